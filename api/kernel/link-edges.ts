/**
 * New ways between two points of a network: each end cuts the way it joins, and the line of the
 * link runs between the two new nodes. What is not cut keeps its number, so that two graphs, with
 * and without the link, differ by nothing else.
 *
 *   ○────────────●────────────○        ● = new node, where the link joins a way
 *                ┆
 *                ┆ link
 *                ┆
 *   ○──────●┄┄┄┄┄┘
 *          │
 */

import type { LonLat } from './lon-lat.js';
import { metresBetween } from './lon-lat.js';
import { pointAlong } from './snap.js';
import { type Cut, cutsByEdge, type SplitGraph, splitEdges } from './split.js';
import { EDGE_PLANNED, WAY_CLASSES, type WalkGraph } from './walk-graph.js';
import { shapeMetres } from './walk-graph-build.js';
import { type OpenGraph, writeShape } from './walk-graph-growth.js';

export interface Link {
  /** Where its two ends join ways. */
  readonly ends: readonly [Cut, Cut];
  /** Positions between the ends, first to second. */
  readonly between: readonly LonLat[];
}

export interface LinkedGraph {
  readonly graph: OpenGraph;
  /** By edge: its number, where it is the same as in the graph before; −1 for links and for the pieces of ways that were cut. */
  readonly knownEdge: Int32Array;
}

/** @param graph without zones */
export function joinLinks(graph: WalkGraph, links: readonly Link[]): LinkedGraph {
  const cuts = cutsByEdge(
    graph,
    links.flatMap(({ ends }) => ends),
  );
  const positions = links.reduce((sum, { between }) => sum + between.length + 2, 0);
  const split = splitEdges(graph, cuts, { edges: links.length, positions });
  const knownEdge = new Int32Array(split.graph.edgeCount).fill(-1);
  for (let edge = 0; edge < graph.edgeCount; edge++)
    if (split.pieceStart[edge + 1] === split.pieceStart[edge]) knownEdge[edge] = edge;
  links.forEach((link, i) => {
    setLink(graph, split, link, split.graph.edgeCount - links.length + i);
  });
  return { graph: split.graph, knownEdge };
}

function setLink(before: WalkGraph, split: SplitGraph, { ends, between }: Link, edge: number): void {
  const { graph } = split;
  const [from, to] = ends.map((end) => nodeAt(before, split, end));
  const line = [from, to].map((node): LonLat => [graph.nodeLon[node], graph.nodeLat[node]]);
  line.splice(1, 0, ...between);
  graph.edgeFrom[edge] = from;
  graph.edgeTo[edge] = to;
  graph.edgeFlags[edge] = EDGE_PLANNED;
  graph.edgeWayClass[edge] = WAY_CLASSES.indexOf('footway');
  writeShape(
    graph,
    edge,
    line.map(([lon]) => lon),
    line.map(([, lat]) => lat),
    graph.shapeStart[edge],
  );
  graph.edgeMetres[edge] = shapeMetres(graph, edge);
}

/** The node that stands where an edge was cut, or its end where the cut fell on it. */
function nodeAt(before: WalkGraph, { graph, pieceStart }: SplitGraph, { edge, alongMetres }: Cut): number {
  const [lon, lat] = pointAlong(before, edge, alongMetres);
  let best = graph.edgeFrom[edge];
  let bestMetres = metresBetween(lon, lat, graph.nodeLon[best], graph.nodeLat[best]);
  const pieces = [edge];
  for (let piece = pieceStart[edge]; piece < pieceStart[edge + 1]; piece++) pieces.push(piece);
  for (const piece of pieces) {
    const node = graph.edgeTo[piece];
    const metres = metresBetween(lon, lat, graph.nodeLon[node], graph.nodeLat[node]);
    if (metres < bestMetres) [best, bestMetres] = [node, metres];
  }
  return best;
}
