/** Clusters and units from the counter: asked for, answered as worked out on paper, and taken into the plan. */

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type CommunityRow, emptyBundle, finishBundle, type NetworkReport } from '../../api/intake/bundle.js';
import { storeBundle } from '../../api/planning/import-bundle.js';
import { eachEngine } from '../setup/engines.js';
import { latOf, lonOf, paperEdges } from '../worlds/edges.js';
import { type Desk, openDesk } from './desk.js';
import { paperTown, square } from './paper-town.js';

/**
 *   1   2   3   4   5 ≈ 6     six open courts of 100 m and 1,000 residents in a row, a river over the
 *                             boundary of 5 and 6, and no street leads across it
 */
const SIX = ['1', '2', '3', '4', '5', '6'];

function sixCourts() {
  const [pattern] = paperTown().communities;
  const nodes = Array.from({ length: 11 }, (_, i) => ({ eastMetres: 50 * i, northMetres: 50 }));
  const edges = nodes.slice(1).map((_, i) => ({ from: i, to: i + 1 }));
  return finishBundle({
    ...emptyBundle('six.osm', 'b'.repeat(64), 'all'),
    network: {
      source: 'paper',
      edges: paperEdges(nodes, edges),
      names: edges.map(() => null),
      extent: [lonOf(0), latOf(0), lonOf(600), latOf(100)] as const,
      report: { nodeCount: nodes.length, edgeCount: edges.length } as NetworkReport,
    },
    communities: SIX.map(
      (name, i): CommunityRow => ({
        ...pattern!,
        sourceId: name,
        name,
        boundary: { type: 'MultiPolygon', coordinates: [square(50 + 100 * i, 50, 100).coordinates] },
      }),
    ),
    groundFeatures: [
      {
        source: 'paper',
        sourceId: 'river',
        observedOn: null,
        kind: 'water',
        name: '纸河',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [497, -50],
              [503, -50],
              [503, 150],
              [497, 150],
              [497, -50],
            ].map(([e, n]) => [lonOf(e!), latOf(n!)]),
          ],
        },
      },
    ],
  });
}

const START_UNITS = `mutation ($parameters: UnitsStudyInput) {
  study: startUnitsStudy(workspaceId: "six", parameters: $parameters) { id kind state units { method } clusters { score } } }`;
const START_CLUSTERS = `mutation ($parameters: ClustersStudyInput) {
  study: startClustersStudy(workspaceId: "six", parameters: $parameters) { id kind state } }`;
const FOLLOW = `subscription ($id: UUID!) { study: studyProgress(id: $id) { state } }`;
const UNITS = `query ($id: UUID!) { study(id: $id) { state error warnings { code } units {
  units { communityIds stockIds isLocked residents households mode positioning links { fromCommunityId toCommunityId walkMetres
    reasons { code metres } crossed { code ratio } } modeBasis { code value } positioningBasis { code serviceKind value normId }
    indicatorControls { code value unit normId } infrastructure { code value }
    publicServices { serviceKind unit normId demand shortage unknownCount neededFloorSquareMetres stock { stockId capacity } } }
  unplaced { reason communityIds measure total limit } unplacedStockIds refusals { fromCommunityId toCommunityId barriers { code ratio } }
  method unitCountBound isCountProved heterogeneity } } }`;
const CLUSTERS = `query ($id: UUID!) { study(id: $id) { state clusters { score clusters { communityIds residents largestWalkMetres
  links { gapMetres sharedMetres reasons { code } } values { gain serviceKind unit whole shares isExact } }
  alone { communityId reason } refusals { barriers { code } } } units { method } } }`;
const ACCEPT_UNITS = `mutation ($id: UUID!, $accepted: [AcceptedProposalInput!]!) {
  units: acceptUnits(studyId: $id, accepted: $accepted) { name mode status communities { name } functionalPositioning
    indicatorControls infrastructureRequirements publicServiceRequirements } }`;
const ACCEPT_CLUSTERS = `mutation ($id: UUID!, $accepted: [AcceptedProposalInput!]!) {
  clusters: acceptClusters(studyId: $id, accepted: $accepted) { name communities { name } links { reason detail } } }`;
const COUNTS = `{ renovationUnits(workspaceId: "six") { totalCount } communityClusters(workspaceId: "six") { totalCount } }`;

eachEngine((_engine, openDb) => {
  let desk: Desk;
  let idOf: ReadonlyMap<string, string>;
  let unitsId: string;
  let clustersId: string;

  beforeAll(async () => {
    desk = await openDesk(openDb);
    await storeBundle(
      desk.store.knex,
      { id: 'six', nameZh: '六院', nameEn: 'Six courts', isMadeUp: true },
      sixCourts(),
    );
    const { communities } = await desk.get(
      '{ communities(workspaceId: "six", first: 100) { edges { node { id name } } } }',
    );
    idOf = new Map(
      communities.edges.map(({ node }: { node: { id: string; name: string } }) => [node.name, node.id]),
    );
  });
  afterAll(() => desk.close());

  const ids = (...names: string[]) => names.map((name) => idOf.get(name)!);
  const namesOf = (list: readonly string[]) =>
    [...idOf]
      .filter(([, id]) => list.includes(id))
      .map(([name]) => name)
      .sort();
  const ended = async (start: string, parameters: object): Promise<string> => {
    const { study } = await desk.get(start, { parameters });
    expect(study.state).toBe('QUEUED');
    await desk.follow(FOLLOW, { id: study.id });
    return study.id;
  };

  it('delineates units over no river, with the five things of each', async () => {
    unitsId = await ended(START_UNITS, {
      leastResidents: 2000,
      mostResidents: 4000,
      locked: [ids('1', '2')],
      apart: [ids('3', '5')],
    });
    const { study } = await desk.get(UNITS, { id: unitsId });
    expect([study.state, study.error]).toEqual(['DONE', null]);
    const { units, unplaced, refusals } = study.units;
    // 1 and 2 are locked; of 3 4 5 the ends must part, so one of them stays out; 6 lies beyond the river.
    expect(units.map((unit: { communityIds: string[] }) => namesOf(unit.communityIds))).toEqual([
      ['1', '2'],
      expect.any(Array),
    ]);
    expect(
      units.map(({ isLocked, residents }: { isLocked: boolean; residents: number }) => [isLocked, residents]),
    ).toEqual([
      [true, 2000],
      [false, 2000],
    ]);
    expect(unplaced).toContainEqual({
      reason: 'COMPONENT_BELOW_LEAST',
      communityIds: ids('6'),
      measure: 'RESIDENTS',
      total: 1000,
      limit: 2000,
    });
    expect(refusals).toHaveLength(1);
    expect(refusals[0].barriers).toEqual([{ code: 'WATER', ratio: 1 }]);
    expect(units[0]).toMatchObject({ mode: 'COMPREHENSIVE', households: 800 });
    expect(units[0].publicServices[0]).toMatchObject({
      serviceKind: 'ELDERLY_CARE',
      demand: 20,
      normId: 'elderly-beds',
    });
    expect(units[0].indicatorControls[0]).toEqual({
      code: 'RESIDENTS',
      value: 2000,
      unit: 'persons',
      normId: null,
    });
  });

  it('finds clusters, and shows each kind of answer only where it belongs', async () => {
    clustersId = await ended(START_CLUSTERS, { leastResidents: 2000, mostResidents: 2000, score: 'NEAR' });
    const { study } = await desk.get(CLUSTERS, { id: clustersId });
    expect(study).toMatchObject({ state: 'DONE', units: null });
    const { clusters, alone } = study.clusters;
    expect(clusters).toHaveLength(2);
    for (const { residents, links } of clusters) {
      expect(residents).toBe(2000);
      expect(links[0].reasons.map(({ code }: { code: string }) => code)).toEqual([
        'SHARED_BOUNDARY',
        'WALK_LINK',
      ]);
    }
    expect(alone).toContainEqual({ communityId: ids('6')[0], reason: 'NO_LINK' });
  });

  it('takes chosen units into the plan, once, all or none', async () => {
    const refused = await desk.ask(ACCEPT_UNITS, {
      id: unitsId,
      accepted: [
        { index: 0, name: '一号' },
        { index: 9, name: '九号' },
      ],
    });
    expect(refused.errors[0]!.extensions.code).toBe('BAD_USER_INPUT');
    expect((await desk.get(COUNTS)).renovationUnits.totalCount).toBe(0);
    const { units } = await desk.get(ACCEPT_UNITS, {
      id: unitsId,
      accepted: [{ index: 0, name: '一号单元' }],
    });
    expect(units[0]).toMatchObject({ name: '一号单元', mode: 'COMPREHENSIVE', status: 'DRAFT' });
    expect(units[0].communities.map(({ name }: { name: string }) => name).sort()).toEqual(['1', '2']);
    expect(units[0].indicatorControls.residents).toEqual({ value: 2000, unit: 'persons', normId: null });
    expect(units[0].publicServiceRequirements.elderly_care).toMatchObject({
      demand: 20,
      normId: 'elderly-beds',
    });
    // The second of these two is new, the first was taken: neither is stored.
    const again = await desk.ask(ACCEPT_UNITS, {
      id: unitsId,
      accepted: [
        { index: 1, name: '二号单元' },
        { index: 0, name: '又一号' },
      ],
    });
    expect(again.errors[0]!.extensions.code).toBe('CONFLICT');
    expect((await desk.get(COUNTS)).renovationUnits.totalCount).toBe(1);
  });

  it('takes chosen clusters into the plan, with the figures of their links', async () => {
    const { clusters } = await desk.get(ACCEPT_CLUSTERS, {
      id: clustersId,
      accepted: [{ index: 1, name: '东片' }],
    });
    expect(clusters[0].communities).toHaveLength(2);
    expect(clusters[0].links).toEqual([
      { reason: 'SHARED_BOUNDARY', detail: 'shared 110 m' },
      { reason: 'WALK_LINK', detail: 'walk 0 m' },
    ]);
    const wrong = await desk.ask(ACCEPT_CLUSTERS, { id: unitsId, accepted: [{ index: 0, name: 'x' }] });
    expect(wrong.errors[0]!.message).toMatch(/is a study of units, not of clusters/);
  });

  it('refuses parameters that make no sense, by the name of the field', async () => {
    for (const [start, parameters, field] of [
      [START_UNITS, { leastResidents: 10, mostResidents: 5 }, 'mostResidents'],
      [START_UNITS, { locked: [[]] }, 'locked'],
      [START_CLUSTERS, { gapMetres: -1 }, 'gapMetres'],
    ] as const) {
      const { errors } = await desk.ask(start, { parameters });
      expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
  });
});
