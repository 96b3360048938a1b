/**
 * The walking network cut where its ways cross the boundaries of communities, and which of the
 * pieces lie inside which community. It hangs on the network and the boundaries only: entrances and
 * walls come after it (walls.ts), so one cut serves every scenario that leaves the ways alone, and
 * a scenario that draws a way has only what is new cut again.
 */

import {
  boundaryCrossings,
  type Cut,
  type CutEdge,
  closeGraph,
  cutsByEdge,
  EDGE_PLANNED,
  type LonLat,
  metresToBoundary,
  type OpenGraph,
  pointAlong,
  segmentMetres,
  splitEdges,
  WAY_CLASSES,
  type WalkGraph,
} from '../kernel/index.js';
import type { CommunityIndex } from './community-index.js';
import type { CommunityInput } from './world-input.js';

/** Through streets are never the inner way of a community, even where its boundary is drawn to their middle. */
const THROUGH_CLASSES = new Set([WAY_CLASSES.indexOf('arterial'), WAY_CLASSES.indexOf('street')]);

/** A residential street this near to a boundary all along belongs to the public. Our choice: half of its width, and a rough line. */
export const STREET_ALONG_METRES = 8;

const RESIDENTIAL = WAY_CLASSES.indexOf('residential');

/** Nodes where inner ways of a community meet ways outside it. */
export interface Crossings {
  readonly ordinary: readonly number[];
  /** Those that only a drawn way makes. */
  readonly planned: readonly number[];
}

export interface CutNetwork {
  readonly network: OpenGraph;
  readonly cuts: readonly CutEdge[];
  /** Its barriers are those of the network. */
  readonly graph: WalkGraph;
  /** Community (from 1) in which each edge lies, 0 none. */
  readonly edgeGroup: Uint32Array;
  /** By community, from 0. */
  readonly crossings: readonly Crossings[];
  /** The pieces of network edge e are e itself and then pieceStart[e] .. pieceStart[e + 1] − 1. */
  readonly pieceStart: Uint32Array;
}

/** A cut made before, and what of its network is in the new one as it was. */
export interface KnownCut {
  readonly cut: CutNetwork;
  /** By edge of the new network: its number, where it is in the one cut before under the same; −1 where it is new. */
  readonly knownEdge: Int32Array;
}

export function cutNetwork(network: OpenGraph, near: CommunityIndex, known?: KnownCut): CutNetwork {
  const cuts = known
    ? cutsBeside(network, near, known)
    : cutsByEdge(
        network,
        boundaryCuts(network, near, () => true),
      );
  const { graph: split, pieceStart } = splitEdges(network, cuts);
  const pieces = { graph: closeGraph(split), pieceStart };
  const groupBefore = known ? groupsKnown(pieces, known) : null;
  const edgeGroup = groupsOfEdges(pieces.graph, near, groupBefore);
  return { network, cuts, edgeGroup, crossings: crossingsOf(pieces.graph, edgeGroup, near), ...pieces };
}

/** The cuts that are known, and those of what is new; a way that was cut for a link comes in its place. */
function cutsBeside(network: OpenGraph, near: CommunityIndex, { cut, knownEdge }: KnownCut): CutEdge[] {
  const kept = cut.cuts.filter(({ edge }) => knownEdge[edge] === edge);
  const added = cutsByEdge(
    network,
    boundaryCuts(network, near, (edge) => knownEdge[edge]! < 0),
  );
  return [...kept, ...added].sort((a, b) => a.edge - b.edge);
}

type Pieces = Pick<CutNetwork, 'graph' | 'pieceStart'>;

/** By edge: its number in the graph cut before, −1 where it is new. */
export function edgesKnown({ graph, pieceStart }: Pieces, { cut, knownEdge }: KnownCut): Int32Array {
  const known = new Int32Array(graph.edgeCount).fill(-1);
  for (let edge = 0; edge < knownEdge.length; edge++) {
    const old = knownEdge[edge]!;
    if (old < 0) continue;
    known[edge] = old;
    const shift = cut.pieceStart[old]! - pieceStart[edge]!;
    for (let piece = pieceStart[edge]!; piece < pieceStart[edge + 1]!; piece++) known[piece] = piece + shift;
  }
  return known;
}

/** By edge: its community, −1 where it must be asked for. */
function groupsKnown(pieces: Pieces, known: KnownCut): Int32Array {
  return edgesKnown(pieces, known).map((old) => (old >= 0 ? known.cut.edgeGroup[old]! : -1));
}

/** Where ways cross the boundaries of communities. */
function boundaryCuts(graph: OpenGraph, near: CommunityIndex, isAsked: (edge: number) => boolean): Cut[] {
  const { shapeStart, shapeLon, shapeLat, edgeCount, edgeWayClass } = graph;
  const cuts: Cut[] = [];
  for (let edge = 0; edge < edgeCount; edge++) {
    if (THROUGH_CLASSES.has(edgeWayClass[edge]!) || !isAsked(edge)) continue;
    let walked = 0;
    for (let p = shapeStart[edge]! + 1; p < shapeStart[edge + 1]!; p++) {
      const metres = segmentMetres(shapeLon, shapeLat, p);
      const a: LonLat = [shapeLon[p - 1]!, shapeLat[p - 1]!];
      const b: LonLat = [shapeLon[p]!, shapeLat[p]!];
      for (const i of near.touching(
        Math.min(a[0], b[0]),
        Math.min(a[1], b[1]),
        Math.max(a[0], b[0]),
        Math.max(a[1], b[1]),
      )) {
        for (const share of boundaryCrossings(near.communities[i]!.boundary.coordinates, a, b)) {
          cuts.push({ edge, alongMetres: walked + share * metres });
        }
      }
      walked += metres;
    }
  }
  return cuts;
}

/** Community (from 1) in which the middle of each edge lies, 0 none; streets along a boundary lie in none. */
function groupsOfEdges(graph: WalkGraph, near: CommunityIndex, groupBefore: Int32Array | null): Uint32Array {
  const edgeGroup = new Uint32Array(graph.edgeCount);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const before = groupBefore?.[edge] ?? -1;
    if (before >= 0) {
      edgeGroup[edge] = before;
      continue;
    }
    if (THROUGH_CLASSES.has(graph.edgeWayClass[edge]!)) continue;
    const middle = pointAlong(graph, edge, graph.edgeMetres[edge]! / 2);
    const community = near.holding(middle);
    if (community >= 0 && !isStreetAlong(graph, edge, middle, near.communities[community]!))
      edgeGroup[edge] = community + 1;
  }
  return edgeGroup;
}

/** Boundaries are often drawn to the middle of the street, and a little beyond. */
function isStreetAlong(
  graph: WalkGraph,
  edge: number,
  middle: LonLat,
  { boundary }: CommunityInput,
): boolean {
  const { edgeWayClass, shapeStart, shapeLon, shapeLat } = graph;
  if (edgeWayClass[edge] !== RESIDENTIAL) return false;
  const isNear = (lon: number, lat: number) =>
    metresToBoundary(boundary.coordinates, lon, lat) < STREET_ALONG_METRES;
  for (let p = shapeStart[edge]!; p < shapeStart[edge + 1]!; p++) {
    if (!isNear(shapeLon[p]!, shapeLat[p]!)) return false;
  }
  return isNear(...middle);
}

/** Nodes where inner ways of a community meet ways outside it, ascending. */
function crossingsOf(graph: WalkGraph, edgeGroup: Uint32Array, near: CommunityIndex): Crossings[] {
  const { nodeCount, arcStart, arcEdge } = graph;
  const crossings = near.communities.map(() => ({ ordinary: [] as number[], planned: [] as number[] }));
  for (let node = 0; node < nodeCount; node++) {
    const first = arcStart[node]!;
    let arc = first + 1;
    while (arc < arcStart[node + 1]! && edgeGroup[arcEdge[arc]!] === edgeGroup[arcEdge[first]!]) arc++;
    if (arc >= arcStart[node + 1]!) continue;
    for (const group of new Set(
      Array.from(arcEdge.subarray(first, arcStart[node + 1]), (e) => edgeGroup[e]!),
    ))
      if (group > 0) {
        const { ordinary, planned } = crossings[group - 1]!;
        (meetsUnplanned(graph, edgeGroup, node, group) ? ordinary : planned).push(node);
      }
  }
  return crossings;
}

/** True where the inner way and the one outside are both there already. */
function meetsUnplanned(graph: WalkGraph, edgeGroup: Uint32Array, node: number, group: number): boolean {
  let inside = false;
  let outside = false;
  for (let arc = graph.arcStart[node]!; arc < graph.arcStart[node + 1]!; arc++) {
    const edge = graph.arcEdge[arc]!;
    if (graph.edgeFlags[edge]! & EDGE_PLANNED) continue;
    if (edgeGroup[edge] === group) inside = true;
    else outside = true;
  }
  return inside && outside;
}
