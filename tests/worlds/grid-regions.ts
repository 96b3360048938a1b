/** Region problems on squared paper: places in a grid, neighbours above, below, left and right. */

import type { RegionProblem } from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';

export const gridNeighbours = (width: number, height: number): number[][] =>
  Array.from({ length: width * height }, (_, place) => {
    const [x, y] = [place % width, Math.floor(place / width)];
    return [
      ...(y > 0 ? [place - width] : []),
      ...(x > 0 ? [place - 1] : []),
      ...(x < width - 1 ? [place + 1] : []),
      ...(y < height - 1 ? [place + width] : []),
    ];
  });

export const gridKeys = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => String(place).padStart(5, '0'));

/** Random whole values 0..9 and amounts 1..4 on a grid. */
export function randomGrid(
  width: number,
  height: number,
  seed: number,
  least: number,
  most: number,
): RegionProblem {
  const random = new Random(seed);
  const count = width * height;
  const values = Array.from({ length: count }, () => random.integer(0, 9));
  const amounts = Array.from({ length: count }, () => random.integer(1, 4));
  return {
    keys: gridKeys(count),
    neighbours: gridNeighbours(width, height),
    bounds: [{ amounts, least, most }],
    dissimilarity: (a, b) => Math.abs(values[a]! - values[b]!),
  };
}

/** The same problem with its places in another order; order[new] = old. */
export function reordered(problem: RegionProblem, order: readonly number[]): RegionProblem {
  const place = new Map(order.map((old, now) => [old, now]));
  return {
    keys: order.map((old) => problem.keys[old]!),
    neighbours: order.map((old) => problem.neighbours[old]!.map((other) => place.get(other)!)),
    bounds: problem.bounds.map((bound) => ({ ...bound, amounts: order.map((old) => bound.amounts[old]!) })),
    dissimilarity: (a, b) => problem.dissimilarity(order[a]!, order[b]!),
    together: (problem.together ?? []).map((group) => group.map((old) => place.get(old)!)),
    apart: (problem.apart ?? []).map(([a, b]) => [place.get(a)!, place.get(b)!] as const),
  };
}

export function isConnected(neighbours: readonly (readonly number[])[], region: readonly number[]): boolean {
  const open = new Set(region.slice(1));
  const reached = region.slice(0, 1);
  for (const place of reached)
    for (const next of neighbours[place]!) if (open.delete(next)) reached.push(next);
  return open.size === 0;
}
