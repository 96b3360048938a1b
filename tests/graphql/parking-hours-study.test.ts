/** A study of parking by the hour from the counter, answered as worked out on paper. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { storeBundle } from '../../api/planning/import-bundle.js';
import { eachEngine } from '../setup/engines.js';
import { latOf, lonOf } from '../worlds/edges.js';
import { type Desk, openDesk } from './desk.js';
import { paperTown, TOWN } from './paper-town.js';

const START = `mutation ($workspaceId: ID!, $parameters: ParkingHoursStudyInput) {
  study: startParkingHoursStudy(workspaceId: $workspaceId, parameters: $parameters) { id parameters } }`;
const FOLLOW = `subscription ($id: UUID!) { study: studyProgress(id: $id) { state error } }`;
const ANSWER = `query ($id: UUID!) { study(id: $id) { state error warnings { code count } competition { bandMinutes } parkingHours {
  maxWalkMetres nightDeficitBefore nightDeficitAfter
  hours { hour deficitBefore deficitAfter offeredSpaces usedSpaces meanWalkMetres }
  communities { communityName cars carsBasis ownSpaces nightDeficitBefore nightDeficitAfter deficitAfterByHour }
  lots { lotId use spaces lentByHour usedByHour }
  agreements { lotId communityId meanWalkMetres peakSpaces spacesByHour }
  cuts { hour communityIds fullLotIds cars lotSpaces parkedElsewhere missing } } } }`;

/** A school yard that nobody recorded, 250 m from the door of 甲里 and 650 m from that of 乙里. */
const YARD = { id: 'yard', use: 'SCHOOL', spaces: 50, lon: lonOf(300), lat: latOf(0) };

eachEngine((_engine, openDb) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    const town = paperTown();
    const counted = town.communities.map((row) => ({ ...row, cars: 100, parkingSpaces: 60 }));
    await storeBundle(desk.store.knex, TOWN, town);
    await storeBundle(desk.store.knex, { ...TOWN, id: 'cars' }, { ...town, communities: counted });
  });
  afterAll(() => desk.close());

  const answerOf = async (workspaceId: string, parameters: object) => {
    const { study } = await desk.get(START, { workspaceId, parameters });
    await desk.follow(FOLLOW, { id: study.id });
    return (await desk.get(ANSWER, { id: study.id })).study;
  };

  it('shares the school yard by night', async () => {
    // 100 cars on 60 spaces: 40 short in each by night, none at noon. The yard lends 35 of 50, to 甲里 only.
    const { state, competition, parkingHours } = await answerOf('cars', { lots: [YARD] });
    expect([state, competition]).toEqual(['DONE', null]);
    expect(parkingHours).toMatchObject({ maxWalkMetres: 300, nightDeficitBefore: 80, nightDeficitAfter: 45 });
    expect(parkingHours.hours).toHaveLength(24);
    expect(parkingHours.hours[12]).toMatchObject({ deficitBefore: 0, offeredSpaces: 0, usedSpaces: 0 });
    expect(parkingHours.lots).toEqual([
      expect.objectContaining({ lotId: 'yard', use: 'SCHOOL', spaces: 50 }),
    ]);
    expect(parkingHours.agreements).toEqual([
      expect.objectContaining({ lotId: 'yard', peakSpaces: 35, meanWalkMetres: expect.closeTo(250, 2) }),
    ]);
    const after = Object.fromEntries(
      parkingHours.communities.map((one: { communityName: string; nightDeficitAfter: number }) => [
        one.communityName,
        one.nightDeficitAfter,
      ]),
    );
    expect(after).toEqual({ 甲里: 5, 乙里: 40 });
    expect(parkingHours.cuts[0]).toMatchObject({
      hour: 0,
      fullLotIds: ['yard'],
      cars: 80,
      lotSpaces: 35,
      missing: 45,
    });
  });

  it('says that it does not know, where nobody counted', async () => {
    const { warnings, parkingHours } = await answerOf('paper', {});
    expect(parkingHours.communities.map((one: { ownSpaces: null }) => one.ownSpaces)).toEqual([null, null]);
    for (const { nightDeficitBefore, deficitAfterByHour } of parkingHours.communities)
      expect([nightDeficitBefore, deficitAfterByHour]).toEqual([null, null]);
    expect(warnings.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['OWN_SPACES_UNKNOWN', 'CARS_FROM_NORM', 'NO_LOT_DATA']),
    );
  });

  it('fails with a sentence where a lot is nowhere, and refuses what is out of range', async () => {
    const failed = await answerOf('cars', { lots: [{ id: 'ghost', spaces: 4 }] });
    expect(failed).toMatchObject({ state: 'FAILED', parkingHours: null });
    expect(failed.error).toContain("'ghost' is no facility of this place");
    const { errors } = await desk.ask(START, { workspaceId: 'cars', parameters: { maxWalkMetres: -1 } });
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'maxWalkMetres' });
  });
});
