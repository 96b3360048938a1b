/** Links joined to a network, and what of a graph a change touches; every figure is derived beside it. */

import { describe, expect, it } from '@jest/globals';
import {
  closeGraph,
  compareGraphs,
  cutsByEdge,
  EDGE_PLANNED,
  joinLinks,
  type OpenGraph,
  Reacher,
  shapeMetres,
  splitEdges,
  type WalkGraph,
  zoneWalkGraph,
} from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { latOf, lonOf, nodeAt, paperGraph, standingOn } from '../worlds/edges.js';

const place = (eastMetres: number, northMetres: number) => ({ eastMetres, northMetres });

//   (0,200) ○───────────────○ (1000,200)
//           │        ┆ link at x = 400, bent by (450, 100)
//   (0,0)   ○────────●──────○ (1000,0)
const ladder = paperGraph(
  [place(0, 0), place(1000, 0), place(0, 200), place(1000, 200)],
  [
    { from: 0, to: 1 },
    { from: 0, to: 2 },
    { from: 2, to: 3 },
  ],
);

const edgeBetween = (graph: WalkGraph, a: number, b: number) => {
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const ends = [graph.edgeFrom[edge], graph.edgeTo[edge]];
    if (ends.includes(a) && ends.includes(b)) return edge;
  }
  throw new RangeError('No such edge.');
};

const alongAt = (graph: WalkGraph, edge: number, eastMetres: number) =>
  graph.nodeLon[graph.edgeFrom[edge]!]! < graph.nodeLon[graph.edgeTo[edge]!]!
    ? eastMetres
    : graph.edgeMetres[edge]! - eastMetres;

const lineOf = ({ shapeStart, shapeLon, shapeLat }: OpenGraph, edge: number) => [
  [...shapeLon.subarray(shapeStart[edge], shapeStart[edge + 1])],
  [...shapeLat.subarray(shapeStart[edge], shapeStart[edge + 1])],
];

const south = edgeBetween(ladder, nodeAt(ladder, 0, 0), nodeAt(ladder, 1000, 0));
const north = edgeBetween(ladder, nodeAt(ladder, 0, 200), nodeAt(ladder, 1000, 200));
const bent = {
  ends: [
    { edge: south, alongMetres: alongAt(ladder, south, 400) },
    { edge: north, alongMetres: alongAt(ladder, north, 400) },
  ],
  between: [[lonOf(450), latOf(100)]],
} as const;

describe('a link', () => {
  const { graph: open, knownEdge } = joinLinks(ladder, [bent]);
  const graph = closeGraph(open);

  it('cuts the ways it joins and runs between the new nodes', () => {
    // 3 edges, of which 2 are cut: 5, and the link. What is not cut keeps its number.
    expect([graph.nodeCount, graph.edgeCount]).toEqual([6, 6]);
    const planned = [...graph.edgeFlags.keys()].filter((edge) => graph.edgeFlags[edge]! & EDGE_PLANNED);
    expect(planned).toHaveLength(1);
    // Two legs of 50 m east and 100 m north: 2 √12500 = 223.607 m.
    expect(graph.edgeMetres[planned[0]!]).toBeCloseTo(2 * Math.sqrt(12_500), 3);
    const kept = [0, 1, 2].find((edge) => edge !== south && edge !== north)!;
    expect([...knownEdge]).toEqual([0, 1, 2, 3, 4, 5].map((edge) => (edge === kept ? kept : -1)));
    expect(graph.edgeMetres[kept]).toBe(ladder.edgeMetres[kept]);
  });

  it('makes the walk that it is for: 400 + 223.607 + 600 m instead of 1,000 + 200 + 1,000', () => {
    const metres = (of: WalkGraph) =>
      new Reacher(of).run([standingOn(of, nodeAt(of, 1000, 0))], Infinity).nodeMetres[nodeAt(of, 1000, 200)];
    expect(metres(ladder)).toBeCloseTo(2200, 2);
    expect(metres(graph)).toBeCloseTo(600 + 223.607 + 600, 2);
  });

  it('that ends at a node makes none', () => {
    const { graph: joined } = joinLinks(ladder, [
      {
        ends: [
          { edge: south, alongMetres: alongAt(ladder, south, 1000) },
          { edge: north, alongMetres: alongAt(ladder, north, 1000) },
        ],
        between: [],
      },
    ]);
    expect([joined.nodeCount, joined.edgeCount]).toEqual([4, 4]);
  });
});

describe('the lengths of cut edges', () => {
  it('are the same, to the bit, whether measured or carried over', () => {
    const random = new Random(8);
    const cuts = Array.from({ length: 6 }, () => ({
      edge: random.integer(0, 2),
      alongMetres: random.between(10, 190),
    }));
    const { graph, pieceStart } = splitEdges(ladder, cutsByEdge(ladder, cuts));
    expect(pieceStart[3]! - pieceStart[0]!).toBeGreaterThan(3);
    for (let edge = 0; edge < graph.edgeCount; edge++)
      expect(graph.edgeMetres[edge]).toBe(shapeMetres(graph, edge));
  });
});

describe('the pieces of cut edges', () => {
  const cuts = [150, 50].map((alongMetres) => ({ edge: south, alongMetres }));
  const { graph, pieceStart } = splitEdges(ladder, cutsByEdge(ladder, cuts));
  const closed = closeGraph(graph);

  it('follow each other from the number of the edge to those behind all others', () => {
    const pieces = [south, pieceStart[south]!, pieceStart[south]! + 1];
    expect(pieceStart[south]).toBe(ladder.edgeCount);
    expect(pieces.map((piece) => Math.round(graph.edgeMetres[piece]!))).toEqual([50, 100, 850]);
    expect(graph.edgeFrom[south]).toBe(ladder.edgeFrom[south]);
    expect(graph.edgeTo[pieces[2]!]).toBe(ladder.edgeTo[south]);
    for (const i of [1, 2]) expect(graph.edgeFrom[pieces[i]!]).toBe(graph.edgeTo[pieces[i - 1]!]);
  });

  it('leave all else as it was, under its number', () => {
    expect([...graph.nodeLon.subarray(0, ladder.nodeCount)]).toEqual([...ladder.nodeLon]);
    for (let edge = 0; edge < ladder.edgeCount; edge++) {
      if (edge === south) continue;
      expect(lineOf(graph, edge)).toEqual(lineOf(ladder, edge));
      expect([graph.edgeFrom[edge], graph.edgeTo[edge]]).toEqual([
        ladder.edgeFrom[edge],
        ladder.edgeTo[edge],
      ]);
    }
  });

  it('are as walkable as the edge', () => {
    const metres = (of: WalkGraph) => [
      ...new Reacher(of)
        .run([standingOn(of, nodeAt(of, 0, 200))], Infinity)
        .nodeMetres.subarray(0, ladder.nodeCount),
    ];
    metres(closed).forEach((value, node) => {
      expect(value).toBeCloseTo(metres(ladder)[node]!, 6);
    });
  });
});

describe('what changed between two graphs', () => {
  const never = () => false;
  const identity = (graph: WalkGraph) => Int32Array.from(graph.edgeFrom, (_, edge) => edge);

  it('is nothing when they are one', () => {
    expect(compareGraphs(ladder, ladder, identity(ladder), never)).toEqual({
      before: { nodes: [], edges: [] },
      after: { nodes: [], edges: [] },
    });
  });

  it('is a link with the ways it cuts, and the nodes at their ends', () => {
    const { graph, knownEdge } = joinLinks(ladder, [bent]);
    const { before, after } = compareGraphs(ladder, closeGraph(graph), knownEdge, never);
    expect([...before.edges].sort()).toEqual([south, north].sort());
    // Every node of the ladder is the end of a way that was cut; two more stand at the ends of the link.
    expect(before.nodes).toHaveLength(4);
    expect(after.nodes).toHaveLength(6);
    expect(after.edges).toHaveLength(5);
  });

  it('is a gate that was shut: the nodes on both sides of it, and no more', () => {
    // A street of three nodes; its middle one leads to a court of one way.
    const street = paperGraph(
      [place(0, 0), place(100, 0), place(200, 0), place(100, 80)],
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 1, to: 3 },
      ],
    );
    const gate = nodeAt(street, 100, 0);
    const court = edgeBetween(street, gate, nodeAt(street, 100, 80));
    const walls = (isBlocked: number) => ({
      edgeGroup: Uint32Array.from(street.edgeFrom, (_, edge) => Number(edge === court)),
      isWalled: Uint8Array.from([0, 1]),
      isBlockedNode: Uint8Array.from({ length: street.nodeCount }, (_, node) =>
        node === gate ? isBlocked : 0,
      ),
    });
    const [open, shut] = [0, 1].map((isBlocked) => zoneWalkGraph(street, walls(isBlocked)));
    const knownEdge = Int32Array.from(shut!.graph.edgeFrom, (_, edge) =>
      edge < street.edgeCount ? edge : -1,
    );
    const { before, after } = compareGraphs(open!.graph, shut!.graph, knownEdge, never);
    const where = (graph: WalkGraph, nodes: readonly number[]) =>
      nodes.map((node) => [graph.nodeLon[node], graph.nodeLat[node]]);
    const atGate = [lonOf(100), latOf(0)];
    expect(where(open!.graph, before.nodes)).toEqual([atGate, atGate]);
    expect(where(shut!.graph, after.nodes)).toEqual([atGate, atGate]);
    expect([...before.edges, ...after.edges]).toEqual([]);
  });
});
