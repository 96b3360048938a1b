/**
 * The study of parking by the hour (错时共享停车): which cars lack a space when, which lots nearby could
 * take them in, who shares with whom, and why some still stand in the street.
 */

import type { WarningCode } from '../../schema/doubts.js';
import { LOT_USES, WALKING_PROFILES, type WalkingProfile } from '../../schema/vocabulary.js';
import { InputError } from '../errors.js';
import { isLonLat, type LonLat, shareParking } from '../kernel/index.js';
import { HOURS, LENT_SHARES, LOT_WALK_METRES, RESIDENTS_AT_HOME } from '../standards/parking-curves.js';
import { walkingProfileOf } from '../standards/profiles.js';
import { normOf, normsOf } from '../standards/standard-profiles.js';
import type { RunWarning } from '../store/coverage-run.store.js';
import { type CommunityWalks, communityWalks } from './community-walks.js';
import { Walker } from './coverage.js';
import { doubtsOf } from './coverage-warnings.js';
import { ParameterReader } from './parameter-reader.js';
import { type CarPark, type ParkingHoursResult, parkingHoursResult } from './parking-hours-result.js';
import { type Lot, type LotRemark, lotsOf, withRemarkedLots } from './parking-lots.js';
import type { Study } from './study.js';
import { assembleWorld, type World } from './world.js';
import type { CommunityInput, WorldInput } from './world-input.js';

export interface ParkingHoursParameters {
  readonly maxWalkMetres: number;
  readonly profile: WalkingProfile;
  /** What is known of lots beside the data. */
  readonly lots: readonly LotRemark[];
  /** Agreements that are not to be: the lot does not lend to the community. */
  readonly refused: readonly { readonly communityId: string; readonly lotId: string }[];
}

const MAX_LOT_WALK_METRES = 2000;
const MAX_SPACES = 1e5;

function check(values: Readonly<Record<string, unknown>>): ParkingHoursParameters {
  const reader = new ParameterReader(values);
  const parameters = {
    maxWalkMetres: reader.number('maxWalkMetres', LOT_WALK_METRES, 1, MAX_LOT_WALK_METRES),
    profile: reader.choice(
      'profile',
      WALKING_PROFILES.map(({ code }) => code),
      'adult',
    ),
    lots: reader.list('lots', remarkOf),
    refused: reader.list('refused', (entry) => ({
      communityId: textOf(entry, 'communityId'),
      lotId: textOf(entry, 'lotId'),
    })),
  };
  reader.end();
  const twice = parameters.lots.find(({ id }, i) => parameters.lots.findIndex((lot) => lot.id === id) < i);
  if (twice) throw new InputError('lots', `'${twice.id}' is named twice`);
  return parameters;
}

function remarkOf(entry: ParameterReader): LotRemark {
  const uses = LOT_USES.map(({ code }) => code);
  return {
    id: textOf(entry, 'id'),
    use: entry.value('use') === undefined ? null : entry.choice('use', uses, 'public_lot'),
    spaces: entry.value('spaces') === undefined ? null : entry.number('spaces', 0, 0, MAX_SPACES),
    lonLat: lonLatOf(entry),
  };
}

function lonLatOf(entry: ParameterReader): LonLat | null {
  const [lon, lat] = [entry.value('lon'), entry.value('lat')];
  if (lon === undefined && lat === undefined) return null;
  if (typeof lon !== 'number' || typeof lat !== 'number' || !isLonLat(lon, lat))
    throw new InputError('lon', `${lon}, lat ${lat} is no position in degrees`);
  return [lon, lat];
}

function textOf(entry: ParameterReader, name: string): string {
  const text = entry.text(name);
  if (!text) throw new InputError(name, 'is missing');
  return text;
}

export const parkingHoursStudy: Study<ParkingHoursParameters, ParkingHoursResult> = {
  kind: 'parking_hours',
  check,
  compute: (input, parameters, { onProgress }) => {
    onProgress(0, 'assemble');
    const worldInput = withRemarkedLots(input.world, parameters.lots);
    const { canUseSteps } = walkingProfileOf(parameters.profile);
    const world = assembleWorld(worldInput, canUseSteps);
    onProgress(0.5, 'walk');
    const lots = lotsOf(worldInput, parameters.lots);
    checkRefused(parameters, worldInput, lots);
    const walks = walksOf(world, lots, parameters, canUseSteps);
    onProgress(0.8, 'share');
    const parks = worldInput.communities.map(parkOf);
    const hours = shareParking({
      hourCount: HOURS,
      walks: walks.table,
      reachedRatio: walks.reachedRatio,
      cars: carsByHour(parks),
      ownSpaces: Float64Array.from(parks, ({ ownSpaces }) => ownSpaces ?? 0),
      lentSpaces: spacesByHour(lots),
    });
    const result = parkingHoursResult(parameters.maxWalkMetres, parks, lots, walks.table, hours);
    return { result, warnings: [...doubtsOf(world, []), ...doubtsOfParking(parks, lots)] };
  },
};

function checkRefused(
  { refused }: ParkingHoursParameters,
  { communities }: WorldInput,
  lots: readonly Lot[],
): void {
  for (const { communityId, lotId } of refused) {
    if (!communities.some(({ id }) => id === communityId))
      throw new InputError('refused', `'${communityId}' is no community of this place`);
    if (!lots.some(({ id }) => id === lotId))
      throw new InputError('refused', `'${lotId}' is no lot of this place`);
  }
}

/** Cars by the ledger; where it is silent, one a household, as the norm for new places has it, and told as such. */
function parkOf({ id, name, cars, households, parkingSpaces }: CommunityInput): CarPark {
  const byNorm = households === null ? null : households * normOf(normsOf(), 'parking-spaces').value;
  const basis = cars !== null ? 'ledger' : byNorm !== null ? 'norm' : null;
  const known = cars ?? byNorm;
  const isKnown = known !== null && parkingSpaces !== null;
  return {
    communityId: id,
    communityName: name,
    cars: known,
    carsBasis: basis,
    ownSpaces: parkingSpaces,
    isKnown,
  };
}

/** Whole cars, rounded up: half a car needs a space. A community that is not known asks for nothing. */
function carsByHour(parks: readonly CarPark[]): Float64Array {
  const atHome = RESIDENTS_AT_HOME.ratioByHour;
  return Float64Array.from({ length: HOURS * parks.length }, (_, i) => {
    const { cars, isKnown } = parks[i % parks.length]!;
    return isKnown ? Math.ceil(cars! * atHome[Math.floor(i / parks.length)]! - 1e-9) : 0;
  });
}

/** Whole spaces, rounded down. */
function spacesByHour(lots: readonly Lot[]): Float64Array {
  return Float64Array.from({ length: HOURS * lots.length }, (_, i) => {
    const { spaces, use } = lots[i % lots.length]!;
    if (spaces === null) return Number.NaN;
    return Math.floor(spaces * LENT_SHARES[use].ratioByHour[Math.floor(i / lots.length)]! + 1e-9);
  });
}

function walksOf(
  world: World,
  lots: readonly Lot[],
  { maxWalkMetres, refused }: ParkingHoursParameters,
  canUseSteps: boolean,
): CommunityWalks {
  if (!world.graph || lots.length === 0) return nobodyWalks(world, lots);
  const facilities = lots.map(({ facility }) => facility);
  const walker = new Walker(world, world.graph, { largestMetres: maxWalkMetres, canUseSteps });
  const { table, reachedRatio } = communityWalks(world, walker.walk(facilities).table, facilities);
  const isRefused = new Set(refused.map(({ communityId, lotId }) => `${communityId} ${lotId}`));
  world.input.communities.forEach(({ id }, community) => {
    for (let pair = table.rowStart[community]!; pair < table.rowStart[community + 1]!; pair++)
      if (isRefused.has(`${id} ${lots[table.destination[pair]!]!.id}`)) reachedRatio[pair] = 0;
  });
  return { table, reachedRatio };
}

const nobodyWalks = ({ input }: World, lots: readonly Lot[]): CommunityWalks => ({
  table: {
    originCount: input.communities.length,
    destinationCount: lots.length,
    rowStart: new Uint32Array(input.communities.length + 1),
    destination: new Uint32Array(),
    cost: new Float64Array(),
  },
  reachedRatio: new Float64Array(),
});

function doubtsOfParking(parks: readonly CarPark[], lots: readonly Lot[]): RunWarning[] {
  const doubt = (code: WarningCode, count: number): RunWarning => ({
    code,
    communityId: null,
    serviceKind: 'parking',
    count,
    detail: null,
  });
  return [
    doubt('CARS_FROM_NORM', parks.filter(({ carsBasis }) => carsBasis === 'norm').length),
    doubt('CARS_UNKNOWN', parks.filter(({ cars }) => cars === null).length),
    doubt('OWN_SPACES_UNKNOWN', parks.filter(({ ownSpaces }) => ownSpaces === null).length),
    doubt('LOT_SPACES_UNKNOWN', lots.filter(({ spaces }) => spaces === null).length),
    doubt('NO_LOT_DATA', lots.length === 0 ? 1 : 0),
  ].filter(({ count }) => count > 0);
}
