/** Shapefiles (ESRI technical description, 1998): outlines, points and their table, in one zip or as loose files. */

import type { Geometry, Position } from 'geojson';
import { readDbf } from './dbf.js';
import { FileError } from './file-error.js';
import { PLAIN_TABLE, type RawTable } from './raw-table.js';
import { decodeText } from './text-encoding.js';

/** The parts of one Shapefile, by their ending without the dot. */
export interface ShapefileParts {
  readonly name: string;
  readonly shp: Uint8Array | null;
  readonly dbf: Uint8Array | null;
  readonly prj: Uint8Array | null;
  readonly cpg: Uint8Array | null;
}

const FILE_CODE = 9994;
const HEADER_BYTES = 100;

export function readShapefile(
  { name, shp, dbf, prj, cpg }: ShapefileParts,
  encoding: string | null,
): RawTable {
  if (!shp)
    throw new FileError(
      name,
      'PART_MISSING',
      'its .shp is missing; a Shapefile is .shp, .shx, .dbf and .prj together',
      {
        params: { part: '.shp' },
      },
    );
  if (!dbf)
    throw new FileError(
      name,
      'PART_MISSING',
      'its .dbf is missing; a Shapefile is .shp, .shx, .dbf and .prj together',
      {
        params: { part: '.dbf' },
      },
    );
  const { table, geometries } = whole(name, () => ({
    table: readDbf(name, dbf, encoding, cpg ? Buffer.from(cpg).toString('latin1').trim() : null),
    geometries: geometriesOf(shp),
  }));
  if (table.records.length !== geometries.length)
    throw new FileError(
      name,
      'PARTS_APART',
      `its .shp has ${geometries.length} shapes and its .dbf ${table.records.length} records: the parts do not belong together`,
      { params: { shapes: geometries.length, records: table.records.length } },
    );
  return {
    ...PLAIN_TABLE,
    format: 'shapefile',
    name,
    cells: [table.headings, ...table.records],
    geometries: [null, ...geometries],
    prj: prj ? decodeText(name, prj, null).text.trim() || null : null,
    encoding: table.encoding,
    encodingReason: table.encodingReason,
    encodingWhy: table.encodingWhy,
    faults: table.faults,
  };
}

/** A view beyond the end of its bytes is a file cut off. */
function whole<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new FileError(name, 'DAMAGED', 'the Shapefile is cut off or damaged; fetch it again', { cause });
  }
}

function geometriesOf(bytes: Uint8Array): (Geometry | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt32(0) !== FILE_CODE) throw new RangeError('no Shapefile');
  const end = view.getInt32(24) * 2;
  if (end > bytes.length) throw new RangeError('cut off');
  const geometries: (Geometry | null)[] = [];
  for (let at = HEADER_BYTES; at < end; ) {
    const contentBytes = view.getInt32(at + 4) * 2;
    if (contentBytes < 4) throw new RangeError('a record of no length');
    geometries.push(geometryAt(view, at + 8, at + 8 + contentBytes));
    at += 8 + contentBytes;
  }
  return geometries;
}

/** Shape types; the same with height or measure are 10 or 20 more, and begin alike. */
const POINT = 1;
const LINES = 3;
const POLYGON = 5;

function geometryAt(view: DataView, at: number, end: number): Geometry | null {
  const type = view.getInt32(at, true) % 10;
  if (type === POINT) return { type: 'Point', coordinates: positionAt(view, at + 4) };
  if (type !== POLYGON && type !== LINES) return null;
  const rings = partsAt(view, at + 36, end);
  if (type === LINES) return { type: 'MultiLineString', coordinates: rings };
  return rings.length === 0 ? null : polygonsOfRings(rings);
}

function partsAt(view: DataView, at: number, end: number): Position[][] {
  const partCount = view.getInt32(at, true);
  const pointCount = view.getInt32(at + 4, true);
  const pointsStart = at + 8 + partCount * 4;
  if (partCount < 0 || pointCount < 0 || pointsStart + pointCount * 16 > end) throw new RangeError('cut off');
  const starts = Array.from({ length: partCount }, (_, part) => view.getInt32(at + 8 + part * 4, true));
  return starts.map((start, part) => {
    const stop = starts[part + 1] ?? pointCount;
    if (start < 0 || stop < start || stop > pointCount) throw new RangeError('parts out of order');
    return Array.from({ length: stop - start }, (_, point) =>
      positionAt(view, pointsStart + (start + point) * 16),
    );
  });
}

const positionAt = (view: DataView, at: number): Position => [
  view.getFloat64(at, true),
  view.getFloat64(at + 8, true),
];

/** Outer rings run clockwise, holes the other way and lie in an outer ring. */
function polygonsOfRings(rings: readonly Position[][]): Geometry {
  const outers = rings.filter((ring) => twiceArea(ring) <= 0).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => twiceArea(ring) > 0)) {
    const around = outers.find(([outer]) => isWithin(outer!, hole[0]!));
    if (around) around.push(hole);
    else outers.push([hole]);
  }
  const [only] = outers;
  return outers.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: outers };
}

/** Above 0 when counterclockwise; taken from the first corner, so that large eastings lose nothing. */
function twiceArea(ring: readonly Position[]): number {
  const [x0, y0] = (ring[0] ?? [0, 0]) as [number, number];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

function isWithin(ring: readonly Position[], [x, y]: Position): boolean {
  let isIn = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    if (ay > y! !== by > y! && x! < ax + ((y! - ay) / (by - ay)) * (bx - ax)) isIn = !isIn;
  }
  return isIn;
}
