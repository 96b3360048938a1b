/**
 * What is odd about a network: islands, self-loops, double edges, edges without length, nodes on one
 * place that are not joined. None of it stops an import: all is kept and walkable, counted, and told
 * with its place. Double edges are both kept (our choice: two paths round a flower bed are two paths;
 * the shorter one wins in every search anyway).
 */

import { type LonLat, metresByRuler, rulerAt } from '../kernel/lon-lat.js';
import { UnionFind } from '../kernel/union-find.js';
import type { WalkEdges } from '../kernel/walk-graph.js';
import type { PlainIssueKind } from './issue-codes.js';
import type { IssueList } from './issues.js';

export interface ComponentCounts {
  readonly componentCount: number;
  readonly largestComponentRatio: number;
}

/** Every component but the largest is an island. */
export function reportIslands(edges: WalkEdges, issues: IssueList): ComponentCounts {
  const nodeCount = edges.nodeLon.length;
  const sets = new UnionFind(nodeCount);
  for (let edge = 0; edge < edges.edgeFrom.length; edge++)
    sets.join(edges.edgeFrom[edge]!, edges.edgeTo[edge]!);
  const size = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) size[sets.rootOf(node)]!++;
  const metres = new Float64Array(nodeCount);
  const firstEdge = new Int32Array(nodeCount).fill(-1);
  for (let edge = edges.edgeFrom.length - 1; edge >= 0; edge--) {
    const root = sets.rootOf(edges.edgeFrom[edge]!);
    metres[root]! += edgeMetres(edges, edge);
    firstEdge[root] = edge;
  }
  const roots = Array.from(size.keys()).filter((node) => size[node]! > 0);
  const largest = roots.reduce((best, root) => (size[root]! > size[best]! ? root : best), roots[0] ?? 0);
  for (const root of roots)
    if (root !== largest)
      issues.warn({
        code: 'ISLAND',
        objectId: wayOf(edges, firstEdge[root]!),
        reason: `${size[root]} nodes and ${Math.round(metres[root]!)} m of ways are not joined with the main network`,
        position: startOf(edges, firstEdge[root]!),
      });
  return {
    componentCount: roots.length,
    largestComponentRatio: nodeCount === 0 ? 0 : size[largest]! / nodeCount,
  };
}

export interface EdgeFaultCounts {
  readonly selfLoopCount: number;
  readonly doubleEdgeCount: number;
  readonly zeroLengthCount: number;
}

export function reportEdgeFaults(edges: WalkEdges, issues: IssueList): EdgeFaultCounts {
  const counts = { selfLoopCount: 0, doubleEdgeCount: 0, zeroLengthCount: 0 };
  const firstBetween = new Map<number, number>();
  const nodeCount = edges.nodeLon.length;
  const tell = (code: PlainIssueKind, edge: number, reason: string): void =>
    issues.warn({ code, objectId: wayOf(edges, edge), reason, position: startOf(edges, edge) });
  for (let edge = 0; edge < edges.edgeFrom.length; edge++) {
    const from = edges.edgeFrom[edge]!;
    const to = edges.edgeTo[edge]!;
    if (edgeMetres(edges, edge) === 0) {
      counts.zeroLengthCount++;
      tell('ZERO_LENGTH', edge, 'a piece of the way has no length; it is kept');
    }
    if (from === to) {
      counts.selfLoopCount++;
      tell('SELF_LOOP', edge, 'a piece of the way starts and ends at one node; it is kept');
      continue;
    }
    const pair = Math.min(from, to) * nodeCount + Math.max(from, to);
    const first = firstBetween.get(pair);
    if (first === undefined) firstBetween.set(pair, edge);
    else {
      counts.doubleEdgeCount++;
      tell('DOUBLE_EDGE', edge, `joins the same two nodes as ${wayOf(edges, first)}; both are kept`);
    }
  }
  return counts;
}

/** Nodes on exactly the same place with different ids. Returns how many there are beyond the first of each place. */
export function reportDuplicateNodes(
  nodeLon: Float64Array,
  nodeLat: Float64Array,
  idOf: (node: number) => string,
  issues: IssueList,
): number {
  const order = Uint32Array.from(nodeLon.keys());
  order.sort((a, b) => nodeLon[a]! - nodeLon[b]! || nodeLat[a]! - nodeLat[b]! || a - b);
  let count = 0;
  for (let place = 1; place < order.length; place++) {
    const before = order[place - 1]!;
    const node = order[place]!;
    if (nodeLon[before] !== nodeLon[node] || nodeLat[before] !== nodeLat[node]) continue;
    count++;
    issues.warn({
      code: 'DUPLICATE_NODE',
      objectId: idOf(node),
      reason: `lies exactly on ${idOf(before)}; they are not joined unless a way joins them`,
      position: [nodeLon[node]!, nodeLat[node]!],
    });
  }
  return count;
}

/** Metres along the shape of an edge. */
function edgeMetres(edges: WalkEdges, edge: number): number {
  const start = edges.shapeStart[edge]!;
  const end = edges.shapeStart[edge + 1]!;
  const ruler = rulerAt(edges.shapeLat[start]!);
  let metres = 0;
  for (let p = start + 1; p < end; p++)
    metres += metresByRuler(
      ruler,
      edges.shapeLon[p - 1]!,
      edges.shapeLat[p - 1]!,
      edges.shapeLon[p]!,
      edges.shapeLat[p]!,
    );
  return metres;
}

const wayOf = (edges: WalkEdges, edge: number): string => `way/${edges.edgeWayId[edge]}`;

const startOf = (edges: WalkEdges, edge: number): LonLat => {
  const start = edges.shapeStart[edge]!;
  return [edges.shapeLon[start]!, edges.shapeLat[start]!];
};
