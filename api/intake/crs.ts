/**
 * The coordinate systems a file may be in, each with the way to WGS 84 and back. CGCS2000 is taken as
 * WGS 84 (they differ by less than a metre, and in what a life circle asks by nothing); its 3-degree
 * Gauss–Krüger zones are EPSG:4513–4533 (zone number before the easting) and 4534–4554 (without).
 */

import proj4 from 'proj4';
import { InputError } from '../errors.js';
import type { LonLat } from '../kernel/lon-lat.js';
import { bd09FromWgs84, gcj02FromWgs84, wgs84FromBd09, wgs84FromGcj02 } from './gcj02.js';

export interface CoordinateSystem {
  /** 'EPSG:4326', 'EPSG:4548', 'GCJ-02', 'BD-09' … */
  readonly code: string;
  readonly name: string;
  /** Degrees; otherwise metres, easting first. */
  readonly isGeographic: boolean;
  readonly toWgs84: (x: number, y: number) => LonLat;
  readonly fromWgs84: (lon: number, lat: number) => readonly [x: number, y: number];
}

const asItIs = (lon: number, lat: number): LonLat => [lon, lat];

export const WGS84: CoordinateSystem = {
  code: 'EPSG:4326',
  name: 'WGS 84',
  isGeographic: true,
  toWgs84: asItIs,
  fromWgs84: asItIs,
};
export const CGCS2000: CoordinateSystem = { ...WGS84, code: 'EPSG:4490', name: 'CGCS2000' };
export const GCJ02: CoordinateSystem = {
  code: 'GCJ-02',
  name: 'GCJ-02 (Amap, Tencent)',
  isGeographic: true,
  toWgs84: wgs84FromGcj02,
  fromWgs84: gcj02FromWgs84,
};
export const BD09: CoordinateSystem = {
  code: 'BD-09',
  name: 'BD-09 (Baidu)',
  isGeographic: true,
  toWgs84: wgs84FromBd09,
  fromWgs84: bd09FromWgs84,
};

const FIRST_ZONE = 25;
const LAST_ZONE = 45;
/** EPSG numbers of zone 25: with the zone number in the easting, and without. */
const FIRST_ZONED = 4513;
const FIRST_PLAIN = 4534;

/** Zones 25 to 45 have the central meridians 75°E to 135°E. */
export const ZONES: readonly number[] = Array.from(
  { length: LAST_ZONE - FIRST_ZONE + 1 },
  (_, step) => FIRST_ZONE + step,
);
export const meridianOfZone = (zone: number): number => zone * 3;

/** CGCS2000 / 3-degree Gauss–Krüger, with the zone number in the easting or without. */
export function zoneSystem(zone: number, isZoned: boolean): CoordinateSystem {
  const epsg = (isZoned ? FIRST_ZONED : FIRST_PLAIN) + zone - FIRST_ZONE;
  const label = isZoned ? `zone ${zone}` : `CM ${meridianOfZone(zone)}E`;
  return projected(
    `EPSG:${epsg}`,
    `CGCS2000 / 3-degree Gauss-Kruger ${label}`,
    `+proj=tmerc +lat_0=0 +lon_0=${meridianOfZone(zone)} +k=1 +x_0=${(isZoned ? zone * 1e6 : 0) + 500_000} +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  );
}

function projected(code: string, name: string, definition: string): CoordinateSystem {
  const converter = proj4(definition);
  return {
    code,
    name,
    isGeographic: false,
    toWgs84: (x, y) => converter.inverse([x, y]) as [number, number],
    fromWgs84: (lon, lat) => converter.forward([lon, lat]) as [number, number],
  };
}

const WEB_MERCATOR_CODES = new Set([3857, 900913]);

/** The system of an EPSG number, null where it is not on the list. */
export function systemOfEpsg(epsg: number): CoordinateSystem | null {
  if (epsg === 4326) return WGS84;
  if (epsg === 4490) return CGCS2000;
  if (WEB_MERCATOR_CODES.has(epsg))
    return projected(
      'EPSG:3857',
      'WGS 84 / Pseudo-Mercator',
      '+proj=merc +a=6378137 +b=6378137 +units=m +no_defs',
    );
  const zoned = epsg - FIRST_ZONED + FIRST_ZONE;
  if (ZONES.includes(zoned)) return zoneSystem(zoned, true);
  const plain = epsg - FIRST_PLAIN + FIRST_ZONE;
  return ZONES.includes(plain) ? zoneSystem(plain, false) : null;
}

const BY_NAME: Readonly<Record<string, CoordinateSystem>> = {
  wgs84: WGS84,
  crs84: WGS84,
  cgcs2000: CGCS2000,
  gcj02: GCJ02,
  amap: GCJ02,
  高德: GCJ02,
  火星: GCJ02,
  bd09: BD09,
  bd09ll: BD09,
  baidu: BD09,
  百度: BD09,
};

export const KNOWN_SYSTEMS =
  'wgs84, cgcs2000, gcj02, bd09, EPSG:4326, 4490, 3857, or a 3-degree zone of CGCS2000 (EPSG:4513 to 4554)';

/** A system by the name a person gives it, null where nobody here knows it. */
export function systemByName(text: string): CoordinateSystem | null {
  const plain = text.toLowerCase().replace(/[\s_-]/g, '');
  const epsg = /^(?:epsg:?)?(\d{4,6})$/.exec(plain)?.[1];
  if (epsg) return systemOfEpsg(Number(epsg));
  return Object.hasOwn(BY_NAME, plain) ? BY_NAME[plain]! : null;
}

/** @throws InputError that lists what is known */
export function coordinateSystem(option: string, text: string): CoordinateSystem {
  const found = systemByName(text);
  if (!found) throw new InputError(option, `'${text}' is not known; choose from ${KNOWN_SYSTEMS}`);
  return found;
}
