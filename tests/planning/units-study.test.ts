/** Renovation units on paper: bounds, lines, barriers, and the planner's own hand. Figures are derived beside them. */

import { describe, expect, it } from '@jest/globals';
import { InputError } from '../../api/errors.js';
import type { StudyInput } from '../../api/planning/study-input.js';
import { type UnitsResult, unitsStudy } from '../../api/planning/units-study.js';
import type { CommunityInput } from '../../api/planning/world-input.js';
import { paperRiver, paperStock, paperStudy, UNHEARD } from '../worlds/paper-study.js';
import { paperBuilding, paperCommunity, paperWorld } from '../worlds/paper-world.js';

/** Open courts of 100 m side by side, without a network; c0 c1 c2 … from west to east. */
function row(
  known: readonly Partial<CommunityInput>[],
  more: Parameters<typeof paperStudy>[1] = {},
): StudyInput {
  return paperStudy(
    paperWorld(null, {
      communities: known.map((own, i) =>
        paperCommunity(`c${i}`, [100 * i, 0], [100 * (i + 1), 100], {
          enclosure: 'open',
          residents: 1000,
          ...own,
        }),
      ),
    }),
    more,
  );
}

const run = async (input: StudyInput, given: Record<string, unknown> = {}): Promise<UnitsResult> =>
  (await unitsStudy.compute(input, unitsStudy.check(given), UNHEARD)).result;

const idsOf = ({ units }: UnitsResult) => units.map(({ communityIds }) => communityIds);
const SIX = Array.from({ length: 6 }, () => ({}));
const PAIRS = { leastResidents: 2000, mostResidents: 4000 };

describe('units of a row of six courts', () => {
  it('are three pairs, proved', async () => {
    const result = await run(row(SIX), PAIRS);
    expect(idsOf(result)).toEqual([
      ['c0', 'c1'],
      ['c2', 'c3'],
      ['c4', 'c5'],
    ]);
    expect(result).toMatchObject({ method: 'exact', isCountProved: true, unitCountBound: 3, unplaced: [] });
    expect(result.units[0]).toMatchObject({ residents: 2000, households: 200, areaSquareMetres: 20_000 });
  });

  it('keep to households and area as well', async () => {
    expect(idsOf(await run(row(SIX), { leastHouseholds: 300 }))).toHaveLength(2);
    expect(
      idsOf(await run(row(SIX), { leastAreaSquareMetres: 30_000, mostAreaSquareMetres: 30_000 })),
    ).toEqual([
      ['c0', 'c1', 'c2'],
      ['c3', 'c4', 'c5'],
    ]);
  });

  it('keep to the lines of subdistricts, unless told otherwise', async () => {
    const lined = row(['s', 's', 's', 't', 't', 't'].map((subdistrictId) => ({ subdistrictId })));
    expect(idsOf(await run(lined, PAIRS))).toEqual([
      ['c0', 'c1', 'c2'],
      ['c3', 'c4', 'c5'],
    ]);
    expect(idsOf(await run(lined, { ...PAIRS, keepSubdistricts: false }))).toHaveLength(3);
  });

  it('cross no river: what it cuts off too small is left out by name', async () => {
    // The river runs through the row between c0 and c1, 60 m of it in a gap of 0: it lies over the boundary.
    const parted = row(SIX, { barriers: [paperRiver([97, -50], [103, 150])] });
    const result = await run(parted, PAIRS);
    expect(result.unplaced).toEqual([
      {
        reason: 'component_below_least',
        communityIds: ['c0'],
        measure: 'residents',
        total: 1000,
        limit: 2000,
      },
    ]);
    expect(idsOf(result).flat()).toEqual(['c1', 'c2', 'c3', 'c4', 'c5']);
    expect(result.refusals).toEqual([
      expect.objectContaining({
        fromCommunityId: 'c0',
        toCommunityId: 'c1',
        barriers: [{ code: 'water', ratio: 1 }],
      }),
    ]);
  });

  it('obey the planner: together, apart, locked, chosen', async () => {
    expect(idsOf(await run(row(SIX), { ...PAIRS, together: [['c1', 'c2']] }))).toEqual([
      ['c0', 'c1', 'c2'],
      ['c3', 'c4', 'c5'],
    ]);
    const apart = await run(row(SIX), { ...PAIRS, apart: [['c0', 'c1']] });
    expect(apart.unplaced).toEqual([expect.objectContaining({ reason: 'left_over', communityIds: ['c0'] })]);
    const locked = await run(row(SIX), { ...PAIRS, locked: [['c2', 'c1']] });
    expect(locked.units.map(({ communityIds, isLocked }) => [communityIds, isLocked])).toEqual([
      [['c1', 'c2'], true],
      [['c3', 'c4', 'c5'], false],
    ]);
    expect(locked.unplaced).toEqual([expect.objectContaining({ communityIds: ['c0'] })]);
    const some = await run(row(SIX), { ...PAIRS, communityIds: ['c4', 'c0', 'c1', 'c5'] });
    expect(idsOf(some)).toEqual([
      ['c0', 'c1'],
      ['c4', 'c5'],
    ]);
  });

  it('tell a locked unit that a barrier cuts, and wishes that contradict the map', async () => {
    const parted = row(SIX, { barriers: [paperRiver([97, -50], [103, 150])] });
    const cut = await run(parted, { ...PAIRS, locked: [['c0', 'c1']] });
    expect(cut.unplaced[0]).toMatchObject({ reason: 'locked_unconnected', communityIds: ['c0', 'c1'] });
    const wished = await run(parted, { ...PAIRS, together: [['c0', 'c3']] });
    expect(wished.unplaced.map(({ reason }) => reason)).toContain('together_unconnected');
  });

  it('say that the floor is above the total', async () => {
    const result = await run(row(SIX), { leastResidents: 9000 });
    expect(result.units).toEqual([]);
    expect(result.unplaced[0]).toEqual({
      reason: 'total_below_least',
      communityIds: [],
      measure: 'residents',
      total: 6000,
      limit: 9000,
    });
  });

  it('answer alike whatever the order of the communities', async () => {
    const input = row([900, 1300, 700, 1100, 1000, 1500].map((residents) => ({ residents })));
    const once = JSON.stringify(await run(input, PAIRS));
    const order = [5, 2, 0, 4, 1, 3];
    const mixed = {
      ...input,
      world: { ...input.world, communities: order.map((i) => input.world.communities[i]!) },
      facts: order.map((i) => input.facts[i]!),
    };
    expect(JSON.stringify(await run(mixed, PAIRS))).toBe(once);
  });
});

describe('the people of a unit', () => {
  it('are estimated where the ledger is silent, and the answer says so', async () => {
    const silent = { residents: null, households: null };
    const input = row([silent, silent]);
    // c0: 730 m² on 5 floors = 3,650 m², at 36.5 m² each 100 persons. c1: a hectare of land, 300 persons.
    const world = {
      ...input.world,
      buildings: [{ ...paperBuilding('c0', [50, 50], 0), footprintSquareMetres: 730, floors: null }],
    };
    const { result, warnings } = await unitsStudy.compute(
      { ...input, world },
      unitsStudy.check({ leastResidents: 1 }),
      UNHEARD,
    );
    expect(result.units.map(({ residents }) => Math.round(residents))).toEqual([100, 300]);
    expect(result.units[1]!.households).toBeCloseTo(300 / 2.62, 9);
    expect(warnings.map(({ code, count }) => [code, count])).toEqual(
      expect.arrayContaining([
        ['PEOPLE_FROM_FLOOR_AREA', 1],
        ['PEOPLE_FROM_LAND_AREA', 1],
        ['NO_NETWORK', 1],
      ]),
    );
  });
});

describe('the five things of a unit', () => {
  it('follow from its age, gaps, norms and stock', async () => {
    const input = row([{ cars: 60, households: 100 }, { households: 100 }], {
      facts: {
        c0: { completedYear: 1975, floorAreaSquareMetres: 9000, managementForm: 'none' },
        c1: { completedYear: 1990, floorAreaSquareMetres: 6000, managementForm: 'professional' },
      },
      stock: [
        paperStock('room', [50, 50], 350, { allowedUses: ['elderly_care'] }),
        paperStock('shed', [150, 130], 95),
        paperStock('far', [5000, 0], 500),
      ],
    });
    const { units, unplacedStockIds } = await run(input, { leastResidents: 2000 });
    const [unit] = units;
    // Half of the residents live in housing of before 1980: that is enough for a rebuild to be proposed.
    expect(unit).toMatchObject({ mode: 'partial_rebuild', stockIds: ['room', 'shed'] });
    expect(unit!.modeBasis[0]).toMatchObject({ code: 'old_housing', value: 0.5 });
    expect(unplacedStockIds).toEqual(['far']);
    const control = (code: string) => unit!.indicatorControls.find((figure) => figure.code === code)?.value;
    expect([
      control('residents'),
      control('households'),
      control('land_area'),
      control('floor_area'),
    ]).toEqual([2000, 200, 20_000, 15_000]);
    expect(control('floor_area_ratio')).toBe(0.75);
    expect(unit!.infrastructure.find(({ code }) => code === 'communities_without_management')?.value).toBe(1);
    const care = unit!.publicServices.find(({ serviceKind }) => serviceKind === 'elderly_care');
    // 50 of 60+ each at 40 per 1000: 4 beds. Nothing is known of facilities, so the shortage is not known either.
    expect(care).toMatchObject({ demand: 4, normId: 'elderly-beds', shortage: null, unknownCount: 2 });
    // 350 m² hold 11 beds of 30 m², 95 m² hold 3; what the shed may be used for is not recorded.
    expect(care!.stock).toEqual([
      { stockId: 'room', capacity: 11, isUseAllowed: true },
      { stockId: 'shed', capacity: 3, isUseAllowed: null },
    ]);
  });
});

describe('the question', () => {
  it.each([
    [{ leastResidents: 0 }, 'leastResidents'],
    [{ leastHouseholds: 10, mostHouseholds: 5 }, 'mostHouseholds'],
    [{ keepSubdistricts: 'yes' }, 'keepSubdistricts'],
    [{ locked: [['a'], ['a']] }, 'locked'],
    [{ locked: [['a']], together: [['a', 'b']] }, 'together'],
    [{ locked: [['a']], communityIds: ['b'] }, 'locked'],
    [{ minutes: 0 }, 'minutes'],
    [{ floor: 3 }, 'floor'],
  ])('%j is refused by the name of its field', (given, field) => {
    expect(() => unitsStudy.check(given)).toThrow(InputError);
    expect(() => unitsStudy.check(given)).toThrow(new RegExp(`^${field}: `));
  });

  it('refuses communities that are none', async () => {
    await expect(run(row(SIX), { ...PAIRS, locked: [['nobody']] })).rejects.toThrow(/locked: no community/);
    await expect(run(row(SIX), { ...PAIRS, communityIds: ['nobody'] })).rejects.toThrow(
      /communityIds: no community/,
    );
  });
});
