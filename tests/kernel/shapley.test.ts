import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shapleyShares, shapleySharesOfPairs, shapleySharesOfSums } from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';

const sumOf = (shares: Float64Array): number => shares.reduce((sum, share) => sum + share, 0);

describe('Shapley shares', () => {
  it('of the glove market: the one left glove earns two thirds', () => {
    // 0 owns a left glove, 1 and 2 a right one; a pair is worth 1. Of six orders 0 completes the pair in four, 1 and 2 in one each.
    const pair = (coalition: readonly number[]) => Number(coalition.includes(0) && coalition.length > 1);
    const { shares, whole, isExact } = shapleyShares(3, pair);
    expect(isExact).toBe(true);
    expect(whole).toBe(1);
    expect(shares[0]).toBeCloseTo(4 / 6, 12);
    expect(shares[1]).toBeCloseTo(1 / 6, 12);
    expect(shares[2]).toBeCloseTo(1 / 6, 12);
  });

  it('of an airstrip: each stretch is paid by those who need it', () => {
    // Lengths 1, 2, 4: the first 1 shared by three, the next 1 by two, the last 2 by one: 1/3, 1/3 + 1/2, 1/3 + 1/2 + 2.
    const cost = (coalition: readonly number[]) => Math.max(0, ...coalition.map((member) => 2 ** member));
    const { shares } = shapleyShares(3, cost);
    expect([...shares].map((share) => share.toFixed(9))).toEqual([
      '0.333333333',
      '0.833333333',
      '2.833333333',
    ]);
  });

  it('add up to the whole exactly, whatever the values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 1e6 }), (members, seed) => {
        const random = new Random(seed);
        const values = Array.from({ length: 1 << members }, () => (random.ratio() - 0.3) * 1000);
        const worth = (coalition: readonly number[]) =>
          values[coalition.reduce((mask, m) => mask | (1 << m), 0)]!;
        const { shares, whole } = shapleyShares(members, worth);
        expect(sumOf(shares)).toBe(whole);
        expect(Math.abs(whole - (worth([...Array(members).keys()]) - worth([])))).toBeLessThan(1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('drawn by chance lie within the stated error, and still add up exactly', () => {
    // 20 members with weights 1..20, worth = square of the total weight: a member's share is weight × total, exactly.
    const worth = (coalition: readonly number[]) => coalition.reduce((sum, m) => sum + m + 1, 0) ** 2 / 7;
    const { shares, standardErrors, whole, isExact } = shapleyShares(20, worth, 5, 2000);
    expect(isExact).toBe(false);
    expect(sumOf(shares)).toBe(whole);
    shares.forEach((share, member) => {
      const truth = ((member + 1) * 210) / 7;
      expect(Math.abs(share - truth)).toBeLessThanOrEqual(5 * standardErrors[member]! + 1e-6);
    });
  });

  it('of sums and of pairs equal those of the same game told coalition by coalition', () => {
    const random = new Random(11);
    const things = [0, 1].map(() => Array.from({ length: 9 }, () => random.integer(0, 40)));
    const worth = (sums: ArrayLike<number>) => Math.min(sums[0]!, sums[1]!);
    const told = shapleyShares(9, (coalition) =>
      worth(things.map((thing) => coalition.reduce((sum, m) => sum + thing[m]!, 0))),
    );
    const summed = shapleySharesOfSums(9, things, worth);
    summed.shares.forEach((share, m) => {
      expect(share).toBeCloseTo(told.shares[m]!, 9);
    });
    expect(sumOf(summed.shares)).toBe(summed.whole);
    expect(
      shapleySharesOfSums(
        14,
        [...Array(2)].map(() => Array(14).fill(1)),
        worth,
        3,
      ),
    ).toMatchObject({ isExact: false, whole: 14 });
    const pairs = [
      { a: 0, b: 1, worth: 5 },
      { a: 1, b: 2, worth: 3 },
    ];
    expect([...shapleySharesOfPairs(4, pairs).shares]).toEqual([2.5, 4, 1.5, 0]);
  });

  it('are none for nobody, and refuse half a member', () => {
    expect(shapleyShares(0, () => 0).shares).toHaveLength(0);
    expect(() => shapleyShares(1.5, () => 0)).toThrow(RangeError);
    expect(() => shapleyShares(2, () => 0, 0, 3)).toThrow(RangeError);
  });
});
