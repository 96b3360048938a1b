/**
 * Answers a siting question: search and relaxation first, then proof — by branch and bound on the
 * relaxation, and by HiGHS for what that leaves and for all that has capacities. Whenever it is
 * stopped, the best answer so far and the proven bound are there.
 */

import {
  checkSitingProblem,
  gapRatioOf,
  isCapacitated,
  nearestAssignments,
  type SitingAnswer,
  type SitingProblem,
  type SitingSolution,
  sitingObstacles,
} from '../kernel/index.js';
import { solveBackup } from './siting-backup.js';
import { solveCapacitated } from './siting-capacitated.js';
import { solveCenterWithHighs } from './siting-center.js';
import { searchThenProve } from './siting-proof.js';
import type { Found, Proven, SitingWatch } from './siting-proven.js';

export interface SitingOptions {
  /** Null: until proven. */
  readonly timeLimitSeconds: number | null;
  /** A clock that runs steadily; the start does not matter. */
  readonly nowSeconds: () => number;
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (ratio: number, stage: string) => void;
  readonly onBest?: (solution: SitingSolution) => void;
}

/** Never throws for a question without an answer; that is a result. */
export async function solveSiting(problem: SitingProblem, options: SitingOptions): Promise<SitingAnswer> {
  checkSitingProblem(problem);
  const obstacles = sitingObstacles(problem);
  if (obstacles.length > 0) return { status: 'infeasible', obstacles };
  const { found, bound, isInfeasible } = await solverOf(problem)(problem, watchOf(problem, options));
  if (isInfeasible) {
    const { siteLimit, budgetYuan } = problem;
    return { status: 'infeasible', obstacles: [{ kind: 'limits_too_tight', siteLimit, budgetYuan }] };
  }
  return found ? solutionOf(problem, found, bound) : { status: 'unsolved', bound };
}

type Solver = (problem: SitingProblem, watch: SitingWatch) => Promise<Proven>;

function solverOf({ model }: SitingProblem): Solver {
  if (model === 'p-center') return solveCenterWithHighs;
  if (model === 'lscp-b') return solveBackup;
  return isCapacitated(model) ? solveCapacitated : searchThenProve;
}

function watchOf(problem: SitingProblem, options: SitingOptions): SitingWatch {
  const { timeLimitSeconds, nowSeconds, onBest, onProgress, shouldStop } = options;
  const end = timeLimitSeconds === null ? Infinity : nowSeconds() + timeLimitSeconds;
  const secondsLeft = () => end - nowSeconds();
  return {
    secondsLeft,
    nowSeconds,
    shouldStop: () => secondsLeft() <= 0 || (shouldStop?.() ?? false),
    tell: (found, bound) => onBest?.(solutionOf(problem, found, bound)),
    stage: (ratio, stage) => onProgress?.(ratio, stage),
  };
}

function solutionOf(problem: SitingProblem, found: Found, bound: number): SitingSolution {
  const { objective, backup = null } = found;
  const gapRatio = gapRatioOf(objective, bound);
  const isBackedUp = backup === null || backup.demandCount === backup.bound;
  const sites = filledUp(problem, found.sites);
  return {
    status: 'solved',
    method: gapRatio === 0 && isBackedUp ? 'exact' : 'heuristic',
    objective,
    bound: gapRatio === 0 ? objective : bound,
    gapRatio,
    sites,
    assignments: found.assignments ?? nearestAssignments(problem, sites),
    backup,
  };
}

/** p-median and p-center mean p sites, also where fewer would do as well; a budget is not spent for nothing. */
function filledUp(
  { model, siteLimit, siteCount, budgetYuan, siteGroup }: SitingProblem,
  sites: readonly number[],
): number[] {
  const open = new Set(sites);
  if (/(^|-)p-/.test(model) && siteLimit !== null && budgetYuan === null && !siteGroup) {
    for (let site = 0; site < siteCount && open.size < siteLimit; site++) open.add(site);
  }
  return [...open].sort((a, b) => a - b);
}
