/** Ledgers and lists as bureaus write them: headings found, rows read or told, nothing made up. */

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { WGS84 } from '../../api/intake/crs.js';
import { gbkBytes } from '../../api/intake/mojibake.js';
import { openTableFile } from '../../api/tables/read-tables.js';
import { importBytes, importCsv, knownCommunity, knownTown, told, workbook } from './planner-paper.js';

const TOWN = knownTown(
  knownCommunity('东园', 0, { households: 100 }),
  knownCommunity('西园小区-北区', 1),
  knownCommunity('南园', 2),
);
const ledger = (rows: readonly (readonly unknown[])[], merges: readonly string[] = [], more = {}) =>
  importBytes('台账.xlsx', workbook({ rows, merges }), { known: TOWN, ...more });
const changesOf = ({ patches }: Awaited<ReturnType<typeof ledger>>) =>
  Object.fromEntries(patches.map(({ id, values }) => [id, values]));

describe('headings of a ledger', () => {
  it('stand below a title, in two rows under merged cells, with their units', async () => {
    const read = await ledger(
      [
        ['某区台账', null, null, null],
        ['小区名称', '面积(万平方米)', null, '户数'],
        [null, '建筑面积', '占地面积', null],
        ['东园', 1.5, 4, '1,440'],
      ],
      ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3'],
    );
    expect(changesOf(read)).toEqual({ 'id-东园': { floorAreaSquareMetres: 15000, households: 1440 } });
    expect(read.reading.columns.map(([, field]) => field)).toEqual([
      'name',
      'floorAreaSquareMetres',
      'landAreaSquareMetres',
      'households',
    ]);
  });

  it('are read in an old .xls too', async () => {
    const bytes = workbook({
      rows: [
        ['小区', '户数'],
        ['东园', 7],
      ],
      bookType: 'biff8',
    });
    expect(changesOf(await importBytes('台账.xls', bytes, { known: TOWN }))).toEqual({
      'id-东园': { households: 7 },
    });
  });

  it('may be told, and wrong ones are refused by name', async () => {
    const rows = [
      ['院子', '人'],
      ['东园', 5],
    ];
    const columns = new Map([
      ['院子', 'name'],
      ['人', 'residents'],
    ]);
    expect(changesOf(await ledger(rows, [], { columns }))).toEqual({ 'id-东园': { residents: 5 } });
    await expect(ledger(rows, [], { columns: new Map([['院子', 'nonsense']]) })).rejects.toThrow(
      /is no field of communities/,
    );
    await expect(ledger(rows, [], { columns: new Map([['没有', 'name']]) })).rejects.toThrow(
      /no heading|has no column/,
    );
    await expect(ledger(rows)).rejects.toThrow(/no heading of it is known/);
  });

  it('called __proto__ or constructor are columns like others', async () => {
    const read = await ledger([
      ['小区', '__proto__', 'constructor', '户数'],
      ['东园', 'x', 'y', 9],
    ]);
    expect(changesOf(read)).toEqual({ 'id-东园': { households: 9 } });
    expect(told(read)).toEqual(['UNKNOWN_FIELD __proto__', 'UNKNOWN_FIELD constructor']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('rows of a ledger', () => {
  it('that are no data are left out, each told', async () => {
    const read = await ledger([
      ['小区', '户数'],
      ['东园', 10],
      [],
      ['小区', '户数'],
      ['南园', 20],
      ['合计', 30],
      ['注:数据为测试'],
    ]);
    expect(told(read)).toEqual(['HEADING_ROW 4', 'TOTAL_ROW 6', 'NOTE_ROW 7']);
    expect(Object.keys(changesOf(read))).toEqual(['id-东园', 'id-南园']);
  });

  it('join by the name as people mean it, and only that', async () => {
    const read = await ledger([
      ['小区', '户数'],
      ['西园小区（北区）', 10],
      ['西园小区（南区）', 20],
      ['东圆', 30],
    ]);
    expect(changesOf(read)).toEqual({ 'id-西园小区-北区': { households: 10 } });
    expect(told(read)).toEqual(['UNKNOWN_COMMUNITY 3', 'UNKNOWN_COMMUNITY 4']);
  });

  it('that are doubted are settled by the user', async () => {
    const rows = [
      ['小区', '户数'],
      ['东圆', 30],
    ];
    expect(changesOf(await ledger(rows, [], { joins: new Map([[2, '东园']]) }))).toEqual({
      'id-东园': { households: 30 },
    });
    expect(told(await ledger(rows, [], { joins: new Map([[2, '不存在']]) }))).toEqual([
      'UNKNOWN_COMMUNITY 2',
    ]);
    expect(told(await ledger(rows, [], { joins: new Map([[2, 'new']]) }))).toEqual(['NO_BOUNDARY 2']);
  });

  it('that contradict each other change nothing where they do', async () => {
    const rows = [
      ['小区', '户数', '人口'],
      ['东园', 10, 50],
      ['东 园', 11, 50],
    ];
    const both = await ledger(rows);
    expect([changesOf(both), told(both)]).toEqual([{ 'id-东园': { residents: 50 } }, ['DUPLICATE_ROW 3']]);
    const one = await ledger(rows, [], { skippedRows: new Set([3]) });
    expect([changesOf(one), told(one)]).toEqual([
      { 'id-东园': { residents: 50, households: 10 } },
      ['ROW_SKIPPED 3'],
    ]);
  });

  it('leave blanks, decades and misfits as they were, and say so', async () => {
    const read = await ledger([
      ['小区', '户数', '建成年代', '建筑面积(平方米)'],
      ['东园', null, '90年代', 1.5],
    ]);
    expect(changesOf(read)).toEqual({});
    expect(told(read)).toEqual([
      'MISSING_VALUE 2 户数',
      'DECADE 2 建成年代',
      'UNIT_SUSPECTED 2 floorAreaSquareMetres',
    ]);
  });

  it('with figures that cannot all be true take nothing of the file', async () => {
    const read = await ledger([
      ['小区', '人口', '60岁以上'],
      ['东园', 10, 50],
      ['南园', 10, 5],
    ]);
    expect(told(read)).toEqual(['CONTRADICTION 2 residents']);
    expect(read.patches).toEqual([]);
  });

  it('give a merged street to each, a merged figure to none but the first', async () => {
    const read = await ledger(
      [
        ['小区', '原产权单位', '户数'],
        ['东园', '一厂', 500],
        ['南园', null, null],
      ],
      ['B2:B3', 'C2:C3'],
    );
    expect(changesOf(read)).toEqual({
      'id-东园': { formerOwner: '一厂', households: 500 },
      'id-南园': { formerOwner: '一厂' },
    });
  });

  it('take the year where the day of a renovation is not known', async () => {
    const read = await ledger([
      ['小区', '改造时间'],
      ['东园', '2019年'],
      ['南园', '2019-06-30'],
    ]);
    expect(changesOf(read)).toEqual({
      'id-东园': { lastRenovatedYear: 2019 },
      'id-南园': { lastRenovatedOn: '2019-06-30' },
    });
  });
});

describe('lists of facilities', () => {
  const HEAD = '名称,类别,经度,纬度,容量,单位,所属小区';
  const lines = (...rows: string[]) => [HEAD, ...rows].join('\n');

  it('tell kinds, units, places and communities that do not fit', async () => {
    const read = await importCsv(
      lines(
        '东园托育园,学校;托育机构,120.151,30.261,20,托位,东园',
        '南园养老院,养老院,120.151,30.2612,30,床,南园',
        '某公司,公司企业;公司,120.151,30.261,,,',
        '无处,养老院,,,9,床,',
        '南园停车场,停车场,120.1722,30.2609,50,床,没有的小区',
        '东园托育园,托育,120.1511,30.261,21,托位,东园',
      ),
      { noun: 'facilities', known: TOWN, crs: WGS84 },
    );
    expect(
      read.bundle.facilities.map(({ name, serviceKind, capacity, capacityUnit }) => [
        name,
        serviceKind,
        capacity,
        capacityUnit,
      ]),
    ).toEqual([
      ['东园托育园', 'childcare', 20, 'places'],
      ['南园养老院', 'elderly_care', 30, 'beds'],
      ['南园停车场', 'parking', null, null],
    ]);
    expect(told(read)).toEqual(
      expect.arrayContaining([
        'POINT_OUTSIDE 3',
        'UNKNOWN_KIND 4 类别',
        'NO_PLACE 5',
        'UNKNOWN_UNIT 6 capacity',
        'UNKNOWN_COMMUNITY 6',
        'DUPLICATE_ROW 7',
      ]),
    );
  });

  it('in the sea are refused whole', async () => {
    const read = await importCsv(
      lines('海上,养老院,125,30,9,床,', '东园托育园,托育,120.151,30.261,20,托位,'),
      {
        noun: 'facilities',
        known: TOWN,
        crs: WGS84,
      },
    );
    expect([told(read), read.bundle.facilities]).toEqual([['OUTSIDE_AREA geometry'], []]);
  });

  it('with garbled names say what was meant', async () => {
    const garbled = new TextDecoder('gbk').decode(Buffer.from('富润家园'));
    const read = await importCsv(lines(`${garbled},养老院,120.151,30.261,9,床,`), {
      noun: 'facilities',
      known: TOWN,
      crs: WGS84,
    });
    expect(read.bundle.issues).toMatchObject([
      { code: 'MOJIBAKE', row: 2, proposal: 'most likely meant: 富润家园' },
    ]);
  });

  it('take the best of several datums that stand side by side', async () => {
    const read = await importCsv(
      '名称,类别,经度(BD09),纬度(BD09),经度(WGS84),纬度(WGS84)\n甲,养老院,120.16,30.27,120.151,30.261',
      { noun: 'facilities', known: TOWN },
    );
    expect(read.bundle.facilities[0]?.point.coordinates).toEqual([120.151, 30.261]);
    expect(read.reading.crsReason).toMatch(/heading/);
  });
});

describe('stock and buildings', () => {
  it('of idle stock take kinds, areas and uses; what is incomplete or there already is told', async () => {
    const text = [
      '名称,类型,面积(亩),经度,纬度,可改用途',
      '旧锅炉房,闲置用房,0.3,120.151,30.261,养老、托育',
      '空地,闲置用地,,120.152,30.261,',
      '旧锅炉房,闲置用房,0.3,120.1510001,30.261,养老',
    ].join('\n');
    const read = await importCsv(text, { noun: 'stock', known: TOWN, crs: WGS84 });
    expect(read.bundle.idleStock).toMatchObject([
      { name: '旧锅炉房', kind: 'room', areaSquareMetres: 200, allowedUses: ['elderly_care', 'childcare'] },
    ]);
    expect(told(read)).toEqual(['MISSING_VALUE 3 面积(亩)', 'INCOMPLETE_ROW 3', 'DUPLICATE_ROW 4']);
  });

  it('of buildings belong to the community around them and stand but once', async () => {
    const footprint = (east: number) => ({
      type: 'Polygon',
      coordinates: [
        [0, 1, 2, 3, 0].map((corner) => [
          120.1503 + east + (corner === 1 || corner === 2 ? 0.0002 : 0),
          30.2603 + (corner > 1 ? 0.0002 : 0),
        ]),
      ],
    });
    const feature = (east: number, 层数: unknown) => ({
      type: 'Feature',
      properties: { 层数 },
      geometry: footprint(east),
    });
    const bytes = Buffer.from(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [feature(0, '6层'), feature(0, 6), feature(0.005, 3), feature(0.0004, 18)],
      }),
    );
    const known = { ...TOWN, buildings: [footprint(0.0004)] as never };
    const read = await importBytes('楼栋.geojson', bytes, { noun: 'buildings', known });
    expect(read.bundle.buildings.map(({ communitySourceId, floors }) => [communitySourceId, floors])).toEqual(
      [
        ['id-东园', 6],
        [null, 3],
      ],
    );
    expect(told(read)).toEqual(['DUPLICATE_ROW 3', 'DUPLICATE_ROW 5']);
  });
});

it('opens only the parts of its own set beside a .shp', async () => {
  const path = fileURLToPath(new URL('./planner-paper.ts', import.meta.url));
  expect(Object.keys((await openTableFile(path, null)).beside)).toEqual([]);
});

it('knows GBK both ways', () => {
  expect(new TextDecoder('gbk').decode(gbkBytes('邻里 60+ 停车位')!)).toBe('邻里 60+ 停车位');
  expect(gbkBytes('㐂')).toBeNull();
});
