/**
 * Sites inside the blocks: a triangular lattice, each of its points tied to the nearest piece of street.
 *
 *      ·   ·   ·   ·        A point takes the piece of a neighbour when that is nearer than its own,
 *    ═══════════════ street      and passes it on: the pieces spread from the streets into the blocks
 *      ·   ·   ·   ·        (a distance transform by propagation, as P.-E. Danielsson 1980).
 *    ·   ·   ·   ·   ·
 *
 * A point that is offered a piece looks along its street for a nearer one. The distance to a piece is
 * exact; now and then a point gets the second nearest street, some decimetres farther. Time and
 * memory grow with the area within 200 m of a street.
 */

import { PairTable } from './pair-table.js';
import { CENTIMETRES } from './plane.js';
import { SNAP_LIMIT_METRES } from './snap.js';
import type { StreetChains } from './street-chains.js';

// Bound once: where tests run, a global costs more to look up than all else in these loops.
const { ceil, floor, max, min, round, sqrt } = Math;

/** Our choice: at 30 m areas were the same to 0.1 %, with a sixth more sites. */
export const LATTICE_METRES = 40;
/** Nearer to a street its own sites are enough. */
const CLEAR_METRES = 12;

export interface BlockLattice {
  /** Centimetres on the plane. */
  readonly east: Int32Array;
  readonly north: Int32Array;
  /** The chain position at which the nearest piece begins, the share of it passed at the nearest point, and how far that is. */
  readonly piece: Uint32Array;
  readonly share: Float64Array;
  readonly metres: Float64Array;
}

const STEP = LATTICE_METRES * CENTIMETRES;
const ROW = round(STEP * sqrt(0.75));
const FARTHEST = SNAP_LIMIT_METRES * CENTIMETRES;

const eastAt = (row: number, column: number): number => column * STEP + (row & 1 ? STEP / 2 : 0);

/** @param pieces chain positions at which a piece begins */
export function latticeOfBlocks(chains: StreetChains, pieces: Uint32Array): BlockLattice {
  const spread = new Spread(chains, pieces);
  for (const piece of pieces) spread.seed(piece);
  spread.run();
  return spread.collect();
}

class Spread {
  readonly #points = new PairTable(1024); // (row, column)
  #nearest = new Int32Array(1024);
  #distance = new Float64Array(1024);
  readonly #chains: StreetChains;
  /** By chain position: 1 where a piece begins. */
  readonly #isPiece: Uint8Array;
  #queue: number[] = [];

  constructor(chains: StreetChains, pieces: Uint32Array) {
    this.#chains = chains;
    this.#isPiece = new Uint8Array(chains.chainSite.length + 1);
    for (const piece of pieces) this.#isPiece[piece] = 1;
  }

  /** Offers a piece to the lattice points around it. */
  seed(piece: number): void {
    const { sites, chainSite } = this.#chains;
    const a = chainSite[piece];
    const b = chainSite[piece + 1];
    const lastRow = ceil(max(sites.second[a], sites.second[b]) / ROW);
    const west = min(sites.first[a], sites.first[b]);
    const lastColumn = ceil(max(sites.first[a], sites.first[b]) / STEP);
    for (let row = floor(min(sites.second[a], sites.second[b]) / ROW); row <= lastRow; row++) {
      for (let column = floor(west / STEP) - 1; column <= lastColumn; column++) {
        this.#offer(row, column, piece);
      }
    }
  }

  run(): void {
    for (let round = this.#queue; round.length > 0; round = this.#queue) {
      this.#queue = [];
      for (const point of round) this.#passOn(point);
    }
  }

  #passOn(point: number): void {
    const row = this.#points.first[point];
    const column = this.#points.second[point];
    const piece = this.#nearest[point];
    const shifted = row & 1 ? column : column - 1;
    this.#offer(row, column - 1, piece);
    this.#offer(row, column + 1, piece);
    this.#offer(row - 1, shifted, piece);
    this.#offer(row - 1, shifted + 1, piece);
    this.#offer(row + 1, shifted, piece);
    this.#offer(row + 1, shifted + 1, piece);
  }

  #offer(row: number, column: number, offered: number): void {
    const piece = this.#nearestAlong(offered, eastAt(row, column), row * ROW);
    const distance = this.#distanceTo(piece, eastAt(row, column), row * ROW);
    if (distance > FARTHEST) return;
    const before = this.#points.count;
    const point = this.#points.number(row, column);
    if (point === this.#nearest.length) this.#grow();
    if (point < before && distance >= this.#distance[point]) return;
    this.#nearest[point] = piece;
    this.#distance[point] = distance;
    this.#queue.push(point);
  }

  /** Goes along the street as long as the foot of the perpendicular is the end of a piece. */
  #nearestAlong(piece: number, east: number, north: number): number {
    const share = this.#shareOf(piece, east, north);
    if (share > 0 && share < 1) return piece;
    const step = share > 0 ? 1 : -1;
    let nearest = piece;
    let distance = this.#distanceTo(piece, east, north);
    for (let next = piece + step; next >= 0 && this.#isPiece[next]; next += step) {
      const nextDistance = this.#distanceTo(next, east, north);
      if (nextDistance >= distance) break;
      nearest = next;
      distance = nextDistance;
    }
    return nearest;
  }

  /** Share of the piece passed at the foot of the perpendicular, 0..1. */
  #shareOf(piece: number, east: number, north: number): number {
    const { sites, chainSite } = this.#chains;
    const a = chainSite[piece];
    const b = chainSite[piece + 1];
    const alongEast = sites.first[b] - sites.first[a];
    const alongNorth = sites.second[b] - sites.second[a];
    const squared = alongEast * alongEast + alongNorth * alongNorth;
    const dot = (east - sites.first[a]) * alongEast + (north - sites.second[a]) * alongNorth;
    return squared > 0 ? max(0, min(1, dot / squared)) : 0;
  }

  #distanceTo(piece: number, east: number, north: number): number {
    const { sites, chainSite } = this.#chains;
    const a = chainSite[piece];
    const b = chainSite[piece + 1];
    const t = this.#shareOf(piece, east, north);
    const dEast = east - sites.first[a] - t * (sites.first[b] - sites.first[a]);
    const dNorth = north - sites.second[a] - t * (sites.second[b] - sites.second[a]);
    return sqrt(dEast * dEast + dNorth * dNorth);
  }

  #grow(): void {
    const nearest = new Int32Array(this.#nearest.length * 2);
    const distance = new Float64Array(nearest.length);
    nearest.set(this.#nearest);
    distance.set(this.#distance);
    this.#nearest = nearest;
    this.#distance = distance;
  }

  collect(): BlockLattice {
    const kept: number[] = [];
    for (let point = 0; point < this.#points.count; point++) {
      if (this.#distance[point] >= CLEAR_METRES * CENTIMETRES) kept.push(point);
    }
    const { first, second } = this.#points;
    const east = Int32Array.from(kept, (point) => eastAt(first[point], second[point]));
    const north = Int32Array.from(kept, (point) => first[point] * ROW);
    const piece = Uint32Array.from(kept, (point) => this.#nearest[point]);
    return {
      east,
      north,
      piece,
      share: Float64Array.from(piece, (own, i) => this.#shareOf(own, east[i], north[i])),
      metres: Float64Array.from(kept, (point) => this.#distance[point] / CENTIMETRES),
    };
  }
}
