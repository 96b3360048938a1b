/** The geometry of a Shapefile (ESRI technical description, 1998): the shapes and the index of where each begins. */

import type { Geometry, Position } from 'geojson';

export type ShapeKind = 'point' | 'polygon';

const FILE_CODE = 9994;
const VERSION = 1000;
const HEADER_BYTES = 100;
const NULL_SHAPE = 0;
const SHAPE_TYPES: Readonly<Record<ShapeKind, number>> = { point: 1, polygon: 5 };

type Box = readonly [west: number, south: number, east: number, north: number];

/** @param geometries in the file's own system; null becomes the null shape */
export function writeShapes(
  geometries: readonly (Geometry | null)[],
  kind: ShapeKind,
): { readonly shp: Uint8Array; readonly shx: Uint8Array } {
  const contents = geometries.map(contentOf);
  const box = boxOf(geometries.flatMap((geometry) => (geometry ? positionsOf(geometry) : [])));
  const index = Buffer.alloc(8 * contents.length);
  const records: Buffer[] = [];
  let at = HEADER_BYTES;
  contents.forEach((content, i) => {
    index.writeInt32BE(at / 2, 8 * i);
    index.writeInt32BE(content.length / 2, 8 * i + 4);
    const head = Buffer.alloc(8);
    head.writeInt32BE(i + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    records.push(head, content);
    at += 8 + content.length;
  });
  return {
    shp: Buffer.concat([headerOf(at, kind, box), ...records]),
    shx: Buffer.concat([headerOf(HEADER_BYTES + index.length, kind, box), index]),
  };
}

/** Lengths are counted in words of two bytes. */
function headerOf(fileBytes: number, kind: ShapeKind, box: Box): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32BE(FILE_CODE, 0);
  header.writeInt32BE(fileBytes / 2, 24);
  header.writeInt32LE(VERSION, 28);
  header.writeInt32LE(SHAPE_TYPES[kind], 32);
  box.forEach((value, i) => void header.writeDoubleLE(value, 36 + 8 * i));
  return header;
}

function contentOf(geometry: Geometry | null): Buffer {
  if (!geometry) return Buffer.alloc(4, NULL_SHAPE);
  if (geometry.type === 'Point') {
    const content = Buffer.alloc(20);
    content.writeInt32LE(SHAPE_TYPES.point, 0);
    writePosition(content, 4, geometry.coordinates);
    return content;
  }
  return polygonOf(ringsOf(geometry));
}

function polygonOf(rings: readonly Position[][]): Buffer {
  const points = rings.flat();
  const content = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
  content.writeInt32LE(SHAPE_TYPES.polygon, 0);
  boxOf(points).forEach((value, i) => void content.writeDoubleLE(value, 4 + 8 * i));
  content.writeInt32LE(rings.length, 36);
  content.writeInt32LE(points.length, 40);
  let first = 0;
  rings.forEach((ring, i) => {
    content.writeInt32LE(first, 44 + 4 * i);
    first += ring.length;
  });
  const start = 44 + 4 * rings.length;
  points.forEach((point, i) => void writePosition(content, start + 16 * i, point));
  return content;
}

function writePosition(content: Buffer, at: number, [x, y]: Position): void {
  content.writeDoubleLE(x!, at);
  content.writeDoubleLE(y!, at + 8);
}

/** Outer rings run clockwise, holes the other way: that alone tells them apart in this format. */
function ringsOf(geometry: Geometry): Position[][] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.flatMap((rings) =>
    rings.map((ring, i) => (isClockwise(ring) === (i === 0) ? ring : [...ring].reverse())),
  );
}

/** From the first corner, so that large eastings lose nothing. */
function isClockwise(ring: readonly Position[]): boolean {
  const [x0, y0] = ring[0] as [number, number];
  let twiceArea = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    twiceArea += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twiceArea < 0;
}

const positionsOf = (geometry: Geometry): Position[] =>
  geometry.type === 'Point' ? [geometry.coordinates] : ringsOf(geometry).flat();

function boxOf(points: readonly Position[]): Box {
  if (points.length === 0) return [0, 0, 0, 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points as readonly [number, number][]) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}
