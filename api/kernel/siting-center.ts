/**
 * p-center: the largest cost anyone bears is one of the costs in the table, so the least such value
 * is found by halving the sorted costs. Each question "can everyone be served within t?" is a cover
 * with a limited number of sites or yuan, decided by the same search and bound as the other models.
 */

import { BoundedSearch } from './siting-bounded-search.js';
import { coverCore, type SitingCore } from './siting-core.js';
import { type SitingProblem, usable } from './siting-problem.js';

export interface CenterAnswer {
  /** Null: no choice within the limits serves everyone, or none was found in time. */
  readonly sites: readonly number[] | null;
  readonly objective: number;
  /** No answer has a smaller largest cost. Infinity: none exists. */
  readonly bound: number;
}

/** sites: these do; 'no': proven; 'unknown': the time was up. */
export type CoverDecision = { readonly sites: readonly number[] } | 'no' | 'unknown';

export interface CenterHooks {
  readonly shouldStop: () => boolean;
  readonly onBest?: (sites: readonly number[], objective: number, bound: number) => void;
  /** Asked where search and relaxation could not decide in time of their own. */
  readonly decide?: (core: SitingCore, most: number) => CoverDecision;
}

/** Search alone is quick and finds good answers, the relaxation rules out most of the rest; proof comes last. */
const EFFORTS = ['search', 'relax', 'prove'] as const;
type Effort = (typeof EFFORTS)[number];

export function solveCenter(problem: SitingProblem, hooks: CenterHooks): CenterAnswer {
  // Nobody asks: nobody walks.
  if (problem.demandWeight.length === 0) return { sites: fixedSites(problem), objective: 0, bound: 0 };
  const thresholds = thresholdsOf(problem);
  const { length } = thresholds;
  let best: readonly number[] | null = null;
  /** Below it nothing is possible: proven. */
  let proven = 0;
  let high = length;
  for (const effort of EFFORTS) {
    let low = proven;
    while (low < high) {
      const middle = best ? (low + high - 1) >> 1 : length - 1;
      const decision = decideCover(problem, thresholds[middle], effort, hooks);
      if (decision === 'no') proven = low = middle + 1;
      else if (decision === 'unknown') low = middle + 1;
      else {
        best = decision.sites;
        high = Math.min(middle, thresholds.indexOf(largestCost(problem, best)));
        hooks.onBest?.(best, thresholds[high], thresholds[proven]);
      }
    }
  }
  return {
    sites: best,
    objective: best ? thresholds[high] : Infinity,
    bound: proven < length ? thresholds[proven] : Infinity,
  };
}

const fixedSites = ({ isFixed }: SitingProblem): number[] =>
  Array.from(isFixed.keys()).filter((site) => isFixed[site] === 1);

/** Costs in question, ascending: none below the dearest of everyone's cheapest site. */
function thresholdsOf(problem: SitingProblem): Float64Array {
  const { costs, demandWeight } = problem;
  let least = 0;
  for (let demand = 0; demand < demandWeight.length; demand++) {
    let own = Infinity;
    for (let i = costs.rowStart[demand]; i < costs.rowStart[demand + 1]; i++)
      own = Math.min(own, costs.cost[i]);
    least = Math.max(least, own);
  }
  const values = new Set<number>();
  for (const cost of costs.cost) if (cost >= least && usable(problem, cost)) values.add(cost);
  return Float64Array.from(values).sort();
}

function largestCost(problem: SitingProblem, sites: readonly number[]): number {
  const { costs, demandWeight, siteCount } = problem;
  const isOpen = new Uint8Array(siteCount);
  for (const site of sites) isOpen[site] = 1;
  let largest = 0;
  for (let demand = 0; demand < demandWeight.length; demand++) {
    let own = Infinity;
    for (let i = costs.rowStart[demand]; i < costs.rowStart[demand + 1]; i++)
      if (isOpen[costs.site[i]]) own = Math.min(own, costs.cost[i]);
    largest = Math.max(largest, own);
  }
  return largest;
}

function decideCover(
  problem: SitingProblem,
  threshold: number,
  effort: Effort,
  hooks: CenterHooks,
): CoverDecision {
  if (hooks.shouldStop()) return 'unknown';
  const core = coverCore(problem, threshold);
  const most = mostOf(problem, core);
  const ceiling = core.isIntegral ? Math.floor(most) + 1 : most + 1e-9 * Math.max(1, most);
  const shouldStop = () => search.sites !== null || hooks.shouldStop();
  const search = new BoundedSearch(core, { shouldStop }, ceiling);
  search.heuristic();
  if (effort !== 'search' && !search.sites) search.relax();
  if (effort === 'prove' && !search.sites && !search.isProven) {
    if (hooks.decide) return hooks.decide(core, most);
    search.branch();
  }
  if (search.sites) return { sites: search.sites };
  return search.isProven ? 'no' : 'unknown';
}

/** The limit that the core counts against: sites, or yuan where no number of sites is asked. */
function mostOf({ siteLimit, siteYuan, budgetYuan, siteCount }: SitingProblem, core: SitingCore): number {
  if (siteLimit !== null || !siteYuan) return Math.min(siteLimit ?? siteCount, core.siteCount);
  return budgetYuan ?? Infinity;
}
