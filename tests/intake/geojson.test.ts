/** GeoJSON: what is taken, what is refused, and that every problem is told with its place. */

import { describe, expect, it } from '@jest/globals';
import type { Geometry, Position } from 'geojson';
import type { ImportBundle } from '../../api/intake/index.js';
import { box, boxRing, collection, type PaperFeature, point, read, readText, told } from './geojson-paper.js';

describe('communities', () => {
  it('read Chinese columns, codes and words', async () => {
    const bundle = await read([
      {
        id: 17,
        geometry: box(116.35, 40),
        properties: {
          名称: '静淑苑',
          户数: '1,200',
          人口: 3100,
          建成年份: '1986年',
          '60岁以上': 700,
          '建筑面积（平方米）': 98000.5,
          物业管理: '准物业',
          房屋性质: '房改房',
          围合情况: '封闭围合',
          是否列入征收: '否',
          车位数: '不详',
          上次改造日期: '2010年5月1日',
          调查日期: '2025-06-30',
        },
      },
    ]);
    expect(bundle.issues).toEqual([]);
    expect(bundle.communities).toMatchObject([
      {
        source: 'plan.geojson',
        sourceId: '17',
        observedOn: '2025-06-30',
        name: '静淑苑',
        households: 1200,
        residents: 3100,
        completedYear: 1986,
        persons60Plus: 700,
        persons65Plus: null,
        floorAreaSquareMetres: 98000.5,
        managementForm: 'quasi',
        housingType: 'reform',
        enclosure: 'walled',
        isInExpropriationPlan: false,
        parkingSpaces: null,
        lastRenovatedOn: '2010-05-01',
      },
    ]);
    expect(bundle.communities[0]!.boundary.type).toBe('MultiPolygon');
  });

  it('tell every problem of the file, and nothing of it is taken', async () => {
    const bundle = await read([
      { id: 'good', geometry: box(116.3, 40), properties: { name: 'A' } },
      {
        geometry: box(116.4, 40),
        properties: { name: 'B', households: -5, residents: 'many', housingType: 'castle' },
      },
      { id: 3, geometry: box(116.5, 40), properties: { households: 12.5 } },
      { geometry: null, properties: { name: 'D' } },
      { geometry: point(116, 40), properties: { name: 'E' } },
    ]);
    expect(told(bundle)).toEqual([
      ['BAD_VALUE', 'features[1]', 'households'],
      ['BAD_VALUE', 'features[1]', 'residents'],
      ['BAD_VALUE', 'features[1]', 'housingType'],
      ['MISSING_FIELD', 'features[2] (id 3)', 'name'],
      ['BAD_VALUE', 'features[2] (id 3)', 'households'],
      ['NO_GEOMETRY', 'features[3]', 'geometry'],
      ['WRONG_GEOMETRY', 'features[4]', 'geometry'],
    ]);
    expect(bundle.communities).toEqual([]);
    expect(bundle.counts).toMatchObject({ communities: 0, errors: 7 });
  });

  it('refuse figures that cannot all be true', async () => {
    const bundle = await read([
      { geometry: box(116.1, 40), properties: { name: 'A', persons60Plus: 10, persons65Plus: 11 } },
      { geometry: box(116.2, 40), properties: { name: 'B', persons60Plus: 10, persons80Plus: 11 } },
      {
        geometry: box(116.3, 40),
        properties: { name: 'C', residents: 20, persons0To2: 5, persons60Plus: 16 },
      },
      { geometry: box(116.4, 40), properties: { name: 'D', completedOn: '1986-05-01', completedYear: 1987 } },
      { geometry: box(116.5, 40), properties: { name: 'E', residents: 20, 人口: 21 } },
    ]);
    expect(told(bundle)).toEqual([
      ['CONTRADICTION', 'features[0]', 'persons60Plus'],
      ['CONTRADICTION', 'features[1]', 'persons60Plus'],
      ['CONTRADICTION', 'features[2]', 'residents'],
      ['CONTRADICTION', 'features[3]', 'completedYear'],
      ['AMBIGUOUS_FIELD', 'features[4]', 'residents'],
    ]);
  });

  it('refuse duplicates: one id twice, one boundary twice', async () => {
    const bundle = await read([
      { id: 1, geometry: box(116.1, 40), properties: { name: 'A' } },
      { id: 1, geometry: box(116.2, 40), properties: { name: 'B' } },
      { id: 2, geometry: box(116.1, 40), properties: { name: 'C' } },
    ]);
    expect(told(bundle)).toEqual([
      ['DUPLICATE_ID', 'features[1] (id 1)', 'id'],
      ['DUPLICATE', 'features[2] (id 2)', null],
    ]);
  });

  it('pass over unknown columns with one warning each', async () => {
    const bundle = await read([
      { geometry: box(116.1, 40), properties: { name: 'A', '建筑面积(万平方米)': 9.8 } },
      { geometry: box(116.2, 40), properties: { name: 'B', '建筑面积(万平方米)': 3 } },
    ]);
    expect(bundle.issues).toMatchObject([
      {
        level: 'warning',
        code: 'UNKNOWN_FIELD',
        field: '建筑面积(万平方米)',
        reason: 'is not known and was left out of 2 features',
      },
    ]);
    expect(bundle.communities).toMatchObject([
      { floorAreaSquareMetres: null },
      { floorAreaSquareMetres: null },
    ]);
  });
});

describe('geometry', () => {
  it('is refused with the place: open ring, out of range, crossing', async () => {
    const polygon = (ring: Position[]): Geometry => ({ type: 'Polygon', coordinates: [ring] });
    const bundle = await read([
      { geometry: polygon(boxRing(116, 40).slice(0, 4)), properties: { name: 'A' } },
      { geometry: polygon(boxRing(40, 116)), properties: { name: 'B' } },
      {
        geometry: polygon([
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ]),
        properties: { name: 'C' },
      },
    ]);
    expect(bundle.issues[0]).toMatchObject({
      code: 'UNCLOSED_RING',
      objectId: 'features[0]',
      position: [116, 40.001],
    });
    expect(bundle.issues.filter((issue) => issue.objectId === 'features[1]')[0]).toMatchObject({
      code: 'OUT_OF_RANGE',
      position: [40, 116],
    });
    expect(bundle.issues.at(-1)).toMatchObject({
      code: 'SELF_INTERSECTION',
      objectId: 'features[2]',
      position: [1, 1],
    });
  });

  it('is mended where only the direction of a ring is wrong, and loses its heights', async () => {
    const ring = boxRing(116, 40)
      .toReversed()
      .map(([lon, lat]) => [lon!, lat!, 52]);
    const bundle = await read([
      { geometry: { type: 'Polygon', coordinates: [ring] }, properties: { name: 'A' } },
    ]);
    expect(bundle.issues).toMatchObject([{ level: 'warning', code: 'WINDING_MENDED' }]);
    expect(bundle.communities[0]!.boundary.coordinates).toEqual([[boxRing(116, 40)]]);
  });

  it('that is no GeoJSON is told as such', async () => {
    const text = collection([{ geometry: box(116, 40), properties: { name: 'A' } }]).replace(
      '"properties":',
      '"bbox":[1],"properties":',
    );
    const bundle = await readText(text, { what: 'communities' });
    expect(bundle.issues).toMatchObject([{ code: 'BAD_STRUCTURE', objectId: 'features[0]' }]);
    const odd = JSON.stringify({
      type: 'FeatureCollection',
      features: [7, null, { type: 'Point', coordinates: [1, 2] }],
    });
    expect((await readText(odd, { what: 'communities' })).issues.map((issue) => issue.code)).toEqual(
      Array(3).fill('BAD_STRUCTURE'),
    );
  });

  it('in another coordinate system is refused, WGS 84 by its old name taken', async () => {
    const named = (name: string): Promise<ImportBundle> =>
      readText(
        collection([{ geometry: box(116, 40), properties: { name: 'A' } }], {
          crs: { type: 'name', properties: { name } },
        }),
        {
          what: 'communities',
        },
      );
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326'])
      expect((await named(name)).issues).toEqual([]);
    for (const name of ['EPSG:4548', 'urn:ogc:def:crs:EPSG::4490', 'EPSG:43260'])
      expect((await named(name)).issues).toMatchObject([{ level: 'error', code: 'NOT_WGS84', field: 'crs' }]);
  });
});

describe('facilities', () => {
  const bed = { 名称: '曙光养老院', 类别: '养老', 床位数: 80 };

  it('are points or areas, with the unit of their kind', async () => {
    const bundle = await read(
      [
        { id: 'f1', geometry: point(116.35, 40), properties: bed },
        {
          id: 'f2',
          geometry: box(116.36, 40),
          properties: { kind: 'parking', capacity: '120', 状态: '规划', 仅限居民: '是' },
        },
        { id: 'f3', geometry: point(116.37, 40), properties: { 类别: '菜市场', 规模: 800, 单位: '平方米' } },
      ],
      'facilities',
    );
    expect(bundle.issues).toEqual([]);
    expect(bundle.facilities).toMatchObject([
      { serviceKind: 'elderly_care', capacity: 80, capacityUnit: 'beds', state: 'existing', footprint: null },
      { serviceKind: 'parking', capacityUnit: 'spaces', state: 'planned', isForResidentsOnly: true },
      { serviceKind: 'market', capacity: 800, capacityUnit: 'square_metres', name: null },
    ]);
    expect(bundle.facilities[1]!.footprint?.type).toBe('Polygon');
    expect(bundle.facilities[1]!.point.coordinates[0]).toBeCloseTo(116.3605, 9);
  });

  it('need a known kind, a capacity from 0, and a unit where the kind has none', async () => {
    const bundle = await read(
      [
        { geometry: point(116.1, 40), properties: { name: 'A' } },
        { geometry: point(116.2, 40), properties: { kind: 'casino' } },
        { geometry: point(116.3, 40), properties: { kind: 'parking', capacity: -1 } },
        { geometry: point(116.4, 40), properties: { kind: 'health', capacity: 10 } },
      ],
      'facilities',
    );
    expect(told(bundle)).toEqual([
      ['MISSING_FIELD', 'features[0]', 'serviceKind'],
      ['BAD_VALUE', 'features[1]', 'kind'],
      ['BAD_VALUE', 'features[2]', 'capacity'],
      ['MISSING_FIELD', 'features[3]', 'capacityUnit'],
    ]);
  });

  it('twice at one place under two ids are refused', async () => {
    const bundle = await read(
      [
        { id: 1, geometry: point(116.35, 40), properties: bed },
        { id: 2, geometry: point(116.35, 40), properties: bed },
      ],
      'facilities',
    );
    expect(told(bundle)).toEqual([['DUPLICATE', 'features[1] (id 2)', null]]);
  });

  it('in the sea are refused when the caller says where the land is', async () => {
    const sea: PaperFeature = { id: 'sea', geometry: point(117.9, 38.9), properties: bed };
    const text = collection([{ id: 'land', geometry: point(116.35, 40), properties: bed }, sea]);
    const knownArea = { extent: [116.3, 39.9, 116.4, 40.1] } as const;
    expect((await readText(text, { what: 'facilities' })).issues).toEqual([]);
    const bundle = await readText(text, { what: 'facilities', knownArea });
    expect(bundle.issues).toMatchObject([
      { level: 'error', code: 'OUTSIDE_AREA', objectId: 'features[1] (id sea)', position: [117.9, 38.9] },
    ]);
    const lake = { ...knownArea, metresToNearest: (lon: number) => (lon < 116.36 ? 1200 : 0) };
    const inLake = await readText(collection([{ geometry: point(116.35, 40), properties: bed }]), {
      what: 'facilities',
      knownArea: lake,
    });
    expect(inLake.issues[0]!.reason).toBe(
      'lies 1200 m from every known way and community; check its longitude and latitude',
    );
  });
});
