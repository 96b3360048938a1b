/**
 * Parting a map into contiguous regions (分区), as data: places with amounts, who neighbours whom, what
 * each region must hold at least and at most, and how unlike two places are.
 *
 * Wanted, in this order: fewest places left out, most regions (max-p: J. C. Duque, L. Anselin,
 * S. J. Rey 2012), least heterogeneity = the sum of dissimilarities over all pairs of one region.
 *
 * Before anything is solved the problem is put in a canonical form (RegionSpace): places that must
 * stay together become one atom, atoms are ordered by key. So the order in which a caller lists his
 * places cannot change the answer.
 */

export interface RegionBound {
  /** By place, ≥ 0: persons, households, square metres; 1 everywhere counts members. */
  readonly amounts: ArrayLike<number>;
  /** What each region holds at least; 0 for no floor. */
  readonly least: number;
  /** What each region holds at most; Infinity for no ceiling. */
  readonly most: number;
}

export interface RegionProblem {
  /** One a place, all different. They decide the order of everything. */
  readonly keys: readonly string[];
  /** By place, symmetric: the neighbours over which a region may hang together. */
  readonly neighbours: readonly (readonly number[])[];
  readonly bounds: readonly RegionBound[];
  /** Symmetric, finite, ≥ 0. */
  readonly dissimilarity: (a: number, b: number) => number;
  /** Groups of places that must share a region. */
  readonly together?: readonly (readonly number[])[];
  /** Pairs that must not share one. */
  readonly apart?: readonly (readonly [number, number])[];
}

/** Why places are left out, or a wish could not be kept. */
export type RegionReason =
  | {
      readonly code: 'total_below_least';
      readonly bound: number;
      readonly total: number;
      readonly least: number;
    }
  | {
      readonly code: 'component_below_least';
      readonly bound: number;
      readonly total: number;
      readonly least: number;
      readonly places: readonly number[];
    }
  | {
      readonly code: 'place_above_most';
      readonly bound: number;
      readonly total: number;
      readonly most: number;
      readonly places: readonly number[];
    }
  /** Nothing wrong with them alone, but no region could take them within its bounds. */
  | { readonly code: 'left_over'; readonly places: readonly number[] }
  /** They must stay together, and no chain of neighbours leads from one to the other. */
  | { readonly code: 'together_unconnected'; readonly places: readonly number[] }
  /** They must stay together and apart at once. */
  | { readonly code: 'together_and_apart'; readonly places: readonly number[] };

/** Sums of amounts are compared with this slack, so that the order of adding decides nothing. */
export const slackOf = (limit: number): number => 1e-9 * Math.max(1, Math.abs(limit));

/** @throws RangeError or TypeError for a problem that contradicts its own description */
export function checkRegionProblem({ keys, neighbours, bounds, together, apart }: RegionProblem): void {
  const count = keys.length;
  if (new Set(keys).size !== count) throw new RangeError('Keys of places must all be different.');
  if (neighbours.length !== count)
    throw new RangeError(`${neighbours.length} neighbour lists for ${count} places.`);
  const isPlace = (place: number) => Number.isInteger(place) && place >= 0 && place < count;
  neighbours.forEach((list, place) => {
    for (const other of list) {
      if (!isPlace(other) || other === place || !neighbours[other].includes(place)) {
        throw new RangeError(`Neighbours must be mutual: ${place} names ${other}.`);
      }
    }
  });
  for (const { amounts, least, most } of bounds) {
    if (!(least >= 0 && most >= least)) throw new RangeError(`A bound of ${least} to ${most} holds nothing.`);
    if (amounts.length !== count) throw new RangeError(`${amounts.length} amounts for ${count} places.`);
    for (let place = 0; place < count; place++) {
      if (!(amounts[place] >= 0 && amounts[place] < Infinity)) {
        throw new RangeError(`An amount is a number from 0, got ${amounts[place]} for place ${place}.`);
      }
    }
  }
  for (const place of [...(together ?? []), ...(apart ?? [])].flat()) {
    if (!isPlace(place)) throw new RangeError(`No place ${place} among ${count}.`);
  }
}
