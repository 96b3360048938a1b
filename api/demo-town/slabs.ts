/**
 * Rows of slab blocks (行列式) on the site of an old community: houses of staircase units facing
 * south, one storey height and a little more apart, beside an inner way that runs north and south.
 *
 *   ▭▭▭ ┆ ▭▭▭▭     ▭ a slab     ┆ spine
 *   ────┼──────     ─ the path north of a row, to the doors
 *   ▭▭▭ ┆  ▭▭▭
 */

import type { Random } from '../kernel/random.js';
import type { DrawnBuilding } from './building.js';
import { boxRing } from './geometry.js';
import type { GroundPoint } from './shape.js';
import type { Site } from './site.js';

/** How an age of building drew its slabs. */
export interface SlabStyle {
  readonly floors: number;
  readonly depthMetres: number;
  /** Width of one staircase with its dwellings to both sides. */
  readonly unitMetres: number;
  readonly dwellingsPerLanding: number;
}

/** One row: its path north of the slabs, and how far it reaches to both sides of the spine. */
export interface SlabRow {
  readonly pathAcross: number;
  readonly west: number;
  readonly east: number;
}

export interface SlabLayout {
  readonly spineAlong: number;
  readonly rows: readonly SlabRow[];
  readonly buildings: readonly DrawnBuilding[];
  /** Places of slabs that were never built. */
  readonly gardens: readonly (readonly GroundPoint[])[];
}

const FLOOR_METRES = 2.85;
/** Least gap between two slabs of a row, as fire engines need it, and most staircases in one slab. */
const GAP_METRES = 6;
const MAX_UNITS = 4;
const PATH_METRES = 3;
const SPINE_METRES = 3.5;

export function slabStyle(builtYear: number, random: Random): SlabStyle {
  const floors =
    builtYear < 1982 ? random.integer(3, 5) : builtYear < 1992 ? random.integer(5, 6) : random.integer(5, 7);
  const isWide = random.chance(0.2);
  return {
    floors,
    depthMetres: builtYear < 1985 ? random.between(8.6, 10) : random.between(9.8, 12),
    unitMetres: isWide ? random.between(15, 17.5) : random.between(11.5, 14.5),
    dwellingsPerLanding: isWide ? 3 : 2,
  };
}

/** @param margins metres kept free inside the south, east, north and west boundary */
export function layOutSlabs(
  site: Site,
  style: SlabStyle,
  margins: readonly number[],
  random: Random,
): SlabLayout {
  const [southMargin = 0, eastMargin = 0, northMargin = 0, westMargin = 0] = margins;
  const limits = site.acrossLimits();
  const acrosses = rowAcrosses(
    limits[0] + southMargin,
    limits[1] - northMargin - PATH_METRES - 1.5,
    style,
    random,
  );
  const spans = acrosses.map((across) => freeSpan(site, across, style.depthMetres, westMargin, eastMargin));
  const opensSideways = site.parcel.lines[1] !== null || site.parcel.lines[3] !== null;
  const spineAlong = spinePlace(spans, opensSideways, random);
  const rows: SlabRow[] = [];
  const buildings: DrawnBuilding[] = [];
  const gardens: GroundPoint[][] = [];
  acrosses.forEach((across, i) => {
    const [west, east] = spans[i]!;
    const parts = [
      [west, Math.min(east, spineAlong - SPINE_METRES)],
      [Math.max(west, spineAlong + SPINE_METRES), east],
    ] as const;
    const slabs = parts.flatMap(([from, to]) => fillWithSlabs(from, to, style));
    for (const [from, units] of slabs) {
      const ring = boxRing(from, across, from + units * style.unitMetres, across + style.depthMetres);
      if (random.chance(0.06)) gardens.push(ring);
      else buildings.push(slab(ring, units, style, random));
    }
    const ends = slabs.flatMap(([from, units]) => [from, from + units * style.unitMetres]);
    const pathAcross = across + style.depthMetres + PATH_METRES;
    rows.push({ pathAcross, west: Math.min(spineAlong, ...ends), east: Math.max(spineAlong, ...ends) });
  });
  return { spineAlong, rows, buildings, gardens };
}

/** South faces of the rows, from the south. */
function rowAcrosses(south: number, north: number, style: SlabStyle, random: Random): number[] {
  const { floors, depthMetres } = style;
  const room = north - south - depthMetres;
  // Our choice: houses stand 0.95 to 1.2 of their height apart, as the rules of the time asked in the middle of China.
  const pitch = depthMetres + Math.max(13, floors * FLOOR_METRES * random.between(0.95, 1.2));
  const count = Math.max(1, Math.floor(room / pitch) + 1);
  const step = count > 1 ? Math.min(room / (count - 1), pitch * 1.25) : 0;
  return Array.from({ length: count }, (_, row) => south + row * step);
}

/** What is free for slabs along a row, in the frame. */
function freeSpan(
  site: Site,
  across: number,
  depthMetres: number,
  westMargin: number,
  eastMargin: number,
): readonly [west: number, east: number] {
  const spans = [across - 1, across + depthMetres / 2, across + depthMetres + PATH_METRES].flatMap(
    (height) => {
      const span = site.spanAt(height);
      return span ? [span] : [];
    },
  );
  const west = Math.max(...spans.map((span) => span[0])) + westMargin;
  const east = Math.min(...spans.map((span) => span[1])) - eastMargin;
  return [west, east];
}

/** The spine runs in the middle of wide sites, and of those that only it can open; otherwise perhaps along one wall. */
function spinePlace(
  spans: readonly (readonly [west: number, east: number])[],
  opensSideways: boolean,
  random: Random,
): number {
  const west = Math.max(...spans.map((span) => span[0]));
  const east = Math.min(...spans.map((span) => span[1]));
  const width = east - west;
  if (width > 100 || !opensSideways || random.chance(0.3))
    return (west + east) / 2 + random.between(-0.12, 0.12) * width;
  return random.chance(0.5) ? west + 0.5 : east - 0.5;
}

/** Slabs of up to four staircases with gaps between them, filling the row: where each begins, and its staircases. */
function fillWithSlabs(from: number, to: number, { unitMetres }: SlabStyle): [from: number, units: number][] {
  const length = to - from;
  const unitsFor = (slabs: number) => Math.floor((length - GAP_METRES * (slabs - 1)) / unitMetres);
  let count = 1;
  while (unitsFor(count) > MAX_UNITS * count) count++;
  const units = unitsFor(count);
  if (units < count) return [];
  const gap = count > 1 ? (length - units * unitMetres) / (count - 1) : 0;
  const slabs: [number, number][] = [];
  let start = count > 1 ? from : from + (length - units * unitMetres) / 2;
  for (let slabNumber = 0; slabNumber < count; slabNumber++) {
    const own = Math.floor((units + slabNumber) / count);
    slabs.push([start, own]);
    start += own * unitMetres + gap;
  }
  return slabs;
}

function slab(ring: readonly GroundPoint[], units: number, style: SlabStyle, random: Random): DrawnBuilding {
  const floors = Math.max(2, style.floors + (random.chance(0.15) ? random.integer(-1, 1) : 0));
  return { ring, floors, dwellings: units * floors * style.dwellingsPerLanding, use: 'residential' };
}
