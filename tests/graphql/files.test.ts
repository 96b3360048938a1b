/** Files and reports over HTTP: names, systems, refusals. The town is worked out in paper-town.ts. */

import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { executeCoverageRun, startCoverageRun } from '../../api/planning/coverage-run.js';
import { allCommunities } from '../../api/store/community.store.js';
import { createRenovationUnit } from '../../api/store/renovation-unit.store.js';
import { eachEngine } from '../setup/engines.js';
import { type Desk, openDesk } from './desk.js';
import { buildPaperTown, TOWN } from './paper-town.js';

eachEngine((_engine, openDb) => {
  let desk: Desk;
  let runId: string;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await buildPaperTown(desk.store);
    const run = await startCoverageRun(desk.store.knex, TOWN.id);
    runId = run.id;
    const hooks = { onProgress: () => {}, signal: new AbortController().signal };
    await executeCoverageRun(desk.store, runId, hooks);
  });
  afterAll(() => desk.close());

  const get = (path: string) => fetch(desk.url + path);
  const refusalOf = async (path: string) => {
    const response = await get(path);
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    return [response.status, errors[0]!.extensions.code, errors[0]!.message] as const;
  };

  it('gives the gaps as a workbook under a Chinese name, states as words, unknown cells empty', async () => {
    const response = await get('/files/paper/gaps.xlsx');
    expect(response.status).toBe(200);
    const disposition = response.headers.get('content-disposition')!;
    expect(disposition).toMatch(/^attachment; filename="/);
    expect(disposition).toContain(`filename*=UTF-8''${encodeURIComponent('纸上镇-服务缺口.xlsx')}`);
    const book = read(new Uint8Array(await response.arrayBuffer()));
    const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.服务缺口!);
    const care = rows.filter((row) => row.服务类别 === '养老' && row['时限(分钟)'] === 5);
    // 甲里 walks 250 m of the 360 that an adult has; 乙里 650 m.
    expect(care.map((row) => [row.小区名称, row.状态, row.覆盖率 ?? row['覆盖率(0–1)']]).sort()).toEqual([
      ['乙里', '无服务', 0],
      ['甲里', '全部覆盖', 1],
    ]);
    const childcare = rows.find((row) => row.服务类别 === '托育')!;
    expect([childcare.状态, childcare.距离缺口, childcare.缺口等级]).toEqual([
      '无数据',
      undefined,
      undefined,
    ]);
    const sources = utils.sheet_to_json<string[]>(book.Sheets.来源!, { header: 1 });
    expect(sources).toContainEqual(['计算编号', runId]);
    expect(sources.some(([label, text]) => label === '规范' && text!.includes('GB 50437'))).toBe(true);
    expect(sources.some(([label, text]) => label === '数据性质' && text!.includes('虚构'))).toBe(true);
  });

  it('gives facilities in a zone of CGCS2000, and in English', async () => {
    const answer = await (await get('/files/paper/facilities.geojson?crs=EPSG:4542&lang=en')).json();
    const { crs, features } = answer as {
      crs: { properties: { name: string } };
      features: { geometry: { coordinates: number[] }; properties: Record<string, unknown> }[];
    };
    expect(crs.properties.name).toBe('urn:ogc:def:crs:EPSG::4542');
    expect(features[0]!.properties).toMatchObject({
      serviceKind: 'elderly care',
      capacity: 10,
      capacityUnit: 'beds',
    });
    // A degree east of the meridian 99°E, near the equator: 500 km and some 111 km.
    expect(features[0]!.geometry.coordinates[0]! / 1000).toBeCloseTo(611.3, 0);
  });

  it('gives the life circles of every community and band', async () => {
    const answer = (await (await get('/files/paper/isochrones.geojson')).json()) as {
      features: { properties: Record<string, unknown>; geometry: object | null }[];
    };
    expect(answer.features).toHaveLength(2 * 3);
    for (const { geometry, properties } of answer.features)
      expect([properties.状态, geometry === null]).toEqual(['已绘制', false]);
  });

  it('names a ledger that gave figures to communities of another source, until it is taken back', async () => {
    const sourcesNow = async () => {
      const book = read(new Uint8Array(await (await get('/files/paper/communities.xlsx')).arrayBuffer()));
      return utils.sheet_to_json<string[]>(book.Sheets.来源!, { header: 1 });
    };
    const named = (rows: string[][]) =>
      rows.filter(([label]) => label === '补充数据').map(([, text]) => text);
    expect(named(await sourcesNow())).toEqual([]);
    const bring = (path: string, body: string) =>
      fetch(`${desk.url}/imports/${path}`, { method: 'POST', body, headers: { 'x-linli-import': '1' } });
    const answer = await bring('paper?name=台账.csv', '小区名称,车位数,物业形式\n甲里,37,单位自管\n');
    const { changedCount, stored } = (await answer.json()) as {
      changedCount: number;
      stored: { importId: string };
    };
    expect(changedCount).toBe(1);
    expect(named(await sourcesNow())).toEqual([expect.stringMatching(/^台账\.csv × 1 · 小区 · 20\d\d-/)]);
    await bring(`paper/undo?id=${stored.importId}`, '');
    expect(named(await sourcesNow())).toEqual([]);
  });

  it('prints the report, made-up data said on it', async () => {
    const response = await get('/reports/paper.pdf');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const first = Buffer.from(await response.arrayBuffer());
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    const second = Buffer.from(await (await get('/reports/paper.pdf')).arrayBuffer());
    expect(Buffer.compare(first, second)).toBe(0);
    expect((await get('/reports/paper.docx')).status).toBe(200);
  });

  it('shows the units a planner has drawn up, with the five items of their plan', async () => {
    expect((await refusalOf('/files/paper/units.csv'))[1]).toBe('DATA_INSUFFICIENT');
    const { knex } = desk.store;
    const communityIds = (await allCommunities(knex, TOWN.id)).map(({ id }) => id);
    await createRenovationUnit(knex, TOWN.id, {
      name: '第一单元',
      communityIds,
      mode: 'comprehensive',
      functionalPositioning: '适老宜居',
      indicatorControls: { residents: { value: 2000, unit: 'persons', normId: null } },
      publicServiceRequirements: {
        elderly_care: { unit: 'beds', demand: 30, shortage: null, normId: 'elderly-beds' },
      },
    });
    const csv = await (await get('/files/paper/units.csv')).text();
    for (const part of [
      '第一单元',
      '乙里、甲里',
      '综合整治',
      '适老宜居',
      '人口 2,000 人',
      '养老 需求 30 床',
      '养老 缺口 无数据',
    ])
      expect(csv).toContain(part);
  });

  describe('refuses', () => {
    it.each([
      ['/files/paper/nothing.csv', 404, 'NOT_FOUND'],
      ['/files/paper/gaps.dwg', 404, 'NOT_FOUND'],
      ['/files/nowhere/gaps.csv', 404, 'NOT_FOUND'],
      ['/files/paper/gaps.csv?crs=beijing54', 400, 'BAD_USER_INPUT'],
      ['/files/paper/gaps.csv?crs=EPSG:4548', 400, 'BAD_USER_INPUT'],
      ['/files/paper/gaps.csv?lang=fr', 400, 'BAD_USER_INPUT'],
      ['/files/paper/gaps.csv?run=1', 400, 'BAD_USER_INPUT'],
      ['/files/paper/gaps.csv?crs=wgs84&crs=bd09', 400, 'BAD_USER_INPUT'],
      ['/files/paper/sites.csv', 400, 'DATA_INSUFFICIENT'],
      ['/reports/nowhere.pdf', 404, 'NOT_FOUND'],
      ['/reports/paper.odt', 404, 'NOT_FOUND'],
    ])('%s with %i %s', async (path, status, code) => {
      expect((await refusalOf(path)).slice(0, 2)).toEqual([status, code]);
    });
  });
});
