/** Where rooms to let open on the street, and how places are drawn so that some parts of the town get more. */

import type { Random } from '../kernel/random.js';
import { type Parcel, SIDES } from './parcels.js';
import type { GroundPoint, TownShape } from './shape.js';

/**
 * A street-front place beside a parcel. It lies half way between the wall and the middle of the way,
 * so that the way is nearer than any path behind the wall.
 */
export function frontPoint(parcel: Parcel, shape: TownShape, random: Random): GroundPoint {
  const sides = SIDES.flatMap((side) => {
    const line = parcel.lines[side];
    return line ? Array.from({ length: FRONT_PULL[line.tags.wayClass] }, () => ({ side, line })) : [];
  });
  const { west, south, east, north } = parcel;
  const { side, line } = random.pick(sides);
  const share = random.between(0.15, 0.85);
  const [along, across] = [west + (east - west) * share, south + (north - south) * share];
  const out = line.halfWidthMetres / 2;
  if (side === 0) return shape.toGround(along, south - out);
  if (side === 1) return shape.toGround(east + out, across);
  if (side === 2) return shape.toGround(along, north + out);
  return shape.toGround(west - out, across);
}

/** Our choice: rooms to let open on streets rather than on alleys. */
const FRONT_PULL = { arterial: 3, street: 4, residential: 3, service: 1, footway: 0, steps: 0, link: 0 };

/** The given number of items, the heavier the likelier, each once (Efraimidis and Spirakis 2006). */
export function drawWeighted<Item>(
  items: readonly Item[],
  count: number,
  weight: (item: Item) => number,
  random: Random,
): Item[] {
  return items
    .map((item) => ({ item, key: -Math.log(1 - random.ratio()) / weight(item) }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ item }) => item);
}
