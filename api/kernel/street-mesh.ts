/**
 * A triangulation in which every piece of street is a side: Delaunay triangulation of the sites
 * (delaunator), then pieces that are no side yet are forced in by turning the sides they cross
 * (S. W. Sloan 1993, "A fast algorithm for generating constrained Delaunay triangulations").
 *
 *        p                    p             Half-edges as in delaunator: triangle t has 3t, 3t+1, 3t+2,
 *       ╱│╲     turn(h)      ╱ ╲            half-edge h leaves triangles[h], its twin is halfedges[h].
 *      u │ v    ───────▶    u───v
 *       ╲│╱                  ╲ ╱
 *        q                    q
 *
 * Two pieces that cross cannot both be sides; such a pair is handed back as a crossing. All sites
 * are whole centimetres, so orientation is exact.
 */

import Delaunator from 'delaunator';

/** What stands in the way of a piece: another piece, or a site that lies on it. */
export interface Obstacle {
  readonly piece: number;
  /** −1 when it is a site. */
  readonly otherPiece: number;
  /** −1 when it is a piece. */
  readonly site: number;
}

/** Turns tried for each side crossed before a piece is halved instead. Never needed on the five cities tested. */
const TURNS_PER_SIDE = 20;

/** Rounding of the circle test, relative to the fourth power of the lengths; below it nothing is turned. */
const CIRCLE_TOLERANCE = 1e-14;

const following = (h: number): number => (h % 3 === 2 ? h - 2 : h + 1);
const preceding = (h: number): number => (h % 3 === 0 ? h + 2 : h - 1);

export class StreetMesh {
  readonly triangles: Uint32Array;
  readonly halfedges: Int32Array;
  /** The piece of street a half-edge runs along, −1 where it runs across a block. */
  readonly sidePiece: Int32Array;
  /** Pieces that run along a side which has a piece already: streets drawn on top of each other. */
  readonly doubled: { readonly piece: number; readonly below: number }[] = [];
  /** One half-edge that leaves each site. */
  readonly siteSide: Int32Array;
  readonly #east: Int32Array;
  readonly #north: Int32Array;

  /** @param east, north centimetres; no two sites alike, the hull far from all streets */
  constructor(east: Int32Array, north: Int32Array) {
    this.#east = east;
    this.#north = north;
    const coordinates = new Float64Array(east.length * 2);
    for (let site = 0; site < east.length; site++) {
      // North turned down, so that delaunator's triangles run counter-clockwise on our plane.
      coordinates[2 * site] = east[site];
      coordinates[2 * site + 1] = -north[site];
    }
    const { triangles, halfedges } = new Delaunator(coordinates);
    this.triangles = triangles;
    this.halfedges = halfedges;
    this.sidePiece = new Int32Array(halfedges.length).fill(-1);
    this.siteSide = new Int32Array(east.length).fill(-1);
    for (let h = 0; h < triangles.length; h++) this.siteSide[triangles[h]] = h;
  }

  /** Makes the piece between two sites a side. Returns what forbids it, none when it is a side now. */
  lay(piece: number, a: number, b: number): Obstacle[] {
    let mostCrossed = 0;
    for (let turns = 0; ; turns++) {
      const side = this.#sideBetween(a, b);
      if (side >= 0) {
        this.#runAlong(side, piece);
        return [];
      }
      const crossed: number[] = [];
      const obstacles = this.#walk(piece, a, b, crossed);
      if (obstacles.length > 0) return obstacles;
      mostCrossed = Math.max(mostCrossed, crossed.length);
      const next = this.#sideToTurn(a, b, crossed, turns);
      if (next < 0 || turns > TURNS_PER_SIDE * mostCrossed) {
        return [{ piece, otherPiece: -1, site: -1 }];
      }
      this.#turn(next);
    }
  }

  /**
   * Turns sides that are no pieces until each triangle's circle is empty again as far as pieces let it
   * (C. L. Lawson 1977). Laying leaves slivers: a side beside three sites of one straight street would
   * lead a contour past the site in the middle.
   */
  settle(): void {
    const { halfedges, sidePiece } = this;
    const waiting: number[] = [];
    for (let h = 0; h < halfedges.length; h++) if (halfedges[h] > h) waiting.push(h);
    for (let h = waiting.pop(); h !== undefined; h = waiting.pop()) {
      if (sidePiece[h] >= 0 || halfedges[h] < 0 || !this.#isBadlyTurned(h)) continue;
      const twin = halfedges[h];
      this.#turn(h);
      waiting.push(h, twin, following(h), following(twin));
    }
  }

  /** Whether the site behind a side lies within the circle of the triangle before it, beyond doubt. */
  #isBadlyTurned(h: number): boolean {
    const { triangles } = this;
    const east = this.#east;
    const north = this.#north;
    const q = triangles[preceding(this.halfedges[h])];
    const [u, v, p] = [triangles[h], triangles[following(h)], triangles[preceding(h)]];
    const [ue, un] = [east[u] - east[q], north[u] - north[q]];
    const [ve, vn] = [east[v] - east[q], north[v] - north[q]];
    const [pe, pn] = [east[p] - east[q], north[p] - north[q]];
    const uu = ue * ue + un * un;
    const vv = ve * ve + vn * vn;
    const pp = pe * pe + pn * pn;
    const inside = uu * (ve * pn - vn * pe) - vv * (ue * pn - un * pe) + pp * (ue * vn - un * ve);
    if (inside <= CIRCLE_TOLERANCE * (uu + vv + pp) ** 2) return false;
    return this.#turnOf(p, q, u) * this.#turnOf(p, q, v) < 0;
  }

  #runAlong(side: number, piece: number): void {
    if (this.sidePiece[side] >= 0) this.doubled.push({ piece, below: this.sidePiece[side] });
    this.sidePiece[side] = piece;
    this.sidePiece[this.halfedges[side]] = piece;
  }

  #sideBetween(a: number, b: number): number {
    const { triangles, halfedges } = this;
    const start = this.siteSide[a];
    let h = start;
    do {
      if (triangles[following(h)] === b) return h;
      h = halfedges[preceding(h)];
    } while (h !== start);
    return -1;
  }

  /** Twice the area of the triangle, > 0 when p, q, r run counter-clockwise. */
  #turnOf(p: number, q: number, r: number): number {
    const east = this.#east;
    const north = this.#north;
    return (east[q] - east[p]) * (north[r] - north[p]) - (north[q] - north[p]) * (east[r] - east[p]);
  }

  /** Collects the sides between a and b, each from its right end to its left one. */
  #walk(piece: number, a: number, b: number, crossed: number[]): Obstacle[] {
    const { triangles, halfedges, sidePiece } = this;
    const obstacles: Obstacle[] = [];
    let h = this.#firstCrossed(a, b);
    while (h >= 0) {
      if (sidePiece[h] >= 0) obstacles.push({ piece, otherPiece: sidePiece[h], site: -1 });
      crossed.push(h);
      const twin = halfedges[h];
      const apex = triangles[preceding(twin)];
      if (apex === b) return obstacles;
      const side = this.#turnOf(a, b, apex);
      if (side === 0) return [...obstacles, { piece, otherPiece: -1, site: apex }];
      h = side > 0 ? following(twin) : preceding(twin);
    }
    return [{ piece, otherPiece: -1, site: ~h }];
  }

  /** The side opposite a through which b is seen; ~site when a site lies exactly in between. */
  #firstCrossed(a: number, b: number): number {
    const { triangles, halfedges } = this;
    let h = this.siteSide[a];
    for (;;) {
      const right = triangles[following(h)];
      const left = triangles[preceding(h)];
      const towardsRight = this.#turnOf(a, right, b);
      const towardsLeft = this.#turnOf(a, left, b);
      if (towardsRight > 0 && towardsLeft < 0) return following(h);
      if (towardsRight === 0 && this.#isBetween(a, right, b)) return ~right;
      h = halfedges[preceding(h)];
    }
  }

  /** For three sites on one line: q on the ray from p to r. */
  #isBetween(p: number, q: number, r: number): boolean {
    const east = this.#east;
    const north = this.#north;
    return (east[q] - east[p]) * (east[r] - east[p]) + (north[q] - north[p]) * (north[r] - north[p]) > 0;
  }

  /** A crossed side in a convex quadrilateral; one whose turn clears the way, if there is any. */
  #sideToTurn(a: number, b: number, crossed: readonly number[], turns: number): number {
    const { triangles, halfedges } = this;
    let second = -1;
    for (let i = 0; i < crossed.length; i++) {
      const h = crossed[(i + turns) % crossed.length];
      const p = triangles[preceding(h)];
      const q = triangles[preceding(halfedges[h])];
      const isConvex = this.#turnOf(p, q, triangles[h]) * this.#turnOf(p, q, triangles[following(h)]) < 0;
      if (!isConvex) continue;
      if (this.#turnOf(a, b, p) * this.#turnOf(a, b, q) >= 0) return h;
      second = h;
    }
    return second;
  }

  /** Replaces the side h of two triangles by the other diagonal of their quadrilateral. */
  #turn(h: number): void {
    const { triangles, halfedges, sidePiece, siteSide } = this;
    const twin = halfedges[h];
    const before = preceding(h);
    const beforeTwin = preceding(twin);
    const p = triangles[before];
    const q = triangles[beforeTwin];
    siteSide[triangles[h]] = following(twin);
    siteSide[triangles[twin]] = following(h);
    triangles[h] = q;
    triangles[twin] = p;
    this.#link(h, halfedges[beforeTwin]);
    this.#link(twin, halfedges[before]);
    this.#link(before, beforeTwin);
    sidePiece[h] = sidePiece[beforeTwin];
    sidePiece[twin] = sidePiece[before];
    sidePiece[before] = -1;
    sidePiece[beforeTwin] = -1;
    siteSide[p] = twin;
    siteSide[q] = h;
  }

  #link(h: number, twin: number): void {
    this.halfedges[h] = twin;
    if (twin >= 0) this.halfedges[twin] = h;
  }
}
