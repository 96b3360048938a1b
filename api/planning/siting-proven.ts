/** What the ways of solving a siting question share: when to stop, whom to tell, what was found and proven. */

import {
  type BoundedSearch,
  roundedBound,
  type SitingAssignment,
  type SitingCore,
  type SitingProblem,
  type SitingSolution,
} from '../kernel/index.js';

/** What every way of solving is given: when to stop, whom to tell. */
export interface SitingWatch {
  /** Infinity: no limit. */
  readonly secondsLeft: () => number;
  readonly nowSeconds: () => number;
  readonly shouldStop: () => boolean;
  readonly tell: (found: Found, bound: number) => void;
  readonly stage: (ratio: number, stage: string) => void;
}

export interface Found {
  readonly sites: readonly number[];
  /** In the model's own terms: weight covered, cost, sites. */
  readonly objective: number;
  /** Null: everyone at the cheapest open site. */
  readonly assignments: readonly SitingAssignment[] | null;
  readonly backup?: SitingSolution['backup'];
}

/** Infinity (−Infinity where more is better): no answer exists. */
export interface Proven {
  readonly found: Found | null;
  readonly bound: number;
  readonly isInfeasible: boolean;
}

/** From the core's least sum to what the model counts: mclp counts who is covered, the core who is not. */
export function modelValue({ model, demandWeight }: SitingProblem, value: number): number {
  if (!model.endsWith('mclp')) return value;
  return demandWeight.reduce((sum, weight) => sum + weight, 0) - value;
}

export const provenBy = (problem: SitingProblem, core: SitingCore, search: BoundedSearch): Proven => ({
  found: search.sites && {
    sites: search.sites,
    objective: modelValue(problem, search.objective),
    assignments: null,
  },
  bound: modelValue(problem, Math.min(roundedBound(core, search.bound), search.objective)),
  isInfeasible: !search.sites && search.isProven,
});
