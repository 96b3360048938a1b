/** Builds WalkEdges from plain lists of nodes and lines, for worlds that are solved on paper. */

import {
  buildWalkGraph,
  EDGE_INNER,
  EDGE_STEPS,
  rulerAt,
  WAY_CLASSES,
  type WalkEdges,
  type WalkGraph,
} from '../../api/kernel/index.js';

/** Near the equator a degree is the same everywhere to 1e-8 within a few kilometres. */
const RULER = rulerAt(0);

export const lonOf = (eastMetres: number): number => 100 + eastMetres / RULER.metresPerLon;
export const latOf = (northMetres: number): number => northMetres / RULER.metresPerLat;

export interface PaperNode {
  readonly eastMetres: number;
  readonly northMetres: number;
  /** A BARRIER_ value. */
  readonly barrier?: number;
}

export interface PaperEdge {
  readonly from: number;
  readonly to: number;
  readonly kind?: 'public' | 'inner' | 'steps';
}

export function paperEdges(nodes: readonly PaperNode[], edges: readonly PaperEdge[]): WalkEdges {
  const ends = edges.flatMap(({ from, to }) => [nodes[from]!, nodes[to]!]);
  const flagOf = { public: 0, inner: EDGE_INNER, steps: EDGE_STEPS };
  return {
    nodeLon: Float64Array.from(nodes, (node) => lonOf(node.eastMetres)),
    nodeLat: Float64Array.from(nodes, (node) => latOf(node.northMetres)),
    nodeBarrier: Uint8Array.from(nodes, (node) => node.barrier ?? 0),
    edgeFrom: Uint32Array.from(edges, (edge) => edge.from),
    edgeTo: Uint32Array.from(edges, (edge) => edge.to),
    edgeFlags: Uint8Array.from(edges, (edge) => flagOf[edge.kind ?? 'public']),
    edgeWayClass: Uint8Array.from(edges, (edge) =>
      WAY_CLASSES.indexOf(edge.kind === 'steps' ? 'steps' : 'footway'),
    ),
    edgeWayId: Float64Array.from(edges, (_, i) => i + 1),
    shapeStart: Uint32Array.from({ length: edges.length + 1 }, (_, i) => 2 * i),
    shapeLon: Float64Array.from(ends, (node) => lonOf(node.eastMetres)),
    shapeLat: Float64Array.from(ends, (node) => latOf(node.northMetres)),
  };
}

export const paperGraph = (nodes: readonly PaperNode[], edges: readonly PaperEdge[]): WalkGraph =>
  buildWalkGraph(paperEdges(nodes, edges));

/** The node of a graph nearest to a place on paper. */
export function nodeAt(graph: WalkGraph, eastMetres: number, northMetres: number): number {
  let best = 0;
  for (let node = 1; node < graph.nodeCount; node++) {
    if (distance(graph, node, eastMetres, northMetres) < distance(graph, best, eastMetres, northMetres))
      best = node;
  }
  return best;
}

const distance = (graph: WalkGraph, node: number, eastMetres: number, northMetres: number): number =>
  Math.hypot(graph.nodeLon[node]! - lonOf(eastMetres), graph.nodeLat[node]! - latOf(northMetres));

/** Standing exactly on a node: an access to one of its edges with nothing between. */
export function standingOn(
  graph: WalkGraph,
  node: number,
): { edge: number; alongMetres: number; accessMetres: number } {
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    if (graph.edgeFrom[edge] === node) return { edge, alongMetres: 0, accessMetres: 0 };
    if (graph.edgeTo[edge] === node) return { edge, alongMetres: graph.edgeMetres[edge]!, accessMetres: 0 };
  }
  throw new RangeError(`No edge at node ${node}.`);
}
