/**
 * GeoPackage (OGC 12-128): an SQLite file with layers. Read with SQLite compiled to WebAssembly, in
 * memory and in the reading thread: no file is opened by name, no extension of SQLite can be loaded.
 */

import type { Geometry, Position } from 'geojson';
import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import { InputError, LimitError } from '../errors.js';
import { FileError, FileLimitError } from './file-error.js';
import { type Cell, MOST_COLUMNS, MOST_ROWS, PLAIN_TABLE, type RawTable } from './raw-table.js';

interface Layer {
  readonly table: string;
  readonly geometryColumn: string;
  /** 'EPSG:4549', or well-known text where it is none of theirs. */
  readonly crs: string | null;
}

export async function readGeopackage(file: string, bytes: Uint8Array): Promise<RawTable[]> {
  const SQL = await initSqlJs();
  const db = new SQL.Database(bytes);
  try {
    return layersOf(db).map((layer) => readLayer(file, db, layer));
  } catch (cause) {
    if (cause instanceof InputError || cause instanceof LimitError) throw cause;
    throw new FileError(file, 'DAMAGED', 'the GeoPackage is cut off, damaged or holds no layer', { cause });
  } finally {
    db.close();
  }
}

function layersOf(db: Database): Layer[] {
  const rows = rowsOf(
    db,
    `select g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition
     from gpkg_geometry_columns as g left join gpkg_spatial_ref_sys as s on s.srs_id = g.srs_id
     order by g.table_name`,
  );
  return rows.map(([table, geometryColumn, organization, code, definition]) => ({
    table: String(table),
    geometryColumn: String(geometryColumn),
    crs: crsOf(String(organization), code, String(definition ?? '')),
  }));
}

/** The two rows that every GeoPackage has for "not told" are defined as 'undefined'. */
function crsOf(organization: string, code: SqlValue | undefined, definition: string): string | null {
  if (/^epsg$/i.test(organization)) return `EPSG:${code}`;
  return definition === '' || definition === 'undefined' ? null : definition;
}

/** Names inside the file are quoted, whatever they hold. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function readLayer(file: string, db: Database, { table, geometryColumn, crs }: Layer): RawTable {
  const columns = rowsOf(db, `select name from pragma_table_info(${literal(table)})`).map(([name]) =>
    String(name),
  );
  if (columns.length > MOST_COLUMNS)
    throw new FileLimitError('columns', `columns of ${file}`, MOST_COLUMNS, columns.length);
  const rows = rowsOf(db, `select * from ${quoted(table)} limit ${MOST_ROWS + 1}`);
  if (rows.length > MOST_ROWS) throw new FileLimitError('rows', `rows of ${file}`, MOST_ROWS, rows.length);
  const at = columns.indexOf(geometryColumn);
  if (at === -1)
    throw new FileError(file, 'NO_TABLE', `its layer ${table.slice(0, 40)} has no geometry column`);
  const others = columns.map((_, column) => column).filter((column) => column !== at);
  return {
    ...PLAIN_TABLE,
    format: 'geopackage',
    name: table,
    cells: [
      others.map((column) => columns[column]!),
      ...rows.map((row) => others.map((column) => cellOf(row[column]!))),
    ],
    geometries: [null, ...rows.map((row) => geometryOf(row[at]!))],
    prj: crs,
  };
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const rowsOf = (db: Database, sql: string): SqlValue[][] => db.exec(sql)[0]?.values ?? [];

const cellOf = (value: SqlValue): Cell => (value instanceof Uint8Array ? null : value);

/** Bytes of the envelope by its code in the flags. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64] as const;
const HEADER_BYTES = 8;

/** "GP", version, flags, reference system, envelope; then well-known binary. */
function geometryOf(value: SqlValue): Geometry | null {
  if (!(value instanceof Uint8Array) || value[0] !== 0x47 || value[1] !== 0x50) return null;
  const flags = value[3]!;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelope === undefined || flags & 0x10) return null;
  return new WkbReader(value.subarray(HEADER_BYTES + envelope)).geometry();
}

const POINT = 1;
const POLYGON = 3;
const MULTI_POLYGON = 6;

class WkbReader {
  readonly #view: DataView;
  #at = 0;
  #isLittle = true;
  #dimensions = 2;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(): Geometry | null {
    const type = this.#type();
    if (type === POINT) return { type: 'Point', coordinates: this.#position() };
    if (type === POLYGON) return { type: 'Polygon', coordinates: this.#rings() };
    if (type !== MULTI_POLYGON) return null;
    const polygons = this.#list(() => {
      this.#type();
      return this.#rings();
    });
    return { type: 'MultiPolygon', coordinates: polygons };
  }

  #type(): number {
    this.#isLittle = this.#view.getUint8(this.#at) === 1;
    this.#at += 1;
    const type = this.#count();
    const kind = Math.floor((type & 0x0fff_ffff) / 1000);
    this.#dimensions = kind === 3 ? 4 : kind === 0 ? 2 : 3;
    return type % 1000;
  }

  #rings = (): Position[][] => this.#list(() => this.#list(() => this.#position()));

  #list<Item>(read: () => Item): Item[] {
    const length = this.#count();
    // Each item takes four bytes at least: a count beyond that is a damaged file, not a long list.
    if (length > this.#view.byteLength / 4) throw new RangeError('a list longer than its bytes');
    return Array.from({ length }, read);
  }

  #position(): Position {
    const position = [
      this.#view.getFloat64(this.#at, this.#isLittle),
      this.#view.getFloat64(this.#at + 8, this.#isLittle),
    ];
    this.#at += 8 * this.#dimensions;
    return position;
  }

  #count(): number {
    const count = this.#view.getUint32(this.#at, this.#isLittle);
    this.#at += 4;
    return count;
  }
}
