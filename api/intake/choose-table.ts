/** Which sheet or layer of a file is read, and what was said of its headings beforehand. */

import { InputError } from '../errors.js';
import { FileError } from '../tables/file-error.js';
import type { RawTable } from '../tables/raw-table.js';
import { plainName } from './feature-fields.js';
import type { IssueList } from './issues.js';
import type { TableChoice } from './planner-import.js';
import { fieldsOf, PLANNER_NOUNS, type PlannerNoun } from './planner-nouns.js';
import { findHeadings, type HeadingMeanings, type Headings, NO_MEANINGS, UNREAD } from './table-columns.js';

export interface ChosenTable {
  readonly table: RawTable;
  readonly headings: Headings;
  /** It would be read without being asked for. */
  readonly isUsual: boolean;
  /** All of the file that hold anything, in its order. */
  readonly tables: readonly TableChoice[];
}

/** All that a column of the noun may mean. */
export const columnMeanings = (noun: PlannerNoun): readonly string[] => [
  ...Object.keys(fieldsOf(noun)),
  'lon',
  'lat',
  'x',
  'y',
  UNREAD,
];

/** What the user says of this file. @throws InputError naming a field that does not exist */
export function toldMeanings(
  noun: PlannerNoun,
  columns: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const fields = columnMeanings(noun);
  const told = new Map<string, string>();
  for (const [heading, field] of columns) {
    if (!fields.includes(field))
      throw new InputError('--map', `'${field}' is no field of ${noun}; choose from ${fields.join(', ')}`);
    told.set(plainName(heading), field);
  }
  return told;
}

/** The one that is asked for, else the first that holds a table of the noun; the others are told. */
export function chooseTable(
  file: string,
  tables: readonly RawTable[],
  { noun, sheet }: { readonly noun: PlannerNoun; readonly sheet: string | null },
  meanings: HeadingMeanings,
  issues: IssueList,
): ChosenTable {
  const candidates = tables.map((table) => candidateOf(table, noun, meanings, tables.length > 1));
  const usual = usualOf(candidates);
  const best = sheet === null ? usual : askedFor(candidates, sheet);
  if (!usual || !best) throw new FileError(file, 'NO_TABLE', 'the file holds no table');
  for (const { table, isOfNoun } of candidates)
    if (table !== best.table)
      issues.warn({
        code: 'OTHER_TABLE',
        value: table.name,
        reason: `is left out; only ${best.table.name} is read`,
        proposal: isOfNoun ? `it holds ${noun} too: --sheet '${table.name}' reads it instead` : undefined,
      });
  if (best.headings.matchedCount === 0 || (!best.table.geometries && best.headings.matchedCount < 2))
    throw new FileError(
      file,
      'NO_HEADINGS',
      `no heading of it is known for ${noun}; name them with --map 'heading=field' (fields: ${Object.keys(fieldsOf(noun)).join(', ')}, lon, lat)`,
      { params: { noun } },
    );
  refuseUnmet(best.headings, meanings.told);
  return {
    table: best.table,
    headings: best.headings,
    isUsual: best === usual,
    tables: candidates.map(({ table, headings, isOfNoun }) => ({
      name: table.name,
      rowCount: Math.max(0, table.cells.length - headings.firstRow),
      isOfNoun,
    })),
  };
}

interface Candidate {
  readonly table: RawTable;
  readonly headings: Headings;
  readonly isOfNoun: boolean;
}

/** A list of facilities has names and places too, as communities may: the noun that knows most of a sheet has it. */
function candidateOf(
  table: RawTable,
  noun: PlannerNoun,
  meanings: HeadingMeanings,
  isOneOfSeveral: boolean,
): Candidate {
  const headings = findHeadings(table, noun, meanings);
  const { matchedCount } = headings;
  const canBe = matchedCount >= (table.geometries ? 1 : 2) && missingColumns(noun, headings).length === 0;
  const isOfNoun =
    canBe &&
    (!isOneOfSeveral ||
      PLANNER_NOUNS.every(
        (other) => other === noun || findHeadings(table, other, NO_MEANINGS).matchedCount <= matchedCount,
      ));
  return { table, headings, isOfNoun };
}

/** A sheet of totals by street has columns that are known, but none that names a row; where all are so, the best known one. */
function usualOf(candidates: readonly Candidate[]): Candidate | null {
  const first = candidates.find(({ isOfNoun }) => isOfNoun);
  const best = [...candidates].sort((a, b) => b.headings.matchedCount - a.headings.matchedCount)[0];
  return first ?? best ?? null;
}

/** @throws InputError naming the sheets there are */
function askedFor(candidates: readonly Candidate[], sheet: string): Candidate {
  const found =
    candidates.find(({ table }) => table.name === sheet) ??
    candidates.find(({ table }) => plainName(table.name) === plainName(sheet));
  if (found) return found;
  const names = candidates.slice(0, 20).map(({ table }) => table.name);
  throw new FileError(
    '--sheet',
    'UNKNOWN_SHEET',
    `the file has no sheet '${sheet}' with anything in it; it holds ${names.join(', ')}`,
    { params: { sheet } },
  );
}

function refuseUnmet({ columns }: Headings, told: ReadonlyMap<string, string>): void {
  const headings = columns.map(({ heading }) => plainName(heading));
  for (const column of told.keys())
    if (!headings.some((heading) => heading.includes(column)))
      throw new FileError('--map', 'UNKNOWN_COLUMN', `the file has no column '${column}'`, {
        params: { column },
      });
}

/** Remembered fields that this version does not know are passed over, and told where the file has the column. */
export function knownMeanings(
  noun: PlannerNoun,
  remembered: ReadonlyMap<string, string>,
): { readonly known: ReadonlyMap<string, string>; readonly stale: ReadonlyMap<string, string> } {
  const fields = new Set(columnMeanings(noun));
  const known = new Map<string, string>();
  const stale = new Map<string, string>();
  for (const [heading, field] of remembered) (fields.has(field) ? known : stale).set(heading, field);
  return { known, stale };
}

export function tellStale(
  { columns }: Headings,
  stale: ReadonlyMap<string, string>,
  issues: IssueList,
): void {
  for (const { heading } of columns) {
    const field = stale.get(plainName(heading));
    if (field !== undefined)
      issues.warn({
        code: 'STALE_MEANING',
        field: heading,
        value: field,
        reason: 'is what this place remembers of the column, but there is no such field; it is passed over',
        proposal: 'say anew what the column means, or forget it',
      });
  }
}

/** Without one column of each of these groups no row of the noun can be read. */
const NEEDED: Readonly<Record<PlannerNoun, readonly (readonly string[])[]>> = {
  communities: [['name', 'id']],
  facilities: [['serviceKind']],
  stock: [['kind'], ['areaSquareMetres']],
  buildings: [],
};

export const missingColumns = (noun: PlannerNoun, { columns }: Headings): readonly string[] =>
  NEEDED[noun].flatMap((group) =>
    columns.some(({ field }) => field !== null && group.includes(field)) ? [] : [group[0]!],
  );

/** The whole file is refused: it would come in as nothing at all, row by row. */
export function refuseMissing(noun: PlannerNoun, headings: Headings, issues: IssueList): void {
  for (const field of missingColumns(noun, headings))
    issues.error({
      code: 'MISSING_COLUMN',
      field,
      reason: `no column is known for it, and no row of ${noun} can be read without`,
      proposal: `say which it is with --map 'heading=${field}'`,
    });
}
