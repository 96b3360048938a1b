/** Every noun a planner owns: made, read, changed, changed too late, deleted. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../setup/engines.js';
import { type Desk, openDesk } from './desk.js';
import { pointAt, square } from './paper-town.js';

interface NounCase {
  readonly noun: string;
  readonly plural: string;
  /** What is made, and what is changed, with the fields that tell. */
  readonly make: (known: { communityId: string }) => Record<string, unknown>;
  readonly change: Record<string, unknown>;
  readonly tells: string;
}

const CASES: readonly NounCase[] = [
  {
    noun: 'administrativeArea',
    plural: 'administrativeAreas',
    make: () => ({ level: 'SUBDISTRICT', name: '湖畔街道', boundary: square(0, 0, 5000) }),
    change: { name: '湖滨街道' },
    tells: 'name level',
  },
  {
    noun: 'community',
    plural: 'communities',
    make: () => ({
      name: '示范三里',
      boundary: square(0, 0, 100),
      households: 120,
      completedOn: '1987-05-01',
    }),
    change: { households: null, housingType: 'REFORM' },
    tells: 'name households housingType completedOn areaSquareMetres enclosure',
  },
  {
    noun: 'entrance',
    plural: 'entrances',
    make: ({ communityId }) => ({ communityId, point: pointAt(50, 0), access: 'RESIDENTS' }),
    change: { access: 'PUBLIC' },
    tells: 'access community { name }',
  },
  {
    noun: 'building',
    plural: 'buildings',
    make: ({ communityId }) => ({ communityId, footprint: square(0, 0, 20), floors: 6, use: 'RESIDENTIAL' }),
    change: { safetyGrade: 'C', floors: 7 },
    tells: 'floors safetyGrade use community { name }',
  },
  {
    noun: 'facility',
    plural: 'facilities',
    make: () => ({ serviceKind: 'ELDERLY_CARE', point: pointAt(10, 10), capacity: 12, capacityUnit: 'BEDS' }),
    change: { capacity: 20, state: 'PLANNED' },
    tells: 'serviceKind capacity capacityUnit state',
  },
  {
    noun: 'idleStock',
    plural: 'idleStocks',
    make: () => ({ kind: 'ROOM', geometry: pointAt(5, 5), areaSquareMetres: 80, allowedUses: ['CHILDCARE'] }),
    change: { costYuanPerSquareMetre: 1500 },
    tells: 'kind areaSquareMetres allowedUses costYuanPerSquareMetre',
  },
  {
    noun: 'renovationUnit',
    plural: 'renovationUnits',
    make: ({ communityId }) => ({ name: '一单元', communityIds: [communityId], mode: 'COMPREHENSIVE' }),
    change: { status: 'SUBMITTED', indicatorControls: { greenRatio: 0.3 } },
    tells: 'name mode status indicatorControls communities { name }',
  },
  {
    noun: 'communityCluster',
    plural: 'communityClusters',
    make: ({ communityId }) => ({ name: '东片', communityIds: [communityId] }),
    change: { name: '西片' },
    tells: 'name communities { name } links { reason }',
  },
];

const capital = (noun: string): string => noun[0]!.toUpperCase() + noun.slice(1);

eachEngine((_engine, openDb) => {
  let desk: Desk;
  let communityId: string;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await desk.store.knex('workspace').insert({ id: 'desk', name_zh: '试', name_en: 'Test' });
    const made = await desk.get(
      `mutation ($input: CreateCommunityInput!) { createCommunity(workspaceId: "desk", input: $input) { id } }`,
      { input: { name: '邻里', boundary: square(300, 0, 60) } },
    );
    communityId = made.createCommunity.id;
  });
  afterAll(() => desk.close());

  describe.each(CASES)('$noun', ({ noun, plural, make, change, tells }) => {
    const shown = `id version source updatedAt ${tells}`;
    let row: { id: string; version: number };

    it('is made', async () => {
      const document = `mutation ($input: Create${capital(noun)}Input!) {
        row: create${capital(noun)}(workspaceId: "desk", input: $input) { ${shown} } }`;
      const input = make({ communityId });
      ({ row } = await desk.get(document, { input }));
      const {
        boundary: _b,
        point: _p,
        footprint: _f,
        geometry: _g,
        communityId: _c,
        communityIds: _i,
        ...plain
      } = input;
      expect(row).toMatchObject({ ...plain, version: 1, source: 'planner' });
    });

    it('is read by its id and in a list', async () => {
      const one = await desk.get(`query ($id: UUID!) { row: ${noun}(id: $id) { ${shown} } }`, { id: row.id });
      expect(one.row).toEqual(row);
      const list = await desk.get(
        `{ page: ${plural}(workspaceId: "desk") { totalCount edges { node { id } } } }`,
      );
      expect(list.page.edges.map(({ node }: { node: { id: string } }) => node.id)).toContain(row.id);
      expect(list.page.totalCount).toBe(list.page.edges.length);
    });

    const update = `mutation ($id: UUID!, $version: Int!, $input: Update${capital(noun)}Input!) {
      row: update${capital(noun)}(id: $id, version: $version, input: $input) { ${shown} } }`;

    it('is changed, and its version grows', async () => {
      const changed = await desk.get(update, { id: row.id, version: 1, input: change });
      expect(changed.row).toMatchObject({ ...change, version: 2 });
    });

    it('refuses a change made on a stale version, naming both', async () => {
      const { errors, data } = await desk.ask(update, { id: row.id, version: 1, input: change });
      expect(data).toBeNull();
      expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', yours: 1, current: 2 });
    });

    it('is deleted once', async () => {
      const remove = `mutation ($id: UUID!, $version: Int!) { id: delete${capital(noun)}(id: $id, version: $version) }`;
      const stale = await desk.ask(remove, { id: row.id, version: 1 });
      expect(stale.errors[0]?.extensions.code).toBe('CONFLICT');
      expect(await desk.get(remove, { id: row.id, version: 2 })).toEqual({ id: row.id });
      const gone = await desk.ask(`query ($id: UUID!) { row: ${noun}(id: $id) { id } }`, { id: row.id });
      expect(gone.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', id: row.id });
      expect(gone.data).toEqual({ row: null });
    });
  });

  it('lets exactly one of fifty simultaneous edits win', async () => {
    const edit = `mutation ($id: UUID!, $input: UpdateCommunityInput!) {
      updateCommunity(id: $id, version: 1, input: $input) { version } }`;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, households) =>
        desk.ask(edit, { id: communityId, input: { households } }),
      ),
    );
    const lost = answers.filter(({ errors }) => errors[0]?.extensions.code === 'CONFLICT');
    expect(answers.filter(({ data }) => data?.updateCommunity.version === 2)).toHaveLength(1);
    expect(lost).toHaveLength(49);
  });
});
