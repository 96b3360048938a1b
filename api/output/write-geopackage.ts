/**
 * A GeoPackage (OGC 12-128r17, version 1.3) written with SQLite compiled to WebAssembly: the layer, and
 * 字段说明 and 来源 as tables without geometry. Dates are those of the data, so that bytes repeat.
 */

import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import type { CoordinateSystem } from '../intake/index.js';
import { boxOfGeometries, geopackageGeometry } from './geopackage-geometry.js';
import { cellText, type FieldKind, headingOf, type Layer, titleOf } from './layer.js';
import { inSystem } from './place.js';
import { DICTIONARY_TITLE, dictionaryOf, SOURCES_TITLE, sourcesOf, type TableRow } from './table.js';
import { epsgOf, wktOf } from './wkt.js';

/** 'GPKG', and the version of the specification. */
const APPLICATION_ID = 0x47504b47;
const USER_VERSION = 10300;
/** Reserved: geographic, of a datum that is not told. GCJ-02 and BD-09 are no system of the list. */
const UNDEFINED_GEOGRAPHIC = 0;

export async function writeGeopackage(layer: Layer, system: CoordinateSystem): Promise<Uint8Array> {
  const SQL = await initSqlJs();
  const db = new SQL.Database();
  try {
    db.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${USER_VERSION};`);
    db.exec(METADATA_TABLES);
    db.exec('begin');
    writeSystems(db, system);
    writeFeatures(db, layer, system);
    writeTable(db, layer, DICTIONARY_TITLE[layer.language], dictionaryOf(layer));
    writeTable(db, layer, SOURCES_TITLE[layer.language], sourcesOf(layer, system));
    db.exec('commit');
    return db.export();
  } finally {
    db.close();
  }
}

const METADATA_TABLES = `
  create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key,
    organization text not null, organization_coordsys_id integer not null, definition text not null,
    description text);
  create table gpkg_contents (table_name text not null primary key, data_type text not null,
    identifier text unique, description text default '', last_change datetime not null,
    min_x double, min_y double, max_x double, max_y double, srs_id integer,
    constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
  create table gpkg_geometry_columns (table_name text not null, column_name text not null,
    geometry_type_name text not null, srs_id integer not null, z tinyint not null, m tinyint not null,
    constraint pk_geom_cols primary key (table_name, column_name),
    constraint uk_gc_table_name unique (table_name),
    constraint fk_gc_tn foreign key (table_name) references gpkg_contents (table_name),
    constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));`;

/** The three rows that every GeoPackage must have, and the layer's own. */
function writeSystems(db: Database, system: CoordinateSystem): void {
  const wgs84 = { ...system, code: 'EPSG:4326' };
  const rows: SqlValue[][] = [
    ['Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', null],
    ['Undefined geographic SRS', UNDEFINED_GEOGRAPHIC, 'NONE', 0, 'undefined', null],
    ['WGS 84', 4326, 'EPSG', 4326, wktOf(wgs84, 'ogc')!, null],
  ];
  const epsg = epsgOf(system);
  if (epsg !== null && epsg !== 4326)
    rows.push([system.name, epsg, 'EPSG', epsg, wktOf(system, 'ogc')!, null]);
  insertAll(db, 'gpkg_spatial_ref_sys', rows);
}

const SQL_TYPES: Readonly<Record<FieldKind, string>> = {
  text: 'text',
  integer: 'integer',
  number: 'double',
  flag: 'text',
};

function writeFeatures(db: Database, layer: Layer, system: CoordinateSystem): void {
  const { fields, language, rows, shape } = layer;
  const table = titleOf(layer);
  const srsId = epsgOf(system) ?? UNDEFINED_GEOGRAPHIC;
  const geometries = rows.map(({ geometry }) => geometry && inSystem(geometry, system));
  const columns = fields.map((field) => `${quoted(headingOf(field, language))} ${SQL_TYPES[field.kind]}`);
  const type = shape === 'point' ? 'POINT' : 'MULTIPOLYGON';
  db.exec(
    `create table ${quoted(table)} (fid integer primary key autoincrement not null, geom ${type}, ${columns.join(', ')})`,
  );
  const description = epsgOf(system) === null ? `${system.code} ${system.name}` : '';
  registerTable(db, layer, table, 'features', [description, ...boxOfGeometries(geometries), srsId]);
  insertAll(db, 'gpkg_geometry_columns', [[table, 'geom', type, srsId, 0, 0]]);
  insertAll(
    db,
    table,
    rows.map(({ values }, i) => [
      i + 1,
      geopackageGeometry(geometries[i] ?? null, srsId),
      ...values.map((value) => cellText(value, language)),
    ]),
  );
}

/** A table beside the layer, text in every column. */
function writeTable(db: Database, layer: Layer, name: string, [head, ...rows]: TableRow[]): void {
  const columns = head!.map((heading) => `${quoted(String(heading))} text`);
  db.exec(
    `create table ${quoted(name)} (fid integer primary key autoincrement not null, ${columns.join(', ')})`,
  );
  registerTable(db, layer, name, 'attributes', ['', null, null, null, null, null]);
  insertAll(
    db,
    name,
    rows.map((row, i) => [i + 1, ...row]),
  );
}

function registerTable(
  db: Database,
  { date }: Layer,
  name: string,
  dataType: 'features' | 'attributes',
  [description, ...place]: readonly SqlValue[],
): void {
  insertAll(db, 'gpkg_contents', [[name, dataType, name, description!, date.toISOString(), ...place]]);
}

function insertAll(db: Database, table: string, rows: readonly (readonly SqlValue[])[]): void {
  const [first] = rows;
  if (!first) return;
  const statement = db.prepare(`insert into ${quoted(table)} values (${first.map(() => '?').join(', ')})`);
  try {
    for (const row of rows) statement.run([...row]);
  } finally {
    statement.free();
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
