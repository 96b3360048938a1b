/** What a workspace holds already, as plain data: to join rows to it, and to see a shifted datum by it. */

import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { AreaLevel } from '../../schema/vocabulary.js';
import { type BBox, metresByRuler, rulerAt } from '../kernel/lon-lat.js';
import { isInside } from '../kernel/polygon.js';
import { polygonsOf } from './place-geometry.js';

/** A stored row, with its values by field. */
export interface KnownRow {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly sourceId: string | null;
  readonly name: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}
export interface KnownCommunity extends KnownRow {
  readonly name: string;
  readonly boundary: MultiPolygon;
}
export interface KnownFacility extends KnownRow {
  readonly serviceKind: string;
  readonly point: Point;
}
export interface KnownStock extends KnownRow {
  readonly geometry: Point | Polygon;
}

export interface KnownAdministrativeArea {
  readonly id: string;
  readonly level: AreaLevel;
  readonly name: string;
  readonly parentId: string | null;
  readonly boundary: MultiPolygon;
}

export interface KnownPlaces {
  /** Box around the network and the communities; null while the workspace is empty. */
  readonly extent: BBox | null;
  readonly areas: readonly KnownAdministrativeArea[];
  readonly communities: readonly KnownCommunity[];
  readonly facilities: readonly KnownFacility[];
  readonly stock: readonly KnownStock[];
  /** Footprints, a sample where there are many. */
  readonly buildings: readonly (Polygon | MultiPolygon)[];
  /** Metres from a place to the nearest way; absent without a network. */
  readonly metresToNearest?: (lon: number, lat: number) => number;
}

export const NO_PLACES: KnownPlaces = {
  extent: null,
  areas: [],
  communities: [],
  facilities: [],
  stock: [],
  buildings: [],
};

/** Metres from a place to a shape; 0 inside. */
export function metresToShape(shape: Polygon | MultiPolygon, lon: number, lat: number): number {
  const polygons = polygonsOf(shape);
  if (isInside(polygons, lon, lat)) return 0;
  const ruler = rulerAt(lat);
  let nearest = Infinity;
  for (const rings of polygons)
    for (const ring of rings)
      for (let i = 1; i < ring.length; i++) {
        const [lonA, latA] = ring[i - 1] as [number, number];
        const [lonB, latB] = ring[i] as [number, number];
        const [ax, ay] = [(lonA - lon) * ruler.metresPerLon, (latA - lat) * ruler.metresPerLat];
        const [dx, dy] = [(lonB - lonA) * ruler.metresPerLon, (latB - latA) * ruler.metresPerLat];
        const along = dx * dx + dy * dy === 0 ? 0 : -(ax * dx + ay * dy) / (dx * dx + dy * dy);
        const at = Math.min(1, Math.max(0, along));
        nearest = Math.min(nearest, Math.hypot(ax + at * dx, ay + at * dy));
      }
  return nearest;
}

export const metresApart = (lonA: number, latA: number, lonB: number, latB: number): number =>
  metresByRuler(rulerAt((latA + latB) / 2), lonA, latA, lonB, latB);
