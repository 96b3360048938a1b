/**
 * What differs between two graphs of which most is the same: the nodes where other ways meet than
 * before, and the edges that are new, gone or on another side of a wall. A walk that meets none of
 * them is the same in both, to the last bit.
 */

import { EDGE_GATE, type WalkGraph } from './walk-graph.js';

export interface GraphSideChange {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

export interface GraphChange {
  readonly before: GraphSideChange;
  readonly after: GraphSideChange;
}

/**
 * @param knownEdge by edge of `after`: its number in `before`, −1 where it is new or the arc of a gate
 * @param hasChangedSide whether an edge that is in both lies behind another wall now
 */
export function compareGraphs(
  before: WalkGraph,
  after: WalkGraph,
  knownEdge: Int32Array,
  hasChangedSide: (edgeBefore: number, edgeAfter: number) => boolean,
): GraphChange {
  const isKept = new Uint8Array(before.edgeCount);
  const edges: { before: number[]; after: number[] } = { before: [], after: [] };
  for (let edge = 0; edge < after.edgeCount; edge++) {
    if (after.edgeFlags[edge] & EDGE_GATE) continue;
    const old = knownEdge[edge];
    if (old >= 0) isKept[old] = 1;
    if (old >= 0 && !hasChangedSide(old, edge)) continue;
    edges.after.push(edge);
    if (old >= 0) edges.before.push(old);
  }
  for (let edge = 0; edge < before.edgeCount; edge++)
    if (!isKept[edge] && !(before.edgeFlags[edge] & EDGE_GATE)) edges.before.push(edge);
  const nodes = changedNodes(before, after, knownEdge);
  return {
    before: { nodes: nodes.before, edges: edges.before },
    after: { nodes: nodes.after, edges: edges.after },
  };
}

function changedNodes(
  before: WalkGraph,
  after: WalkGraph,
  knownEdge: Int32Array,
): { before: number[]; after: number[] } {
  const nodeBefore = nodesBefore(before, after, knownEdge);
  const changed: { before: number[]; after: number[] } = { before: [], after: [] };
  const isSame = new Uint8Array(before.nodeCount);
  for (let node = 0; node < after.nodeCount; node++) {
    const old = nodeBefore[node];
    if (old >= 0 && meetsSame(before, after, nodeBefore, old, node)) isSame[old] = 1;
    else if (hasArcs(after, node)) changed.after.push(node);
  }
  for (let node = 0; node < before.nodeCount; node++)
    if (!isSame[node] && hasArcs(before, node)) changed.before.push(node);
  return changed;
}

const hasArcs = ({ arcStart }: WalkGraph, node: number): boolean => arcStart[node + 1] > arcStart[node];

const UNSEEN = -2;

/** By node of `after`: the node of `before` where all its edges met; −1 none. */
function nodesBefore(before: WalkGraph, after: WalkGraph, knownEdge: Int32Array): Int32Array {
  const nodeBefore = new Int32Array(after.nodeCount).fill(UNSEEN);
  const see = (node: number, old: number) => {
    if (nodeBefore[node] === UNSEEN) nodeBefore[node] = old;
    else if (nodeBefore[node] !== old) nodeBefore[node] = -1;
  };
  for (let edge = 0; edge < after.edgeCount; edge++) {
    if (after.edgeFlags[edge] & EDGE_GATE) continue;
    const old = knownEdge[edge];
    see(after.edgeFrom[edge], old >= 0 ? before.edgeFrom[old] : -1);
    see(after.edgeTo[edge], old >= 0 ? before.edgeTo[old] : -1);
  }
  return nodeBefore;
}

/** As many ordinary arcs, which then are the same, and the same gates. */
function meetsSame(
  before: WalkGraph,
  after: WalkGraph,
  nodeBefore: Int32Array,
  old: number,
  node: number,
): boolean {
  const exit = after.nodeExit[node];
  const exitBefore = before.nodeExit[old];
  if (exit >= 0 !== exitBefore >= 0 || (exit >= 0 && nodeBefore[exit] !== exitBefore)) return false;
  const arcCount = after.arcStart[node + 1] - after.arcStart[node];
  if (arcCount !== before.arcStart[old + 1] - before.arcStart[old]) return false;
  const gateCount = gatesAt(after, node);
  return (
    gateCount === gatesAt(before, old) &&
    (gateCount === 0 || leadsToSame(before, after, nodeBefore, old, node))
  );
}

/** How many gates lead away from a node. */
function gatesAt({ arcStart, arcEdge, edgeFlags }: WalkGraph, node: number): number {
  let count = 0;
  for (let arc = arcStart[node]; arc < arcStart[node + 1]; arc++)
    if (edgeFlags[arcEdge[arc]] & EDGE_GATE) count++;
  return count;
}

/** Of two nodes with as many gates: whether they lead to the same copies. */
function leadsToSame(
  before: WalkGraph,
  after: WalkGraph,
  nodeBefore: Int32Array,
  old: number,
  node: number,
): boolean {
  const inside = new Set(copiesBehind(before, old));
  return copiesBehind(after, node).every((copy) => inside.has(nodeBefore[copy]));
}

/** The zones' copies that the gates of a public node lead to. */
function copiesBehind({ arcStart, arcEdge, arcTo, edgeFlags }: WalkGraph, node: number): number[] {
  const inside: number[] = [];
  for (let arc = arcStart[node]; arc < arcStart[node + 1]; arc++)
    if (edgeFlags[arcEdge[arc]] & EDGE_GATE) inside.push(arcTo[arc]);
  return inside;
}
