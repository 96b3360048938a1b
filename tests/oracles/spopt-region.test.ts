/**
 * Max-p on the 32 states of Mexico (pysal/spopt tests, libpysal examples/mexico): 8 regions at a
 * floor of 4 members and 6 at a floor of 5 are the most there can be, for 8 × 4 = 32 and 7 × 5 > 32.
 * Labels of spopt come from a heuristic; ours must be no less alike, and are proved to be the best.
 */

import { beforeAll, expect, it } from '@jest/globals';
import {
  isQueen,
  type MultiPolygonCoordinates,
  neighbourLists,
  neighbourPairs,
  type RegionProblem,
  solveRegions,
} from '../../api/kernel/index.js';
import { describeWithShared } from '../setup/shared.js';
import { readShared } from '../setup/shared-file.js';
import { isConnected } from '../worlds/grid-regions.js';

const MAP = 'oracles/spopt_region/mexicojoin.geojson';
const ANSWERS = 'oracles/spopt_region/expected.json';

interface States {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
    readonly properties: Readonly<Record<string, number>>;
  }[];
}

interface Answers {
  readonly threshold4_labels: readonly number[];
  readonly threshold4_p: number;
  readonly threshold4_manhattan_heterogeneity: number;
  readonly threshold5_onevar_labels: readonly number[];
  readonly threshold5_p: number;
  readonly upper_bound_p_threshold4: number;
  readonly upper_bound_p_threshold5: number;
  readonly attrs: readonly string[];
}

describeWithShared([MAP, ANSWERS], 'max-p on Mexico', () => {
  let states: States;
  let answers: Answers;
  let neighbours: readonly (readonly number[])[];

  beforeAll(() => {
    states = readShared(MAP) as States;
    answers = readShared(ANSWERS) as Answers;
    const polygons = states.features.map(({ geometry: { type, coordinates } }) =>
      type === 'Polygon'
        ? ([coordinates] as MultiPolygonCoordinates)
        : (coordinates as MultiPolygonCoordinates),
    );
    neighbours = neighbourLists(
      polygons.length,
      neighbourPairs(polygons, 0.001).filter((pair) => isQueen(pair)),
    );
  });

  const problem = (floor: number, fields: readonly string[]): RegionProblem => {
    const rows = states.features.map(({ properties }) => fields.map((field) => properties[field]!));
    return {
      keys: states.features.map(({ properties }) => String(properties.POLY_ID).padStart(3, '0')),
      neighbours,
      bounds: [{ amounts: rows.map(() => 1), least: floor, most: Infinity }],
      dissimilarity: (a, b) => rows[a]!.reduce((sum, value, f) => sum + Math.abs(value - rows[b]![f]!), 0),
    };
  };

  const heterogeneity = ({ dissimilarity }: RegionProblem, labels: readonly number[]): number => {
    let sum = 0;
    labels.forEach((label, a) => {
      for (let b = 0; b < a; b++) if (labels[b] === label) sum += dissimilarity(a, b);
    });
    return sum;
  };

  it('sees the 69 borders of queen contiguity', () => {
    expect(neighbours.reduce((sum, list) => sum + list.length, 0) / 2).toBe(69);
  });

  it('parts the states into 8 regions at floor 4, proved, and more alike than the stored labels', () => {
    const question = problem(4, answers.attrs);
    const stored = heterogeneity(question, answers.threshold4_labels);
    expect(stored).toBe(answers.threshold4_manhattan_heterogeneity);
    const answer = solveRegions(question, { seed: 1 });
    expect(answer.regions).toHaveLength(answers.threshold4_p);
    expect(answer.countBound).toBe(answers.upper_bound_p_threshold4);
    expect([answer.method, answer.isCountProved, answer.isHeterogeneityProved]).toEqual([
      'exact',
      true,
      true,
    ]);
    expect(answer.heterogeneity).toBeLessThanOrEqual(stored);
    expectFeasible(answer.regions, 4);
  });

  it('parts them into 6 at floor 5 by one field', () => {
    for (const field of answers.attrs.slice(0, 1)) {
      const question = problem(5, [field]);
      const answer = solveRegions(question, { seed: 1 });
      expect(answer.regions).toHaveLength(answers.threshold5_p);
      expect(Math.floor(32 / 5)).toBe(answers.upper_bound_p_threshold5);
      expect(answer.heterogeneity).toBeLessThanOrEqual(
        heterogeneity(question, answers.threshold5_onevar_labels),
      );
      expectFeasible(answer.regions, 5);
    }
  });

  it('the heuristic alone finds both counts too, for any seed tried', () => {
    for (const floor of [4, 5]) {
      const question = problem(floor, answers.attrs);
      const proved = solveRegions(question, { seed: 1 });
      for (let seed = 1; seed <= 2; seed++) {
        const answer = solveRegions(question, { seed, exactSteps: 0 });
        expect(answer.method).toBe('heuristic');
        expect(answer.regions).toHaveLength(proved.regions.length);
        expect(answer.isCountProved).toBe(true);
        expect(answer.heterogeneity).toBeGreaterThanOrEqual(proved.heterogeneity);
        expect(answer.heterogeneity).toBeLessThanOrEqual(1.05 * proved.heterogeneity);
        expectFeasible(answer.regions, floor);
      }
    }
  });

  function expectFeasible(regions: readonly (readonly number[])[], floor: number): void {
    expect(regions.flat().sort((a, b) => a - b)).toEqual([...Array(32).keys()]);
    for (const region of regions) {
      expect(region.length).toBeGreaterThanOrEqual(floor);
      expect(isConnected(neighbours, region)).toBe(true);
    }
  }
});
