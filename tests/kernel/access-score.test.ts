/** Accessibility scores: towns solved on paper, and what each method keeps whatever the town. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type AccessMethod,
  accessScores,
  binaryDecay,
  type CostTable,
  type Decay,
  decayWeights,
  gaussianDecay,
  supplyRatios,
  zonedDecay,
} from '../../api/kernel/index.js';
import { costTable, sum } from '../worlds/cost-table.js';

const amounts = (...values: number[]): Float64Array => Float64Array.from(values);

/** Two communities of 100 and 50 persons, a day centre of 15 beds near both, one of 5 beside the second only. */
const town = costTable([
  [100, null],
  [200, 50],
]);
const scoresOf = (method: AccessMethod, decay: Decay, cutoff = 300, table: CostTable = town) =>
  accessScores(method, table, decayWeights(table.cost, decay, cutoff), amounts(100, 50), amounts(15, 5));

describe('accessibility on paper', () => {
  it('2SFCA: everybody within the cutoff asks alike', () => {
    // R = 15 / 150 = 0.1 and 5 / 50 = 0.1: first 0.1, second 0.2 beds a person.
    expect([...scoresOf('2sfca', binaryDecay(300))]).toEqual([0.1, 0.2]);
  });

  it('2SFCA: who lives exactly at the cutoff is inside, a metre beyond is not', () => {
    // At 200 m as before; at 199 m the second asks the small centre only: R = 0.15 and 0.1.
    expect(scoresOf('2sfca', binaryDecay(300), 200)[1]).toBe(0.2);
    expect([...scoresOf('2sfca', binaryDecay(300), 199)]).toEqual([0.15, 0.1]);
  });

  it('E2SFCA: three zones weigh 1, 0.68 and 0.22', () => {
    // 100 m → 1, 200 m → 0.68, 50 m → 1. R1 = 15 / (100 + 34), R2 = 5 / 50.
    const [first, second] = scoresOf('e2sfca', zonedDecay(300));
    expect(first).toBeCloseTo(15 / 134, 12);
    expect(second).toBeCloseTo((15 / 134) * 0.68 + 0.1, 12);
  });

  it('balanced FCA: demand is shared over the centres, and service over the communities', () => {
    // All weights 1. The second asks each centre by half: R1 = 15 / (100 + 25) = 0.12, R2 = 5 / 25 = 0.2.
    // Centre 1 gives half its level to each: first 0.06, second 0.06 + 0.2.
    expect([...scoresOf('bfca', binaryDecay(300))]).toEqual([
      expect.closeTo(0.06, 12),
      expect.closeTo(0.26, 12),
    ]);
  });

  it('3SFCA: a choice of two asks each by half', () => {
    // R1 = 15 / (100 + 25) = 0.12, R2 = 5 / 25 = 0.2; second 0.5 × 0.12 + 0.5 × 0.2.
    expect([...scoresOf('3sfca', binaryDecay(300))]).toEqual([
      expect.closeTo(0.12, 12),
      expect.closeTo(0.16, 12),
    ]);
  });

  it('opportunities: counted, or weighted by a curve', () => {
    expect([...scoresOf('cumulative', binaryDecay(300))]).toEqual([15, 20]);
    // Bandwidth 150: exp(−100² / 45000), and 15 exp(−200² / 45000) + 5 exp(−50² / 45000).
    const [first, second] = scoresOf('gravity', gaussianDecay(300));
    expect(first).toBeCloseTo(15 * Math.exp(-10000 / 45000), 12);
    expect(second).toBeCloseTo(15 * Math.exp(-40000 / 45000) + 5 * Math.exp(-2500 / 45000), 12);
  });

  it('leaves out supply that is not known, and gives nobody a place nobody can reach', () => {
    const weights = decayWeights(town.cost, binaryDecay(300), 300);
    expect([...accessScores('2sfca', town, weights, amounts(100, 50), amounts(Number.NaN, 5))]).toEqual([
      0, 0.1,
    ]);
    const far = costTable([[null, 10]]);
    const near = decayWeights(far.cost, binaryDecay(300), 300);
    expect([...accessScores('2sfca', far, near, amounts(10), amounts(99, 5))]).toEqual([0.5]);
  });

  it('gives a score to a place without demand, and nothing where demand is all there is', () => {
    const weights = decayWeights(town.cost, binaryDecay(300), 300);
    expect([...accessScores('2sfca', town, weights, amounts(100, 0), amounts(15, 5))]).toEqual([0.15, 0.15]);
    const empty = costTable([[]], 0);
    expect([...accessScores('2sfca', empty, amounts(), amounts(10), amounts())]).toEqual([0]);
  });
});

describe('decay', () => {
  it.each<[string, Decay, number, number]>([
    [
      'a step',
      {
        kind: 'step',
        steps: [
          { upToCost: 10, weight: 1 },
          { upToCost: 20, weight: 0.5 },
        ],
      },
      20,
      0.5,
    ],
    ['beyond the last step', binaryDecay(10), 20, 0],
    ['gaussian at its bandwidth', { kind: 'gaussian', bandwidth: 20 }, 20, Math.exp(-0.5)],
    ['power', { kind: 'power', exponent: -2, scale: 10, leastCost: 0 }, 20, 0.25],
    ['power at its least cost', { kind: 'power', exponent: -1, scale: 1, leastCost: 40 }, 20, 1 / 40],
    ['exponential', { kind: 'exponential', scale: 20 }, 20, Math.exp(-1)],
  ])('%s', (_, decay, cost, weight) => {
    expect(decayWeights(amounts(cost), decay, 100)[0]).toBeCloseTo(weight, 15);
  });

  it.each<[string, Decay, number[], RegExp]>([
    [
      'steps that do not ascend',
      {
        kind: 'step',
        steps: [
          { upToCost: 9, weight: 1 },
          { upToCost: 9, weight: 0 },
        ],
      },
      [1],
      /must ascend/,
    ],
    ['no steps', { kind: 'step', steps: [] }, [1], /at least one/],
    ['a weight above 1', { kind: 'step', steps: [{ upToCost: 9, weight: 2 }] }, [1], /expected 0 to 1/],
    ['a bandwidth of 0', { kind: 'gaussian', bandwidth: 0 }, [1], /bandwidth is 0/],
    [
      'a place at no cost under gravity',
      { kind: 'power', exponent: -1, scale: 1, leastCost: 0 },
      [0],
      /no finite weight/,
    ],
    ['a negative cost', binaryDecay(9), [-1], /Cost 0 is -1/],
    ['a cost that is no number', binaryDecay(9), [Number.NaN], /Cost 0 is NaN/],
  ])('refuses %s', (_, decay, costs, sentence) => {
    expect(() => decayWeights(Float64Array.from(costs), decay, 100)).toThrow(sentence);
  });
});

/** Random towns with whole metres, gaps in the table, communities without demand and centres without supply. */
const towns = fc
  .record({ origins: fc.integer({ min: 1, max: 8 }), destinations: fc.integer({ min: 1, max: 6 }) })
  .chain(({ origins, destinations }) =>
    fc.record({
      matrix: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 1500 }), { freq: 3 }), {
          minLength: destinations,
          maxLength: destinations,
        }),
        { minLength: origins, maxLength: origins },
      ),
      demand: fc.array(fc.nat(5000), { minLength: origins, maxLength: origins }),
      supply: fc.array(fc.nat(300), { minLength: destinations, maxLength: destinations }),
    }),
  );

const DECAYS: readonly Decay[] = [binaryDecay(1000), zonedDecay(1000), gaussianDecay(1000)];

describe('accessibility on random towns', () => {
  it.each(['2sfca', 'e2sfca', '3sfca'] as const)(
    '%s keeps Σ demand × access = supply within reach',
    (method) => {
      fc.assert(
        fc.property(towns, fc.constantFrom(...DECAYS), ({ matrix, demand, supply }, decay) => {
          const table = costTable(matrix);
          const weights = decayWeights(table.cost, decay, 1000);
          const scores = accessScores(method, table, weights, amounts(...demand), amounts(...supply));
          const reached = supply.filter((_, d) =>
            matrix.some((row, o) => demand[o]! > 0 && row[d] !== null && row[d]! <= 1000),
          );
          const given = sum(scores.map((score, o) => score * demand[o]!));
          expect(Math.abs(given - sum(reached))).toBeLessThanOrEqual(1e-9 * Math.max(1, sum(reached)));
        }),
      );
    },
  );

  it('balanced FCA inflates neither demand nor the level of service', () => {
    fc.assert(
      fc.property(towns, fc.constantFrom(...DECAYS), ({ matrix, demand, supply }, decay) => {
        const table = costTable(matrix);
        const weights = decayWeights(table.cost, decay, 1000);
        const scores = accessScores('bfca', table, weights, amounts(...demand), amounts(...supply));
        const within = (o: number, d: number): boolean => (matrix[o]![d] ?? Infinity) <= 1000;
        // Level of service from the definition, cell by cell.
        const weightOf = (o: number, d: number): number =>
          within(o, d) ? decayWeights(amounts(matrix[o]![d]!), decay, 1000)[0]! : 0;
        const levels = supply.map((places, d) => {
          const asked = demand.map((persons, o) => {
            const row = sum(supply.map((_, other) => weightOf(o, other)));
            return row > 0 ? (persons * weightOf(o, d)) / row : 0;
          });
          return sum(asked) > 0 ? places / sum(asked) : 0;
        });
        expect(sum(scores)).toBeCloseTo(sum(levels), 6);
      }),
    );
  });

  it('gives every person the same as before when communities are listed in another order', () => {
    fc.assert(
      fc.property(towns, ({ matrix, demand, supply }) => {
        const turned = costTable([...matrix].reverse());
        const table = costTable(matrix);
        for (const method of ['2sfca', '3sfca', 'bfca', 'gravity'] as const) {
          const of = (t: CostTable, persons: number[]) =>
            accessScores(
              method,
              t,
              decayWeights(t.cost, gaussianDecay(900), 900),
              amounts(...persons),
              amounts(...supply),
            );
          const straight = of(table, demand);
          of(turned, [...demand].reverse())
            .reverse()
            .forEach((score, o) => {
              expect(score).toBeCloseTo(straight[o]!, 9);
            });
        }
      }),
    );
  });

  it('says what a place offers a person: supply over those who ask', () => {
    const weights = decayWeights(town.cost, binaryDecay(300), 300);
    expect([...supplyRatios(town, weights, amounts(100, 50), amounts(15, Number.NaN))]).toEqual([
      0.1,
      Number.NaN,
    ]);
  });

  it.each([
    [
      'too few weights',
      () => accessScores('2sfca', town, amounts(1), amounts(1, 1), amounts(1, 1)),
      /weights/,
    ],
    [
      'negative demand',
      () => accessScores('2sfca', town, amounts(1, 1, 1), amounts(-1, 1), amounts(1, 1)),
      /Demand 0/,
    ],
    [
      'negative supply',
      () => accessScores('2sfca', town, amounts(1, 1, 1), amounts(1, 1), amounts(1, -2)),
      /Supply 1/,
    ],
    [
      'demand that is no number',
      () => accessScores('bfca', town, amounts(1, 1, 1), amounts(Number.NaN, 1), amounts(1, 1)),
      /Demand 0/,
    ],
  ])('refuses %s', (_, ask, sentence) => {
    expect(ask).toThrow(sentence);
  });
});
