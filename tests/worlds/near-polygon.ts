/** Inside a polygon, or on its border as far as rounding to seven decimals lets one tell. */

import { isInside, type MultiPolygonCoordinates, metresByRuler, rulerAt } from '../../api/kernel/index.js';

/** Positions are rounded to 1.1 cm, on both sides. */
const NEAR_METRES = 0.02;

export function isInsideOrNear(polygons: MultiPolygonCoordinates, lon: number, lat: number): boolean {
  if (isInside(polygons, lon, lat)) return true;
  const ruler = rulerAt(lat);
  const isNear = (a: readonly number[], b: readonly number[]): boolean => {
    const [lonA, latA] = [a[0]!, a[1]!];
    const east = (b[0]! - lonA) * ruler.metresPerLon;
    const north = (b[1]! - latA) * ruler.metresPerLat;
    const dot = (lon - lonA) * ruler.metresPerLon * east + (lat - latA) * ruler.metresPerLat * north;
    const share = Math.max(0, Math.min(1, dot / (east * east + north * north || 1)));
    const [lonAt, latAt] = [lonA + share * (b[0]! - lonA), latA + share * (b[1]! - latA)];
    return metresByRuler(ruler, lon, lat, lonAt, latAt) < NEAR_METRES;
  };
  return polygons.flat().some((ring) => ring.some((end, i) => i > 0 && isNear(ring[i - 1]!, end)));
}
