/** Siting on idle stock in a town solved on paper. */

import { describe, expect, it } from '@jest/globals';
import type { SitingResult } from '../../api/planning/siting-report.js';
import { sitingStudy } from '../../api/planning/siting-study.js';
import type { StockInput } from '../../api/planning/study-input.js';
import { gridTown } from '../worlds/grid-town.js';
import { paperBuilding, paperCommunity, paperFacility, paperWorld } from '../worlds/paper-world.js';
import { paperStock, paperStudy } from '../worlds/siting-stock.js';

/**
 * One street, y = 500, a house each: A at 100 m with 100 persons of 60+ and 4 infants, B at 500 m with
 * 60 and 8, C at 1500 m with 40 and 2, D at 1900 m with 30 and 1. The only care home and the only
 * nursery stand at (1000, 1000), at least 900 m from everyone. By the standard distance of the
 * 5-minute band, 300 m, nobody is served.
 */
const PEOPLE = { A: [100, 100, 4], B: [500, 60, 8], C: [1500, 40, 2], D: [1900, 30, 1] } as const;
const world = paperWorld(gridTown(21, 11), {
  communities: Object.entries(PEOPLE).map(([id, [x, persons60Plus, persons0To2]]) =>
    paperCommunity(id, [x - 40, 460], [x + 40, 540], { persons60Plus, persons0To2 }),
  ),
  buildings: Object.entries(PEOPLE).map(([id, [x]]) => paperBuilding(id, [x, 500], 1)),
  facilities: [
    paperFacility('home', 'elderly_care', [1000, 1000], 10),
    paperFacility('nursery', 'childcare', [1000, 1000], 10),
  ],
});

/** West lies 200 m from A and B, east 200 m from C and D. */
const west = paperStock('west', [300, 500], 700);
const east = paperStock('east', [1700, 500], 500, { costYuanPerSquareMetre: 2000 });

async function ask(stock: readonly StockInput[], parameters: object): Promise<SitingResult> {
  const told = await answer(stock, parameters);
  return told.result;
}
const answer = (stock: readonly StockInput[], parameters: object) =>
  sitingStudy.compute(
    paperStudy(world, stock),
    sitingStudy.check({ minutes: 5, reading: 'distance', ...parameters }),
    { onProgress: () => {}, onBest: () => {}, isStopped: () => false },
  );

describe('one service', () => {
  it('takes the room that serves most, and says who, at what cost, and what is still short', async () => {
    // West serves 160 persons, east 70. 700 m² × 1000 yuan; 700 ÷ 35 m² = 20 beds.
    const result = await ask([east, west], { siteCount: 1 });
    expect(result).toMatchObject({
      status: 'solved',
      method: 'exact',
      objective: 160,
      bound: 160,
      gapRatio: 0,
      unit: 'persons',
      candidateCount: 2,
      costYuan: 700_000,
      amountBefore: 230,
      amountServed: 160,
    });
    expect(result.sites).toEqual([
      {
        order: 1,
        stockId: 'west',
        name: 'west',
        owner: 'paper office',
        areaSquareMetres: 700,
        services: [
          {
            serviceKind: 'elderly_care',
            floorAreaSquareMetres: 700,
            capacity: 20,
            capacityUnit: 'beds',
            normId: 'elderly-floor-least',
          },
        ],
        costYuan: 700_000,
        amount: 160,
        communities: [
          { communityId: 'A', serviceKind: 'elderly_care', amount: 100 },
          { communityId: 'B', serviceKind: 'elderly_care', amount: 60 },
        ],
      },
    ]);
    expect(result.stillShort).toEqual([
      { communityId: 'C', serviceKind: 'elderly_care', amount: 40 },
      { communityId: 'D', serviceKind: 'elderly_care', amount: 30 },
    ]);
    expect(result.nextBest).toMatchObject({ stockId: 'east', gain: 70, costYuan: 1_000_000 });
    expect(result.oneMoreSite).toEqual({ objective: 230, gain: 70, isProven: true });
    expect(result.tenPercentMoreBudget).toBeNull();
  });

  it('keeps to a budget, and says what 10 % more would bring', async () => {
    // 1.6 million buy west (0.7) or east (1.0); 1.76 million buy both.
    const result = await ask([east, west], { budgetYuan: 1_600_000 });
    expect(result).toMatchObject({ objective: 160, costYuan: 700_000 });
    expect(result.tenPercentMoreBudget).toEqual({ objective: 230, gain: 70, isProven: true });
    expect(await ask([east, west], { budgetYuan: 1_700_000 })).toMatchObject({
      objective: 230,
      costYuan: 1_700_000,
    });
  });

  it('covers everyone with the fewest rooms, and says who cannot be', async () => {
    expect(await ask([east, west], { model: 'lscp' })).toMatchObject({
      objective: 2,
      unit: 'sites',
      amountServed: 230,
    });
    const short = await ask([west], { model: 'lscp' });
    expect(short).toMatchObject({ status: 'infeasible', sites: [] });
    expect(short.reasons).toEqual([
      { code: 'demand_without_site', communityIds: ['C', 'D'], asked: null, found: null },
    ]);
  });

  it('counts the facilities that stand where everyone goes to the nearest', async () => {
    // To the home: A 1400, B 1000, C 1000, D 1400 m. West open: A and B 200 m.
    // 160 × 200 + 40 × 1000 + 30 × 1400 = 114,000; the farthest then is D with 1400 m.
    expect(await ask([east, west], { model: 'p-median', siteCount: 1 })).toMatchObject({
      objective: expect.closeTo(114_000, 0),
      unit: 'person_metres',
      sites: [{ stockId: 'west' }],
    });
    expect((await ask([east, west], { model: 'p-center', siteCount: 2 })).objective).toBeCloseTo(200, 1);
  });

  it('converts and pays no more of a large room than it is told to', async () => {
    const hall = paperStock('hall', [300, 500], 9000);
    const result = await ask([hall], { siteCount: 1, mostFloorAreaSquareMetres: 400 });
    expect(result.sites[0]).toMatchObject({ costYuan: 400_000, areaSquareMetres: 9000 });
    expect(result.sites[0]!.services[0]).toMatchObject({ floorAreaSquareMetres: 400, capacity: 11 });
  });

  it('counts places where they are short', async () => {
    // 100, 60, 40, 30 persons need 4, 2.4, 1.6 and 1.2 beds. Within 300 m no bed is in reach, so all lack.
    // A room of 350 m² holds 10 beds, more than the 6.4 beds west is asked for.
    const small = paperStock('small', [300, 500], 350);
    const result = await ask([small], { model: 'capacitated-mclp', siteCount: 1 });
    expect(result).toMatchObject({ method: 'exact', unit: 'beds', objective: expect.closeTo(6.4, 6) });
  });

  it('gives the same answer whatever the order of the stock', async () => {
    const twin = paperStock('twin', [300, 500], 700);
    const turned = await ask([twin, east, west], { siteCount: 1 });
    expect(turned).toEqual(await ask([west, twin, east], { siteCount: 1 }));
    expect(turned.sites[0]).toMatchObject({ stockId: 'twin' });
  });
});

describe('several services', () => {
  const two = ['elderly_care', 'childcare'];

  it('share a room that is large enough for both', async () => {
    // Least 350 and 200 m²: 700 m² are shared as 445.5 (12 beds) and 254.5 (25 places). 160 persons + 12 infants.
    const result = await ask([east, west], { services: two, siteCount: 1 });
    expect(result.objective).toBe(172);
    expect(result.sites[0]!.services).toEqual([
      expect.objectContaining({ serviceKind: 'elderly_care', capacity: 12 }),
      expect.objectContaining({ serviceKind: 'childcare', capacity: 25 }),
    ]);
    expect(result.sites[0]!.services[0]!.floorAreaSquareMetres).toBeCloseTo((700 * 350) / 550, 9);
  });

  it('do not where it is too small for both: then the one that serves more', async () => {
    const result = await ask([east], { services: two, siteCount: 2 });
    expect(result).toMatchObject({ objective: 70 });
    expect(result.sites).toHaveLength(1);
    expect(result.sites[0]!.services.map(({ serviceKind }) => serviceKind)).toEqual(['elderly_care']);
  });

  it('are together worth at least the better of both alone, for the same money', async () => {
    for (const budgetYuan of [500_000, 700_000, 1_000_000, 1_700_000]) {
      const joint = await ask([east, west], { services: two, budgetYuan });
      for (const kind of two) {
        const alone = await ask([east, west], { services: [kind], budgetYuan });
        if (alone.objective !== null) expect(joint.objective).toBeGreaterThanOrEqual(alone.objective);
      }
    }
  });

  it('never share a room when they do not go together', async () => {
    const hall = paperStock('hall', [300, 500], 5000, { allowedUses: ['market', 'childcare'] });
    const result = await ask([hall], { services: ['market', 'childcare'], siteCount: 2 });
    expect(result.sites).toHaveLength(1);
    expect(result.sites[0]!.services).toHaveLength(1);
  });
});

describe('what is not known', () => {
  it('keeps a room out, with a doubt that names it', async () => {
    const stock = [
      west,
      paperStock('no area', [300, 500], 0),
      paperStock('no uses', [300, 500], 700, { allowedUses: [] }),
      paperStock('no cost', [300, 500], 700, { costYuanPerSquareMetre: null }),
      paperStock('narrow', [300, 500], 340),
    ];
    const { result, warnings } = await answer(stock, { budgetYuan: 5_000_000 });
    expect(result.candidateCount).toBe(1);
    const doubts = warnings
      .filter(({ code }) => code.startsWith('STOCK_'))
      .map(({ code, detail }) => [code, detail]);
    expect(doubts).toEqual([
      ['STOCK_TOO_SMALL', 'narrow'],
      ['STOCK_AREA_UNKNOWN', 'no area'],
      ['STOCK_COST_UNKNOWN', 'no cost'],
      ['STOCK_USES_UNKNOWN', 'no uses'],
    ]);
  });

  it('is infeasible without rooms, and below the cheapest room', async () => {
    expect((await ask([], { siteCount: 1 })).reasons).toMatchObject([{ code: 'no_candidates' }]);
    expect((await ask([west], { budgetYuan: 699_999 })).reasons).toMatchObject([
      { code: 'budget_below_cheapest_site', asked: 699_999, found: 700_000 },
    ]);
    expect((await ask([west], { siteCount: 2 })).reasons).toMatchObject([
      { code: 'more_sites_than_candidates', asked: 2, found: 1 },
    ]);
  });

  it.each([
    ['services', { services: ['parking'] }],
    ['services', { services: ['canteen'], model: 'capacitated-mclp' }],
    ['model', { model: 'best' }],
    ['siteCount', { siteCount: -1 }],
    ['siteCount', { siteCount: 1.5 }],
    ['budgetYuan', { budgetYuan: 'much' }],
    ['budget', { budget: 5 }],
    ['minutes', { minutes: 7, reading: 'distance' }],
  ])('refuses a bad %s', (field, parameters) => {
    expect(() => sitingStudy.check(parameters)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ field }) }),
    );
  });
});

it('leaves the best answer so far when it is called off', async () => {
  const best: object[] = [];
  let asked = 0;
  const told = await sitingStudy.compute(
    paperStudy(world, [east, west]),
    sitingStudy.check({ minutes: 5, reading: 'distance', siteCount: 1 }),
    { onProgress: () => {}, onBest: (result) => best.push(result), isStopped: () => asked++ > 2 },
  );
  expect(told.result.status).toBe('solved');
  expect(told.result.objective).toBeLessThanOrEqual(160);
  expect(told.result.bound).toBeGreaterThanOrEqual(160);
  expect(told.result.oneMoreSite).toBeNull();
  expect(best.length).toBeGreaterThan(0);
});
