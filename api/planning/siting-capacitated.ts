/** Models with capacities: an answer by regret and swaps, a bound by knapsacks, proof by HiGHS. */

import {
  BoundedSearch,
  type CapacitatedService,
  coreOf,
  type PairProgram,
  pairProgram,
  ROOT_PACE,
  roundedBound,
  type SitingAssignment,
  type SitingCore,
  type SitingProblem,
  SitingRelaxation,
  serveFrom,
  swapSites,
} from '../kernel/index.js';
import { highs, type MipStart, solveProgram } from './highs.js';
import { openSites, startAt } from './siting-proof.js';
import { type Found, modelValue, type Proven, type SitingWatch } from './siting-proven.js';

/** Of the time that is left for swaps before the proof begins. */
const SWAP_SHARE = 0.15;
const SWAP_SECONDS = 10;

export async function solveCapacitated(problem: SitingProblem, watch: SitingWatch): Promise<Proven> {
  const run = new CapacitatedRun(problem, watch);
  watch.stage(0.05, 'search');
  run.search();
  watch.stage(0.2, 'bound');
  run.relax();
  watch.stage(0.4, 'solve');
  if (!run.isProven && !watch.shouldStop()) await run.prove();
  return run.proven();
}

class CapacitatedRun {
  readonly #problem: SitingProblem;
  readonly #watch: SitingWatch;
  readonly #core: SitingCore;
  readonly #relaxation: SitingRelaxation;
  #objective: number;
  #bound = -Infinity;
  #found: Found | null = null;
  #isInfeasible = false;

  constructor(problem: SitingProblem, watch: SitingWatch) {
    this.#problem = problem;
    this.#watch = watch;
    this.#core = coreOf(problem);
    this.#relaxation = new SitingRelaxation(this.#core);
    this.#objective = Infinity;
  }

  get isProven(): boolean {
    return roundedBound(this.#core, this.#bound) >= this.#objective;
  }

  search(): void {
    const core = this.#core;
    const start = new BoundedSearch({ ...core, isRequired: false }, { shouldStop: this.#watch.shouldStop });
    start.heuristic();
    const endsAt = this.#watch.nowSeconds() + Math.min(SWAP_SECONDS, this.#watch.secondsLeft() * SWAP_SHARE);
    const serve = (sites: readonly number[]) => {
      const service = serveFrom(core, this.#problem, sites);
      this.#offer(sites, service);
      return service.objective;
    };
    swapSites(
      core,
      start.sites ?? [],
      serve,
      () => this.#watch.shouldStop() || this.#watch.nowSeconds() > endsAt,
    );
  }

  relax(): void {
    const relaxation = this.#relaxation;
    const raise = () => this.#raise(Math.min(relaxation.bound, this.#objective));
    relaxation.climb(
      ROOT_PACE,
      this.#objective,
      (step) => {
        raise();
        if (step % 50 === 49)
          this.#offer(relaxation.chosen, serveFrom(this.#core, this.#problem, relaxation.chosen));
        return this.#objective;
      },
      this.#watch.shouldStop,
    );
    this.#raise(relaxation.isClosed ? this.#objective : Math.min(relaxation.bound, this.#objective));
  }

  async prove(): Promise<void> {
    const program = pairProgram(this.#core, this.#relaxation.state, this.#problem);
    const start = this.#found && startOf(program, this.#problem, this.#found);
    const offer = (columns: Float64Array) => this.#offerColumns(program, columns);
    const { status, columns, bound } = solveProgram(
      await highs(),
      program,
      start,
      this.#watch.secondsLeft(),
      {
        shouldStop: (low) => {
          this.#raise(Math.min(low, this.#objective));
          return this.#watch.shouldStop() || this.isProven;
        },
        onBest: offer,
      },
    );
    if (columns) offer(columns);
    if (status === 'infeasible' && !this.#found) this.#isInfeasible = true;
    this.#raise(Math.min(bound, this.#objective));
  }

  proven(): Proven {
    return {
      found: this.#found,
      bound: modelValue(this.#problem, Math.min(roundedBound(this.#core, this.#bound), this.#objective)),
      isInfeasible: this.#isInfeasible,
    };
  }

  #raise(bound: number): void {
    this.#bound = Math.max(this.#bound, bound);
  }

  #offer(sites: readonly number[], service: CapacitatedService): void {
    const { siteYuan, siteLimit, budgetYuan } = this.#core;
    const yuan = sites.reduce((sum, site) => sum + siteYuan[site]!, 0);
    if (!service.isComplete || service.objective >= this.#objective) return;
    if (sites.length > siteLimit || yuan > budgetYuan) return;
    this.#take(sites, service.objective, assignmentsOf(this.#problem, service));
  }

  #offerColumns(program: PairProgram, columns: Float64Array): void {
    const { pairDemand, pairSite, firstPair } = program;
    const used = [...pairDemand.keys()].filter((pair) => columns[firstPair + pair]! > 1e-6);
    const service = {
      demand: used.map((pair) => pairDemand[pair]!),
      site: used.map((pair) => pairSite[pair]!),
      share: used.map((pair) =>
        this.#problem.isShared ? columns[firstPair + pair]! : Math.round(columns[firstPair + pair]!),
      ),
    };
    const objective = program.columnCost.reduce(
      (sum, cost, column) => sum + cost * columns[column]!,
      program.offset,
    );
    if (objective < this.#objective - 1e-9 * Math.max(1, Math.abs(objective)))
      this.#take(
        openSites(program, columns),
        cleaned(this.#core, objective),
        assignmentsOf(this.#problem, service),
      );
  }

  #take(sites: readonly number[], objective: number, assignments: readonly SitingAssignment[]): void {
    this.#objective = objective;
    this.#found = { sites, objective: modelValue(this.#problem, objective), assignments };
    this.#watch.tell(this.#found, this.proven().bound);
  }
}

/** Whole numbers come back from a solver with dust on them. */
const cleaned = ({ isIntegral }: SitingCore, value: number): number =>
  isIntegral && Math.abs(value - Math.round(value)) < 1e-5 ? Math.round(value) : value;

function assignmentsOf(
  { demandWeight, costs }: SitingProblem,
  { demand, site, share }: Pick<CapacitatedService, 'demand' | 'site' | 'share'>,
): SitingAssignment[] {
  const served = new Map<string, SitingAssignment>();
  demand.forEach((point, i) => {
    const key = `${point} ${site[i]}`;
    const weight = (served.get(key)?.weight ?? 0) + share[i]! * demandWeight[point]!;
    const from = costs.rowStart[point]!;
    const cost = costs.cost[from + costs.site.subarray(from, costs.rowStart[point + 1]).indexOf(site[i]!)]!;
    served.set(key, { demand: point, site: site[i]!, weight, cost });
  });
  return [...served.values()].sort((a, b) => a.demand - b.demand || a.site - b.site);
}

function startOf(program: PairProgram, { demandWeight, siteCount }: SitingProblem, found: Found): MipStart {
  const { indices, values } = startAt(program, found.sites);
  const share = new Map<number, number>();
  for (const { demand, site, weight } of found.assignments ?? [])
    share.set(demand * siteCount + site, demandWeight[demand]! > 0 ? weight / demandWeight[demand]! : 1);
  const pairs = [...program.pairDemand.keys()];
  return {
    indices: [...indices, ...pairs.map((pair) => program.firstPair + pair)],
    values: [
      ...values,
      ...pairs.map((pair) => share.get(program.pairDemand[pair]! * siteCount + program.pairSite[pair]!) ?? 0),
    ],
  };
}
