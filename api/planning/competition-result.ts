/**
 * The answer of a competition study: figures by community and by facility, sums, equity and the
 * bottleneck. A community of which the data say nothing has null figures, never a gap.
 */

import type {
  AccessMethodCode,
  AllocationRuleCode,
  CapacityUnit,
  CoverageState,
  ServiceKind,
} from '../../schema/vocabulary.js';
import {
  type AccessMethod,
  type Allocation,
  allocateLeastWalk,
  allocateNearestFirst,
  type Bottleneck,
  type Decay,
  decayWeights,
  usualDecay,
} from '../kernel/index.js';
import { demandOf } from '../standards/demand.js';
import type { NormTable } from '../standards/standard-profiles.js';
import { equityOfScores, type ScoreEquity } from './competition-equity.js';
import { byCommunity, type Contest, eachDoor, reachWithin, scoresByCommunity } from './contest.js';
import type { ServiceQuestion } from './coverage.js';
import type { Band } from './coverage-answer.js';

export interface CompetitionResult {
  readonly serviceKind: ServiceKind;
  /** Of demand, capacity and everything that is handed out. */
  readonly capacityUnit: CapacityUnit;
  readonly bandMinutes: number;
  readonly cutoffMetres: number;
  readonly method: AccessMethodCode;
  readonly rule: AllocationRuleCode;
  readonly normId: string | null;
  readonly totals: CompetitionTotals;
  readonly communities: readonly CommunityShare[];
  /** Facilities that count for the service. */
  readonly facilities: readonly FacilityUse[];
  readonly equity: ScoreEquity;
  /** Least walk only: those that are short, and the full facilities that are all they can go to. */
  readonly bottleneck: TightSpot | null;
}

export interface CompetitionTotals {
  /** Of the communities that can be answered. */
  readonly demand: number;
  readonly ownServed: number;
  readonly allocated: number;
  readonly unmet: number;
  readonly satisfactionRatio: number | null;
  /** Known capacity, and what of it is taken. */
  readonly capacity: number;
  readonly used: number;
  readonly unknownCapacityCount: number;
  /** Mean of a unit that is allocated; null when none is. */
  readonly meanWalkMetres: number | null;
}

export interface CommunityShare {
  readonly communityId: string;
  readonly communityName: string;
  readonly state: CoverageState;
  readonly demand: number | null;
  /** Served by the community's own supply. */
  readonly ownServed: number | null;
  readonly allocated: number | null;
  /** Capacity gap after competition; an upper bound where unknownCapacityCount > 0. */
  readonly unmet: number | null;
  readonly satisfactionRatio: number | null;
  readonly unknownCapacityCount: number;
  /** 2SFCA and kin: supply a unit of demand beyond the own supply; gravity and cumulative: supply. */
  readonly accessScore: number | null;
}

export interface FacilityUse {
  readonly facilityId: string;
  /** Null where not known: then nobody is sent there. */
  readonly capacity: number | null;
  readonly used: number;
  /** Most first. */
  readonly catchment: readonly {
    readonly communityId: string;
    readonly amount: number;
    readonly metres: number;
  }[];
}

export interface TightSpot {
  readonly communityIds: readonly string[];
  readonly facilityIds: readonly string[];
  /** Of the doors that compete, and of the facilities they compete for: the difference is what stays unmet. */
  readonly demand: number;
  readonly capacity: number;
}

export interface CompetitionQuestion {
  readonly band: Band;
  readonly norms: NormTable;
  readonly method: AccessMethod;
  readonly methodCode: AccessMethodCode;
  readonly decay: Decay | null;
  readonly rule: AllocationRuleCode;
}

export function competitionResult(
  asked: ServiceQuestion,
  contest: Contest | null,
  question: CompetitionQuestion,
): CompetitionResult {
  const { service, world } = asked;
  const { band, method, rule } = question;
  const allocation = contest && allocate(contest, rule, band.cutoffMetres);
  const decay = question.decay ?? usualDecay(method, band.cutoffMetres);
  const scores =
    contest && scoresByCommunity(contest, method, decayWeights(contest.table.cost, decay, band.cutoffMetres));
  const communities =
    contest && allocation && scores
      ? sharesOf(contest, allocation, scores, band.cutoffMetres)
      : world.input.communities.map((community) => {
          const { demand } = demandOf(service, community, question.norms);
          return { ...NOTHING_KNOWN, communityId: community.id, communityName: community.name, demand };
        });
  const facilities = contest && allocation ? usesOf(asked, contest, allocation) : [];
  return {
    serviceKind: service.kind,
    capacityUnit: service.capacityUnit,
    bandMinutes: band.minutes,
    cutoffMetres: band.cutoffMetres,
    method: question.methodCode,
    rule,
    normId: service.demand?.normId ?? null,
    totals: totalsOf(communities, facilities, allocation),
    communities,
    facilities,
    equity: equityOfScores(world.input.communities, service.personsField, communities),
    bottleneck: contest && allocation?.bottleneck ? tightSpot(contest, allocation.bottleneck) : null,
  };
}

type Allocated = Allocation & { readonly bottleneck: Bottleneck | null };

function allocate(
  { table, doorDemand, capacity }: Contest,
  rule: AllocationRuleCode,
  cutoff: number,
): Allocated {
  if (rule === 'least_walk') return allocateLeastWalk(table, doorDemand, capacity, cutoff);
  return { ...allocateNearestFirst(table, doorDemand, capacity, cutoff), bottleneck: null };
}

const NOTHING_KNOWN = {
  state: 'no_data',
  ownServed: null,
  allocated: null,
  unmet: null,
  satisfactionRatio: null,
  unknownCapacityCount: 0,
  accessScore: null,
} as const;

function sharesOf(
  contest: Contest,
  allocation: Allocated,
  scores: Float64Array,
  cutoffMetres: number,
): CommunityShare[] {
  const { world, demand, ownServed, isAnswerable } = contest;
  const unmet = byCommunity(contest, allocation.unmet, false);
  const wanted = byCommunity(contest, contest.doorDemand, false);
  const { coveredRatio, unknownCount } = reachWithin(contest, cutoffMetres);
  return world.input.communities.map(({ id, name }, c) => {
    const asks = Number.isNaN(demand[c]) ? null : demand[c]!;
    if (!isAnswerable[c]) {
      const state = world.isOnNetworkMap[c] ? 'unreachable' : 'no_data';
      return { ...NOTHING_KNOWN, state, communityId: id, communityName: name, demand: asks };
    }
    // Doors' shares of one may add up to a hair less.
    const state = coveredRatio[c]! > 1 - 1e-9 ? 'covered' : coveredRatio[c]! > 0 ? 'partly' : 'none';
    const known = {
      communityId: id,
      communityName: name,
      state,
      demand: asks,
      unknownCapacityCount: unknownCount[c]!,
      accessScore: scores[c]!,
    } as const;
    if (asks === null) return { ...NOTHING_KNOWN, ...known };
    const allocated = wanted[c]! - unmet[c]!;
    const served = ownServed[c]! + allocated;
    return {
      ...known,
      ownServed: ownServed[c]!,
      allocated,
      unmet: unmet[c]!,
      satisfactionRatio: asks > 0 ? Math.min(1, served / asks) : null,
    };
  });
}

function usesOf(
  { service, facilities }: ServiceQuestion,
  contest: Contest,
  allocation: Allocated,
): FacilityUse[] {
  const { world, table, capacity } = contest;
  const taken = facilities.map(() => new Map<number, { amount: number; metres: number }>());
  const rowOf = new Map(facilities.map((facility, row) => [facility, row]));
  eachDoor(world, (door, community) => {
    for (let pair = table.rowStart[door]!; pair < table.rowStart[door + 1]!; pair++) {
      const amount = allocation.amount[pair]!;
      if (amount === 0) continue;
      const catchment = taken[rowOf.get(table.destination[pair]!)!]!;
      const own = catchment.get(community) ?? { amount: 0, metres: 0 };
      catchment.set(community, {
        amount: own.amount + amount,
        metres: own.metres + amount * table.cost[pair]!,
      });
    }
  });
  return facilities.flatMap((facility, row) => {
    const { id, serviceKind } = world.input.facilities[facility]!;
    if (!service.capacityKinds.includes(serviceKind)) return [];
    const catchment = [...taken[row]!].map(([community, { amount, metres }]) => ({
      communityId: world.input.communities[community]!.id,
      amount,
      metres: metres / amount,
    }));
    catchment.sort((a, b) => b.amount - a.amount || (a.communityId < b.communityId ? -1 : 1));
    const known = Number.isNaN(capacity[facility]) ? null : capacity[facility]!;
    return [{ facilityId: id, capacity: known, used: allocation.used[facility]!, catchment }];
  });
}

function tightSpot(
  { world, doorDemand, capacity }: Contest,
  { origins, destinations }: Bottleneck,
): TightSpot {
  const isTight = new Uint8Array(doorDemand.length);
  for (const door of origins) isTight[door] = 1;
  const communityIds = new Set<string>();
  let demand = 0;
  eachDoor(world, (door, community) => {
    if (!isTight[door] || doorDemand[door] === 0) return;
    communityIds.add(world.input.communities[community]!.id);
    demand += doorDemand[door]!;
  });
  return {
    communityIds: [...communityIds],
    facilityIds: [...destinations].map((facility) => world.input.facilities[facility]!.id),
    demand,
    capacity: [...destinations].reduce((sum, facility) => sum + capacity[facility]!, 0),
  };
}

function totalsOf(
  communities: readonly CommunityShare[],
  facilities: readonly FacilityUse[],
  allocation: Allocated | null,
): CompetitionTotals {
  const answered = communities.filter(({ unmet }) => unmet !== null);
  const sum = (pick: (share: CommunityShare) => number | null) =>
    answered.reduce((total, share) => total + (pick(share) ?? 0), 0);
  const demand = sum((share) => share.demand);
  const [ownServed, allocated] = [sum((share) => share.ownServed), sum((share) => share.allocated)];
  return {
    demand,
    ownServed,
    allocated,
    unmet: sum((share) => share.unmet),
    satisfactionRatio: demand > 0 ? Math.min(1, (ownServed + allocated) / demand) : null,
    capacity: facilities.reduce((total, { capacity }) => total + (capacity ?? 0), 0),
    used: facilities.reduce((total, { used }) => total + used, 0),
    unknownCapacityCount: facilities.filter(({ capacity }) => capacity === null).length,
    meanWalkMetres:
      allocation && allocation.allocatedAmount > 0 ? allocation.totalCost / allocation.allocatedAmount : null,
  };
}
