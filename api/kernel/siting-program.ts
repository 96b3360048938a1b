/**
 * The core form as a mixed integer program, as small as it can be made: plain arrays that any solver
 * takes (rows one after the other).
 *
 * Without capacities a demand point asks only how far its nearest open site is, so its costs are cut
 * into steps D₁ < D₂ < …: z_k = 1 where no open site costs D_k or less (Cornuejols, Nemhauser and
 * Wolsey 1980; García, Labbé and Marín 2011). Cost = D₁ + Σ (D_k+1 − D_k) z_k, and
 * z_k ≥ z_k−1 − Σ x over the sites at exactly D_k. Steps beyond what the bound and the known answer
 * allow are left out. With capacities there is one column a pair.
 */

import type { SitingCore } from './siting-core.js';
import { OPEN, SHUT } from './siting-relaxation.js';

export interface SitingProgram {
  readonly columnCost: number[];
  readonly columnLower: number[];
  readonly columnUpper: number[];
  /** 1: a whole number. */
  readonly columnIsWhole: number[];
  readonly rowLower: number[];
  readonly rowUpper: number[];
  readonly rowStart: number[];
  readonly rowColumn: number[];
  readonly rowValue: number[];
  /** Added to the objective. */
  offset: number;
  /** Column of each site, −1 where the site is shut. */
  readonly siteColumn: Int32Array;
}

/** What is known before: it shuts sites and cuts steps off. */
export interface SitingKnowledge {
  readonly state: Uint8Array;
  /** A valid bound and the multipliers that gave it. */
  readonly bound: number;
  readonly multipliers: Float64Array;
  /** Objective of the best answer; Infinity: none. */
  readonly known: number;
}

export class ProgramBuilder implements SitingProgram {
  readonly columnCost: number[] = [];
  readonly columnLower: number[] = [];
  readonly columnUpper: number[] = [];
  readonly columnIsWhole: number[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  readonly rowStart: number[] = [0];
  readonly rowColumn: number[] = [];
  readonly rowValue: number[] = [];
  offset = 0;
  readonly siteColumn: Int32Array;

  constructor(core: SitingCore, state: Uint8Array) {
    this.siteColumn = new Int32Array(core.siteCount).fill(-1);
    for (let site = 0; site < core.siteCount; site++) {
      if (state[site] === SHUT) continue;
      this.siteColumn[site] = this.column(core.siteWeight[site], state[site] === OPEN ? 1 : 0, 1, true);
    }
    this.#limit(core.siteLimit, () => 1);
    this.#limitGroups(core.siteGroup);
    if (core.budgetYuan < Infinity) this.#limit(core.budgetYuan, (site) => core.siteYuan[site]);
  }

  #limit(most: number, partOf: (site: number) => number): void {
    this.siteColumn.forEach((column, site) => {
      if (column >= 0 && partOf(site) > 0) this.entry(column, partOf(site));
    });
    this.row(-Infinity, most);
  }

  #limitGroups(siteGroup: Int32Array | null): void {
    const groups = new Map<number, number[]>();
    siteGroup?.forEach((group, site) => {
      if (group >= 0 && this.siteColumn[site] >= 0)
        groups.set(group, [...(groups.get(group) ?? []), this.siteColumn[site]]);
    });
    for (const columns of groups.values()) {
      if (columns.length < 2) continue;
      for (const column of columns) this.entry(column, 1);
      this.row(-Infinity, 1);
    }
  }

  column(cost: number, lower: number, upper: number, isWhole: boolean): number {
    this.columnCost.push(cost);
    this.columnLower.push(lower);
    this.columnUpper.push(upper);
    this.columnIsWhole.push(isWhole ? 1 : 0);
    return this.columnCost.length - 1;
  }

  entry(column: number, value: number): void {
    this.rowColumn.push(column);
    this.rowValue.push(value);
  }

  /** Closes the row of the entries so far. */
  row(lower: number, upper: number): void {
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    this.rowStart.push(this.rowColumn.length);
  }
}

/** Without capacities. */
export function stepProgram(core: SitingCore, knowledge: SitingKnowledge): SitingProgram {
  const program = new ProgramBuilder(core, knowledge.state);
  const merged = new Map<string, number>();
  for (let demand = 0; demand < core.demandCount; demand++)
    addSteps(core, knowledge, program, demand, merged);
  return program;
}

function addSteps(
  core: SitingCore,
  { state, bound, multipliers, known }: SitingKnowledge,
  program: ProgramBuilder,
  demand: number,
  merged: Map<string, number>,
): void {
  const slack = known + 1e-6 * Math.max(1, Math.abs(known)) - bound;
  const most = Math.min(core.penalty[demand], multipliers[demand] + Math.max(slack, 0));
  const { steps, isServed } = stepsOf(core, state, demand, most);
  const canLeave = !core.isRequired && core.penalty[demand] <= most && !isServed;
  if (steps.length === 0) {
    if (!canLeave) program.row(1, Infinity);
    else program.offset += core.penalty[demand];
    return;
  }
  program.offset += steps[0].cost;
  let before = -1;
  const covering: number[] = [];
  steps.forEach(({ sites }, k) => {
    const isLast = k + 1 === steps.length;
    if (isLast && isServed) return;
    const rise = isLast
      ? canLeave
        ? core.penalty[demand] - steps[k].cost
        : null
      : steps[k + 1].cost - steps[k].cost;
    covering.push(...sites);
    // Points with the same sites within a step share its column.
    const key = k === 0 ? sites.join() : '';
    const same = key && rise !== null ? merged.get(key) : undefined;
    if (same !== undefined) {
      program.columnCost[same] += rise ?? 0;
      before = same;
      return;
    }
    for (const site of sites) program.entry(program.siteColumn[site], 1);
    let unreached = -1;
    if (rise !== null) {
      unreached = program.column(rise, 0, 1, false);
      program.entry(unreached, 1);
      if (key) merged.set(key, unreached);
    }
    if (before >= 0) program.entry(before, -1);
    program.row(before >= 0 ? 0 : 1, Infinity);
    before = unreached;
  });
}

/** Costs at which a point may be served, with the sites at each; isServed: the last is that of a site open for good. */
function stepsOf(core: SitingCore, state: Uint8Array, demand: number, most: number) {
  const steps: { cost: number; sites: number[] }[] = [];
  for (let i = core.rowStart[demand]; i < core.rowStart[demand + 1]; i++) {
    const site = core.rowSite[i];
    const cost = core.rowCost[i];
    const isPaid = cost < core.penalty[demand] || core.isRequired;
    if (cost > most || !isPaid) break;
    if (state[site] === SHUT) continue;
    if (steps.at(-1)?.cost !== cost) steps.push({ cost, sites: [] });
    if (state[site] === OPEN) {
      steps[steps.length - 1].sites = [];
      return { steps, isServed: true };
    }
    steps[steps.length - 1].sites.push(site);
  }
  return { steps, isServed: false };
}

export interface PairProgram extends SitingProgram {
  /** Of each pair column: first column, then demand and site by pair. */
  readonly firstPair: number;
  readonly pairDemand: readonly number[];
  readonly pairSite: readonly number[];
}

/** With capacities: how much of each point every site serves; all or nothing unless `isShared`. */
export function pairProgram(
  core: SitingCore,
  state: Uint8Array,
  { isShared, fillsFixed }: { readonly isShared: boolean; readonly fillsFixed: boolean },
): PairProgram {
  const program = new ProgramBuilder(core, state);
  const firstPair = program.columnCost.length;
  const pairDemand: number[] = [];
  const pairSite: number[] = [];
  const bySite: number[][] = Array.from({ length: core.siteCount }, () => []);
  for (let demand = 0; demand < core.demandCount; demand++) {
    const leaving = core.isRequired ? 0 : core.penalty[demand];
    program.offset += leaving;
    for (let i = core.rowStart[demand]; i < core.rowStart[demand + 1]; i++) {
      const site = core.rowSite[i];
      if (state[site] === SHUT || (!core.isRequired && core.rowCost[i] > leaving)) continue;
      const column = program.column(core.rowCost[i] - leaving, 0, 1, !isShared);
      bySite[site].push(column);
      pairDemand.push(demand);
      pairSite.push(site);
      program.entry(column, 1);
    }
    program.row(core.isRequired ? 1 : -Infinity, 1);
  }
  bySite.forEach((columns, site) => {
    if (state[site] === SHUT) return;
    addCapacity(core, program, site, columns, (column) => pairDemand[column - firstPair], fillsFixed);
  });
  return Object.assign(program, { firstPair, pairDemand, pairSite });
}

function addCapacity(
  core: SitingCore,
  program: ProgramBuilder,
  site: number,
  columns: readonly number[],
  demandOf: (column: number) => number,
  fillsFixed: boolean,
): void {
  const capacity = core.capacity?.[site] ?? 0;
  const open = program.siteColumn[site];
  for (const column of columns) program.entry(column, core.size?.[demandOf(column)] ?? 0);
  program.entry(open, -capacity);
  program.row(fillsFixed && core.isFixed[site] ? 0 : -Infinity, 0);
  // The sum alone would let a half-open site serve half of everyone: the pairs make the relaxation tight.
  for (const column of columns) {
    program.entry(column, 1);
    program.entry(open, -1);
    program.row(-Infinity, 0);
  }
}

/** lscp-b: with this many sites everyone covered, the most points with a second site (as a least sum). */
export function backupProgram(core: SitingCore, siteCount: number): SitingProgram {
  const program = new ProgramBuilder(
    { ...core, siteLimit: siteCount, siteWeight: new Float64Array(core.siteCount) },
    coreState(core),
  );
  for (let demand = 0; demand < core.demandCount; demand++) {
    for (let i = core.rowStart[demand]; i < core.rowStart[demand + 1]; i++)
      program.entry(program.siteColumn[core.rowSite[i]], 1);
    program.entry(program.column(-1, 0, 1, true), -1);
    program.row(1, Infinity);
  }
  return program;
}

export const coreState = (core: SitingCore): Uint8Array =>
  Uint8Array.from(core.isFixed, (fixed) => (fixed ? OPEN : 0));

/** Demand points with at least two of the sites in reach. */
export function backedUpCount(core: SitingCore, sites: readonly number[]): number {
  const times = new Uint32Array(core.demandCount);
  for (const site of sites)
    for (let i = core.columnStart[site]; i < core.columnStart[site + 1]; i++) times[core.columnDemand[i]]++;
  return times.reduce((count, reached) => count + (reached >= 2 ? 1 : 0), 0);
}
