/**
 * A graph from a plain list of directed arcs with any costs, laid into the arrays of a walking graph.
 * Walking has no one-way streets, so no builder makes such a graph; but the search itself follows
 * arcs, and published answers for directed graphs can be put to it as they are.
 */

import { allocateWalkGraph, type WalkGraph } from '../../api/kernel/index.js';

export interface DirectedArc {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** Node numbers are kept. Arc i is edge i, walked from → to only; its cost stands for metres. */
export function directedGraph(nodeCount: number, arcs: readonly DirectedArc[]): WalkGraph {
  const sorted = [...arcs].sort((a, b) => a.from - b.from);
  const graph = allocateWalkGraph({
    nodes: nodeCount,
    edges: arcs.length,
    arcs: arcs.length,
    positions: 2 * arcs.length,
  });
  sorted.forEach(({ from, to, cost }, i) => {
    graph.edgeFrom[i] = from;
    graph.edgeTo[i] = to;
    graph.edgeMetres[i] = cost;
    graph.arcTo[i] = to;
    graph.arcEdge[i] = i;
    graph.arcMetres[i] = cost;
    graph.shapeStart[i + 1] = 2 * (i + 1);
    graph.arcStart[from + 1]!++;
  });
  for (let node = 0; node < nodeCount; node++) graph.arcStart[node + 1]! += graph.arcStart[node]!;
  graph.nodeExit.fill(-1);
  return graph;
}
