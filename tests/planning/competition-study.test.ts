/** The study of competition over a street solved on paper. */

import { describe, expect, it } from '@jest/globals';
import { InputError } from '../../api/errors.js';
import type { CompetitionResult } from '../../api/planning/competition-result.js';
import { competitionStudy } from '../../api/planning/competition-study.js';
import type { WorldInput } from '../../api/planning/world-input.js';
import { sum } from '../worlds/cost-table.js';
import { gridTown } from '../worlds/grid-town.js';
import { paperBuilding, paperCommunity, paperFacility, paperWorld } from '../worlds/paper-world.js';
import { hooks, studyInput } from '../worlds/study-input.js';

/**
 *   A (100) ── X (200) ── B (290) ───────── Y (590)      metres along the street y = 500
 *
 *   250 of 60+ each: 10 beds each at 40 beds per 1000. X and Y have 10 beds each.
 *   The 5-minute distance is 300 m: A reaches X at 100 m; B reaches X at 90 m and Y at exactly 300 m.
 */
const graph = gridTown(21, 11);
const west = paperCommunity('A', [50, 450], [150, 550], { persons60Plus: 250, subdistrictId: 'west' });
const east = paperCommunity('B', [260, 450], [320, 550], { persons60Plus: 250, subdistrictId: 'east' });
const street: Partial<WorldInput> = {
  communities: [west, east],
  buildings: [paperBuilding('A', [100, 500], 10), paperBuilding('B', [290, 500], 10)],
  facilities: [
    paperFacility('X', 'elderly_care', [200, 500], 10),
    paperFacility('Y', 'elderly_care', [590, 500], 10),
  ],
};

const ask = async (rows: Partial<WorldInput>, parameters: Record<string, unknown> = {}, network = graph) => {
  const question = competitionStudy.check({ minutes: 5, reading: 'distance', ...parameters });
  const input = studyInput(paperWorld(network, rows));
  return (await competitionStudy.compute(input, question, hooks)).result;
};
const share = (result: CompetitionResult, id: string) =>
  result.communities.find(({ communityId }) => communityId === id)!;
const use = (result: CompetitionResult, id: string) =>
  result.facilities.find(({ facilityId }) => facilityId === id)!;

describe('the study of competition', () => {
  it('nearest first: B fills X, and A goes without', async () => {
    const result = await ask(street);
    expect(share(result, 'A')).toMatchObject({
      state: 'covered',
      demand: 10,
      allocated: 0,
      unmet: 10,
      satisfactionRatio: 0,
    });
    expect(share(result, 'B')).toMatchObject({ allocated: 10, unmet: 0, satisfactionRatio: 1 });
    expect(use(result, 'X').catchment).toEqual([
      { communityId: 'B', amount: 10, metres: expect.closeTo(90, 3) },
    ]);
    expect(result.totals).toMatchObject({
      demand: 20,
      allocated: 10,
      unmet: 10,
      satisfactionRatio: 0.5,
      capacity: 20,
      used: 10,
    });
    expect(result.bottleneck).toBeNull();
  });

  it('least walk: B is sent to Y, and all are served', async () => {
    const result = await ask(street, { rule: 'least_walk' });
    expect(use(result, 'X').catchment[0]).toMatchObject({ communityId: 'A', amount: 10 });
    expect(use(result, 'Y').catchment[0]).toMatchObject({ communityId: 'B', amount: 10 });
    // 10 × 100 m and 10 × 300 m.
    expect(result.totals.meanWalkMetres).toBeCloseTo(200, 3);
    expect(result.totals).toMatchObject({ unmet: 0, satisfactionRatio: 1 });
  });

  it('scores access: 2SFCA hands out all the beds, per bed that is needed', async () => {
    // X: 10 beds for 20 needed, Y: 10 for the 10 of B. A 0.5; B 0.5 + 1.
    const result = await ask(street);
    expect(share(result, 'A').accessScore).toBeCloseTo(0.5, 12);
    expect(share(result, 'B').accessScore).toBeCloseTo(1.5, 12);
    expect(sum(result.communities.map(({ demand, accessScore }) => demand! * accessScore!))).toBeCloseTo(
      20,
      9,
    );
    // Two equal crowds at 0.5 and 1.5: Gini 0.25; each is a subdistrict, so all of Theil lies between.
    expect(result.equity.gini).toBeCloseTo(0.25, 12);
    expect(result.equity.theilBetween).toBeCloseTo(result.equity.theil!, 12);
    expect(result.equity).toMatchObject({ persons: 500, communityCount: 2 });
  });

  it('takes another method and another decay', async () => {
    // Cumulative: beds within 300 m.
    const counted = await ask(street, { method: 'cumulative' });
    expect(counted.communities.map(({ accessScore }) => accessScore)).toEqual([10, 20]);
    // Weights 1 up to 95 m, 0.5 up to 300: X 10 / (5 + 10), Y 10 / 5.
    const stepped = await ask(street, { method: 'enhanced_two_step', decay: 'step:95=1,300=0.5' });
    expect(share(stepped, 'A').accessScore).toBeCloseTo(0.5 * (10 / 15), 12);
    expect(share(stepped, 'B').accessScore).toBeCloseTo(10 / 15 + 0.5 * 2, 12);
  });

  it('explains what is short: who competes, for what', async () => {
    // X has 6 beds only: A lacks 4. B is served by Y and has no part in it.
    const facilities = [paperFacility('X', 'elderly_care', [200, 500], 6), street.facilities![1]!];
    const result = await ask({ ...street, facilities }, { rule: 'least_walk' });
    expect(share(result, 'A').unmet).toBeCloseTo(4, 9);
    expect(result.bottleneck).toEqual({ communityIds: ['A'], facilityIds: ['X'], demand: 10, capacity: 6 });
  });

  it('serves only the houses in reach: a distance gap stays a gap', async () => {
    // Half of A lives at x = 100, half at x = 1000, from where nothing is in reach: 5 beds at most.
    const long = paperCommunity('A', [50, 450], [1050, 550], { persons60Plus: 250 });
    const buildings = [paperBuilding('A', [100, 500], 1), paperBuilding('A', [1000, 500], 1)];
    const result = await ask({ communities: [long], buildings, facilities: street.facilities! });
    expect(share(result, 'A')).toMatchObject({
      state: 'partly',
      allocated: 5,
      unmet: 5,
      satisfactionRatio: 0.5,
    });
  });

  it('does not take unknown capacity for none or for plenty', async () => {
    const facilities = [paperFacility('X', 'elderly_care', [200, 500], null), street.facilities![1]!];
    const result = await ask({ ...street, facilities });
    expect(use(result, 'X')).toMatchObject({ capacity: null, used: 0, catchment: [] });
    expect(share(result, 'A')).toMatchObject({ unmet: 10, unknownCapacityCount: 1 });
    expect(share(result, 'B')).toMatchObject({ unmet: 0, allocated: 10, unknownCapacityCount: 1 });
    expect(result.totals.unknownCapacityCount).toBe(1);
  });

  it('lets own spaces serve own cars first', async () => {
    // 300 households need 300 spaces, 120 are their own; a lot of 50: 130 stay short.
    const block = paperCommunity('P', [50, 450], [250, 550], { households: 300, parkingSpaces: 120 });
    const result = await ask(
      {
        communities: [block],
        buildings: [paperBuilding('P', [150, 500], 300)],
        facilities: [paperFacility('lot', 'parking', [300, 500], 50)],
      },
      { service: 'parking' },
    );
    expect(share(result, 'P')).toMatchObject({ demand: 300, ownServed: 120, allocated: 50, unmet: 130 });
    expect(share(result, 'P').satisfactionRatio).toBeCloseTo(170 / 300, 12);
  });

  it('has no gap where the data say nothing', async () => {
    const empty = { allocated: null, unmet: null, satisfactionRatio: null, accessScore: null };
    const without = await ask({ ...street, facilities: [] });
    expect(without.communities).toEqual([
      expect.objectContaining({ ...empty, state: 'no_data', demand: 10 }),
      expect.objectContaining({ ...empty, state: 'no_data' }),
    ]);
    expect(without.totals).toMatchObject({ demand: 0, unmet: 0, satisfactionRatio: null });
    // A place beyond the map, and one whose elderly nobody counted.
    const far = paperCommunity('C', [9000, 9000], [9100, 9100], { persons60Plus: 250 });
    const uncounted = paperCommunity('D', [260, 450], [320, 550], { persons60Plus: null });
    const result = await ask({ ...street, communities: [west, far, uncounted] });
    expect(share(result, 'C')).toMatchObject({ ...empty, state: 'no_data' });
    expect(share(result, 'D')).toMatchObject({ demand: null, allocated: null, unmet: null });
    expect(share(result, 'A').unmet).toBe(0);
  });

  it('does not hang on the order of communities and facilities', async () => {
    const turned = {
      communities: [...street.communities!].reverse(),
      buildings: [...street.buildings!].reverse(),
      facilities: [...street.facilities!].reverse(),
    };
    for (const rule of ['nearest', 'least_walk']) {
      const [straight, other] = [await ask(street, { rule }), await ask(turned, { rule })];
      for (const id of ['A', 'B']) expect(share(other, id)).toEqual(share(straight, id));
      for (const id of ['X', 'Y']) expect(use(other, id)).toEqual(use(straight, id));
    }
  });

  it.each([
    ['a service without a norm', { service: 'market' }, 'service'],
    ['a minute too many', { minutes: 61 }, 'minutes'],
    ['a distance nobody set', { minutes: 7 }, 'minutes'],
    ['a method that is not known', { method: 'raam' }, 'method'],
    ['a decay that is none', { decay: 'linear:4' }, 'decay'],
    ['a slip of the pen', { minuets: 5 }, 'minuets'],
    ['a standard profile that is not known', { standardProfile: 'moon' }, 'standardProfile'],
  ])('refuses %s', (_, parameters, field) => {
    const asked = () => competitionStudy.check({ minutes: 5, reading: 'distance', ...parameters });
    expect(asked).toThrow(InputError);
    expect(asked).toThrow(new RegExp(`^${field}: `));
  });
});
