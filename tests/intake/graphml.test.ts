/** Street networks as OSMnx saves them. */

import { describe, expect, it } from '@jest/globals';
import { type ImportBundle, readImportBytes } from '../../api/intake/index.js';
import { EDGE_STEPS, WAY_CLASSES } from '../../api/kernel/walk-graph.js';

const KEYS = ['x', 'y', 'highway', 'name', 'osmid', 'geometry', 'access', 'crs'];

type Values = Readonly<Record<string, string>>;

function graphml(
  nodes: Readonly<Record<string, readonly [lon: number, lat: number]>>,
  edges: readonly (readonly [from: string, to: string, values: Values])[],
  crs = 'epsg:4326',
): string {
  const data = (values: Values): string =>
    Object.entries(values)
      .map(([key, value]) => `<data key="d${KEYS.indexOf(key)}">${value}</data>`)
      .join('');
  return [
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...KEYS.map((key, i) => `<key id="d${i}" for="edge" attr.name="${key}" attr.type="string"/>`),
    `<graph edgedefault="directed">${data({ crs })}`,
    ...Object.entries(nodes).map(
      ([id, [x, y]]) => `<node id="${id}">${data({ x: `${x}`, y: `${y}` })}</node>`,
    ),
    ...edges.map(([from, to, values]) => `<edge source="${from}" target="${to}">${data(values)}</edge>`),
    '</graph></graphml>',
  ].join('\n');
}

const read = (text: string): Promise<ImportBundle> =>
  readImportBytes('city.graphml', Buffer.from(text), { what: 'network' });

const NODES = { 1: [114.01, 22.5], 2: [114.02, 22.5], 3: [114.02, 22.51] } as const;

describe('graphml', () => {
  it('folds both directions into one edge and keeps one-way streets', async () => {
    const bend = 'LINESTRING (114.01 22.5, 114.015 22.501, 114.02 22.5)';
    const back = 'LINESTRING (114.02 22.5, 114.015 22.501, 114.01 22.5)';
    const bundle = await read(
      graphml(NODES, [
        ['1', '2', { osmid: '7', highway: 'residential', name: '景田路', geometry: bend }],
        ['2', '1', { osmid: '7', highway: 'residential', name: '景田路', geometry: back }],
        ['2', '3', { osmid: '8', highway: 'footway' }],
        ['3', '2', { osmid: '8', highway: 'footway' }],
        ['3', '1', { osmid: '9', highway: 'service' }],
      ]),
    );
    const { edges, names, report } = bundle.network!;
    expect(report.edgeCount).toBe(3);
    expect([...edges.edgeWayId]).toEqual([7, 8, 9]);
    expect(names).toEqual(['景田路', null, null]);
    expect([...edges.shapeStart]).toEqual([0, 3, 5, 7]);
    expect([...edges.shapeLat.slice(0, 3)]).toEqual([22.5, 22.501, 22.5]);
  });

  it('keeps two different streets between the same nodes', async () => {
    const bundle = await read(
      graphml(NODES, [
        ['1', '2', { osmid: '7', highway: 'residential' }],
        [
          '1',
          '2',
          {
            osmid: '8',
            highway: 'residential',
            geometry: 'LINESTRING (114.01 22.5, 114.015 22.6, 114.02 22.5)',
          },
        ],
        ['2', '3', { osmid: '9', highway: 'footway' }],
        ['1', '3', { osmid: '10', highway: 'service' }],
      ]),
    );
    expect(bundle.network!.report).toMatchObject({ edgeCount: 4, doubleEdgeCount: 1 });
  });

  it('reads lists of merged values: walkable as all of them, flags of each', async () => {
    const bundle = await read(
      graphml(NODES, [
        ['1', '2', { osmid: '[70, 71]', highway: "['footway', 'steps']", name: '[\'一路\', "二路"]' }],
        ['2', '3', { osmid: '8', highway: "['residential', 'motorway']" }],
        ['1', '3', { osmid: '9', highway: 'footway', access: 'no' }],
      ]),
    );
    const { edges, names, report } = bundle.network!;
    expect(report).toMatchObject({ edgeCount: 1, nodeCount: 2, refusedWayCount: 2 });
    expect(edges.edgeFlags[0]).toBe(EDGE_STEPS);
    expect(WAY_CLASSES[edges.edgeWayClass[0]!]).toBe('footway');
    expect(edges.edgeWayId[0]).toBe(70);
    expect(names).toEqual(['一路']);
  });

  it('tells missing nodes and shapes that are none', async () => {
    const bundle = await read(
      graphml(NODES, [
        ['1', '2', { osmid: '7', highway: 'footway', geometry: 'POINT (1 2)' }],
        ['1', '99', { osmid: '8', highway: 'footway' }],
      ]),
    );
    expect(bundle.issues.map((issue) => [issue.code, issue.objectId])).toEqual([
      ['BAD_GEOMETRY', 'way/7'],
      ['MISSING_NODE', 'way/8'],
    ]);
    expect(bundle.network!.report).toMatchObject({ edgeCount: 1, missingReferenceCount: 1 });
  });

  it('refuses projected graphs and graphs without places, and says what to do', async () => {
    await expect(read(graphml(NODES, [], 'epsg:32650'))).rejects.toThrow('save it unprojected (epsg:4326)');
    await expect(read(graphml({ 1: [500000, 2500000] }, []))).rejects.toThrow(
      'node 1 has no x, y in degrees',
    );
    await expect(read('<graphml><graph/></graphml>')).rejects.toThrow('the graph has no nodes');
  });
});
