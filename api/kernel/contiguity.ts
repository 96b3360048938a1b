/**
 * Which polygons are neighbours (邻接), and by what measure: the least distance between their
 * boundaries and the length that runs side by side.
 *
 *   queen: boundaries meet in a point or along a line      ┌──┬──┐   a–b rook and queen
 *   rook:  boundaries run together along a line            │a │b │   a–d queen only
 *   gap:   boundaries come within n metres                 ├──┼──┤
 *                                                          │c │d │
 * "Meet" means within a tolerance: a millimetre for a map whose borders are drawn once, some metres
 * for surveyed or hand-drawn outlines. All boundary pieces stand in one R-tree (flatbush), so a city
 * costs O(pieces · log pieces) and only pieces near each other are measured, exactly. Metres are
 * taken on a plane at the mean latitude of the two polygons. The answer is a list of pairs a < b in
 * ascending order; which of two polygons comes first changes no figure.
 */

import Flatbush from 'flatbush';
import { rulerAt } from './lon-lat.js';
import { boxOf, isInside, type MultiPolygonCoordinates } from './polygon.js';
import { metresBetweenBoxes, metresBetweenPieces, type Piece, spanWithin } from './segment-pair.js';

/** Borders drawn once meet exactly; a millimetre absorbs the rounding of degrees. */
export const DRAWN_ONCE_METRES = 0.001;

export interface NeighbourPair {
  readonly a: number;
  readonly b: number;
  /** Least metres between the boundaries; 0 where they meet, cross, or one polygon holds the other. */
  readonly gapMetres: number;
  /** Metres of boundary within the tolerance of the other's boundary, the lesser of both sides. */
  readonly sharedMetres: number;
}

/**
 * All pairs whose boundaries come within `reachMetres` of each other.
 * @param toleranceMetres how near two boundaries run to count as shared, ≤ reachMetres
 */
export function neighbourPairs(
  polygons: readonly MultiPolygonCoordinates[],
  reachMetres: number,
  toleranceMetres = DRAWN_ONCE_METRES,
): NeighbourPair[] {
  if (!(reachMetres >= toleranceMetres && toleranceMetres >= 0)) {
    throw new RangeError(`Reach ${reachMetres} m must not be below tolerance ${toleranceMetres} m ≥ 0.`);
  }
  const boundaries = new Boundaries(polygons);
  const pairs = boundaries.pairsWithin(reachMetres, toleranceMetres);
  for (const [a, b] of boundaries.heldPairs())
    pairs.set(a * polygons.length + b, {
      a,
      b,
      gapMetres: 0,
      sharedMetres: 0,
      ...shared(pairs.get(a * polygons.length + b)),
    });
  return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

const shared = (pair: NeighbourPair | undefined): Partial<NeighbourPair> =>
  pair ? { sharedMetres: pair.sharedMetres } : {};

export const isQueen = (pair: NeighbourPair, toleranceMetres = DRAWN_ONCE_METRES): boolean =>
  pair.gapMetres <= toleranceMetres;

/** Round a corner that merely touches, up to 2 × tolerance on each of its sides lies within the tolerance. */
export const isRook = (pair: NeighbourPair, toleranceMetres = DRAWN_ONCE_METRES): boolean =>
  isQueen(pair, toleranceMetres) && pair.sharedMetres > 4 * toleranceMetres;

/** Neighbours of every polygon, ascending: list n holds those of n. */
export function neighbourLists(
  count: number,
  pairs: readonly Pick<NeighbourPair, 'a' | 'b'>[],
): readonly (readonly number[])[] {
  const lists: Set<number>[] = Array.from({ length: count }, () => new Set());
  for (const { a, b } of pairs) {
    if (!(a in lists && b in lists) || a === b)
      throw new RangeError(`No pair of 0..${count - 1}: ${a}, ${b}.`);
    lists[a].add(b);
    lists[b].add(a);
  }
  return lists.map((list) => [...list].sort((x, y) => x - y));
}

class Boundaries {
  readonly #polygons: readonly MultiPolygonCoordinates[];
  /** Ends of every piece in degrees, four numbers each, and the polygon it belongs to. */
  readonly #ends: Float64Array;
  readonly #owner: Uint32Array;
  readonly #tree: Flatbush | null;
  /** By polygon: metres of a degree at its middle; of a pair the mean of both is taken. */
  readonly #metresPerLon: Float64Array;
  readonly #metresPerLat: Float64Array;

  constructor(polygons: readonly MultiPolygonCoordinates[]) {
    this.#polygons = polygons;
    const rulers = polygons.map((polygon) => rulerAt(middleLat(polygon)));
    this.#metresPerLon = Float64Array.from(rulers, ({ metresPerLon }) => metresPerLon);
    this.#metresPerLat = Float64Array.from(rulers, ({ metresPerLat }) => metresPerLat);
    const pieces = polygons.map(piecesOf);
    const count = pieces.reduce((sum, own) => sum + own.length, 0);
    this.#ends = new Float64Array(4 * count);
    this.#owner = new Uint32Array(count);
    this.#tree = count > 0 ? new Flatbush(count) : null;
    let piece = 0;
    pieces.forEach((own, polygon) => {
      for (const [lonA, latA, lonB, latB] of own) {
        this.#ends.set([lonA, latA, lonB, latB], 4 * piece);
        this.#owner[piece++] = polygon;
        this.#tree?.add(
          Math.min(lonA, lonB),
          Math.min(latA, latB),
          Math.max(lonA, lonB),
          Math.max(latA, latB),
        );
      }
    });
    this.#tree?.finish();
  }

  pairsWithin(reachMetres: number, toleranceMetres: number): Map<number, NeighbourPair> {
    const found = new Map<number, OpenPair>();
    for (let piece = 0; piece < this.#owner.length; piece++) {
      const a = this.#owner[piece];
      const sides = new Map<number, Side>();
      for (const other of this.#near(piece, reachMetres)) {
        const b = this.#owner[other];
        const side = sides.get(b) ?? { pair: this.#pairOf(found, a, b), lengthMetres: 0, spans: [] };
        sides.set(b, side);
        const [own, its] = this.#onPlane(piece, other);
        const apart = metresBetweenBoxes(own, its);
        if (apart > reachMetres || (apart > toleranceMetres && apart >= side.pair.gapMetres)) continue;
        const metres = metresBetweenPieces(own, its);
        if (metres > reachMetres) continue;
        side.pair.gapMetres = Math.min(side.pair.gapMetres, metres);
        side.lengthMetres = Math.hypot(own[2] - own[0], own[3] - own[1]);
        const span = metres <= toleranceMetres ? spanWithin(own, its, toleranceMetres) : null;
        if (span) side.spans.push(span);
      }
      for (const [b, { pair, lengthMetres, spans }] of sides) {
        pair.metres[a < b ? 0 : 1] += lengthMetres * coveredShare(spans);
      }
    }
    const near = [...found].filter(([, { gapMetres }]) => gapMetres <= reachMetres);
    return new Map(near.map(([key, pair]) => [key, closed(pair)]));
  }

  #pairOf(found: Map<number, OpenPair>, a: number, b: number): OpenPair {
    const [first, second] = a < b ? [a, b] : [b, a];
    const key = first * this.#polygons.length + second;
    const pair = found.get(key) ?? { a: first, b: second, gapMetres: Infinity, metres: [0, 0] };
    found.set(key, pair);
    return pair;
  }

  /** Pairs of which one polygon holds a corner of the other. */
  *heldPairs(): Generator<readonly [number, number]> {
    if (this.#polygons.length === 0) return;
    const boxes = this.#polygons.map(boxOf);
    const tree = new Flatbush(boxes.length);
    for (const box of boxes) tree.add(...box);
    tree.finish();
    for (let holder = 0; holder < boxes.length; holder++) {
      const [west, south, east, north] = boxes[holder];
      for (const held of tree.search(west, south, east, north)) {
        if (held === holder) continue;
        const [lon, lat] = this.#polygons[held][0]?.[0]?.[0] ?? [];
        if (!(lon > west && lon < east && lat > south && lat < north)) continue;
        if (isInside(this.#polygons[holder], lon, lat)) yield holder < held ? [holder, held] : [held, holder];
      }
    }
  }

  /** Pieces of other polygons whose boxes come near enough. */
  #near(piece: number, metres: number): number[] {
    const [lonA, latA, lonB, latB] = this.#ends.subarray(4 * piece, 4 * piece + 4);
    const own = this.#owner[piece];
    // A twentieth more: the other polygon has a share in the ruler by which the two are measured.
    const lonMargin = (1.05 * metres) / this.#metresPerLon[own];
    const latMargin = (1.05 * metres) / this.#metresPerLat[own];
    return (
      this.#tree?.search(
        Math.min(lonA, lonB) - lonMargin,
        Math.min(latA, latB) - latMargin,
        Math.max(lonA, lonB) + lonMargin,
        Math.max(latA, latB) + latMargin,
        (other) => this.#owner[other] !== own,
      ) ?? []
    );
  }

  /** Both pieces in metres from the first end of the first one. */
  #onPlane(piece: number, other: number): [own: Piece, its: Piece] {
    const [a, b] = [this.#owner[piece], this.#owner[other]];
    const metresPerLon = (this.#metresPerLon[a] + this.#metresPerLon[b]) / 2;
    const metresPerLat = (this.#metresPerLat[a] + this.#metresPerLat[b]) / 2;
    const ends = this.#ends;
    const [lon0, lat0] = [ends[4 * piece], ends[4 * piece + 1]];
    const laid = (p: number): Piece => [
      (ends[4 * p] - lon0) * metresPerLon,
      (ends[4 * p + 1] - lat0) * metresPerLat,
      (ends[4 * p + 2] - lon0) * metresPerLon,
      (ends[4 * p + 3] - lat0) * metresPerLat,
    ];
    return [laid(piece), laid(other)];
  }
}

/** What one piece has beside it of one other polygon. */
interface Side {
  readonly pair: OpenPair;
  lengthMetres: number;
  readonly spans: (readonly [number, number])[];
}

interface OpenPair {
  readonly a: number;
  readonly b: number;
  gapMetres: number;
  /** Shared metres on the boundary of a, and on that of b. */
  readonly metres: [number, number];
}

const closed = ({ a, b, gapMetres, metres }: OpenPair): NeighbourPair => ({
  a,
  b,
  gapMetres,
  sharedMetres: Math.min(...metres),
});

/** Share 0..1 covered by intervals that may overlap. */
function coveredShare(spans: (readonly [number, number])[]): number {
  let covered = 0;
  let end = 0;
  for (const [from, to] of spans.sort((x, y) => x[0] - y[0] || x[1] - y[1])) {
    covered += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return covered;
}

function piecesOf(polygons: MultiPolygonCoordinates): Piece[] {
  return polygons
    .flat()
    .flatMap((ring) => ring.slice(1).map((end, i): Piece => [ring[i][0], ring[i][1], end[0], end[1]]));
}

function middleLat(polygons: MultiPolygonCoordinates): number {
  const [, south, , north] = boxOf(polygons);
  return south <= north ? (south + north) / 2 : 0;
}
