/** Makes the columns of the layers: key, Chinese name, meaning, and where the value comes from. */

import type { RowMeta } from '../store/row.js';
import type { Column, FieldKind, Value } from './layer.js';
import type { Language, Wording } from './words.js';

export function column<Row>(
  kind: FieldKind,
  [key, zh]: readonly [key: string, zh: string],
  [meaningZh, meaningEn]: readonly [zh: string, en: string],
  of: (row: Row, language: Language) => Value,
  unit: Wording | null = null,
): Column<Row> {
  return { kind, key, zh, unit, meaning: { zh: meaningZh, en: meaningEn }, of };
}

/** Who the row is and where it comes from, at the end of every table of stored rows. */
export const originColumns = <Row>(
  meta: (row: Row) => RowMeta & { readonly isMadeUp?: boolean },
): Column<Row>[] => [
  column(
    'text',
    ['id', '编号'],
    ['本系统内的编号;再导入时按它对应', 'id in this system; an import joins by it'],
    (row) => meta(row).id,
  ),
  column(
    'text',
    ['sourceId', '来源编号'],
    ['在来源中的编号', 'id in the source'],
    (row) => meta(row).sourceId,
  ),
  column(
    'text',
    ['source', '数据来源'],
    ['来自哪个文件或何人', 'which file or who it comes from'],
    (row) => meta(row).source,
  ),
  column(
    'text',
    ['observedOn', '数据日期'],
    ['来源的日期', 'day of the source'],
    (row) => meta(row).observedOn,
  ),
  column(
    'flag',
    ['isMadeUp', '是否虚构'],
    ['由程序生成,不是调查所得', 'made by a program, not surveyed'],
    (row) => meta(row).isMadeUp ?? false,
  ),
];
