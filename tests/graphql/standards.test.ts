/** Standards as data, workspaces with their extent and network, and life circles. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { booleanPointInPolygon, point } from '@turf/turf';
import { eachEngine } from '../setup/engines.js';
import { latOf, lonOf } from '../worlds/edges.js';
import { type Desk, openDesk } from './desk.js';
import { buildPaperTown, TOWN } from './paper-town.js';

eachEngine((_engine, openDb) => {
  let desk: Desk;
  let communityId: string;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await buildPaperTown(desk.store);
    const { communities } = await desk.get(
      '{ communities(workspaceId: "paper", filter: { nameContains: "乙" }) { edges { node { id } } } }',
    );
    communityId = communities.edges[0].node.id;
  });
  afterAll(() => desk.close());

  it('tells each norm with clause, confidence and source', async () => {
    const { norms } = await desk.get(
      '{ norms { id standard clause value unit per confidence sources { id titleZh titleEn } } }',
    );
    expect(norms).toContainEqual(
      expect.objectContaining({
        id: 'elderly-beds',
        value: 40,
        unit: 'beds',
        per: 'persons60Plus_1000',
        confidence: 'ONE',
      }),
    );
    for (const { sources } of norms) expect(sources.length).toBeGreaterThan(0);
    const { errors } = await desk.ask('{ norms(standardProfile: "mars") { id } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'standardProfile' });
  });

  it('tells services, bands, profiles and standard profiles with their words', async () => {
    const data = await desk.get(`{
      services { kind nameZh nameEn capacityUnit isDefault norm { id } }
      bands { minutes standardMetres norm { clause } }
      walkingProfiles { code nameZh speedMetresPerSecond canUseSteps norm { id } }
      standardProfiles { code nameZh nameEn } }`);
    expect(data.services).toContainEqual({
      kind: 'ELDERLY_CARE',
      nameZh: '养老',
      nameEn: 'elderly care',
      capacityUnit: 'BEDS',
      isDefault: true,
      norm: { id: 'elderly-beds' },
    });
    expect(data.services).toContainEqual(
      expect.objectContaining({ kind: 'SHOP', isDefault: false, norm: null }),
    );
    expect(
      data.bands.map(({ minutes, standardMetres }: { minutes: number; standardMetres: number }) => [
        minutes,
        standardMetres,
      ]),
    ).toEqual([
      [5, 300],
      [10, 500],
      [15, 1000],
    ]);
    expect(data.walkingProfiles).toContainEqual({
      code: 'WHEELCHAIR',
      nameZh: '轮椅',
      speedMetresPerSecond: 0.67,
      canUseSteps: false,
      norm: { id: 'speed-wheelchair' },
    });
    expect(data.standardProfiles).toEqual([
      { code: 'national', nameZh: '国家标准', nameEn: 'National standards' },
    ]);
  });

  it('lists workspaces, the box around one, and its network', async () => {
    const data = await desk.get(`{ workspaces { id nameZh nameEn isMadeUp createdAt }
      workspaceExtent(workspaceId: "paper") walkingNetwork(workspaceId: "paper") { fileName nodeCount source extent report } }`);
    expect(data.workspaces).toEqual([{ ...TOWN, createdAt: expect.stringMatching(/^\d{4}-.*Z$/) }]);
    const [west, south, east, north] = data.workspaceExtent;
    expect([west, south, east, north]).toEqual(
      [lonOf(0), latOf(-100), lonOf(2000), latOf(200)].map((d) => expect.closeTo(d, 6)),
    );
    expect(data.walkingNetwork).toMatchObject({
      fileName: 'paper.osm',
      nodeCount: 23,
      extent: { type: 'Polygon' },
    });
    const empty = await desk.get(
      '{ workspaceExtent(workspaceId: "none") walkingNetwork(workspaceId: "none") { id } }',
    );
    expect(empty).toEqual({ workspaceExtent: null, walkingNetwork: null });
  });

  const CIRCLE =
    `query ($communityId: UUID!, $minutes: [Minutes!], $profile: WalkingProfileCode, $reading: Reading) {
    lifeCircle(communityId: $communityId, minutes: $minutes, profile: $profile, reading: $reading) {
      bands { minutes cutoffMetres areaSquareMetres falseInclusionRatio falseExclusionRatio geometry } warnings { code } } }`
      .replace('$minutes: [Minutes!],', '$minutes: [Minutes!]! = [5, 10, 15],')
      .replace('$profile: WalkingProfileCode,', '$profile: WalkingProfileCode! = ADULT,')
      .replace('$reading: Reading)', '$reading: Reading! = TIME)');

  it('draws the life circle of a community on the network', async () => {
    const { lifeCircle } = await desk.get(CIRCLE, { communityId });
    expect(lifeCircle.bands.map(({ cutoffMetres }: { cutoffMetres: number }) => cutoffMetres)).toEqual([
      360, 720, 1080,
    ]);
    const [five] = lifeCircle.bands;
    // The door of 乙里 stands 50 m off the street at 900 m: 310 m remain each way along it.
    const holds = (east: number) => booleanPointInPolygon(point([lonOf(east), latOf(0)]), five.geometry);
    expect([holds(900 - 300), holds(900 + 300)]).toEqual([true, true]);
    expect([holds(900 - 320), holds(900 + 320)]).toEqual([false, false]);
    for (const band of lifeCircle.bands) {
      expect(band.falseInclusionRatio).toBeLessThan(0.005);
      expect(band.falseExclusionRatio).toBeLessThan(0.005);
    }
  });

  it('reads the standard distances where asked, and refuses bands the standard has not', async () => {
    const { lifeCircle } = await desk.get(CIRCLE, { communityId, minutes: [15, 5, 5], reading: 'DISTANCE' });
    expect(lifeCircle.bands.map(({ cutoffMetres }: { cutoffMetres: number }) => cutoffMetres)).toEqual([
      300, 1000,
    ]);
    const { errors } = await desk.ask(CIRCLE, { communityId, minutes: [7], reading: 'DISTANCE' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'minutes' });
  });

  it.each([
    [[], 'BAD_USER_INPUT'],
    [[61], 'BAD_USER_INPUT'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 'LIMIT_EXCEEDED'],
  ])('refuses the minutes %j', async (minutes, code) => {
    const { errors } = await desk.ask(CIRCLE, { communityId, minutes });
    expect(errors[0]?.extensions.code).toBe(code);
  });
});
