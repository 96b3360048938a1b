/**
 * The best partition of a few atoms (≤ 32), proved: every atom set is one machine word.
 *
 * Some region must hold the lowest atom that is left. All connected sets around it are tried once
 * each (a neighbour is either taken or banned for good), and what remains is solved the same way;
 * the best way to part a remaining set is remembered, because many choices lead to the same rest.
 *
 *   left 111111 ─┬─ take 000111 → left 111000 ─ …      remembered by (left, regions, left-outs)
 *                └─ take 010011 → left 101100 ─ …
 *
 * Cut off early: what cannot reach the wanted number of regions (a part of the rest below a floor,
 * too little in all), so the count is proved by descending from its bound. The number of steps is
 * limited, not the time: the same question stops at the same place on every machine.
 */

import { slackOf } from './region-problem.js';
import type { RegionSpace } from './region-space.js';

export const EXACT_ATOMS = 32;

export interface ExactPartition {
  /** Lists of atoms, ascending, ordered by their first. */
  readonly regions: readonly (readonly number[])[];
  readonly leftOver: readonly number[];
}

/**
 * Fewest left over, then most regions, then least heterogeneity; null when the steps do not suffice.
 * @param atoms connected or not, at most EXACT_ATOMS
 */
export function partExactly(
  space: RegionSpace,
  atoms: readonly number[],
  steps: number,
): ExactPartition | null {
  if (atoms.length > EXACT_ATOMS) throw new RangeError(`At most ${EXACT_ATOMS} atoms, got ${atoms.length}.`);
  const search = new ExactSearch(space, sweepOrder(space, atoms), steps);
  try {
    return search.best();
  } catch (error) {
    if (error instanceof OutOfSteps) return null;
    throw error;
  }
}

class OutOfSteps extends Error {}

/** Breadth first from the lowest atom: what remains is then mostly one piece with a short rim. */
function sweepOrder(space: RegionSpace, atoms: readonly number[]): number[] {
  const order: number[] = [];
  const open = new Set(atoms);
  for (const first of [...atoms].sort((a, b) => a - b)) {
    if (open.delete(first)) order.push(first);
    for (let next = order.length - 1; next < order.length; next++) {
      for (const atom of space.neighbours[order[next]]) if (open.delete(atom)) order.push(atom);
    }
  }
  return order;
}

const bitCount = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
};
const indexOfLowest = (mask: number): number => 31 - Math.clz32(mask & -mask);

class ExactSearch {
  readonly #order: readonly number[];
  readonly #space: RegionSpace;
  readonly #neighbours: Int32Array;
  readonly #apart: Int32Array;
  readonly #unlike: Float64Array;
  readonly #amounts: readonly Float64Array[];
  readonly #costs = new Map<number, number>();
  readonly #choices = new Map<number, number>();
  #stepsLeft: number;

  constructor(space: RegionSpace, order: readonly number[], steps: number) {
    this.#space = space;
    this.#order = order;
    this.#stepsLeft = steps;
    const indexOf = new Map(order.map((atom, i) => [atom, i]));
    const maskOf = (atoms: Iterable<number>): number => {
      let mask = 0;
      for (const atom of atoms) {
        const index = indexOf.get(atom);
        if (index !== undefined) mask |= 1 << index;
      }
      return mask;
    };
    this.#neighbours = Int32Array.from(order, (atom) => maskOf(space.neighbours[atom]));
    this.#apart = Int32Array.from(order, (atom) => maskOf(space.apart[atom]));
    this.#amounts = space.amounts.map((amounts) => Float64Array.from(order, (atom) => amounts[atom]));
    this.#unlike = new Float64Array(order.length ** 2);
    order.forEach((a, i) => {
      for (let j = 0; j < i; j++) {
        const value = space.dissimilarity(a, order[j]);
        this.#unlike[i * order.length + j] = value;
        this.#unlike[j * order.length + i] = value;
      }
    });
  }

  best(): ExactPartition | null {
    const count = this.#order.length;
    const all = count === 32 ? -1 : (1 << count) - 1;
    const bound = this.#mostRegions(all);
    for (let leftOut = 0; leftOut <= count; leftOut++) {
      for (let regions = Math.min(bound, count - leftOut); regions >= 0; regions--) {
        if (this.#cost(all, regions, leftOut) < Infinity) return this.#partition(all, regions, leftOut);
      }
    }
    return null;
  }

  #partition(all: number, regions: number, leftOut: number): ExactPartition {
    const found: number[][] = [];
    const leftOver: number[] = [];
    let [left, p, u] = [all, regions, leftOut];
    while (left !== 0 && p > 0) {
      const taken = this.#choices.get(keyOf(left, p, u)) ?? 0;
      if (taken === 0) {
        leftOver.push(this.#order[indexOfLowest(left)]);
        left &= left - 1;
        u--;
        continue;
      }
      found.push(this.#atomsOf(taken));
      left &= ~taken;
      p--;
    }
    leftOver.push(...this.#atomsOf(left));
    return { regions: found.sort((a, b) => a[0] - b[0]), leftOver: leftOver.sort((a, b) => a - b) };
  }

  #atomsOf(mask: number): number[] {
    const atoms: number[] = [];
    for (let rest = mask; rest !== 0; rest &= rest - 1) atoms.push(this.#order[indexOfLowest(rest)]);
    return atoms.sort((a, b) => a - b);
  }

  /** Least heterogeneity of parting `left` into exactly so many regions and left-outs; Infinity where that cannot be. */
  #cost(left: number, regions: number, leftOut: number): number {
    if (regions === 0) return bitCount(left) === leftOut ? 0 : Infinity;
    if (left === 0) return Infinity;
    const key = keyOf(left, regions, leftOut);
    const known = this.#costs.get(key);
    if (known !== undefined) return known;
    let [cost, choice] = [Infinity, 0];
    if (this.#mayPart(left, regions, leftOut)) {
      const around = new Around(this, left, regions, leftOut);
      around.run();
      ({ cost, choice } = around);
      if (leftOut > 0) {
        const without = this.#cost(left & (left - 1), regions, leftOut - 1);
        if (without < cost) [cost, choice] = [without, 0];
      }
    }
    this.#costs.set(key, cost);
    this.#choices.set(key, choice);
    return cost;
  }

  costOfRest(left: number, regions: number, leftOut: number): number {
    return this.#cost(left, regions, leftOut);
  }

  /** A necessary condition: parts below a floor must be left out whole, the others must yield enough regions. */
  #mayPart(left: number, regions: number, leftOut: number): boolean {
    let possible = 0;
    let forcedOut = 0;
    for (let rest = left; rest !== 0; ) {
      const part = this.flood(rest & -rest, rest);
      rest &= ~part;
      const most = this.#mostRegions(part);
      possible += most;
      if (most === 0) forcedOut += bitCount(part);
    }
    return possible >= regions && forcedOut <= leftOut && this.#fitsBelowMost(left, regions, leftOut);
  }

  #fitsBelowMost(left: number, regions: number, leftOut: number): boolean {
    if (leftOut > 0) return true;
    return this.#space.most.every(
      (most, bound) => this.amountOf(bound, left) <= regions * most + slackOf(most),
    );
  }

  #mostRegions(mask: number): number {
    let most = bitCount(mask);
    this.#space.least.forEach((least, bound) => {
      if (least > 0) most = Math.min(most, Math.floor(this.amountOf(bound, mask) / least + 1e-9));
    });
    return most;
  }

  /** The part of `within` that hangs on `start`. */
  flood(start: number, within: number): number {
    let reached = start;
    for (let rim = start; rim !== 0; ) {
      let next = 0;
      for (; rim !== 0; rim &= rim - 1) next |= this.#neighbours[indexOfLowest(rim)];
      rim = next & within & ~reached;
      reached |= rim;
    }
    return reached;
  }

  amountOf(bound: number, mask: number): number {
    let sum = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) sum += this.#amounts[bound][indexOfLowest(rest)];
    return sum;
  }

  neighboursOf(index: number): number {
    return this.#neighbours[index];
  }

  mayJoin(index: number, region: number): boolean {
    return (this.#apart[index] & region) === 0;
  }

  unlikeTo(index: number, region: number): number {
    let sum = 0;
    const row = index * this.#order.length;
    for (let rest = region; rest !== 0; rest &= rest - 1) sum += this.#unlike[row + indexOfLowest(rest)];
    return sum;
  }

  get bounds(): number {
    return this.#amounts.length;
  }

  amount(bound: number, index: number): number {
    return this.#amounts[bound][index];
  }

  least(bound: number): number {
    return this.#space.least[bound];
  }

  most(bound: number): number {
    return this.#space.most[bound];
  }

  step(): void {
    if (this.#stepsLeft-- <= 0) throw new OutOfSteps();
  }
}

/** All connected sets around the lowest atom of `left`, each once, and the best of them. */
class Around {
  cost = Infinity;
  choice = 0;
  readonly #search: ExactSearch;
  readonly #left: number;
  readonly #regions: number;
  readonly #leftOut: number;
  /** By bound: the region must leave a floor for each of the others. */
  readonly #ceiling: Float64Array;

  constructor(search: ExactSearch, left: number, regions: number, leftOut: number) {
    this.#search = search;
    this.#left = left;
    this.#regions = regions;
    this.#leftOut = leftOut;
    this.#ceiling = new Float64Array(search.bounds);
    for (let bound = 0; bound < search.bounds; bound++) {
      const spare = search.amountOf(bound, left) - (regions - 1) * search.least(bound);
      const limit = Math.min(search.most(bound), spare);
      this.#ceiling[bound] = limit + slackOf(limit);
    }
  }

  run(): void {
    const first = this.#left & -this.#left;
    const index = indexOfLowest(first);
    const amounts = new Float64Array(this.#search.bounds);
    for (let bound = 0; bound < amounts.length; bound++) amounts[bound] = this.#search.amount(bound, index);
    if (amounts.some((amount, bound) => amount > this.#ceiling[bound])) return;
    this.#grow(first, this.#search.neighboursOf(index) & this.#left, first, 0, amounts);
  }

  /** @param rim neighbours of the region that may still be taken; `decided` were taken or banned */
  #grow(region: number, rim: number, decided: number, cost: number, amounts: Float64Array): void {
    this.#search.step();
    this.#accept(region, cost, amounts);
    let banned = decided;
    for (let rest = rim; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const index = indexOfLowest(bit);
      banned |= bit;
      if (!this.#search.mayJoin(index, region)) continue;
      const more = amounts.map((amount, bound) => amount + this.#search.amount(bound, index));
      if (more.some((amount, bound) => amount > this.#ceiling[bound])) continue;
      const unlike = cost + this.#search.unlikeTo(index, region);
      // Heterogeneity only grows, and the rest costs at least nothing.
      if (unlike >= this.cost) continue;
      const open = (rest & (rest - 1)) | (this.#search.neighboursOf(index) & this.#left & ~banned);
      this.#grow(region | bit, open & ~banned, banned, unlike, more);
    }
  }

  #accept(region: number, cost: number, amounts: Float64Array): void {
    for (let bound = 0; bound < amounts.length; bound++) {
      const least = this.#search.least(bound);
      if (amounts[bound] < least - slackOf(least)) return;
    }
    const total = cost + this.#search.costOfRest(this.#left & ~region, this.#regions - 1, this.#leftOut);
    if (total < this.cost) [this.cost, this.choice] = [total, region];
  }
}

const keyOf = (left: number, regions: number, leftOut: number): number =>
  (left >>> 0) + (regions + 64 * leftOut) * 4294967296;
