/** GeoJSON written in a test: boxes and points with properties, and how its issues are told. */

import type { Geometry, Position } from 'geojson';
import {
  type ImportBundle,
  type ImportKind,
  type IntakeOptions,
  readImportBytes,
} from '../../api/intake/index.js';

export interface PaperFeature {
  readonly id?: string | number;
  readonly geometry: Geometry | null;
  readonly properties?: Record<string, unknown>;
}

export const collection = (features: readonly PaperFeature[], more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...more,
    features: features.map((feature) => ({ type: 'Feature', properties: {}, ...feature })),
  });

export const readText = (text: string, options: IntakeOptions): Promise<ImportBundle> =>
  readImportBytes('plan.geojson', Buffer.from(text), options);

export const read = (
  features: readonly PaperFeature[],
  what: ImportKind = 'communities',
): Promise<ImportBundle> => readText(collection(features), { what });

export const boxRing = (west: number, south: number, size = 0.001): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
export const box = (west: number, south: number, size?: number): Geometry => ({
  type: 'Polygon',
  coordinates: [boxRing(west, south, size)],
});
export const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });

export const told = (bundle: ImportBundle): [string, string | null, string | null][] =>
  bundle.issues.map(({ code, objectId, field }) => [code, objectId, field]);
