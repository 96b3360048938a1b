/** A siting study from the counter: asked for, followed, answered as on paper, called off. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createIdleStock } from '../../api/store/idle-stock.store.js';
import { eachEngine } from '../setup/engines.js';
import { type Desk, openDesk } from './desk.js';
import { buildPaperTown, pointAt } from './paper-town.js';

const START = `mutation ($parameters: SitingStudyInput) {
  study: startSitingStudy(workspaceId: "paper", parameters: $parameters) { id state kind siting { status } } }`;
const FOLLOW = `subscription ($id: UUID!) { study: studyProgress(id: $id) { id state progressRatio stage error } }`;
const STUDY = `query ($id: UUID!) { study(id: $id) { state error seconds parameters warnings { code detail } siting {
  status model method objective bound gapRatio unit amountUnit candidateCount costYuan amountBefore amountServed
  sites { order name costYuan amount services { serviceKind floorAreaSquareMetres capacity capacityUnit normId }
    communities { serviceKind amount } }
  stillShort { amount } nextBest { name gain } oneMoreSite { objective gain isProven } tenPercentMoreBudget { gain }
  reasons { code asked found } } } }`;

eachEngine((_engine, openDb) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await buildPaperTown(desk.store);
    const room = (name: string, eastMetres: number, areaSquareMetres: number) =>
      createIdleStock(desk.store.knex, 'paper', {
        kind: 'room',
        name,
        geometry: pointAt(eastMetres, 0),
        areaSquareMetres,
        owner: '街道办',
        allowedUses: ['elderly_care'],
        costYuanPerSquareMetre: 1000,
        source: 'paper',
      });
    await room('旧粮站', 1000, 400);
    await room('旧仓库', 1300, 400);
    await room('门卫室', 1000, 40);
  });
  afterAll(() => desk.close());

  async function ended(parameters: object) {
    const { study } = await desk.get(START, { parameters });
    await desk.follow(FOLLOW, { id: study.id });
    return (await desk.get(STUDY, { id: study.id })).study;
  }

  it('is queued at once, computed, and told in planners’ words', async () => {
    // 5 minutes are 360 m for an adult: 甲里 walks 250 m to the care home, 乙里 (500 persons) 650 m.
    // 旧粮站 lies 50 + 100 m from 乙里, 旧仓库 50 + 400 m: only the first serves it. 400 ÷ 35 m²: 11 beds.
    const { study } = await desk.get(START, { parameters: { minutes: 5, siteCount: 1 } });
    expect(study).toMatchObject({ state: 'QUEUED', kind: 'SITING', siting: null });
    const seen = await desk.follow(FOLLOW, { id: study.id });
    expect(seen.at(-1)).toMatchObject({ study: { state: 'DONE', error: null } });
    const done = (await desk.get(STUDY, { id: study.id })).study;
    expect(done.seconds).toBeGreaterThan(0);
    expect(done.parameters).toMatchObject({ model: 'mclp', services: ['elderly_care'], siteCount: 1 });
    expect(done.siting).toMatchObject({
      status: 'SOLVED',
      model: 'MCLP',
      method: 'EXACT',
      objective: 500,
      bound: 500,
      gapRatio: 0,
      unit: 'persons',
      candidateCount: 2,
      costYuan: 400_000,
      amountBefore: 500,
      amountServed: 500,
      stillShort: [],
      nextBest: null,
      oneMoreSite: { objective: 500, gain: 0, isProven: true },
      reasons: [],
    });
    expect(done.siting.sites).toEqual([
      {
        order: 1,
        name: '旧粮站',
        costYuan: 400_000,
        amount: 500,
        services: [
          {
            serviceKind: 'ELDERLY_CARE',
            floorAreaSquareMetres: 400,
            capacity: 11,
            capacityUnit: 'BEDS',
            normId: 'elderly-floor-least',
          },
        ],
        communities: [{ serviceKind: 'ELDERLY_CARE', amount: 500 }],
      },
    ]);
    expect(done.warnings).toContainEqual({ code: 'STOCK_TOO_SMALL', detail: '门卫室' });
  });

  it('says what makes it infeasible', async () => {
    const { siting } = await ended({ minutes: 5, budgetYuan: 1000 });
    expect(siting).toMatchObject({
      status: 'INFEASIBLE',
      objective: null,
      sites: [],
      reasons: [{ code: 'budget_below_cheapest_site', asked: 1000, found: 400_000 }],
    });
  });

  it('is refused where the question is none', async () => {
    const { errors } = await desk.ask(START, { parameters: { services: ['PARKING'] } });
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'services' });
  });

  it('called off, it ends with its best answer or none, and can be asked again', async () => {
    const { study } = await desk.get(START, { parameters: { minutes: 5, siteCount: 1 } });
    const { errors } = await desk.ask('mutation ($id: UUID!) { cancelStudy(id: $id) { id } }', {
      id: study.id,
    });
    await desk.follow(FOLLOW, { id: study.id });
    const { state, siting } = (await desk.get(STUDY, { id: study.id })).study;
    expect(state).toBe(errors.length > 0 ? 'DONE' : 'CANCELLED');
    if (siting) expect(siting.objective).toBeLessThanOrEqual(500);
    expect((await ended({ minutes: 5, siteCount: 1 })).siting.objective).toBe(500);
  });
});
