/**
 * Parking by the hour (错时共享停车): cars that stand in a community at each hour, its own spaces, and the
 * spaces that others can lend in that hour within a walk. Own spaces serve own cars first; what is left
 * over is a flow of most cars and least walking, hour by hour, because a car stands in one place at a time
 * and a space that is lent at night is back in the morning.
 *
 *   deficit before = max(0, cars − own spaces)        deficit after = before − borrowed
 *
 * Kept, each a test: what a lender lends never exceeds what it has in that hour; without an agreement
 * (a pair of the table) the deficit of no hour is smaller.
 *
 * By hour: hour h of community c is at [h × communities + c], the same for lenders.
 */

import type { CostTable } from './access-score.js';
import { allocateLeastWalk, type Bottleneck } from './allocation.js';

export interface HourlyParking {
  readonly hourCount: number;
  /** Communities × lenders with the walk in metres, those within the limit only. */
  readonly walks: CostTable;
  /** hour × community, ≥ 0. */
  readonly cars: Float64Array;
  /** By community, ≥ 0. */
  readonly ownSpaces: Float64Array;
  /** hour × lender, ≥ 0; NaN where not known. */
  readonly lentSpaces: Float64Array;
  /** By pair of the table: share of the community's cars whose door is within the walk, 0..1; all when left out. */
  readonly reachedRatio?: Float64Array;
}

export interface ParkingHour {
  readonly hour: number;
  /** By community. */
  readonly deficitBefore: Float64Array;
  readonly deficitAfter: Float64Array;
  /** By pair of the table: cars of the community in the spaces of the lender. */
  readonly borrowed: Float64Array;
  /** By lender. */
  readonly used: Float64Array;
  /** Car-metres walked. */
  readonly carMetres: number;
  /** Null when no car is without a space. */
  readonly bottleneck: Bottleneck | null;
}

/** @throws RangeError for lengths that do not fit and amounts below 0 */
export function shareParking(parking: HourlyParking): ParkingHour[] {
  const { hourCount, walks, cars, ownSpaces, lentSpaces } = parking;
  const expected = [hourCount * walks.originCount, walks.originCount, hourCount * walks.destinationCount];
  const given = [cars.length, ownSpaces.length, lentSpaces.length];
  if (given.some((length, i) => length !== expected[i]))
    throw new RangeError(`Cars, own and lent spaces have ${given} entries when expected ${expected}.`);
  return Array.from({ length: hourCount }, (_, hour) => shareHour(parking, hour));
}

function shareHour(parking: HourlyParking, hour: number): ParkingHour {
  const { walks, cars, ownSpaces, lentSpaces } = parking;
  const carsNow = cars.subarray(hour * walks.originCount, (hour + 1) * walks.originCount);
  const lentNow = lentSpaces.slice(hour * walks.destinationCount, (hour + 1) * walks.destinationCount);
  const deficitBefore = carsNow.map((count, community) => {
    if (!(count >= 0 && ownSpaces[community] >= 0))
      throw new RangeError(`Community ${community} has ${count} cars and ${ownSpaces[community]} spaces.`);
    return Math.max(0, count - ownSpaces[community]);
  });
  const { amount, unmet, used, totalCost, bottleneck } = allocateLeastWalk(
    walks,
    deficitBefore,
    lentNow,
    Infinity,
    pairLimits(parking, deficitBefore),
  );
  return {
    hour,
    deficitBefore,
    deficitAfter: unmet,
    borrowed: amount,
    used,
    carMetres: totalCost,
    bottleneck,
  };
}

/** Whole cars: those whose door is too far from a lot do not go there. */
function pairLimits({ walks, reachedRatio }: HourlyParking, deficit: Float64Array): Float64Array | undefined {
  if (!reachedRatio) return undefined;
  const limits = new Float64Array(reachedRatio.length);
  for (let community = 0; community < walks.originCount; community++)
    for (let pair = walks.rowStart[community]; pair < walks.rowStart[community + 1]; pair++)
      limits[pair] =
        reachedRatio[pair] === 1 ? Infinity : Math.floor(deficit[community] * reachedRatio[pair]);
  return limits;
}
