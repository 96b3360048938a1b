/**
 * Accessibility against the values of pysal/access (BSD-3): floating catchments of three tracts and
 * three hospitals in four situations, and gravity on a grid of 25 places. To 1e-6.
 */

import { beforeAll, expect, it } from '@jest/globals';
import { type AccessMethod, accessScores, type Decay, decayWeights } from '../../api/kernel/index.js';
import { describeWithShared } from '../setup/shared.js';
import { readShared } from '../setup/shared-file.js';
import { costTable, sum } from '../worlds/cost-table.js';

const HOSPITALS = 'oracles/access_2sfca/hospital_example.json';
const GRID = 'oracles/access_2sfca/gravity_grid.json';

interface Scenario {
  readonly costs: readonly (readonly [from: number, to: number, cost: number])[];
  readonly '2sfca_gravity_minus1_max61': Readonly<Record<string, number>>;
  readonly '3sfca_gravity_minus1_max61': Readonly<Record<string, number>>;
}
interface Hospitals {
  readonly tracts: Readonly<Record<string, { pop: number; doc: number }>>;
  readonly scenarios: readonly Scenario[];
}

const inverseCost: Decay = { kind: 'power', exponent: -1, scale: 1, leastCost: 0 };

describeWithShared([HOSPITALS], 'three tracts and three hospitals', () => {
  let hospitals: Hospitals;
  beforeAll(() => {
    hospitals = readShared(HOSPITALS) as Hospitals;
  });

  const scoresOf = (scenario: Scenario, method: AccessMethod) => {
    const ids = Object.keys(hospitals.tracts).map(Number);
    const table = costTable(
      ids.map((from) =>
        ids.map((to) => scenario.costs.find(([f, t]) => f === from && t === to)?.[2] ?? null),
      ),
    );
    const demand = Float64Array.from(ids, (id) => hospitals.tracts[id]!.pop);
    const supply = Float64Array.from(ids, (id) => hospitals.tracts[id]!.doc);
    // Published with cost < 61; no pair costs exactly that.
    const weights = decayWeights(table.cost, inverseCost, 61);
    // What a tract chooses by counts pairs beyond the cutoff too, there.
    const choices = decayWeights(table.cost, inverseCost, Infinity);
    const scores = accessScores(method, table, weights, demand, supply, choices);
    return { scores, given: sum(scores.map((score, o) => score * demand[o]!)) };
  };

  it.each([
    ['e2sfca', '2sfca_gravity_minus1_max61'],
    ['3sfca', '3sfca_gravity_minus1_max61'],
  ] as const)('%s gives what is published, and hands out 135 doctors', (method, key) => {
    expect(hospitals.scenarios).toHaveLength(4);
    for (const scenario of hospitals.scenarios) {
      const { scores, given } = scoresOf(scenario, method);
      Object.values(scenario[key]).forEach((value, tract) => {
        expect(Math.abs(scores[tract]! - value)).toBeLessThan(1e-6);
      });
      expect(given).toBeCloseTo(135, 9);
    }
  });
});

describeWithShared([GRID], 'gravity on a grid', () => {
  it('gives what is published', () => {
    const { expected } = readShared(GRID) as { expected: Readonly<Record<string, number>> };
    // Place 5x + y + 1 stands at (x, y); all have one to offer; the weight grows with distance.
    const places = Array.from({ length: 25 }, (_, i): [number, number] => [Math.floor(i / 5), i % 5]);
    const table = costTable(places.map(([x, y]) => places.map(([toX, toY]) => Math.hypot(x - toX, y - toY))));
    const decay: Decay = { kind: 'power', exponent: 1, scale: 60, leastCost: 0 };
    const ones = new Float64Array(25).fill(1);
    const scores = accessScores('gravity', table, decayWeights(table.cost, decay, 10), ones, ones);
    expect(Object.keys(expected)).toHaveLength(5);
    for (const [id, value] of Object.entries(expected))
      expect(Math.abs(scores[Number(id) - 1]! - value)).toBeLessThan(1e-6);
  });
});
