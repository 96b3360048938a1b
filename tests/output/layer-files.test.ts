/** A layer written and read back by our own readers: what a planner gets is what a planner could bring. */

import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { coordinateSystem } from '../../api/intake/crs.js';
import { systemOfPrj } from '../../api/intake/crs-prj.js';
import { LAYER_FORMATS } from '../../api/output/layer.js';
import { wktOf } from '../../api/output/wkt.js';
import { writeLayer } from '../../api/output/write-layer.js';
import { readGeopackage } from '../../api/tables/geopackage.js';
import { readShapefile } from '../../api/tables/shapefile.js';
import { readZip } from '../../api/tables/zip-archive.js';
import { paperLayer, RARE_LETTER } from '../worlds/paper-layer.js';

const WGS84 = coordinateSystem('crs', 'wgs84');
const ZONE_39 = coordinateSystem('crs', 'EPSG:4548');
const BD09 = coordinateSystem('crs', 'bd09');

const bytesOf = async (format: (typeof LAYER_FORMATS)[number], system = WGS84, layer = paperLayer()) =>
  (await writeLayer(layer, format, system)).bytes;

const shapefileOf = async (system = WGS84, layer = paperLayer()) => {
  const parts = await readZip('x.zip', await bytesOf('shp', system, layer), () => true);
  const part = (ending: string) => parts.find(({ name }) => name.endsWith(ending))?.bytes ?? null;
  return { parts, part };
};

describe('every format', () => {
  it('gives the same bytes for the same layer, whatever the clock says', async () => {
    for (const format of LAYER_FORMATS) {
      const first = await bytesOf(format, ZONE_39);
      await new Promise((resolve) => setTimeout(resolve, 1100));
      expect({ format, isSame: Buffer.compare(first, await bytesOf(format, ZONE_39)) === 0 }).toEqual({
        format,
        isSame: true,
      });
    }
  });

  it('takes a layer without rows', async () => {
    for (const format of LAYER_FORMATS)
      expect((await bytesOf(format, ZONE_39, paperLayer({ rows: [] }))).length).toBeGreaterThan(0);
  });

  it('is called as its place and layer, without letters that a file system minds', async () => {
    const layer = paperLayer({ workspaceName: '示范/区:1' });
    expect((await writeLayer(layer, 'xlsx', WGS84)).name).toBe('示范区1-服务缺口.xlsx');
  });
});

describe('CSV', () => {
  it('begins with the mark of UTF-8, defuses formulas and leaves what is missing empty', async () => {
    const bytes = await bytesOf('csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, first, second] = parse(Buffer.from(bytes), { bom: true }) as string[][];
    expect(head).toEqual([
      '小区名称',
      '养老服务容量缺口(床)',
      '养老服务容量余额(床)',
      '常住人口(人)',
      '状态',
      '是否虚构',
      '经度(WGS84)',
      '纬度(WGS84)',
    ]);
    expect(first!.slice(0, 6)).toEqual(['文教社区一里', '26.5', '0', '1234', '部分覆盖', '是']);
    expect(second!.slice(0, 6)).toEqual([`'=SUM(A1)${RARE_LETTER}里`, '', '', '', '无数据', '否']);
  });

  it('keeps a number below zero a number: only text can be a formula', async () => {
    const layer = paperLayer();
    const rows = [{ ...layer.rows[0]!, values: ['-1+1', -15.4, 0, 1, '', true] }];
    const table = parse(Buffer.from(await bytesOf('csv', WGS84, { ...layer, rows })), {
      bom: true,
    }) as string[][];
    expect(table[1]!.slice(0, 2)).toEqual(["'-1+1", '-15.4']);
  });

  it('says the datum in the headings of the place', async () => {
    const headOf = async (system: typeof WGS84) =>
      (parse(Buffer.from(await bytesOf('csv', system)), { bom: true }) as string[][])[0]!.slice(-2);
    expect(await headOf(BD09)).toEqual(['经度(BD-09)', '纬度(BD-09)']);
    expect(await headOf(ZONE_39)).toEqual(['东坐标(米)', '北坐标(米)']);
  });
});

describe('xlsx', () => {
  it('has the data, the dictionary and the sources on sheets of their own', async () => {
    const book = read(await bytesOf('xlsx'));
    expect(book.SheetNames).toEqual(['服务缺口', '字段说明', '来源']);
    const rows = book.SheetNames.map((name) =>
      utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, defval: null }),
    );
    expect(rows[0]![1]!.slice(0, 5)).toEqual(['文教社区一里', 26.5, 0, 1234, '部分覆盖']);
    expect(rows[0]![2]!.slice(0, 5)).toEqual([`=SUM(A1)${RARE_LETTER}里`, null, null, null, '无数据']);
    expect(rows[1]![2]).toEqual([
      '养老服务容量缺口(床)',
      'elderlyGap',
      '小数',
      '床',
      '养老服务容量缺口的说明',
    ]);
    expect(rows[2]).toContainEqual(['坐标系', 'EPSG:4326 WGS 84']);
    expect(rows[2]).toContainEqual(['规范', 'GB 50437-2007 3.2.1: 每千名老年人 40 床']);
  });

  it('writes text that begins with = as text, never as a formula', async () => {
    const book = read(await bytesOf('xlsx'), { cellFormula: true });
    const cell = book.Sheets.服务缺口!.A3;
    expect(cell).toMatchObject({ t: 's' });
    expect(cell.f).toBeUndefined();
  });
});

describe('Shapefile', () => {
  it('comes back with Chinese names and values, in GBK as its .cpg says', async () => {
    const { part } = await shapefileOf();
    expect(Buffer.from(part('.cpg')!).toString()).toBe('GBK');
    const table = readShapefile(
      { name: 'x', shp: part('.shp'), dbf: part('.dbf'), prj: part('.prj'), cpg: part('.cpg') },
      null,
    );
    expect(table.cells[0]).toEqual(['小区名称', '养老服务容', '养老服务2', '常住人口', '状态', '是否虚构']);
    expect(table.cells[1]).toEqual(['文教社区一里', 26.5, 0, 1234, '部分覆盖', '是']);
    // 〓 for the letter that GBK has not; what is missing is missing.
    expect(table.cells[2]).toEqual(['=SUM(A1)〓里', null, null, null, '无数据', '否']);
  });

  it('lists the full names of those that were cut, and what the format lost', async () => {
    const { part } = await shapefileOf();
    const names = parse(Buffer.from(part('字段说明.csv')!), { bom: true }) as string[][];
    expect(names[2]!.slice(0, 4)).toEqual(['养老服务容', '养老服务容量缺口(床)', '是', '床']);
    expect(names[3]!.slice(0, 3)).toEqual(['养老服务2', '养老服务容量余额(床)', '是']);
    expect(names[1]!.slice(0, 3)).toEqual(['小区名称', '小区名称', '否']);
    const sources = parse(Buffer.from(part('来源.csv')!), { bom: true }) as string[][];
    expect(sources).toContainEqual(['GBK 没有的字,以〓代替', '1']);
  });

  it('keeps a court a court: the hole runs against its outline', async () => {
    const { part } = await shapefileOf();
    const table = readShapefile(
      { name: 'x', shp: part('.shp'), dbf: part('.dbf'), prj: null, cpg: null },
      null,
    );
    expect(table.geometries![2]).toMatchObject({
      type: 'Polygon',
      coordinates: [{ length: 5 }, { length: 5 }],
    });
  });

  it('has no .prj in BD-09, for there is none, and says so', async () => {
    const { part } = await shapefileOf(BD09);
    expect(part('.prj')).toBeNull();
    const sources = parse(Buffer.from(part('来源.csv')!), { bom: true }) as string[][];
    expect(sources).toContainEqual(['坐标系', 'BD-09 BD-09 (Baidu)']);
    expect(sources.map(([label]) => label)).toContain('无 .prj');
  });
});

describe('GeoPackage', () => {
  it('comes back with its layer, fields and system', async () => {
    const [table] = await readGeopackage('x.gpkg', await bytesOf('gpkg', ZONE_39));
    expect(table).toMatchObject({ name: '服务缺口', prj: 'EPSG:4548' });
    expect(table!.cells[0]).toEqual([
      'fid',
      '小区名称',
      '养老服务容量缺口(床)',
      '养老服务容量余额(床)',
      '常住人口(人)',
      '状态',
      '是否虚构',
    ]);
    expect(table!.cells[2]).toEqual([2, `=SUM(A1)${RARE_LETTER}里`, null, null, null, '无数据', '否']);
  });
});

describe('coordinates', () => {
  const systems = ['wgs84', 'cgcs2000', 'gcj02', 'bd09', 'EPSG:3857', 'EPSG:4527', 'EPSG:4548'];

  it.each(systems)('in %s come back to the place they left, to a centimetre', async (name) => {
    const system = coordinateSystem('crs', name);
    const [table] = await readGeopackage('x.gpkg', await bytesOf('gpkg', system));
    const geometry = table!.geometries![1]!;
    if (geometry.type !== 'MultiPolygon') throw new Error(geometry.type);
    const [lon, lat] = system.toWgs84(...(geometry.coordinates[0]![0]![2] as [number, number]));
    // 1e-7 degrees are a centimetre.
    expect(Math.abs(lon - 116.304)).toBeLessThan(1e-7);
    expect(Math.abs(lat - 40.004)).toBeLessThan(1e-7);
  });

  it.each([
    'wgs84',
    'cgcs2000',
    'EPSG:3857',
    'EPSG:4513',
    'EPSG:4533',
    'EPSG:4534',
    'EPSG:4548',
    'EPSG:4554',
  ])('of %s have a text that our own reader knows for it, in both flavours', (name) => {
    const system = coordinateSystem('crs', name);
    for (const flavour of ['esri', 'ogc'] as const)
      expect(systemOfPrj(wktOf(system, flavour)!)).toMatchObject({ system: { code: system.code } });
  });
});
