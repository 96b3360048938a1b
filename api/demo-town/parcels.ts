/**
 * Cuts a superblock into parcels (地块): again and again across the longer side, by a lane or, at
 * the last, by a bare wall. Every parcel keeps at least one side on a street or a lane.
 *
 *   ┌──────┬───────────┐
 *   │      │           │   │ ─ lanes: ways to walk, 7 or 12 m wide
 *   ├──────┤     ┌·····┤   ····· a wall between two parcels, no way
 *   │      ├─────┤     │
 *   └──────┴─────┴─────┘
 */

import type { Random } from '../kernel/random.js';
import type { TownNames } from './names.js';
import type { TownNetwork, WayLine } from './network.js';
import type { Superblock } from './streets.js';

/** Sides of a parcel, in the order of its ring: south, east, north, west. */
export const SIDES = [0, 1, 2, 3] as const;
export type Side = (typeof SIDES)[number];

export interface Parcel {
  readonly block: Superblock;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** By side: the way along it; null behind a bare wall. */
  readonly lines: readonly [WayLine | null, WayLine | null, WayLine | null, WayLine | null];
}

/** A piece of a superblock, measured to the middle of the ways around it. */
interface Piece {
  readonly at: readonly [south: number, east: number, north: number, west: number];
  readonly lines: Parcel['lines'];
}

/** From the middle of a lane, an alley and a bare wall to the parcel. */
const LANE_METRES = 6;
const ALLEY_METRES = 3.5;
const WALL_METRES = 0.4;
const MIN_SIDE_METRES = 78;

export const parcelWidth = (parcel: Parcel): number => parcel.east - parcel.west;
export const parcelDepth = (parcel: Parcel): number => parcel.north - parcel.south;
export const parcelArea = (parcel: Parcel): number => parcelWidth(parcel) * parcelDepth(parcel);

export function cutSuperblock(
  block: Superblock,
  network: TownNetwork,
  names: TownNames,
  random: Random,
): Parcel[] {
  const cutter = new Cutter(network, names, random);
  const at = [block.south.at, block.east.at, block.north.at, block.west.at] as const;
  const pieces = cutter.cut({ at, lines: [block.south, block.east, block.north, block.west] }, 0);
  return pieces.map((piece) => toParcel(block, piece));
}

function toParcel(block: Superblock, { at, lines }: Piece): Parcel {
  const [south, east, north, west] = at;
  return {
    block,
    west: west + setback(lines[3]),
    south: south + setback(lines[0]),
    east: east - setback(lines[1]),
    north: north - setback(lines[2]),
    lines,
  };
}

const setback = (line: WayLine | null): number => line?.halfWidthMetres ?? WALL_METRES;

class Cutter {
  readonly #network: TownNetwork;
  readonly #names: TownNames;
  readonly #random: Random;

  constructor(network: TownNetwork, names: TownNames, random: Random) {
    this.#network = network;
    this.#names = names;
    this.#random = random;
  }

  cut(piece: Piece, depth: number): Piece[] {
    const [south, east, north, west] = piece.at;
    const isAcross = east - west > (north - south) * this.#random.between(0.8, 1.25);
    const wantedArea = this.#random.between(9_500, 19_000);
    if ((east - west) * (north - south) < wantedArea) return [piece];
    const parts = this.#halve(piece, isAcross, depth) ?? this.#halve(piece, !isAcross, depth);
    return parts ? parts.flatMap((part) => this.cut(part, depth + 1)) : [piece];
  }

  /** Two pieces, west and east or south and north of a new line; null when one would be too narrow or cut off. */
  #halve(piece: Piece, isAcross: boolean, depth: number): [Piece, Piece] | null {
    const [south, east, north, west] = piece.at;
    const [s, e, n, w] = piece.lines;
    const [from, to] = isAcross ? [west, east] : [south, north];
    const room = to - from - 2 * (MIN_SIDE_METRES + 12);
    const isReachable = isAcross ? s !== null || n !== null : w !== null || e !== null;
    const keepsSides = isReachable || (isAcross ? w !== null && e !== null : s !== null && n !== null);
    if (room < 0 || !keepsSides) return null;
    const shift = this.#random.between(-0.5, 0.5) * Math.min(room, (to - from) * 0.36);
    const at = Math.round((from + to) / 2 + shift);
    const isWall = !isReachable || (depth >= 2 && this.#random.chance(0.4));
    const line = isWall ? null : this.#lane(piece, isAcross, at, depth);
    return isAcross
      ? [
          { at: [south, at, north, west], lines: [s, line, n, w] },
          { at: [south, east, north, at], lines: [s, e, n, line] },
        ]
      : [
          { at: [south, east, at, west], lines: [s, e, line, w] },
          { at: [at, east, north, west], lines: [line, e, n, w] },
        ];
  }

  /** The lane along a cut, from way to way, or up to the wall where there is none. */
  #lane(piece: Piece, isAcross: boolean, at: number, depth: number): WayLine {
    const [s, e, n, w] = piece.lines;
    const [startLine, endLine] = isAcross ? [s, n] : [w, e];
    const [start, end] = isAcross ? [piece.at[0], piece.at[2]] : [piece.at[3], piece.at[1]];
    const isNamed = depth === 0 || (depth === 1 && this.#random.chance(0.4));
    const line = this.#network.addLine({
      isEastWest: !isAcross,
      at,
      from: startLine ? start : start + ALLEY_METRES,
      to: endLine ? end : end - ALLEY_METRES,
      tags: isNamed
        ? { wayClass: 'residential', name: this.#names.street(isAcross ? '巷' : '弄') }
        : { wayClass: 'service', name: null },
      halfWidthMetres: isNamed ? LANE_METRES : ALLEY_METRES,
      joins: [],
    });
    if (startLine) this.#network.join(startLine, at);
    if (endLine) this.#network.join(endLine, at);
    return line;
  }
}
