/**
 * The Chinese offset datums: GCJ-02 (Amap, Tencent, Google in China) and BD-09 (Baidu). This is the only
 * file that knows them. Both shift WGS 84 by some hundred metres, differently at every place.
 *
 * The forward offset is the published empirical series on the Krasovsky spheroid. The way back has no
 * closed form; it is solved by iteration on the forward offset, which moves so slowly with the place
 * (below 0.2 % of a step) that each round gains more than two digits: the result is exact to 1e-11 degrees.
 */

import type { LonLat } from '../kernel/lon-lat.js';

const KRASOVSKY_METRES = 6378245;
const KRASOVSKY_E2 = 0.006693421622965943;
const RADIANS = Math.PI / 180;

/** The series of the offset hangs on lon − 105°, lat − 35°. */
const CENTRE_LON = 105;
const CENTRE_LAT = 35;

/** Outside this box nothing is shifted. */
const [WEST, SOUTH, EAST, NORTH] = [72.004, 0.8293, 137.8347, 55.8271];

/** The waves of the series: amplitude in metres · 3/2 and how often they turn in a degree · 2. */
type Wave = readonly [amplitude: number, turns: number];
const SHARED_WAVES: readonly Wave[] = [
  [20, 6],
  [20, 2],
];
const EAST_WAVES: readonly Wave[] = [
  [20, 1],
  [40, 1 / 3],
  [150, 1 / 12],
  [300, 1 / 30],
];
const NORTH_WAVES: readonly Wave[] = [
  [20, 1],
  [40, 1 / 3],
  [160, 1 / 12],
  [320, 1 / 30],
];

const sumOfWaves = (waves: readonly Wave[], degrees: number): number =>
  (waves.reduce((sum, [amplitude, turns]) => sum + amplitude * Math.sin(turns * degrees * Math.PI), 0) * 2) /
  3;

/** Metres to the east and north by which GCJ-02 shifts a place, as the series gives them. */
function offsetMetres(lon: number, lat: number): readonly [east: number, north: number] {
  const x = lon - CENTRE_LON;
  const y = lat - CENTRE_LAT;
  const root = Math.sqrt(Math.abs(x));
  const shared = sumOfWaves(SHARED_WAVES, x);
  return [
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + shared + sumOfWaves(EAST_WAVES, x),
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + shared + sumOfWaves(NORTH_WAVES, y),
  ];
}

export function gcj02FromWgs84(lon: number, lat: number): LonLat {
  if (!(lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH)) return [lon, lat];
  const [east, north] = offsetMetres(lon, lat);
  const sine = Math.sin(lat * RADIANS);
  const w2 = 1 - KRASOVSKY_E2 * sine * sine;
  const w = Math.sqrt(w2);
  const metresPerLon = RADIANS * (KRASOVSKY_METRES / w) * Math.cos(lat * RADIANS);
  const metresPerLat = RADIANS * ((KRASOVSKY_METRES * (1 - KRASOVSKY_E2)) / (w * w2));
  return [lon + east / metresPerLon, lat + north / metresPerLat];
}

export const wgs84FromGcj02 = (lonGcj02: number, latGcj02: number): LonLat =>
  inverse(gcj02FromWgs84, lonGcj02, latGcj02);

/** Baidu turns and stretches GCJ-02 a little by a wave of its own, then shifts it. */
const BAIDU_TURNS = (Math.PI * 3000) / 180;
const BAIDU_LON = 0.0065;
const BAIDU_LAT = 0.006;

function bd09FromGcj02(lonGcj02: number, latGcj02: number): LonLat {
  const radius = Math.hypot(lonGcj02, latGcj02) + 0.00002 * Math.sin(latGcj02 * BAIDU_TURNS);
  const angle = Math.atan2(latGcj02, lonGcj02) + 0.000003 * Math.cos(lonGcj02 * BAIDU_TURNS);
  return [radius * Math.cos(angle) + BAIDU_LON, radius * Math.sin(angle) + BAIDU_LAT];
}

export function bd09FromWgs84(lon: number, lat: number): LonLat {
  return bd09FromGcj02(...gcj02FromWgs84(lon, lat));
}

export function wgs84FromBd09(lonBd09: number, latBd09: number): LonLat {
  return wgs84FromGcj02(...inverse(bd09FromGcj02, lonBd09, latBd09));
}

/** Degrees; 1e-11 is a micrometre. */
const GOOD_ENOUGH = 1e-11;
const MOST_ROUNDS = 30;

/** The place that `shift` sends to (lon, lat). At the rim of the shifted box there may be none: the nearest then. */
function inverse(shift: (lon: number, lat: number) => LonLat, lon: number, lat: number): LonLat {
  let guess: LonLat = [lon, lat];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [shiftedLon, shiftedLat] = shift(...guess);
    const [errorLon, errorLat] = [shiftedLon - lon, shiftedLat - lat];
    guess = [guess[0] - errorLon, guess[1] - errorLat];
    if (Math.abs(errorLon) + Math.abs(errorLat) < GOOD_ENOUGH) break;
  }
  return guess;
}
