/**
 * A table told as data: which key of the record lies in which column, and of what type. From it come
 * the select list (camelCase keys, geometry as GeoJSON) and the record set that rows are written from.
 */

import type { Geometry } from 'geojson';
import { ewkbHex } from './ewkb.js';

/** How a value travels. The last four are geometry columns, sent as EWKB and read as GeoJSON. */
export type ColumnType =
  | 'text'
  | 'uuid'
  | 'integer'
  | 'double precision'
  | 'boolean'
  | 'date'
  | 'text[]'
  | 'jsonb'
  | 'json'
  | 'point'
  | 'polygonal'
  | 'multipolygon'
  | 'geometry';

export type Columns = Readonly<Record<string, ColumnType>>;

/** Written by every import and edit beside the noun's own columns. */
export const SOURCE_COLUMNS: Columns = { source: 'text', sourceId: 'text', observedOn: 'date' };

/** Kept to 0.1 mm: nine decimals of a degree. */
const COORDINATE_DECIMALS = 9;

/** persons60Plus → persons_60_plus, persons0To2 → persons_0_to_2. */
export function columnName(key: string): string {
  return key.replace(/[A-Z]|\d+/g, (piece) => `_${piece.toLowerCase()}`);
}

export function isGeometry(type: ColumnType): boolean {
  return type === 'point' || type === 'polygonal' || type === 'multipolygon' || type === 'geometry';
}

/** `t.name as "name", st_asgeojson(t.boundary, 9)::json as "boundary" …` */
export function selectList(columns: Columns): string {
  return Object.entries(columns)
    .map(([key, type]) => `${readExpression(`t.${quoted(key)}`, type)} as "${key}"`)
    .join(', ');
}

export function readExpression(column: string, type: ColumnType): string {
  return isGeometry(type) ? `st_asgeojson(${column}, ${COORDINATE_DECIMALS})::json` : column;
}

export function wireType(type: ColumnType): string {
  return isGeometry(type) ? 'geometry' : type;
}

/** What goes over the wire for a value: geometry as EWKB, the rest as it is. */
export function wireValue(value: unknown, type: ColumnType): unknown {
  if (value === undefined || value === null) return null;
  if (!isGeometry(type)) return value;
  const geometry = value as Geometry;
  return ewkbHex(type === 'multipolygon' ? asMulti(geometry) : geometry);
}

function asMulti(geometry: Geometry): Geometry {
  return geometry.type === 'Polygon'
    ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
    : geometry;
}

/** `r(row_number integer, "name" text, "boundary" geometry …)` for json_to_recordset. */
export function recordSet(columns: Columns): string {
  const fields = Object.entries(columns).map(([key, type]) => `${quoted(key)} ${wireType(type)}`);
  return `r(row_number integer, ${fields.join(', ')})`;
}

/** One row of such a record set. */
export function recordOf(row: object, columns: Columns, rowNumber: number): Record<string, unknown> {
  const values = row as Record<string, unknown>;
  const record: Record<string, unknown> = { row_number: rowNumber };
  for (const [key, type] of Object.entries(columns)) {
    const value = wireValue(values[key], type);
    if (value !== null) record[columnName(key)] = value;
  }
  return record;
}

/** Quoted, because `use` and `access` and their like may become words of SQL. */
export function quoted(key: string): string {
  return `"${columnName(key)}"`;
}
