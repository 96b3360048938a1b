/** What a caller may get wrong: each gets a typed code and a reason, and nothing is stored. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eachEngine } from '../setup/engines.js';
import { type Desk, openDesk } from './desk.js';
import { pointAt, square } from './paper-town.js';

const CREATE = `mutation ($input: CreateCommunityInput!) { createCommunity(workspaceId: "desk", input: $input) { id } }`;
const NOWHERE = '00000000-0000-4000-8000-000000000000';

const ring = (...positions: [number, number][]) => ({ type: 'Polygon', coordinates: [positions] });

const BROKEN_GEOMETRIES: readonly [what: string, geometry: unknown, details: Record<string, unknown>][] = [
  [
    'an unclosed ring',
    ring([0, 0], [0.01, 0], [0.01, 0.01], [0, 0.01]),
    { fault: 'UNCLOSED_RING', position: [0, 0.01] },
  ],
  [
    'a bow-tie',
    ring([0, 0], [0.01, 0.01], [0.01, 0], [0, 0.01], [0, 0]),
    { fault: 'SELF_INTERSECTION', position: [0.005, 0.005] },
  ],
  [
    'coordinates out of range',
    ring([0, 0], [500, 0], [0.01, 0.01], [0, 0]),
    { fault: 'OUT_OF_RANGE', position: [500, 0] },
  ],
  [
    'latitude before longitude',
    ring([39.9, 116.3], [39.91, 116.3], [39.91, 116.31], [39.9, 116.3]),
    { fault: 'OUT_OF_RANGE' },
  ],
  ['text for a number', { type: 'Polygon', coordinates: [[['0', '0']]] }, { fault: 'NOT_A_POSITION' }],
  ['no rings', { type: 'Polygon', coordinates: [] }, { fault: 'NOT_A_GEOMETRY' }],
];

eachEngine((_engine, openDb) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await desk.store.knex('workspace').insert({ id: 'desk', name_zh: '试', name_en: 'Test' });
  });
  afterAll(() => desk.close());

  const refused = async (query: string, variables: Record<string, unknown>, code = 'BAD_USER_INPUT') => {
    const { errors } = await desk.ask(query, variables);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.code).toBe(code);
    expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules|select |insert /i);
    return errors[0]!;
  };

  it.each(BROKEN_GEOMETRIES)(
    'refuses %s with its field, reason and place',
    async (_what, boundary, details) => {
      const { extensions } = await refused(CREATE, { input: { name: '坏', boundary } });
      expect(extensions).toMatchObject({ field: 'boundary', reason: expect.any(String), ...details });
    },
  );

  it('refuses a geometry of another type before it is looked at', async () => {
    const { message } = await refused(CREATE, { input: { name: '坏', boundary: pointAt(0, 0) } });
    expect(message).toMatch(/GeoJSONArea.*Polygon or MultiPolygon/);
  });

  it.each([
    ['a negative count', { households: -1 }, /0 to 1000000000, got -1/],
    ['half a household', { households: 0.5 }, /whole number/],
    ['a year before the town', { completedYear: 12 }, /1800 to 2200/],
    ['a day that is none', { completedOn: '1987-02-31' }, /1987-02-31/],
    ['a state that is none', { enclosure: 'HALF' }, /HALF/],
  ])('refuses %s', async (_what, part, reason) => {
    const { message } = await refused(CREATE, { input: { name: '坏', boundary: square(0, 0, 50), ...part } });
    expect(message).toMatch(reason);
  });

  it('refuses a value written into the document like one sent beside it', async () => {
    const { extensions } = await refused(
      '{ communities(workspaceId: "desk", first: -5) { totalCount } }',
      {},
    );
    expect(extensions).toMatchObject({ field: 'PageSize', reason: 'expected 1 to 100, got -5' });
    await refused('{ communities(workspaceId: "desk", first: 101) { totalCount } }', {});
  });

  it('refuses what the rules of the database refuse, naming the rule', async () => {
    const input = { name: '坏', boundary: square(0, 0, 50), residents: 10, persons60Plus: 20 };
    const { message } = await refused(CREATE, { input });
    expect(message).toMatch(/community_age_bands_within_residents/);
  });

  it('refuses to empty what may not be empty, and unknown owners', async () => {
    const change = `mutation { updateCommunity(id: "${NOWHERE}", version: 1, input: { name: null }) { id } }`;
    expect((await refused(change, {})).extensions.field).toBe('name');
    const entrance = { communityId: NOWHERE, point: pointAt(0, 0) };
    await refused(
      'mutation ($input: CreateEntranceInput!) { createEntrance(workspaceId: "desk", input: $input) { id } }',
      { input: entrance },
    );
    await refused(CREATE.replace('"desk"', '"nowhere"'), {
      input: { name: '好', boundary: square(0, 0, 50) },
    });
  });

  it('answers NOT_FOUND for what is not there', async () => {
    await refused(`{ coverageRun(id: "${NOWHERE}") { id } }`, {}, 'NOT_FOUND');
    await refused(`{ gaps(runId: "${NOWHERE}") { totalCount } }`, {}, 'NOT_FOUND');
    await refused(`{ lifeCircle(communityId: "${NOWHERE}") { bands { minutes } } }`, {}, 'NOT_FOUND');
    await refused(`mutation { deleteFacility(id: "${NOWHERE}", version: 1) }`, {}, 'NOT_FOUND');
    await refused('mutation { startCoverageRun(workspaceId: "nowhere") { id } }', {}, 'NOT_FOUND');
    await refused('{ community(id: "not-a-uuid") { id } }', {});
  });

  it.each([
    '%%%',
    Buffer.from('something else').toString('base64url'),
    Buffer.from('linli:x').toString('base64url'),
  ])('refuses the foreign cursor %p', async (after) => {
    await refused(
      'query ($after: String) { communities(workspaceId: "desk", after: $after) { totalCount } }',
      { after },
    );
  });

  it('says what is missing when the data cannot answer', async () => {
    const { message } = await refused(
      'mutation { startCoverageRun(workspaceId: "desk") { id } }',
      {},
      'DATA_INSUFFICIENT',
    );
    expect(message).toMatch(/linli import/);
  });

  it('stored nothing of all this', async () => {
    expect(await desk.get('{ communities(workspaceId: "desk") { totalCount } }')).toEqual({
      communities: { totalCount: 0 },
    });
  });
});
