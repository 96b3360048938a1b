/**
 * What a .prj says (well-known text of ESRI or OGC). Only systems whose datum needs no local
 * parameters are taken; Beijing 1954, Xi'an 1980 and the cities' own grids are named and refused.
 */

import {
  CGCS2000,
  type CoordinateSystem,
  meridianOfZone,
  systemOfEpsg,
  WGS84,
  ZONES,
  zoneSystem,
} from './crs.js';

export type PrjAnswer =
  | { readonly system: CoordinateSystem; readonly said: string }
  | { readonly refused: string; readonly said: string };

export function systemOfPrj(wkt: string): PrjAnswer {
  const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? '';
  const isProjected = /^\s*PROJ(CS|CRS)/i.test(wkt);
  const datum = datumOf(wkt);
  if (datum === null)
    return {
      refused: `the .prj names "${name.slice(0, 60)}", whose datum needs local parameters or is not known here; convert the file to CGCS2000 or WGS 84 first`,
      said: name,
    };
  if (!isProjected) return { system: datum, said: name };
  const epsg = /AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1];
  const system = (epsg && systemOfEpsg(Number(epsg))) || gaussKruger(wkt, datum) || mercator(wkt);
  return system
    ? { system, said: name }
    : {
        refused: `the .prj names "${name.slice(0, 60)}"; read are the 3-degree zones of CGCS2000, geographic CGCS2000 and WGS 84: convert the file first`,
        said: name,
      };
}

function datumOf(wkt: string): CoordinateSystem | null {
  if (/China_2000|CGCS_?\s?2000|China[_ ]Geodetic[_ ]Coordinate[_ ]System[_ ]2000/i.test(wkt))
    return CGCS2000;
  return /WGS[_ ]?(19)?84/i.test(wkt) ? WGS84 : null;
}

/** A zone by its numbers, whatever it is called. */
function gaussKruger(wkt: string, datum: CoordinateSystem): CoordinateSystem | null {
  if (datum !== CGCS2000 || !/PROJECTION\s*\[\s*"(Gauss_Kruger|Transverse_Mercator)"/i.test(wkt)) return null;
  if (parameter(wkt, 'scale_factor') !== 1 || parameter(wkt, 'false_northing') !== 0) return null;
  const meridian = parameter(wkt, 'central_meridian');
  const zone = ZONES.find((one) => meridianOfZone(one) === meridian);
  const easting = parameter(wkt, 'false_easting');
  if (zone === undefined) return null;
  if (easting === 500_000) return zoneSystem(zone, false);
  return easting === zone * 1e6 + 500_000 ? zoneSystem(zone, true) : null;
}

const mercator = (wkt: string): CoordinateSystem | null =>
  /PROJECTION\s*\[\s*"(Mercator_Auxiliary_Sphere|Popular_Visualisation_Pseudo_Mercator)"/i.test(wkt)
    ? systemOfEpsg(3857)
    : null;

function parameter(wkt: string, name: string): number | null {
  const found = new RegExp(`PARAMETER\\s*\\[\\s*"${name}"\\s*,\\s*([-+.\\deE]+)`, 'i').exec(wkt);
  return found ? Number(found[1]) : null;
}
