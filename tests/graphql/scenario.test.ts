/** Scenarios from the counter: kept, refused with every problem, asked of a run and of both studies, packed for a browser. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openLiveWorld, prepareBaseline } from '../../api/planning/live.js';
import { DEFAULT_PARAMETERS } from '../../api/planning/run-parameters.js';
import { readCoverageResults } from '../../api/store/coverage-result.store.js';
import { eachEngine } from '../setup/engines.js';
import { workspace } from '../store/rows.js';
import { latOf, lonOf } from '../worlds/edges.js';
import { type Desk, openDesk } from './desk.js';
import { buildPaperTown } from './paper-town.js';

const CREATE = `mutation ($input: CreateScenarioInput!) {
  scenario: createScenario(workspaceId: "paper", input: $input) { id version name note changes baselineInputHash } }`;
const UPDATE = `mutation ($id: UUID!, $version: Int!, $input: UpdateScenarioInput!) {
  scenario: updateScenario(id: $id, version: $version, input: $input) { version name note changes } }`;
const COMPARE = `mutation ($id: UUID, $parameters: ScenarioStudyInput) {
  study: startScenarioStudy(workspaceId: "paper", scenarioId: $id, parameters: $parameters) { id } }`;
const OPENINGS = `mutation ($parameters: OpeningsStudyInput) {
  study: startOpeningsStudy(workspaceId: "paper", parameters: $parameters) { id } }`;
const FOLLOW = 'subscription ($id: UUID!) { study: studyProgress(id: $id) { state error } }';
const STUDY = `query ($id: UUID!) { study(id: $id) { state error scenarioId inputVersions
  scenario { changedCommunityCount communityCount
    totals { serviceKind bandMinutes measures { measure before after change network demand supply } }
    communities { communityId serviceKind bandMinutes stateBefore stateAfter nearestMetresBefore nearestMetresAfter } }
  openings { candidateCount refusedIds arePairsExact singles { costYuan newlyCoveredPersons personsPer10000Yuan
    candidates { id communityId lon lat changes } byService { serviceKind newlyCoveredPersons } } } } }`;

const at = (eastMetres: number, northMetres: number) => [lonOf(eastMetres), latOf(northMetres)];
/** 10 beds at x = 800 m: 乙里, whose doors are at x = 900 m, walks 50 + 100 = 150 m instead of 650 m. */
const care = { kind: 'add_facility', serviceKind: 'elderly_care', lonLat: at(800, 0), capacity: 10 };

eachEngine((_engine, openDb) => {
  let desk: Desk;
  let scenarioId: string;
  let version: number;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await buildPaperTown(desk.store);
  });
  afterAll(() => desk.close());

  const ended = async (query: string, variables: object) => {
    const { study } = await desk.get(query, { ...variables });
    await desk.follow(FOLLOW, { id: study.id });
    return (await desk.get(STUDY, { id: study.id })).study;
  };

  it('is kept with a fingerprint of the place it was checked against', async () => {
    const { scenario } = await desk.get(CREATE, { input: { name: '乙里养老', changes: [care] } });
    ({ id: scenarioId, version } = scenario);
    expect(scenario).toMatchObject({ version: 1, note: null, changes: [care] });
    expect(scenario.baselineInputHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is refused with every problem and its place in the list, and nothing is kept', async () => {
    const changes = [
      { kind: 'close_facility', facilityId: 'none' },
      care,
      { ...care, lonLat: at(1500, 300) },
      { kind: 'add_footpath', line: [at(100, 0), at(100, 900)] },
    ];
    const { errors } = await desk.ask(CREATE, { input: { name: 'wrong', changes } });
    expect(errors[0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'changes',
      problems: [
        { index: 0, field: 'facilityId', code: 'unknown_id' },
        { index: 2, field: 'lonLat', code: 'in_water' },
        { index: 2, field: 'lonLat', code: 'off_network' },
        { index: 3, field: 'line', code: 'off_network' },
      ],
    });
    const list = 'query { scenarios(workspaceId: "paper", first: 10) { totalCount } }';
    expect((await desk.get(list)).scenarios.totalCount).toBe(1);
  });

  it('is changed under its version, and no two carry one name', async () => {
    const note = { note: '先做这个' };
    const { scenario } = await desk.get(UPDATE, { id: scenarioId, version, input: note });
    expect(scenario).toMatchObject({ version: 2, note: '先做这个', changes: [care] });
    const stale = await desk.ask(UPDATE, { id: scenarioId, version, input: note });
    expect(stale.errors[0]!.extensions).toMatchObject({ code: 'CONFLICT', yours: 1, current: 2 });
    version = 2;
    const twin = await desk.ask(CREATE, { input: { name: '乙里养老', changes: [] } });
    expect(twin.errors[0]!.extensions.code).toBe('CONFLICT');
    const reserved = await desk.ask(CREATE, { input: { name: 'Baseline', changes: [] } });
    expect(reserved.errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'name' });
  });

  it('is compared with things as they are', async () => {
    const study = await ended(COMPARE, { id: scenarioId, parameters: { services: ['ELDERLY_CARE'] } });
    expect(study).toMatchObject({ state: 'DONE', error: null, scenarioId, openings: null });
    expect(study.inputVersions.scenario).toEqual({ id: scenarioId, version: 2 });
    const { totals, communities, changedCommunityCount, communityCount } = study.scenario;
    expect([changedCommunityCount, communityCount]).toEqual([1, 2]);
    // Within 5 minutes, 360 m: 250 of 甲里 before, with the 500 of 乙里 after.
    const covered = totals[0].measures.find(
      ({ measure }: { measure: string }) => measure === 'COVERED_PERSONS',
    );
    expect(totals[0].bandMinutes).toBe(5);
    expect(covered).toEqual({
      measure: 'COVERED_PERSONS',
      before: 250,
      after: 750,
      change: 500,
      network: 0,
      demand: 0,
      supply: 500,
    });
    const five = communities.find(({ bandMinutes }: { bandMinutes: number }) => bandMinutes === 5);
    expect(five).toMatchObject({ stateBefore: 'NONE', stateAfter: 'COVERED' });
    expect([five.nearestMetresBefore, five.nearestMetresAfter].map(Math.round)).toEqual([650, 150]);
  });

  it('is compared with another one, and changes that were never kept are too', async () => {
    const { scenario } = await desk.get(CREATE, { input: { name: '空方案', changes: [] } });
    const parameters = { services: ['ELDERLY_CARE'], againstScenarioId: scenarioId };
    const back = await ended(COMPARE, { id: scenario.id, parameters });
    const change = (study: { scenario: { totals: { measures: { change: number }[] }[] } }) =>
      study.scenario.totals[0]!.measures[1]!.change;
    expect(change(back)).toBe(-500);
    const loose = await ended(COMPARE, { parameters: { services: ['ELDERLY_CARE'], to: [care] } });
    expect(change(loose)).toBe(500);
  });

  it('carries a coverage run of its own, which is never taken for things as they are', async () => {
    const start = `mutation ($id: UUID) { run: startCoverageRun(workspaceId: "paper", scenarioId: $id) { id scenarioId } }`;
    const follow = 'subscription ($id: UUID!) { run: coverageRunProgress(id: $id) { state error } }';
    const [asIs, changed] = [(await desk.get(start)).run, (await desk.get(start, { id: scenarioId })).run];
    expect([asIs.scenarioId, changed.scenarioId]).toEqual([null, scenarioId]);
    for (const { id } of [asIs, changed])
      expect((await desk.follow(follow, { id })).at(-1)).toEqual({ run: { state: 'DONE', error: null } });
    const latest = 'query { run: latestCoverageRun(workspaceId: "paper") { id } }';
    expect((await desk.get(latest)).run.id).toBe(asIs.id);
    const gaps = `query ($id: UUID!) { gaps(runId: $id, filter: { serviceKinds: [ELDERLY_CARE] }) {
      edges { node { communityName bandMinutes state facilities { facility { name } } } } } }`;
    const found = (await desk.get(gaps, { id: changed.id })).gaps.edges.map(
      ({ node }: { node: object }) => node,
    );
    // The place that only the scenario knows has no row of its own.
    expect(found).toContainEqual({
      communityName: '乙里',
      bandMinutes: 5,
      state: 'COVERED',
      facilities: [{ facility: null }],
    });
  });

  it('ranks openings that are given, at their cost', async () => {
    // Nobody is walled in here: the only candidate is a path that makes no walk shorter, and one that finds no way.
    const given = [
      {
        id: 'path',
        changes: [{ kind: 'add_footpath', line: [at(850, 0), at(900, 45), at(950, 0)] }],
        costYuan: 50000,
      },
      { id: 'stray', changes: [{ kind: 'add_crossing', line: [at(0, 900), at(100, 900)] }] },
    ];
    const study = await ended(OPENINGS, { parameters: { services: ['ELDERLY_CARE'], minutes: 10, given } });
    expect(study).toMatchObject({ state: 'DONE', error: null, scenario: null });
    expect(study.openings).toMatchObject({
      candidateCount: 2,
      refusedIds: ['stray'],
      arePairsExact: true,
      singles: [],
    });
    const wrong = await desk.ask(OPENINGS, { parameters: { given: [{ changes: [care] }] } });
    expect(wrong.errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'given[0].changes' });
  });

  it('is refused for another workspace and for none', async () => {
    await workspace(desk.store.knex, 'elsewhere');
    const start = `mutation ($id: UUID) { startCoverageRun(workspaceId: "elsewhere", scenarioId: $id) { id } }`;
    const foreign = await desk.ask(start, { id: scenarioId });
    expect(foreign.errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'scenarioId' });
    const nowhere = await desk.ask(COMPARE, { id: '00000000-0000-4000-8000-000000000000' });
    expect(nowhere.errors[0]!.extensions.code).toBe('NOT_FOUND');
    const stray = await desk.ask(COMPARE, { id: scenarioId, parameters: { minutes: [] } });
    expect(stray.errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'minutes' });
  });

  it('is tried in a browser on the same bytes, with the same answer as on the server', async () => {
    const url = `${desk.url}/worlds/paper`;
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    const etag = response.headers.get('etag')!;
    const place = openLiveWorld(await response.arrayBuffer());
    const engine = prepareBaseline(place, DEFAULT_PARAMETERS);
    const page = `query { coverageRuns(workspaceId: "paper", first: 10) { edges { node { id scenarioId resultHash totals { coveredPersons } } } } }`;
    const runs = (await desk.get(page)).coverageRuns.edges.map(({ node }: { node: object }) => node);
    const totals = (coverage: typeof engine.coverage) =>
      coverage.totals.map(({ coveredPersons }) => ({ coveredPersons }));
    const [asIs, changed] = [null, scenarioId].map((id) =>
      runs.find((run: { scenarioId: string | null }) => run.scenarioId === id),
    );
    expect(totals(engine.coverage)).toEqual(asIs.totals);
    const live = engine.recompute([
      {
        ...care,
        kind: 'add_facility',
        serviceKind: 'elderly_care',
        lonLat: [care.lonLat[0]!, care.lonLat[1]!],
      },
    ]);
    expect(totals(live.coverage)).toEqual(changed.totals);
    const stored = await readCoverageResults(desk.store.knex, changed.id, { serviceKind: 'elderly_care' });
    const reached = live.coverage.results.flatMap(({ facilities }) =>
      facilities.map(({ facilityId }) => facilityId),
    );
    expect(
      new Set(stored.flatMap(({ facilities }) => facilities.map(({ facilityId }) => facilityId))),
    ).toEqual(new Set(reached));

    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(`${desk.url}/worlds/nowhere`)).status).toBe(404);
    const { communities } = await desk.get(
      'query { communities(workspaceId: "paper", first: 1) { edges { node { id version } } } }',
    );
    const { id, version: row } = communities.edges[0].node;
    await desk.get(
      'mutation ($id: UUID!, $v: Int!) { updateCommunity(id: $id, version: $v, input: { cars: 5 }) { id } }',
      { id, v: row },
    );
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('goes when it is thrown away', async () => {
    const remove = 'mutation ($id: UUID!, $version: Int!) { deleteScenario(id: $id, version: $version) }';
    expect((await desk.get(remove, { id: scenarioId, version })).deleteScenario).toBe(scenarioId);
    const gone = await desk.ask('query ($id: UUID!) { scenario(id: $id) { id } }', { id: scenarioId });
    expect(gone.errors[0]!.extensions.code).toBe('NOT_FOUND');
  });
});
