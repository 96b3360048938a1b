/**
 * A zone of CGCS2000 fits places near its meridian; elsewhere eastings turn negative and areas swell.
 * Whoever asks for a zone far away has most likely mistaken its number: they are told the right one.
 */

import { InputError } from '../errors.js';
import type { CoordinateSystem } from '../intake/index.js';
import type { Layer } from './layer.js';
import { epsgOf } from './wkt.js';

const FIRST_ZONED = 4513;
const FIRST_PLAIN = 4534;
const LAST_PLAIN = 4554;
const FIRST_ZONE = 25;
const ZONE_DEGREES = 3;

/** @throws InputError naming the zone of the place */
export function refuseFarZone(layer: Layer, system: CoordinateSystem): void {
  const epsg = epsgOf(system);
  const lon = firstLon(layer);
  if (epsg === null || epsg < FIRST_ZONED || epsg > LAST_PLAIN || lon === null) return;
  const first = epsg < FIRST_PLAIN ? FIRST_ZONED : FIRST_PLAIN;
  const meridian = (epsg - first + FIRST_ZONE) * ZONE_DEGREES;
  if (Math.abs(lon - meridian) <= ZONE_DEGREES) return;
  const own = first + Math.round(lon / ZONE_DEGREES) - FIRST_ZONE;
  const isOnList = own >= first && own < first + FIRST_PLAIN - FIRST_ZONED;
  throw new InputError(
    'crs',
    `${system.code} is the zone about ${meridian}°E, and the place lies at ${lon.toFixed(2)}°E${isOnList ? `: its own zone is EPSG:${own}` : ''}`,
  );
}

function firstLon({ rows }: Layer): number | null {
  const geometry = rows.find((row) => row.geometry !== null)?.geometry;
  if (!geometry || !('coordinates' in geometry)) return null;
  const numbers = (geometry.coordinates as unknown[]).flat(Infinity as 1) as unknown[];
  return typeof numbers[0] === 'number' ? numbers[0] : null;
}
