/** A layer as a plain table, for CSV and for the sheets of a workbook: one point stands for each row. */

import type { CoordinateSystem } from '../intake/index.js';
import { cellText, type FieldKind, headingOf, type Layer, type LayerField } from './layer.js';
import { pointHeadings, tablePoint } from './place.js';
import type { Language, Wording } from './words.js';

export type TableCell = string | number | null;
export type TableRow = readonly TableCell[];

export function tableOf(layer: Layer, system: CoordinateSystem): TableRow[] {
  const { fields, language, rows } = layer;
  const head = [...fields.map((field) => headingOf(field, language)), ...pointHeadings(system, language)];
  return [
    head,
    ...rows.map(({ geometry, values }) => [
      ...values.map((value) => cellText(value, language)),
      ...(tablePoint(geometry, system) ?? [null, null]),
    ]),
  ];
}

const KINDS: Readonly<Record<FieldKind, Wording>> = {
  text: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'whole number' },
  number: { zh: '小数', en: 'number' },
  flag: { zh: '是/否', en: 'yes/no' },
};

const DICTIONARY_HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['字段', '英文名', '类型', '单位', '说明'],
  en: ['field', 'Chinese name', 'type', 'unit', 'meaning'],
};

export const DICTIONARY_TITLE: Wording = { zh: '字段说明', en: 'fields' };
export const SOURCES_TITLE: Wording = { zh: '来源', en: 'sources' };

/** 字段说明: what each column means. */
export const dictionaryOf = ({ fields, language }: Layer): TableRow[] => [
  DICTIONARY_HEADS[language],
  ...fields.map((field) => [
    headingOf(field, language),
    headingOf(field, language === 'zh' ? 'en' : 'zh'),
    KINDS[field.kind][language],
    unitText(field, language),
    field.meaning[language],
  ]),
];

export const unitText = (field: LayerField, language: Language): string => field.unit?.[language] ?? '';

/** 来源: where the figures come from, with the system of the coordinates. */
export const sourcesOf = ({ sources, language }: Layer, system: CoordinateSystem): TableRow[] => [
  language === 'zh' ? ['项目', '内容'] : ['item', 'content'],
  [language === 'zh' ? '坐标系' : 'coordinate system', `${system.code} ${system.name}`],
  ...sources.map(({ label, text }) => [label, text]),
];
