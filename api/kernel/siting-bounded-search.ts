/**
 * Greedy, interchange and relaxation together: an answer and a bound for every model in core form
 * without capacities, and branch and bound until the two meet or the time is up.
 */

import { branch } from './siting-branch.js';
import { coreObjective, roundedBound, type SitingCore } from './siting-core.js';
import { ROOT_PACE, SitingRelaxation } from './siting-relaxation.js';
import { SitingSearch } from './siting-search.js';

export interface BoundedSearchHooks {
  readonly shouldStop: () => boolean;
  readonly onBest?: (sites: readonly number[], objective: number, bound: number) => void;
  readonly onBound?: (bound: number) => void;
}

/** How often the sites that the relaxation chooses are tried as an answer. */
const STEPS_PER_TRY = 25;

export class BoundedSearch {
  readonly core: SitingCore;
  readonly relaxation: SitingRelaxation;
  /** Ascending; null: none found yet. */
  sites: number[] | null = null;
  /** Of the sites found; before that, what an answer has to be below. */
  objective: number;
  bound = -Infinity;
  readonly #search: SitingSearch;
  readonly #hooks: BoundedSearchHooks;

  /** @param ceiling only answers strictly below it are of interest */
  constructor(core: SitingCore, hooks: BoundedSearchHooks, ceiling = Infinity) {
    this.core = core;
    this.relaxation = new SitingRelaxation(core);
    this.objective = Math.min(ceiling, core.isRequired ? (core.penalty[0] ?? Infinity) : Infinity);
    this.#search = new SitingSearch(core);
    this.#hooks = hooks;
  }

  /** Nothing better than `objective` exists (or nothing at all, where no sites were found). */
  get isProven(): boolean {
    return roundedBound(this.core, this.bound) >= this.objective;
  }

  heuristic(): void {
    for (const perYuan of this.core.budgetYuan < Infinity ? [false, true] : [false]) {
      this.#search.set([]);
      this.#search.greedy(perYuan);
      this.#offerSearch();
      this.#search.interchange(this.#hooks.shouldStop);
      this.#offerSearch();
    }
  }

  relax(): void {
    const { relaxation } = this;
    relaxation.climb(
      ROOT_PACE,
      this.objective,
      (step) => {
        this.#raise(Math.min(relaxation.bound, this.objective));
        if (step % STEPS_PER_TRY === STEPS_PER_TRY - 1) this.#tryChosen(relaxation.chosen, true);
        return this.objective;
      },
      this.#hooks.shouldStop,
    );
    this.#raise(relaxation.isClosed ? this.objective : Math.min(relaxation.bound, this.objective));
  }

  branch(): void {
    const bound = branch(this.core, this.relaxation, this.objective, {
      offer: (sites) => {
        this.#tryChosen(sites, false);
        return this.objective;
      },
      shouldStop: (lowest) => {
        this.#raise(Math.min(lowest, this.objective));
        return this.#hooks.shouldStop();
      },
    });
    this.#raise(Math.min(bound, this.objective));
  }

  #raise(bound: number): void {
    if (bound <= this.bound) return;
    this.bound = bound;
    this.#hooks.onBound?.(bound);
  }

  #tryChosen(sites: readonly number[], thoroughly: boolean): void {
    this.#search.set(sites);
    if (!this.#search.isAffordable) this.#search.trim();
    if (thoroughly) this.#search.interchange(this.#hooks.shouldStop);
    this.#offerSearch();
  }

  #offerSearch(): void {
    const search = this.#search;
    if (search.objective >= this.objective || !search.isComplete || !search.isAffordable) return;
    const sites = search.sites();
    const objective = coreObjective(this.core, sites);
    if (objective >= this.objective) return;
    this.sites = sites;
    this.objective = objective;
    this.#hooks.onBest?.(sites, objective, this.bound);
  }
}
