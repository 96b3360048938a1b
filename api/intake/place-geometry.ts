/** Geometry that any intake needs: winding, a point inside a polygon, places along a line. */

import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { type LonLat, metresByRuler, rulerAt } from '../kernel/lon-lat.js';
import { boxOf } from '../kernel/polygon.js';

export type Rings = Position[][];

export const pointAt = (lon: number, lat: number): Point => ({ type: 'Point', coordinates: [lon, lat] });

/** One polygon stays one; several become a multipolygon. */
export const polygonOf = (polygons: readonly Rings[]): Polygon | MultiPolygon =>
  polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: [...polygons] };

export const polygonsOf = (shape: Polygon | MultiPolygon): Rings[] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

export const multiPolygonOf = (shape: Polygon | MultiPolygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygonsOf(shape),
});

/** Outer rings counterclockwise, holes clockwise (RFC 7946 §3.1.6). */
export const windPolygons = (polygons: readonly Rings[]): Rings[] =>
  polygons.map((rings) =>
    rings.map((ring, place) => (signedArea(ring) > 0 === (place === 0) ? ring : ring.toReversed())),
  );

/** Square degrees, > 0 when counterclockwise. */
function signedArea(ring: readonly Position[]): number {
  const [lon0, lat0] = ring[0] as [number, number];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lonA, latA] = ring[i - 1] as [number, number];
    const [lonB, latB] = ring[i] as [number, number];
    twice += (lonA - lon0) * (latB - lat0) - (lonB - lon0) * (latA - lat0);
  }
  return twice / 2;
}

/**
 * A point well inside: the middle of the widest stretch on the middle parallel of the largest part.
 * Unlike the centroid it is never outside a bent or holed shape.
 */
export function pointInside(shape: Polygon | MultiPolygon): LonLat {
  const parts = polygonsOf(shape);
  const largest = parts.reduce((best, part) =>
    Math.abs(signedArea(part[0]!)) > Math.abs(signedArea(best[0]!)) ? part : best,
  );
  const [west, south, east, north] = boxOf([largest]);
  // A little off the middle, so that the parallel seldom runs along a side or through a corner.
  const lat = south + (north - south) * 0.5000001;
  const crossings = crossingLons(largest, lat);
  let best: LonLat = [(west + east) / 2, lat];
  let widest = 0;
  for (let i = 1; i < crossings.length; i += 2) {
    const width = crossings[i]! - crossings[i - 1]!;
    if (width <= widest) continue;
    widest = width;
    best = [(crossings[i]! + crossings[i - 1]!) / 2, lat];
  }
  return best;
}

function crossingLons(rings: Rings, lat: number): number[] {
  const lons: number[] = [];
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [lonA, latA] = ring[i - 1] as [number, number];
      const [lonB, latB] = ring[i] as [number, number];
      if (latA > lat === latB > lat) continue;
      lons.push(lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA));
    }
  return lons.sort((a, b) => a - b);
}

/** Places along a line, `stepMetres` apart, its start included. */
export function placesAlong(positions: readonly Position[], stepMetres: number): LonLat[] {
  const places: LonLat[] = [];
  let toNext = 0;
  for (let i = 1; i < positions.length; i++) {
    const [lonA, latA] = positions[i - 1] as [number, number];
    const [lonB, latB] = positions[i] as [number, number];
    const metres = metresByRuler(rulerAt(latA), lonA, latA, lonB, latB);
    let at = toNext;
    for (; at < metres; at += stepMetres)
      places.push([lonA + (at / metres) * (lonB - lonA), latA + (at / metres) * (latB - latA)]);
    toNext = at - metres;
  }
  return places;
}
