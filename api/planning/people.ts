/**
 * How many people and households a community has, with what the figure rests on: the ledger, or an
 * estimate from households, floor area or land. An estimate is marked and never stored.
 */

import type { WarningCode } from '../../schema/doubts.js';
import type { PeopleBasis } from '../../schema/vocabulary.js';
import { SETTLEMENT } from '../standards/settlement.js';
import type { RunWarning } from '../store/coverage-run.store.js';
import type { CommunityIndex } from './community-index.js';
import type { StudyInput } from './study-input.js';
import type { WorldInput } from './world-input.js';

export interface People {
  readonly residents: number;
  readonly residentsBasis: PeopleBasis;
  readonly households: number;
  readonly householdsBasis: PeopleBasis;
  readonly persons60Plus: number;
  readonly is60PlusGiven: boolean;
  /** Null where neither the ledger nor buildings tell. */
  readonly floorAreaSquareMetres: number | null;
}

/** In the order of the communities. */
export function peopleOf({ world, facts }: StudyInput, near: CommunityIndex): People[] {
  const built = builtFloorOf(world, near);
  return world.communities.map((community, i) => {
    const floor = facts[i]?.floorAreaSquareMetres ?? built[i]!;
    const residents = residentsOf(
      community.residents,
      community.households,
      floor,
      community.areaSquareMetres,
    );
    const households = community.households ?? residents.count / SETTLEMENT.personsPerHousehold.value;
    const householdsBasis: PeopleBasis =
      community.households !== null ? 'given' : residents.basis === 'given' ? 'residents' : residents.basis;
    return {
      residents: residents.count,
      residentsBasis: residents.basis,
      households,
      householdsBasis,
      persons60Plus: community.persons60Plus ?? residents.count * SETTLEMENT.ratio60Plus.value,
      is60PlusGiven: community.persons60Plus !== null,
      floorAreaSquareMetres: floor,
    };
  });
}

function residentsOf(
  given: number | null,
  households: number | null,
  floor: number | null,
  areaSquareMetres: number,
): { count: number; basis: PeopleBasis } {
  if (given !== null) return { count: given, basis: 'given' };
  if (households !== null)
    return { count: households * SETTLEMENT.personsPerHousehold.value, basis: 'households' };
  if (floor !== null)
    return { count: floor / SETTLEMENT.floorSquareMetresPerResident.value, basis: 'floor_area' };
  return { count: (areaSquareMetres / 10_000) * SETTLEMENT.residentsPerHectare.value, basis: 'land_area' };
}

/** Floor of the buildings in each community, floors assumed where unknown; null without buildings. */
function builtFloorOf({ communities, buildings }: WorldInput, near: CommunityIndex): (number | null)[] {
  const positionOf = new Map(communities.map(({ id }, i) => [id, i]));
  const floor = new Float64Array(communities.length);
  for (const { communityId, lonLat, footprintSquareMetres, floors } of buildings) {
    const community = communityId === null ? near.holding(lonLat) : (positionOf.get(communityId) ?? -1);
    if (community >= 0)
      floor[community]! += footprintSquareMetres * (floors ?? SETTLEMENT.floorsWhereUnknown.value);
  }
  return [...floor].map((squareMetres) => (squareMetres > 0 ? squareMetres : null));
}

/** The same place with the estimates filled in, for whoever counts demand; nothing of it is stored. */
export const withEstimates = (input: WorldInput, people: readonly People[]): WorldInput => ({
  ...input,
  communities: input.communities.map((community, i) => {
    const { residents, households, persons60Plus } = people[i]!;
    return { ...community, residents, households, persons60Plus };
  }),
});

const ESTIMATES: readonly (readonly [PeopleBasis, WarningCode])[] = [
  ['households', 'PEOPLE_FROM_HOUSEHOLDS'],
  ['residents', 'PEOPLE_FROM_RESIDENTS'],
  ['floor_area', 'PEOPLE_FROM_FLOOR_AREA'],
  ['land_area', 'PEOPLE_FROM_LAND_AREA'],
];

/** One warning a kind of estimate, with the number of communities it touches. */
export function peopleWarnings(people: readonly People[]): RunWarning[] {
  const warnings = ESTIMATES.map(([basis, code]): { code: WarningCode; count: number } => ({
    code,
    count: people.filter((p) => p.residentsBasis === basis || p.householdsBasis === basis).length,
  }));
  warnings.push({ code: 'ELDERLY_FROM_SHARE', count: people.filter((p) => !p.is60PlusGiven).length });
  return warnings
    .filter(({ count }) => count > 0)
    .map((warning) => ({ ...warning, communityId: null, serviceKind: null, detail: null }));
}
