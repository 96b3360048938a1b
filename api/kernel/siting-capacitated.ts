/**
 * Serving demand from open sites that hold only so much. Regret first: whoever loses most if not
 * served by the best site now is served now (Martello and Toth 1981), then single points move where
 * they cost less. The open set is improved by swaps as long as the time allows.
 */

import type { SitingCore } from './siting-core.js';
import type { SitingProblem } from './siting-problem.js';

export interface CapacitatedService {
  /** Core objective: penalties of what is left out included. */
  readonly objective: number;
  readonly isComplete: boolean;
  readonly demand: readonly number[];
  readonly site: readonly number[];
  /** Part of the point's weight, 0..1. */
  readonly share: readonly number[];
}

const SMALL = 1e-9;

export function serveFrom(
  core: SitingCore,
  problem: SitingProblem,
  sites: readonly number[],
): CapacitatedService {
  const rooms = new Rooms(core, problem);
  if (problem.fillsFixed) {
    rooms.admit(sites.filter((site) => core.isFixed[site]));
    rooms.serve();
  }
  rooms.admit(sites);
  rooms.serve();
  rooms.improve();
  return rooms.service();
}

class Rooms {
  readonly #core: SitingCore;
  readonly #problem: SitingProblem;
  readonly #room: Float64Array;
  readonly #isOpen: Uint8Array;
  readonly #left: Float64Array;
  readonly #parts: { demand: number; site: number; share: number; cost: number }[] = [];
  readonly #size: Float64Array;

  constructor(core: SitingCore, problem: SitingProblem) {
    this.#core = core;
    this.#problem = problem;
    this.#size = core.size ?? new Float64Array(core.demandCount);
    this.#room = new Float64Array(core.siteCount);
    this.#isOpen = new Uint8Array(core.siteCount);
    this.#left = new Float64Array(core.demandCount).fill(1);
  }

  admit(sites: readonly number[]): void {
    for (const site of sites) {
      if (this.#isOpen[site]) continue;
      this.#isOpen[site] = 1;
      this.#room[site] = this.#core.capacity?.[site] ?? 0;
    }
  }

  serve(): void {
    for (;;) {
      const next = this.#mostRegret();
      if (next === null) return;
      const share = this.#shareThatFits(next.demand, next.site);
      this.#room[next.site] -= share * this.#size[next.demand];
      this.#left[next.demand] -= share;
      if (this.#left[next.demand] < SMALL) this.#left[next.demand] = 0;
      this.#parts.push({ ...next, share });
    }
  }

  /** Of a coverage model all costs are 0: what counts there is what would be lost. */
  #mostRegret(): { demand: number; site: number; cost: number } | null {
    let found: { demand: number; site: number; cost: number } | null = null;
    let most = -Infinity;
    const { rowStart, rowSite, rowCost, penalty, demandCount } = this.#core;
    for (let demand = 0; demand < demandCount; demand++) {
      if (this.#left[demand] === 0) continue;
      let first = -1;
      let second = -1;
      for (let i = rowStart[demand]; i < rowStart[demand + 1] && second < 0; i++) {
        if (rowCost[i] > penalty[demand] || this.#shareThatFits(demand, rowSite[i]) === 0) continue;
        if (first < 0) first = i;
        else second = i;
      }
      if (first < 0) continue;
      const regret = (second < 0 ? penalty[demand] : rowCost[second]) - rowCost[first];
      if (regret > most) {
        most = regret;
        found = { demand, site: rowSite[first], cost: rowCost[first] };
      }
    }
    return found;
  }

  #shareThatFits(demand: number, site: number): number {
    if (!this.#isOpen[site]) return 0;
    const left = this.#left[demand];
    const size = this.#size[demand];
    if (size * left <= this.#room[site] + SMALL) return left;
    return this.#problem.isShared && this.#room[site] > SMALL * size ? this.#room[site] / size : 0;
  }

  /** Moves single parts to cheaper rooms until none moves; filled fixed sites keep what they have. */
  improve(): void {
    const { rowStart, rowSite, rowCost, isFixed } = this.#core;
    for (let isMoving = true; isMoving; ) {
      isMoving = false;
      for (const part of this.#parts) {
        if (this.#problem.fillsFixed && isFixed[part.site]) continue;
        for (
          let i = rowStart[part.demand];
          i < rowStart[part.demand + 1] && rowCost[i] < part.cost - SMALL;
          i++
        ) {
          const size = part.share * this.#size[part.demand];
          if (!this.#isOpen[rowSite[i]] || size > this.#room[rowSite[i]] + SMALL) continue;
          this.#room[part.site] += size;
          this.#room[rowSite[i]] -= size;
          part.site = rowSite[i];
          part.cost = rowCost[i];
          isMoving = true;
          break;
        }
      }
    }
  }

  service(): CapacitatedService {
    const { penalty, isRequired, siteWeight, isFixed } = this.#core;
    let objective = 0;
    this.#isOpen.forEach((open, site) => {
      if (open) objective += siteWeight[site];
    });
    for (const { share, cost } of this.#parts) objective += share * cost;
    this.#left.forEach((left, demand) => {
      objective += left * penalty[demand];
    });
    const isFilled =
      !this.#problem.fillsFixed || this.#room.every((room, site) => !isFixed[site] || room <= SMALL * 1e3);
    const isServed = !isRequired || this.#left.every((left) => left === 0);
    return {
      objective,
      isComplete: isFilled && isServed,
      demand: this.#parts.map(({ demand }) => demand),
      site: this.#parts.map(({ site }) => site),
      share: this.#parts.map(({ share }) => share),
    };
  }
}

/** First improvement over swaps of one open site for another. */
export function swapSites(
  core: SitingCore,
  sites: readonly number[],
  costOf: (sites: readonly number[]) => number,
  shouldStop: () => boolean,
): readonly number[] {
  let best = [...sites];
  let value = costOf(best);
  const yuanOf = (open: readonly number[]) => open.reduce((sum, site) => sum + core.siteYuan[site], 0);
  for (let isMoving = true; isMoving && !shouldStop(); ) {
    isMoving = false;
    for (const next of neighbours(core, best)) {
      if (shouldStop()) break;
      if (next.length > core.siteLimit || yuanOf(next) > core.budgetYuan) continue;
      const nextValue = costOf(next);
      if (nextValue >= value - SMALL * Math.max(1, Math.abs(value))) continue;
      best = next;
      value = nextValue;
      isMoving = true;
      break;
    }
  }
  return best;
}

/** One site more, or one for another. */
function* neighbours(core: SitingCore, sites: readonly number[]): Generator<number[]> {
  const isOpen = new Uint8Array(core.siteCount);
  for (const site of sites) isOpen[site] = 1;
  for (let site = 0; site < core.siteCount; site++) {
    if (isOpen[site]) continue;
    const group = core.siteGroup?.[site] ?? -1;
    const rival = group < 0 ? -1 : (sites.find((one) => core.siteGroup?.[one] === group) ?? -1);
    if (rival < 0) yield [...sites, site].sort((a, b) => a - b);
    for (const other of sites) {
      if (core.isFixed[other] || (rival >= 0 && rival !== other)) continue;
      yield [...sites.filter((one) => one !== other), site].sort((a, b) => a - b);
    }
  }
}
