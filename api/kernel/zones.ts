/**
 * Which edges are inner ways, and how their zones hang on the public network.
 *
 * An edge is inner when it is tagged private, lies inside a walled group (a community), or belongs
 * to a pocket: a part of the network that, cut at the gates for residents, is left hanging on a
 * larger public part. Inner edges that meet form a zone; they do not meet across a public node,
 * unless both lie in one group.
 *
 *   public street ──○──────────○──   ○ = public node; ◍ = the zone's copy of the gate
 *                   ▼ 0 m      ▼
 *              zone ◍───inner──◍     in only; leaving is nodeExit (walk-graph.ts)
 */

import { GateSplit } from './gate-split.js';
import { UnionFind } from './union-find.js';
import { BARRIER_CLOSED, BARRIER_RESIDENTS, EDGE_INNER, type WalkGraph } from './walk-graph.js';

/** What planning knows of communities, laid over the edges of a graph without zones. */
export interface Walls {
  /** Community in which an edge lies, counted from 1; 0 none. */
  readonly edgeGroup: Uint32Array;
  /** By group (index 0 unused): 1 when its boundary is walled and only its gates let people pass. */
  readonly isWalled: Uint8Array;
  /** By node: 1 where an inner way of a walled group meets the outside without a gate. */
  readonly isBlockedNode: Uint8Array;
}

export interface ZonedGraph {
  /** Nodes and edges keep their numbers; copies of nodes and the arcs through gates stand behind them. */
  readonly graph: WalkGraph;
  /** By zone (index 0 unused): the groups that its inner ways lie in. */
  readonly zoneGroups: readonly ReadonlySet<number>[];
  /** By edge: the connected part of the network it lay in before walls and gates cut it. */
  readonly edgePart: Uint32Array;
}

/** The graph with its inner ways behind gates. Without walls only tags and gates on nodes count. */
export function zoneWalkGraph(graph: WalkGraph, walls: Walls = noWalls(graph)): ZonedGraph {
  const edgeZone = zonesOf(graph, walls);
  const zoned = splitAtGates(graph, edgeZone, walls);
  return {
    graph: zoned,
    zoneGroups: groupsByZone(edgeZone, walls.edgeGroup),
    edgePart: partsBefore(graph, zoned.edgeCount),
  };
}

/** The arcs through gates lie in no part of their own. */
function partsBefore({ edgeFrom, edgeCount, nodeComponent }: WalkGraph, edgeCountNow: number): Uint32Array {
  const edgePart = new Uint32Array(edgeCountNow);
  for (let edge = 0; edge < edgeCount; edge++) edgePart[edge] = nodeComponent[edgeFrom[edge]];
  return edgePart;
}

function groupsByZone(edgeZone: Uint32Array, edgeGroup: Uint32Array): Set<number>[] {
  const groups: Set<number>[] = [new Set()];
  for (let edge = 0; edge < edgeZone.length; edge++) {
    const zone = edgeZone[edge];
    groups[zone] ??= new Set();
    if (zone > 0 && edgeGroup[edge] > 0) groups[zone].add(edgeGroup[edge]);
  }
  return groups;
}

const noWalls = (graph: WalkGraph): Walls => ({
  edgeGroup: new Uint32Array(graph.edgeCount),
  isWalled: new Uint8Array(1),
  isBlockedNode: new Uint8Array(graph.nodeCount),
});

/** Zone of every edge: 0 public, otherwise counted from 1 in the order of edges. */
export function zonesOf(graph: WalkGraph, walls: Walls): Uint32Array {
  const isInner = new Uint8Array(graph.edgeCount);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const isPrivate = (graph.edgeFlags[edge] & EDGE_INNER) > 0;
    if (isPrivate || walls.isWalled[walls.edgeGroup[edge]]) isInner[edge] = 1;
  }
  markPockets(graph, isInner);
  return numberZones(graph, isInner, walls);
}

const isCutNode = (barrier: number): boolean => barrier === BARRIER_RESIDENTS || barrier === BARRIER_CLOSED;

/** Public edges behind gates for residents become inner; the longest part of each component stays public. */
function markPockets(graph: WalkGraph, isInner: Uint8Array): void {
  const { edgeFrom, edgeTo, edgeMetres, edgeCount, nodeBarrier, nodeComponent } = graph;
  const parts = publicParts(graph, isInner);
  const partMetres = new Float64Array(edgeCount);
  const isBehindGate = new Uint8Array(edgeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    if (isInner[edge]) continue;
    const part = parts.rootOf(edge);
    partMetres[part] += edgeMetres[edge];
    const touchesGate =
      nodeBarrier[edgeFrom[edge]] === BARRIER_RESIDENTS || nodeBarrier[edgeTo[edge]] === BARRIER_RESIDENTS;
    if (touchesGate) isBehindGate[part] = 1;
  }
  const longest = new Map<number, number>();
  for (let part = 0; part < edgeCount; part++) {
    if (partMetres[part] === 0) continue;
    const component = nodeComponent[edgeFrom[part]];
    const best = longest.get(component);
    if (best === undefined || partMetres[part] > partMetres[best]) longest.set(component, part);
  }
  for (let edge = 0; edge < edgeCount; edge++) {
    if (isInner[edge]) continue;
    const part = parts.rootOf(edge);
    if (isBehindGate[part] && longest.get(nodeComponent[edgeFrom[edge]]) !== part) isInner[edge] = 1;
  }
}

/** Public edges that meet where nothing is cut. */
function publicParts(
  { arcStart, arcEdge, nodeCount, nodeBarrier, edgeCount }: WalkGraph,
  isInner: Uint8Array,
): UnionFind {
  const parts = new UnionFind(edgeCount);
  for (let node = 0; node < nodeCount; node++) {
    if (isCutNode(nodeBarrier[node])) continue;
    let first = -1;
    for (let arc = arcStart[node]; arc < arcStart[node + 1]; arc++) {
      const edge = arcEdge[arc];
      if (isInner[edge]) continue;
      if (first < 0) first = edge;
      else parts.join(first, edge);
    }
  }
  return parts;
}

function numberZones(graph: WalkGraph, isInner: Uint8Array, walls: Walls): Uint32Array {
  const sets = new UnionFind(graph.edgeCount);
  for (let node = 0; node < graph.nodeCount; node++) joinInnerEdges(graph, isInner, walls, node, sets);
  const edgeZone = new Uint32Array(graph.edgeCount);
  let zones = 0;
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    if (!isInner[edge]) continue;
    const root = sets.rootOf(edge);
    edgeZone[edge] = root === edge ? ++zones : edgeZone[root];
  }
  return edgeZone;
}

function joinInnerEdges(
  graph: WalkGraph,
  isInner: Uint8Array,
  walls: Walls,
  node: number,
  sets: UnionFind,
): void {
  if (graph.nodeBarrier[node] === BARRIER_CLOSED) return;
  const { arcStart, arcEdge } = graph;
  const end = arcStart[node + 1];
  let meetsPublic = false;
  let innerCount = 0;
  for (let arc = arcStart[node]; arc < end; arc++)
    if (isInner[arcEdge[arc]]) innerCount++;
    else meetsPublic = true;
  if (innerCount < 2) return;
  for (let i = arcStart[node]; i < end; i++) {
    if (!isInner[arcEdge[i]]) continue;
    for (let j = i + 1; j < end; j++) {
      if (!isInner[arcEdge[j]]) continue;
      if (belongTogether(walls, arcEdge[i], arcEdge[j], node, meetsPublic)) sets.join(arcEdge[i], arcEdge[j]);
    }
  }
}

/** Two inner edges at a node: one group's meet everywhere, others where no wall and no public street is between. */
function belongTogether(walls: Walls, a: number, b: number, node: number, meetsPublic: boolean): boolean {
  const { edgeGroup, isWalled, isBlockedNode } = walls;
  if (edgeGroup[a] === edgeGroup[b]) return edgeGroup[a] > 0 || !meetsPublic;
  const isWallBetween = isWalled[edgeGroup[a]] || isWalled[edgeGroup[b]];
  return !meetsPublic && !(isWallBetween && isBlockedNode[node]);
}

/** Copies each node once per zone that meets it, and leads a gate from the public copy into the zone's. */
function splitAtGates(graph: WalkGraph, edgeZone: Uint32Array, walls: Walls): WalkGraph {
  const split = new GateSplit(graph);
  for (let node = 0; node < graph.nodeCount; node++) {
    if (isPlain(graph, edgeZone, node)) continue;
    const copyOf = new Map<number, number>();
    const edges = edgesAt(graph, node);
    const cutApart = isCutApart(graph, edgeZone, node, edges);
    let isFirst = true;
    for (const edge of edges) {
      const zone = edgeZone[edge];
      const known = cutApart ? undefined : copyOf.get(zone);
      // The first copy is the node itself.
      const copy = known ?? (isFirst ? node : split.copy(node));
      isFirst = false;
      copyOf.set(zone, copy);
      split.move(edge, node, copy);
    }
    const publicNode = copyOf.get(0);
    if (cutApart || publicNode === undefined || walls.isBlockedNode[node]) continue;
    for (const [zone, copy] of copyOf) if (zone > 0) split.addGate(publicNode, copy, zone);
  }
  return split.finish(edgeZone, walls.edgeGroup);
}

/** Most nodes: one zone on all sides and no barrier, so that nothing is copied. */
function isPlain(
  { arcStart, arcEdge, nodeBarrier }: WalkGraph,
  edgeZone: Uint32Array,
  node: number,
): boolean {
  if (isCutNode(nodeBarrier[node])) return false;
  const first = arcStart[node];
  for (let arc = first + 1; arc < arcStart[node + 1]; arc++) {
    if (edgeZone[arcEdge[arc]] !== edgeZone[arcEdge[first]]) return false;
  }
  return true;
}

/** The edges that meet at a node, each once. */
function edgesAt({ arcStart, arcEdge }: WalkGraph, node: number): number[] {
  const edges: number[] = [];
  for (let arc = arcStart[node]; arc < arcStart[node + 1]; arc++)
    if (!edges.includes(arcEdge[arc])) edges.push(arcEdge[arc]);
  return edges;
}

/** A closed gate, or one for residents that no zone lies behind: nobody passes. */
function isCutApart(
  graph: WalkGraph,
  edgeZone: Uint32Array,
  node: number,
  edges: readonly number[],
): boolean {
  const barrier = graph.nodeBarrier[node];
  if (barrier === BARRIER_CLOSED) return true;
  return barrier === BARRIER_RESIDENTS && edges.every((edge) => edgeZone[edge] === 0);
}
