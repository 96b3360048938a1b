/** The ways of the demo town: one public network that hangs together by its bridges, and compounds behind gates. */

import { describe, expect, it } from '@jest/globals';
import * as turf from '@turf/turf';
import { demoTown } from '../../api/demo-town/demo-town.js';
import type { NetworkRows } from '../../api/intake/bundle.js';
import { StreetIndex } from '../../api/kernel/snap.js';
import { UnionFind } from '../../api/kernel/union-find.js';
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
import { buildWalkGraph } from '../../api/kernel/walk-graph-build.js';

const town = demoTown({ seed: 4 });
const { edges } = town.network as NetworkRows;
const edgeNumbers = Array.from(edges.edgeFrom, (_, edge) => edge);
const hasFlag = (edge: number, flag: number): boolean => (edges.edgeFlags[edge]! & flag) > 0;

/** How many pieces the edges that are kept fall into, and the piece of each node. */
function piecesOf(isKept: (edge: number) => boolean): { count: number; pieceOf: (node: number) => number } {
  const sets = new UnionFind(edges.nodeLon.length);
  const kept = edgeNumbers.filter(isKept);
  for (const edge of kept) sets.join(edges.edgeFrom[edge]!, edges.edgeTo[edge]!);
  const roots = new Set(kept.map((edge) => sets.rootOf(edges.edgeFrom[edge]!)));
  return { count: roots.size, pieceOf: (node) => sets.rootOf(node) };
}

const isPublic = (edge: number): boolean => !hasFlag(edge, EDGE_INNER);

describe('the public network', () => {
  it('is one piece, and two when both bridges are gone', () => {
    expect(piecesOf(isPublic).count).toBe(1);
    expect(edgeNumbers.filter((edge) => hasFlag(edge, EDGE_BRIDGE))).toHaveLength(2);
    expect(piecesOf((edge) => isPublic(edge) && !hasFlag(edge, EDGE_BRIDGE)).count).toBe(2);
  });

  it('is three pieces without underpasses: both bridges are west of the railway', () => {
    expect(piecesOf((edge) => isPublic(edge) && !hasFlag(edge, EDGE_TUNNEL)).count).toBe(3);
  });

  it('crosses the arterial in four places and once by steps; without them the north is cut off', () => {
    const isPavement = (edge: number) => WAY_CLASSES[edges.edgeWayClass[edge]!] === 'arterial';
    const onPavement = new Set(
      edgeNumbers.filter(isPavement).flatMap((edge) => [edges.edgeFrom[edge]!, edges.edgeTo[edge]!]),
    );
    const crossings = edgeNumbers.filter(
      (edge) =>
        !isPavement(edge) && onPavement.has(edges.edgeFrom[edge]!) && onPavement.has(edges.edgeTo[edge]!),
    );
    expect(crossings.map((edge) => WAY_CLASSES[edges.edgeWayClass[edge]!]).sort()).toEqual([
      'footway',
      'footway',
      'footway',
      'footway',
      'steps',
    ]);
    expect(piecesOf((edge) => isPublic(edge) && !crossings.includes(edge)).count).toBe(2);
  });

  it('has steps with a way round them', () => {
    expect(edgeNumbers.some((edge) => hasFlag(edge, EDGE_STEPS))).toBe(true);
    expect(piecesOf((edge) => isPublic(edge) && !hasFlag(edge, EDGE_STEPS)).count).toBe(1);
  });

  it('has no loops, doubles or pieces without length', () => {
    const pairs = new Set<string>();
    const graph = buildWalkGraph(edges);
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      const [a, b] = [graph.edgeFrom[edge]!, graph.edgeTo[edge]!];
      expect(a).not.toBe(b);
      pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`);
      expect(graph.edgeMetres[edge]).toBeGreaterThan(0);
    }
    expect(pairs.size).toBe(graph.edgeCount);
  });
});

describe('communities', () => {
  const gateNodes = new Map<string, number>();
  edges.nodeLon.forEach((lon, node) => {
    if (edges.nodeBarrier[node]! > 0) gateNodes.set(`${lon} ${edges.nodeLat[node]}`, node);
  });
  const nodeOf = (entrance: (typeof town.entrances)[number]) =>
    gateNodes.get(entrance.point.coordinates.join(' '))!;

  it('have at each gate a node that public and own ways share, with its barrier', () => {
    const barrierOf = { residents: BARRIER_RESIDENTS, public: BARRIER_OPEN, closed: BARRIER_CLOSED };
    for (const entrance of town.entrances) {
      const node = nodeOf(entrance);
      expect(edges.nodeBarrier[node]).toBe(barrierOf[entrance.access]);
      const meeting = edgeNumbers.filter(
        (edge) => edges.edgeFrom[edge] === node || edges.edgeTo[edge] === node,
      );
      expect(meeting).toHaveLength(2);
    }
    expect(gateNodes.size).toBe(town.entrances.length);
  });

  it('are all joined to the public network by a gate that is not closed', () => {
    const { pieceOf } = piecesOf(
      (edge) =>
        edges.nodeBarrier[edges.edgeFrom[edge]!] !== BARRIER_CLOSED &&
        edges.nodeBarrier[edges.edgeTo[edge]!] !== BARRIER_CLOSED,
    );
    const main = pieceOf(edges.edgeFrom[edgeNumbers.find((edge) => hasFlag(edge, EDGE_BRIDGE))!]!);
    for (const { sourceId } of town.communities) {
      const gates = town.entrances.filter(
        (row) => row.communitySourceId === sourceId && row.access !== 'closed',
      );
      expect(gates.length).toBeGreaterThan(0);
      for (const gate of gates) expect(pieceOf(nodeOf(gate))).toBe(main);
    }
  });

  it('keep their inner ways within their walls', () => {
    const rings = town.communities.map(({ boundary }) => turf.polygon(boundary.coordinates[0]!));
    const boxes = rings.map((ring) => turf.bbox(ring));
    for (const edge of edgeNumbers.filter((number) => hasFlag(number, EDGE_INNER))) {
      const middle = [0, 1].map((axis) => {
        const positions = axis === 0 ? edges.nodeLon : edges.nodeLat;
        return (positions[edges.edgeFrom[edge]!]! + positions[edges.edgeTo[edge]!]!) / 2;
      });
      const [lon = 0, lat = 0] = middle;
      const holder = rings.find(
        (ring, i) =>
          lon > boxes[i]![0] &&
          lon < boxes[i]![2] &&
          lat > boxes[i]![1] &&
          lat < boxes[i]![3] &&
          turf.booleanPointInPolygon(middle, ring),
      );
      expect(holder).toBeDefined();
    }
  });
});

it('every facility stands nearer to a public way than to one behind a wall', () => {
  const graph = buildWalkGraph(edges);
  const streets = new StreetIndex(graph);
  for (const { point } of town.facilities) {
    const access = streets.nearest(point.coordinates[0]!, point.coordinates[1]!);
    expect(access).not.toBeNull();
    expect(graph.edgeFlags[access!.edge]! & EDGE_INNER).toBe(0);
  }
});
