/** How evenly scores of access are spread over the people of a place, between and within its subdistricts. */

import { equityOf } from '../kernel/index.js';
import type { PersonsField } from '../standards/services.js';
import type { CommunityInput } from './world-input.js';

export interface ScoreEquity {
  /** Persons whom the service is for, of the communities that have a score; the others are left out. */
  readonly persons: number;
  readonly communityCount: number;
  readonly mean: number | null;
  readonly gini: number | null;
  readonly theil: number | null;
  readonly theilBetween: number | null;
  readonly theilWithin: number | null;
  readonly palma: number | null;
  readonly worst40Ratio: number | null;
  readonly worst10Ratio: number | null;
  readonly worst10Mean: number | null;
}

interface Scored {
  readonly accessScore: number | null;
}

/** @param scores in the order of the communities */
export function equityOfScores(
  communities: readonly CommunityInput[],
  personsField: PersonsField,
  scores: readonly Scored[],
): ScoreEquity {
  const groups = new Map<string | null, number>();
  const rows = communities.flatMap((community, c) => {
    const [value, persons] = [scores[c]!.accessScore, community[personsField]];
    if (value === null || persons === null) return [];
    const group = groups.get(community.subdistrictId) ?? groups.size;
    groups.set(community.subdistrictId, group);
    return [{ value, persons, group }];
  });
  const { weight, theil, ...equity } = equityOf(
    Float64Array.from(rows, ({ value }) => value),
    Float64Array.from(rows, ({ persons }) => persons),
    Int32Array.from(rows, ({ group }) => group),
  );
  return {
    ...equity,
    persons: weight,
    communityCount: rows.length,
    theil: theil?.total ?? null,
    theilBetween: theil?.between ?? null,
    theilWithin: theil?.within ?? null,
  };
}
