/** Coordinate systems: published vectors, and every system there and back again. */

import { describe, expect, it } from '@jest/globals';
import {
  CGCS2000,
  coordinateSystem,
  systemByName,
  systemOfEpsg,
  ZONES,
  zoneSystem,
} from '../../api/intake/crs.js';
import { systemOfPrj } from '../../api/intake/crs-prj.js';
import { metresBetween } from '../../api/kernel/lon-lat.js';
import { Random } from '../../api/kernel/random.js';

const from = (system: string, lon: number, lat: number) =>
  coordinateSystem('--crs', system).fromWgs84(lon, lat);
const to = (system: string, x: number, y: number) => coordinateSystem('--crs', system).toWgs84(x, y);

/** The vectors of the survey's reference of standards, §8: zones by PostGIS, offset datums by gcoord. */
describe('published positions', () => {
  it.each([
    ['EPSG:4548', 116.4, 39.9, 448_688.856, 4_418_598.001],
    ['EPSG:4545', 106.55, 29.56, 359_474.087, 3_272_217.299],
    ['EPSG:4528', 120.159, 30.267, 40_515_300.094, 3_349_722.302],
  ])('%s of %d, %d', (system, lon, lat, x, y) => {
    const found = from(system, lon, lat);
    expect(Math.hypot(found[0] - x, found[1] - y)).toBeLessThan(0.002);
    expect(metresBetween(...to(system, x, y), lon, lat)).toBeLessThan(0.002);
  });

  it('BD-09', () => {
    const [lon, lat] = from('bd09', 116.403988, 39.914266);
    expect(metresBetween(lon, lat, 116.416615601, 39.921965801)).toBeLessThan(0.001);
  });

  it('GCJ-02', () => {
    expect(metresBetween(...to('gcj02', 123, 45), 122.99395597, 44.99804071)).toBeLessThan(0.02);
  });

  it('takes the offset datums as they are outside China', () => {
    expect(from('gcj02', 7.42, 43.73)).toEqual([7.42, 43.73]);
  });
});

describe('there and back', () => {
  const random = new Random(4);
  const places = Array.from(
    { length: 2000 },
    () => [random.between(74, 134), random.between(18, 53)] as const,
  );

  it.each(['gcj02', 'bd09'])('%s, 2,000 places all over China, within a millimetre', (system) => {
    const worst = Math.max(
      ...places.map(([lon, lat]) => metresBetween(...to(system, ...from(system, lon, lat)), lon, lat)),
    );
    expect(worst).toBeLessThan(0.001);
  });

  it('each of the 42 zones, within a millimetre across its width and beyond', () => {
    for (const zone of ZONES)
      for (const isZoned of [true, false]) {
        const system = zoneSystem(zone, isZoned);
        for (const east of [-2, -1.5, 0, 1.5, 2]) {
          const lon = zone * 3 + east;
          const [x, y] = system.fromWgs84(lon, 35);
          expect(metresBetween(...system.toWgs84(x, y), lon, 35)).toBeLessThan(0.001);
          expect(Math.floor(x / 1e6)).toBe(isZoned ? zone : 0);
        }
      }
  });
});

describe('names of systems', () => {
  it.each([
    ['4490', 'EPSG:4490'],
    ['epsg:4513', 'EPSG:4513'],
    ['EPSG:4554', 'EPSG:4554'],
    ['CGCS2000', 'EPSG:4490'],
    ['GCJ-02', 'GCJ-02'],
    ['百度', 'BD-09'],
  ])('%s is %s', (name, code) => expect(systemByName(name)?.code).toBe(code));

  it.each(['EPSG:2000', '4512', '4555', '__proto__', 'constructor', 'Beijing 54', ''])('%j is none', (name) =>
    expect(systemByName(name)).toBeNull(),
  );

  it('give central meridians by the numbers of EPSG: 4534 is 75°E, 4554 is 135°E', () => {
    expect(systemOfEpsg(4534)?.name).toContain('75E');
    expect(systemOfEpsg(4554)?.name).toContain('135E');
    expect(systemOfEpsg(4533)?.name).toContain('zone 45');
  });
});

const gaussKruger = (name: string, easting: number, meridian: number, datum = 'D_China_2000') =>
  `PROJCS["${name}",GEOGCS["G",DATUM["${datum}",SPHEROID["S",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

describe('a .prj', () => {
  const codeOf = (wkt: string) => {
    const answer = systemOfPrj(wkt);
    return 'system' in answer ? answer.system.code : answer.refused;
  };

  it.each([
    ['a zone by its meridian', gaussKruger('CGCS2000_3_Degree_GK_CM_117E', 500_000, 117), 'EPSG:4548'],
    ['a zone with its number', gaussKruger('CGCS2000_3_Degree_GK_Zone_40', 40_500_000, 120), 'EPSG:4528'],
    ['a zone under a wrong name', gaussKruger('whatever', 500_000, 120), 'EPSG:4549'],
    [
      'geographic CGCS2000',
      'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000"]]',
      'EPSG:4490',
    ],
    ['WGS 84', 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]', 'EPSG:4326'],
  ])('names %s', (_, wkt, code) => expect(codeOf(wkt)).toBe(code));

  it.each([
    ['Xi’an 1980', gaussKruger('Xian_1980_3_Degree_GK_CM_117E', 500_000, 117, 'D_Xian_1980')],
    ['Beijing 1954', gaussKruger('Beijing_1954_3_Degree_GK_CM_117E', 500_000, 117, 'D_Beijing_1954')],
    ['a meridian of a city of its own', gaussKruger('local', 500_000, 116)],
    ['nonsense', 'GEOGCS["'],
  ])('of %s is refused', (_, wkt) => expect(codeOf(wkt)).toMatch(/convert the file/));
});

it('CGCS2000 degrees are taken as WGS 84', () => expect(CGCS2000.toWgs84(120, 30)).toEqual([120, 30]));
