/**
 * Positions on WGS 84 and a local metric ruler.
 *
 * Within a few kilometres the spheroid is flat enough: one degree of longitude and latitude have
 * the lengths given by the radii of curvature at that latitude. A ruler is made for one latitude;
 * its error against the geodesic is below 1e-6 within 5 km of it (tests/kernel/lon-lat.test.ts).
 * Radii: NIMA TR8350.2 (WGS 84), a = 6378137 m, f = 1/298.257223563.
 */

/** [lon, lat] in degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number];

/** [west, south, east, north] in degrees. */
export type BBox = readonly [west: number, south: number, east: number, north: number];

const EQUATORIAL_METRES = 6378137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
const RADIANS = Math.PI / 180;

/** Metres of one degree of longitude and of latitude at a latitude in degrees. */
export interface Ruler {
  readonly lat: number;
  readonly metresPerLon: number;
  readonly metresPerLat: number;
}

/** @param lat degrees, −90..90 */
export function rulerAt(lat: number): Ruler {
  const sine = Math.sin(lat * RADIANS);
  const w2 = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const w = Math.sqrt(w2);
  return {
    lat,
    metresPerLon: RADIANS * (EQUATORIAL_METRES / w) * Math.cos(lat * RADIANS),
    metresPerLat: RADIANS * ((EQUATORIAL_METRES * (1 - ECCENTRICITY_SQUARED)) / (w * w2)),
  };
}

/** Metres between two positions by a ruler of their region. */
export function metresByRuler(ruler: Ruler, lonA: number, latA: number, lonB: number, latB: number): number {
  const east = (lonB - lonA) * ruler.metresPerLon;
  const north = (latB - latA) * ruler.metresPerLat;
  return Math.sqrt(east * east + north * north);
}

/** Metres between two positions up to some kilometres apart; the ruler is taken at the mean latitude. */
export function metresBetween(lonA: number, latA: number, lonB: number, latB: number): number {
  return metresByRuler(rulerAt((latA + latB) / 2), lonA, latA, lonB, latB);
}

export const isLonLat = (lon: number, lat: number): boolean =>
  Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
