/**
 * What a planner's file is about, where nobody has said: the noun whose dictionary knows most of its
 * columns; among equals the one its name tells. A guess is shown and can be changed before anything is read in.
 */

import type { RawTable, TableFile } from '../tables/raw-table.js';
import { readTables } from '../tables/read-tables.js';
import { plainName } from './feature-fields.js';
import { PLANNER_NOUNS, type PlannerNoun } from './planner-nouns.js';
import { findHeadings, type HeadingMeanings, NO_MEANINGS } from './table-columns.js';

const WORDS_IN_NAMES: Readonly<Record<PlannerNoun, RegExp>> = {
  communities: /小区|社区|台账|楼盘|communit|ledger/i,
  facilities: /设施|网点|poi|facilit/i,
  stock: /存量|闲置|stock/i,
  buildings: /楼栋|楼幢|建筑物|building/i,
};

/** Noun → plain heading → field, as a place remembers them. */
export type RememberedByNoun = ReadonlyMap<PlannerNoun, ReadonlyMap<string, string>>;

/**
 * @param sheet the only one to look at; null for all
 * @throws InputError, LimitError: one sentence
 */
export async function guessNoun(
  file: TableFile,
  remembered: RememberedByNoun,
  sheet: string | null,
): Promise<PlannerNoun> {
  const all = await readTables(file);
  const tables = sheet === null ? all : all.filter(({ name }) => plainName(name) === plainName(sheet));
  const scored = PLANNER_NOUNS.map((noun) => {
    const meanings = { ...NO_MEANINGS, remembered: remembered.get(noun) ?? new Map() };
    return { noun, score: scoreOf(file.name, tables, noun, meanings) };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).noun;
}

/** Columns that are known; the name of the file decides between equals. */
function scoreOf(
  name: string,
  tables: readonly RawTable[],
  noun: PlannerNoun,
  meanings: HeadingMeanings,
): number {
  const counts = tables.map((table) =>
    fits(table, noun) ? findHeadings(table, noun, meanings).matchedCount : 0,
  );
  return Math.max(0, ...counts) + (WORDS_IN_NAMES[noun].test(name) ? 0.5 : 0);
}

/** A boundary is no point, and a facility no outline, though a building's outline may mark one. */
function fits({ geometries }: RawTable, noun: PlannerNoun): boolean {
  const first = geometries?.find((geometry) => geometry !== null);
  if (!first) return true;
  const isPoint = first.type === 'Point' || first.type === 'MultiPoint';
  return isPoint ? noun === 'facilities' || noun === 'stock' : true;
}
