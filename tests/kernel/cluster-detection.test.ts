import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ClusterProblem, detectClusters, UNREACHED } from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { gridKeys, gridNeighbours, isConnected } from '../worlds/grid-regions.js';

/** Places 0 – 1 – 2 … on a street, 100 m apart, with residents and the scores of the links between. */
const street = (
  residents: readonly number[],
  scores: readonly number[],
  more: Partial<ClusterProblem> = {},
): ClusterProblem => ({
  keys: gridKeys(residents.length),
  amounts: residents,
  least: 100,
  most: 300,
  links: scores.map((score, i) => ({ a: i, b: i + 1, score })),
  walkMetres: (a, b) => 100 * Math.abs(a - b),
  largestWalkMetres: 1000,
  ...more,
});

describe('clusters of a street', () => {
  it('follow the best links up to the ceiling', () => {
    // 5 joins 1–2 first, then 3–4 by 4; all four would be 400 > 300.
    const answer = detectClusters(street([100, 100, 100, 100], [5, 1, 4]));
    expect(answer.clusters).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(answer.score).toBe(9);
    expect(answer.alone).toEqual([]);
  });

  it('keep every two members within the walk', () => {
    const answer = detectClusters(street([60, 60, 60], [2, 1], { largestWalkMetres: 150 }));
    expect(answer.clusters).toEqual([[0, 1]]);
    expect(answer.alone).toEqual([{ place: 2, reason: 'below_least' }]);
  });

  it('lift a group above its floor by a member at the rim', () => {
    // Joined by score: {1 2 3} = 180 and {0} = 40 alone under the floor, for 40 + 180 > 200. Then 1 goes over to 0: {0 1} = 100, {2 3} = 120.
    const answer = detectClusters(street([40, 60, 60, 60], [1, 2, 2], { most: 200 }));
    expect(answer.clusters).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('tell why a place stays alone', () => {
    const lonely = street([50, 500, 50, 120], [], {
      links: [
        { a: 0, b: 1, score: 1 },
        { a: 0, b: 3, score: -1 },
      ],
    });
    expect(detectClusters(lonely).alone).toEqual([
      { place: 0, reason: 'below_least' },
      { place: 1, reason: 'above_most' },
      { place: 2, reason: 'no_link' },
      { place: 3, reason: 'enough_alone' },
    ]);
  });

  it('never join what must stay apart or cannot be walked', () => {
    expect(detectClusters(street([60, 60, 60], [9, 9], { apart: [[0, 2]] })).clusters).toHaveLength(1);
    const wall = street([60, 60], [9], { walkMetres: () => UNREACHED });
    expect(detectClusters(wall).clusters).toEqual([]);
  });

  it('refuse links and keys that are none', () => {
    expect(() => detectClusters(street([1], [1]))).toThrow(RangeError);
    expect(() => detectClusters(street([1, 1], [1], { keys: ['a', 'a'] }))).toThrow(RangeError);
    expect(() => detectClusters(street([1, 1], [1], { least: 3, most: 2 }))).toThrow(RangeError);
  });
});

describe('clusters of random towns', () => {
  const town = (seed: number): ClusterProblem => {
    const random = new Random(seed);
    const neighbours = gridNeighbours(12, 10);
    return {
      keys: gridKeys(120),
      amounts: neighbours.map(() => random.integer(200, 1500)),
      least: 2000,
      most: 5000,
      links: neighbours.flatMap((list, a) =>
        list.filter((b) => a < b).map((b) => ({ a, b, score: random.integer(1, 5) })),
      ),
      walkMetres: (a, b) =>
        150 * (Math.abs((a % 12) - (b % 12)) + Math.abs(Math.floor(a / 12) - Math.floor(b / 12))),
      largestWalkMetres: 600,
    };
  };

  it('hold every bound and hang together', () => {
    for (let seed = 0; seed < 20; seed++) {
      const problem = town(seed);
      const { clusters, alone } = detectClusters(problem);
      expect([...clusters.flat(), ...alone.map(({ place }) => place)].sort((a, b) => a - b)).toEqual([
        ...Array(120).keys(),
      ]);
      for (const members of clusters) {
        const total = members.reduce((sum, place) => sum + problem.amounts[place]!, 0);
        expect(total).toBeGreaterThanOrEqual(problem.least);
        expect(total).toBeLessThanOrEqual(problem.most);
        expect(isConnected(gridNeighbours(12, 10), members)).toBe(true);
        for (const a of members)
          for (const b of members) expect(problem.walkMetres(a, b)).toBeLessThanOrEqual(600);
      }
      expect(clusters.flat().length).toBeGreaterThan(90);
    }
  });

  it('do not hang on the order of the places', () => {
    const problem = town(3);
    const names = (order: readonly number[]) => {
      const now = new Map(order.map((old, place) => [old, place]));
      const { clusters } = detectClusters({
        ...problem,
        keys: order.map((old) => problem.keys[old]!),
        amounts: order.map((old) => problem.amounts[old]!),
        links: [...problem.links]
          .reverse()
          .map(({ a, b, score }) => ({ a: now.get(b)!, b: now.get(a)!, score })),
        walkMetres: (a, b) => problem.walkMetres(order[a]!, order[b]!),
      });
      return clusters.map((members) => members.map((place) => problem.keys[order[place]!]));
    };
    const places = [...Array(120).keys()];
    const once = names(places);
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: 120 }), (order) => {
        expect(names(order)).toEqual(once);
      }),
      { numRuns: 10 },
    );
  });
});
