/** A study of competition from the counter: asked for, followed, and answered as worked out on paper. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eachEngine } from '../setup/engines.js';
import { type Desk, openDesk } from './desk.js';
import { buildPaperTown } from './paper-town.js';

const START = `mutation ($parameters: CompetitionStudyInput) {
  study: startCompetitionStudy(workspaceId: "paper", parameters: $parameters) { id state kind parameters competition { bandMinutes } } }`;
const FOLLOW = `subscription ($id: UUID!) { study: studyProgress(id: $id) { state error } }`;
const ANSWER = `query ($id: UUID!) { study(id: $id) { state resultHash parkingHours { maxWalkMetres } competition {
  serviceKind capacityUnit bandMinutes cutoffMetres method rule norm { id clause }
  totals { demand allocated unmet satisfactionRatio capacity used unknownCapacityCount }
  communities { communityId communityName state demand allocated unmet satisfactionRatio accessScore }
  facilities { facility { name } capacity used catchment { communityId amount metres } }
  equity { persons mean gini theil theilBetween } bottleneck { communityIds facilityIds demand capacity } } } }`;
const NAMES = `{ communities(workspaceId: "paper") { edges { node { id name } } } }`;

eachEngine((_engine, openDb) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await buildPaperTown(desk.store);
  });
  afterAll(() => desk.close());

  const answerOf = async (parameters: object) => {
    const { study } = await desk.get(START, { parameters });
    await desk.follow(FOLLOW, { id: study.id });
    return (await desk.get(ANSWER, { id: study.id })).study;
  };

  it('is queued at once with its defaults, and without an answer', async () => {
    const { study } = await desk.get(START, { parameters: { rule: 'LEAST_WALK' } });
    expect(study).toMatchObject({ state: 'QUEUED', kind: 'COMPETITION', competition: null });
    expect(study.parameters).toEqual({
      service: 'elderly_care',
      minutes: 15,
      reading: 'time',
      profile: 'adult',
      method: 'two_step',
      decay: null,
      rule: 'least_walk',
      standardProfile: 'national',
    });
    await desk.follow(FOLLOW, { id: study.id });
  });

  it('answers as worked out on paper', async () => {
    // 甲里 needs 10 beds and walks 250 m, 乙里 20 and 650 m, to the only 10 beds; both within 1080 m.
    const { state, parkingHours, competition } = await answerOf({});
    expect([state, parkingHours]).toEqual(['DONE', null]);
    expect(competition).toMatchObject({
      serviceKind: 'ELDERLY_CARE',
      capacityUnit: 'BEDS',
      cutoffMetres: 1080,
      method: 'TWO_STEP',
      rule: 'NEAREST',
      norm: { id: 'elderly-beds', clause: '3.2.1' },
      bottleneck: null,
    });
    expect(competition.totals).toMatchObject({
      demand: 30,
      allocated: 10,
      unmet: 20,
      capacity: 10,
      used: 10,
    });
    const { communities } = await desk.get(NAMES);
    const idOf = (name: string) =>
      communities.edges.find(({ node }: { node: { name: string } }) => node.name === name).node.id;
    const share = (name: string) =>
      competition.communities.find((one: { communityId: string }) => one.communityId === idOf(name));
    expect(share('甲里')).toMatchObject({ demand: 10, allocated: 10, unmet: 0, satisfactionRatio: 1 });
    expect(share('乙里')).toMatchObject({ demand: 20, allocated: 0, unmet: 20, satisfactionRatio: 0 });
    expect(competition.facilities).toEqual([
      {
        facility: { name: '纸上养老站' },
        capacity: 10,
        used: 10,
        catchment: [{ communityId: idOf('甲里'), amount: 10, metres: expect.closeTo(250, 2) }],
      },
    ]);
    // Ten beds for the thirty needed: a third each, so nothing is unequal.
    for (const { accessScore } of competition.communities) expect(accessScore).toBeCloseTo(1 / 3, 9);
    expect(competition.equity).toMatchObject({ persons: 750, gini: expect.closeTo(0, 9) });
  });

  it('gives the same bytes when it is asked again', async () => {
    const [first, second] = [await answerOf({ rule: 'LEAST_WALK' }), await answerOf({ rule: 'LEAST_WALK' })];
    expect(first.resultHash).toBe(second.resultHash);
    expect(first.competition.bottleneck).toMatchObject({ demand: 30, capacity: 10 });
    expect(first.competition.bottleneck.communityIds).toHaveLength(2);
  });

  it.each([
    [{ service: 'MARKET' }, 'service'],
    [{ decay: 'linear:3' }, 'decay'],
    [{ minutes: 7, reading: 'DISTANCE' }, 'minutes'],
  ])('refuses %j', async (parameters, field) => {
    const { errors } = await desk.ask(START, { parameters });
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
