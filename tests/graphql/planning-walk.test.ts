/** One walk over GraphQL, from gaps to sites to units taken into the plan: the demo town, and Las Palmas as mapped. */

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { readImportFile } from '../../api/intake/index.js';
import { DEMO_SEED, DEMO_WORKSPACE } from '../../api/planning/demo.js';
import { storeBundle } from '../../api/planning/import-bundle.js';
import { eachEngine, openEmbedded } from '../setup/engines.js';
import { describeWithShared } from '../setup/shared.js';
import { sharedFile } from '../setup/shared-file.js';
import { type Desk, openDesk } from './desk.js';

const RUN = `mutation ($place: ID!, $parameters: RunParametersInput) {
  run: startCoverageRun(workspaceId: $place, parameters: $parameters) { id } }`;
const FOLLOW_RUN = 'subscription ($id: UUID!) { run: coverageRunProgress(id: $id) { state error } }';
const GAPS = `query ($id: UUID!) { run: coverageRun(id: $id) { totals { communityCount capacityGap }
  gaps(first: 3) { totalCount edges { node { community { name } state } } } } }`;
const SITES = `mutation ($place: ID!, $parameters: SitingStudyInput) {
  study: startSitingStudy(workspaceId: $place, parameters: $parameters) { id } }`;
const UNITS = `mutation ($place: ID!, $parameters: UnitsStudyInput) {
  study: startUnitsStudy(workspaceId: $place, parameters: $parameters) { id } }`;
const FOLLOW_STUDY = 'subscription ($id: UUID!) { study: studyProgress(id: $id) { state error } }';
const STUDY = `query ($id: UUID!) { study(id: $id) { warnings { code }
  siting { status method objective bound amountBefore amountServed sites { name amount } }
  units { units { communityIds mode positioning } unplaced { communityIds } } } }`;
const ACCEPT = `mutation ($id: UUID!) {
  units: acceptUnits(studyId: $id, accepted: [{ index: 0, name: "一号单元" }]) { name communities { id } } }`;

const CARE = { services: ['ELDERLY_CARE'], minutes: [15] };
const SITING = { services: ['ELDERLY_CARE'], siteCount: 2, estimatesPeople: true, takesUnknownUses: true };
const BOUNDS = { leastHouseholds: 30, gapMetres: 150 };

async function walk(desk: Desk, place: string) {
  const { run } = await desk.get(RUN, { place, parameters: CARE });
  expect((await desk.follow(FOLLOW_RUN, { id: run.id })).at(-1)).toEqual({
    run: { state: 'DONE', error: null },
  });
  const gaps = (await desk.get(GAPS, { id: run.id })).run;
  const answerOf = async (start: string, parameters: object) => {
    const { study } = await desk.get(start, { place, parameters });
    const seen = await desk.follow(FOLLOW_STUDY, { id: study.id });
    expect(seen.at(-1)).toEqual({ study: { state: 'DONE', error: null } });
    return { id: study.id, ...(await desk.get(STUDY, { id: study.id })).study };
  };
  const siting = await answerOf(SITES, SITING);
  const units = await answerOf(UNITS, BOUNDS);
  const { units: accepted } = await desk.get(ACCEPT, { id: units.id });
  return { gaps, siting, units, accepted };
}

function expectWhole(
  { gaps, siting, units, accepted }: Awaited<ReturnType<typeof walk>>,
  communityCount: number,
) {
  expect(gaps.totals[0].communityCount).toBe(communityCount);
  expect(gaps.gaps.totalCount).toBe(communityCount);
  expect(siting.siting).toMatchObject({ status: 'SOLVED', method: 'EXACT' });
  expect(siting.siting.objective).toBeCloseTo(siting.siting.bound, 6);
  expect(siting.siting.amountServed).toBeGreaterThan(0);
  const placed = units.units.units.flatMap(({ communityIds }: { communityIds: string[] }) => communityIds);
  const unplaced = units.units.unplaced.flatMap(
    ({ communityIds }: { communityIds: string[] }) => communityIds,
  );
  expect(new Set([...placed, ...unplaced]).size).toBe(communityCount);
  const stored = accepted[0].communities.map(({ id }: { id: string }) => id);
  expect(new Set(stored)).toEqual(new Set(units.units.units[0].communityIds));
}

eachEngine((_, openDb) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await storeBundle(desk.store.knex, DEMO_WORKSPACE, demoTown({ seed: DEMO_SEED }));
  });
  afterAll(() => desk.close());

  it('goes from gaps to sites to units on the demo town', async () => {
    expectWhole(await walk(desk, 'demo'), 120);
  });
});

describeWithShared(['data/las-palmas.osm.pbf'], 'on Las Palmas', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(openEmbedded);
    const bundle = await readImportFile(sharedFile('data/las-palmas.osm.pbf'), { what: 'all' });
    await storeBundle(
      desk.store.knex,
      { id: 'palmas', nameZh: '拉斯帕尔马斯', nameEn: 'Las Palmas' },
      bundle,
    );
  });
  afterAll(async () => {
    await desk.close();
    await desk.store.close();
  });

  it('goes from gaps to sites to units, and says what was estimated', async () => {
    const walked = await walk(desk, 'palmas');
    expectWhole(walked, 45);
    const codes = walked.siting.warnings.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['PEOPLE_FROM_FLOOR_AREA', 'STOCK_USES_ASSUMED']));
  });
});
