/**
 * Named sets of norms (标准体系): the national one, and cities that replace or add rows.
 * A row that replaces another has its id, and brings its own clause, source and confidence.
 */

import { NORMS, type Norm } from './norms.js';

export interface StandardProfile {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Rows that replace the national row of the same id, or add one. */
  readonly norms: readonly Norm[];
}

export const DEFAULT_STANDARD_PROFILE = 'national';

export const STANDARD_PROFILES: readonly StandardProfile[] = [
  { code: DEFAULT_STANDARD_PROFILE, zh: '国家标准', en: 'National standards', norms: [] },
];

/** The norms of a profile by id. */
export type NormTable = ReadonlyMap<string, Norm>;

/** @throws RangeError when no profile has this code */
export function normsOf(
  code: string = DEFAULT_STANDARD_PROFILE,
  profiles: readonly StandardProfile[] = STANDARD_PROFILES,
): NormTable {
  const profile = profiles.find((row) => row.code === code);
  if (!profile) {
    const known = profiles.map((row) => row.code).join(', ');
    throw new RangeError(`Standard profile '${code}' is not known; known are: ${known}.`);
  }
  const rows: readonly Norm[] = [...NORMS, ...profile.norms];
  return new Map(rows.map((norm) => [norm.id, norm]));
}

/** @throws RangeError when the table has no such norm */
export function normOf(norms: NormTable, id: string): Norm {
  const norm = norms.get(id);
  if (!norm) throw new RangeError(`Norm '${id}' is not in the table of ${norms.size} norms.`);
  return norm;
}
