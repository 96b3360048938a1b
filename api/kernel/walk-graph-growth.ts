/**
 * A graph made from one before: nodes and edges keep their numbers, and what is new stands behind, in
 * an order of its own along the streets. Sorting everything again was a third of a scenario.
 *
 *   grownGraph ──▶ an open graph: copied, with room behind ──▶ its maker fills that and
 *   changes what is cut ──▶ closeGraph lays the arcs
 */

import type { WalkGraph } from './walk-graph.js';
import { allocateWalkGraph } from './walk-graph-buffer.js';
import { fillArcs, fillComponents, fillExits } from './walk-graph-build.js';

/** A graph whose arcs are not laid. */
export type OpenGraph = Omit<
  WalkGraph,
  'arcStart' | 'arcTo' | 'arcEdge' | 'arcMetres' | 'nodeExit' | 'nodeComponent'
>;

export interface Growth {
  readonly nodes: number;
  readonly edges: number;
  /** How many of the edges are arcs through gates. */
  readonly gates: number;
  readonly positions: number;
}

/** @returns the graph before with room behind; its shapes are left to copyShapes, its zones and groups are 0 */
export function grownGraph(before: OpenGraph, more: Growth): OpenGraph {
  const edges = before.edgeCount + more.edges;
  const graph = allocateWalkGraph({
    nodes: before.nodeCount + more.nodes,
    edges,
    arcs: 2 * edges - more.gates,
    positions: before.shapeLon.length + more.positions,
  });
  graph.nodeLon.set(before.nodeLon);
  graph.nodeLat.set(before.nodeLat);
  graph.nodeBarrier.set(before.nodeBarrier);
  graph.edgeFrom.set(before.edgeFrom);
  graph.edgeTo.set(before.edgeTo);
  graph.edgeFlags.set(before.edgeFlags);
  graph.edgeWayClass.set(before.edgeWayClass);
  graph.edgeWayId.set(before.edgeWayId);
  graph.edgeMetres.set(before.edgeMetres);
  return graph;
}

/**
 * Copies the shapes of edges from .. end − 1, under their numbers.
 * @param position where the first is laid; @returns where the next one begins
 */
export function copyShapes(
  before: OpenGraph,
  graph: OpenGraph,
  from: number,
  end: number,
  position: number,
): number {
  const { shapeStart, shapeLon, shapeLat } = before;
  const [first, last] = [shapeStart[from], shapeStart[end]];
  graph.shapeLon.set(shapeLon.subarray(first, last), position);
  graph.shapeLat.set(shapeLat.subarray(first, last), position);
  for (let edge = from; edge < end; edge++)
    graph.shapeStart[edge + 1] = shapeStart[edge + 1] + position - first;
  return position + last - first;
}

/** Writes the shape of one edge. @returns where the next one begins */
export function writeShape(
  graph: OpenGraph,
  edge: number,
  lons: ArrayLike<number>,
  lats: ArrayLike<number>,
  position: number,
): number {
  graph.shapeLon.set(lons, position);
  graph.shapeLat.set(lats, position);
  graph.shapeStart[edge + 1] = position + lons.length;
  return position + lons.length;
}

/** Lays the arcs. The graph itself is closed, not a copy: nobody may write to it afterwards. */
export function closeGraph(open: OpenGraph): WalkGraph {
  const graph = open as WalkGraph;
  graph.arcStart.fill(0);
  fillExits(graph);
  fillArcs(graph);
  fillComponents(graph);
  return graph;
}
