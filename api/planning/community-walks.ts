/**
 * From doors to communities: for each community and each facility that some of its doors reach, which
 * share of its people that is, and how far they walk on the mean. People whose door hangs on no street
 * reach nothing.
 */

import type { CostTable, TravelTable } from '../kernel/index.js';
import type { World } from './world.js';

export interface CommunityWalks {
  /** Communities × the given facilities, by their row in the list; cost is the mean walk in metres. */
  readonly table: CostTable;
  /** By pair: share of the community's people whose door reaches the facility, 0..1. */
  readonly reachedRatio: Float64Array;
}

/** @param facilities positions in the facilities of the place, ascending: the destinations of the table */
export function communityWalks(
  { doors: { doorStart, doorWeight } }: World,
  table: TravelTable,
  facilities: readonly number[],
): CommunityWalks {
  const rowOf = new Map(facilities.map((facility, row) => [facility, row]));
  const rowStart = new Uint32Array(doorStart.length);
  const pairs: { destination: number; metres: number; ratio: number }[] = [];
  for (let community = 0; community + 1 < doorStart.length; community++) {
    const sums = new Map<number, { weight: number; walked: number }>();
    let whole = 0;
    for (let door = doorStart[community]!; door < doorStart[community + 1]!; door++) {
      whole += doorWeight[door]!;
      addDoor(sums, table, door, doorWeight[door]!, rowOf);
    }
    for (const [destination, { weight, walked: metres }] of [...sums].sort(([a], [b]) => a - b))
      if (weight > 0) pairs.push({ destination, metres: metres / weight, ratio: weight / whole });
    rowStart[community + 1] = pairs.length;
  }
  return {
    table: {
      originCount: doorStart.length - 1,
      destinationCount: facilities.length,
      rowStart,
      destination: Uint32Array.from(pairs, ({ destination }) => destination),
      cost: Float64Array.from(pairs, ({ metres }) => metres),
    },
    // All doors reach it: exactly 1, whatever the sum was.
    reachedRatio: Float64Array.from(pairs, ({ ratio }) => (ratio > 1 - 1e-9 ? 1 : ratio)),
  };
}

function addDoor(
  sums: Map<number, { weight: number; walked: number }>,
  table: TravelTable,
  door: number,
  weight: number,
  rowOf: ReadonlyMap<number, number>,
): void {
  for (let pair = table.rowStart[door]!; pair < table.rowStart[door + 1]!; pair++) {
    const destination = rowOf.get(table.destination[pair]!);
    if (destination === undefined) continue;
    const sum = sums.get(destination) ?? { weight: 0, walked: 0 };
    sum.weight += weight;
    sum.walked += weight * table.metres[pair]!;
    sums.set(destination, sum);
  }
}
