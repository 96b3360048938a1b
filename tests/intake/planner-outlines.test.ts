/** Outlines of communities as bureaus hand them over: Shapefile, KML, GeoJSON, GeoPackage. */

import { describe, expect, it } from '@jest/globals';
import { zoneSystem } from '../../api/intake/crs.js';
import { geopackageOf } from './geopackage-paper.js';
import { blockAt, dbfOf, importBytes, knownCommunity, knownTown, shpOf, told } from './planner-paper.js';
import { zipOf } from './zip-paper.js';

const TOWN = knownTown(
  knownCommunity('东园', 0, { households: 100 }),
  knownCommunity('西园小区-北区', 1),
  knownCommunity('南园', 2),
);

describe('outlines', () => {
  const ring = blockAt(5).coordinates[0]![0]!;
  const clockwise = [...ring].reverse();
  const hole = [
    [ring[0]![0]! + 0.0005, ring[0]![1]! + 0.0005],
    [ring[0]![0]! + 0.0008, ring[0]![1]! + 0.0005],
    [ring[0]![0]! + 0.0008, ring[0]![1]! + 0.0008],
    [ring[0]![0]! + 0.0005, ring[0]![1]! + 0.0005],
  ];
  const PRJ = 'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000"]]';
  const set = (parts: Record<string, Uint8Array>) =>
    zipOf(Object.entries(parts).map(([ending, bytes]) => ({ name: `图层/小区.${ending}`, bytes })));

  it('of a zipped Shapefile in GBK without .cpg, with a hole and a heading cut at ten bytes', async () => {
    const bytes = set({
      shp: shpOf([[clockwise, hole]]),
      dbf: dbfOf(['小区名称', '停车位数量'], [['新园', '12']]),
      prj: Buffer.from(PRJ),
    });
    const read = await importBytes('小区.zip', bytes, { known: TOWN });
    expect(read.bundle.communities).toMatchObject([{ name: '新园', parkingSpaces: 12 }]);
    expect(read.bundle.communities[0]?.boundary.coordinates[0]).toHaveLength(2);
    expect([read.reading.encoding, read.reading.crs]).toEqual(['GB18030', 'EPSG:4490']);
  });

  it.each([
    ['UTF-8', 'UTF-8', []],
    ['GBK', 'UTF-8', []],
  ])('with a .cpg of %s over text in %s', async (cpg) => {
    const bytes = set({
      shp: shpOf([[clockwise]]),
      dbf: dbfOf(['小区名称'], [['新园']], (text) => Buffer.from(text)),
      prj: Buffer.from(PRJ),
      cpg: Buffer.from(cpg),
    });
    const read = await importBytes('小区.zip', bytes, { known: TOWN });
    expect(read.bundle.communities[0]?.name).toBe('新园');
    expect(told(read)).toEqual(cpg === 'UTF-8' ? [] : ['WRONG_CPG']);
  });

  it('on land that is stored already are a doubt, settled either way', async () => {
    const shape = [...blockAt(0).coordinates[0]![0]!].reverse();
    const bytes = set({
      shp: shpOf([[shape]]),
      dbf: dbfOf(['小区名称'], [['改名小区']]),
      prj: Buffer.from(PRJ),
    });
    const read = await importBytes('小区.zip', bytes, { known: TOWN });
    expect([told(read), read.bundle.communities]).toEqual([['SAME_LAND 2'], []]);
    const asNew = await importBytes('小区.zip', bytes, { known: TOWN, joins: new Map([[2, 'new']]) });
    expect(asNew.bundle.communities).toHaveLength(1);
    const joined = await importBytes('小区.zip', bytes, { known: TOWN, joins: new Map([[2, '东园']]) });
    expect(joined.patches.map(({ id }) => id)).toEqual(['id-东园']);
  });

  it('on the land of a community without a name give it theirs', async () => {
    const nameless = { ...knownCommunity('无名小区 way/7', 0), id: 'nameless' };
    const shape = [...blockAt(0).coordinates[0]![0]!].reverse();
    const bytes = set({
      shp: shpOf([[shape]]),
      dbf: dbfOf(['小区名称'], [['有名家园']]),
      prj: Buffer.from(PRJ),
    });
    const read = await importBytes('小区.zip', bytes, { known: knownTown(nameless) });
    expect(told(read)).toEqual(['NAME_TAKEN 2']);
    expect(read.patches).toMatchObject([{ id: 'nameless', values: { name: '有名家园' } }]);
  });

  it('that cross themselves take nothing of the file', async () => {
    const crossed = [ring[0]!, ring[2]!, ring[1]!, ring[3]!, ring[0]!];
    const bytes = set({
      shp: shpOf([[clockwise], [crossed]]),
      dbf: dbfOf(['小区名称'], [['甲'], ['乙']]),
      prj: Buffer.from(PRJ),
    });
    const read = await importBytes('小区.zip', bytes, { known: TOWN });
    expect(read.bundle.issues.some(({ level, row }) => level === 'error' && row === 3)).toBe(true);
    expect(read.bundle.communities).toEqual([]);
  });

  it('of a set whose parts do not belong together are refused', async () => {
    const lone = set({ shp: shpOf([[clockwise]]), prj: Buffer.from(PRJ) });
    await expect(importBytes('小区.zip', lone)).rejects.toThrow(/its \.dbf is missing/);
    const unequal = set({ shp: shpOf([[clockwise]]), dbf: dbfOf(['小区名称'], [['甲'], ['乙']]) });
    await expect(importBytes('小区.zip', unequal)).rejects.toThrow(/do not belong together/);
  });

  it('of KML with a Chinese field, and none with a document type', async () => {
    const kml = (head = '') =>
      Buffer.from(
        `<?xml version="1.0" encoding="UTF-8"?>${head}<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>新园</name><ExtendedData><Data name="户数"><value>55</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring.map(([lon, lat]) => `${lon},${lat},0`).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>`,
      );
    const read = await importBytes('小区.kml', kml(), { known: TOWN });
    expect(read.bundle.communities).toMatchObject([{ name: '新园', households: 55 }]);
    await expect(
      importBytes('小区.kml', kml('<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    ).rejects.toThrow(/declares a document type/);
  });

  it('that are open are refused, never closed unasked: what lies between may be cut off', async () => {
    const feature = (name: string, coordinates: unknown) => ({
      type: 'Feature',
      properties: { 名称: name },
      geometry: { type: 'Polygon', coordinates: [coordinates] },
    });
    const repeated = [ring[0], ...ring];
    const bytes = Buffer.from(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [feature('断园', ring.slice(0, -1)), feature('新园', repeated)],
      }),
    );
    const read = await importBytes('小区.geojson', bytes, { known: TOWN });
    expect(read.bundle.issues.filter(({ level }) => level === 'error')).toMatchObject([
      { row: 2, field: 'geometry', reason: expect.stringContaining('the ring is not closed') },
    ]);
    expect(read.bundle.communities.map(({ name }) => name)).not.toContain('断园');
  });

  it('of GeoJSON in another system by its crs member', async () => {
    const system = zoneSystem(40, false);
    const coordinates = [ring.map(([lon, lat]) => [...system.fromWgs84(lon!, lat!)])];
    const bytes = Buffer.from(
      JSON.stringify({
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4549' } },
        features: [
          { type: 'Feature', properties: { 名称: '新园' }, geometry: { type: 'Polygon', coordinates } },
        ],
      }),
    );
    const read = await importBytes('小区.geojson', bytes, { known: TOWN });
    const [lon, lat] = read.bundle.communities[0]!.boundary.coordinates[0]![0]![0]!;
    expect(Math.abs(lon! - ring[0]![0]!) + Math.abs(lat! - ring[0]![1]!)).toBeLessThan(1e-8);
  });
});

describe('a GeoPackage', () => {
  it('is read by layers, geometry and fields; cut, it is refused', async () => {
    const bytes = await geopackageOf(blockAt(5), [['名称', '新园']]);
    const read = await importBytes('小区.gpkg', bytes, { known: TOWN });
    expect(read.bundle.communities).toMatchObject([{ name: '新园', boundary: blockAt(5) }]);
    expect([read.reading.crs, read.reading.crsReason]).toEqual(['EPSG:4490', 'the file says EPSG:4490.']);
    await expect(importBytes('小区.gpkg', bytes.subarray(0, 3000))).rejects.toThrow(
      /cut off, damaged or holds no layer/,
    );
  });
});
