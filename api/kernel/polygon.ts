/**
 * Small questions asked of polygons very often: is a point inside, where does a line cross the
 * boundary, which points spread evenly over the inside. Everything with areas is Turf's work.
 * Even–odd rule by ray casting (M. Shimrat 1962); a point on the boundary may fall on either side.
 */

import type { BBox, LonLat } from './lon-lat.js';
import { rulerAt } from './lon-lat.js';

/** GeoJSON coordinates of a MultiPolygon: polygons → rings (first the outer) → positions. */
export type MultiPolygonCoordinates = readonly (readonly (readonly (readonly number[])[])[])[];

export function boxOf(polygons: MultiPolygonCoordinates): BBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of polygons) {
    for (const [lon, lat] of outer) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

export function isInside(polygons: MultiPolygonCoordinates, lon: number, lat: number): boolean {
  let inside = false;
  for (const rings of polygons) {
    for (const ring of rings) if (crossesOddly(ring, lon, lat)) inside = !inside;
  }
  return inside;
}

function crossesOddly(ring: readonly (readonly number[])[], lon: number, lat: number): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [lonI, latI] = ring[i];
    const [lonJ, latJ] = ring[j];
    if (latI > lat === latJ > lat) continue;
    if (lon < ((lonJ - lonI) * (lat - latI)) / (latJ - latI) + lonI) odd = !odd;
  }
  return odd;
}

/** Metres from a point to the nearest point of the boundary. Exact for polygons of some kilometres. */
export function metresToBoundary(polygons: MultiPolygonCoordinates, lon: number, lat: number): number {
  const { metresPerLon, metresPerLat } = rulerAt(lat);
  let least = Infinity;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const east = (ring[i][0] - ring[i - 1][0]) * metresPerLon;
      const north = (ring[i][1] - ring[i - 1][1]) * metresPerLat;
      const toEast = (lon - ring[i - 1][0]) * metresPerLon;
      const toNorth = (lat - ring[i - 1][1]) * metresPerLat;
      const squared = east * east + north * north;
      const share = squared > 0 ? Math.min(1, Math.max(0, (toEast * east + toNorth * north) / squared)) : 0;
      least = Math.min(least, Math.hypot(toEast - share * east, toNorth - share * north));
    }
  }
  return least;
}

/** Where the piece a → b crosses the boundary: shares 0..1 of the way, ascending. */
export function boundaryCrossings(polygons: MultiPolygonCoordinates, a: LonLat, b: LonLat): number[] {
  const shares: number[] = [];
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) {
        const share = crossingShare(a, b, ring[i - 1], ring[i]);
        if (share !== null) shares.push(share);
      }
    }
  }
  return shares.sort((x, y) => x - y);
}

/** Share of a → b at which it crosses c → d, or null. Parallel pieces do not cross. */
function crossingShare(a: LonLat, b: LonLat, c: readonly number[], d: readonly number[]): number | null {
  const abLon = b[0] - a[0];
  const abLat = b[1] - a[1];
  const cdLon = d[0] - c[0];
  const cdLat = d[1] - c[1];
  const cross = abLon * cdLat - abLat * cdLon;
  if (cross === 0) return null;
  const alongAb = ((c[0] - a[0]) * cdLat - (c[1] - a[1]) * cdLon) / cross;
  const alongCd = ((c[0] - a[0]) * abLat - (c[1] - a[1]) * abLon) / cross;
  return alongAb >= 0 && alongAb <= 1 && alongCd >= 0 && alongCd <= 1 ? alongAb : null;
}

/**
 * Points of a square lattice inside the polygons, at most about `wanted` of them, 15 to 50 m apart
 * and half a step from the box; the middle of the box when the lattice misses.
 */
export function spreadPoints(
  polygons: MultiPolygonCoordinates,
  areaSquareMetres: number,
  wanted: number,
): LonLat[] {
  const [west, south, east, north] = boxOf(polygons);
  const ruler = rulerAt((south + north) / 2);
  const stepMetres = Math.max(15, Math.min(50, Math.sqrt(areaSquareMetres / wanted)));
  const stepLon = stepMetres / ruler.metresPerLon;
  const stepLat = stepMetres / ruler.metresPerLat;
  const points: LonLat[] = [];
  for (let lat = south + stepLat / 2; lat < north; lat += stepLat) {
    for (let lon = west + stepLon / 2; lon < east; lon += stepLon) {
      if (isInside(polygons, lon, lat)) points.push([lon, lat]);
    }
  }
  return points.length > 0 ? points : [[(west + east) / 2, (south + north) / 2]];
}
