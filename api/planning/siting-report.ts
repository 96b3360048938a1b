/** A siting answer in planners' words: which rooms, in which order, who is newly served, what is still short. */

import type { SitingObstacleCode } from '../../schema/doubts.js';
import type { ServiceKind } from '../../schema/vocabulary.js';
import {
  coreOf,
  isCapacitated,
  type SitingObstacle,
  SitingSearch,
  type SitingSolution,
  yuanOf,
} from '../kernel/index.js';
import { serviceOf } from '../standards/services.js';
import type { SitingOption } from './siting-candidates.js';
import type { SitingParameters } from './siting-parameters.js';
import type { SitingQuestion } from './siting-question.js';
import type { StudyInput } from './study-input.js';

export interface SitedService {
  readonly serviceKind: ServiceKind;
  readonly floorAreaSquareMetres: number;
  readonly capacity: number;
  readonly capacityUnit: string;
  readonly normId: string;
}

/** A community, a service, and how much of the need, in the unit of the answer. */
export interface ServedCommunity {
  readonly communityId: string;
  readonly serviceKind: ServiceKind;
  readonly amount: number;
}

export interface SitedRoom {
  readonly stockId: string;
  readonly name: string | null;
  readonly owner: string | null;
  readonly areaSquareMetres: number;
  readonly services: readonly SitedService[];
  readonly costYuan: number | null;
}

export interface ChosenRoom extends SitedRoom {
  /** 1 for the one to begin with. */
  readonly order: number;
  /** Served by it and by none before it. */
  readonly amount: number;
  readonly communities: readonly ServedCommunity[];
}

export interface SitingReason {
  readonly code: SitingObstacleCode;
  readonly communityIds: readonly string[];
  readonly asked: number | null;
  readonly found: number | null;
}

export interface MarginalValue {
  readonly objective: number;
  /** Better by so much, ≥ 0, in the unit of the objective. */
  readonly gain: number;
  readonly isProven: boolean;
}

export interface SitingResult {
  readonly status: 'solved' | 'infeasible' | 'unsolved';
  readonly model: string;
  readonly method: 'exact' | 'heuristic' | null;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gapRatio: number | null;
  /** Of the objective. */
  readonly unit: string;
  /** Of the amounts. */
  readonly amountUnit: string;
  readonly candidateCount: number;
  readonly costYuan: number | null;
  readonly sites: readonly ChosenRoom[];
  readonly amountBefore: number;
  readonly amountServed: number;
  readonly stillShort: readonly ServedCommunity[];
  readonly nextBest: (SitedRoom & { readonly gain: number }) | null;
  readonly oneMoreSite: MarginalValue | null;
  readonly tenPercentMoreBudget: MarginalValue | null;
  readonly reasons: readonly SitingReason[];
}

const OBJECTIVE_UNIT: Readonly<Record<string, string>> = {
  lscp: 'sites',
  'lscp-b': 'sites',
  'p-median': 'person_metres',
  'p-center': 'metres',
  'capacitated-p-median': 'place_metres',
};

export class SitingReport {
  readonly #input: StudyInput;
  readonly #parameters: SitingParameters;
  readonly #question: SitingQuestion;

  constructor(input: StudyInput, parameters: SitingParameters, question: SitingQuestion) {
    this.#input = input;
    this.#parameters = parameters;
    this.#question = question;
  }

  solved(
    solution: SitingSolution,
    marginal: Pick<SitingResult, 'oneMoreSite' | 'tenPercentMoreBudget'>,
  ): SitingResult {
    const { method, objective, bound, gapRatio } = solution;
    const opened = solution.sites.filter((site) => site >= this.#question.fixedCount);
    const served = this.#servedBy(solution, opened);
    const sites = this.#order(opened, served).map((site, i) =>
      this.#chosen(site, i + 1, served.get(site) ?? new Map()),
    );
    const isCostKnown = sites.every(({ costYuan }) => costYuan !== null);
    const amountBefore = this.#sum(this.#question.points.map(({ weight }) => weight));
    const amountServed = this.#sum(sites.map(({ amount }) => amount));
    return {
      ...this.#frame(),
      status: 'solved',
      method,
      objective,
      bound,
      gapRatio: Number.isFinite(gapRatio) ? gapRatio : null,
      costYuan: isCostKnown ? yuanOf(this.#question.problem, opened) : null,
      sites,
      amountBefore,
      amountServed,
      stillShort: this.#stillShort(solution),
      nextBest: this.#nextBest(solution.sites),
      ...marginal,
    };
  }

  unsolved(): SitingResult {
    return { ...this.#frame(), status: 'unsolved' };
  }

  infeasible(obstacles: readonly SitingObstacle[]): SitingResult {
    return {
      ...this.#frame(),
      status: 'infeasible',
      reasons: obstacles.map((obstacle) => this.#reason(obstacle)),
    };
  }

  #frame(): SitingResult {
    const { model, services } = this.#parameters;
    const amountUnit = isCapacitated(model) ? serviceOf(services[0]!).capacityUnit : 'persons';
    return {
      status: 'unsolved',
      model,
      method: null,
      objective: null,
      bound: null,
      gapRatio: null,
      unit: OBJECTIVE_UNIT[model] ?? amountUnit,
      amountUnit,
      candidateCount: new Set(this.#question.options.map(({ stock }) => stock)).size,
      costYuan: null,
      sites: [],
      amountBefore: 0,
      amountServed: 0,
      stillShort: [],
      nextBest: null,
      oneMoreSite: null,
      tenPercentMoreBudget: null,
      reasons: [],
    };
  }

  /** By site: amount of each point that it serves. Of a cover the first site in the order takes all it reaches. */
  #servedBy({ assignments }: SitingSolution, opened: readonly number[]): Map<number, Map<number, number>> {
    const served = new Map<number, Map<number, number>>();
    if (isCapacitated(this.#parameters.model) || this.#parameters.model.startsWith('p-')) {
      for (const { demand, site, weight } of assignments)
        served.set(site, (served.get(site) ?? new Map<number, number>()).set(demand, weight));
      return served;
    }
    const core = coreOf(this.#question.problem);
    const left = new Set(this.#question.points.keys());
    const waiting = new Set(opened);
    const reached = (site: number) =>
      [...core.columnDemand.subarray(core.columnStart[site]!, core.columnStart[site + 1]!)].filter((point) =>
        left.has(point),
      );
    const amountOf = (site: number) =>
      this.#sum(reached(site).map((point) => this.#question.points[point]!.weight));
    while (waiting.size > 0) {
      const next = [...waiting].reduce((best, site) => (amountOf(site) > amountOf(best) ? site : best));
      const own = new Map(reached(next).map((point) => [point, this.#question.points[point]!.weight]));
      served.set(next, own);
      for (const point of own.keys()) left.delete(point);
      waiting.delete(next);
    }
    return served;
  }

  /** Whoever serves most comes first. */
  #order(opened: readonly number[], served: ReadonlyMap<number, ReadonlyMap<number, number>>): number[] {
    const amountOf = (site: number) => this.#sum([...(served.get(site)?.values() ?? [])]);
    return [...opened].sort((a, b) => amountOf(b) - amountOf(a) || a - b);
  }

  #chosen(site: number, order: number, served: ReadonlyMap<number, number>): ChosenRoom {
    const communities = this.#byCommunity(served);
    return {
      order,
      ...this.#room(this.#optionOf(site)),
      amount: this.#sum([...served.values()]),
      communities,
    };
  }

  #optionOf(site: number): SitingOption {
    return this.#question.options[site - this.#question.fixedCount]!;
  }

  #room({ stock, shares, yuan }: SitingOption): SitedRoom {
    const { id, name, owner, areaSquareMetres } = this.#input.stock[stock]!;
    const services = shares.map((share) => ({
      ...share,
      capacityUnit: serviceOf(share.serviceKind).capacityUnit,
    }));
    return { stockId: id, name, owner, areaSquareMetres, services, costYuan: yuan };
  }

  #byCommunity(amounts: ReadonlyMap<number, number>): ServedCommunity[] {
    const sums = new Map<string, ServedCommunity>();
    for (const [point, amount] of amounts) {
      const { community, service } = this.#question.points[point]!;
      const communityId = this.#input.world.communities[community]!.id;
      const key = `${communityId} ${service.kind}`;
      const before = sums.get(key)?.amount ?? 0;
      sums.set(key, { communityId, serviceKind: service.kind, amount: before + amount });
    }
    return [...sums.values()]
      .map((row) => ({ ...row, amount: rounded(row.amount) }))
      .sort((a, b) => b.amount - a.amount || (a.communityId < b.communityId ? -1 : 1));
  }

  #stillShort({ assignments }: SitingSolution): ServedCommunity[] {
    const left = new Map(this.#question.points.map(({ weight }, point) => [point, weight]));
    for (const { demand, weight } of assignments) left.set(demand, (left.get(demand) ?? 0) - weight);
    return this.#byCommunity(new Map([...left].filter(([, amount]) => amount > 1e-6)));
  }

  /** The room that would add most to the chosen ones, whatever it costs. */
  #nextBest(sites: readonly number[]): SitingResult['nextBest'] {
    const { problem } = this.#question;
    if (problem.model !== 'mclp' && problem.model !== 'p-median') return null;
    const search = new SitingSearch(coreOf({ ...problem, siteLimit: null, budgetYuan: null }));
    search.set(sites);
    const rooms = new Set(
      sites.filter((site) => site >= this.#question.fixedCount).map((site) => this.#optionOf(site).stock),
    );
    let best: SitingResult['nextBest'] = null;
    this.#question.options.forEach((option, i) => {
      if (rooms.has(option.stock)) return;
      const gain = search.gainOf(this.#question.fixedCount + i);
      if (gain > (best?.gain ?? 0)) best = { ...this.#room(option), gain };
    });
    return best;
  }

  #reason(obstacle: SitingObstacle): SitingReason {
    const none = { code: obstacle.kind, communityIds: [], asked: null, found: null };
    switch (obstacle.kind) {
      case 'demand_without_site':
      case 'demand_above_capacity':
        return { ...none, communityIds: this.#communitiesOf(obstacle.demands) };
      case 'budget_below_cheapest_site':
        return { ...none, asked: obstacle.budgetYuan, found: obstacle.cheapestYuan };
      case 'more_sites_than_candidates': {
        const { fixedCount } = this.#question;
        return { ...none, asked: obstacle.siteLimit - fixedCount, found: obstacle.siteCount - fixedCount };
      }
      case 'capacity_below_demand':
      case 'fixed_above_demand':
        return { ...none, asked: obstacle.demand, found: obstacle.capacity };
      default:
        return none;
    }
  }

  #communitiesOf(points: readonly number[]): string[] {
    const ids = points.map(
      (point) => this.#input.world.communities[this.#question.points[point]!.community]!.id,
    );
    return [...new Set(ids)].sort();
  }

  #sum(values: readonly number[]): number {
    return rounded(values.reduce((a, b) => a + b, 0));
  }
}

/** Sums of door shares carry dust in the last digits. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
