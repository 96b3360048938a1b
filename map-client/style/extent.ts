/** Boxes [west, south, east, north] round areas, and wider by some metres. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type BBox, rulerAt } from '../../api/kernel/lon-lat.js';

export type { BBox };

export function extentOf(areas: readonly (Polygon | MultiPolygon)[]): BBox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const area of areas) {
    const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
    for (const [lon, lat] of polygons.flat(2) as [number, number][]) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return west <= east ? [west, south, east, north] : null;
}

/** Round features of any kind, with a margin, so that a single point has a box too. */
export function boxOfFeatures(
  features: readonly { readonly geometry: { readonly coordinates: unknown } }[],
): BBox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [lon, lat] = coordinates as Position;
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      for (const part of coordinates) visit(part);
      return;
    }
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  };
  for (const { geometry } of features) visit(geometry.coordinates);
  return west <= east ? widened([west, south, east, north], MARGIN_METRES) : null;
}
const MARGIN_METRES = 120;

export function widened([west, south, east, north]: BBox, metres: number): BBox {
  const ruler = rulerAt((south + north) / 2);
  const lon = metres / ruler.metresPerLon;
  const lat = metres / ruler.metresPerLat;
  return [west - lon, south - lat, east + lon, north + lat];
}
