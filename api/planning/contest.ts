/**
 * A service as a contest (供需竞争): who wants how much from where, what there is, and who can walk to it.
 * Doors ask, not communities, so that a house behind the hill is not served by what lies before it; a
 * community's own supply serves its own demand first, and what is left spreads over its doors as its
 * people do.
 */

import { type AccessMethod, accessScores, type CostTable, costsOfTravel } from '../kernel/index.js';
import { demandOf } from '../standards/demand.js';
import type { Service } from '../standards/services.js';
import type { NormTable } from '../standards/standard-profiles.js';
import type { ServiceQuestion, ServiceWalk } from './coverage.js';
import type { World } from './world.js';

export interface Contest {
  readonly world: World;
  /** Doors × facilities of the place, metres. */
  readonly table: CostTable;
  /** By community, by the norm; NaN where a figure is missing or there is no norm. */
  readonly demand: Float64Array;
  /** By community: demand that its own supply meets, at no distance. */
  readonly ownServed: Float64Array;
  /** By door: its share of the people of its community that the streets can tell of; 0 where they cannot. */
  readonly doorRatio: Float64Array;
  /** By door: demand beyond the community's own supply. */
  readonly doorDemand: Float64Array;
  /** By facility of the place: NaN not known, 0 where what it has does not count for the service. */
  readonly capacity: Float64Array;
  /** By community: whether any door can be answered. */
  readonly isAnswerable: Uint8Array;
}

/** Null where nothing can be said: no network, or not one facility of the service. */
export function contestOf(
  { world, service, facilities, walked }: ServiceQuestion,
  norms: NormTable,
): Contest | null {
  if (!walked || facilities.length === 0) return null;
  const { communities } = world.input;
  const demand = Float64Array.from(
    communities,
    (community) => demandOf(service, community, norms).demand ?? Number.NaN,
  );
  const ownServed = Float64Array.from(communities, (community, c) => {
    const own = service.ownCapacityField ? (community[service.ownCapacityField] ?? 0) : 0;
    return Math.min(Number.isNaN(demand[c]) ? 0 : demand[c]!, own);
  });
  const doorRatio = doorRatios(world, walked);
  const isAnswerable = new Uint8Array(communities.length);
  const doorDemand = new Float64Array(doorRatio.length);
  eachDoor(world, (door, c) => {
    if (doorRatio[door]! > 0) isAnswerable[c] = 1;
    const left = demand[c]! - ownServed[c]!;
    if (left > 0) doorDemand[door] = left * doorRatio[door]!;
  });
  return {
    world,
    table: costsOfTravel(walked.table, world.input.facilities.length),
    demand,
    ownServed,
    doorRatio,
    doorDemand,
    capacity: capacities(world, service, facilities),
    isAnswerable,
  };
}

function doorRatios(world: World, { isAnswerable }: ServiceWalk): Float64Array {
  const { doorWeight, doorStart } = world.doors;
  const ratio = new Float64Array(doorWeight.length);
  for (let c = 0; c + 1 < doorStart.length; c++) {
    if (!world.isOnNetworkMap[c]) continue;
    let weight = 0;
    for (let door = doorStart[c]!; door < doorStart[c + 1]!; door++)
      if (isAnswerable[door]) weight += doorWeight[door]!;
    if (weight === 0) continue;
    for (let door = doorStart[c]!; door < doorStart[c + 1]!; door++)
      if (isAnswerable[door]) ratio[door] = doorWeight[door]! / weight;
  }
  return ratio;
}

function capacities(world: World, service: Service, facilities: readonly number[]): Float64Array {
  const capacity = new Float64Array(world.input.facilities.length);
  for (const f of facilities) {
    const { serviceKind, capacity: own, capacityUnit } = world.input.facilities[f]!;
    if (!service.capacityKinds.includes(serviceKind)) continue;
    capacity[f] = own === null || capacityUnit !== service.capacityUnit ? Number.NaN : own;
  }
  return capacity;
}

/** Calls for every door with its community, in order. */
export function eachDoor(
  { doors: { doorStart } }: World,
  call: (door: number, community: number) => void,
): void {
  for (let community = 0; community + 1 < doorStart.length; community++)
    for (let door = doorStart[community]!; door < doorStart[community + 1]!; door++) call(door, community);
}

/** By community: Σ of a door's value, weighted by its people where asked. */
export function byCommunity(
  { world, doorRatio }: Contest,
  doorValues: Float64Array,
  isWeighted: boolean,
): Float64Array {
  const sums = new Float64Array(world.input.communities.length);
  eachDoor(world, (door, community) => {
    sums[community] = sums[community]! + doorValues[door]! * (isWeighted ? doorRatio[door]! : 1);
  });
  return sums;
}

/** What a community's doors reach within a walk. */
export interface CommunityReach {
  /** Share of its people with any facility of the service within the walk; 0 where the streets cannot tell. */
  readonly coveredRatio: Float64Array;
  /** By community: facilities within the walk of some door whose capacity is not known. */
  readonly unknownCount: Uint32Array;
}

export function reachWithin(
  { world, table, doorRatio, capacity }: Contest,
  cutoffMetres: number,
): CommunityReach {
  const coveredRatio = new Float64Array(world.input.communities.length);
  const unknown = world.input.communities.map(() => new Set<number>());
  eachDoor(world, (door, community) => {
    if (doorRatio[door] === 0) return;
    let isCovered = false;
    for (let pair = table.rowStart[door]!; pair < table.rowStart[door + 1]!; pair++) {
      if (table.cost[pair]! > cutoffMetres) continue;
      isCovered = true;
      const facility = table.destination[pair]!;
      if (Number.isNaN(capacity[facility])) unknown[community]!.add(facility);
    }
    if (isCovered) coveredRatio[community] = coveredRatio[community]! + doorRatio[door]!;
  });
  return { coveredRatio, unknownCount: Uint32Array.from(unknown, (facilities) => facilities.size) };
}

/** Scores of doors by a method of the kernel, taken together by community. */
export const scoresByCommunity = (
  contest: Contest,
  method: AccessMethod,
  weights: Float64Array,
): Float64Array =>
  byCommunity(
    contest,
    accessScores(method, contest.table, weights, contest.doorDemand, contest.capacity),
    true,
  );
