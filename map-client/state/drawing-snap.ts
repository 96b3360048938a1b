/**
 * Draws a position to what stands already: to a corner within reach, else to a side. Neighbours then share
 * their corners exactly, and an entrance lies on the boundary it leads through.
 */
import type { MultiPolygon, Point, Polygon } from 'geojson';
import { type BBox, type LonLat, rulerAt } from '../../api/kernel/lon-lat.js';
import { nearestOnPiece } from './gate-place.js';

/** One ring that may be drawn to. */
export interface SnapTarget {
  /** Of the row it belongs to. */
  readonly id: string;
  /** The first one again at the end. */
  readonly ring: readonly LonLat[];
  readonly box: BBox;
}

export interface Snapped {
  readonly position: LonLat;
  /** What it was drawn to; null: it lies where the pointer is. */
  readonly to: 'corner' | 'side' | null;
  readonly targetId: string | null;
}

export const free = (position: LonLat): Snapped => ({ position, to: null, targetId: null });

/** Within so many pixels of the pointer: our choice, about the width of a finger's tip on a mouse. */
export const SNAP_PIXELS = 12;

export interface Outlined {
  readonly id: string;
  readonly geometry: Point | Polygon | MultiPolygon;
}

export const snapTargets = (rows: readonly Outlined[]): SnapTarget[] =>
  rows.flatMap(({ id, geometry }) => {
    if (geometry.type === 'Point') return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons.flat().map((positions) => {
      const ring = positions.map(([lon, lat]): LonLat => [lon!, lat!]);
      return { id, ring, box: boxOf(ring) };
    });
  });

function boxOf(ring: readonly LonLat[]): BBox {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** @param withinMetres how far a corner or a side draws */
export function snap(targets: readonly SnapTarget[], position: LonLat, withinMetres: number): Snapped {
  const [lon, lat] = position;
  const { metresPerLon, metresPerLat } = rulerAt(lat);
  const metresTo = (to: LonLat): number =>
    Math.hypot((to[0] - lon) * metresPerLon, (to[1] - lat) * metresPerLat);
  const near = targets.filter(
    ({ box: [west, south, east, north] }) =>
      (west - lon) * metresPerLon <= withinMetres &&
      (lon - east) * metresPerLon <= withinMetres &&
      (south - lat) * metresPerLat <= withinMetres &&
      (lat - north) * metresPerLat <= withinMetres,
  );
  const corner = nearest(near, withinMetres, metresTo, ({ ring }) => ring);
  if (corner) return { ...corner, to: 'corner' };
  const side = nearest(near, withinMetres, metresTo, ({ ring }) =>
    ring.slice(1).map((end, at) => nearestOnPiece(ring[at]!, end, position)),
  );
  return side ? { ...side, to: 'side' } : free(position);
}

/** The rows whose outline passes within so many metres, the nearest first. */
export function touchedIds(targets: readonly SnapTarget[], position: LonLat, metres: number): string[] {
  const ids: string[] = [];
  for (let left = targets; ; ) {
    const { targetId } = snap(left, position, metres);
    if (targetId === null) return ids;
    ids.push(targetId);
    left = left.filter(({ id }) => id !== targetId);
  }
}

/** The first of the nearest, so that the same pointer always draws to the same row. */
function nearest(
  targets: readonly SnapTarget[],
  withinMetres: number,
  metresTo: (to: LonLat) => number,
  positionsOf: (target: SnapTarget) => readonly LonLat[],
): { readonly position: LonLat; readonly targetId: string } | null {
  let best: { position: LonLat; targetId: string } | null = null;
  let bestMetres = withinMetres;
  for (const target of targets)
    for (const position of positionsOf(target)) {
      const metres = metresTo(position);
      if (metres > bestMetres || (best && metres === bestMetres)) continue;
      best = { position, targetId: target.id };
      bestMetres = metres;
    }
  return best;
}
