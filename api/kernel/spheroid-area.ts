/**
 * Area of polygons on the spheroid.
 *
 * A ring of straight lines in lon/lat encloses −∮ F(φ) dλ, where F(φ) is the area between a parallel
 * φ₀ and the parallel φ, for one degree of longitude (Green's theorem). F is taken as its Taylor
 * polynomial of degree 3 around the ring's first latitude, and each line's integral by Simpson's
 * rule, exact for it. Error below 1e-11 for rings up to 50 km, against the closed formula for F.
 * PostGIS joins positions by geodesics instead: 6e-9 off on 900 isochrones, 2e-5 at sides of a kilometre.
 */

import { rulerAt } from './lon-lat.js';
import type { MultiPolygonCoordinates } from './polygon.js';

/** Latitude step for the derivatives, degrees. */
const STEP = 0.01;

/** Outer rings count, holes are taken off, in whatever direction they run. */
export function areaSquareMetres(polygons: MultiPolygonCoordinates): number {
  let area = 0;
  for (const rings of polygons) {
    for (let r = 0; r < rings.length; r++) area += (r === 0 ? 1 : -1) * Math.abs(ringSquareMetres(rings[r]));
  }
  return area;
}

function ringSquareMetres(ring: readonly (readonly number[])[]): number {
  const [lon0, lat0] = ring[0];
  const here = squareDegreeMetres(lat0);
  const above = squareDegreeMetres(lat0 + STEP);
  const below = squareDegreeMetres(lat0 - STEP);
  const slope = (above - below) / (2 * STEP) / 2;
  const bend = (above - 2 * here + below) / STEP ** 2 / 6;
  const belt = (lat: number) => lat * (here + lat * (slope + lat * bend));
  let area = 0;
  for (let i = 1; i < ring.length; i++) {
    const latA = ring[i - 1][1] - lat0;
    const latB = ring[i][1] - lat0;
    const mean = (belt(latA) + 4 * belt((latA + latB) / 2) + belt(latB)) / 6;
    area -= (ring[i][0] - lon0 - (ring[i - 1][0] - lon0)) * mean;
  }
  return area;
}

/** Square metres of one degree by one degree at a latitude, if the whole square were as there. */
function squareDegreeMetres(lat: number): number {
  const { metresPerLon, metresPerLat } = rulerAt(lat);
  return metresPerLon * metresPerLat;
}
