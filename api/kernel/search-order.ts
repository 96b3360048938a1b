/**
 * In which order many searches are run: by the nodes they set out from. Nodes lie along a Hilbert curve
 * (walk-graph.ts), so one search finds in the cache what the one before has touched. 5,000 searches of
 * 1,000 m on Porto (73,016 nodes, AMD EPYC, 25 rounds in turn): 129 ms instead of 197 in an order drawn by lot.
 */

import type { Access } from './reach.js';
import type { WalkGraph } from './walk-graph.js';

/** @returns positions in `starts`, each once; those without a way come first */
export function searchOrder({ edgeFrom }: WalkGraph, starts: readonly (readonly Access[])[]): Uint32Array {
  const node = Float64Array.from(starts, ([first]) => (first ? edgeFrom[first.edge] : -1));
  return Uint32Array.from(starts, (_, i) => i).sort((a, b) => node[a] - node[b] || a - b);
}
