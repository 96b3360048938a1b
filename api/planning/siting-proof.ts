/** Models without capacities: search, relaxation, branch and bound, and HiGHS for the last of the time. */

import {
  BoundedSearch,
  coreObjective,
  coreOf,
  type SitingCore,
  type SitingProblem,
  type SitingProgram,
  stepProgram,
} from '../kernel/index.js';
import { highs, type MipStart, solveProgram } from './highs.js';
import { type Proven, provenBy, type SitingWatch } from './siting-proven.js';

/** Branch and bound has so much of the time that is left; what it cannot prove by then HiGHS tries. */
const BRANCH_SHARE = 0.9;
/** The same where no limit is set. */
const BRANCH_SECONDS = 120;
/**
 * With a budget, or where sites are counted, pieces do not fit evenly and the relaxation leaves a gap
 * that branching closes slowly: HiGHS, with its cuts, took 2 s for a budget where branching took over 30.
 */
const SHORT_BRANCH_SECONDS = 1;

export async function searchThenProve(problem: SitingProblem, watch: SitingWatch): Promise<Proven> {
  const core = coreOf(problem);
  let branchEndsAt = Infinity;
  const search: BoundedSearch = new BoundedSearch(core, {
    shouldStop: () => watch.shouldStop() || watch.nowSeconds() > branchEndsAt,
    onBest: () => tellBest(problem, core, search, watch),
  });
  watch.stage(0.05, 'search');
  search.heuristic();
  watch.stage(0.15, 'bound');
  if (!search.isProven) search.relax();
  watch.stage(0.4, 'branch');
  branchEndsAt =
    watch.nowSeconds() +
    Math.min(
      isSlowToBranch(problem) ? SHORT_BRANCH_SECONDS : BRANCH_SECONDS,
      watch.secondsLeft() * BRANCH_SHARE,
    );
  if (!search.isProven && !watch.shouldStop()) search.branch();
  watch.stage(0.7, 'solve');
  if (!search.isProven && !watch.shouldStop()) await finishWithHighs(problem, core, search, watch);
  return provenBy(problem, core, search);
}

const isSlowToBranch = ({ budgetYuan, model }: SitingProblem): boolean =>
  budgetYuan !== null || model.startsWith('lscp');

function tellBest(problem: SitingProblem, core: SitingCore, search: BoundedSearch, watch: SitingWatch): void {
  const { found, bound } = provenBy(problem, core, search);
  if (found) watch.tell(found, bound);
}

/** Raises the bound of `search`, and its answer where HiGHS finds a better one. */
export async function finishWithHighs(
  problem: SitingProblem,
  core: SitingCore,
  search: BoundedSearch,
  watch: SitingWatch,
): Promise<void> {
  const { state, bound: relaxed, bestMultipliers } = search.relaxation;
  const program = stepProgram(core, {
    state,
    bound: relaxed,
    multipliers: bestMultipliers,
    known: search.objective,
  });
  const raise = (bound: number) => {
    search.bound = Math.max(search.bound, Math.min(bound, search.objective));
  };
  const offer = (columns: Float64Array) => {
    const sites = openSites(program, columns);
    const objective = coreObjective(core, sites);
    if (objective >= search.objective) return;
    search.sites = sites;
    search.objective = objective;
    tellBest(problem, core, search, watch);
  };
  const start = search.sites && startAt(program, search.sites);
  const { columns, bound } = solveProgram(await highs(), program, start, watch.secondsLeft(), {
    shouldStop: (low) => {
      raise(low);
      return watch.shouldStop() || search.isProven;
    },
    onBest: offer,
  });
  if (columns) offer(columns);
  raise(bound);
}

export function openSites({ siteColumn }: SitingProgram, columns: Float64Array): number[] {
  return [...siteColumn.keys()].filter((site) => (columns[siteColumn[site]!] ?? 0) > 0.5);
}

export function startAt({ siteColumn }: SitingProgram, sites: readonly number[]): MipStart {
  const open = new Set(sites);
  const known = [...siteColumn.keys()].filter((site) => siteColumn[site]! >= 0);
  return {
    indices: known.map((site) => siteColumn[site]!),
    values: known.map((site) => (open.has(site) ? 1 : 0)),
  };
}
