/**
 * Greedy and vertex interchange on the core form.
 *
 * For each demand point the two cheapest open sites are kept (Whitaker 1983; the gain and loss
 * arrays follow Resende and Werneck 2007): the loss of closing site r is Σ (second − first) over the
 * points it serves, computed once a round; what opening j changes of it is read from column j alone.
 * A round over all candidates costs one pass over the pairs plus sites × open sites.
 */

import type { SitingCore } from './siting-core.js';

const NONE = 0xffffffff;

export class SitingSearch {
  readonly isOpen: Uint8Array;
  openCount = 0;
  yuan = 0;
  objective = 0;
  readonly #core: SitingCore;
  readonly #firstSite: Uint32Array;
  readonly #secondSite: Uint32Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  readonly #loss: Float64Array;
  /** By group: the open site, NONE where none is. */
  readonly #groupSite = new Map<number, number>();
  readonly #lossChange: Float64Array;
  /** 1: never opened by the search. */
  readonly isShut: Uint8Array;

  constructor(core: SitingCore, isShut = new Uint8Array(core.siteCount)) {
    this.#core = core;
    this.isShut = isShut;
    this.isOpen = new Uint8Array(core.siteCount);
    this.#firstSite = new Uint32Array(core.demandCount).fill(NONE);
    this.#secondSite = new Uint32Array(core.demandCount).fill(NONE);
    this.#first = core.penalty.slice();
    this.#second = core.penalty.slice();
    this.#loss = new Float64Array(core.siteCount);
    this.#lossChange = new Float64Array(core.siteCount);
    for (const penalty of core.penalty) this.objective += penalty;
    core.isFixed.forEach((fixed, site) => {
      if (fixed) this.open(site);
    });
  }

  sites(): number[] {
    const sites: number[] = [];
    for (let site = 0; site < this.#core.siteCount; site++) if (this.isOpen[site]) sites.push(site);
    return sites;
  }

  /** Nobody who must be served is left out. */
  get isComplete(): boolean {
    if (!this.#core.isRequired) return true;
    return this.#firstSite.every((site) => site !== NONE);
  }

  /** Exactly these and the fixed ones. */
  set(sites: Iterable<number>): void {
    const wanted = new Set(sites);
    for (const site of this.sites()) if (!wanted.has(site) && !this.#core.isFixed[site]) this.close(site);
    for (const site of wanted) if (!this.isOpen[site] && this.#rivalOf(site) === NONE) this.open(site);
  }

  /** Closes what is missed least for its yuan until the budget holds, then fills up again. */
  trim(): void {
    const { siteLimit, budgetYuan, siteYuan } = this.#core;
    while (this.yuan > budgetYuan || this.openCount > siteLimit) {
      const closable = this.#readLosses();
      const perYuan = (site: number) => this.#loss[site] / Math.max(siteYuan[site], 1e-9);
      if (closable.length === 0) return;
      this.close(closable.reduce((least, site) => (perYuan(site) < perYuan(least) ? site : least)));
    }
    this.greedy();
  }

  /** Within both limits. */
  get isAffordable(): boolean {
    return this.yuan <= this.#core.budgetYuan && this.openCount <= this.#core.siteLimit;
  }

  open(site: number): void {
    const { columnStart, columnDemand, columnCost, siteWeight, siteYuan, siteGroup } = this.#core;
    this.isOpen[site] = 1;
    const group = siteGroup?.[site] ?? -1;
    if (group >= 0) this.#groupSite.set(group, site);
    this.openCount++;
    this.yuan += siteYuan[site];
    this.objective += siteWeight[site];
    for (let i = columnStart[site]; i < columnStart[site + 1]; i++) {
      const demand = columnDemand[i];
      const cost = columnCost[i];
      if (cost < this.#first[demand]) {
        this.objective += cost - this.#first[demand];
        this.#second[demand] = this.#first[demand];
        this.#secondSite[demand] = this.#firstSite[demand];
        this.#first[demand] = cost;
        this.#firstSite[demand] = site;
      } else if (cost < this.#second[demand]) {
        this.#second[demand] = cost;
        this.#secondSite[demand] = site;
      }
    }
  }

  close(site: number): void {
    const { columnStart, columnDemand, siteWeight, siteYuan, siteGroup } = this.#core;
    this.isOpen[site] = 0;
    this.#groupSite.delete(siteGroup?.[site] ?? -1);
    this.openCount--;
    this.yuan -= siteYuan[site];
    this.objective -= siteWeight[site];
    for (let i = columnStart[site]; i < columnStart[site + 1]; i++) {
      const demand = columnDemand[i];
      if (this.#firstSite[demand] === site || this.#secondSite[demand] === site) this.#rescan(demand);
    }
  }

  #rescan(demand: number): void {
    const { rowStart, rowSite, rowCost, penalty } = this.#core;
    const before = this.#first[demand];
    let found = 0;
    this.#first[demand] = this.#second[demand] = penalty[demand];
    this.#firstSite[demand] = this.#secondSite[demand] = NONE;
    for (let i = rowStart[demand]; i < rowStart[demand + 1] && found < 2; i++) {
      if (rowCost[i] >= penalty[demand]) break;
      if (!this.isOpen[rowSite[i]]) continue;
      if (found++ === 0) {
        this.#first[demand] = rowCost[i];
        this.#firstSite[demand] = rowSite[i];
      } else {
        this.#second[demand] = rowCost[i];
        this.#secondSite[demand] = rowSite[i];
      }
    }
    this.objective += this.#first[demand] - before;
  }

  /** The open site that keeps this one from opening; NONE where none does. */
  #rivalOf(site: number): number {
    const group = this.#core.siteGroup?.[site] ?? -1;
    return group < 0 ? NONE : (this.#groupSite.get(group) ?? NONE);
  }

  /** What opening a site saves, before its own weight. */
  gainOf(site: number): number {
    const { columnStart, columnDemand, columnCost } = this.#core;
    let gain = 0;
    for (let i = columnStart[site]; i < columnStart[site + 1]; i++) {
      const saved = this.#first[columnDemand[i]] - columnCost[i];
      if (saved > 0) gain += saved;
    }
    return gain;
  }

  /** Opens the site with the largest gain (or gain per yuan) that still fits, until none gains. */
  greedy(perYuan = false): void {
    const { siteCount, siteLimit, budgetYuan, siteYuan, siteWeight } = this.#core;
    while (this.openCount < siteLimit) {
      let best = NONE;
      let bestScore = 0;
      for (let site = 0; site < siteCount; site++) {
        if (this.isOpen[site] || this.isShut[site] || this.yuan + siteYuan[site] > budgetYuan) continue;
        if (this.#rivalOf(site) !== NONE) continue;
        const gain = this.gainOf(site) - siteWeight[site];
        const score = perYuan ? gain / Math.max(siteYuan[site], 1e-9) : gain;
        if (score > bestScore) {
          best = site;
          bestScore = score;
        }
      }
      if (best === NONE) return;
      this.open(best);
    }
  }

  /** Best swap, opening or closing, until none improves. */
  interchange(shouldStop: () => boolean = () => false): void {
    const tiny = 1e-9 * Math.max(1, Math.abs(this.objective));
    while (!shouldStop()) {
      const move = this.#bestMove();
      if (move.gain <= tiny) return;
      const before = this.objective;
      if (move.close !== NONE) this.close(move.close);
      if (move.open !== NONE) this.open(move.open);
      // Rounding could promise a gain that is none, for ever.
      if (!(this.objective < before)) return;
    }
  }

  #bestMove(): { open: number; close: number; gain: number } {
    const { siteCount, siteLimit, budgetYuan, siteYuan, siteWeight, isFixed } = this.#core;
    const closable = this.#readLosses();
    const best = { open: NONE, close: NONE, gain: 0 };
    for (const site of closable) {
      const gain = siteWeight[site] - this.#loss[site];
      if (gain > best.gain) Object.assign(best, { open: NONE, close: site, gain });
    }
    for (let site = 0; site < siteCount; site++) {
      if (this.isOpen[site] || this.isShut[site] || isFixed[site]) continue;
      const yuan = this.yuan + siteYuan[site];
      const gain = this.#readColumn(site) - siteWeight[site];
      const rival = this.#rivalOf(site);
      if (gain > best.gain && rival === NONE && this.openCount < siteLimit && yuan <= budgetYuan)
        Object.assign(best, { open: site, close: NONE, gain });
      for (const other of closable) {
        const swap = gain + siteWeight[other] - this.#loss[other] + this.#lossChange[other];
        this.#lossChange[other] = 0;
        if (rival !== NONE && rival !== other) continue;
        if (swap > best.gain && yuan - siteYuan[other] <= budgetYuan)
          Object.assign(best, { open: site, close: other, gain: swap });
      }
    }
    return best;
  }

  /** Fills the loss of closing each open site; gives those that may be closed. */
  #readLosses(): number[] {
    this.#loss.fill(0);
    for (let demand = 0; demand < this.#core.demandCount; demand++) {
      const site = this.#firstSite[demand];
      if (site !== NONE) this.#loss[site] += this.#second[demand] - this.#first[demand];
    }
    return this.sites().filter((site) => !this.#core.isFixed[site]);
  }

  /** Gain of opening a site, and how much less each open site would be missed then (a fixed one is never asked). */
  #readColumn(site: number): number {
    const { columnStart, columnDemand, columnCost } = this.#core;
    let gain = 0;
    for (let i = columnStart[site]; i < columnStart[site + 1]; i++) {
      const demand = columnDemand[i];
      const cost = columnCost[i];
      const first = this.#first[demand];
      const second = this.#second[demand];
      if (cost < first) {
        gain += first - cost;
        if (this.#firstSite[demand] !== NONE) this.#lossChange[this.#firstSite[demand]] += second - first;
      } else if (cost < second && this.#firstSite[demand] !== NONE) {
        this.#lossChange[this.#firstSite[demand]] += second - cost;
      }
    }
    return gain;
  }
}
