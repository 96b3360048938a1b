/**
 * Is a geometry fit to be stored and computed with? Every fault with its place.
 *
 * Stands in for ST_IsValid, which the embedded engine answers with silence on a broken ring: so
 * every geometry passes here before it reaches SQL. At least as strict as OGC Simple Features 1.2.1
 * §6.1.11: positions finite and in range, rings closed, rings that neither cross nor touch
 * themselves, holes inside their shell, polygons of a multipolygon apart.
 * Takes anything (it also guards against values that are no geometry at all) and never throws.
 */

import { FAULTS_TOLD, faultAt, type GeometryFault, placeText } from './geometry-fault.js';
import { isLonLat, type LonLat } from './lon-lat.js';
import { checkPolygons, type Ring } from './ring-check.js';

/** No faults: an empty list. */
export function checkGeometry(geometry: unknown): GeometryFault[] {
  const faults: GeometryFault[] = [];
  visitGeometry(geometry, faults, 0);
  return faults.slice(0, FAULTS_TOLD);
}

function visitGeometry(geometry: unknown, faults: GeometryFault[], depth: number): void {
  const { type, coordinates, geometries } = (geometry ?? {}) as Record<string, unknown>;
  if (type === 'GeometryCollection' && Array.isArray(geometries) && depth === 0) {
    for (const part of geometries) visitGeometry(part, faults, depth + 1);
    return;
  }
  const check = typeof type === 'string' && Object.hasOwn(CHECKS, type) ? CHECKS[type] : undefined;
  if (!check) {
    faults.push(faultAt('NOT_A_GEOMETRY', `this is not a GeoJSON geometry (type ${JSON.stringify(type)})`));
    return;
  }
  check(coordinates, faults);
}

type Check = (coordinates: unknown, faults: GeometryFault[]) => void;

const CHECKS: Record<string, Check> = {
  Point: checkPosition,
  MultiPoint: (points, faults) => eachOf(points, faults, 'positions', checkPosition),
  LineString: checkLine,
  MultiLineString: (lines, faults) => eachOf(lines, faults, 'lines', checkLine),
  Polygon: (rings, faults) => checkPolygonArray([rings], faults),
  MultiPolygon: checkPolygonArray,
};

function checkPolygonArray(polygons: unknown, faults: GeometryFault[]): void {
  const before = faults.length;
  eachOf(polygons, faults, 'polygons', (polygon) => eachOf(polygon, faults, 'rings', checkRing));
  if (faults.length === before) checkPolygons(polygons as Ring[][], faults);
}

function eachOf(parts: unknown, faults: GeometryFault[], noun: string, check: Check): void {
  if (!Array.isArray(parts) || parts.length === 0) {
    faults.push(faultAt('NOT_A_GEOMETRY', `expected a list of ${noun}, found ${describe(parts)}`));
    return;
  }
  for (const part of parts) check(part, faults);
}

function checkLine(positions: unknown, faults: GeometryFault[]): void {
  eachOf(positions, faults, 'positions', checkPosition);
  if (Array.isArray(positions) && positions.length === 1)
    faults.push(faultAt('TOO_FEW_POSITIONS', 'a line needs two positions or more, found 1', positions[0]));
}

function checkRing(positions: unknown, faults: GeometryFault[]): void {
  const before = faults.length;
  eachOf(positions, faults, 'positions', checkPosition);
  if (faults.length > before) return;
  const ring = positions as LonLat[];
  const first = ring[0]!;
  const last = ring[ring.length - 1]!;
  if (!isSame(first, last))
    faults.push(
      faultAt(
        'UNCLOSED_RING',
        `the ring is not closed: it starts at ${placeText(first)} and ends at ${placeText(last)}`,
        last,
      ),
    );
  else if (distinctCount(ring) < 3)
    faults.push(
      faultAt('TOO_FEW_POSITIONS', 'a ring needs three different positions and the first once more', first),
    );
}

function checkPosition(position: unknown, faults: GeometryFault[]): void {
  if (
    !Array.isArray(position) ||
    position.length < 2 ||
    position.length > 3 ||
    !position.every(Number.isFinite)
  ) {
    faults.push(
      faultAt('NOT_A_POSITION', `expected [lon, lat] in finite numbers, found ${describe(position)}`),
    );
    return;
  }
  const [lon, lat] = position as [number, number];
  if (isLonLat(lon, lat)) return;
  const hint = isLonLat(lat, lon)
    ? '; longitude comes first, it looks swapped'
    : '; degrees of WGS 84 are expected';
  faults.push(faultAt('OUT_OF_RANGE', `${placeText([lon, lat])} is outside ±180, ±90${hint}`, [lon, lat]));
}

/** Stops counting at three: that is enough for a ring. */
function distinctCount(ring: readonly LonLat[]): number {
  const [a] = ring;
  const b = ring.find((position) => !isSame(position, a));
  if (!b) return 1;
  return ring.some((position) => !isSame(position, a) && !isSame(position, b)) ? 3 : 2;
}

const isSame = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];

const describe = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};
