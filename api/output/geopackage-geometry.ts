/** Geometries as a GeoPackage stores them: "GP", version, flags, system, envelope, then well-known binary. */

import type { Geometry, Position } from 'geojson';

const POINT = 1;
const POLYGON = 3;
const MULTI_POLYGON = 6;
const LITTLE_ENDIAN = 1;
/** Little endian, with an envelope of x and y. */
const FLAGS_WITH_ENVELOPE = 0b0000_0011;
const FLAGS_BARE = 0b0000_0001;

/** An outline becomes a multipolygon of one, because a layer holds one type. */
export function geopackageGeometry(geometry: Geometry | null, srsId: number): Uint8Array | null {
  if (!geometry) return null;
  if (geometry.type === 'Point') {
    const point = Buffer.alloc(21);
    point[0] = LITTLE_ENDIAN;
    point.writeUInt32LE(POINT, 1);
    writePosition(point, 5, geometry.coordinates);
    return Buffer.concat([headerOf(srsId, FLAGS_BARE), point]);
  }
  const box = Buffer.alloc(32);
  const [west, south, east, north] = boxOfGeometries([geometry]) as [number, number, number, number];
  [west, east, south, north].forEach((value, i) => void box.writeDoubleLE(value, 8 * i));
  return Buffer.concat([headerOf(srsId, FLAGS_WITH_ENVELOPE), box, multiPolygonOf(polygonsOf(geometry))]);
}

function headerOf(srsId: number, flags: number): Buffer {
  const header = Buffer.alloc(8);
  header.write('GP', 0, 'latin1');
  header[3] = flags;
  header.writeInt32LE(srsId, 4);
  return header;
}

function multiPolygonOf(polygons: readonly Position[][][]): Buffer {
  return Buffer.concat([
    headOf(MULTI_POLYGON, polygons.length),
    ...polygons.flatMap((rings) => [headOf(POLYGON, rings.length), ...rings.map(ringOf)]),
  ]);
}

function headOf(type: number, count: number): Buffer {
  const head = Buffer.alloc(9);
  head[0] = LITTLE_ENDIAN;
  head.writeUInt32LE(type, 1);
  head.writeUInt32LE(count, 5);
  return head;
}

function ringOf(ring: readonly Position[]): Buffer {
  const bytes = Buffer.alloc(4 + 16 * ring.length);
  bytes.writeUInt32LE(ring.length, 0);
  ring.forEach((position, i) => void writePosition(bytes, 4 + 16 * i, position));
  return bytes;
}

function writePosition(bytes: Buffer, at: number, [x, y]: Position): void {
  bytes.writeDoubleLE(x!, at);
  bytes.writeDoubleLE(y!, at + 8);
}

const polygonsOf = (geometry: Geometry): Position[][][] =>
  geometry.type === 'Polygon'
    ? [geometry.coordinates]
    : geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : [];

/** West, south, east, north; nulls where there is nothing. */
export function boxOfGeometries(geometries: readonly (Geometry | null)[]): (number | null)[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    if (!geometry) continue;
    const points = geometry.type === 'Point' ? [geometry.coordinates] : polygonsOf(geometry).flat(2);
    for (const [x, y] of points as [number, number][]) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  }
  return west === Infinity ? [null, null, null, null] : [west, south, east, north];
}
