import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RegionAnswer, type RegionProblem, solveRegions } from '../../api/kernel/index.js';
import { gridKeys, gridNeighbours, isConnected, randomGrid, reordered } from '../worlds/grid-regions.js';

const SEED = { seed: 1 };

/** A street of places 0 – 1 – 2 … with values. */
const street = (
  values: readonly number[],
  least: number,
  more: Partial<RegionProblem> = {},
): RegionProblem => ({
  keys: gridKeys(values.length),
  neighbours: gridNeighbours(values.length, 1),
  bounds: [{ amounts: values.map(() => 1), least, most: Infinity }],
  dissimilarity: (a, b) => Math.abs(values[a]! - values[b]!),
  ...more,
});

/** Every rule that any answer must keep. */
function expectSound(problem: RegionProblem, answer: RegionAnswer): void {
  const placed = answer.regions.flat();
  expect([...placed, ...answer.leftOut].sort((a, b) => a - b)).toEqual(problem.keys.map((_, place) => place));
  for (const region of answer.regions) {
    expect(isConnected(problem.neighbours, region)).toBe(true);
    for (const { amounts, least, most } of problem.bounds) {
      const total = region.reduce((sum, place) => sum + amounts[place]!, 0);
      expect(total).toBeGreaterThanOrEqual(least - 1e-9);
      expect(total).toBeLessThanOrEqual(most + 1e-9);
    }
    for (const [a, b] of problem.apart ?? []) expect(region.includes(a) && region.includes(b)).toBe(false);
  }
  const named = new Set(answer.reasons.flatMap((reason) => ('places' in reason ? reason.places : [])));
  for (const place of answer.leftOut) expect(named.has(place)).toBe(true);
}

/** The best by trying every partition: fewest left out, most regions, least heterogeneity. */
function bestOfAll(
  problem: RegionProblem,
): readonly [leftOut: number, regions: number, heterogeneity: number] {
  const count = problem.keys.length;
  let best: readonly [number, number, number] = [Infinity, 0, 0];
  const label = new Array<number>(count).fill(-1);
  const visit = (place: number, used: number): void => {
    if (place < count) {
      for (let region = -1; region <= used; region++) {
        label[place] = region;
        visit(place + 1, Math.max(used, region + 1));
      }
      return;
    }
    const regions = Array.from({ length: used }, (_, r) => [...label.keys()].filter((p) => label[p] === r));
    if (!regions.every((region) => isRegion(problem, region))) return;
    const unlike = regions.flatMap((region) =>
      region.flatMap((a) => region.filter((b) => b < a).map((b) => problem.dissimilarity(a, b))),
    );
    const value = [label.filter((r) => r < 0).length, used, unlike.reduce((sum, d) => sum + d, 0)] as const;
    const [worse, fewer, unliker] = [value[0] - best[0], best[1] - value[1], value[2] - best[2]];
    if ((worse || fewer || unliker) < 0) best = value;
  };
  visit(0, 0);
  return best;
}

const isRegion = (problem: RegionProblem, region: readonly number[]): boolean =>
  isConnected(problem.neighbours, region) &&
  problem.bounds.every(({ amounts, least, most }) => {
    const total = region.reduce((sum, place) => sum + amounts[place]!, 0);
    return total >= least && total <= most;
  }) &&
  !(problem.apart ?? []).some(([a, b]) => region.includes(a) && region.includes(b));

describe('regions of a street', () => {
  it('are as many as the floor allows, and alike', () => {
    // Floor 2 on 1 1 9 9 9: two regions; {1 1} {9 9 9} costs 0, {1 1 9} {9 9} costs 16.
    const answer = solveRegions(street([1, 1, 9, 9, 9], 2), SEED);
    expect(answer.regions).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
    expect(answer.heterogeneity).toBe(0);
    expect(answer.method).toBe('exact');
    expect(answer.isCountProved).toBe(true);
  });

  it('keep together and apart what the planner says, with what lies between', () => {
    const values = [1, 1, 9, 9, 9, 9];
    const joined = solveRegions(street(values, 2, { together: [[1, 3]] }), SEED);
    expect(joined.regions).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
    // 0 and 1 apart: 0 has nobody else, so it stays out, and the others make two pairs and one over.
    const parted = solveRegions(street(values, 2, { apart: [[0, 1]] }), SEED);
    expect(parted.leftOut).toEqual([0]);
    expect(parted.regions).toHaveLength(2);
    expect(parted.reasons).toEqual([{ code: 'left_over', places: [0] }]);
  });

  it('say when wishes contradict the map or each other', () => {
    const gap = street([1, 1, 1, 1], 2, { neighbours: [[1], [0], [3], [2]], together: [[0, 3]] });
    expect(solveRegions(gap, SEED).reasons).toEqual([{ code: 'together_unconnected', places: [0, 3] }]);
    const both = street([1, 1, 1, 1], 2, { together: [[0, 1]], apart: [[1, 0]] });
    const answer = solveRegions(both, SEED);
    expect(answer.reasons).toContainEqual({ code: 'together_and_apart', places: [0, 1] });
  });

  it('name what makes it infeasible: floor above the total, a part too small, a place too large', () => {
    expect(solveRegions(street([1, 2, 3], 4), SEED).reasons[0]).toEqual({
      code: 'total_below_least',
      bound: 0,
      total: 3,
      least: 4,
    });
    const island = solveRegions(street([1, 2, 3, 4], 2, { neighbours: [[1], [0, 2], [1], []] }), SEED);
    expect(island.reasons).toEqual([
      { code: 'component_below_least', bound: 0, total: 1, least: 2, places: [3] },
    ]);
    expect(island.leftOut).toEqual([3]);
    const large = street([1, 2, 3], 1, { bounds: [{ amounts: [1, 9, 1], least: 1, most: 5 }] });
    const answer = solveRegions(large, SEED);
    expect(answer.reasons).toEqual([{ code: 'place_above_most', bound: 0, total: 9, most: 5, places: [1] }]);
    expect(answer.regions).toEqual([[0], [2]]);
  });

  it('hold several bounds at once', () => {
    const bounds = [
      { amounts: [3, 1, 1, 3], least: 4, most: Infinity },
      { amounts: [1, 5, 5, 1], least: 0, most: 6 },
    ];
    const answer = solveRegions(street([0, 0, 0, 0], 0, { bounds }), SEED);
    expect(answer.regions).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('refuse a problem that contradicts itself', () => {
    expect(() => solveRegions(street([1, 2], 1, { neighbours: [[1], []] }), SEED)).toThrow(RangeError);
    expect(() => solveRegions(street([1, 2], 1, { keys: ['a', 'a'] }), SEED)).toThrow(RangeError);
    expect(() => solveRegions(street([1, 2], -1), SEED)).toThrow(RangeError);
  });

  it('are none where there is no place', () => {
    expect(solveRegions(street([], 3), SEED)).toMatchObject({ regions: [], leftOut: [] });
  });
});

describe('the exact search', () => {
  it('equals the best of all partitions', () => {
    for (let seed = 0; seed < 16; seed++) {
      const most = seed % 2 ? Infinity : 6;
      const problem = { ...randomGrid(4, 2, seed, 3, most), apart: seed % 3 ? [] : [[0, 1] as const] };
      const answer = solveRegions(problem, SEED);
      expectSound(problem, answer);
      expect([answer.leftOut.length, answer.regions.length, answer.heterogeneity]).toEqual([
        ...bestOfAll(problem),
      ]);
      expect(answer.method).toBe('exact');
    }
  });
});

describe('the heuristic', () => {
  it('keeps every rule, and comes near to what the exact search proves', () => {
    let lost = 0;
    for (let seed = 0; seed < 12; seed++) {
      const problem = randomGrid(6, 4, seed, 7, 12);
      const proved = solveRegions(problem, SEED);
      const searched = solveRegions(problem, { seed: 1, exactSteps: 0 });
      expectSound(problem, searched);
      expect(proved.method).toBe('exact');
      expect(searched.method).toBe('heuristic');
      expect(searched.leftOut.length).toBeGreaterThanOrEqual(proved.leftOut.length);
      if (searched.leftOut.length === proved.leftOut.length)
        expect(searched.regions.length).toBeLessThanOrEqual(proved.regions.length);
      lost +=
        proved.regions.length - searched.regions.length + searched.leftOut.length - proved.leftOut.length;
    }
    expect(lost).toBeLessThanOrEqual(2);
  });

  it('keeps every rule on 400 places, with pairs apart and together', () => {
    const problem: RegionProblem = {
      ...randomGrid(20, 20, 5, 12, 24),
      together: [
        [0, 1, 2],
        [105, 145],
      ],
      apart: [
        [50, 51],
        [200, 220],
      ],
    };
    const answer = solveRegions(problem, SEED);
    expectSound(problem, answer);
    for (const group of problem.together ?? [])
      expect(answer.regions.filter((region) => group.some((place) => region.includes(place)))).toHaveLength(
        1,
      );
    expect(answer.regions.length).toBeLessThanOrEqual(answer.countBound);
    expect(answer.regions.length).toBeGreaterThan(0.85 * answer.countBound);
  });

  it('does not hang on the order of the places', () => {
    for (const problem of [randomGrid(5, 4, 3, 6, 14), randomGrid(9, 8, 4, 8, 20)]) {
      const names = (p: RegionProblem) =>
        solveRegions(p, { seed: 7, exactSteps: 300_000 }).regions.map((region) =>
          region.map((place) => p.keys[place]),
        );
      const once = names(problem);
      const order = problem.keys.map((_, place) => place);
      fc.assert(
        fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (shuffled) => {
          expect(names(reordered(problem, shuffled))).toEqual(once);
        }),
        { numRuns: 4 },
      );
    }
  });
});
