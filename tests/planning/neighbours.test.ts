/** Who is whose neighbour, and why not: two courts with something between them. Every figure is derived beside it. */

import { describe, expect, it } from '@jest/globals';
import { WAY_CLASSES, type WalkGraph } from '../../api/kernel/index.js';
import { type Neighbourhood, type NeighbourRules, neighbourhoodOf } from '../../api/planning/neighbours.js';
import type { BarrierInput, StudyInput } from '../../api/planning/study-input.js';
import { buildWorld } from '../../api/planning/world.js';
import type { CommunityInput } from '../../api/planning/world-input.js';
import { type PaperEdge, type PaperNode, paperGraph } from '../worlds/edges.js';
import { paperRailway, paperRiver, paperStudy, paperWall } from '../worlds/paper-study.js';
import { paperBuilding, paperCommunity, paperEntrance, paperWorld } from '../worlds/paper-world.js';

const RULES: NeighbourRules = {
  gapMetres: 60,
  walkLinkMetres: 0,
  detourMetres: 300,
  barriers: ['arterial', 'water', 'railway', 'wall'],
  largestWalkMetres: 2000,
};

const look = (input: StudyInput, rules: Partial<NeighbourRules> = {}): Neighbourhood =>
  neighbourhoodOf(buildWorld(input.world, true), input, { ...RULES, ...rules });

const place = (eastMetres: number, northMetres: number): PaperNode => ({ eastMetres, northMetres });
const open = { enclosure: 'open' } as const;

/** Court a of 100 m, then a gap, then court b; a house in the middle of each. */
const twoCourts = (
  gapMetres: number,
  graph: WalkGraph | null,
  barriers: readonly BarrierInput[] = [],
  known: Partial<CommunityInput> = open,
): StudyInput =>
  paperStudy(
    paperWorld(graph, {
      communities: [
        paperCommunity('a', [0, 0], [100, 100], known),
        paperCommunity('b', [100 + gapMetres, 0], [200 + gapMetres, 100], known),
      ],
      buildings: [paperBuilding('a', [50, 50], 10), paperBuilding('b', [150 + gapMetres, 50], 10)],
    }),
    { barriers },
  );

/** Ways between nodes in the order given; those named run as arterials. */
function streets(
  nodes: readonly PaperNode[],
  edges: readonly PaperEdge[],
  arterials: readonly PaperEdge[] = [],
): WalkGraph {
  const graph = paperGraph(nodes, [...edges, ...arterials]);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const wayId = graph.edgeWayId[edge]!;
    if (wayId > edges.length) graph.edgeWayClass[edge] = WAY_CLASSES.indexOf('arterial');
  }
  return graph;
}

describe('two courts', () => {
  it('with a common side are linked by it, and by what they have in common', () => {
    const input = twoCourts(0, null, [], { ...open, subdistrictId: 's' });
    const [link] = look({
      ...input,
      facts: input.facts.map((facts) => ({ ...facts, formerOwner: 'Third Cotton Mill' })),
    }).links;
    expect(link!.reasons.map(({ code }) => code)).toEqual([
      'shared_boundary',
      'same_subdistrict',
      'same_owner',
    ]);
    // 100 m of common side; on both ends 5 m of the flanks run within the 5 m of a rough outline.
    expect(link!.reasons[0]!.metres).toBeCloseTo(110, 0);
  });

  it('across a lane of 6 m are linked by the narrow gap; across 61 m they are no neighbours', () => {
    const [link] = look(twoCourts(6, null)).links;
    expect(link!.reasons).toEqual([{ code: 'narrow_gap', metres: expect.closeTo(6, 3) }]);
    expect(look(twoCourts(61, null))).toMatchObject({ links: [], refusals: [] });
  });
});

describe('a river between two courts', () => {
  const river = paperRiver([110, -500], [130, 600]);
  // A bank path on each side; houses at x = 50 and x = 190. The bridge at y = n joins the banks.
  const town = (bridgeNorthMetres: number | null) => {
    const n = bridgeNorthMetres ?? 0;
    const nodes = [
      place(50, 50),
      place(105, 50),
      place(105, n),
      place(135, n),
      place(135, 50),
      place(190, 50),
    ];
    const bank = [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 4, to: 5 },
    ];
    return twoCourts(40, streets(nodes, bridgeNorthMetres === null ? bank : [...bank, { from: 2, to: 3 }]), [
      river,
    ]);
  };

  it('parts them without a bridge', () => {
    const { links, refusals } = look(town(null));
    expect(links).toEqual([]);
    expect(refusals).toEqual([
      expect.objectContaining({ a: 0, b: 1, walkMetres: null, barriers: [{ code: 'water', ratio: 1 }] }),
    ]);
  });

  it('does not with a bridge beside them, and the walk says so', () => {
    const [link] = look(town(20)).links;
    // From boundary to boundary: 5 to the bank, 30 along it, 30 over, 30 back, 5 into the court.
    expect(link!.walkMetres).toBeCloseTo(100, 1);
    expect(link!.crossed).toEqual([{ code: 'water', ratio: 1 }]);
    expect(link!.reasons[0]!.code).toBe('narrow_gap');
  });

  it('parts them again when the bridge is far', () => {
    // 5 + 250 + 30 + 250 + 5 = 540, which is 500 more than the gap of 40.
    const [refusal] = look(town(300)).refusals;
    expect(refusal!.walkMetres).toBeCloseTo(540, 0);
    expect(look(town(300), { detourMetres: 501 }).links).toHaveLength(1);
    expect(look(town(300), { detourMetres: 499 }).links).toHaveLength(0);
  });

  it('is not crossed by the straight piece from a house to a street on the other bank', () => {
    // The only street ends on the bank of a; b hangs on it, 35 m away over the water.
    const oneBank = streets([place(50, 50), place(105, 50)], [{ from: 0, to: 1 }]);
    expect(look(twoCourts(40, oneBank, [river])).links).toEqual([]);
    expect(look(twoCourts(40, oneBank)).links).toHaveLength(1);
  });

  it('is none for who does not mind water', () => {
    expect(look(town(null), { barriers: ['wall'] }).links).toHaveLength(1);
  });

  it('parts nothing where it leaves half of the boundary free', () => {
    const pond = paperRiver([110, 50], [130, 600]);
    expect(look(twoCourts(40, null, [pond])).links).toHaveLength(1);
  });
});

describe('an arterial between two courts', () => {
  // The road runs along x = 120; the footways of both courts end beside it at y = 50.
  const town = (crossingNorthMetres: number | null) => {
    const n = crossingNorthMetres ?? 0;
    const nodes = [
      place(50, 50),
      place(110, 50),
      place(110, n),
      place(130, n),
      place(130, 50),
      place(190, 50),
      place(120, -900),
      place(120, 900),
    ];
    const ways = [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 4, to: 5 },
    ];
    const crossing = crossingNorthMetres === null ? [] : [{ from: 2, to: 3 }];
    return twoCourts(40, streets(nodes, [...ways, ...crossing], [{ from: 6, to: 7 }]));
  };

  it('parts them without a crossing', () => {
    const [refusal] = look(town(null)).refusals;
    expect(refusal!.barriers).toEqual([{ code: 'arterial', ratio: 1 }]);
    expect(refusal!.walkMetres).toBeNull();
  });

  it('does not where one crosses it near by, and does where the crossing is far', () => {
    expect(look(town(0)).links[0]!.crossed).toEqual([{ code: 'arterial', ratio: 1 }]);
    // 10 + 350 + 20 + 350 + 10 = 740.
    expect(look(town(400)).refusals[0]!.walkMetres).toBeCloseTo(740, 0);
  });
});

describe('a railway and a wall between two courts', () => {
  it('part them, each by its name', () => {
    const railway = look(twoCourts(20, null, [paperRailway([110, -300], [110, 300])])).refusals;
    expect(railway[0]!.barriers).toEqual([{ code: 'railway', ratio: 1 }]);
    const wall = look(twoCourts(0, null, [paperWall([100, -2], [100, 102])])).refusals;
    expect(wall[0]!.barriers).toEqual([{ code: 'wall', ratio: 1 }]);
  });

  it('part nothing where the wall leaves a side open', () => {
    expect(look(twoCourts(0, null, [paperWall([100, -2], [100, 60])])).links).toHaveLength(1);
  });
});

describe('two walled courts with a common side', () => {
  // Each has a gate to the ring road: a in the west, b in the east. Houses at x = 50 and x = 150.
  const town = (hasGateBetween: boolean) => {
    const nodes = [
      place(50, 50),
      place(0, 50),
      place(0, -100),
      place(200, -100),
      place(200, 50),
      place(150, 50),
      place(100, 50),
    ];
    const ring = [0, 1, 2, 3, 4].map((from) => ({ from, to: from + 1 }));
    const across = [
      { from: 0, to: 6 },
      { from: 6, to: 5 },
    ];
    const input = twoCourts(0, streets(nodes, [...ring, ...across]), [], { enclosure: 'walled' });
    const gates = [paperEntrance('west', 'a', [0, 50]), paperEntrance('east', 'b', [200, 50])];
    const between = [paperEntrance('ab', 'a', [100, 50]), paperEntrance('ba', 'b', [100, 50])];
    return {
      ...input,
      world: { ...input.world, entrances: hasGateBetween ? [...gates, ...between] : gates },
    };
  };

  it('are parted without a gate, though a way is drawn through the wall', () => {
    // From gate to gate, 150 + 200 + 150 round the courts.
    const [refusal] = look(town(false)).refusals;
    expect(refusal!.barriers).toEqual([{ code: 'wall', ratio: 1 }]);
    expect(refusal!.walkMetres).toBeCloseTo(500, 0);
  });

  it('are linked through a gate between them', () => {
    const [link] = look(town(true)).links;
    expect(link!.walkMetres).toBeCloseTo(0, 6);
    expect(link!.crossed).toEqual([{ code: 'wall', ratio: 1 }]);
  });
});

describe('courts that are not near but a short walk apart', () => {
  it('are linked by the walk alone', () => {
    // A way with two bends: 40 out of a, 40 north, 40 into b.
    const bends = [place(50, 50), place(140, 50), place(140, 90), place(230, 90)];
    const graph = streets(
      bends,
      [0, 1, 2].map((from) => ({ from, to: from + 1 })),
    );
    expect(look(twoCourts(80, graph), { walkLinkMetres: 119.5 }).links).toHaveLength(0);
    const [link] = look(twoCourts(80, graph), { walkLinkMetres: 120.5 }).links;
    expect(link!.reasons).toEqual([{ code: 'walk_link', metres: expect.closeTo(120, 1) }]);
  });
});
