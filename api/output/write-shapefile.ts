/**
 * A Shapefile as one zip: shapes, index, table in GBK with its .cpg, projection – and, because names are
 * cut at ten bytes, the full names in 字段说明.csv beside it. GCJ-02 and BD-09 have no .prj; 来源.csv says so.
 */

import type { CoordinateSystem } from '../intake/index.js';
import { type DbfFile, writeDbf } from './dbf.js';
import { fileStemOf, headingOf, type Layer } from './layer.js';
import { inSystem } from './place.js';
import { writeShapes } from './shapes.js';
import { DICTIONARY_TITLE, SOURCES_TITLE, sourcesOf, type TableRow, unitText } from './table.js';
import { wktOf } from './wkt.js';
import type { Language, Wording } from './words.js';
import { csvBytes } from './write-csv.js';
import { writeZip, type ZipPart } from './zip.js';

export function writeShapefile(layer: Layer, system: CoordinateSystem): Uint8Array {
  const { language, date } = layer;
  const stem = fileStemOf(layer);
  const { shp, shx } = writeShapes(
    layer.rows.map(({ geometry }) => geometry && inSystem(geometry, system)),
    layer.shape,
  );
  const dbf = writeDbf(layer);
  const prj = wktOf(system, 'esri');
  const parts: ZipPart[] = [
    { name: `${stem}.shp`, bytes: shp },
    { name: `${stem}.shx`, bytes: shx },
    { name: `${stem}.dbf`, bytes: dbf.bytes },
    ...(prj === null ? [] : [{ name: `${stem}.prj`, bytes: Buffer.from(prj) }]),
    { name: `${stem}.cpg`, bytes: Buffer.from('GBK') },
    { name: `${DICTIONARY_TITLE[language]}.csv`, bytes: csvBytes(namesOf(layer, dbf)) },
    {
      name: `${SOURCES_TITLE[language]}.csv`,
      bytes: csvBytes([...sourcesOf(layer, system), ...lossesOf(dbf, prj !== null, language)]),
    },
  ];
  return writeZip(parts, date);
}

const NAME_HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['字段名(最长10字节)', '完整字段名', '是否截断', '单位', '说明'],
  en: ['name (10 bytes at most)', 'full name', 'cut', 'unit', 'meaning'],
};

const namesOf = ({ fields, language }: Layer, { columns }: DbfFile): TableRow[] => [
  NAME_HEADS[language],
  ...fields.map((field, at) => [
    columns[at]!.name,
    headingOf(field, language),
    CUT[columns[at]!.isNameCut ? 'yes' : 'no'][language],
    unitText(field, language),
    field.meaning[language],
  ]),
];

const CUT = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } };

const LOSSES = {
  prj: { zh: '无 .prj', en: 'no .prj' },
  noPrj: {
    zh: '此坐标系没有通用的投影文件;打开时请按上面的坐标系处理',
    en: 'this system has no well-known text; treat the coordinates as the line above says',
  },
  cut: { zh: '超过254字节而截断的值', en: 'values cut at 254 bytes' },
  lost: { zh: 'GBK 没有的字,以〓代替', en: 'letters GBK lacks, shown as 〓' },
} satisfies Record<string, Wording>;

/** What the format could not hold. */
function lossesOf({ cutCount, lostLetterCount }: DbfFile, hasPrj: boolean, language: Language): TableRow[] {
  return [
    ...(hasPrj ? [] : [[LOSSES.prj[language], LOSSES.noPrj[language]]]),
    ...(cutCount > 0 ? [[LOSSES.cut[language], String(cutCount)]] : []),
    ...(lostLetterCount > 0 ? [[LOSSES.lost[language], String(lostLetterCount)]] : []),
  ];
}
