/** Where a row lies, in the system that was asked for; and the one point that stands for it in a table. */

import { pointOnFeature } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import type { CoordinateSystem } from '../intake/index.js';
import type { Language } from './words.js';

/** A millimetre: further digits would claim what nobody surveyed. */
const DEGREE_DIGITS = 8;
const METRE_DIGITS = 3;

export function inSystem(geometry: Geometry, system: CoordinateSystem): Geometry {
  const move = moverOf(system);
  if (geometry.type === 'Point') return { type: 'Point', coordinates: move(geometry.coordinates) };
  if (geometry.type === 'Polygon')
    return { type: 'Polygon', coordinates: moveRings(geometry.coordinates, move) };
  if (geometry.type === 'MultiPolygon')
    return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => moveRings(rings, move)) };
  throw new TypeError(`No layer holds a ${geometry.type}.`);
}

type Move = (position: Position) => Position;

function moverOf(system: CoordinateSystem): Move {
  const factor = 10 ** (system.isGeographic ? DEGREE_DIGITS : METRE_DIGITS);
  return ([lon, lat]) => {
    const [x, y] = system.fromWgs84(lon!, lat!);
    return [Math.round(x * factor) / factor, Math.round(y * factor) / factor];
  };
}

const moveRings = (rings: readonly Position[][], move: Move): Position[][] =>
  rings.map((ring) => ring.map(move));

/** The place itself, or a point on the land of an outline. */
export function tablePoint(geometry: Geometry | null, system: CoordinateSystem): Position | null {
  if (!geometry) return null;
  const point = geometry.type === 'Point' ? geometry : pointOnFeature(geometry).geometry;
  return moverOf(system)(point.coordinates);
}

/** Headings that say the datum, so that a table cannot be taken for another one: 经度(GCJ-02), 东坐标(米). */
export function pointHeadings(system: CoordinateSystem, language: Language): readonly [string, string] {
  const datum = systemLabel(system);
  if (language === 'zh')
    return system.isGeographic ? [`经度(${datum})`, `纬度(${datum})`] : ['东坐标(米)', '北坐标(米)'];
  return system.isGeographic ? [`lon (${datum})`, `lat (${datum})`] : ['easting (m)', 'northing (m)'];
}

const systemLabel = ({ code, name }: CoordinateSystem): string =>
  code === 'EPSG:4326' ? 'WGS84' : code === 'EPSG:4490' ? 'CGCS2000' : code.startsWith('EPSG') ? name : code;
