/** `linli isochrone`: everything within minutes on foot of one place, as GeoJSON. */

import { WALKING_PROFILES } from '../../schema/vocabulary.js';
import { DataGapError, InputError } from '../errors.js';
import {
  IsochroneDrawer,
  isLonLat,
  Reacher,
  SNAP_LIMIT_METRES,
  StreetIndex,
  triangulate,
} from '../kernel/index.js';
import { bandsOf } from '../planning/coverage.js';
import { checkParameters, DEFAULT_PARAMETERS } from '../planning/coverage-run.js';
import { walkingProfileOf } from '../standards/profiles.js';
import { normsOf } from '../standards/standard-profiles.js';
import { choice, deliver, numberList, progressBar } from './command.js';
import { walkGraphOfFile } from './network-file.js';

export interface IsochroneOptions {
  readonly network: string;
  readonly at: string;
  readonly minutes: string;
  readonly profile: string;
  readonly out?: string;
}

export async function isochrone(options: IsochroneOptions): Promise<void> {
  const [lon, lat] = placeOf(options.at);
  const profile = choice(
    '--profile',
    options.profile,
    WALKING_PROFILES.map(({ code }) => code),
  );
  const minutes = numberList('--minutes', options.minutes);
  const parameters = { ...DEFAULT_PARAMETERS, minutes, profile };
  checkParameters(parameters);
  const bar = progressBar();
  const graph = await walkGraphOfFile(options.network, bar.show);
  const access = new StreetIndex(graph).nearest(lon, lat);
  if (!access) {
    throw new DataGapError(
      'network',
      options.at,
      `No walkable way lies within ${SNAP_LIMIT_METRES} m of ${options.at} in ${options.network}.`,
    );
  }
  bar.show(0.9, 'triangulate');
  const bands = bandsOf(parameters, normsOf());
  const reacher = new Reacher(graph, { withoutSteps: !walkingProfileOf(profile).canUseSteps });
  const reach = reacher.run([access], Math.max(...bands.map((band) => band.cutoffMetres)));
  const rings = new IsochroneDrawer(graph, triangulate(graph)).draw(
    reach,
    bands.map((band) => band.cutoffMetres),
  );
  bar.end();
  const features = rings.map(({ geometry, ...figures }, i) => ({
    type: 'Feature',
    geometry,
    properties: { minutes: bands[i]?.minutes, profile, ...figures },
  }));
  await deliver(`${JSON.stringify({ type: 'FeatureCollection', features })}\n`, options.out);
}

function placeOf(text: string): [lon: number, lat: number] {
  const [lon, lat, ...rest] = numberList('--at', text);
  if (lon === undefined || lat === undefined || rest.length > 0 || !isLonLat(lon, lat)) {
    throw new InputError('--at', `'${text}' is no LON,LAT in degrees, longitude first, such as 116.35,40.00`);
  }
  return [lon, lat];
}
