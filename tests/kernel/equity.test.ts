/** Equity over communities: values worked out by hand, limits, and what must not matter. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Equity, equityOf } from '../../api/kernel/index.js';

const of = (values: number[], weights: number[] = values.map(() => 1), groups?: number[]): Equity =>
  equityOf(Float64Array.from(values), Float64Array.from(weights), groups && Int32Array.from(groups));

describe('equity on paper', () => {
  it('two persons, 1 and 3', () => {
    // Mean 2. Gini: mean difference (0 + 2 + 2 + 0) / 4 over twice the mean = 0.25.
    // Theil: (½ ln ½ + 1½ ln 1½) / 2. The worst 40 % are 0.8 of the first person: 0.8 of 4 held.
    // The best tenth is 0.2 of the second: 0.6; Palma 0.6 / 0.8. The worst tenth: 0.2 of 4.
    const equity = of([3, 1]);
    expect(equity.gini).toBeCloseTo(0.25, 14);
    expect(equity.theil!.total).toBeCloseTo((0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2, 14);
    expect(equity.palma).toBeCloseTo(0.75, 14);
    expect(equity.worst40Ratio).toBeCloseTo(0.2, 14);
    expect(equity.worst10Ratio).toBeCloseTo(0.05, 14);
    expect([equity.weight, equity.mean, equity.worst10Mean]).toEqual([2, 2, 1]);
  });

  it('one person in four holds everything', () => {
    // Gini of n with one holder is 1 − 1/n; Theil ln n; the worst 40 % hold nothing, so Palma says nothing.
    const equity = of([0, 0, 0, 8]);
    expect(equity.gini).toBeCloseTo(0.75, 14);
    expect(equity.theil!.total).toBeCloseTo(Math.log(4), 14);
    expect([equity.palma, equity.worst40Ratio, equity.worst10Mean]).toEqual([null, 0, 0]);
  });

  it('splits Theil between and within subdistricts', () => {
    // Inside each subdistrict all alike: everything lies between. The other way round: everything within.
    const apart = of([1, 1, 3, 3], [1, 1, 1, 1], [7, 7, 9, 9]).theil!;
    expect(apart.between).toBeCloseTo(apart.total, 14);
    expect(apart.within).toBeCloseTo(0, 14);
    const mixed = of([1, 3, 1, 3], [1, 1, 1, 1], [7, 7, 9, 9]).theil!;
    expect(mixed.between).toBeCloseTo(0, 14);
    expect(mixed.within).toBeCloseTo(mixed.total, 14);
    expect(of([1, 3]).theil!.between).toBe(0);
  });

  it('weights by persons: a community of three is three communities of one', () => {
    const { weight, ...one } = of([1, 5], [3, 1], [0, 1]);
    const { weight: same, ...many } = of([1, 1, 1, 5], [1, 1, 1, 1], [0, 0, 0, 1]);
    expect(weight).toBe(same);
    for (const key of ['gini', 'palma', 'worst40Ratio', 'worst10Ratio', 'worst10Mean', 'mean'] as const)
      expect(one[key]).toBeCloseTo(many[key]!, 14);
    expect(one.theil!.between).toBeCloseTo(many.theil!.between, 14);
  });

  it('is null where nothing can be said, never NaN', () => {
    const nothing = { gini: null, theil: null, palma: null, worst40Ratio: null, worst10Ratio: null };
    expect(of([])).toEqual({ ...nothing, weight: 0, mean: null, worst10Mean: null });
    expect(of([4, 2], [0, 0])).toEqual({ ...nothing, weight: 0, mean: null, worst10Mean: null });
    expect(of([0, 0])).toEqual({ ...nothing, weight: 2, mean: 0, worst10Mean: 0 });
  });

  it('finds one community equal with itself', () => {
    const equity = of([0.3], [977]);
    expect(equity.gini).toBeCloseTo(0, 12);
    expect(equity.theil).toEqual({ total: 0, between: 0, within: 0 });
    expect(equity.palma).toBeCloseTo(0.25, 12);
  });

  it.each([
    ['a value that is not known', [Number.NaN], [1]],
    ['a negative value', [-1], [1]],
    ['a negative weight', [1], [-1]],
    ['lengths that differ', [1, 2], [1]],
  ])('refuses %s', (_, values, weights) => {
    expect(() => of(values, weights)).toThrow(RangeError);
  });
});

const spreads = fc.array(
  fc.record({
    value: fc.nat(1e6).map((hundredths) => hundredths / 100),
    weight: fc.integer({ min: 0, max: 5000 }),
    group: fc.nat(4),
  }),
  { maxLength: 30 },
);

describe('equity on random spreads', () => {
  const measured = (rows: readonly { value: number; weight: number; group: number }[], scale = 1): Equity =>
    of(
      rows.map(({ value }) => value * scale),
      rows.map(({ weight }) => weight),
      rows.map(({ group }) => group),
    );

  it('stays in its bounds, and the parts of Theil add up', () => {
    fc.assert(
      fc.property(spreads, (rows) => {
        const { gini, theil, worst40Ratio, worst10Ratio } = measured(rows);
        if (gini === null || theil === null) return;
        expect(gini).toBeGreaterThanOrEqual(0);
        expect(gini).toBeLessThan(1);
        expect(theil.between + theil.within).toBeCloseTo(theil.total, 12);
        expect(Math.min(theil.between, theil.within)).toBeGreaterThanOrEqual(0);
        expect(worst40Ratio).toBeLessThanOrEqual(0.4 + 1e-9);
        expect(worst10Ratio! * 4).toBeLessThanOrEqual(worst40Ratio! + 1e-9);
      }),
    );
  });

  it('does not hang on the order, nor on the unit', () => {
    fc.assert(
      fc.property(spreads, (rows) => {
        const straight = measured(rows);
        const other = measured([...rows].reverse(), 1000);
        if (straight.gini === null || straight.mean! < 1e-3) return;
        expect(other.gini).toBeCloseTo(straight.gini, 9);
        expect(other.theil!.within).toBeCloseTo(straight.theil!.within, 9);
        expect(other.mean! / 1000).toBeCloseTo(straight.mean!, 6);
      }),
    );
  });

  it('falls when something is given from the best-off to the worst-off', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 0.49, noNaN: true }),
        (gap, part) => {
          const before = of([1, 5, 1 + gap + 5]);
          const after = of([1 + gap * part, 5, 1 + gap * (1 - part) + 5]);
          expect(after.gini!).toBeLessThanOrEqual(before.gini! + 1e-12);
          expect(after.theil!.total).toBeLessThanOrEqual(before.theil!.total + 1e-12);
        },
      ),
    );
  });
});
