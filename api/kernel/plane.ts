/**
 * The flat drawing board of a district: whole centimetres east and north of its middle.
 *
 * Whole numbers make the orientation of three places exact in doubles (a product of two differences
 * stays below 2⁵³ up to 900 km), so a mesh built on them cannot turn inside out. A straight line in lon/lat is
 * straight here. Lengths along streets are never taken from the board (the graph has them on the
 * spheroid); the straight pieces beside streets are, and err by 1.5 % for each degree of latitude
 * between them and the middle of the district at 40° N.
 */

import { rulerAt } from './lon-lat.js';

export const CENTIMETRES = 100;

export interface Plane {
  readonly middleLon: number;
  readonly middleLat: number;
  readonly centimetresPerLon: number;
  readonly centimetresPerLat: number;
}

/** A board around the middle of some positions; of none: around 0, 0. */
export function planeOf(lons: Float64Array, lats: Float64Array): Plane {
  const middleLon = middleOf(lons);
  const middleLat = middleOf(lats);
  const ruler = rulerAt(middleLat);
  return {
    middleLon,
    middleLat,
    centimetresPerLon: ruler.metresPerLon * CENTIMETRES,
    centimetresPerLat: ruler.metresPerLat * CENTIMETRES,
  };
}

export const eastOf = (plane: Plane, lon: number): number =>
  Math.round((lon - plane.middleLon) * plane.centimetresPerLon);

export const northOf = (plane: Plane, lat: number): number =>
  Math.round((lat - plane.middleLat) * plane.centimetresPerLat);

function middleOf(degrees: Float64Array): number {
  if (degrees.length === 0) return 0;
  let least = Infinity;
  let most = -Infinity;
  for (const degree of degrees) {
    least = Math.min(least, degree);
    most = Math.max(most, degree);
  }
  return (least + most) / 2;
}
