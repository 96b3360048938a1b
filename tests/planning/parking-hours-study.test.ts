/** Parking by the hour on a street solved on paper, and what holds whatever is agreed. */

import { describe, expect, it } from '@jest/globals';
import { InputError } from '../../api/errors.js';
import type { ParkingHoursResult } from '../../api/planning/parking-hours-result.js';
import { parkingHoursStudy } from '../../api/planning/parking-hours-study.js';
import type { StudyAnswer } from '../../api/planning/study.js';
import type { WorldInput } from '../../api/planning/world-input.js';
import { latOf, lonOf } from '../worlds/edges.js';
import { gridTown } from '../worlds/grid-town.js';
import { paperBuilding, paperCommunity, paperFacility, paperWorld } from '../worlds/paper-world.js';
import { hooks, studyInput } from '../worlds/study-input.js';

/**
 *   office (20) ─── 280 m ─── A (300) ── 100 ── B (400) ───── 150 ───── lot (550)
 *
 *   A: 300 cars, 120 own spaces. B: 100 cars, 90 own spaces. The office lends 7 of 10 of its 200 spaces from
 *   18:00 to 8:00: 140. The lot has 40: 36 by night, 12 by day. All cars are home at night, half of them
 *   from 9:00 to 17:00. Within 300 m A reaches both, B (380 m from the office) the lot only.
 */
const graph = gridTown(21, 11);
const street: Partial<WorldInput> = {
  communities: [
    paperCommunity('A', [280, 450], [320, 550], { households: 300, cars: 300, parkingSpaces: 120 }),
    paperCommunity('B', [380, 450], [420, 550], { households: 100, cars: 100, parkingSpaces: 90 }),
  ],
  buildings: [paperBuilding('A', [300, 500], 1), paperBuilding('B', [400, 500], 1)],
  facilities: [
    paperFacility('office', 'parking', [20, 500], 200),
    paperFacility('lot', 'parking', [550, 500], 40),
  ],
};
const OFFICE = { lots: [{ id: 'office', use: 'office' }] };
const NIGHT = 2;
const NOON = 12;

const ask = (rows: Partial<WorldInput>, parameters: Record<string, unknown> = OFFICE) => {
  const input = studyInput(paperWorld(graph, { ...street, ...rows }));
  return parkingHoursStudy.compute(
    input,
    parkingHoursStudy.check(parameters),
    hooks,
  ) as StudyAnswer<ParkingHoursResult>;
};
const community = ({ communities }: ParkingHoursResult, id: string) =>
  communities.find(({ communityId }) => communityId === id)!;

describe('parking by the hour', () => {
  it('lends the office by night only: 180 short, 40 left (policy check PK-01)', () => {
    const alone = { communities: [street.communities![0]!], facilities: [street.facilities![0]!] };
    const { result } = ask(alone);
    expect(community(result, 'A')).toMatchObject({ nightDeficitBefore: 180, nightDeficitAfter: 40 });
    // By day 150 cars are home: 30 short, and the office lends nothing.
    expect(result.hours[NOON]).toMatchObject({ deficitBefore: 30, deficitAfter: 30, offeredSpaces: 0 });
    expect(result.agreements).toEqual([
      expect.objectContaining({
        lotId: 'office',
        communityId: 'A',
        peakSpaces: 140,
        meanWalkMetres: expect.closeTo(280, 3),
      }),
    ]);
    expect(result.agreements[0]!.spacesByHour[7]).toBe(140);
    expect(result.agreements[0]!.spacesByHour[8]).toBe(0);
  });

  it('does not count a lot a metre beyond the walk', () => {
    // The office is 280 m off along the street.
    const { result } = ask({}, { ...OFFICE, maxWalkMetres: 279 });
    expect(result.agreements.map(({ lotId }) => lotId)).not.toContain('office');
  });

  it('shares the lot so that most cars are in, and the cut says what lacks', () => {
    // Night: A 180, B 10. Office 140 for A; lot 36: B 10 (150 m) and A 26 (250 m). A lacks 14.
    const { result } = ask({});
    expect(result.hours[NIGHT]).toMatchObject({
      deficitBefore: 190,
      deficitAfter: 14,
      offeredSpaces: 176,
      usedSpaces: 176,
    });
    expect(community(result, 'B')).toMatchObject({ nightDeficitBefore: 10, nightDeficitAfter: 0 });
    expect(result.cuts.find(({ hour }) => hour === NIGHT)).toEqual({
      hour: NIGHT,
      communityIds: ['A', 'B'],
      fullLotIds: ['office', 'lot'],
      cars: 190,
      lotSpaces: 176,
      parkedElsewhere: 0,
      missing: 14,
    });
    // (140 × 280 + 10 × 150 + 26 × 250) / 176
    expect(result.hours[NIGHT]!.meanWalkMetres).toBeCloseTo((140 * 280 + 10 * 150 + 26 * 250) / 176, 3);
    expect([result.nightDeficitBefore, result.nightDeficitAfter]).toEqual([190, 14]);
  });

  it('sends only the cars whose door is near enough', () => {
    // One car in four of A lives at x = 900, 880 m from the office and 350 m from the lot: of 180 cars at most
    // 135 may go to either. Office 135, lot 36.
    const spread = [
      paperBuilding('A', [300, 500], 3),
      paperBuilding('A', [900, 500], 1),
      street.buildings![1]!,
    ];
    const wide = paperCommunity('A', [280, 450], [920, 550], { cars: 300, parkingSpaces: 120 });
    const { result } = ask({ communities: [wide], buildings: spread });
    expect(result.hours[NIGHT]).toMatchObject({ deficitBefore: 180, deficitAfter: 180 - 135 - 36 });
    expect(result.cuts.find(({ hour }) => hour === NIGHT)).toMatchObject({
      fullLotIds: ['lot'],
      parkedElsewhere: 135,
    });
  });

  it('never lends more than a lot has, in any hour', () => {
    for (const { lentByHour, usedByHour } of ask({}).result.lots)
      usedByHour.forEach((used, hour) => {
        expect(used).toBeLessThanOrEqual(lentByHour![hour]!);
      });
  });

  it('without an agreement no hour is better off', () => {
    const { result } = ask({});
    expect(result.agreements).toHaveLength(3);
    for (const { communityId, lotId } of result.agreements) {
      const without = ask({}, { ...OFFICE, refused: [{ communityId, lotId }] }).result;
      expect(without.agreements.some((one) => one.communityId === communityId && one.lotId === lotId)).toBe(
        false,
      );
      without.hours.forEach(({ deficitAfter }, hour) => {
        expect(deficitAfter).toBeGreaterThanOrEqual(result.hours[hour]!.deficitAfter);
      });
    }
  });

  it('without the office A is left with what of the lot B does not take', () => {
    // 190 lack, the lot takes 36.
    const { result } = ask({}, { ...OFFICE, refused: [{ communityId: 'A', lotId: 'office' }] });
    expect(result.hours[NIGHT]).toMatchObject({ deficitAfter: 154, usedSpaces: 36 });
  });

  it('takes in a lot that nobody recorded', () => {
    const added = { id: 'bank', use: 'office', spaces: 20, lon: lonOf(300), lat: latOf(450) };
    const { result } = ask({}, { lots: [...OFFICE.lots, added] });
    // Seven in ten of 20 close the 14 that lacked.
    expect(result.nightDeficitAfter).toBe(0);
    expect(result.cuts.filter(({ hour }) => hour === NIGHT)).toEqual([]);
  });

  it('says nothing of cars and spaces that are not known', () => {
    const [a, b] = street.communities!;
    const { result, warnings } = ask(
      {
        communities: [
          { ...a!, parkingSpaces: null },
          { ...b!, cars: null },
        ],
        facilities: [street.facilities![1]!, paperFacility('school', 'school', [400, 500], 900)],
      },
      {},
    );
    expect(community(result, 'A')).toMatchObject({
      nightDeficitBefore: null,
      deficitAfterByHour: null,
      ownSpaces: null,
    });
    // B has 100 households: one car each, by the norm. 10 lack, the lot takes them.
    expect(community(result, 'B')).toMatchObject({
      cars: 100,
      carsBasis: 'norm',
      nightDeficitBefore: 10,
      nightDeficitAfter: 0,
    });
    // Places of a school are pupils, not spaces.
    expect(result.lots[1]).toMatchObject({ lotId: 'school', spaces: null, lentByHour: null });
    const found = Object.fromEntries(warnings.map(({ code, count }) => [code, count]));
    expect(found).toMatchObject({ CARS_FROM_NORM: 1, OWN_SPACES_UNKNOWN: 1, LOT_SPACES_UNKNOWN: 1 });
  });

  it('leaves a private lot to its own community', () => {
    const own = paperFacility('court', 'parking', [400, 500], 50, { isForResidentsOnly: true });
    const { result } = ask({ facilities: [own] }, {});
    expect(result.agreements.map(({ communityId }) => communityId)).toEqual(['B']);
  });

  it('knows the deficits without lots, and without a network', () => {
    const { result, warnings } = ask({ facilities: [] }, {});
    expect([result.nightDeficitBefore, result.nightDeficitAfter]).toEqual([190, 190]);
    expect(warnings.map(({ code }) => code)).toContain('NO_LOT_DATA');
  });

  it.each([
    ['a walk of nothing', { maxWalkMetres: 0 }, /^maxWalkMetres: /],
    ['negative spaces', { lots: [{ id: 'office', spaces: -1 }] }, /^lots\[0\]\.spaces: /],
    ['a use that is not known', { lots: [{ id: 'office', use: 'church' }] }, /^lots\[0\]\.use: /],
    ['a place off the earth', { lots: [{ id: 'x', lon: 200, lat: 0 }] }, /^lots\[0\]\.lon: /],
    ['a lot named twice', { lots: [{ id: 'x' }, { id: 'x' }] }, /^lots: 'x' is named twice/],
    ['a slip of the pen', { lots: [{ id: 'x', space: 4 }] }, /^lots\[0\]\.space: /],
  ])('refuses %s', (_, parameters, sentence) => {
    expect(() => parkingHoursStudy.check(parameters)).toThrow(InputError);
    expect(() => parkingHoursStudy.check(parameters)).toThrow(sentence);
  });

  it('refuses a lot that is nowhere, and an agreement between nobody', () => {
    expect(() => ask({}, { refused: [{ communityId: 'Z', lotId: 'lot' }] })).toThrow(/'Z' is no community/);
    expect(() => ask({}, { refused: [{ communityId: 'A', lotId: 'Z' }] })).toThrow(/'Z' is no lot/);
    expect(() => ask({}, { lots: [{ id: 'ghost', spaces: 4 }] })).toThrow(
      /'ghost' is no facility of this place/,
    );
  });
});
