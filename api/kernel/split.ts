/**
 * Cuts edges at given places, so that a node stands there: where a wall crosses a way, where a
 * planner draws a path. Lengths are kept: the pieces of an edge sum to it.
 *
 *   edge 7  ○───────┼────────┼──────○      the first piece keeps the number; the others, and the
 *           ○───7───●───21───●──22──○      new nodes, are numbered on behind what is there
 */

import { metresBetween } from './lon-lat.js';
import { segmentMetres } from './walk-graph-build.js';
import { copyShapes, type Growth, grownGraph, type OpenGraph, writeShape } from './walk-graph-growth.js';

export interface Cut {
  readonly edge: number;
  /** Metres from edgeFrom; cuts within 1 cm of an end or of each other are dropped. */
  readonly alongMetres: number;
}

/** An edge that is to be cut, and the lines of its pieces, in its direction. */
export interface CutEdge {
  readonly edge: number;
  readonly lines: readonly PieceLine[];
}

interface PieceLine {
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  readonly metres: number;
}

const NEAR_METRES = 0.01;

export interface SplitGraph {
  readonly graph: OpenGraph;
  /** The pieces of edge e, in its direction, are e itself and then pieceStart[e] .. pieceStart[e + 1] − 1. */
  readonly pieceStart: Uint32Array;
}

/**
 * @param cuts ascending by edge (cutsByEdge)
 * @param room left behind the pieces for edges of the caller's own
 * @returns the graph with the cuts made; new nodes have no barrier. Zones are not kept.
 */
export function splitEdges(
  graph: OpenGraph,
  cuts: readonly CutEdge[],
  room: { readonly edges: number; readonly positions: number } = { edges: 0, positions: 0 },
): SplitGraph {
  const split = grownGraph(graph, growthBy(graph, cuts, room));
  const pieceStart = new Uint32Array(graph.edgeCount + 1);
  let [next, from, position] = [graph.edgeCount, 0, 0];
  for (const { edge, lines } of cuts) {
    pieceStart.fill(next, from, edge + 1);
    next += lines.length - 1;
    position = copyShapes(graph, split, from, edge, position);
    position = writeShape(split, edge, lines[0].lon, lines[0].lat, position);
    from = edge + 1;
  }
  pieceStart.fill(next, from);
  position = copyShapes(graph, split, from, graph.edgeCount, position);
  for (const { edge, lines } of cuts) {
    const firstPiece = pieceStart[edge];
    // As many new nodes as pieces behind the first.
    const firstNode = graph.nodeCount + firstPiece - graph.edgeCount;
    for (let i = 0; i < lines.length; i++) {
      const piece = i === 0 ? edge : firstPiece + i - 1;
      const node = firstNode + i - 1;
      if (i > 0) {
        position = writeShape(split, piece, lines[i].lon, lines[i].lat, position);
        placeNode(split, node, lines[i]);
        split.edgeFrom[piece] = node;
        likeEdge(split, piece, edge);
      }
      split.edgeTo[piece] = i < lines.length - 1 ? node + 1 : graph.edgeTo[edge];
      split.edgeMetres[piece] = lines[i].metres;
    }
  }
  return { graph: split, pieceStart };
}

function growthBy(
  { shapeStart }: OpenGraph,
  cuts: readonly CutEdge[],
  room: Pick<Growth, 'edges' | 'positions'>,
): Growth {
  let [nodes, positions] = [0, room.positions];
  for (const { edge, lines } of cuts) {
    nodes += lines.length - 1;
    positions -= shapeStart[edge + 1] - shapeStart[edge];
    for (const { lon } of lines) positions += lon.length;
  }
  return { nodes, edges: room.edges + nodes, gates: 0, positions };
}

function placeNode(graph: OpenGraph, node: number, { lon, lat }: PieceLine): void {
  graph.nodeLon[node] = lon[0];
  graph.nodeLat[node] = lat[0];
}

function likeEdge({ edgeFlags, edgeWayClass, edgeWayId }: OpenGraph, piece: number, edge: number): void {
  edgeFlags[piece] = edgeFlags[edge];
  edgeWayClass[piece] = edgeWayClass[edge];
  edgeWayId[piece] = edgeWayId[edge];
}

/** Cuts in any order, put together by edge. */
export function cutsByEdge(graph: OpenGraph, cuts: readonly Cut[]): CutEdge[] {
  const cutsOf = new Map<number, number[]>();
  for (const { edge, alongMetres } of cuts) {
    const list = cutsOf.get(edge);
    if (list) list.push(alongMetres);
    else cutsOf.set(edge, [alongMetres]);
  }
  return [...cutsOf]
    .map(([edge, along]) => ({ edge, lines: linesOf(graph, edge, distinct(along, graph.edgeMetres[edge])) }))
    .filter(({ lines }) => lines.length > 1)
    .sort((a, b) => a.edge - b.edge);
}

function distinct(along: number[], edgeMetres: number): number[] {
  const kept: number[] = [];
  for (const metres of along.sort((a, b) => a - b)) {
    const last = kept[kept.length - 1] ?? 0;
    if (metres - last > NEAR_METRES && edgeMetres - metres > NEAR_METRES) kept.push(metres);
  }
  return kept;
}

/** @param cutMetres ascending */
function linesOf(graph: OpenGraph, edge: number, cutMetres: readonly number[]): PieceLine[] {
  const { shapeStart, shapeLon, shapeLat } = graph;
  const lines: PieceLine[] = [];
  let line = new GrowingLine(shapeLon[shapeStart[edge]], shapeLat[shapeStart[edge]]);
  let next = 0;
  let walked = 0;
  for (let p = shapeStart[edge] + 1; p < shapeStart[edge + 1]; p++) {
    const metres = segmentMetres(shapeLon, shapeLat, p);
    for (; next < cutMetres.length && cutMetres[next] <= walked + metres; next++) {
      const t = (cutMetres[next] - walked) / metres;
      const lon = shapeLon[p - 1] + t * (shapeLon[p] - shapeLon[p - 1]);
      const lat = shapeLat[p - 1] + t * (shapeLat[p] - shapeLat[p - 1]);
      line.add(lon, lat);
      lines.push(line.measured());
      line = new GrowingLine(lon, lat);
    }
    line.add(shapeLon[p], shapeLat[p]);
    walked += metres;
  }
  lines.push(line.measured());
  return lines;
}

class GrowingLine {
  readonly #lon: number[];
  readonly #lat: number[];

  constructor(lon: number, lat: number) {
    this.#lon = [lon];
    this.#lat = [lat];
  }

  /** Goes on to a position; behind the second one a repeat is left out. */
  add(lon: number, lat: number): void {
    const last = this.#lon.length - 1;
    if (last > 0 && this.#lon[last] === lon && this.#lat[last] === lat) return;
    this.#lon.push(lon);
    this.#lat.push(lat);
  }

  measured(): PieceLine {
    const [lon, lat] = [this.#lon, this.#lat];
    let metres = 0;
    for (let p = 1; p < lon.length; p++) metres += metresBetween(lon[p - 1], lat[p - 1], lon[p], lat[p]);
    return { lon, lat, metres };
  }
}
