/** Why a siting question has no answer: what can be seen before any search. */

import { isCapacitated, type SitingProblem, servesEveryone, usable } from './siting-problem.js';

export type SitingObstacle =
  /** No site at all serves these demand points. */
  | { readonly kind: 'demand_without_site'; readonly demands: readonly number[] }
  | { readonly kind: 'no_candidates' }
  | {
      readonly kind: 'budget_below_cheapest_site';
      readonly budgetYuan: number;
      readonly cheapestYuan: number;
    }
  | { readonly kind: 'more_sites_than_candidates'; readonly siteLimit: number; readonly siteCount: number }
  | { readonly kind: 'fixed_above_limit'; readonly siteLimit: number; readonly fixedCount: number }
  /** The siteLimit largest sites hold less than everyone needs. */
  | { readonly kind: 'capacity_below_demand'; readonly capacity: number; readonly demand: number }
  /** These need more than any site that serves them holds, and may not be shared out. */
  | { readonly kind: 'demand_above_capacity'; readonly demands: readonly number[] }
  | { readonly kind: 'fixed_above_demand'; readonly capacity: number; readonly demand: number }
  /** Proven by search: every choice within the limits leaves someone unserved. */
  | {
      readonly kind: 'limits_too_tight';
      readonly siteLimit: number | null;
      readonly budgetYuan: number | null;
    };

/** Empty: nothing speaks against an answer so far. */
export function sitingObstacles(problem: SitingProblem): SitingObstacle[] {
  const obstacles = limitObstacles(problem);
  if (servesEveryone(problem.model)) {
    const demands = demandsWithout(problem, () => true);
    if (demands.length > 0) obstacles.push({ kind: 'demand_without_site', demands });
    if (isCapacitated(problem.model)) obstacles.push(...capacityObstacles(problem));
  }
  if (isCapacitated(problem.model) && problem.fillsFixed) obstacles.push(...fillObstacles(problem));
  return obstacles;
}

function limitObstacles({
  siteCount,
  siteYuan,
  isFixed,
  siteLimit,
  budgetYuan,
}: SitingProblem): SitingObstacle[] {
  if (siteCount === 0) return [{ kind: 'no_candidates' }];
  const fixedCount = isFixed.reduce((sum, fixed) => sum + fixed, 0);
  const obstacles: SitingObstacle[] = [];
  if (siteLimit !== null && siteLimit > siteCount)
    obstacles.push({ kind: 'more_sites_than_candidates', siteLimit, siteCount });
  if (siteLimit !== null && fixedCount > siteLimit)
    obstacles.push({ kind: 'fixed_above_limit', siteLimit, fixedCount });
  if (budgetYuan !== null && fixedCount === 0) {
    const cheapestYuan = siteYuan ? siteYuan.reduce((least, yuan) => Math.min(least, yuan), Infinity) : 0;
    if (cheapestYuan > budgetYuan)
      obstacles.push({ kind: 'budget_below_cheapest_site', budgetYuan, cheapestYuan });
  }
  return obstacles;
}

function capacityObstacles(problem: SitingProblem): SitingObstacle[] {
  const { demandWeight, siteCount, siteLimit, isFixed, isShared } = problem;
  const capacity = problem.siteCapacity ?? new Float64Array(siteCount);
  const obstacles: SitingObstacle[] = [];
  const demand = sumOf(demandWeight);
  const largestFirst = Array.from(capacity.keys()).sort(
    (a, b) => isFixed[b] - isFixed[a] || capacity[b] - capacity[a],
  );
  const most = largestFirst.slice(0, siteLimit ?? siteCount).reduce((sum, site) => sum + capacity[site], 0);
  if (most < demand - 1e-9 * demand)
    obstacles.push({ kind: 'capacity_below_demand', capacity: most, demand });
  if (!isShared) {
    const demands = demandsWithout(problem, (at, site) => capacity[site] >= demandWeight[at]);
    const unreached = new Set(demandsWithout(problem, () => true));
    const tooLarge = demands.filter((at) => !unreached.has(at));
    if (tooLarge.length > 0) obstacles.push({ kind: 'demand_above_capacity', demands: tooLarge });
  }
  return obstacles;
}

function fillObstacles({ demandWeight, siteCapacity, isFixed }: SitingProblem): SitingObstacle[] {
  const capacity = sumOf(siteCapacity?.filter((_, site) => isFixed[site] === 1) ?? []);
  const demand = sumOf(demandWeight);
  return capacity > demand ? [{ kind: 'fixed_above_demand', capacity, demand }] : [];
}

function demandsWithout(problem: SitingProblem, serves: (demand: number, site: number) => boolean): number[] {
  const { costs, demandWeight } = problem;
  const demands: number[] = [];
  for (let demand = 0; demand < demandWeight.length; demand++) {
    let isServed = false;
    for (let i = costs.rowStart[demand]; i < costs.rowStart[demand + 1] && !isServed; i++)
      isServed = usable(problem, costs.cost[i]) && serves(demand, costs.site[i]);
    if (!isServed) demands.push(demand);
  }
  return demands;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}
