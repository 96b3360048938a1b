/**
 * The life circle (生活圈) of one community: everything its residents reach within each band, as
 * polygons with their measured errors. All doors start at once, so the ring is that of the nearest door.
 */

import type { Reading, WalkingProfile } from '../../schema/vocabulary.js';
import { DataGapError, NotFoundError } from '../errors.js';
import { type Isochrone, IsochroneDrawer, Reacher, triangulate } from '../kernel/index.js';
import { walkingProfileOf } from '../standards/profiles.js';
import { DEFAULT_STANDARD_PROFILE, normsOf } from '../standards/standard-profiles.js';
import { getCommunities } from '../store/community.store.js';
import type { RunWarning } from '../store/coverage-run.store.js';
import { readInputVersions } from '../store/input-version.read.js';
import type { Db } from '../store/row.js';
import { bandsOf } from './coverage.js';
import { checkParameters } from './coverage-run.js';
import { readWorldInput } from './read-world.js';
import { assembleWorld, type World } from './world.js';

export interface LifeCircleBand extends Isochrone {
  readonly minutes: number;
}

export interface LifeCircle {
  readonly bands: LifeCircleBand[];
  readonly warnings: RunWarning[];
}

export interface LifeCircleQuestion {
  readonly minutes: readonly number[];
  readonly profile: WalkingProfile;
  readonly reading: Reading;
}

/** @throws NotFoundError, InputError; DataGapError where the community has no network to walk on */
export async function lifeCircle(
  db: Db,
  communityId: string,
  question: LifeCircleQuestion,
): Promise<LifeCircle> {
  const minutes = [...question.minutes];
  checkParameters({
    ...question,
    minutes,
    services: ['elderly_care'],
    standardProfile: DEFAULT_STANDARD_PROFILE,
  });
  const [community] = await getCommunities(db, [communityId]);
  if (!community) throw new NotFoundError('community', communityId);
  const { workspaceId, name } = community;
  const ready = await readyWorld(db, workspaceId, walkingProfileOf(question.profile).canUseSteps);
  const { world, drawer, reacher } = ready;
  const position = world.input.communities.findIndex(({ id }) => id === communityId);
  const first = world.doors.doorStart[position] ?? 0;
  const doors = world.doorPlaces.slice(first, world.doors.doorStart[position + 1]);
  const starts = doors.flat();
  if (!drawer || !reacher || starts.length === 0) {
    throw new DataGapError(
      'network',
      name,
      `No walkable way lies within 200 m of the doors of ${name}: import the network of this place.`,
    );
  }
  const bands = bandsOf({ ...question, minutes }, normsOf());
  const reach = reacher.run(starts, Math.max(...bands.map((band) => band.cutoffMetres)));
  const rings = drawer.draw(
    reach,
    bands.map((band) => band.cutoffMetres),
  );
  return {
    bands: rings.map((ring, i) => ({ ...ring, minutes: bands[i]!.minutes })),
    warnings: doubtsOf(communityId, doors.filter((place) => place.length === 0).length),
  };
}

function doubtsOf(communityId: string, offNetworkCount: number): RunWarning[] {
  if (offNetworkCount === 0) return [];
  return [
    { code: 'DOORS_OFF_NETWORK', communityId, serviceKind: null, count: offNetworkCount, detail: null },
  ];
}

interface ReadyWorld {
  readonly world: World;
  readonly reacher: Reacher | null;
  readonly drawer: IsochroneDrawer | null;
}

/** The last world asked for, so that the second click is quick; any edit changes its key. */
let lastWorld: { readonly key: string; readonly ready: Promise<ReadyWorld> } | null = null;

async function readyWorld(db: Db, workspaceId: string, canUseSteps: boolean): Promise<ReadyWorld> {
  const key = JSON.stringify([workspaceId, canUseSteps, await readInputVersions(db, workspaceId)]);
  if (lastWorld?.key !== key) lastWorld = { key, ready: makeReady(db, workspaceId, canUseSteps) };
  try {
    return await lastWorld.ready;
  } catch (error) {
    lastWorld = null;
    throw error;
  }
}

async function makeReady(db: Db, workspaceId: string, canUseSteps: boolean): Promise<ReadyWorld> {
  const world = assembleWorld(await readWorldInput(db, workspaceId), canUseSteps);
  if (!world.graph) return { world, reacher: null, drawer: null };
  return {
    world,
    reacher: new Reacher(world.graph, { withoutSteps: !canUseSteps }),
    drawer: new IsochroneDrawer(world.graph, triangulate(world.graph)),
  };
}
