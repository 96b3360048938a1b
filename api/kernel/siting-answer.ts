/** What a siting question is answered with. Indices are those of the problem. */

import type { SitingObstacle } from './siting-obstacles.js';
import { type SitingProblem, usable } from './siting-problem.js';

export interface SitingAssignment {
  readonly demand: number;
  readonly site: number;
  /** Served there, in the unit of the demand. */
  readonly weight: number;
  readonly cost: number;
}

export interface SitingSolution {
  readonly status: 'solved';
  /** exact: the bound meets the objective. */
  readonly method: 'exact' | 'heuristic';
  readonly objective: number;
  /** No answer can be better. */
  readonly bound: number;
  /** |objective − bound| / |objective|; 0 where the answer is proven. */
  readonly gapRatio: number;
  /** Ascending. */
  readonly sites: readonly number[];
  /** By demand, then site. Demand that stays unserved has none. */
  readonly assignments: readonly SitingAssignment[];
  /** lscp-b only: demand points with a second site, and the most that can have one. */
  readonly backup: { readonly demandCount: number; readonly bound: number } | null;
}

export interface SitingInfeasible {
  readonly status: 'infeasible';
  readonly obstacles: readonly SitingObstacle[];
}

/** The time ran out before any answer was found; none was ruled out either. */
export interface SitingUnsolved {
  readonly status: 'unsolved';
  readonly bound: number;
}

export type SitingAnswer = SitingSolution | SitingInfeasible | SitingUnsolved;

const SAME = 1e-9;

/** @param bound rounded already where whole numbers allow it */
export function gapRatioOf(objective: number, bound: number): number {
  const gap = Math.abs(objective - bound);
  if (gap <= SAME * Math.max(1, Math.abs(objective))) return 0;
  return objective === 0 ? Infinity : gap / Math.abs(objective);
}

/** Each demand point at its cheapest open site, of equal ones the first. */
export function nearestAssignments(problem: SitingProblem, sites: Iterable<number>): SitingAssignment[] {
  const { demandWeight, costs, siteCount } = problem;
  const isOpen = new Uint8Array(siteCount);
  for (const site of sites) isOpen[site] = 1;
  const assignments: SitingAssignment[] = [];
  demandWeight.forEach((weight, demand) => {
    let found = -1;
    for (let i = costs.rowStart[demand]; i < costs.rowStart[demand + 1]; i++) {
      if (!isOpen[costs.site[i]] || !usable(problem, costs.cost[i])) continue;
      const isBetter =
        found < 0 ||
        costs.cost[i] < costs.cost[found] ||
        (costs.cost[i] === costs.cost[found] && costs.site[i] < costs.site[found]);
      if (isBetter) found = i;
    }
    if (found >= 0) assignments.push({ demand, site: costs.site[found], weight, cost: costs.cost[found] });
  });
  return assignments;
}
