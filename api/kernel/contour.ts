/**
 * The line around everything within a cutoff: marching over the triangles of a triangulation.
 *
 *        v out                     Each triangle with sites on both sides of the cutoff gives one
 *       ╱ ╲                        segment, the inside on its left; segments meet on the sides
 *   ───x───x───▶ segment           between triangles and close to rings.
 *     ╱     ╲
 *    u in────w in                  Where a side is crossed, going out from the inner site u:
 *      along a street    at u's metres + 1 m a metre: exactly where walking ends
 *      across a block    the same, but at most half way to a site that takes longer than straight on
 *                        from u: behind, the other street is nearer (SNAP_LIMIT_METRES at most)
 *
 * (Linear interpolation between the two values, as usual for contours, puts the line behind the
 * end of the walk wherever two ways meet, and needs an invented value for unreached sites.)
 * A cutoff moves every crossing outwards only, so the areas of rising cutoffs are nested. A piece of
 * street whose metres turn in between is cut at the kink, and the triangles beside it with it.
 */

import { UNREACHED } from './indices.js';
import { PairTable } from './pair-table.js';
import { CENTIMETRES } from './plane.js';
import type { ContourValues } from './site-values.js';
import { SNAP_LIMIT_METRES } from './snap.js';
import type { Triangulation } from './triangulation.js';

// Bound once: where tests run, a global costs more to look up than all else in these loops.
const { abs, hypot, max, min, sqrt } = Math;

/** Crossings keep this far from sites (at most half way), so that rounding to 1e-7 degrees (1.1 cm) ties no knots. */
const SITE_GAP_METRES = 0.02;
/** A line this far from a street stays beside it when rounded; at very sharp angles that is given up. */
const CLEAR_METRES = 0.015;
const MOST_GAP_METRES = 0.25;
/** A peak so little beyond the cutoff counts as within: a gap of less than twice that would be narrower than the drawing is fine. */
const PEAK_SLACK_METRES = 0.15;

/** Closed lines in centimetres on the plane, without their first position repeated. */
export interface ContourRings {
  /** Ring r has the positions ringStart[r] .. ringStart[r + 1] − 1. */
  readonly ringStart: readonly number[];
  readonly east: readonly number[];
  readonly north: readonly number[];
}

export class ContourTracer {
  readonly #triangulation: Triangulation;
  readonly #values: ContourValues;
  readonly #siteCount: number;
  /** Crossings of the sides (inner vertex, outer vertex). A vertex is a site or siteCount + kink. */
  readonly #crossings = new PairTable(4096);
  #east = new Float64Array(4096);
  #north = new Float64Array(4096);
  #next = new Int32Array(4096);
  #cutoff = 0;

  constructor(triangulation: Triangulation, values: ContourValues) {
    this.#triangulation = triangulation;
    this.#values = values;
    this.#siteCount = triangulation.siteCount;
  }

  /**
   * @param crossed triangles that may have places on both sides of the cutoff, all that do among them
   * @returns rings that leave the inside on their left
   */
  trace(crossed: Iterable<number>, cutoffMetres: number): ContourRings {
    this.#crossings.clear();
    this.#cutoff = cutoffMetres;
    const { triangles, sidePiece } = this.#triangulation;
    for (const triangle of crossed) {
      const h = 3 * triangle;
      const ab = sidePiece[h];
      const bc = sidePiece[h + 1];
      const ca = sidePiece[h + 2];
      if (this.#kinkOn(ab) >= 0 || this.#kinkOn(bc) >= 0 || this.#kinkOn(ca) >= 0) this.#cutKinked(triangle);
      else this.#cut(triangles[h], triangles[h + 1], triangles[h + 2], ab, bc, ca);
    }
    return this.#collect();
  }

  /** One segment through a triangle, none when its vertices are all in or all out. */
  #cut(a: number, b: number, c: number, pieceAb: number, pieceBc: number, pieceCa: number): void {
    const inA = this.#isIn(a);
    const inB = this.#isIn(b);
    const inC = this.#isIn(c);
    let from = -1;
    let to = -1;
    if (inA && !inB) from = this.#cross(a, b, pieceAb);
    else if (!inA && inB) to = this.#cross(b, a, pieceAb);
    if (inB && !inC) from = this.#cross(b, c, pieceBc);
    else if (!inB && inC) to = this.#cross(c, b, pieceBc);
    if (inC && !inA) from = this.#cross(c, a, pieceCa);
    else if (!inC && inA) to = this.#cross(a, c, pieceCa);
    if (from >= 0) this.#next[from] = to;
  }

  /**
   * Cuts a triangle at the kinks p, q, r of its sides and then the parts.
   *
   *   one: c        two: c          three: c
   *       ╱│╲           ╱╲╲               ╱ ╲
   *      ╱ │ ╲         ╱  ╲ q            r───q
   *     a──p──b       a──p──b           a──p──b
   */
  #cutKinked(triangle: number): void {
    const { triangles, sidePiece } = this.#triangulation;
    const h = 3 * triangle;
    let corners = [triangles[h], triangles[h + 1], triangles[h + 2]];
    let pieces = [sidePiece[h], sidePiece[h + 1], sidePiece[h + 2]];
    let kinks = pieces.map((piece) => this.#kinkOn(piece));
    const count = kinks.filter((kink) => kink >= 0).length;
    // Turned so that the first side has a kink, and of two kinks they are on the first two sides.
    while (kinks[0] < 0 || (count === 2 && kinks[1] < 0)) {
      corners = [corners[1], corners[2], corners[0]];
      pieces = [pieces[1], pieces[2], pieces[0]];
      kinks = [kinks[1], kinks[2], kinks[0]];
    }
    const [a, b, c] = corners;
    const [ab, bc, ca] = pieces;
    const [p, q, r] = kinks;
    if (count === 1) {
      this.#cut(a, p, c, ab, -1, ca);
      this.#cut(p, b, c, ab, bc, -1);
      return;
    }
    this.#cut(p, b, q, ab, bc, -1);
    if (count === 2) {
      this.#cut(a, p, c, ab, -1, ca);
      this.#cut(p, q, c, -1, bc, -1);
      return;
    }
    this.#cut(a, p, r, ab, -1, ca);
    this.#cut(r, q, c, -1, bc, ca);
    this.#cut(p, q, r, -1, -1, -1);
  }

  /** The vertex of a kink that matters at this cutoff; −1 none. A start within it, a peak beyond it. */
  #kinkOn(piece: number): number {
    const kink = piece < 0 ? -1 : this.#values.pieceKink[piece];
    if (kink < 0) return -1;
    const { isStart, metres, sourceMetres } = this.#values.kinks[kink];
    if (sourceMetres > this.#cutoff) return -1;
    return isStart || metres > this.#cutoff + PEAK_SLACK_METRES ? this.#siteCount + kink : -1;
  }

  #isIn(vertex: number): boolean {
    if (vertex >= this.#siteCount) return this.#values.kinks[vertex - this.#siteCount].isStart;
    return this.#values.metres[vertex] <= this.#cutoff;
  }

  /** The crossing on a side, going out from the vertex `u` inside to `v` outside. */
  #cross(u: number, v: number, piece: number): number {
    const known = this.#crossings.count;
    const crossing = this.#crossings.number(u, v);
    if (crossing < known) return crossing;
    if (crossing === this.#next.length) this.#grow();
    const eastU = this.#eastOf(u);
    const northU = this.#northOf(u);
    const dEast = this.#eastOf(v) - eastU;
    const dNorth = this.#northOf(v) - northU;
    const metres = sqrt(dEast * dEast + dNorth * dNorth) / CENTIMETRES;
    const share = piece < 0 ? this.#shareAcross(u, v, metres) : this.#shareAlong(u, v, piece);
    const gapMetres = share <= 0 && u < this.#siteCount ? this.#gapBesideStreets(u, v) : SITE_GAP_METRES;
    const gap = min(0.5, gapMetres / metres);
    const t = max(gap, min(1 - gap, share));
    this.#east[crossing] = eastU + t * dEast;
    this.#north[crossing] = northU + t * dNorth;
    this.#next[crossing] = -1;
    return crossing;
  }

  /** Of pieces drawn on top of each other the one that is walked farther counts. */
  #shareAlong(u: number, v: number, sidePiece: number): number {
    const { chainEdge, pieceBelow } = this.#triangulation;
    let share = 0;
    for (let piece = sidePiece; piece >= 0; piece = pieceBelow[piece]) {
      const alongU = this.#alongOf(u, piece);
      // Beyond the cutoff when u is reached only by another street that crosses there.
      const left = this.#cutoff - this.#values.metresOn(chainEdge[piece], alongU, this.#cutoff);
      share = max(share, left / abs(this.#alongOf(v, piece) - alongU));
    }
    return share;
  }

  /**
   * How far to go from u along a street that is not walked, so that the line from there stays clear of
   * the walked streets beside it: the farther, the sharper the angle between them.
   */
  #gapBesideStreets(u: number, v: number): number {
    const { triangles, halfedges, siteSide, sidePiece } = this.#triangulation;
    const east = this.#eastOf(v) - this.#eastOf(u);
    const north = this.#northOf(v) - this.#northOf(u);
    let gap = SITE_GAP_METRES;
    const start = siteSide[u];
    let h = start;
    do {
      const other = triangles[h % 3 === 2 ? h - 2 : h + 1];
      if (sidePiece[h] >= 0 && other !== v) {
        const besideEast = this.#eastOf(other) - this.#eastOf(u);
        const besideNorth = this.#northOf(other) - this.#northOf(u);
        const dot = east * besideEast + north * besideNorth;
        const cross = abs(east * besideNorth - north * besideEast);
        if (dot > 0) gap = max(gap, (CLEAR_METRES * hypot(dot, cross)) / cross);
      }
      h = halfedges[h % 3 === 0 ? h + 2 : h - 1];
    } while (h !== start);
    return min(gap, MOST_GAP_METRES);
  }

  #shareAcross(u: number, v: number, metres: number): number {
    const { streetSiteCount, latticeMetres } = this.#triangulation;
    const metresU = this.#walkTo(u);
    // What v lies beyond a straight walk from u; then another street is nearer to v, at most half way.
    const excess = max(0, this.#walkTo(v) - metresU - metres);
    const isLattice = u >= streetSiteCount && u < this.#siteCount;
    const straight = isLattice ? latticeMetres[u - streetSiteCount] : 0;
    const farthest = min(max(metres / 2, metres - excess), SNAP_LIMIT_METRES - straight);
    return min(this.#cutoff - metresU, farthest) / metres;
  }

  /**
   * Metres at a vertex, walking on beyond the cutoff along its own edges only: what is farther is not
   * looked at, so that a polygon does not change when larger cutoffs are asked for with it.
   */
  #walkTo(vertex: number): number {
    const { streetSiteCount, latticeEdge, latticeAlongMetres, latticeMetres } = this.#triangulation;
    if (vertex >= this.#siteCount) return this.#values.kinks[vertex - this.#siteCount].metres;
    if (vertex < streetSiteCount) return this.#walkToSite(vertex);
    const own = vertex - streetSiteCount;
    if (own >= latticeEdge.length) return UNREACHED;
    return (
      this.#values.metresOn(latticeEdge[own], latticeAlongMetres[own], this.#cutoff) + latticeMetres[own]
    );
  }

  #walkToSite(site: number): number {
    const { sitePositionStart, sitePosition, chainEdge, chainMetres } = this.#triangulation;
    if (this.#isIn(site)) return this.#values.metres[site];
    let metres = UNREACHED;
    for (let i = sitePositionStart[site]; i < sitePositionStart[site + 1]; i++) {
      const position = sitePosition[i];
      const walk = this.#values.metresOn(chainEdge[position], chainMetres[position], this.#cutoff);
      if (walk < metres) metres = walk;
    }
    return metres;
  }

  /** Where on the edge a vertex of a piece lies. */
  #alongOf(vertex: number, piece: number): number {
    if (vertex >= this.#siteCount) return this.#values.kinks[vertex - this.#siteCount].alongMetres;
    const { chainSite, chainMetres } = this.#triangulation;
    return chainMetres[chainSite[piece] === vertex ? piece : piece + 1];
  }

  #eastOf(vertex: number): number {
    return vertex < this.#siteCount
      ? this.#triangulation.siteEast[vertex]
      : this.#kinkPlace(vertex, this.#triangulation.siteEast);
  }

  #northOf(vertex: number): number {
    return vertex < this.#siteCount
      ? this.#triangulation.siteNorth[vertex]
      : this.#kinkPlace(vertex, this.#triangulation.siteNorth);
  }

  #kinkPlace(vertex: number, coordinate: Int32Array): number {
    const { piece, alongMetres } = this.#values.kinks[vertex - this.#siteCount];
    const { chainSite, chainMetres } = this.#triangulation;
    const t = (alongMetres - chainMetres[piece]) / (chainMetres[piece + 1] - chainMetres[piece]);
    const begin = coordinate[chainSite[piece]];
    return begin + t * (coordinate[chainSite[piece + 1]] - begin);
  }

  /** Follows the segments to rings, beginning at crossings in the order in which they were met. */
  #collect(): ContourRings {
    const ringStart = [0];
    const east: number[] = [];
    const north: number[] = [];
    const next = this.#next;
    for (let first = 0; first < this.#crossings.count; first++) {
      if (next[first] < 0) continue;
      for (let crossing = first; next[crossing] >= 0; ) {
        east.push(this.#east[crossing]);
        north.push(this.#north[crossing]);
        const following = next[crossing];
        next[crossing] = -1;
        crossing = following;
      }
      ringStart.push(east.length);
    }
    return { ringStart, east, north };
  }

  #grow(): void {
    const size = this.#next.length * 2;
    const east = new Float64Array(size);
    const north = new Float64Array(size);
    const next = new Int32Array(size);
    east.set(this.#east);
    north.set(this.#north);
    next.set(this.#next);
    this.#east = east;
    this.#north = north;
    this.#next = next;
  }
}
