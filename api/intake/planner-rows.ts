/**
 * From a table to rows of values: what each cell says in its field's terms, with everything left out or
 * not understood told by row, column and value. A blank stays blank; nothing is made up.
 */

import type { Geometry } from 'geojson';
import type { Cell, MergedCells, RawTable } from '../tables/raw-table.js';
import { plainName } from './feature-fields.js';
import type { Field } from './field-types.js';
import type { IssueList, IssueOfValue } from './issues.js';
import { isFigure, readCell } from './ledger-values.js';
import { mojibakeIn } from './mojibake.js';
import { fieldsOf, type PlannerNoun } from './planner-nouns.js';
import { capacityUnitOf, serviceKindOfText } from './service-words.js';
import type { Column, Headings } from './table-columns.js';
import { dayOf, yearOf } from './text-values.js';

export interface PlannerRow {
  /** As a person counts it, from 1. */
  readonly row: number;
  /** By field of the noun; a field the table has no column for is absent, a blank is null. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Of the file, by its columns; for positions and for issues. */
  readonly cells: readonly Cell[];
  readonly geometry: Geometry | null;
}

/** Fields that are naturally blank in most rows: their blanks are not told. */
const QUIET_BLANKS = new Set([
  'lastRenovatedYear',
  'id',
  'observedOn',
  'lastRenovatedOn',
  'completedOn',
  'openingHours',
  'formerOwner',
  'subdistrict',
  'neighbourhood',
  'community',
  'owner',
]);

const TOTAL =
  /^(合\s*计|总\s*计|小\s*计|共\s*计|总\s*和|累\s*计|平均(值|数)?|汇总|sum|total|subtotal|average)([::(].*)?$/i;
const NOTE = /^(注|备注|说明|填表人|填表单位|制表人?|审核人?|填报单位|填报人|数据来源|单位)\s*[::]/;

export function readRows(
  table: RawTable,
  { columns, firstRow }: Headings,
  noun: PlannerNoun,
  skippedRows: ReadonlySet<number>,
  issues: IssueList,
): PlannerRow[] {
  const known = columns.filter(({ field }) => field !== null);
  const rows: PlannerRow[] = [];
  const joined = joinedBelow(table);
  for (let index = firstRow; index < table.cells.length; index++) {
    const cells = withMergedText(table, index, joined.get(index) ?? []);
    const row = index + 1;
    const geometry = table.geometries?.[index] ?? null;
    if (skippedRows.has(row)) issues.warn({ code: 'ROW_SKIPPED', row, reason: 'is left out, as asked' });
    else if (geometry === null && isBesideTheData(cells, row, columns, issues)) continue;
    else rows.push({ row, values: valuesOf(cells, row, known, noun, issues), cells, geometry });
  }
  return rows;
}

/** Blank rows, totals, notes and repeated headings; all but the blank ones are told. */
function isBesideTheData(
  cells: readonly Cell[],
  row: number,
  columns: readonly Column[],
  issues: IssueList,
): boolean {
  const filled = cells.flatMap((cell) => (cell === null ? [] : [String(cell).normalize('NFKC').trim()]));
  const [first] = filled;
  if (first === undefined) return true;
  const total = filled.slice(0, 3).find((text) => TOTAL.test(text));
  if (total !== undefined) {
    issues.warn({
      code: 'TOTAL_ROW',
      row,
      value: total,
      reason: 'is a total, not a row of data; it is left out',
      proposal: 'nothing to do',
    });
    return true;
  }
  if (NOTE.test(first)) {
    issues.warn({
      code: 'NOTE_ROW',
      row,
      value: first.slice(0, 40),
      reason: 'is a note below the table; it is left out',
    });
    return true;
  }
  const repeats = columns.filter(
    ({ column, heading }) => heading !== '' && heading.endsWith(String(cells[column] ?? '\u0000')),
  );
  if (repeats.length < 2 || repeats.length < filled.length) return false;
  issues.warn({ code: 'HEADING_ROW', row, value: first, reason: 'repeats the headings; it is left out' });
  return true;
}

/** By row: the joined cells that reach down to it from above. */
function joinedBelow(table: RawTable): ReadonlyMap<number, MergedCells[]> {
  const byRow = new Map<number, MergedCells[]>();
  for (const merge of table.merges)
    for (let row = merge.top + 1; row <= merge.bottom; row++)
      byRow.set(row, [...(byRow.get(row) ?? []), merge]);
  return byRow;
}

/** A name or street joined over several rows holds for each of them; a joined figure is of the group and given to none but the first. */
function withMergedText(table: RawTable, index: number, joined: readonly MergedCells[]): readonly Cell[] {
  const own = table.cells[index]!;
  if (joined.length === 0) return own;
  const cells = [...own];
  for (const { top, left } of joined) {
    const cell = table.cells[top]?.[left] ?? null;
    while (cells.length <= left) cells.push(null);
    if (typeof cell === 'string' && !/^[\d.,\s]+$/.test(cell)) cells[left] ??= cell;
  }
  return cells;
}

function valuesOf(
  cells: readonly Cell[],
  row: number,
  columns: readonly Column[],
  noun: PlannerNoun,
  issues: IssueList,
): Map<string, unknown> {
  const table = fieldsOf(noun);
  const values = new Map<string, unknown>();
  for (const column of columns) {
    const key = column.field!;
    const cell = cells[column.column] ?? null;
    const tell = (parts: IssueOfValue): void =>
      issues.warn({ row, field: column.heading, ...(cell !== null && { value: String(cell) }), ...parts });
    const year = yearInDayColumn(key, cell);
    if (year !== null) values.set(YEAR_BESIDE[key]!, year);
    else values.set(key, valueIn(key, table[key]!, cell, column, tell));
  }
  if (values.has('serviceKind')) values.set('serviceKind', kindOf(values, row, columns, cells, issues));
  return values;
}

/** A day field, and the one that takes a year when the file knows no more. */
const YEAR_BESIDE: Readonly<Record<string, string>> = {
  completedOn: 'completedYear',
  lastRenovatedOn: 'lastRenovatedYear',
};

function yearInDayColumn(key: string, cell: Cell): number | null {
  if (cell === null || !Object.hasOwn(YEAR_BESIDE, key)) return null;
  const text = String(cell).normalize('NFKC').trim();
  return dayOf(text) === null ? yearOf(text) : null;
}

function valueIn(
  key: string,
  type: Field<unknown>,
  cell: Cell,
  column: Column,
  tell: (parts: IssueOfValue) => void,
): unknown {
  if (typeof cell === 'string') tellMojibake(cell, tell);
  if (key === 'serviceKind') return typeof cell === 'string' ? cell : null;
  const known = key === 'capacityUnit' && typeof cell === 'string' ? capacityUnitOf(cell) : null;
  const read = known !== null ? { value: known } : readCell(key, type, cell, column.unit);
  if ('fault' in read) {
    tell(read.fault);
    return null;
  }
  if (read.value === null && (isFigure(type) || type.isRequired) && !QUIET_BLANKS.has(key))
    tell({
      code: 'MISSING_VALUE',
      reason: 'is blank; the value stays missing',
      proposal: 'fill it in the file when it is known',
    });
  return read.value;
}

function tellMojibake(cell: string, tell: (parts: IssueOfValue) => void): void {
  const found = mojibakeIn(cell);
  if (!found) return;
  const reason = `looks garbled (${found.reason})`;
  if (found.meant === null)
    tell({ code: 'MOJIBAKE', reason, proposal: 'import the file as it was before that conversion' });
  else
    tell({
      code: 'MOJIBAKE.meant',
      params: { meant: found.meant },
      reason,
      proposal: `most likely meant: ${found.meant}`,
    });
}

function kindOf(
  values: ReadonlyMap<string, unknown>,
  row: number,
  columns: readonly Column[],
  cells: readonly Cell[],
  issues: IssueList,
): unknown {
  const category = values.get('serviceKind');
  const name = values.get('name');
  if (typeof category !== 'string') return null;
  const { kind } = serviceKindOfText(category, typeof name === 'string' ? name : null);
  if (kind === null) {
    const column = columns.find(({ field }) => field === 'serviceKind')!;
    issues.warn({
      code: 'UNKNOWN_KIND',
      row,
      field: column.heading,
      value: String(cells[column.column] ?? ''),
      reason: 'is no kind of facility that is asked about; the row is left out',
      proposal: 'write 养老, 托育, 幼儿园, 停车, 卫生服务, 菜市场, 便民商店 or 学校',
    });
  }
  return kind;
}

/** Columns nothing is known of, told once each; and headings that were cut and completed. */
export function tellColumns({ columns }: Headings, noun: PlannerNoun, issues: IssueList): void {
  for (const { heading, field, place, isCompleted, twinOf, knownBy } of columns) {
    if (isCompleted)
      issues.warn({
        code: 'CUT_HEADING',
        params: { meaning: field ?? place ?? '' },
        field: heading,
        reason: `is cut at ten bytes and was taken for ${field}`,
      });
    if (
      heading === '' ||
      field !== null ||
      place !== null ||
      knownBy !== null ||
      /^(序号|fid|objectid|no)$/.test(plainName(heading))
    )
      continue;
    if (twinOf !== null)
      issues.warn({
        code: 'SECOND_COLUMN',
        field: heading,
        value: twinOf,
        reason: 'means the same and is read; this column is left out',
        proposal: `if this one is right: --map '${heading}=field'`,
      });
    else
      issues.warn({
        code: 'UNKNOWN_FIELD',
        field: heading,
        reason: `is not known for ${noun} and is left out`,
        proposal: `name the field with --map '${heading}=field'`,
      });
  }
}
