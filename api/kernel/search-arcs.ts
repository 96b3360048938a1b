/**
 * The arcs of a graph as a search wants them: of parallel edges only the shortest, no loops, none
 * of a forbidden kind, and those of a node ascending by metres, so that a bounded search may stop
 * at the first that leads too far.
 *
 *   arcs of node n:  arcStart[n] .. arcStart[n + 1] − 1 → arcTo, arcMetres (ascending)
 */

import type { WalkGraph } from './walk-graph.js';

export interface SearchArcs {
  readonly arcStart: Uint32Array;
  readonly arcTo: Uint32Array;
  readonly arcMetres: Float64Array;
}

/** @param blockedFlags edges with one of these flags are left out. Time O(arcs × degree). */
export function searchArcsOf(graph: WalkGraph, blockedFlags: number): SearchArcs {
  const { nodeCount, arcEdge, edgeFlags } = graph;
  const arcStart = new Uint32Array(nodeCount + 1);
  const arcTo = new Uint32Array(graph.arcTo.length);
  const arcMetres = new Float64Array(graph.arcTo.length);
  let end = 0;
  for (let node = 0; node < nodeCount; node++) {
    const start = arcStart[node];
    for (let arc = graph.arcStart[node]; arc < graph.arcStart[node + 1]; arc++) {
      const to = graph.arcTo[arc];
      if (to === node || edgeFlags[arcEdge[arc]] & blockedFlags) continue;
      end = takeArc(arcTo, arcMetres, start, end, to, graph.arcMetres[arc]);
    }
    arcStart[node + 1] = end;
  }
  return { arcStart, arcTo: arcTo.slice(0, end), arcMetres: arcMetres.slice(0, end) };
}

/** Sorts an arc into those of its node (start .. end − 1), or shortens the one to the same node. @returns the new end */
function takeArc(
  arcTo: Uint32Array,
  arcMetres: Float64Array,
  start: number,
  end: number,
  to: number,
  metres: number,
): number {
  let slot = start;
  while (slot < end && arcTo[slot] !== to) slot++;
  if (slot < end && arcMetres[slot] <= metres) return end;
  const newEnd = slot < end ? end : end + 1;
  for (; slot > start && arcMetres[slot - 1] > metres; slot--) {
    arcTo[slot] = arcTo[slot - 1];
    arcMetres[slot] = arcMetres[slot - 1];
  }
  arcTo[slot] = to;
  arcMetres[slot] = metres;
  return newEnd;
}
