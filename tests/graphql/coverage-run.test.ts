/** A coverage run from the counter: asked for, followed, and answered as worked out on paper. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eachEngine } from '../setup/engines.js';
import { type Desk, openDesk } from './desk.js';
import { buildPaperTown } from './paper-town.js';

const START = `mutation ($parameters: RunParametersInput) {
  run: startCoverageRun(workspaceId: "paper", parameters: $parameters) {
    id state progressRatio stage totals { demand } parameters { minutes reading profile services standardProfile } } }`;
const FOLLOW = `subscription ($id: UUID!) { run: coverageRunProgress(id: $id) { id state progressRatio stage error } }`;
const GAPS = `query ($id: UUID!, $filter: GapFilterInput, $order: GapOrder! = SEVERITY, $first: PageSize! = 100, $after: String) {
  gaps(runId: $id, filter: $filter, order: $order, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node {
      communityName serviceKind bandMinutes cutoffMetres state severity persons coveredRatio coveredPersons demand
      demandUnit reachableCapacity distanceGap capacityGap accessScore allocated competitionGap nearestMetres nearestSeconds
      norm { id clause confidence sources { titleZh } } bandNorm { id value } community { name }
      facilities { metres reachedRatio facility { name capacity } } area { areaSquareMetres geometry } warnings { code } } } } }`;

type Figures = Readonly<Record<string, number | null>>;
const RANKS: readonly [order: string, rank: (gap: Figures) => number | null | undefined][] = [
  ['SEVERITY', (gap) => gap.severity],
  ['CAPACITY_GAP', (gap) => gap.capacityGap],
  ['COMPETITION_GAP', (gap) => gap.competitionGap],
  ['DISTANCE_GAP', (gap) => gap.distanceGap],
  [
    'UNCOVERED_PERSONS',
    ({ persons, coveredPersons }) => (coveredPersons === null ? null : persons! - coveredPersons!),
  ],
  ['NEAREST_METRES', (gap) => gap.nearestMetres],
];

eachEngine((_engine, openDb) => {
  let desk: Desk;
  let id: string;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await buildPaperTown(desk.store);
  });
  afterAll(() => desk.close());

  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
  const gaps = async (variables: object = {}): Promise<any[]> =>
    (await desk.get(GAPS, { id, ...variables })).gaps.edges.map(({ node }: { node: object }) => node);

  it('is queued at once with the usual parameters', async () => {
    const { run } = await desk.get(START);
    id = run.id;
    expect(run).toEqual({
      id,
      state: 'QUEUED',
      progressRatio: 0,
      stage: null,
      totals: [],
      parameters: {
        minutes: [5, 10, 15],
        reading: 'TIME',
        profile: 'ADULT',
        services: ['ELDERLY_CARE', 'CHILDCARE', 'PARKING'],
        standardProfile: 'national',
      },
    });
  });

  it('is followed over a web socket to its end', async () => {
    const steps = (await desk.follow(FOLLOW, { id })) as { run: { state: string; progressRatio: number } }[];
    expect(steps.at(-1)).toMatchObject({
      run: { id, state: 'DONE', progressRatio: 1, stage: null, error: null },
    });
    const ratios = steps.map(({ run }) => run.progressRatio);
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
  });

  it('answers as worked out on paper', async () => {
    const filter = { serviceKinds: ['ELDERLY_CARE'] };
    const found = await gaps({ filter });
    const answer = (name: string, minutes: number) =>
      found.find(({ communityName, bandMinutes }) => communityName === name && bandMinutes === minutes);
    expect(found).toHaveLength(6);
    expect(answer('甲里', 5)).toMatchObject({
      cutoffMetres: 360,
      state: 'COVERED',
      severity: 0,
      coveredPersons: 250,
    });
    expect(answer('甲里', 5).nearestMetres).toBeCloseTo(250, 0);
    expect(answer('甲里', 5).nearestSeconds).toBeCloseTo(250 / 1.2, 0);
    expect(answer('甲里', 5)).toMatchObject({
      demand: 10,
      demandUnit: 'BEDS',
      reachableCapacity: 10,
      capacityGap: 0,
    });
    expect(answer('乙里', 5)).toMatchObject({ state: 'NONE', severity: 5, coveredRatio: 0, distanceGap: 20 });
    expect(answer('乙里', 10)).toMatchObject({
      state: 'COVERED',
      demand: 20,
      reachableCapacity: 10,
      capacityGap: 10,
    });
    expect(answer('乙里', 10).facilities).toEqual([
      { metres: expect.closeTo(650, 0), reachedRatio: 1, facility: { name: '纸上养老站', capacity: 10 } },
    ]);
  });

  it('lets neighbours compete for the ten beds', async () => {
    // Within 720 m both reach the home: 10 beds for 30 needed. 甲里 lives nearer and takes all of them.
    const within = await gaps({ filter: { serviceKinds: ['ELDERLY_CARE'], bandMinutes: 10 } });
    const shown = Object.fromEntries(
      within.map(({ communityName, allocated, competitionGap, capacityGap }) => [
        communityName,
        { allocated, competitionGap, capacityGap },
      ]),
    );
    expect(shown).toEqual({
      甲里: { allocated: 10, competitionGap: 0, capacityGap: 0 },
      乙里: { allocated: 0, competitionGap: 20, capacityGap: 10 },
    });
    for (const { accessScore } of within) expect(accessScore).toBeCloseTo(1 / 3, 9);
  });

  it('shows the norms behind each figure, and the land out of reach', async () => {
    const [worst] = await gaps({ filter: { serviceKinds: ['ELDERLY_CARE'] } });
    expect(worst).toMatchObject({
      communityName: '乙里',
      bandMinutes: 5,
      community: { name: '乙里' },
      norm: {
        id: 'elderly-beds',
        clause: '3.2.1',
        confidence: 'ONE',
        sources: [{ titleZh: expect.any(String) }],
      },
      bandNorm: { id: 'speed-adult', value: 1.2 },
      area: { areaSquareMetres: expect.closeTo(3600, -1), geometry: { type: 'MultiPolygon' } },
    });
  });

  it('never shows missing data as a gap', async () => {
    const childcare = await gaps({ filter: { serviceKinds: ['CHILDCARE'], bandMinutes: 15 } });
    for (const gap of childcare)
      expect(gap).toMatchObject({
        state: 'NO_DATA',
        severity: null,
        capacityGap: null,
        competitionGap: null,
      });
  });

  it.each([
    [{ minSeverity: 5 }, 1],
    [{ states: ['NO_DATA'] }, 12],
    [{ bandMinutes: 10, serviceKinds: ['ELDERLY_CARE', 'CHILDCARE'] }, 4],
    [{ communityIds: [] }, 0],
    [{ bbox: [99, -1, 100.002, 1] }, 9],
  ])('filters gaps by %j', async (filter, count) => {
    const { gaps: page } = await desk.get(GAPS, { id, filter });
    expect(page.edges).toHaveLength(count);
    expect(page.totalCount).toBe(count);
  });

  it.each(RANKS)('sorts by %s, pages included, what is unknown last', async (order, rank) => {
    const whole = await gaps({ order });
    const paged: object[] = [];
    for (let after: string | null = null; ; ) {
      const { gaps: page } = await desk.get(GAPS, { id, order, first: 5, after });
      paged.push(...page.edges.map(({ node }: { node: object }) => node));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(whole);
    const ranks = whole.map((gap) => rank(gap) ?? Number.NEGATIVE_INFINITY);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });

  it('asks six statements for a page of gaps with all that hangs on it', async () => {
    // The run, its gaps, their number; then communities, facilities and areas, each once.
    expect(await desk.statementsOf(GAPS, { id })).toHaveLength(6);
  });

  it('is the latest, for its own parameters only', async () => {
    const latest = `query ($parameters: RunParametersInput) {
      latestCoverageRun(workspaceId: "paper", parameters: $parameters) {
        id state inputHash resultHash inputVersions warnings { code serviceKind } totals {
          serviceKind bandMinutes persons coveredPersons coveredRatio demand capacityGap allocated competitionGap countsByState { state communityCount } } } }`;
    const { latestCoverageRun: run } = await desk.get(latest);
    expect(run).toMatchObject({ id, state: 'DONE', inputVersions: { community: { count: 2 } } });
    expect(run.warnings).toContainEqual({ code: 'NO_FACILITY_DATA', serviceKind: 'CHILDCARE' });
    expect(run.totals[0]).toMatchObject({
      serviceKind: 'ELDERLY_CARE',
      bandMinutes: 5,
      persons: 750,
      coveredPersons: 250,
      coveredRatio: 1 / 3,
      demand: 30,
      allocated: 10,
      competitionGap: 20,
    });
    expect(run.totals[0].countsByState).toContainEqual({ state: 'NONE', communityCount: 1 });
    expect((await desk.get(latest, { parameters: { minutes: [15, 5, 10] } })).latestCoverageRun.id).toBe(id);
    expect(await desk.get(latest, { parameters: { profile: 'ELDERLY' } })).toEqual({
      latestCoverageRun: null,
    });
  });

  it('gives the same bytes for the same inputs, and lists runs newest first', async () => {
    const { run } = await desk.get(START);
    await desk.follow(FOLLOW, { id: run.id });
    const { coverageRuns } = await desk.get(
      '{ coverageRuns(workspaceId: "paper") { totalCount edges { node { id inputHash resultHash } } } }',
    );
    const [second, first] = coverageRuns.edges.map(({ node }: { node: object }) => node);
    expect(coverageRuns.totalCount).toBe(2);
    expect(first).toEqual({ ...second, id });
    expect(second.id).toBe(run.id);
  });

  it('is outdated once its data are edited, even when the edit is taken back; idle stock is none of them', async () => {
    const OUTDATED = '{ coverageRuns(workspaceId: "paper") { edges { node { isOutdated } } } }';
    const outdated = async (): Promise<boolean[]> =>
      (await desk.get(OUTDATED)).coverageRuns.edges.map(
        ({ node }: { node: { isOutdated: boolean } }) => node.isOutdated,
      );
    expect(await outdated()).toEqual([false, false]);
    await desk.get(`mutation { createIdleStock(workspaceId: "paper", input: {
      kind: ROOM, areaSquareMetres: 90, geometry: { type: "Point", coordinates: [100, 0] } }) { id } }`);
    expect(await outdated()).toEqual([false, false]);
    const { rows } = await desk.get(
      '{ rows: facilities(workspaceId: "paper") { edges { node { id version capacity } } } }',
    );
    const { capacity, ...key } = rows.edges[0].node;
    const WRITE = `mutation ($id: UUID!, $version: Int!, $capacity: Quantity) {
      row: updateFacility(id: $id, version: $version, input: { capacity: $capacity }) { version } }`;
    const { row } = await desk.get(WRITE, { ...key, capacity: capacity + 1 });
    expect(await outdated()).toEqual([true, true]);
    await desk.get(WRITE, { id: key.id, version: row.version, capacity });
    expect(await outdated()).toEqual([true, true]);
    // One statement a workspace, however many runs ask: the page of runs, then the versions.
    expect(await desk.statementsOf(OUTDATED)).toHaveLength(2);
  });

  it.each([
    [{ minutes: [] }, 'minutes'],
    [{ services: [] }, 'services'],
    [{ reading: 'DISTANCE', minutes: [7] }, 'minutes'],
    [{ standardProfile: 'nowhere' }, 'standardProfile'],
  ])('refuses the parameters %j', async (parameters, field) => {
    const { errors } = await desk.ask(START, { parameters });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
