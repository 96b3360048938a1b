/** Headings that a place remembers, on both engines: kept when an import is stored, listed, changed, forgotten. */

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eachEngine } from '../setup/engines.js';
import { latOf, lonOf } from '../worlds/edges.js';
import { type Desk, openDesk } from './desk.js';
import { buildPaperTown, TOWN } from './paper-town.js';

const LIST = ['站名,种类,经度,纬度,几张床', `一号站,养老,${lonOf(120)},${latOf(40)},60`].join('\n');
const COLUMNS = [
  ['站名', 'name'],
  ['种类', 'serviceKind'],
  ['几张床', 'capacity'],
];

eachEngine((_engine, openDb) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await buildPaperTown(desk.store);
  });
  afterAll(() => desk.close());

  const send = async (options: object, text = LIST) => {
    const query = new URLSearchParams({
      name: '站.csv',
      options: JSON.stringify({ crs: 'wgs84', ...options }),
    });
    const headers = { 'x-linli-import': '1' };
    const response = await fetch(`${desk.url}/imports/${TOWN.id}?${query}`, {
      method: 'POST',
      body: text,
      headers,
    });
    // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
    return { status: response.status, body: (await response.json()) as any };
  };
  const dictionary = async (noun: string | null = null): Promise<string[]> => {
    const { columnDictionary } = await desk.get(
      `query ($noun: ImportNoun) { columnDictionary(workspaceId: "${TOWN.id}", noun: $noun) { noun heading field updatedAt } }`,
      { noun },
    );
    return columnDictionary.map((one: Record<string, string>) => `${one.noun} ${one.heading} ${one.field}`);
  };
  const remember = (variables: object) =>
    desk.ask(
      `mutation ($noun: ImportNoun!, $heading: String!, $field: String!, $place: ID!) {
        rememberColumn(workspaceId: $place, noun: $noun, heading: $heading, field: $field) { field } }`,
      { place: TOWN.id, noun: 'FACILITIES', ...variables },
    );
  const forget = (heading: string, noun: string | null = null) =>
    desk.ask(
      `mutation ($heading: String!, $noun: ImportNoun) {
        forgetColumn(workspaceId: "${TOWN.id}", heading: $heading, noun: $noun) }`,
      { heading, noun },
    );

  it('a look remembers nothing; what is stored is remembered and read so the next time', async () => {
    expect((await send({ as: 'facilities' })).status).toBe(400);
    await send({ as: 'facilities', columns: COLUMNS, dryRun: true });
    expect(await dictionary()).toEqual([]);
    const first = await send({ as: 'facilities', columns: COLUMNS });
    expect(first.body.stored.isUnchanged).toBe(false);
    expect(await dictionary()).toEqual([
      'FACILITIES 几张床 capacity',
      'FACILITIES 种类 serviceKind',
      'FACILITIES 站名 name',
    ]);
    const again = await send({});
    expect(again.body).toMatchObject({ as: 'facilities', stored: { isUnchanged: true } });
    expect(again.body.reading.rememberedColumns).toEqual(['站名', '种类', '几张床']);
  });

  it('a refused file leaves nothing behind', async () => {
    const before = await dictionary();
    const sea = LIST.replace(String(lonOf(120)), '3');
    const refused = await send({ columns: [...COLUMNS, ['经度', 'lon']] }, sea);
    expect([refused.status, await dictionary()]).toEqual([400, before]);
  });

  it('is changed and forgotten, one heading at a time', async () => {
    await remember({ heading: ' 几张 床', field: 'floorAreaSquareMetres' });
    expect(await dictionary('FACILITIES')).toContain('FACILITIES  几张 床 floorAreaSquareMetres');
    await remember({ noun: 'STOCK', heading: '几张床', field: 'name' });
    expect(await dictionary('STOCK')).toEqual(['STOCK 几张床 name']);
    expect((await forget('几张床', 'STOCK')).data).toEqual({ forgetColumn: 1 });
    expect((await forget('几张床')).data).toEqual({ forgetColumn: 1 });
    const gone = await forget('几张床');
    expect(gone.errors[0]!.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await dictionary()).toEqual(['FACILITIES 种类 serviceKind', 'FACILITIES 站名 name']);
  });

  it.each([
    ['a field that is none', { heading: '甲', field: 'noSuch' }, 'BAD_USER_INPUT'],
    ['a field of another noun', { heading: '甲', field: 'households' }, 'BAD_USER_INPUT'],
    ['a field of every object', { heading: '甲', field: '__proto__' }, 'BAD_USER_INPUT'],
    ['no heading', { heading: ' _ ', field: 'name' }, 'BAD_USER_INPUT'],
    ['a heading of 201 characters', { heading: '长'.repeat(201), field: 'name' }, 'BAD_USER_INPUT'],
    ['a heading with a zero byte', { heading: '甲\u0000', field: 'name' }, 'BAD_USER_INPUT'],
    ['a place that is not there', { place: 'nowhere', heading: '甲', field: 'name' }, 'NOT_FOUND'],
  ])('refuses %s', async (_what, variables, code) => {
    const before = await dictionary();
    const { errors } = await remember(variables);
    expect(errors[0]?.extensions.code).toBe(code);
    expect(await dictionary()).toEqual(before);
  });

  it('__proto__ is a heading like others', async () => {
    await remember({ heading: '__proto__', field: 'openingHours' });
    expect(await dictionary()).toContain('FACILITIES __proto__ openingHours');
    expect((await forget('__proto__')).data).toEqual({ forgetColumn: 1 });
  });

  it('holds no more than 5,000 headings, and says so', async () => {
    await desk.store.knex.raw(
      `insert into column_meaning (workspace_id, noun, plain_heading, heading, field)
       select ?, 'stock', 'h' || n, 'h' || n, 'name' from generate_series(1, 4998) as n`,
      [TOWN.id],
    );
    const { errors } = await remember({ heading: '再一列', field: 'name' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 5000, asked: 5001 });
    expect(await dictionary('FACILITIES')).toHaveLength(2);
    const fine = await remember({ heading: '站名', field: 'name' });
    expect(fine.errors).toEqual([]);
  });
});
