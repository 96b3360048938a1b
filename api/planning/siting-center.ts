/** p-center: the kernel halves the costs; where its search cannot decide a cover, HiGHS does. */

import type { Highs } from 'highs';
import {
  type CoverDecision,
  coreState,
  type SitingCore,
  type SitingProblem,
  solveCenter,
  stepProgram,
} from '../kernel/index.js';
import { highs, solveProgram } from './highs.js';
import { openSites } from './siting-proof.js';
import type { Proven, SitingWatch } from './siting-proven.js';

export async function solveCenterWithHighs(problem: SitingProblem, watch: SitingWatch): Promise<Proven> {
  const solver = await highs();
  watch.stage(0.1, 'search');
  const { sites, objective, bound } = solveCenter(problem, {
    shouldStop: watch.shouldStop,
    onBest: (best, value, proven) => watch.tell({ sites: best, objective: value, assignments: null }, proven),
    decide: (core, most) => decideCover(solver, core, most, watch),
  });
  return {
    found: sites && { sites, objective, assignments: null },
    bound,
    isInfeasible: !sites && bound === Infinity,
  };
}

/** Any cover that weighs no more than `most` will do; a bound above it rules all out. */
function decideCover(solver: Highs, core: SitingCore, most: number, watch: SitingWatch): CoverDecision {
  const program = stepProgram(core, {
    state: coreState(core),
    bound: -Infinity,
    multipliers: core.penalty,
    known: Infinity,
  });
  const isAbove = (bound: number) => bound > most + 1e-6 * Math.max(1, most);
  const weightOf = (sites: readonly number[]) => sites.reduce((sum, site) => sum + core.siteWeight[site]!, 0);
  let found: number[] | null = null;
  const offer = (columns: Float64Array) => {
    const sites = openSites(program, columns);
    if (!isAbove(weightOf(sites))) found = sites;
  };
  const { status, columns, bound } = solveProgram(solver, program, null, watch.secondsLeft(), {
    shouldStop: (low) => watch.shouldStop() || found !== null || isAbove(low),
    onBest: offer,
  });
  if (!found && columns) offer(columns);
  if (found) return { sites: found };
  return status === 'infeasible' || isAbove(bound) ? 'no' : 'unknown';
}
