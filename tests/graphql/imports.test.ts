/** Files in over HTTP, on both engines: a look stores nothing, storing is whole, and it can be taken back. */

import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { optionsOf, type UploadOptions } from '../../api/routes/import-options.js';
import { ImportWork } from '../../api/routes/import-work.js';
import { takeFile } from '../../api/routes/take-file.js';
import { allFacilities, deleteFacility, updateFacility } from '../../api/store/facility.store.js';
import { getWorkspace } from '../../api/store/workspace.store.js';
import { eachEngine } from '../setup/engines.js';
import { latOf, lonOf } from '../worlds/edges.js';
import { type Desk, openDesk } from './desk.js';
import { buildPaperTown, TOWN } from './paper-town.js';

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
  readonly body: any;
}

/** Two care homes in the town, and a row that only sums up. */
const LIST = [
  '设施名称,类别,经度,纬度,床位数,备注栏',
  `一号站,养老,${lonOf(120)},${latOf(40)},60,甲`,
  `二号站,养老,${lonOf(300)},${latOf(40)},80,乙`,
  '合计,,,,140,',
].join('\n');

const PICTURE = '\u0089PNG....';

const uploadFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('linli-upload-'));

eachEngine((_engine, openDb) => {
  let desk: Desk;
  const before = uploadFolders();
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await buildPaperTown(desk.store);
  });
  afterAll(() => desk.close());

  const post = async (path: string, body: BodyInit, headers: Record<string, string>): Promise<Answer> => {
    const response = await fetch(`${desk.url}/imports/${path}`, { method: 'POST', body, headers });
    return { status: response.status, body: await response.json() };
  };
  const send = (name: string, options: object, body: BodyInit = LIST, place: string = TOWN.id) => {
    const query = new URLSearchParams({ name, options: JSON.stringify(options) });
    return post(`${place}?${query}`, body, { 'x-linli-import': '1' });
  };
  const codeOf = ({ status, body }: Answer) => [status, body.errors?.[0].extensions.code];
  const names = async () =>
    (await allFacilities(desk.store.knex, TOWN.id)).map(({ name }) => name ?? '').sort();

  it('looks: says how it is read, with reasons, issues and a preview, and stores nothing', async () => {
    const stored = await names();
    const { status, body } = await send('设施.csv', { crs: 'wgs84', dryRun: true });
    expect([status, body.as, body.stored, body.isRefused]).toEqual([200, 'facilities', null, false]);
    expect(body.reading).toMatchObject({ encoding: 'UTF-8', crs: 'EPSG:4326', rowCount: 2 });
    expect(body.reading.columns).toContainEqual(['设施名称', 'name']);
    expect(body.reading.unreadColumns).toEqual(['备注栏']);
    expect(body.meanings).toContain('capacity');
    expect(body.counts.facilities).toBe(2);
    expect(body.issues).toContainEqual(expect.objectContaining({ code: 'TOTAL_ROW', row: 4 }));
    const places = body.preview.features.features.filter(
      ({ properties }: { properties: { role: string } }) => properties.role === 'new',
    );
    expect(places.map(({ properties }: { properties: { name: string } }) => properties.name)).toEqual([
      '一号站',
      '二号站',
    ]);
    expect(places[0].geometry.coordinates[0]).toBeCloseTo(lonOf(120), 6);
    expect(await names()).toEqual(stored);
  });

  it('reads a column as it is told to', async () => {
    const { body } = await send('设施.csv', {
      crs: 'wgs84',
      columns: [['备注栏', 'openingHours']],
      skipRows: [2],
      dryRun: true,
    });
    expect(body.reading.columns).toContainEqual(['备注栏', 'openingHours']);
    expect(body.counts.facilities).toBe(1);
  });

  it('stores all of it, the same file once, and takes it back', async () => {
    const stored = await names();
    const first = await send('设施.csv', { as: 'facilities', crs: 'wgs84' });
    expect(first.body.stored).toMatchObject({ isUnchanged: false });
    expect(await names()).toEqual([...stored, '一号站', '二号站'].sort());
    const again = await send('设施.csv', { as: 'facilities', crs: 'wgs84' });
    expect(again.body.stored).toEqual({ importId: first.body.stored.importId, isUnchanged: true });
    const query = new URLSearchParams({ id: first.body.stored.importId });
    const undone = await post(`${TOWN.id}/undo?${query}`, '', { 'x-linli-import': '1' });
    expect([undone.status, undone.body]).toEqual([
      200,
      expect.objectContaining({ fileName: '设施.csv', deletedCount: 2, restoredCount: 0 }),
    ]);
    expect(await names()).toEqual(stored);
    const twice = await post(`${TOWN.id}/undo?${query}`, '', { 'x-linli-import': '1' });
    expect(codeOf(twice)).toEqual([404, 'NOT_FOUND']);
  });

  it('lists what came in, the newest first, those taken back too, page by page', async () => {
    const list = async (first: number, after: string | null = null) =>
      (
        await desk.get(
          `query ($first: PageSize!, $after: String) { imports(workspaceId: "${TOWN.id}", first: $first, after: $after) {
             totalCount pageInfo { hasNextPage endCursor }
             edges { node { id fileName what counts issueCount createdAt undoneAt canUndo } } } }`,
          { first, after },
        )
      ).imports;
    const second = await send('再一次.csv', { as: 'facilities', crs: 'wgs84', skipRows: [3] });
    const page = await list(1);
    expect(page.edges[0].node).toMatchObject({
      id: second.body.stored.importId,
      fileName: '再一次.csv',
      what: 'facilities',
      counts: expect.objectContaining({ facilities: 1 }),
      issueCount: 3,
      undoneAt: null,
      canUndo: true,
    });
    // The town itself came in as a map, then one file twice, the first of them taken back.
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const { edges } = await list(1, page.pageInfo.endCursor);
    expect(edges[0].node).toMatchObject({ fileName: '设施.csv', canUndo: false });
    expect(edges[0].node.undoneAt).not.toBeNull();
    const nowhere = await desk.ask('{ imports(workspaceId: "nowhere") { totalCount } }');
    expect(nowhere.errors[0]!.extensions.code).toBe('NOT_FOUND');
    await post(`${TOWN.id}/undo?id=${second.body.stored.importId}`, '', { 'x-linli-import': '1' });
  });

  it('takes one back once, even when two ask at the same time', async () => {
    const { body } = await send('设施.csv', { as: 'facilities', crs: 'wgs84' });
    const undo = () => post(`${TOWN.id}/undo?id=${body.stored.importId}`, '', { 'x-linli-import': '1' });
    const answers = await Promise.all([undo(), undo(), undo()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect(answers.find(({ status }) => status === 200)!.body.deletedCount).toBe(2);
  });

  it('stores one file once, even when it is sent twice at the same time', async () => {
    const stored = await names();
    const answers = await Promise.all([
      send('设施.csv', { as: 'facilities', crs: 'wgs84' }),
      send('设施.csv', { as: 'facilities', crs: 'wgs84' }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.stored.isUnchanged]).sort()).toEqual([
      [200, false],
      [200, true],
    ]);
    expect(await names()).toEqual([...stored, '一号站', '二号站'].sort());
    const { importId } = answers[0]!.body.stored;
    await post(`${TOWN.id}/undo?id=${importId}`, '', { 'x-linli-import': '1' });
    expect(await names()).toEqual(stored);
  });

  it('does not take back what was changed since, and says so', async () => {
    const { body } = await send('设施.csv', { as: 'facilities', crs: 'wgs84' });
    const row = (await allFacilities(desk.store.knex, TOWN.id)).find(({ name }) => name === '一号站')!;
    const edited = await updateFacility(desk.store.knex, row.id, row.version, { capacity: 61 });
    const undo = () => post(`${TOWN.id}/undo?id=${body.stored.importId}`, '', { 'x-linli-import': '1' });
    const refused = await undo();
    expect(codeOf(refused)).toEqual([409, 'CONFLICT']);
    expect(refused.body.errors[0].extensions).toMatchObject({ noun: 'facility', count: 1 });
    await deleteFacility(desk.store.knex, row.id, edited.version);
    expect((await undo()).body.deletedCount).toBe(1);
  });

  describe('under an id of its own', () => {
    const WORK = '0b9d1c52-6f1e-4a53-9d47-3a8a8f0d2c11';
    const news = async (id: string): Promise<Answer> => {
      const response = await fetch(`${desk.url}/imports/${TOWN.id}/work/${id}`);
      return { status: response.status, body: await response.json() };
    };
    const path = (id: string): string =>
      `${TOWN.id}?${new URLSearchParams({ name: '三.csv', options: '{"as":"facilities","crs":"wgs84"}', work: id })}`;
    const header = { 'x-linli-import': '1' };

    it('tells how it ended to a page that was loaded anew, and refuses the same id twice', async () => {
      const { body } = await post(path(WORK), LIST, header);
      const later = await news(WORK);
      expect([later.status, later.body]).toEqual([
        200,
        expect.objectContaining({ fileName: '三.csv', progressRatio: 1, answer: body }),
      ]);
      expect(codeOf(await post(path(WORK), LIST, header))).toEqual([409, 'CONFLICT']);
      await post(`${TOWN.id}/undo?${new URLSearchParams({ id: body.stored.importId })}`, '', header);
    });

    it('tells of a refusal as the refusal was', async () => {
      const id = WORK.replace(/11$/, '12');
      const refused = await post(path(id), 'nothing', header);
      expect(codeOf(refused)).toEqual([400, 'BAD_USER_INPUT']);
      expect((await news(id)).body).toEqual(refused.body);
      expect(codeOf(await news(WORK.replace(/11$/, '13')))).toEqual([404, 'NOT_FOUND']);
      expect(codeOf(await post(path('x'), LIST, header))).toEqual([400, 'BAD_USER_INPUT']);
    });

    it('goes on when its page is gone', async () => {
      const stored = await names();
      const id = WORK.replace(/11$/, '14');
      await leave(`${desk.url}/imports/${path(id)}`, LIST, async () => (await news(id)).status === 200);
      let answer = null;
      for (let tries = 0; !answer && tries < 600; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        answer = (await news(id)).body.answer ?? null;
      }
      expect(answer.stored).toMatchObject({ isUnchanged: false });
      expect(await names()).toEqual([...stored, '一号站', '二号站'].sort());
      await post(`${TOWN.id}/undo?${new URLSearchParams({ id: answer.stored.importId })}`, '', header);
    });

    it('called off while it is stored leaves nothing', async () => {
      const stored = await names();
      const work = new ImportWork('四.csv');
      const workspace = await getWorkspace(desk.store.knex, TOWN.id);
      const taken = takeFile(
        desk.store.knex,
        workspace,
        { name: '四.csv', bytes: new TextEncoder().encode(LIST) },
        optionsFor({ as: 'facilities', crs: 'wgs84' }),
        {
          isCalledOff: () => work.isCalledOff,
          onProgress: (ratio) => {
            if (ratio > 0.5) work.callOff();
            work.progress(ratio);
          },
        },
      );
      await expect(taken).rejects.toThrow('called off');
      expect(await names()).toEqual(stored);
    });
  });

  describe('refuses, and stores nothing', () => {
    it.each([
      ['a picture', 'a.csv', { as: 'facilities' }, PICTURE, 400, 'BAD_USER_INPUT'],
      ['an empty file', 'a.csv', { as: 'facilities' }, '', 400, 'BAD_USER_INPUT'],
      ['a broken extract', 'a.osm.pbf', {}, 'nothing of the kind', 400, 'BAD_USER_INPUT'],
      ['no name', '', {}, LIST, 400, 'BAD_USER_INPUT'],
      ['a name of a folder only', '../', {}, LIST, 400, 'BAD_USER_INPUT'],
      ['an unknown system', 'a.csv', { crs: 'beijing54' }, LIST, 400, 'BAD_USER_INPUT'],
      ['an unknown noun', 'a.csv', { as: 'rivers' }, LIST, 400, 'BAD_USER_INPUT'],
      ['an unknown option', 'a.csv', { dry: true }, LIST, 400, 'BAD_USER_INPUT'],
      ['a column of no list', 'a.csv', { columns: ['name'] }, LIST, 400, 'BAD_USER_INPUT'],
      ['a row that is none', 'a.csv', { skipRows: [0] }, LIST, 400, 'BAD_USER_INPUT'],
    ])('%s', async (_what, name, options, body, status, code) => {
      const stored = await names();
      const bytes = new Uint8Array(Buffer.from(body, body === PICTURE ? 'latin1' : 'utf8'));
      expect(codeOf(await send(name, options, bytes))).toEqual([status, code]);
      expect(await names()).toEqual(stored);
    });

    it('by a kind with its figures, from wherever in the reading it comes', async () => {
      const kindOf = async (name: string, options: object, body: BodyInit) => {
        const { refusal, params, thing } = (await send(name, options, body)).body.errors[0].extensions;
        return refusal ? [refusal, params] : [thing];
      };
      const wide = ['a', 'b'].map((letter) => Array(501).fill(letter).join(',')).join('\n');
      expect(await kindOf('a.csv', {}, '')).toEqual(['EMPTY', {}]);
      expect(await kindOf('a.pdf', {}, '%PDF-1.7')).toEqual(['NOT_READ.pdf', {}]);
      expect(await kindOf('a.csv', {}, wide)).toEqual(['columns']);
      expect(await kindOf('a.csv', { as: 'facilities' }, '甲,乙\n1,2')).toEqual([
        'NO_HEADINGS',
        { noun: 'facilities' },
      ]);
      const zones = LIST.replace(String(lonOf(120)), '39500000').replace(String(lonOf(300)), '40500000');
      expect(
        await kindOf('a.csv', { as: 'facilities' }, zones.replaceAll(`${latOf(40)}`, '4000000')),
      ).toEqual(['CRS_ZONES', { zones: '39、40' }]);
      expect(await kindOf('a.osm.pbf', { as: 'all' }, '<gpx/>')).toEqual(['NOT_READ', {}]);
    });

    it('a place that is not there', async () => {
      expect(codeOf(await send('a.csv', {}, LIST, 'nowhere'))).toEqual([404, 'NOT_FOUND']);
    });

    it('a request that a page of another site could send', async () => {
      const answer = await post(`${TOWN.id}?name=a.csv`, LIST, { 'content-type': 'text/plain' });
      expect(codeOf(answer)).toEqual([400, 'BAD_USER_INPUT']);
      expect(answer.body.errors[0].extensions.field).toBe('x-linli-import');
      const undo = await post(`${TOWN.id}/undo`, '', { 'content-type': 'text/plain' });
      expect(codeOf(undo)).toEqual([400, 'BAD_USER_INPUT']);
    });

    it('a file larger than 100 MB, as soon as it is announced', async () => {
      const answer = await announce(`${desk.url}/imports/${TOWN.id}?name=a.csv`, 101 * 1024 * 1024);
      expect(codeOf(answer)).toEqual([413, 'LIMIT_EXCEEDED']);
      expect(answer.body.errors[0].extensions).toMatchObject({ limit: 100 * 1024 * 1024 });
    });
  });

  it('leaves no file behind', () => {
    expect(uploadFolders()).toEqual(before);
  });
});

/** Sends all of a file and goes away, once the server has begun, without waiting for the answer. */
async function leave(url: string, text: string, hasBegun: () => Promise<boolean>): Promise<void> {
  const asking = request(url, { method: 'POST', headers: { 'x-linli-import': '1' }, agent: false });
  asking.on('error', () => undefined);
  await new Promise<void>((resolve) => asking.end(text, resolve));
  while (!(await hasBegun())) await new Promise((resolve) => setTimeout(resolve, 5));
  asking.destroy();
}

const optionsFor = (options: object): UploadOptions =>
  optionsOf(
    { query: { options: JSON.stringify(options) } } as unknown as Parameters<typeof optionsOf>[0],
    '',
  );

/** Sends the head of a request, and a first byte of the body that it promises. */
function announce(url: string, byteCount: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-linli-import': '1', 'content-length': byteCount };
    const asking = request(url, { method: 'POST', headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (piece) => {
        text += String(piece);
      });
      response.on('end', () => {
        asking.destroy();
        resolve({ status: response.statusCode!, body: JSON.parse(text) });
      });
    });
    asking.on('error', reject);
    asking.write('a');
  });
}
