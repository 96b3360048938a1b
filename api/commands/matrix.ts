/** `linli matrix`: who reaches whom within a distance on foot, from two lists of points. */

import { stringify } from 'csv-stringify/sync';
import type { WalkingProfile } from '../../schema/vocabulary.js';
import { WALKING_PROFILES } from '../../schema/vocabulary.js';
import { InputError } from '../errors.js';
import { Reacher, SNAP_LIMIT_METRES, StreetIndex, secondsToWalk, travelTable } from '../kernel/index.js';
import { speedMetresPerSecondOf, walkingProfileOf } from '../standards/profiles.js';
import { choice, deliver, oneNumber, progressBar } from './command.js';
import { walkGraphOfFile } from './network-file.js';
import { type NamedPoint, readPoints, snapPoints } from './point-list.js';

export interface MatrixOptions {
  readonly network: string;
  readonly origins: string;
  readonly destinations: string;
  readonly cutoffMetres: string;
  readonly accessLeg: string;
  readonly profile: string;
  readonly out?: string;
}

export async function matrix(options: MatrixOptions): Promise<void> {
  const cutoffMetres = oneNumber('--cutoff-metres', options.cutoffMetres);
  if (cutoffMetres < 0) throw new InputError('--cutoff-metres', `${cutoffMetres} is below 0`);
  const countAccessLeg = choice('--access-leg', options.accessLeg, ['count', 'ignore']) === 'count';
  const profile = choice(
    '--profile',
    options.profile,
    WALKING_PROFILES.map(({ code }) => code),
  );
  const [origins, destinations] = [await readPoints(options.origins), await readPoints(options.destinations)];
  const bar = progressBar();
  const graph = await walkGraphOfFile(options.network, bar.show);
  bar.show(0.9, 'search');
  const streets = new StreetIndex(graph);
  const from = snapPoints(streets, origins, countAccessLeg);
  const to = snapPoints(streets, destinations, countAccessLeg);
  const reacher = new Reacher(graph, { withoutSteps: !walkingProfileOf(profile).canUseSteps });
  const table = travelTable(graph, reacher, from.places, to.places, cutoffMetres);
  bar.end();
  await deliver(csvOf(table, origins, destinations, profile), options.out);
  tellOffNetwork(options.origins, from.offNetwork);
  tellOffNetwork(options.destinations, to.offNetwork);
}

function csvOf(
  table: ReturnType<typeof travelTable>,
  origins: readonly NamedPoint[],
  destinations: readonly NamedPoint[],
  profile: WalkingProfile,
): string {
  const speed = speedMetresPerSecondOf(profile);
  const rows: (string | undefined)[][] = [['origin_id', 'destination_id', 'metres', 'seconds']];
  for (let origin = 0; origin < table.originCount; origin++) {
    for (let i = table.rowStart[origin]!; i < table.rowStart[origin + 1]!; i++) {
      const metres = table.metres[i]!;
      rows.push([
        origins[origin]?.id,
        destinations[table.destination[i]!]?.id,
        metres.toFixed(3),
        secondsToWalk(metres, speed).toFixed(3),
      ]);
    }
  }
  return stringify(rows);
}

function tellOffNetwork(file: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const some = ids.slice(0, 5).join(', ') + (ids.length > 5 ? ' …' : '');
  process.stderr.write(
    `linli: ${file}: ${ids.length} points lie farther than ${SNAP_LIMIT_METRES} m from any walkable way and reach nothing: ${some}\n`,
  );
}
