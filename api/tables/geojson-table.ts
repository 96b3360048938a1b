/** GeoJSON as a table of features, where a planner's columns and coordinate systems are to be found out. */

import type { Geometry } from 'geojson';
import { FileError, FileLimitError } from './file-error.js';
import { type Cell, MOST_COLUMNS, MOST_ROWS, PLAIN_TABLE, type RawTable } from './raw-table.js';
import { decodeText } from './text-encoding.js';

export function readGeojsonTable(file: string, bytes: Uint8Array, encoding: string | null): RawTable {
  const decoded = decodeText(file, bytes, encoding);
  const root = parsed(file, decoded.text);
  const features =
    root.type === 'FeatureCollection' ? root.features : root.type === 'Feature' ? [root] : null;
  if (!Array.isArray(features))
    throw new FileError(file, 'NOT_GEOJSON', 'a GeoJSON FeatureCollection is expected');
  if (features.length > MOST_ROWS)
    throw new FileLimitError('rows', `features of ${file}`, MOST_ROWS, features.length);
  const properties = features.map(propertiesOf);
  const names = [...new Set(properties.flatMap((one) => [...one.keys()]))];
  if (names.length > MOST_COLUMNS)
    throw new FileLimitError('columns', `properties of ${file}`, MOST_COLUMNS, names.length);
  const said = JSON.stringify(
    (root.crs as { properties?: { name?: unknown } } | undefined)?.properties?.name ?? null,
  );
  return {
    ...PLAIN_TABLE,
    format: 'geojson',
    name: file,
    cells: [names, ...properties.map((one) => names.map((name) => one.get(name) ?? null))],
    geometries: [null, ...features.map((feature) => geometryOf(feature))],
    prj: /EPSG:{1,2}[\d.]*:?(\d{4,6})"/i.exec(said)?.[1] ?? (/CRS84/i.test(said) ? 'crs84' : null),
    formatCrs: 'wgs84',
    encoding: decoded.encoding,
    encodingReason: decoded.reason,
    encodingWhy: decoded.why,
  };
}

function parsed(file: string, text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) ?? {}) as Record<string, unknown>;
  } catch (cause) {
    throw new FileError(file, 'DAMAGED', 'the file is cut off or not valid JSON', { cause });
  }
}

function propertiesOf(feature: unknown): Map<string, Cell> {
  const { id, properties } = (feature ?? {}) as { id?: unknown; properties?: unknown };
  const entries = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  const cells = new Map(entries.map(([name, value]) => [name, cellOf(value)]));
  if ((typeof id === 'string' || typeof id === 'number') && !cells.has('id')) cells.set('id', String(id));
  return cells;
}

const cellOf = (value: unknown): Cell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : value === null || value === undefined
      ? null
      : Array.isArray(value)
        ? value.join('、')
        : JSON.stringify(value);

/** Only what has coordinates; whether they are sound is asked when the system is known. */
function geometryOf(feature: unknown): Geometry | null {
  const geometry = (feature as { geometry?: unknown } | null)?.geometry as Geometry | null | undefined;
  return geometry && typeof geometry === 'object' && 'coordinates' in geometry ? geometry : null;
}
