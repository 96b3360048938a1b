/** Changes drawn by lot, each possible in its place by itself: for tests and measurements. */

import type { Random } from '../../api/kernel/random.js';
import { EFFECT_OF, type ScenarioChange } from '../../api/planning/scenario-change.js';
import {
  resolveScenario,
  type ScenarioInput,
  type ScenarioSite,
} from '../../api/planning/scenario-resolve.js';
import type { ScenarioChangeKind } from '../../schema/vocabulary.js';

export const CHANGE_KINDS = Object.keys(EFFECT_OF) as ScenarioChangeKind[];

const SERVICES = ['elderly_care', 'childcare', 'parking'] as const;
/** About 90 m, in degrees of latitude. */
const STEP = 0.0008;

type Draw = (random: Random, input: ScenarioInput) => ScenarioChange | null;

const near = (random: Random, [lon, lat]: readonly [number, number], reach = STEP): [number, number] => [
  lon + (random.uint32() / 2 ** 31 - 1) * reach,
  lat + (random.uint32() / 2 ** 31 - 1) * reach,
];

/** A point of the boundary of a community. */
function atWall(random: Random, { world }: ScenarioInput) {
  const community = random.pick(world.communities);
  const ring = community.boundary.coordinates[0]![0]!;
  const i = random.integer(0, ring.length - 2);
  const t = random.uint32() / 2 ** 32;
  const [a, b] = [ring[i]!, ring[i + 1]!];
  const lonLat: [number, number] = [a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)];
  return { community, lonLat };
}

function line(random: Random, input: ScenarioInput, reach: number): [number, number][] {
  const start = random.pick(input.world.buildings).lonLat;
  const points = [near(random, start, reach / 4), near(random, start, reach)];
  return random.integer(0, 1) === 0 ? points : [...points, near(random, points[1]!, reach)];
}

const DRAWS: Readonly<Record<ScenarioChangeKind, Draw>> = {
  add_facility: (random, { world }) => ({
    kind: 'add_facility',
    serviceKind: random.pick(SERVICES),
    lonLat: near(random, random.pick(world.buildings).lonLat),
    capacity: random.integer(0, 80),
    isForResidentsOnly: random.integer(0, 3) === 0,
  }),
  resize_facility: (random, { world }) => ({
    kind: 'resize_facility',
    facilityId: random.pick(world.facilities).id,
    capacity: random.integer(0, 200),
  }),
  close_facility: (random, { world }) => ({
    kind: 'close_facility',
    facilityId: random.pick(world.facilities).id,
  }),
  convert_stock: (random, { stock }) => {
    const usable = stock.filter(({ allowedUses }) => allowedUses.length > 0);
    if (usable.length === 0) return null;
    const room = random.pick(usable);
    return { kind: 'convert_stock', stockId: room.id, serviceKind: random.pick(room.allowedUses) };
  },
  open_gate: (random, input) => {
    const closed = input.world.entrances.filter(({ access }) => access === 'closed');
    if (closed.length > 0 && random.integer(0, 1) === 0)
      return { kind: 'open_gate', entranceId: random.pick(closed).id };
    const { community, lonLat } = atWall(random, input);
    return { kind: 'open_gate', communityId: community.id, lonLat };
  },
  close_gate: (random, { world }) => {
    const open = world.entrances.filter(({ access }) => access !== 'closed');
    return open.length > 0 ? { kind: 'close_gate', entranceId: random.pick(open).id } : null;
  },
  add_footpath: (random, input) => ({ kind: 'add_footpath', line: line(random, input, 4 * STEP) }),
  add_crossing: (random, input) => ({ kind: 'add_crossing', line: line(random, input, STEP) }),
  set_households: (random, { world }) => ({
    kind: 'set_households',
    communityId: random.pick(world.communities).id,
    households: random.integer(1, 3000),
    scalesPersons: false,
  }),
  set_persons: (random, { world }) => ({
    kind: 'set_persons',
    communityId: random.pick(world.communities).id,
    residents: random.integer(0, 9000),
    persons60Plus: random.integer(0, 2000),
  }),
  set_cars: (random, { world }) => ({
    kind: 'set_cars',
    communityId: random.pick(world.communities).id,
    cars: random.integer(0, 900),
    parkingSpaces: random.integer(0, 900),
  }),
};

const TRIES = 60;

/** A change of the kind that the place takes beside the ones before; null when the lot found none. */
export function randomChange(
  random: Random,
  site: ScenarioSite,
  kind: ScenarioChangeKind,
  before: readonly ScenarioChange[] = [],
): ScenarioChange | null {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const change = DRAWS[kind](random, site.input);
    if (change && resolveScenario(site.input, [...before, change], site).length === 0) return change;
  }
  return null;
}

/** Up to `count` changes of any kinds that go together. */
export function randomChanges(random: Random, site: ScenarioSite, count: number): ScenarioChange[] {
  const changes: ScenarioChange[] = [];
  for (let i = 0; i < count; i++) {
    const change = randomChange(random, site, random.pick(CHANGE_KINDS), changes);
    if (change) changes.push(change);
  }
  return changes;
}
