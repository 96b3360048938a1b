/**
 * A partition on its way: which region each atom is in, with the sums that moves need. Regions are
 * numbered; −1 is left out. Moves keep every region connected and within its bounds.
 */

import { slackOf } from './region-problem.js';
import type { RegionSpace } from './region-space.js';

export const LEFT_OUT = -1;
/** Above so many atoms dissimilarities are computed anew each time: the table would take 8 bytes a pair. */
const TABLE_ATOMS = 3000;

export class RegionState {
  readonly space: RegionSpace;
  readonly regionOf: Int32Array;
  /** By region number; an empty list is a number out of use. */
  readonly members: number[][] = [];
  readonly #unlike: Float64Array | null;
  readonly #sums: number[][] = [];

  constructor(space: RegionSpace, unlike: Float64Array | null = unlikeTable(space)) {
    this.space = space;
    this.regionOf = new Int32Array(space.atoms.length).fill(LEFT_OUT);
    this.#unlike = unlike;
  }

  /** An empty state over the same table. */
  emptied(): RegionState {
    return new RegionState(this.space, this.#unlike);
  }

  unlike(a: number, b: number): number {
    return this.#unlike ? this.#unlike[a * this.regionOf.length + b] : this.space.dissimilarity(a, b);
  }

  unlikeTo(atom: number, region: number): number {
    let sum = 0;
    for (const member of this.members[region]) if (member !== atom) sum += this.unlike(atom, member);
    return sum;
  }

  open(atoms: readonly number[]): number {
    let region = this.members.findIndex((members) => members.length === 0);
    if (region < 0) region = this.members.push([]) - 1;
    this.#sums[region] = this.space.amounts.map(() => 0);
    for (const atom of atoms) this.put(atom, region);
    return region;
  }

  put(atom: number, region: number): void {
    this.regionOf[atom] = region;
    this.members[region].push(atom);
    this.space.amounts.forEach((amounts, bound) => {
      this.#sums[region][bound] += amounts[atom];
    });
  }

  take(atom: number): void {
    const region = this.regionOf[atom];
    const members = this.members[region];
    members.splice(members.indexOf(atom), 1);
    this.regionOf[atom] = LEFT_OUT;
    this.space.amounts.forEach((amounts, bound) => {
      this.#sums[region][bound] -= amounts[atom];
    });
  }

  dissolve(region: number): void {
    for (const atom of this.members[region]) this.regionOf[atom] = LEFT_OUT;
    this.members[region] = [];
  }

  isFull(region: number): boolean {
    const { least } = this.space;
    return this.#sums[region].every((sum, bound) => sum >= least[bound] - slackOf(least[bound]));
  }

  canTake(region: number, atom: number): boolean {
    const { amounts, most, apart } = this.space;
    for (let bound = 0; bound < most.length; bound++) {
      if (this.#sums[region][bound] + amounts[bound][atom] > most[bound] + slackOf(most[bound])) return false;
    }
    for (const other of apart[atom]) if (this.regionOf[other] === region) return false;
    return true;
  }

  /** Whether the region stays connected and above its floors without the atom. */
  canGive(region: number, atom: number): boolean {
    const { amounts, least } = this.space;
    for (let bound = 0; bound < least.length; bound++) {
      if (this.#sums[region][bound] - amounts[bound][atom] < least[bound] - slackOf(least[bound]))
        return false;
    }
    return this.members[region].length > 1 && this.#staysConnected(region, atom);
  }

  #staysConnected(region: number, without: number): boolean {
    const own = this.space.neighbours[without].filter((next) => this.regionOf[next] === region);
    if (own.length <= 1) return true;
    const seen = new Set([without, own[0]]);
    const reached = [own[0]];
    let missing = own.length - 1;
    for (const atom of reached) {
      for (const next of this.space.neighbours[atom]) {
        if (this.regionOf[next] !== region || seen.has(next)) continue;
        seen.add(next);
        if (own.includes(next) && --missing === 0) return true;
        reached.push(next);
      }
    }
    return false;
  }

  neighbourRegions(region: number): number[] {
    const found = new Set<number>();
    for (const atom of this.members[region]) {
      for (const next of this.space.neighbours[atom]) found.add(this.regionOf[next]);
    }
    found.delete(region);
    found.delete(LEFT_OUT);
    return [...found].sort((a, b) => a - b);
  }

  sum(region: number, bound: number): number {
    return this.#sums[region][bound];
  }
}

function unlikeTable(space: RegionSpace): Float64Array | null {
  const count = space.atoms.length;
  if (count > TABLE_ATOMS) return null;
  const table = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      const value = space.dissimilarity(a, b);
      table[a * count + b] = value;
      table[b * count + a] = value;
    }
  }
  return table;
}
