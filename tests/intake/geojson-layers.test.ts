/** GeoJSON files with several layers, read twice, and files that are no features at all. */

import { describe, expect, it } from '@jest/globals';
import { box, type PaperFeature, point, read, readText, told } from './geojson-paper.js';

describe('several layers in one file', () => {
  const features: PaperFeature[] = [
    {
      id: 'd',
      geometry: box(116, 40, 0.1),
      properties: { layer: '行政区划', 级别: '街道', 名称: '学院路街道' },
    },
    { id: 'c', geometry: box(116.01, 40.01), properties: { layer: 'community', name: '静淑苑' } },
    {
      id: 'c2',
      geometry: box(116.05, 40.01),
      properties: { layer: 'community', name: '学士居', 街道: '学院路街道' },
    },
    { id: 'g', geometry: point(116.0105, 40.01), properties: { layer: '出入口', 开放对象: '居民' } },
    { id: 'g2', geometry: point(116.2, 40.2), properties: { layer: 'entrance', 小区: '学士居' } },
    {
      id: 'b',
      geometry: box(116.0102, 40.0102, 0.0001),
      properties: { layer: 'building', 层数: 6, 安全等级: 'C级' },
    },
    {
      id: 's',
      geometry: point(116.02, 40),
      properties: { layer: 'idle_stock', 类别: '闲置用房', 面积: 200, 可用用途: '养老、托育' },
    },
  ];

  it('find each other by id, name or place', async () => {
    const bundle = await read(features, 'all');
    expect(bundle.issues).toEqual([]);
    expect(bundle.communities.map((row) => row.subdistrictSourceId)).toEqual(['d', 'd']);
    expect(bundle.entrances.map((row) => [row.communitySourceId, row.access])).toEqual([
      ['c', 'residents'],
      ['c2', 'public'],
    ]);
    expect(bundle.buildings).toMatchObject([{ communitySourceId: 'c', floors: 6, safetyGrade: 'C' }]);
    expect(bundle.idleStock).toMatchObject([
      { kind: 'room', areaSquareMetres: 200, allowedUses: ['elderly_care', 'childcare'] },
    ]);
  });

  it('must say which layer they are, and what is not asked for is left out', async () => {
    const bundle = await read([{ geometry: box(116, 40), properties: { name: 'A' } }], 'all');
    expect(told(bundle)).toEqual([['NO_LAYER', 'features[0]', 'layer']]);
    const some = await read(features, 'communities');
    expect(some.issues).toMatchObject([
      { level: 'warning', code: 'OTHER_LAYER', objectId: 'features[6] (id s)' },
    ]);
    expect(some.counts).toMatchObject({ communities: 2, entrances: 2, idleStock: 0 });
  });

  it('an entrance without a community is refused, an unknown subdistrict told', async () => {
    const bundle = await read(
      [
        { geometry: point(116, 40), properties: { layer: 'entrance' } },
        { geometry: box(116.5, 40), properties: { name: 'A', 街道: '不存在街道' } },
      ],
      'communities',
    );
    expect(bundle.issues.map(({ level, code, field }) => [level, code, field])).toEqual([
      ['warning', 'UNKNOWN_REFERENCE', 'subdistrict'],
      ['error', 'UNKNOWN_REFERENCE', 'community'],
    ]);
  });
});

describe('the same file twice', () => {
  it('gives the same rows, with or without ids', async () => {
    const features = [
      { geometry: box(116.1, 40), properties: { layer: 'building', floors: 6 } },
      { geometry: box(116.2, 40), properties: { layer: 'community', name: '静淑苑' } },
    ];
    const [once, again] = [await read(features, 'all'), await read(features, 'all')];
    expect(again).toEqual(once);
    expect(once.buildings[0]!.sourceId).toMatch(/^place-[0-9a-f]{16}$/);
    expect(once.communities[0]!.sourceId).toBe('静淑苑');
  });
});

describe('files that are no features', () => {
  it.each([
    ['{"type":"FeatureCollection","features":[', 'cut off before its end'],
    ['{"type":"FeatureCollection",}', 'is not valid JSON'],
    ['{"type":"Topology","objects":{}}', 'this is TopoJSON'],
    ['{"version":0.6,"elements":[]}', 'this is Overpass JSON'],
    ['{"type":"Point","coordinates":[1,2]}', 'a GeoJSON FeatureCollection is expected, found type "Point"'],
    ['{}', 'found type nothing'],
  ])('%s', async (text, sentence) => {
    await expect(readText(text, { what: 'communities' })).rejects.toThrow(sentence);
  });

  it('an empty collection has nothing to import, and GeoJSON is no network', async () => {
    const bundle = await read([]);
    expect(bundle.issues).toMatchObject([{ level: 'error', code: 'NOTHING_FOUND' }]);
    await expect(read([], 'network')).rejects.toThrow('a network is read from .osm');
  });
});
