/**
 * Where the name of an area stands: its centroid, or, where a bent area does not hold its centroid, the
 * middle of the widest piece of a horizontal line through it.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';

type Rings = Position[][];

export function labelPoint(area: Polygon | MultiPolygon): Position {
  const polygons: Rings[] = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const largest = polygons.reduce((best, rings) => (sizeOf(rings) > sizeOf(best) ? rings : best));
  const [lon, lat] = centroid(largest[0]!);
  const pieces = insidePieces(largest, lat);
  if (pieces.some(([west, east]) => west <= lon && lon <= east) || pieces.length === 0) return [lon, lat];
  const [west, east] = pieces.reduce((best, piece) =>
    piece[1] - piece[0] > best[1] - best[0] ? piece : best,
  );
  return [(west + east) / 2, lat];
}

const sizeOf = (rings: Rings): number => Math.abs(shoelace(rings[0]!));

/** Twice the signed area in square degrees: only to compare and to weigh. */
function shoelace(ring: Position[]): number {
  return pairs(ring).reduce((sum, [a, b]) => sum + a[0]! * b[1]! - b[0]! * a[1]!, 0);
}

function centroid(ring: Position[]): [lon: number, lat: number] {
  const [originLon, originLat] = ring[0] as [number, number];
  let weight = 0;
  let lon = 0;
  let lat = 0;
  for (const [a, b] of pairs(ring)) {
    const [ax, ay, bx, by] = [a[0]! - originLon, a[1]! - originLat, b[0]! - originLon, b[1]! - originLat];
    const cross = ax * by - bx * ay;
    weight += cross;
    lon += (ax + bx) * cross;
    lat += (ay + by) * cross;
  }
  if (weight === 0) return [originLon, originLat];
  return [originLon + lon / (3 * weight), originLat + lat / (3 * weight)];
}

/** The stretches of the parallel `lat` inside the rings, west to east (even-odd rule). */
function insidePieces(rings: Rings, lat: number): [west: number, east: number][] {
  const crossings = rings
    .flatMap(pairs)
    .filter(([a, b]) => a[1]! > lat !== b[1]! > lat)
    .map(([a, b]) => a[0]! + ((lat - a[1]!) / (b[1]! - a[1]!)) * (b[0]! - a[0]!))
    .sort((one, other) => one - other);
  return Array.from({ length: crossings.length >> 1 }, (_, piece) => [
    crossings[2 * piece]!,
    crossings[2 * piece + 1]!,
  ]);
}

const pairs = (ring: Position[]): [Position, Position][] =>
  ring.slice(1).map((position, corner) => [ring[corner]!, position]);
