/**
 * What joining brings that no member has alone (联动效益), as a game between the members and shared by
 * Shapley value. Each gain is counted in its own unit and they are never added up:
 *
 *   shared capacity   beds, places or spaces short in one member that another's spare ones close
 *   joint management  households without a manager that get one: a member has a company, or together
 *                     they are enough for one
 *   wall opened       metres × persons saved where a wall between two members makes people walk round
 */

import type { CapacityUnit, ClusterGain, ManagementForm, ServiceKind } from '../../schema/vocabulary.js';
import { type ShapleyShares, shapleySharesOfPairs, shapleySharesOfSums } from '../kernel/index.js';
import type { GroupGround } from './group-input.js';
import type { Neighbours } from './neighbours.js';
import type { ServiceBalance } from './service-balance.js';

export interface ClusterValue {
  readonly gain: ClusterGain;
  readonly serviceKind: ServiceKind | null;
  readonly unit: CapacityUnit | 'households' | 'person_metres';
  readonly normId: string | null;
  readonly whole: number;
  /** In the order of the members; they add up to the whole. */
  readonly shares: readonly number[];
  /** False where members were too many for all orders: shares are sampled then. */
  readonly isExact: boolean;
  /** The greatest standard error of a sampled share. */
  readonly standardError: number;
}

/** So many households carry a property company of their own. Our choice: no norm is known. */
export const VIABLE_HOUSEHOLDS = 500;

const MANAGED: readonly (ManagementForm | null)[] = ['professional', 'community_centre'];

/** Only gains above 0. @param wallPairs pairs of members between which walls stand */
export function clusterValues(
  ground: GroupGround,
  balances: readonly ServiceBalance[],
  wallPairs: readonly Neighbours[],
  members: readonly number[],
  seed: number,
): ClusterValue[] {
  const values = [
    ...balances.map((balance) => capacityClosed(balance, members, seed)),
    newlyManaged(ground, members, seed),
    metresSaved(ground, wallPairs, members),
  ];
  return values.filter(({ whole }) => whole > 0);
}

type Head = Pick<ClusterValue, 'gain' | 'serviceKind' | 'unit' | 'normId'>;

const shown = (head: Head, { whole, shares, isExact, standardErrors }: ShapleyShares): ClusterValue => ({
  ...head,
  whole,
  shares: [...shares],
  isExact,
  standardError: Math.max(0, ...standardErrors),
});

/** What is short here and spare there; alone a member closes nothing, for it cannot lack and spare at once. */
function capacityClosed(balance: ServiceBalance, members: readonly number[], seed: number): ClusterValue {
  const { serviceKind, unit, normId } = balance;
  const unmet = members.map((member) => balance.unmet[member]!);
  const spare = members.map((member) => balance.spare[member]!);
  const shares = shapleySharesOfSums(
    members.length,
    [unmet, spare],
    (sums) => Math.min(sums[0]!, sums[1]!),
    seed,
  );
  return shown({ gain: 'shared_capacity', serviceKind, unit, normId }, shares);
}

/** Households without a manager that the coalition brings under one, less what its members could have alone. */
function newlyManaged(
  { input, people }: GroupGround,
  members: readonly number[],
  seed: number,
): ClusterValue {
  const form = members.map((member) => input.facts[member]!.managementForm);
  const households = members.map((member) => people[member]!.households);
  const managed = form.map((one) => Number(MANAGED.includes(one)));
  // Where the form is not known, nothing is promised; who is large enough needs nobody.
  const waiting = households.map((count, m) =>
    form[m] !== null && !managed[m] && count < VIABLE_HOUSEHOLDS ? count : 0,
  );
  const shares = shapleySharesOfSums(
    members.length,
    [managed, households, waiting],
    (sums) => (sums[0]! > 0 || sums[1]! >= VIABLE_HOUSEHOLDS ? sums[2]! : 0),
    seed,
  );
  return shown({ gain: 'joint_management', serviceKind: null, unit: 'households', normId: null }, shares);
}

/** Through an opened wall people walk the gap between the boundaries; a walk that is not known saves nothing. */
function metresSaved(
  { people }: GroupGround,
  wallPairs: readonly Neighbours[],
  members: readonly number[],
): ClusterValue {
  const pairs = wallPairs.map(({ a, b, gapMetres, walkMetres }) => ({
    a: members.indexOf(a),
    b: members.indexOf(b),
    worth: Math.max(0, (walkMetres ?? gapMetres) - gapMetres) * (people[a]!.residents + people[b]!.residents),
  }));
  const shares = shapleySharesOfPairs(members.length, pairs);
  return shown({ gain: 'wall_opened', serviceKind: null, unit: 'person_metres', normId: null }, shares);
}
