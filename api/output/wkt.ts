/**
 * The well-known text of a system, for the .prj of a Shapefile and the reference table of a GeoPackage.
 * GCJ-02 and BD-09 have none: no parameters of a datum say what they do.
 */

import type { CoordinateSystem } from '../intake/index.js';

/** 'esri' for a .prj, which has no authorities and names of its own; 'ogc' for all else. */
export type WktFlavour = 'esri' | 'ogc';

const FIRST_ZONED = 4513;
const FIRST_PLAIN = 4534;
const LAST_PLAIN = 4554;
const FIRST_ZONE = 25;

/** Null where there is no such number: the Chinese offset datums. */
export function epsgOf({ code }: CoordinateSystem): number | null {
  const epsg = /^EPSG:(\d+)$/.exec(code)?.[1];
  return epsg === undefined ? null : Number(epsg);
}

export function wktOf(system: CoordinateSystem, flavour: WktFlavour): string | null {
  const epsg = epsgOf(system);
  if (epsg === null) return null;
  const write = new WktWriter(flavour);
  if (epsg === 4326) return write.wgs84();
  if (epsg === 4490) return write.cgcs2000();
  if (epsg === 3857) return write.webMercator();
  if (epsg >= FIRST_ZONED && epsg < FIRST_PLAIN)
    return write.zone(epsg, epsg - FIRST_ZONED + FIRST_ZONE, true);
  if (epsg >= FIRST_PLAIN && epsg <= LAST_PLAIN)
    return write.zone(epsg, epsg - FIRST_PLAIN + FIRST_ZONE, false);
  throw new RangeError(`No well-known text is known for ${system.code}.`);
}

class WktWriter {
  readonly #isEsri: boolean;

  constructor(flavour: WktFlavour) {
    this.#isEsri = flavour === 'esri';
  }

  wgs84(): string {
    const [name, datum] = this.#isEsri ? ['GCS_WGS_1984', 'D_WGS_1984'] : ['WGS 84', 'WGS_1984'];
    return this.#geographic(name, datum, this.#isEsri ? 'WGS_1984' : 'WGS 84', '298.257223563', 4326);
  }

  cgcs2000(): string {
    const [name, datum] = this.#isEsri
      ? ['GCS_China_Geodetic_Coordinate_System_2000', 'D_China_2000']
      : ['China Geodetic Coordinate System 2000', 'China_2000'];
    return this.#geographic(name, datum, 'CGCS2000', '298.257222101', 4490);
  }

  zone(epsg: number, zone: number, isZoned: boolean): string {
    const label = isZoned ? `Zone ${zone}` : `CM ${zone * 3}E`;
    const name = this.#isEsri
      ? `CGCS2000_3_Degree_GK_${label.replace(' ', '_')}`
      : `CGCS2000 / 3-degree Gauss-Kruger ${label.replace('Zone', 'zone')}`;
    const parameters = [
      ['False_Easting', (isZoned ? zone * 1e6 : 0) + 500_000],
      ['False_Northing', 0],
      ['Central_Meridian', zone * 3],
      ['Scale_Factor', 1],
      ['Latitude_Of_Origin', 0],
    ] as const;
    const projection = this.#isEsri ? 'Gauss_Kruger' : 'Transverse_Mercator';
    return this.#projected(name, this.cgcs2000(), projection, parameters, epsg);
  }

  webMercator(): string {
    if (!this.#isEsri)
      return this.#projected('WGS 84 / Pseudo-Mercator', this.wgs84(), 'Mercator_1SP', MERCATOR, 3857);
    const parameters = [
      ...MERCATOR.slice(0, 3),
      ['Standard_Parallel_1', 0],
      ['Auxiliary_Sphere_Type', 0],
    ] as const;
    return this.#projected(
      'WGS_1984_Web_Mercator_Auxiliary_Sphere',
      this.wgs84(),
      'Mercator_Auxiliary_Sphere',
      parameters,
      3857,
    );
  }

  #geographic(name: string, datum: string, spheroid: string, flattening: string, epsg: number): string {
    const unit = this.#isEsri ? 'UNIT["Degree",0.0174532925199433]' : 'UNIT["degree",0.0174532925199433]';
    return `GEOGCS["${name}",DATUM["${datum}",SPHEROID["${spheroid}",6378137.0,${flattening}]],PRIMEM["Greenwich",0.0],${unit}${this.#authority(epsg)}]`;
  }

  #projected(
    name: string,
    base: string,
    projection: string,
    parameters: readonly (readonly [string, number])[],
    epsg: number,
  ): string {
    const lines = parameters.map(
      ([key, value]) => `PARAMETER["${this.#isEsri ? key : key.toLowerCase()}",${value.toFixed(1)}]`,
    );
    const unit = this.#isEsri ? 'UNIT["Meter",1.0]' : 'UNIT["metre",1.0]';
    const extension =
      epsg === 3857 && !this.#isEsri
        ? ',EXTENSION["PROJ4","+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +wktext +no_defs"]'
        : '';
    return `PROJCS["${name}",${base},PROJECTION["${projection}"],${lines.join(',')},${unit}${extension}${this.#authority(epsg)}]`;
  }

  #authority(epsg: number): string {
    return this.#isEsri ? '' : `,AUTHORITY["EPSG","${epsg}"]`;
  }
}

const MERCATOR: readonly (readonly [string, number])[] = [
  ['False_Easting', 0],
  ['False_Northing', 0],
  ['Central_Meridian', 0],
  ['Scale_Factor', 1],
];
