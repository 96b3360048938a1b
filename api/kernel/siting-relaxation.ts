/**
 * Lagrangian relaxation of the core form: a bound that no answer can beat.
 *
 * That each demand point is served once is given up and priced instead: a multiplier λ per point,
 * never above its penalty, and μ for the budget. What is left falls apart into sites:
 *
 *   L(λ, μ) = Σ λ − μ × budget + Σ over the chosen sites of
 *             reduced(site) = siteWeight + μ × yuan + Σ min(0, cost − λ) over its points
 *
 * where the cheapest siteLimit sites with a reduced cost below zero are chosen. With capacities the
 * inner sum is a fractional knapsack. The multipliers climb by subgradient steps (Held, Wolfe and
 * Crowder 1974), with a share of the last direction kept (Camerini, Fratta and Maffioli 1975).
 *
 * A site whose reduced cost lifts L above the best known answer when it is forced open is shut for
 * good, one that does so when forced shut is open for good (the known answer stays possible): on p-median instances this leaves a few
 * dozen sites out of hundreds.
 */

import { roundedBound, type SitingCore } from './siting-core.js';

export const FREE = 0;
export const SHUT = 1;
export const OPEN = 2;

/** How long and how boldly the multipliers climb: the step scale is halved after so many steps without a better bound. */
export interface ClimbPace {
  readonly stepCount: number;
  readonly firstScale: number;
  readonly lastScale: number;
  readonly stallSteps: number;
}

export class SitingRelaxation {
  readonly multipliers: Float64Array;
  /** Best bound so far, and the multipliers that gave it. */
  bound = -Infinity;
  readonly bestMultipliers: Float64Array;
  /** By site: FREE, SHUT or OPEN; holds for every answer as good as the one that was known. */
  readonly state: Uint8Array;
  /** True once nothing better than the known answer can exist. */
  isClosed = false;
  /** By site, 0..1: how often it was chosen of late, an estimate of the relaxed answer. */
  readonly usage: Float64Array;
  /** Sites chosen by the last evaluation. */
  chosen: number[] = [];
  readonly #core: SitingCore;
  readonly #reduced: Float64Array;
  readonly #slope: Float64Array;
  readonly #direction: Float64Array;
  readonly #knapsack: Knapsack | null;
  #budgetMultiplier = 0;
  #bestBudgetMultiplier = 0;
  #chosenYuan = 0;

  constructor(core: SitingCore) {
    this.#core = core;
    this.state = Uint8Array.from(core.isFixed, (fixed) => (fixed ? OPEN : FREE));
    this.multipliers = startMultipliers(core);
    this.bestMultipliers = this.multipliers.slice();
    this.#reduced = new Float64Array(core.siteCount);
    this.usage = new Float64Array(core.siteCount);
    this.#slope = new Float64Array(core.demandCount);
    this.#direction = new Float64Array(core.demandCount);
    this.#knapsack = core.capacity && core.size ? new Knapsack(core, core.size, core.capacity) : null;
  }

  /**
   * Climbs until the bound meets the known answer, stalls, or is told to stop.
   * @param known objective of the best answer (Infinity: none); may fall while `onStep` finds better ones
   * @param onStep after each step; returns the objective of the best answer
   */
  climb(pace: ClimbPace, known: number, onStep: (step: number) => number, shouldStop: () => boolean): void {
    let best = known;
    let scale = pace.firstScale;
    let stalled = 0;
    for (let step = 0; step < pace.stepCount && scale > pace.lastScale && !shouldStop(); step++) {
      const value = this.evaluate();
      if (value > this.bound + 1e-7 * Math.abs(this.bound)) stalled = 0;
      else if (++stalled >= pace.stallSteps) {
        scale /= 2;
        stalled = 0;
        this.#goToBest();
        continue;
      }
      this.#keep(value);
      best = Math.min(best, onStep(step));
      if (best < Infinity) this.fix(value, best);
      if (this.isClosed || roundedBound(this.#core, this.bound) >= best) {
        this.isClosed = true;
        return;
      }
      if (!this.#step(value, best, scale)) return;
    }
  }

  /** Starts again with some sites fixed, from multipliers that were good elsewhere. */
  restart(state: Uint8Array, multipliers: Float64Array, budgetMultiplier: number): void {
    this.state.set(state);
    this.multipliers.set(multipliers);
    this.bestMultipliers.set(multipliers);
    this.#budgetMultiplier = this.#bestBudgetMultiplier = budgetMultiplier;
    this.#direction.fill(0);
    this.bound = -Infinity;
    this.isClosed = false;
    this.usage.fill(0);
  }

  get bestBudgetMultiplier(): number {
    return this.#bestBudgetMultiplier;
  }

  #keep(value: number): void {
    if (value <= this.bound) return;
    this.bound = value;
    this.bestMultipliers.set(this.multipliers);
    this.#bestBudgetMultiplier = this.#budgetMultiplier;
  }

  #goToBest(): void {
    this.multipliers.set(this.bestMultipliers);
    this.#budgetMultiplier = this.#bestBudgetMultiplier;
    this.#direction.fill(0);
  }

  /** L at the present multipliers; leaves the chosen sites and the slope. */
  evaluate(): number {
    const { siteCount, siteWeight, siteYuan, siteLimit, budgetYuan, demandCount, siteGroup } = this.#core;
    const { multipliers, state } = this;
    const free: number[] = [];
    const chosen: number[] = [];
    this.#largestMultiplier = multipliers.reduce((largest, value) => Math.max(largest, value), 0);
    for (let site = 0; site < siteCount; site++) {
      if (state[site] === SHUT) continue;
      const yuan = this.#budgetMultiplier * siteYuan[site];
      this.#reduced[site] = siteWeight[site] + yuan + this.#savingOf(site);
      if (state[site] === OPEN) chosen.push(site);
      else free.push(site);
    }
    const room = siteLimit - chosen.length;
    free.sort((a, b) => this.#reduced[a] - this.#reduced[b] || a - b);
    const order = siteGroup ? this.#bestOfGroups(free, siteGroup) : free;
    for (let i = 0; i < order.length && i < room && this.#reduced[order[i]] < 0; i++) chosen.push(order[i]);
    this.#order = order;
    this.#room = room;
    this.chosen = chosen;
    let value = budgetYuan < Infinity ? -this.#budgetMultiplier * budgetYuan : 0;
    for (let demand = 0; demand < demandCount; demand++) value += multipliers[demand];
    for (const site of chosen) value += this.#reduced[site];
    return value;
  }
  #order: number[] = [];
  /** Columns ascend by cost: beyond it none of their entries saves anything. */
  #largestMultiplier = 0;
  /** By group: what the next best of it would bring; 0 or more: nothing. */
  #groupNext = new Map<number, number>();

  /** Of each group only its best site, in the same order. */
  #bestOfGroups(free: readonly number[], siteGroup: Int32Array): number[] {
    const seen = new Set<number>();
    this.#groupNext.clear();
    return free.filter((site) => {
      const group = siteGroup[site];
      if (group < 0) return true;
      if (!seen.has(group)) return seen.add(group);
      if (!this.#groupNext.has(group)) this.#groupNext.set(group, this.#reduced[site]);
      return false;
    });
  }
  #room = 0;

  #savingOf(site: number): number {
    if (this.#knapsack) return this.#knapsack.fill(site, this.multipliers, null);
    const { columnStart, columnDemand, columnCost } = this.#core;
    const { multipliers } = this;
    const largest = this.#largestMultiplier;
    let sum = 0;
    for (let i = columnStart[site]; i < columnStart[site + 1] && columnCost[i] < largest; i++) {
      const margin = columnCost[i] - multipliers[columnDemand[i]];
      if (margin < 0) sum += margin;
    }
    return sum;
  }

  /** Fixes sites by what forcing them open or shut would do to a bound. */
  fix(value: number, known: number): void {
    const target = known + 1e-6 * Math.max(1, Math.abs(known));
    const { siteGroup } = this.#core;
    const order = this.#order;
    const reduced = this.#reduced;
    this.#fixByLimits();
    const takenCount = order.findIndex((site, i) => i >= this.#room || reduced[site] >= 0);
    const taken = takenCount < 0 ? order.length : takenCount;
    const isFull = taken === this.#room;
    // With all places taken one more must push out the last; with one less the next may come in.
    const last = isFull && taken > 0 ? reduced[order[taken - 1]] : 0;
    const next = isFull && taken < order.length ? Math.min(0, reduced[order[taken]]) : 0;
    order.forEach((site, i) => {
      if (this.state[site] !== FREE) return;
      const instead = Math.min(next, this.#groupNext.get(siteGroup?.[site] ?? -1) ?? 0);
      if (i < taken && value - reduced[site] + instead > target) this.state[site] = OPEN;
      else if (i >= taken && (value + reduced[site] - last > target || this.#room === 0))
        this.state[site] = SHUT;
    });
  }

  /** What the sites open for good already use up shuts others. */
  #fixByLimits(): void {
    const { siteLimit, budgetYuan, siteYuan, siteCount } = this.#core;
    let openCount = 0;
    let yuan = 0;
    for (let site = 0; site < siteCount; site++) {
      if (this.state[site] !== OPEN) continue;
      openCount++;
      yuan += siteYuan[site];
    }
    if (openCount > siteLimit || yuan > budgetYuan) this.isClosed = true;
    this.#shutRivals();
    if (budgetYuan === Infinity) return;
    for (let site = 0; site < siteCount; site++)
      if (this.state[site] === FREE && yuan + siteYuan[site] > budgetYuan) this.state[site] = SHUT;
  }

  #shutRivals(): void {
    const { siteGroup, siteCount } = this.#core;
    if (!siteGroup) return;
    const taken = new Set<number>();
    for (let site = 0; site < siteCount; site++) {
      if (this.state[site] !== OPEN || siteGroup[site] < 0) continue;
      if (taken.has(siteGroup[site])) this.isClosed = true;
      taken.add(siteGroup[site]);
    }
    for (let site = 0; site < siteCount; site++)
      if (this.state[site] === FREE && taken.has(siteGroup[site])) this.state[site] = SHUT;
  }

  /** @returns false where the slope is flat: these multipliers are the best there are */
  #step(value: number, known: number, scale: number): boolean {
    const { demandCount, penalty, budgetYuan, siteYuan } = this.#core;
    const slope = this.#readSlope();
    for (let site = 0; site < this.usage.length; site++) this.usage[site] *= 1 - USAGE_SHARE;
    for (const site of this.chosen) this.usage[site] += USAGE_SHARE;
    this.#chosenYuan = this.chosen.reduce((sum, site) => sum + siteYuan[site], 0);
    let square = 0;
    for (let demand = 0; demand < demandCount; demand++) {
      const next = slope[demand] + KEPT_DIRECTION * this.#direction[demand];
      const isBarred =
        (next > 0 && this.multipliers[demand] >= penalty[demand]) ||
        (next < 0 && this.multipliers[demand] <= 0);
      this.#direction[demand] = isBarred ? 0 : next;
      square += this.#direction[demand] ** 2;
    }
    // Yuan and persons differ in scale: the budget is counted in budgets.
    const over = budgetYuan < Infinity ? (this.#chosenYuan - budgetYuan) / Math.max(budgetYuan, 1) : 0;
    const barred = over < 0 && this.#budgetMultiplier <= 0;
    if (!barred) square += over ** 2;
    if (square < 1e-12) return false;
    const isKnown = known < (this.#core.isRequired ? (penalty[0] ?? Infinity) : Infinity);
    const goal = isKnown ? known : value + Math.abs(value) * 0.05 + 1;
    const length = (scale * Math.max(goal - value, 1e-6 * Math.abs(value))) / square;
    for (let demand = 0; demand < demandCount; demand++) {
      const next = this.multipliers[demand] + length * this.#direction[demand];
      this.multipliers[demand] = next < 0 ? 0 : Math.min(next, penalty[demand]);
    }
    if (budgetYuan < Infinity)
      this.#budgetMultiplier = Math.max(
        0,
        this.#budgetMultiplier + (length * over) / Math.max(budgetYuan, 1),
      );
    return true;
  }

  /** 1 − how often a point is served by the chosen sites. */
  #readSlope(): Float64Array {
    const { columnStart, columnDemand, columnCost } = this.#core;
    this.#slope.fill(1);
    for (const site of this.chosen) {
      if (this.#knapsack) {
        this.#knapsack.fill(site, this.multipliers, this.#slope);
        continue;
      }
      for (let i = columnStart[site]; i < columnStart[site + 1]; i++) {
        if (columnCost[i] < this.multipliers[columnDemand[i]]) this.#slope[columnDemand[i]]--;
      }
    }
    // At its penalty a point is left alone for the same price.
    for (let demand = 0; demand < this.#slope.length; demand++) {
      if (this.multipliers[demand] >= this.#core.penalty[demand] && this.#slope[demand] > 0)
        this.#slope[demand] = 0;
    }
    return this.#slope;
  }
}

/** Our choices, by trial on the OR-Library instances. */
export const ROOT_PACE: ClimbPace = { stepCount: 2000, firstScale: 1.5, lastScale: 1e-3, stallSteps: 20 };
export const BRANCH_PACE: ClimbPace = { stepCount: 60, firstScale: 0.8, lastScale: 0.05, stallSteps: 6 };
const KEPT_DIRECTION = 0.3;
const USAGE_SHARE = 0.1;

/** Least Σ (cost − λ) × share over the points of a site whose sizes fit its capacity; shares may be broken. */
class Knapsack {
  readonly #core: SitingCore;
  readonly #size: Float64Array;
  readonly #capacity: Float64Array;
  readonly #density: Float64Array;

  constructor(core: SitingCore, size: Float64Array, capacity: Float64Array) {
    this.#core = core;
    this.#size = size;
    this.#capacity = capacity;
    this.#density = new Float64Array(core.rowSite.length);
  }

  /** @param slope where given, the share served is taken off each point */
  fill(site: number, multipliers: Float64Array, slope: Float64Array | null): number {
    const { columnStart, columnDemand, columnCost } = this.#core;
    const wanted: number[] = [];
    for (let i = columnStart[site]; i < columnStart[site + 1]; i++) {
      const margin = columnCost[i] - multipliers[columnDemand[i]];
      if (margin >= 0) continue;
      this.#density[i] = margin / Math.max(this.#size[columnDemand[i]], 1e-12);
      wanted.push(i);
    }
    wanted.sort((a, b) => this.#density[a] - this.#density[b] || a - b);
    let room = this.#capacity[site];
    let sum = 0;
    for (const i of wanted) {
      const demand = columnDemand[i];
      const size = this.#size[demand];
      const share = size <= room ? 1 : room / size;
      sum += (columnCost[i] - multipliers[demand]) * share;
      if (slope) slope[demand] -= share;
      room -= size * share;
      if (share < 1) break;
    }
    return sum;
  }
}

/** The cheapest cost of a point and its part of the cheapest site weight: feasible, and close for covers. */
function startMultipliers(core: SitingCore): Float64Array {
  const { rowStart, rowSite, rowCost, columnStart, siteWeight, penalty } = core;
  return Float64Array.from(penalty, (most, demand) => {
    if (rowStart[demand] === rowStart[demand + 1]) return most;
    let part = Infinity;
    for (let i = rowStart[demand]; i < rowStart[demand + 1]; i++) {
      const site = rowSite[i];
      part = Math.min(part, siteWeight[site] / (columnStart[site + 1] - columnStart[site]));
    }
    return Math.min(most, rowCost[rowStart[demand]] + part);
  });
}
