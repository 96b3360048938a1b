/**
 * Contour rings on the plane → polygons with holes in lon/lat, fit to be stored and drawn.
 *
 *   round to 1e-7 degrees (1.1 cm) ─▶ drop repeats and spikes ─▶ untie where a ring meets itself
 *   ─▶ drop slivers ─▶ outer rings run counter-clockwise, holes clockwise ─▶ each hole to its outer ring
 *
 *   untie:   ╱╲ ╱╲       ╱╲  ╱╲     one ring through a position twice becomes two rings
 *            ╲╱•╲╱  ──▶  ╲╱  ╲╱
 */

import type { MultiPolygon, Position } from 'geojson';
import type { ContourRings } from './contour.js';
import { mendPolygons } from './mend-polygons.js';
import { PairTable } from './pair-table.js';
import { CENTIMETRES, type Plane } from './plane.js';
import type { PolygonGrid } from './polygon-grid.js';
import { type GridRing, outersOf } from './ring-nesting.js';

/** Rings around less are dropped, holes of less are filled. Our choice: nothing a person could stand in. */
const SLIVER_SQUARE_METRES = 1;
const DEGREE_STEPS = 1e7;
/**
 * A position nearer than this to the one before is left out: where streets run on almost straight,
 * crossings fall a few millimetres apart and rounding would change their order.
 */
const NEAR_CENTIMETRES = 3;

/**
 * Rings that leave the inside on their left → valid polygons. Nothing inside gives no polygon.
 * @param grid holds the polygons afterwards
 */
export function polygonsOfContour(rings: ContourRings, plane: Plane, grid: PolygonGrid): MultiPolygon {
  let coordinates = assemble(tidyRings(rings, plane));
  grid.load(coordinates);
  if (grid.hasMeetings()) {
    coordinates = mendPolygons(coordinates);
    grid.load(coordinates);
  }
  return { type: 'MultiPolygon', coordinates };
}

function tidyRings(rings: ContourRings, plane: Plane): GridRing[] {
  const metresPerStep =
    (Math.sqrt(plane.centimetresPerLon * plane.centimetresPerLat) / CENTIMETRES) * (1 / DEGREE_STEPS);
  const sliver = SLIVER_SQUARE_METRES / metresPerStep ** 2;
  const kept: GridRing[] = [];
  for (let ring = 0; ring + 1 < rings.ringStart.length; ring++) {
    const { lons, lats } = roundRing(rings, ring, plane);
    for (const part of untie(lons, lats)) if (Math.abs(part.area) >= sliver) kept.push(part);
  }
  return kept;
}

function roundRing({ ringStart, east, north }: ContourRings, ring: number, plane: Plane) {
  const lons: number[] = [];
  const lats: number[] = [];
  const lonSteps = DEGREE_STEPS / plane.centimetresPerLon;
  const latSteps = DEGREE_STEPS / plane.centimetresPerLat;
  let last = ringStart[ring + 1] - 1;
  for (let i = ringStart[ring]; i < ringStart[ring + 1]; i++) {
    if (Math.abs(east[i] - east[last]) + Math.abs(north[i] - north[last]) < NEAR_CENTIMETRES) continue;
    last = i;
    lons.push(Math.round(plane.middleLon * DEGREE_STEPS + east[i] * lonSteps));
    lats.push(Math.round(plane.middleLat * DEGREE_STEPS + north[i] * latSteps));
  }
  return { lons, lats };
}

/** The positions of one ring while it is untied. */
const seen = new PairTable();

/** Walks the ring; whenever a position comes back, what lies in between is cut off as a ring of its own. */
function untie(lons: readonly number[], lats: readonly number[]): GridRing[] {
  seen.clear();
  const parts: GridRing[] = [];
  /** The way walked and not yet cut off, as numbers of positions; where each number stands on it, −1 nowhere. */
  const way: number[] = [];
  const place: number[] = [];
  for (let i = 0; i < lons.length; i++) {
    const position = seen.number(lons[i], lats[i]);
    const before = place[position] ?? -1;
    if (before >= 0) {
      const cut = way.splice(before + 1);
      for (const other of cut) place[other] = -1;
      if (cut.length >= 2) parts.push(gridRing([position, ...cut]));
    } else {
      place[position] = way.length;
      way.push(position);
    }
  }
  if (way.length >= 3) parts.push(gridRing(way));
  return parts;
}

function gridRing(positions: readonly number[]): GridRing {
  const lons = positions.map((position) => seen.first[position]);
  const lats = positions.map((position) => seen.second[position]);
  let twice = 0;
  for (let i = 0, j = lons.length - 1; i < lons.length; j = i++) {
    twice += (lons[j] - lons[0]) * (lats[i] - lats[0]) - (lons[i] - lons[0]) * (lats[j] - lats[0]);
  }
  return { lons, lats, area: twice / 2 };
}

/** Outer rings in the order in which they came, each followed by its holes. */
function assemble(rings: readonly GridRing[]): Position[][][] {
  const outers = outersOf(rings);
  const polygons = new Map<number, Position[][]>();
  rings.forEach((ring, r) => {
    if (ring.area > 0) polygons.set(r, [positionsOf(ring)]);
  });
  rings.forEach((ring, r) => {
    if (ring.area <= 0) polygons.get(outers[r])?.push(positionsOf(ring));
  });
  return [...polygons.values()];
}

function positionsOf({ lons, lats }: GridRing): Position[] {
  const positions = lons.map((lon, i) => [lon / DEGREE_STEPS, lats[i] / DEGREE_STEPS]);
  positions.push([...positions[0]]);
  return positions;
}
