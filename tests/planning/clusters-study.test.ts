/** Clusters on a paper street, and what joining is worth: every figure is derived beside it. */

import { describe, expect, it } from '@jest/globals';
import { InputError } from '../../api/errors.js';
import { type ClustersResult, clustersStudy } from '../../api/planning/clusters-study.js';
import type { StudyInput } from '../../api/planning/study-input.js';
import type { CommunityInput } from '../../api/planning/world-input.js';
import { paperGraph } from '../worlds/edges.js';
import { paperStudy, paperWall, UNHEARD } from '../worlds/paper-study.js';
import { paperCommunity, paperFacility, paperWorld } from '../worlds/paper-world.js';

/** Open courts of 100 m side by side along a street through them all, y = 50. */
function row(
  known: readonly Partial<CommunityInput>[],
  more: Parameters<typeof paperStudy>[1] = {},
): StudyInput {
  const nodes = Array.from({ length: 2 * known.length + 1 }, (_, i) => ({
    eastMetres: 50 * i,
    northMetres: 50,
  }));
  const graph = paperGraph(
    nodes,
    nodes.slice(1).map((_, i) => ({ from: i, to: i + 1 })),
  );
  return paperStudy(
    paperWorld(graph, {
      communities: known.map((own, i) =>
        paperCommunity(`c${i}`, [100 * i, 0], [100 * (i + 1), 100], { enclosure: 'open', ...own }),
      ),
    }),
    more,
  );
}

const run = async (input: StudyInput, given: Record<string, unknown> = {}): Promise<ClustersResult> =>
  (await clustersStudy.compute(input, clustersStudy.check(given), UNHEARD)).result;

const people = (residents: number) => ({ residents });

describe('clusters of a row of courts', () => {
  it('hold between the least and the most residents, each link with its reasons', async () => {
    const { clusters, alone } = await run(row([1000, 1000, 1000, 1000].map(people)), {
      leastResidents: 2000,
      mostResidents: 2500,
      score: 'near',
    });
    expect(clusters.map(({ communityIds }) => communityIds)).toEqual([
      ['c0', 'c1'],
      ['c2', 'c3'],
    ]);
    expect(clusters[0]).toMatchObject({ residents: 2000, households: 200, largestWalkMetres: 0 });
    expect(clusters[0]!.links).toEqual([
      expect.objectContaining({
        fromCommunityId: 'c0',
        toCommunityId: 'c1',
        reasons: [
          { code: 'shared_boundary', metres: expect.closeTo(110, 0) },
          { code: 'walk_link', metres: 0 },
        ],
        crossed: [],
      }),
    ]);
    expect(alone).toEqual([]);
  });

  it('do not reach farther than the walk', async () => {
    // From the end of c0 at x = 100 to the beginning of c3 at x = 300: 200 m.
    const given = { leastResidents: 2000, mostResidents: 9000, walkLinkMetres: 0 };
    const all = row([1000, 1000, 1000, 1000].map(people));
    expect((await run(all, { ...given, largestWalkMetres: 201 })).clusters).toHaveLength(1);
    const near = await run(all, { ...given, largestWalkMetres: 199 });
    expect(near.clusters.map(({ communityIds }) => communityIds.length)).toEqual([2, 2]);
  });

  it('stop at a wall, and say why', async () => {
    const parted = row([1000, 1000].map(people), { barriers: [paperWall([100, -5], [100, 105])] });
    const world = { ...parted.world, network: null };
    const { clusters, alone, refusals } = await run({ ...parted, world }, { leastResidents: 2000 });
    expect(clusters).toEqual([]);
    expect(alone).toEqual([
      { communityId: 'c0', reason: 'no_link' },
      { communityId: 'c1', reason: 'no_link' },
    ]);
    expect(refusals).toEqual([
      expect.objectContaining({
        fromCommunityId: 'c0',
        toCommunityId: 'c1',
        barriers: [{ code: 'wall', ratio: 1 }],
      }),
    ]);
  });

  it('keep apart what the planner parts, and refuse ids that are none', async () => {
    const { clusters } = await run(row([1000, 1000, 1000].map(people)), {
      leastResidents: 2000,
      mostResidents: 2000,
      apart: [['c0', 'c1']],
    });
    expect(clusters.map(({ communityIds }) => communityIds)).toEqual([['c1', 'c2']]);
    await expect(run(row([people(1)]), { apart: [['c0', 'nobody']] })).rejects.toThrow(InputError);
  });

  it('answer alike whatever the order of the communities', async () => {
    const input = row([900, 1100, 1000, 800, 1200].map(people));
    const given = { leastResidents: 1800, mostResidents: 3000 };
    const once = JSON.stringify(await run(input, given));
    const order = [3, 0, 4, 2, 1];
    const mixed = {
      ...input,
      world: { ...input.world, communities: order.map((i) => input.world.communities[i]!) },
      facts: order.map((i) => input.facts[i]!),
    };
    expect(JSON.stringify(await run(mixed, given))).toBe(once);
  });
});

describe('what joining is worth', () => {
  const GIVEN = { leastResidents: 1, mostResidents: 9000 };

  it('is what one lacks and another has to spare, shared by Shapley value', async () => {
    // Beds at 40 per 1000 of 60+: c0 has 30 beds and needs 10, so 20 to spare; c1 needs 10, c2 needs 20 and both have none.
    // Together 20 of 30 are closed. Orders: c0 first or alone brings nothing. v{0,1} = 10, v{0,2} = 20, v{0,1,2} = 20.
    // c0: (0 + 0 + 10 + 20 + 20 + 20) / 6 = 70/6; c1: 10 after c0 alone, else 0: 10/6; c2: 20, 20 → 10 + 20 + 10 … = 40/6.
    const input = row(
      [250, 250, 500].map((persons60Plus) => ({ residents: 1000, persons60Plus, households: 1000 })),
    );
    const world = { ...input.world, facilities: [paperFacility('home', 'elderly_care', [50, 20], 30)] };
    const { clusters } = await run({ ...input, world }, { ...GIVEN, services: ['elderly_care'] });
    const [value] = clusters[0]!.values;
    expect(value).toMatchObject({
      gain: 'shared_capacity',
      serviceKind: 'elderly_care',
      unit: 'beds',
      normId: 'elderly-beds',
      whole: 20,
    });
    expect(value!.shares[0]).toBeCloseTo(70 / 6, 9);
    expect(value!.shares[1]).toBeCloseTo(10 / 6, 9);
    expect(value!.shares[2]).toBeCloseTo(40 / 6, 9);
    expect(value!.shares.reduce((sum, share) => sum + share, 0)).toBe(20);
  });

  it('is a company for those who have none', async () => {
    // c0 has a company, c1 manages itself: its 120 households gain one. Each makes the other's gain possible: half and half.
    const input = row([{ households: 200 }, { households: 120 }], {
      facts: { c0: { managementForm: 'professional' }, c1: { managementForm: 'none' } },
    });
    const { clusters } = await run(input, { ...GIVEN, services: [] });
    expect(clusters[0]!.values).toEqual([
      expect.objectContaining({ gain: 'joint_management', unit: 'households', whole: 120, shares: [60, 60] }),
    ]);
    // Neither has one and 320 are too few; with 500 they carry one of their own.
    const none = (households: number) =>
      row([{ households: 200 }, { households }], {
        facts: { c0: { managementForm: 'none' }, c1: { managementForm: 'self' } },
      });
    expect((await run(none(120), { ...GIVEN, services: [] })).clusters[0]!.values).toEqual([]);
    expect((await run(none(300), { ...GIVEN, services: [] })).clusters[0]!.values[0]!.whole).toBe(500);
  });

  it('is the way round a wall, in metres times persons', async () => {
    // A wall stands between both courts, but the street passes: the walk is 0 and nothing is saved.
    const walled = row([people(100), people(300)], { barriers: [paperWall([100, -5], [100, 105])] });
    const { clusters } = await run(walled, { ...GIVEN, services: [] });
    expect(clusters[0]!.links[0]!.crossed).toEqual([{ code: 'wall', ratio: 1 }]);
    expect(clusters[0]!.values).toEqual([]);
    // Now the street goes round by the south, 50 + 100 + 50 from crossing to crossing, for 400 persons.
    const nodes = [
      { eastMetres: 50, northMetres: 50 },
      { eastMetres: 50, northMetres: -50 },
      { eastMetres: 150, northMetres: -50 },
      { eastMetres: 150, northMetres: 50 },
    ];
    const round = paperGraph(
      nodes,
      [0, 1, 2].map((from) => ({ from, to: from + 1 })),
    );
    const { clusters: around } = await run(
      { ...walled, world: { ...walled.world, network: round.buffer.slice(0) } },
      { ...GIVEN, services: [] },
    );
    expect(around[0]!.values[0]).toMatchObject({ gain: 'wall_opened', unit: 'person_metres' });
    expect(around[0]!.values[0]!.whole).toBeCloseTo(200 * 400, -1);
    expect(around[0]!.values[0]!.shares[0]).toBeCloseTo(around[0]!.values[0]!.whole / 2, 6);
  });
});

describe('the question', () => {
  it.each([
    [{ leastResidents: -1 }, 'leastResidents'],
    [{ leastResidents: 10, mostResidents: 5 }, 'mostResidents'],
    [{ score: 'beauty' }, 'score'],
    [{ barriers: ['hedge'] }, 'barriers'],
    [{ apart: [['a']] }, 'apart'],
    [{ gapMetres: 'wide' }, 'gapMetres'],
    [{ residents: 3 }, 'residents'],
  ])('%j is refused by the name of its field', (given, field) => {
    expect(() => clustersStudy.check(given)).toThrow(InputError);
    expect(() => clustersStudy.check(given)).toThrow(new RegExp(`^${field}: `));
  });
});
