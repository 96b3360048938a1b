/**
 * What parts neighbours: arterial roads of the network, water, railways and walls of the map, asked
 * with a short line from one community into another. A crossing is not looked for here: whether
 * people get across is decided by walking (neighbours.ts).
 */

import Flatbush from 'flatbush';
import type { Geometry, Position } from 'geojson';
import type { LinkBarrier } from '../../schema/vocabulary.js';
import { EDGE_BRIDGE, EDGE_TUNNEL, type FacingLine, WAY_CLASSES, type WalkGraph } from '../kernel/index.js';
import type { BarrierInput } from './study-input.js';

const ARTERIAL = WAY_CLASSES.indexOf('arterial');

interface BarrierPiece {
  readonly kind: LinkBarrier;
  readonly ends: FacingLine;
}

export class BarrierIndex {
  readonly #pieces: readonly BarrierPiece[];
  readonly #tree: Flatbush | null;

  /** @param kinds which of them count */
  constructor(barriers: readonly BarrierInput[], graph: WalkGraph | null, kinds: readonly LinkBarrier[]) {
    const pieces = barriers.flatMap(({ kind, geometry }) =>
      linesOf(geometry).flatMap((line) => piecesOf(kind, line)),
    );
    if (graph) pieces.push(...arterialPieces(graph));
    this.#pieces = pieces.filter(({ kind }) => kinds.includes(kind));
    this.#tree = this.#pieces.length > 0 ? new Flatbush(this.#pieces.length) : null;
    for (const { ends } of this.#pieces) this.#tree?.add(...boxOfLine(ends));
    this.#tree?.finish();
  }

  /** The kinds of barrier that a line crosses. */
  crossed(line: FacingLine): Set<LinkBarrier> {
    const kinds = new Set<LinkBarrier>();
    for (const hit of this.#tree?.search(...boxOfLine(line)) ?? []) {
      const { kind, ends } = this.#pieces[hit]!;
      if (!kinds.has(kind) && isCrossing(line, ends)) kinds.add(kind);
    }
    return kinds;
  }
}

/** Over a bridge or through a tunnel a road parts nothing below or above it. */
function arterialPieces(graph: WalkGraph): BarrierPiece[] {
  const { edgeCount, edgeWayClass, edgeFlags, shapeStart, shapeLon, shapeLat } = graph;
  const pieces: BarrierPiece[] = [];
  for (let edge = 0; edge < edgeCount; edge++) {
    if (edgeWayClass[edge] !== ARTERIAL || edgeFlags[edge]! & (EDGE_BRIDGE | EDGE_TUNNEL)) continue;
    for (let p = shapeStart[edge]! + 1; p < shapeStart[edge + 1]!; p++) {
      const ends: FacingLine = [shapeLon[p - 1]!, shapeLat[p - 1]!, shapeLon[p]!, shapeLat[p]!];
      pieces.push({ kind: 'arterial', ends });
    }
  }
  return pieces;
}

/** Lines of a geometry; of a polygon its rings, for whoever crosses a lake crosses its shores. */
function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    default:
      return [];
  }
}

const piecesOf = (kind: LinkBarrier, line: readonly Position[]): BarrierPiece[] =>
  line.slice(1).map((end, i) => ({ kind, ends: [line[i]![0]!, line[i]![1]!, end[0]!, end[1]!] as const }));

const boxOfLine = ([lonA, latA, lonB, latB]: FacingLine): [number, number, number, number] => [
  Math.min(lonA, lonB),
  Math.min(latA, latB),
  Math.max(lonA, lonB),
  Math.max(latA, latB),
];

/** Touching counts: a wall that ends on the line still stands in the way. */
function isCrossing([ax, ay, bx, by]: FacingLine, [cx, cy, dx, dy]: FacingLine): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) <= 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) <= 0
  );
}
