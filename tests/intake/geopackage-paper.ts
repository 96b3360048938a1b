/** A GeoPackage of one outline, written in a test with SQLite itself: WKB behind the header of OGC 12-128 §2.1.3. */

import type { MultiPolygon } from 'geojson';
import initSqlJs from 'sql.js';

export async function geopackageOf(
  shape: MultiPolygon,
  fields: readonly (readonly [name: string, value: string])[],
): Promise<Buffer> {
  const SQL = await initSqlJs();
  const db = new SQL.Database();
  db.run(`create table gpkg_spatial_ref_sys (srs_id integer, organization text, organization_coordsys_id integer, definition text);
    insert into gpkg_spatial_ref_sys values (4490, 'EPSG', 4490, 'GEOGCS');
    create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer);
    insert into gpkg_geometry_columns values ('小区', 'geom', 4490);
    create table "小区" (fid integer primary key, geom blob, ${fields.map(([name]) => `"${name}" text`).join(', ')})`);
  db.run(`insert into "小区" values (1, ?, ${fields.map(() => '?').join(', ')})`, [
    Buffer.concat([Buffer.from([0x47, 0x50, 0, 1, 0x8a, 0x11, 0, 0]), wkbOf(shape)]),
    ...fields.map(([, value]) => value),
  ]);
  const bytes = Buffer.from(db.export());
  db.close();
  return bytes;
}

function wkbOf({ coordinates }: MultiPolygon): Buffer {
  const [rings] = coordinates;
  const pieces = [Buffer.from([1, 6, 0, 0, 0, 1, 0, 0, 0, 1, 3, 0, 0, 0, rings!.length, 0, 0, 0])];
  for (const ring of rings!) {
    const piece = Buffer.alloc(4 + ring.length * 16);
    piece.writeUInt32LE(ring.length, 0);
    for (const [at, [lon, lat]] of ring.entries()) {
      piece.writeDoubleLE(lon!, 4 + at * 16);
      piece.writeDoubleLE(lat!, 12 + at * 16);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
