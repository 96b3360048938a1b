/** Allocation under capacity: both rules on paper, and what they keep on random towns. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocateLeastWalk, allocateNearestFirst, pairsByCost } from '../../api/kernel/index.js';
import { atPair, costTable, sum } from '../worlds/cost-table.js';

const amounts = (...values: number[]): Float64Array => Float64Array.from(values);

/**
 *   A ─100─ X ─90─ B ─300─ Y     A reaches X only; B reaches X and, farther, Y. Ten persons each, ten places each.
 */
const street = costTable([
  [100, null],
  [90, 300],
]);

describe('allocation on paper', () => {
  it('nearest first: B takes X, and A goes without', () => {
    const { amount, unmet, used, totalCost } = allocateNearestFirst(street, amounts(10, 10), amounts(10, 10));
    expect([...amount]).toEqual([0, 10, 0]);
    expect([...unmet]).toEqual([10, 0]);
    expect([...used]).toEqual([10, 0]);
    expect(totalCost).toBe(900);
  });

  it('least walk: B is sent to Y, so that nobody goes without', () => {
    const found = allocateLeastWalk(street, amounts(10, 10), amounts(10, 10));
    expect([...found.amount]).toEqual([10, 0, 10]);
    expect([found.unmetAmount, found.totalCost, found.bottleneck]).toEqual([0, 1000 + 3000, null]);
  });

  it('least walk names who competes for what: the smallest set that is short', () => {
    // X has 6 places: A lacks 4. B is served by Y and is no part of it.
    const found = allocateLeastWalk(street, amounts(10, 10), amounts(6, 10));
    expect([...found.unmet]).toEqual([4, 0]);
    expect([...found.bottleneck!.origins]).toEqual([0]);
    expect([...found.bottleneck!.destinations]).toEqual([0]);
  });

  it('does not fill what is not known', () => {
    for (const allocate of [allocateNearestFirst, allocateLeastWalk]) {
      const { unmet, used, unknownDestinations } = allocate(street, amounts(10, 10), amounts(Number.NaN, 4));
      expect([[...unmet], [...used], [...unknownDestinations]]).toEqual([[10, 6], [0, 4], [0]]);
    }
  });

  it('uses pairs up to the cutoff, exactly the cutoff too', () => {
    for (const allocate of [allocateNearestFirst, allocateLeastWalk]) {
      expect([...allocate(street, amounts(3, 0), amounts(5, 5), 100).unmet]).toEqual([0, 0]);
      expect([...allocate(street, amounts(3, 0), amounts(5, 5), 99.9).unmet]).toEqual([3, 0]);
    }
  });

  it('serves of two at the same distance the one named first', () => {
    const table = costTable([[50], [50]]);
    expect([...allocateNearestFirst(table, amounts(4, 4), amounts(6)).unmet]).toEqual([0, 2]);
  });

  it('leaves everything unmet where nothing is in reach', () => {
    const table = costTable([[null], [null]]);
    for (const allocate of [allocateNearestFirst, allocateLeastWalk])
      expect([...allocate(table, amounts(1, 2), amounts(9)).unmet]).toEqual([1, 2]);
  });

  it('refuses demand and capacity below 0', () => {
    expect(() => allocateNearestFirst(street, amounts(-1, 1), amounts(1, 1))).toThrow(/Demand 0 is -1/);
    expect(() => allocateLeastWalk(street, amounts(1, 1), amounts(1, -1))).toThrow(/Supply 1 is -1/);
  });
});

const towns = fc
  .record({ origins: fc.integer({ min: 1, max: 10 }), destinations: fc.integer({ min: 1, max: 6 }) })
  .chain(({ origins, destinations }) =>
    fc.record({
      matrix: fc.array(
        fc.array(fc.option(fc.nat(1000), { freq: 2 }), { minLength: destinations, maxLength: destinations }),
        { minLength: origins, maxLength: origins },
      ),
      demand: fc.array(fc.double({ min: 0, max: 50, noNaN: true }), {
        minLength: origins,
        maxLength: origins,
      }),
      capacity: fc.array(
        fc.option(fc.double({ min: 0, max: 80, noNaN: true }), { freq: 8, nil: Number.NaN }),
        {
          minLength: destinations,
          maxLength: destinations,
        },
      ),
    }),
  );

describe('pairsByCost', () => {
  it('ascends, and keeps equal costs in the order of the table', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, noNaN: true }), { maxLength: 40 }), (costs) => {
        // Each cost twice, so that there are ties, and one −0.
        const row = [...costs, -0, ...costs];
        const expected = row.map((_, pair) => pair).sort((a, b) => row[a]! - row[b]! || a - b);
        expect([...pairsByCost(costTable([row])).order]).toEqual(expected);
      }),
    );
  });
});

describe('allocation on random towns', () => {
  it.each([
    ['nearest first', allocateNearestFirst],
    ['least walk', allocateLeastWalk],
  ] as const)('%s: nobody is lost, nobody is counted twice, nothing is overfull', (_, allocate) => {
    fc.assert(
      fc.property(towns, ({ matrix, demand, capacity }) => {
        const table = costTable(matrix);
        const found = allocate(table, amounts(...demand), amounts(...capacity));
        const cell = (o: number, d: number) => atPair(table, found.amount, o, d);
        demand.forEach((persons, o) => {
          expect(sum(capacity.map((_, d) => cell(o, d))) + found.unmet[o]!).toBeCloseTo(persons, 9);
          expect(found.unmet[o]).toBeGreaterThanOrEqual(0);
        });
        capacity.forEach((places, d) => {
          const placed = sum(demand.map((_, o) => cell(o, d)));
          expect(placed).toBeCloseTo(found.used[d]!, 9);
          expect(placed).toBeLessThanOrEqual((Number.isNaN(places) ? 0 : places) + 1e-9);
        });
        expect(Math.min(...found.amount, 0)).toBe(0);
      }),
    );
  });

  it('least walk never leaves more unmet, and of the same amount never walks more', () => {
    fc.assert(
      fc.property(towns, ({ matrix, demand, capacity }) => {
        const table = costTable(matrix);
        const nearest = allocateNearestFirst(table, amounts(...demand), amounts(...capacity));
        const least = allocateLeastWalk(table, amounts(...demand), amounts(...capacity));
        expect(least.unmetAmount).toBeLessThanOrEqual(nearest.unmetAmount + 1e-9);
        if (Math.abs(least.unmetAmount - nearest.unmetAmount) < 1e-9)
          expect(least.totalCost).toBeLessThanOrEqual(nearest.totalCost + 1e-5);
      }),
    );
  });

  it('more capacity never leaves more unmet under least walk', () => {
    fc.assert(
      fc.property(towns, fc.nat(5), fc.double({ min: 0, max: 30, noNaN: true }), (town, which, more) => {
        const table = costTable(town.matrix);
        const place = which % town.capacity.length;
        const larger = town.capacity.with(place, (town.capacity[place] || 0) + more);
        const unmetWith = (capacity: number[]) =>
          allocateLeastWalk(table, amounts(...town.demand), amounts(...capacity)).unmetAmount;
        expect(unmetWith(larger)).toBeLessThanOrEqual(unmetWith(town.capacity) + 1e-9);
      }),
    );
  });
});
