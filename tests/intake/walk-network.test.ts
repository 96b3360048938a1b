/** The network of small towns solved on paper: one rule a test. */

import { describe, expect, it } from '@jest/globals';
import type { NetworkRows } from '../../api/intake/index.js';
import { metresBetween } from '../../api/kernel/lon-lat.js';
import {
  BARRIER_CLOSED,
  BARRIER_OPEN,
  BARRIER_RESIDENTS,
  EDGE_BRIDGE,
  EDGE_INNER,
  EDGE_STEPS,
  EDGE_TUNNEL,
  WAY_CLASSES,
} from '../../api/kernel/walk-graph.js';
import { issueCounts, type Paper, readPaper, type Tags } from './osm-paper.js';

const STREET = { highway: 'residential' };

async function networkOf(paper: Paper): Promise<NetworkRows> {
  const bundle = await readPaper(paper, 'network');
  expect(bundle.issues.filter((issue) => issue.level === 'error')).toEqual([]);
  return bundle.network!;
}

function metresOf({ edges }: NetworkRows): number {
  let metres = 0;
  for (let edge = 0; edge < edges.edgeFrom.length; edge++)
    for (let p = edges.shapeStart[edge]! + 1; p < edges.shapeStart[edge + 1]!; p++)
      metres += metresBetween(
        edges.shapeLon[p - 1]!,
        edges.shapeLat[p - 1]!,
        edges.shapeLon[p]!,
        edges.shapeLat[p]!,
      );
  return metres;
}

/** A street a–b and, beside it, the way in question b–c: is it walked, and how? */
async function walked(tags: Tags): Promise<{ flags: number; wayClass: string } | null> {
  const { edges } = await networkOf({
    nodes: { a: [0, 0], b: [100, 0], c: [200, 0] },
    ways: [
      { along: 'ab', tags: { ...STREET, name: 'one' } },
      { along: 'bc', tags },
    ],
  });
  const edge = edges.edgeWayId.indexOf(2);
  if (edge === -1) return null;
  return { flags: edges.edgeFlags[edge]!, wayClass: WAY_CLASSES[edges.edgeWayClass[edge]!]! };
}

describe('which ways are walked', () => {
  it.each([
    ['residential', 'residential'],
    ['footway', 'footway'],
    ['path', 'footway'],
    ['cycleway', 'footway'],
    ['pedestrian', 'footway'],
    ['elevator', 'footway'],
    ['service', 'service'],
    ['track', 'service'],
    ['primary', 'arterial'],
    ['tertiary', 'street'],
    ['living_street', 'residential'],
    ['secondary_link', 'link'],
    ['steps', 'steps'],
  ])('highway=%s is walked and drawn as %s', async (highway, wayClass) => {
    expect(await walked({ highway })).toMatchObject({ wayClass });
  });

  it.each(['motorway', 'motorway_link', 'trunk', 'trunk_link', 'platform'])(
    'highway=%s only by permission or beside it on a sidewalk',
    async (highway) => {
      expect(await walked({ highway })).toBeNull();
      for (const foot of ['yes', 'designated', 'permissive'])
        expect(await walked({ highway, foot })).not.toBeNull();
      expect(await walked({ highway, sidewalk: 'both' })).not.toBeNull();
      expect(await walked({ highway, 'sidewalk:left': 'yes' })).not.toBeNull();
      expect(await walked({ highway, sidewalk: 'separate' })).toBeNull();
      expect(await walked({ highway, sidewalk: 'no' })).toBeNull();
    },
  );

  it.each(['construction', 'proposed', 'raceway', 'busway'])('highway=%s never', async (highway) => {
    expect(await walked({ highway })).toBeNull();
    expect(await walked({ highway, foot: 'yes' })).toBeNull();
  });

  it('not where foot=no, nor where access=no without a foot permission', async () => {
    expect(await walked({ ...STREET, foot: 'no' })).toBeNull();
    expect(await walked({ ...STREET, access: 'no' })).toBeNull();
    expect(await walked({ ...STREET, access: 'no', foot: 'designated' })).toMatchObject({ flags: 0 });
    expect(await walked({ ...STREET, motorroad: 'yes' })).toBeNull();
  });

  it('private ways are inner ways, unless people on foot are let in', async () => {
    expect(await walked({ ...STREET, access: 'private' })).toMatchObject({ flags: EDGE_INNER });
    expect(await walked({ ...STREET, foot: 'private' })).toMatchObject({ flags: EDGE_INNER });
    expect(await walked({ ...STREET, access: 'no', foot: 'private' })).toMatchObject({ flags: EDGE_INNER });
    expect(await walked({ ...STREET, access: 'private', foot: 'yes' })).toMatchObject({ flags: 0 });
  });

  it('marks steps, bridges and tunnels, and lets both directions be walked on one-way streets', async () => {
    expect(await walked({ highway: 'steps' })).toMatchObject({ flags: EDGE_STEPS });
    expect(await walked({ ...STREET, bridge: 'yes', oneway: 'yes' })).toMatchObject({ flags: EDGE_BRIDGE });
    expect(await walked({ ...STREET, bridge: 'no' })).toMatchObject({ flags: 0 });
    expect(await walked({ highway: 'footway', tunnel: 'building_passage' })).toMatchObject({
      flags: EDGE_TUNNEL,
    });
  });

  it('walks a square along its edge', async () => {
    // The square is 40 m wide: 160 m of edge, and the 100 m of the street that ends at it.
    const square = { nodes: { a: [-100, 0], b: [0, 0], c: [40, 0], d: [40, 40], e: [0, 40] } } as const;
    const tags = { highway: 'pedestrian', area: 'yes' };
    const closed = await networkOf({
      ...square,
      ways: [
        { along: 'ab', tags: STREET },
        { along: 'bcdeb', tags },
      ],
    });
    expect(metresOf(closed)).toBeCloseTo(260, 1);
    const relation = await networkOf({
      ...square,
      ways: [
        { along: 'ab', tags: STREET },
        { along: 'bcdeb', tags: {} },
      ],
      relations: [{ members: 'outer 2', tags: { type: 'multipolygon', highway: 'pedestrian' } }],
    });
    expect(metresOf(relation)).toBeCloseTo(260, 1);
  });
});

describe('barriers on nodes', () => {
  it.each([
    [{ barrier: 'gate' }, BARRIER_OPEN],
    [{ barrier: 'lift_gate' }, BARRIER_OPEN],
    [{ barrier: 'bollard', access: 'no', foot: 'yes' }, BARRIER_OPEN],
    [{ barrier: 'stile' }, BARRIER_OPEN],
    [{ barrier: 'turnstile' }, BARRIER_OPEN],
    [{ barrier: 'gate', access: 'private' }, BARRIER_RESIDENTS],
    [{ barrier: 'gate', access: 'customers' }, BARRIER_RESIDENTS],
    [{ barrier: 'gate', access: 'private', foot: 'yes' }, BARRIER_OPEN],
    [{ barrier: 'gate', access: 'no' }, BARRIER_CLOSED],
    [{ barrier: 'gate', locked: 'yes' }, BARRIER_CLOSED],
    [{ barrier: 'gate', locked: 'yes', foot: 'permissive' }, BARRIER_OPEN],
    [{ barrier: 'wall' }, BARRIER_CLOSED],
  ])('%j', async (tags, barrier) => {
    // a──b──c with the barrier in the middle: the node stays although its degree is two.
    const { edges } = await networkOf({
      nodes: { a: [0, 0], b: [50, 0, tags as Tags], c: [100, 0] },
      ways: [{ along: 'abc', tags: STREET }],
    });
    expect([...edges.nodeBarrier].filter((value) => value > 0)).toEqual([barrier]);
    expect(edges.edgeFrom.length).toBe(2);
  });
});

describe('splitting and merging', () => {
  it('splits at shared nodes and merges nodes of degree two, geometry kept', async () => {
    //          e
    //          │          Way 1 a–b–c–d bends at b and meets way 2 e–c at c; way 3 d–f goes on from way 1.
    //  a──b    │          Nodes: a, c, e, f. Edges: a‥c, c‥f (two ways merged), e‥c.
    //     └────c──d──f
    const network = await networkOf({
      nodes: { a: [0, 50], b: [50, 50], c: [100, 0], d: [150, 0], e: [100, 100], f: [250, 0] },
      ways: [
        { along: 'abcd', tags: STREET },
        { along: 'ec', tags: STREET },
        { along: 'df', tags: STREET },
      ],
    });
    expect(network.report).toMatchObject({
      splitNodeCount: 5,
      splitEdgeCount: 4,
      nodeCount: 4,
      edgeCount: 3,
    });
    expect(network.edges.edgeWayId).toEqual(Float64Array.of(1, 1, 2));
    // 50 + √(50² + 50²) + 50 + 100 + 100
    expect(metresOf(network)).toBeCloseTo(300 + Math.SQRT2 * 50, 1);
  });

  it('keeps a node where flags, class or name change', async () => {
    const change = async (tags: Tags): Promise<number> => {
      const { report } = await networkOf({
        nodes: { a: [0, 0], b: [50, 0], c: [100, 0] },
        ways: [
          { along: 'ab', tags: STREET },
          { along: 'bc', tags },
        ],
      });
      return report.edgeCount;
    };
    expect(await change(STREET)).toBe(1);
    expect(await change({ ...STREET, bridge: 'yes' })).toBe(2);
    expect(await change({ highway: 'service' })).toBe(2);
    expect(await change({ ...STREET, name: '文一路' })).toBe(2);
  });

  it('makes one self-loop of a ring without a junction', async () => {
    const network = await networkOf({
      nodes: { a: [0, 0], b: [100, 0], c: [100, 100], d: [0, 100] },
      ways: [
        { along: 'abc', tags: STREET },
        { along: 'cda', tags: STREET },
      ],
    });
    expect(network.report).toMatchObject({ nodeCount: 1, edgeCount: 1, selfLoopCount: 1 });
    expect(metresOf(network)).toBeCloseTo(400, 1);
  });

  it('gives the same metres whatever the order and direction of the ways', async () => {
    const nodes = { a: [0, 0], b: [60, 10], c: [130, 0], d: [130, 80], e: [20, 90] } as const;
    const forward = await networkOf({
      nodes,
      ways: ['ab', 'bc', 'cd', 'de', 'be'].map((along) => ({ along, tags: STREET })),
    });
    const shuffled = await networkOf({
      nodes,
      ways: ['eb', 'ed', 'dc', 'ba', 'cb'].map((along) => ({ along, tags: STREET })),
    });
    expect(metresOf(shuffled)).toBeCloseTo(metresOf(forward), 9);
    expect(shuffled.report.edgeCount).toBe(forward.report.edgeCount);
  });

  it('names streets in Chinese first', async () => {
    const { names } = await networkOf({
      nodes: { a: [0, 0], b: [50, 0] },
      ways: [{ along: 'ab', tags: { ...STREET, name: 'Wenyi Road', 'name:zh': '文一路' } }],
    });
    expect(names).toEqual(['文一路']);
  });
});

describe('faults are counted and told, never fatal', () => {
  it('cuts a way at a missing node', async () => {
    // a──b──?──c──d: two pieces of 50 m, no bridge over the hole.
    const bundle = await readPaper(
      {
        nodes: { a: [0, 0], b: [50, 0], c: [150, 0], d: [200, 0] },
        ways: [{ along: 'abxcd', tags: STREET }],
      },
      'network',
    );
    expect(bundle.network!.report).toMatchObject({
      missingReferenceCount: 1,
      edgeCount: 2,
      componentCount: 2,
    });
    expect(metresOf(bundle.network!)).toBeCloseTo(100, 1);
    expect(bundle.issues[0]).toMatchObject({
      level: 'warning',
      code: 'MISSING_NODE',
      file: 'paper.osm',
      objectId: 'way/1',
      reason: 'node/120 is not in the file; the way is cut there',
    });
  });

  it('tells islands, self-loops, double edges, repeated and duplicate nodes', async () => {
    const bundle = await readPaper(
      {
        nodes: {
          w: [-50, 0],
          a: [0, 0],
          b: [100, 0],
          c: [50, 40],
          d: [120, 20],
          e: [120, -20],
          p: [500, 0],
          q: [550, 0],
          z: [0, 0],
          y: [0, -50],
        },
        ways: [
          { along: 'wab', tags: STREET },
          { along: 'acb', tags: STREET },
          { along: 'bdeb', tags: STREET },
          { along: 'ppq', tags: STREET },
          { along: 'zy', tags: STREET },
        ],
      },
      'network',
    );
    expect(issueCounts(bundle)).toEqual({
      DOUBLE_EDGE: 1, // a‥b twice
      SELF_LOOP: 1, // b‥b
      ISLAND: 2, // p–q, z–y
      REPEATED_NODE: 1, // p twice in a row
      DUPLICATE_NODE: 1, // z lies on a
    });
    expect(bundle.network!.report).toMatchObject({
      selfLoopCount: 1,
      doubleEdgeCount: 1,
      componentCount: 3,
      duplicateNodeCount: 1,
    });
  });

  it('tells an edge without length and keeps it', async () => {
    const bundle = await readPaper(
      {
        nodes: { a: [0, 0], b: [0, 0], c: [50, 0], d: [0, 50] },
        ways: [
          { along: 'ab', tags: { highway: 'steps' } },
          { along: 'bc', tags: STREET },
          { along: 'ad', tags: STREET },
        ],
      },
      'network',
    );
    expect(bundle.network!.report).toMatchObject({ zeroLengthCount: 1, edgeCount: 3, componentCount: 1 });
  });

  it('refuses a network without a street', async () => {
    const paper = {
      nodes: { a: [0, 0], b: [50, 0] },
      ways: [{ along: 'ab', tags: { highway: 'raceway' } }],
    } as const;
    const bundle = await readPaper(paper, 'network');
    expect(bundle.issues).toMatchObject([{ level: 'error', code: 'NO_STREETS' }]);
    expect(bundle.network).toBeNull();
  });
});
