/** Renovation units: their map, and a sheet of five items for each. */

import { RENOVATION_MODES } from '../../schema/vocabulary.js';
import { area, type Shape } from './drawing.js';
import { badge, mapDrawing, middleOf } from './map-picture.js';
import type { ReportMaterial } from './read-report.js';
import type { UnitRow } from './read-units.js';
import type { Block, TableColumn } from './report.js';
import { sectionTitle } from './report-numbers.js';
import { DASH } from './report-words.js';
import { figureText, type SheetFigure } from './unit-sheet.js';
import { type Language, serviceText, wordOf } from './words.js';

/** Okabe and Ito's hues, lighter: neighbours differ for colour-blind eyes; the number tells them apart anyway. */
const COLOURS = ['#a5d8f3', '#f0c674', '#8fc7b3', '#dcaccb', '#f2e68a'];
const PLAIN = '#e8e6e1';

/** More sheets belong into the exported file. */
const MOST_SHEETS = 60;

const ITEMS = {
  communities: { zh: '成员小区', en: 'communities' },
  mode: { zh: '1 改造模式', en: '1 mode' },
  positioning: { zh: '2 功能定位', en: '2 positioning' },
  controls: { zh: '3 指标管控', en: '3 indicator controls' },
  infrastructure: { zh: '4 基础设施', en: '4 infrastructure' },
  services: { zh: '5 公共服务设施', en: '5 public services' },
};

const COLUMNS: Readonly<Record<Language, readonly TableColumn[]>> = {
  zh: [
    { head: '事项', width: 0.18 },
    { head: '内容', width: 0.82 },
  ],
  en: [
    { head: 'item', width: 0.18 },
    { head: 'content', width: 0.82 },
  ],
};

export function unitSection(material: ReportMaterial): Block[] {
  const { units, language } = material;
  if (!units) return [];
  const shown = units.units.slice(0, MOST_SHEETS);
  const hidden = units.units.length - shown.length;
  return [
    { kind: 'heading', level: 1, text: sectionTitle(material, 'units'), startsPage: true },
    unitPicture(material, units.units),
    ...shown.flatMap((unit, i) => sheetOf(material, unit, i + 1)),
    ...(hidden > 0
      ? [
          {
            kind: 'text' as const,
            text:
              language === 'zh'
                ? `其余 ${hidden} 个单元见导出的“改造单元”文件。`
                : `${hidden} more units are in the exported file.`,
          },
        ]
      : []),
  ];
}

function sheetOf(material: ReportMaterial, unit: UnitRow, number: number): Block[] {
  const { language } = material;
  const label = (key: keyof typeof ITEMS) => ITEMS[key][language];
  const rows: (readonly [string, string])[] = [
    [label('communities'), unit.members.map(({ name }) => name).join(language === 'zh' ? '、' : ', ')],
    [label('mode'), wordOf(RENOVATION_MODES, unit.mode, language)],
    [label('positioning'), unit.positioning ?? DASH],
    [label('controls'), figures(material, unit.indicatorControls)],
    [label('infrastructure'), figures(material, unit.infrastructure)],
    [label('services'), serviceLines(material, unit.publicServices)],
  ];
  return [
    { kind: 'heading', level: 2, text: `${number}  ${unit.name}` },
    { kind: 'table', columns: COLUMNS[language], rows },
  ];
}

const figures = ({ language, marks }: ReportMaterial, list: readonly SheetFigure[]): string =>
  list
    .map((figure) => `${figureText(figure, language)}${marks.of(figure.normId)}`)
    .join(language === 'zh' ? ';' : '; ') || DASH;

/** One line a service: 养老: 需求 50 床, 缺口 36 床, 所需建筑面积 1,071 平方米 [2] */
function serviceLines({ language, marks }: ReportMaterial, list: readonly SheetFigure[]): string {
  const kinds = [...new Set(list.map(({ serviceKind }) => serviceKind))];
  const lines = kinds.map((kind) => {
    const own = list.filter(({ serviceKind }) => serviceKind === kind);
    const told = own.map((figure) => figureText({ ...figure, serviceKind: null }, language)).join(', ');
    return `${kind ? `${serviceText(kind, language)}: ` : ''}${told} ${marks.of(own[0]?.normId)}`.trimEnd();
  });
  return lines.join('\n') || DASH;
}

function unitPicture(material: ReportMaterial, units: readonly UnitRow[]): Block {
  const { map, communities, language } = material;
  const unitOf = new Map(units.flatMap(({ members }, i) => members.map(({ id }) => [id, i] as const)));
  const shapes: Shape[] = communities.flatMap((community) => {
    const unit = unitOf.get(community.id);
    const paths = map.pathsOf(community.boundary);
    const fill = unit === undefined ? PLAIN : COLOURS[unit % COLOURS.length]!;
    return paths.length === 0 ? [] : [area(paths, fill, '#6b7276', 0.6)];
  });
  for (const community of communities) {
    const unit = unitOf.get(community.id);
    const spot = unit === undefined ? null : middleOf(map, community);
    if (spot) shapes.push(...badge(spot, String(unit! + 1)));
  }
  const isChinese = language === 'zh';
  const legend = [
    {
      words: isChinese ? '改造单元(数字为单元序号)' : 'unit, by its number',
      sign: 'fill',
      colour: COLOURS[0]!,
    },
    { words: isChinese ? '未划入单元' : 'in no unit', sign: 'fill', colour: PLAIN },
  ] as const;
  const caption = isChinese
    ? '图 改造单元。颜色只为区分相邻单元。'
    : 'Renovation units. Colours only part neighbours.';
  return { kind: 'picture', drawing: mapDrawing(material, shapes, legend), caption };
}
