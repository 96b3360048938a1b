/**
 * Where two polygons face each other, as short straight lines from the inside of one to the inside
 * of the other: what crosses such a line stands between the two.
 *
 *   a ▓▓▓│←inset→      gap      ←inset→│▓▓▓ b     every few metres of boundary one line, at right
 *     ▓▓▓╞═══════════════════════════╡▓▓▓         angles to it; none where the other lies farther
 *     ▓▓▓╞═══════════════════════════╡▓▓▓         away than the reach
 *
 * Polygons that meet in a corner only, and face each other nowhere, get the one line between their
 * nearest points. Both boundaries are walked, so which of the two comes first changes nothing.
 */

import { rulerAt } from './lon-lat.js';
import { boxOf, type MultiPolygonCoordinates } from './polygon.js';
import type { Piece } from './segment-pair.js';

/** Ends of a line in degrees: [lonA, latA, lonB, latB]. */
export type FacingLine = readonly [lonA: number, latA: number, lonB: number, latB: number];

export interface FacingRule {
  /** How far the other boundary may be. */
  readonly reachMetres: number;
  /** How far apart the lines stand along the boundary. */
  readonly stepMetres: number;
  /** How far each line reaches into both polygons: outlines and walls are drawn roughly. */
  readonly insetMetres: number;
}

export function facingLines(
  a: MultiPolygonCoordinates,
  b: MultiPolygonCoordinates,
  rule: FacingRule,
): FacingLine[] {
  const [plane, boxA, boxB] = [planeOf(a, b), boxOf(a), boxOf(b)];
  const [piecesA, piecesB] = [piecesNear(a, boxB, plane, rule), piecesNear(b, boxA, plane, rule)];
  const lines = [...linesFrom(piecesA, piecesB, rule), ...linesFrom(piecesB, piecesA, rule)];
  const laid = lines.length > 0 ? lines : nearestLine(piecesA, piecesB, rule);
  return laid.map(([x0, y0, x1, y1]) => [
    plane.lon + x0 / plane.metresPerLon,
    plane.lat + y0 / plane.metresPerLat,
    plane.lon + x1 / plane.metresPerLon,
    plane.lat + y1 / plane.metresPerLat,
  ]);
}

interface LocalPlane {
  readonly lon: number;
  readonly lat: number;
  readonly metresPerLon: number;
  readonly metresPerLat: number;
}

function planeOf(a: MultiPolygonCoordinates, b: MultiPolygonCoordinates): LocalPlane {
  const [boxA, boxB] = [boxOf(a), boxOf(b)];
  const lat = (boxA[1] + boxA[3] + boxB[1] + boxB[3]) / 4;
  return { lon: (boxA[0] + boxB[0]) / 2, lat, ...metresPerDegree(lat) };
}

function metresPerDegree(lat: number): Pick<LocalPlane, 'metresPerLon' | 'metresPerLat'> {
  const { metresPerLon, metresPerLat } = rulerAt(lat);
  return { metresPerLon, metresPerLat };
}

/** The pieces of a boundary that come near the other's box, in metres. */
function piecesNear(
  polygons: MultiPolygonCoordinates,
  [west, south, east, north]: readonly number[],
  plane: LocalPlane,
  { reachMetres }: FacingRule,
): Piece[] {
  const x = (lon: number) => (lon - plane.lon) * plane.metresPerLon;
  const y = (lat: number) => (lat - plane.lat) * plane.metresPerLat;
  const pieces: Piece[] = [];
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const piece: Piece = [x(ring[i - 1][0]), y(ring[i - 1][1]), x(ring[i][0]), y(ring[i][1])];
      const isNear =
        Math.max(piece[0], piece[2]) >= x(west) - reachMetres &&
        Math.min(piece[0], piece[2]) <= x(east) + reachMetres &&
        Math.max(piece[1], piece[3]) >= y(south) - reachMetres &&
        Math.min(piece[1], piece[3]) <= y(north) + reachMetres;
      if (isNear) pieces.push(piece);
    }
  }
  return pieces;
}

function linesFrom(own: readonly Piece[], others: readonly Piece[], rule: FacingRule): Piece[] {
  const lines: Piece[] = [];
  for (const [x0, y0, x1, y1] of own) {
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length === 0) continue;
    const count = Math.max(1, Math.round(length / rule.stepMetres));
    const [normalX, normalY] = [(y1 - y0) / length, (x0 - x1) / length];
    for (let k = 0; k < count; k++) {
      const share = (k + 0.5) / count;
      const [x, y] = [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
      const metres = metresAcross(x, y, normalX, normalY, others, rule.reachMetres);
      if (metres === null) continue;
      const inset = metres < 0 ? -rule.insetMetres : rule.insetMetres;
      lines.push([
        x - inset * normalX,
        y - inset * normalY,
        x + (metres + inset) * normalX,
        y + (metres + inset) * normalY,
      ]);
    }
  }
  return lines;
}

/** Signed metres along the normal to the nearest of the pieces; null where none lies within reach. */
function metresAcross(
  x: number,
  y: number,
  normalX: number,
  normalY: number,
  pieces: readonly Piece[],
  reachMetres: number,
): number | null {
  let nearest: number | null = null;
  for (const [x0, y0, x1, y1] of pieces) {
    // Across the normal: on which side of it the ends of the piece lie.
    const from = (x0 - x) * normalY - (y0 - y) * normalX;
    const to = (x1 - x) * normalY - (y1 - y) * normalX;
    if (from === to || from * to > 0) continue;
    const share = from / (from - to);
    const metres = (x0 + share * (x1 - x0) - x) * normalX + (y0 + share * (y1 - y0) - y) * normalY;
    if (Math.abs(metres) > reachMetres) continue;
    if (nearest === null || Math.abs(metres) < Math.abs(nearest)) nearest = metres;
  }
  return nearest;
}

/** Between the nearest corners; where they are one, along the line between the middles of both. */
function nearestLine(
  a: readonly Piece[],
  b: readonly Piece[],
  { reachMetres, insetMetres }: FacingRule,
): Piece[] {
  let [best, least]: [Piece | null, number] = [null, Infinity];
  for (const [ax, ay] of a) {
    for (const [bx, by] of b) {
      const metres = Math.hypot(bx - ax, by - ay);
      if (metres < least) [best, least] = [[ax, ay, bx, by], metres];
    }
  }
  if (!best || least > 2 * reachMetres) return [];
  const [fromX, fromY] = least > 0 ? best : middleOf(a);
  const [toX, toY] = least > 0 ? [best[2], best[3]] : middleOf(b);
  const length = Math.hypot(toX - fromX, toY - fromY) || 1;
  const [dx, dy] = [(insetMetres * (toX - fromX)) / length, (insetMetres * (toY - fromY)) / length];
  return [[best[0] - dx, best[1] - dy, best[2] + dx, best[3] + dy]];
}

function middleOf(pieces: readonly Piece[]): readonly [number, number] {
  const sum = pieces.reduce(([x, y], piece) => [x + piece[0], y + piece[1]], [0, 0]);
  return [sum[0]! / pieces.length, sum[1]! / pieces.length];
}
