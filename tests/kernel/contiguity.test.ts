import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isQueen,
  isRook,
  type MultiPolygonCoordinates,
  neighbourLists,
  neighbourPairs,
} from '../../api/kernel/index.js';
import { latOf, lonOf } from '../worlds/edges.js';

type Corner = readonly [eastMetres: number, northMetres: number];

const polygon = (...corners: Corner[]): MultiPolygonCoordinates => {
  const ring = [...corners, corners[0]!].map(([east, north]) => [lonOf(east), latOf(north)]);
  return [[ring]];
};
const box = (w: number, s: number, e: number, n: number) => polygon([w, s], [e, s], [e, n], [w, n]);

/**
 *   c d      four squares of 100 m that meet in one corner
 *   a b
 */
const FOUR = [box(0, 0, 100, 100), box(100, 0, 200, 100), box(0, 100, 100, 200), box(100, 100, 200, 200)];

describe('neighbours of polygons', () => {
  it('tell a shared line from a shared corner', () => {
    const pairs = neighbourPairs(FOUR, 0.001);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(pairs.every((pair) => isQueen(pair))).toBe(true);
    expect(pairs.filter((pair) => isRook(pair)).map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ]);
    for (const pair of pairs.filter((p) => isRook(p))) expect(pair.sharedMetres).toBeCloseTo(100, 1);
  });

  it('measure the gap exactly, also from a corner to the middle of a side', () => {
    // A point of a triangle looks at the side of a square: 7 m, though its nearest corner is 50.5 m away.
    const pointed = polygon([107, 50], [200, 0], [200, 100]);
    const [pair] = neighbourPairs([FOUR[0]!, pointed], 10);
    expect(pair!.gapMetres).toBeCloseTo(7, 3);
    expect(pair!.sharedMetres).toBe(0);
    expect(neighbourPairs([FOUR[0]!, pointed], 6.99)).toEqual([]);
  });

  it('find a border whose corners differ, and take rough outlines within a tolerance', () => {
    const beside = box(100, -50, 200, 50); // half of it along the square, no corner in common
    expect(neighbourPairs([FOUR[0]!, beside], 0.001)[0]!.sharedMetres).toBeCloseTo(50, 1);
    const rough = box(103, 0, 200, 100);
    expect(neighbourPairs([FOUR[0]!, rough], 0.001)).toEqual([]);
    const [pair] = neighbourPairs([FOUR[0]!, rough], 5, 5);
    expect(isQueen(pair!, 5)).toBe(true);
    // Side by side for 100 m; round both corners 5 m less 3 m across: √(5² − 3²) = 4 m more on each end of the shorter view.
    expect(pair!.sharedMetres).toBeGreaterThan(99);
    expect(isRook(pair!, 5)).toBe(true);
  });

  it('give 0 where polygons cross or one holds the other', () => {
    const crossing = box(50, 50, 300, 60);
    const inner = box(40, 40, 60, 60);
    expect(neighbourPairs([FOUR[0]!, crossing], 0.001)[0]!.gapMetres).toBe(0);
    expect(neighbourPairs([FOUR[0]!, inner], 0.001)[0]!.gapMetres).toBe(0);
    expect(neighbourPairs([inner, FOUR[0]!], 0.001)[0]!.gapMetres).toBe(0);
  });

  it('do not hang on the order of the polygons', () => {
    const town = [...FOUR, box(207, 0, 300, 100), polygon([0, 205], [90, 240], [0, 300])];
    const named = (order: readonly number[]) =>
      neighbourPairs(
        order.map((i) => town[i]!),
        12,
        1,
      )
        .map((pair) => ({ ...pair, names: [order[pair.a]!, order[pair.b]!].sort().join() }))
        .map(({ names, gapMetres, sharedMetres }) => ({ names, gapMetres, sharedMetres }))
        .sort((x, y) => (x.names < y.names ? -1 : 1));
    const once = named([0, 1, 2, 3, 4, 5]);
    expect(once.map(({ names }) => names)).toContain('1,4');
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        expect(named(order)).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });

  it('make mutual lists, and refuse a reach below the tolerance', () => {
    expect(
      neighbourLists(
        4,
        neighbourPairs(FOUR, 0.001).filter((pair) => isRook(pair)),
      ),
    ).toEqual([
      [1, 2],
      [0, 3],
      [0, 3],
      [1, 2],
    ]);
    expect(() => neighbourPairs(FOUR, 1, 2)).toThrow(RangeError);
    expect(() => neighbourLists(2, [{ a: 0, b: 2 }])).toThrow(RangeError);
  });
});
