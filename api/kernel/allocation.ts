/**
 * Allocation under capacity (容量约束下的分配): each unit of demand to at most one destination, none filled
 * beyond its capacity. Gives catchments (服务人群归属), satisfaction (满足率) and what stays unmet.
 *
 *   nearest first   all pairs of the table by ascending cost, each takes what both sides still have:
 *                   who lives nearer goes first, as people do. O(pairs). May leave more unmet
 *                   than needed, because a neighbour of two places may fill the only one of another.
 *   least walk      as much as can be placed at all, and of those placings the one of least total cost
 *                   (min-cost-flow.ts): what a district could reach by telling people where to go.
 *
 * Kept, each a test: Σ allocated + unmet = demand of each origin; Σ allocated ≤ capacity of each destination;
 * least walk never leaves more unmet than nearest first.
 *
 * Ties go by origin, then by destination; callers order both by what names them, and not by chance.
 * A capacity that is not known (NaN) is neither none nor plenty: the destination is left out and listed.
 */

import { type CostTable, checkDemand, checkSupply } from './access-score.js';
import { minCostFlow } from './min-cost-flow.js';
import { type PairOrder, pairsByCost } from './pair-order.js';

export interface Allocation {
  /** By pair of the table. */
  readonly amount: Float64Array;
  /** By origin, ≥ 0. */
  readonly unmet: Float64Array;
  /** By destination; 0 where the capacity is not known. */
  readonly used: Float64Array;
  readonly allocatedAmount: number;
  readonly unmetAmount: number;
  /** Σ amount × cost. */
  readonly totalCost: number;
  /** Destinations left out because their capacity is not known, ascending. */
  readonly unknownDestinations: Uint32Array;
}

/**
 * Why something stays unmet under least walk: these origins can go to these destinations only, and all
 * of them are full. With limits on pairs some may go elsewhere too, as many as the limits let through.
 */
export interface Bottleneck {
  readonly origins: Uint32Array;
  readonly destinations: Uint32Array;
}

export const ALLOCATION_RULES = ['nearest', 'least_walk'] as const;
export type AllocationRule = (typeof ALLOCATION_RULES)[number];

/**
 * @param demand by origin, ≥ 0
 * @param capacity by destination, ≥ 0; NaN is not known
 * @param cutoff pairs of greater cost are not used
 */
export function allocateNearestFirst(
  table: CostTable,
  demand: Float64Array,
  capacity: Float64Array,
  cutoff = Infinity,
  pairs: PairOrder = pairsByCost(table),
): Allocation {
  checkDemand(table, demand);
  checkSupply(table, capacity);
  const unmet = demand.slice();
  const room = capacity.map((places) => (Number.isNaN(places) ? 0 : places));
  const amount = new Float64Array(table.cost.length);
  for (const pair of pairs.order) {
    if (table.cost[pair] > cutoff) break;
    const origin = pairs.origin[pair];
    const destination = table.destination[pair];
    const taken = Math.min(unmet[origin], room[destination]);
    if (taken === 0) continue;
    amount[pair] = taken;
    unmet[origin] -= taken;
    room[destination] -= taken;
  }
  return allocationOf(table, capacity, amount, unmet);
}

/**
 * As allocateNearestFirst; the bottleneck is null when nothing stays unmet.
 * @param pairLimit by pair: most that may go that way, ≥ 0
 */
export function allocateLeastWalk(
  table: CostTable,
  demand: Float64Array,
  capacity: Float64Array,
  cutoff = Infinity,
  pairLimit?: Float64Array,
): Allocation & { readonly bottleneck: Bottleneck | null } {
  checkDemand(table, demand);
  checkSupply(table, capacity);
  const { origin, pairs } = usablePairs(table, capacity, cutoff);
  const flow = minCostFlow({
    nodeCount: table.originCount + table.destinationCount,
    arcFrom: origin,
    arcTo: pairs.map((pair) => table.originCount + table.destination[pair]),
    arcCapacity: Float64Array.from(pairs, (pair) => pairLimit?.[pair] ?? Infinity),
    arcCost: Float64Array.from(pairs, (pair) => table.cost[pair]),
    nodeSupply: suppliesOf(demand, capacity),
  });
  const amount = new Float64Array(table.cost.length);
  pairs.forEach((pair, arc) => {
    amount[pair] = flow.arcFlow[arc];
  });
  const unmet = flow.unsent.slice(0, table.originCount);
  return {
    ...allocationOf(table, capacity, amount, unmet),
    bottleneck: bottleneckOf(table, flow.isBehindCut),
  };
}

function suppliesOf(demand: Float64Array, capacity: Float64Array): Float64Array {
  const supply = new Float64Array(demand.length + capacity.length);
  supply.set(demand);
  capacity.forEach((places, destination) => {
    if (places > 0) supply[demand.length + destination] = -places;
  });
  return supply;
}

function usablePairs(
  { originCount, rowStart, destination, cost }: CostTable,
  capacity: Float64Array,
  cutoff: number,
): { origin: Uint32Array; pairs: Uint32Array } {
  const origin: number[] = [];
  const pairs: number[] = [];
  for (let o = 0; o < originCount; o++) {
    for (let pair = rowStart[o]; pair < rowStart[o + 1]; pair++) {
      if (cost[pair] > cutoff || !(capacity[destination[pair]] > 0)) continue;
      origin.push(o);
      pairs.push(pair);
    }
  }
  return { origin: Uint32Array.from(origin), pairs: Uint32Array.from(pairs) };
}

function bottleneckOf(table: CostTable, isBehindCut: Uint8Array): Bottleneck | null {
  const behind: number[] = [];
  isBehindCut.forEach((flag, node) => {
    if (flag) behind.push(node);
  });
  if (behind.length === 0) return null;
  const isOrigin = (node: number): boolean => node < table.originCount;
  return {
    origins: Uint32Array.from(behind.filter(isOrigin)),
    destinations: Uint32Array.from(
      behind.filter((node) => !isOrigin(node)),
      (node) => node - table.originCount,
    ),
  };
}

function allocationOf(
  { destination, cost }: CostTable,
  capacity: Float64Array,
  amount: Float64Array,
  unmet: Float64Array,
): Allocation {
  const used = new Float64Array(capacity.length);
  let allocatedAmount = 0;
  let totalCost = 0;
  for (let pair = 0; pair < amount.length; pair++) {
    used[destination[pair]] += amount[pair];
    allocatedAmount += amount[pair];
    totalCost += amount[pair] * cost[pair];
  }
  const unknown: number[] = [];
  capacity.forEach((places, d) => {
    if (Number.isNaN(places)) unknown.push(d);
  });
  return {
    amount,
    unmet,
    used,
    allocatedAmount,
    unmetAmount: unmet.reduce((sum, value) => sum + value, 0),
    totalCost,
    unknownDestinations: Uint32Array.from(unknown),
  };
}
