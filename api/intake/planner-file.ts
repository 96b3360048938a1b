/**
 * The door for a planning bureau's own files: ledgers, lists and outlines of any known format, in any
 * known coordinate system. Nothing is guessed silently: how the file was read stands in `reading`, and
 * what was left out or doubted in the issues, by row, column and value, with a proposal.
 */

import { createHash } from 'node:crypto';
import type { TableFile } from '../tables/raw-table.js';
import { openTableFile, readTables } from '../tables/read-tables.js';
import { type BundleParts, emptyBundle, finishBundle, type ImportKind } from './bundle.js';
import {
  type ChosenTable,
  chooseTable,
  knownMeanings,
  refuseMissing,
  tellStale,
  toldMeanings,
} from './choose-table.js';
import { communityRows, type RowQuestion } from './community-rows.js';
import type { CoordinateSystem } from './crs.js';
import type { CrsDecision } from './crs-guess.js';
import { facilityRows } from './facility-rows.js';
import { IssueList } from './issues.js';
import type { KnownPlaces } from './known-places.js';
import { normalName } from './name-match.js';
import { loadReadings } from './name-sound.js';
import type { PlannerImport, Reading, RowPatch } from './planner-import.js';
import type { PlannerNoun } from './planner-nouns.js';
import { readRows, tellColumns } from './planner-rows.js';
import { type PlacedRow, placeRows } from './row-places.js';
import { textValue } from './row-values.js';
import { buildingRows, stockRows } from './stock-rows.js';

export interface PlannerFileOptions {
  readonly noun: PlannerNoun;
  /** Name of the sheet or layer; null for the first that holds a table of the noun. */
  readonly sheet: string | null;
  /** Null to find out, with the reason. */
  readonly crs: CoordinateSystem | null;
  /** Heading → field of the noun, or lon, lat, x, y; what the dictionary does not know. */
  readonly columns: ReadonlyMap<string, string>;
  /** Plain heading → field, as this place remembers from files before. */
  readonly remembered: ReadonlyMap<string, string>;
  readonly skippedRows: ReadonlySet<number>;
  /** Row → id or name of the stored community it means, or 'new'. */
  readonly joins: ReadonlyMap<number, string>;
  readonly known: KnownPlaces;
}

export const KIND_OF_NOUN: Readonly<Record<PlannerNoun, ImportKind>> = {
  communities: 'communities',
  facilities: 'facilities',
  stock: 'idle_stock',
  buildings: 'buildings',
};

/** @throws NotFoundError, InputError, LimitError: one sentence that says what to do */
export async function readPlannerFile(
  path: string,
  encoding: string | null,
  options: PlannerFileOptions,
): Promise<PlannerImport> {
  return importTables(await openTableFile(path, encoding), options);
}

/** The same for bytes that are in memory already, an upload for example. */
export async function importTables(file: TableFile, options: PlannerFileOptions): Promise<PlannerImport> {
  const { noun } = options;
  const { known: remembered, stale } = knownMeanings(noun, options.remembered);
  const meanings = { told: toldMeanings(noun, options.columns), remembered };
  const issues = new IssueList(file.name);
  const chosen = chooseTable(file.name, await readTables(file), options, meanings, issues);
  const { table, headings } = chosen;
  tellStale(headings, stale, issues);
  refuseMissing(noun, headings, issues);
  for (const { row, code, reason } of table.faults)
    issues.warn({ code, reason, ...(row !== null && { row }) });
  tellColumns(headings, noun, issues);
  const rows = readRows(table, headings, noun, options.skippedRows, issues);
  const { known, crs: declaredCrs } = options;
  const { rows: placed, crs } = placeRows(
    table,
    headings,
    rows,
    { file: file.name, declared: declaredCrs, known },
    issues,
  );
  const question = {
    source: file.name,
    known,
    joins: options.joins,
    readingsOf: isEachKnown(placed, noun, known) ? null : await loadReadings(),
  };
  const outcome = rowsOf(placed, question, noun, issues);
  if (rows.length === 0)
    issues.error({ code: 'NOTHING_FOUND', reason: 'no row of data was found below the headings' });
  const bundle = finishBundle({
    ...emptyBundle(file.name, hashOf(file, chosen, options), KIND_OF_NOUN[noun]),
    ...outcome.parts,
    issues: issues.all,
  });
  const isRefused = bundle.issues.some(({ level }) => level === 'error');
  return {
    bundle,
    patches: isRefused ? [] : outcome.patches,
    reading: readingOf(noun, chosen, crs, rows.length),
  };
}

function readingOf(
  noun: PlannerNoun,
  { table, tables, headings: { columns } }: ChosenTable,
  crs: CrsDecision | null,
  rowCount: number,
): Reading {
  return {
    noun,
    table: table.name,
    tables,
    encoding: table.encoding,
    encodingReason: table.encodingReason,
    encodingWhy: table.encodingWhy,
    crs: crs?.system.code ?? null,
    crsReason: crs?.reason ?? null,
    crsWhy: crs?.why ?? null,
    isSwapped: crs?.isSwapped ?? false,
    columns: columns.flatMap(({ heading, field, place }) => {
      const meaning = field ?? place;
      return meaning === null ? [] : [[heading, meaning] as const];
    }),
    rememberedColumns: columns.flatMap(({ heading, knownBy }) => (knownBy === 'remembered' ? [heading] : [])),
    unreadColumns: columns.flatMap(({ heading, field, place }) =>
      field === null && place === null && heading !== '' ? [heading] : [],
    ),
    rowCount,
  };
}

/** Columns that name something stored. */
const NAMING: Readonly<Record<PlannerNoun, readonly string[]>> = {
  communities: ['name', 'subdistrict', 'neighbourhood'],
  facilities: ['community'],
  stock: [],
  buildings: ['community'],
};

/** Whether all that the rows name is known as it is written; only else its sound matters. */
function isEachKnown(rows: readonly PlacedRow[], noun: PlannerNoun, known: KnownPlaces): boolean {
  const stored = [...known.communities, ...known.areas];
  const names = new Set(stored.map(({ name }) => normalName(name)));
  const isKnown = (name: string | null): boolean => name === null || names.has(normalName(name));
  return (
    names.size === 0 ||
    rows.every(({ values }) => NAMING[noun].every((key) => isKnown(textValue(values, key))))
  );
}

function rowsOf(
  rows: readonly PlacedRow[],
  question: RowQuestion,
  noun: PlannerNoun,
  issues: IssueList,
): { parts: Partial<BundleParts>; patches: readonly RowPatch[] } {
  if (noun === 'communities') {
    const { communities, patches } = communityRows(rows, question, issues);
    return { parts: { communities }, patches };
  }
  if (noun === 'facilities') {
    const { facilities, patches } = facilityRows(rows, question, issues);
    return { parts: { facilities }, patches };
  }
  if (noun === 'stock') return { parts: { idleStock: stockRows(rows, question, issues) }, patches: [] };
  return { parts: { buildings: buildingRows(rows, question, issues) }, patches: [] };
}

/** The same bytes read another way are another import; a heading means the same whether told now or remembered. */
function hashOf(
  { bytes, beside, encoding }: TableFile,
  { table, headings, isUsual }: ChosenTable,
  { crs, skippedRows, joins }: PlannerFileOptions,
): string {
  const hash = createHash('sha256').update(bytes);
  for (const ending of Object.keys(beside).sort()) hash.update(beside[ending]!);
  const settled = headings.columns.flatMap(({ heading, field, place, knownBy }) =>
    knownBy === 'told' || knownBy === 'remembered' ? [[heading, field ?? place]] : [],
  );
  const told = [encoding, crs?.code ?? null, settled, [...skippedRows].sort(), [...joins].sort()];
  if (!isUsual) hash.update(JSON.stringify(['sheet', table.name]));
  if (JSON.stringify(told) !== '[null,null,[],[],[]]') hash.update(JSON.stringify(told));
  return hash.digest('hex');
}
