/**
 * What of a place does not hang on its streets: which community holds what, and the doors with
 * their weights.
 */

import type { DoorGroups } from '../kernel/index.js';
import { CommunityIndex } from './community-index.js';
import { type Door, type DoorBasis, doorsOf } from './doors.js';
import type { EntranceInput, WorldInput } from './world-input.js';

export interface Ground {
  readonly near: CommunityIndex;
  /** By community. */
  readonly entrancesOf: readonly (readonly EntranceInput[])[];
  readonly doors: readonly (readonly Door[])[];
  readonly doorBasis: readonly DoorBasis[];
  readonly doorGroups: DoorGroups;
  /** By facility: position of the community that holds it, −1 none. */
  readonly facilityCommunity: Int32Array;
}

export function groundOf(input: WorldInput): Ground {
  const near = new CommunityIndex(input.communities);
  const positionOf = new Map(input.communities.map((community, i) => [community.id, i]));
  const buildingsOf = grouped(input, input.buildings, (row) =>
    row.communityId === null ? near.holding(row.lonLat) : (positionOf.get(row.communityId) ?? -1),
  );
  const found = input.communities.map((community, i) => doorsOf(community, buildingsOf[i] ?? []));
  const doors = found.map((one) => one.doors);
  return {
    near,
    entrancesOf: entrancesByCommunity(input),
    doors,
    doorBasis: found.map(({ basis }) => basis),
    doorGroups: groupDoors(doors),
    facilityCommunity: Int32Array.from(input.facilities, (facility) => near.holding(facility.lonLat)),
  };
}

export function entrancesByCommunity(input: WorldInput): EntranceInput[][] {
  const positionOf = new Map(input.communities.map((community, i) => [community.id, i]));
  return grouped(input, input.entrances, (row) => positionOf.get(row.communityId) ?? -1);
}

function groupDoors(doors: readonly Door[][]): DoorGroups {
  const doorStart = new Uint32Array(doors.length + 1);
  doors.forEach((own, i) => {
    doorStart[i + 1] = doorStart[i]! + own.length;
  });
  return { doorStart, doorWeight: Float64Array.from(doors.flat(), (door) => door.weight) };
}

/** Rows by the position of their community in the list; rows of none (−1) are left out. */
function grouped<Row>(
  { communities }: WorldInput,
  rows: readonly Row[],
  positionOf: (row: Row) => number,
): Row[][] {
  const lists: Row[][] = communities.map(() => []);
  for (const row of rows) lists[positionOf(row)]?.push(row);
  return lists;
}
