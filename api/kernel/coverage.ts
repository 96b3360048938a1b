/**
 * From a travel table to coverage: which share of a community's demand has some facility within
 * each band, and which facilities that are. Capacity is not looked at here; see allocation for that.
 *
 * Doors are demand points with weights; the doors of group g are doorStart[g] .. doorStart[g+1] − 1.
 * Doors off the network, or on a part of it without any facility, are left out of the shares:
 * what the data cannot answer is not a gap.
 */

import { UNREACHED } from './indices.js';
import type { TravelTable } from './travel-table.js';

export interface DoorGroups {
  /** groups + 1 entries. */
  readonly doorStart: Uint32Array;
  /** ≥ 0; any unit, only shares are used. */
  readonly doorWeight: Float64Array;
}

export interface ReachedDestination {
  readonly destination: number;
  /** Least metres over the doors of the group. */
  readonly metres: number;
  /** Share of the answerable weight that reaches it within the band, 0..1. */
  readonly reachedRatio: number;
}

export interface BandCoverage {
  /** Share of the answerable weight with some destination within the band; null when nothing can be answered. */
  readonly coveredRatio: number | null;
  /** Ascending by metres, then by number. */
  readonly reached: readonly ReachedDestination[];
}

/**
 * @param table doors × destinations, cut off at the largest band or beyond
 * @param isAnswerable by door: 1 when it hangs on a part of the network that holds a destination
 * @param cutoffsMetres bands, in any order; a walk of exactly the cutoff is inside
 */
export function coverageOfGroup(
  table: TravelTable,
  doors: DoorGroups,
  isAnswerable: Uint8Array,
  group: number,
  cutoffsMetres: readonly number[],
): BandCoverage[] {
  const first = doors.doorStart[group];
  const end = doors.doorStart[group + 1];
  let answerableWeight = 0;
  for (let door = first; door < end; door++)
    if (isAnswerable[door]) answerableWeight += doors.doorWeight[door];
  if (answerableWeight === 0) return cutoffsMetres.map(() => ({ coveredRatio: null, reached: [] }));
  return cutoffsMetres.map((cutoff) => {
    const band = new BandSums();
    for (let door = first; door < end; door++) {
      if (isAnswerable[door]) band.addDoor(table, door, doors.doorWeight[door], cutoff);
    }
    return band.finish(answerableWeight);
  });
}

class BandSums {
  #coveredWeight = 0;
  readonly #weight = new Map<number, number>();
  readonly #metres = new Map<number, number>();

  addDoor(table: TravelTable, door: number, weight: number, cutoffMetres: number): void {
    let nearest = UNREACHED;
    for (let i = table.rowStart[door]; i < table.rowStart[door + 1]; i++) {
      const metres = table.metres[i];
      if (metres > cutoffMetres) continue;
      const destination = table.destination[i];
      nearest = Math.min(nearest, metres);
      this.#weight.set(destination, (this.#weight.get(destination) ?? 0) + weight);
      this.#metres.set(destination, Math.min(this.#metres.get(destination) ?? UNREACHED, metres));
    }
    if (nearest !== UNREACHED) this.#coveredWeight += weight;
  }

  finish(answerableWeight: number): BandCoverage {
    const reached = [...this.#weight].map(([destination, weight]) => ({
      destination,
      metres: this.#metres.get(destination) ?? UNREACHED,
      reachedRatio: share(weight, answerableWeight),
    }));
    reached.sort((a, b) => a.metres - b.metres || a.destination - b.destination);
    return { coveredRatio: share(this.#coveredWeight, answerableWeight), reached };
  }
}

/** A share that is exactly 1 when all of it is there, whatever the order of summing was. */
function share(part: number, whole: number): number {
  const ratio = part / whole;
  return ratio > 1 - 1e-9 ? 1 : ratio;
}
