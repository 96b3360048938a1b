/**
 * Ties places to the nearest point of the nearest edge, through a packed R-tree (flatbush) over the
 * pieces of all edge shapes.
 *
 *          place ●
 *                ┊ accessMetres (straight)
 *   from ○───────┴─────────○ to
 *        alongMetres
 *
 * The search asks for boxes of growing half-width and stops when the best distance fits in the box,
 * so the answer is exact and does not depend on the order of the index. Ties go to the lower edge.
 */

import Flatbush from 'flatbush';
import { type Ruler, rulerAt } from './lon-lat.js';
import type { Access } from './reach.js';
import { EDGE_GATE, type WalkGraph } from './walk-graph.js';
import { segmentMetres } from './walk-graph-build.js';

/** Farther than this a place is not on the network. Our choice; see standards. */
export const SNAP_LIMIT_METRES = 200;

const FIRST_BOX_METRES = 25;

export class StreetIndex {
  readonly #graph: WalkGraph;
  readonly #tree: Flatbush | null;
  readonly #pieces: StreetPieces;
  /** By edge: the number it goes by, −1 where it is gone; null: its own. */
  readonly #edgeNow: Int32Array | null;

  constructor(
    graph: WalkGraph,
    pieces: StreetPieces = streetPieces(graph),
    tree: Flatbush | null = indexPieces(graph, pieces.end),
    edgeNow: Int32Array | null = null,
  ) {
    this.#graph = graph;
    this.#pieces = pieces;
    this.#tree = tree;
    this.#edgeNow = edgeNow;
  }

  /** An index of some edges only. */
  static ofEdges(graph: WalkGraph, edges: readonly number[]): StreetIndex {
    return new StreetIndex(
      graph,
      streetPieces(graph, edges.length, (i) => edges[i]),
    );
  }

  /** The same streets under other numbers. @param edgeNow by edge, −1 where it is gone */
  renumbered(edgeNow: Int32Array): StreetIndex {
    return new StreetIndex(this.#graph, this.#pieces, this.#tree, edgeNow);
  }

  /**
   * The nearest point of the walkable network, or null when none lies within `maxMetres`.
   * @param accept restricts the edges, e.g. to those of one zone
   */
  nearest(
    lon: number,
    lat: number,
    maxMetres: number = SNAP_LIMIT_METRES,
    accept?: (edge: number) => boolean,
  ): Access | null {
    if (!this.#tree) return null;
    const ruler = rulerAt(lat);
    for (let half = Math.min(FIRST_BOX_METRES, maxMetres); ; half = Math.min(half * 2, maxMetres)) {
      const best = this.#nearestInBox(this.#tree, ruler, lon, lat, half, accept);
      if (best && best.accessMetres <= half) return best;
      if (half >= maxMetres) return null;
    }
  }

  #nearestInBox(
    tree: Flatbush,
    ruler: Ruler,
    lon: number,
    lat: number,
    half: number,
    accept?: (edge: number) => boolean,
  ): Access | null {
    const dLon = half / ruler.metresPerLon;
    const dLat = half / ruler.metresPerLat;
    let best: Access | null = null;
    for (const piece of tree.search(lon - dLon, lat - dLat, lon + dLon, lat + dLat)) {
      const edge = this.#numberOf(piece);
      if (edge < 0 || (accept && !accept(edge))) continue;
      const access = this.#accessOf(ruler, lon, lat, piece, edge);
      if (!best || isNearer(access, best)) best = access;
    }
    return best;
  }

  #numberOf(piece: number): number {
    const edge = this.#pieces.edge[piece];
    return this.#edgeNow ? this.#edgeNow[edge] : edge;
  }

  /** Foot of the perpendicular on one piece, clamped to its ends. */
  #accessOf(ruler: Ruler, lon: number, lat: number, piece: number, edge: number): Access {
    const { shapeLon, shapeLat, edgeMetres } = this.#graph;
    const p = this.#pieces.end[piece];
    const east = (shapeLon[p] - shapeLon[p - 1]) * ruler.metresPerLon;
    const north = (shapeLat[p] - shapeLat[p - 1]) * ruler.metresPerLat;
    const placeEast = (lon - shapeLon[p - 1]) * ruler.metresPerLon;
    const placeNorth = (lat - shapeLat[p - 1]) * ruler.metresPerLat;
    const squared = east * east + north * north;
    const t = squared > 0 ? Math.max(0, Math.min(1, (placeEast * east + placeNorth * north) / squared)) : 0;
    const before = this.#pieces.beginMetres[piece];
    return {
      edge,
      alongMetres: Math.min(
        edgeMetres[this.#pieces.edge[piece]],
        before + t * (this.#pieces.endMetres[piece] - before),
      ),
      accessMetres: Math.hypot(placeEast - t * east, placeNorth - t * north),
    };
  }
}

export const isNearer = (a: Access, b: Access): boolean =>
  a.accessMetres < b.accessMetres ||
  (a.accessMetres === b.accessMetres &&
    (a.edge < b.edge || (a.edge === b.edge && a.alongMetres < b.alongMetres)));

/** Metres from the edge's beginning to each shape position, for all edges in one array. */
export function metresAtPositions({ edgeCount, shapeStart, shapeLon, shapeLat }: WalkGraph): Float64Array {
  const metres = new Float64Array(shapeLon.length);
  for (let edge = 0; edge < edgeCount; edge++) {
    for (let p = shapeStart[edge] + 1; p < shapeStart[edge + 1]; p++) {
      metres[p] = metres[p - 1] + segmentMetres(shapeLon, shapeLat, p);
    }
  }
  return metres;
}

/** The pieces of edge shapes; those of an edge follow each other. */
interface StreetPieces {
  readonly edge: Uint32Array;
  /** Last shape position of each. */
  readonly end: Uint32Array;
  /** Metres from edgeFrom to its first position and to its last. */
  readonly beginMetres: Float64Array;
  readonly endMetres: Float64Array;
}

function streetPieces(
  graph: WalkGraph,
  edgeCount: number = graph.edgeCount,
  edgeAt: (i: number) => number = (i) => i,
): StreetPieces {
  const { edgeFlags, shapeStart, shapeLon, shapeLat } = graph;
  let count = 0;
  for (let i = 0; i < edgeCount; i++) count += piecesOfEdge(graph, edgeAt(i));
  const pieces: StreetPieces = {
    edge: new Uint32Array(count),
    end: new Uint32Array(count),
    beginMetres: new Float64Array(count),
    endMetres: new Float64Array(count),
  };
  let piece = 0;
  for (let i = 0; i < edgeCount; i++) {
    const edge = edgeAt(i);
    if (edgeFlags[edge] & EDGE_GATE) continue;
    let walked = 0;
    for (let p = shapeStart[edge] + 1; p < shapeStart[edge + 1]; p++, piece++) {
      pieces.edge[piece] = edge;
      pieces.end[piece] = p;
      pieces.beginMetres[piece] = walked;
      walked += segmentMetres(shapeLon, shapeLat, p);
      pieces.endMetres[piece] = walked;
    }
  }
  return pieces;
}

const piecesOfEdge = ({ edgeFlags, shapeStart }: WalkGraph, edge: number): number =>
  edgeFlags[edge] & EDGE_GATE ? 0 : shapeStart[edge + 1] - shapeStart[edge] - 1;

function indexPieces({ shapeLon, shapeLat }: WalkGraph, ends: Uint32Array): Flatbush | null {
  if (ends.length === 0) return null;
  const tree = new Flatbush(ends.length);
  for (const p of ends) {
    tree.add(
      Math.min(shapeLon[p - 1], shapeLon[p]),
      Math.min(shapeLat[p - 1], shapeLat[p]),
      Math.max(shapeLon[p - 1], shapeLon[p]),
      Math.max(shapeLat[p - 1], shapeLat[p]),
    );
  }
  tree.finish();
  return tree;
}

/** Position of a point on an edge. @param alongMetres 0 .. edgeMetres from edgeFrom */
export function pointAlong(graph: WalkGraph, edge: number, alongMetres: number): [lon: number, lat: number] {
  const { shapeStart, shapeLon, shapeLat } = graph;
  let before = 0;
  for (let p = shapeStart[edge] + 1; p < shapeStart[edge + 1]; p++) {
    const metres = segmentMetres(shapeLon, shapeLat, p);
    if (before + metres >= alongMetres || p === shapeStart[edge + 1] - 1) {
      const t = metres > 0 ? Math.min(1, Math.max(0, (alongMetres - before) / metres)) : 0;
      return [
        shapeLon[p - 1] + t * (shapeLon[p] - shapeLon[p - 1]),
        shapeLat[p - 1] + t * (shapeLat[p] - shapeLat[p - 1]),
      ];
    }
    before += metres;
  }
  return [shapeLon[shapeStart[edge]], shapeLat[shapeStart[edge]]];
}
