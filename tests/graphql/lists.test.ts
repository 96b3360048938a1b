/** Lists: pages that miss nothing, filters that count rightly, and never a statement for each row. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eachEngine } from '../setup/engines.js';
import { latOf, lonOf } from '../worlds/edges.js';
import { type Desk, openDesk } from './desk.js';
import { pointAt, square } from './paper-town.js';

const COUNT = 23;
const boxAround = (eastMetres: number, metres: number) => [
  lonOf(eastMetres - metres),
  latOf(-metres),
  lonOf(eastMetres + metres),
  latOf(metres),
];

eachEngine((_engine, openDb) => {
  let desk: Desk;
  let subdistrictId: string;

  const make = async (noun: string, input: object): Promise<string> => {
    const document = `mutation ($input: Create${noun}Input!) { row: create${noun}(workspaceId: "desk", input: $input) { id } }`;
    return (await desk.get(document, { input })).row.id;
  };

  beforeAll(async () => {
    desk = await openDesk(openDb);
    await desk.store.knex('workspace').insert({ id: 'desk', name_zh: '试', name_en: 'Test' });
    subdistrictId = await make('AdministrativeArea', {
      level: 'SUBDISTRICT',
      name: '街道',
      boundary: square(0, 0, 9000),
    });
    for (let i = 0; i < COUNT; i++) {
      const subdistrict = i % 2 === 0 ? subdistrictId : null;
      const input = { name: `第${i}小区`, boundary: square(200 * i, 0, 60), subdistrictId: subdistrict };
      const communityId = await make('Community', input);
      await make('Entrance', { communityId, point: pointAt(200 * i, 30) });
      await make('Building', { communityId, footprint: square(200 * i, 0, 10) });
      await make('Facility', { serviceKind: i % 2 === 0 ? 'SHOP' : 'MARKET', point: pointAt(200 * i, 10) });
    }
    await make('RenovationUnit', {
      name: '单元',
      mode: 'COMPREHENSIVE',
      communityIds: await ids('communities', 'first: 100'),
    });
  });
  afterAll(() => desk.close());

  const ids = async (plural: string, args: string): Promise<string[]> => {
    const { page } = await desk.get(
      `{ page: ${plural}(workspaceId: "desk", ${args}) { edges { node { id } } } }`,
    );
    return page.edges.map(({ node }: { node: { id: string } }) => node.id);
  };

  it('turns its pages without missing or repeating a row', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const { communities } = await desk.get(
        `query ($after: String) { communities(workspaceId: "desk", first: 10, after: $after) {
          totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        { after },
      );
      expect(communities.totalCount).toBe(COUNT);
      expect(communities.pageInfo.hasPreviousPage).toBe(page > 0);
      expect(communities.pageInfo.hasNextPage).toBe(page < 2);
      expect(communities.pageInfo.startCursor).toBe(communities.edges[0].cursor);
      after = communities.pageInfo.endCursor;
      seen.push(...communities.edges.map(({ node }: { node: { id: string } }) => node.id));
    }
    expect(new Set(seen).size).toBe(COUNT);
    expect(seen).toEqual(await ids('communities', 'first: 100'));
  });

  it.each([
    ['communities', 'bbox: $box', 1],
    ['facilities', 'bbox: $box', 1],
    ['entrances', 'bbox: $box', 1],
    ['buildings', 'bbox: $box', 1],
    ['communities', 'subdistrictId: $id', 12],
    ['communities', 'nameContains: "第2"', 4],
    ['facilities', 'serviceKind: SHOP', 12],
    ['facilities', 'serviceKind: SCHOOL', 0],
    ['facilities', 'state: EXISTING, bbox: $box', 1],
    ['administrativeAreas', 'level: DISTRICT', 0],
  ])('%s with { %s } are %i, and counted so', async (plural, filter, expected) => {
    const variables = `($box: BBox, $id: UUID)`;
    const { page } = await desk.get(
      `query ${variables.replace(/\$(box|id): \w+,? ?/g, (part, name) => (filter.includes(`$${name}`) ? part : '')).replace('()', '')}
       { page: ${plural}(workspaceId: "desk", first: 100, filter: { ${filter} }) { totalCount edges { node { id } } } }`,
      { box: boxAround(400, 50), id: subdistrictId },
    );
    expect(page.edges).toHaveLength(expected);
    expect(page.totalCount).toBe(expected);
  });

  it('gives another workspace nothing of this one', async () => {
    const { page } = await desk.get(
      '{ page: communities(workspaceId: "other") { totalCount edges { node { id } } } }',
    );
    expect(page).toEqual({ totalCount: 0, edges: [] });
  });

  it('asks one statement a noun, however long the list', async () => {
    const document = (first: number) => `{ communities(workspaceId: "desk", first: ${first}) { edges { node {
      name subdistrict { name } entrances { access community { name } } buildings { floors } } } } }`;
    // Communities, subdistricts, entrances, buildings, and the communities of the entrances.
    expect(await desk.statementsOf(document(COUNT))).toHaveLength(5);
    expect((await desk.statementsOf(document(2))).length).toBeLessThanOrEqual(5);
  });

  it('reads the communities of all units in one statement, and counts only when asked', async () => {
    const plain = '{ renovationUnits(workspaceId: "desk") { edges { node { communities { name } } } } }';
    expect(await desk.statementsOf(plain)).toHaveLength(2);
    expect(await desk.statementsOf(plain.replace('edges', 'totalCount edges'))).toHaveLength(3);
  });
});
