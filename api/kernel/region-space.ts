/** A region problem in canonical form: atoms ordered by key, each one place or several that stay together. */

import type { RegionProblem, RegionReason } from './region-problem.js';
import { UnionFind } from './union-find.js';

export class RegionSpace {
  /** By atom: its places, ordered by key. */
  readonly atoms: readonly (readonly number[])[];
  /** By atom, ascending. */
  readonly neighbours: readonly (readonly number[])[];
  /** By atom: those it must not share a region with. */
  readonly apart: readonly ReadonlySet<number>[];
  /** amounts[bound][atom] */
  readonly amounts: readonly Float64Array[];
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Wishes that contradict each other or the map, and were let go. */
  readonly reasons: readonly RegionReason[];
  readonly #problem: RegionProblem;

  constructor(problem: RegionProblem) {
    this.#problem = problem;
    const order = problem.keys
      .map((_, place) => place)
      .sort((a, b) => (problem.keys[a] < problem.keys[b] ? -1 : 1));
    const reasons: RegionReason[] = [];
    this.atoms = atomsOf(problem, order, reasons);
    const atomOf = new Int32Array(order.length);
    this.atoms.forEach((places, atom) => {
      for (const place of places) atomOf[place] = atom;
    });
    this.neighbours = this.atoms.map((places, atom) => {
      const found = new Set(
        places.flatMap((place) => problem.neighbours[place].map((other) => atomOf[other])),
      );
      found.delete(atom);
      return [...found].sort((a, b) => a - b);
    });
    const apart: Set<number>[] = this.atoms.map(() => new Set());
    for (const [a, b] of problem.apart ?? []) {
      if (atomOf[a] === atomOf[b]) continue;
      apart[atomOf[a]].add(atomOf[b]);
      apart[atomOf[b]].add(atomOf[a]);
    }
    this.apart = apart;
    this.amounts = problem.bounds.map(({ amounts }) =>
      Float64Array.from(this.atoms, (places) => places.reduce((sum, place) => sum + amounts[place], 0)),
    );
    this.least = Float64Array.from(problem.bounds, ({ least }) => least);
    this.most = Float64Array.from(problem.bounds, ({ most }) => most);
    this.reasons = reasons;
  }

  /** Sum of dissimilarities between the places of two atoms. */
  dissimilarity(a: number, b: number): number {
    let sum = 0;
    for (const p of this.atoms[a]) for (const q of this.atoms[b]) sum += this.#problem.dissimilarity(p, q);
    return sum;
  }

  /** Sum of dissimilarities over all pairs of places inside a region of atoms. */
  heterogeneityOf(region: readonly number[]): number {
    const places = region.flatMap((atom) => this.atoms[atom]);
    let sum = 0;
    for (let i = 1; i < places.length; i++) {
      for (let j = 0; j < i; j++) sum += this.#problem.dissimilarity(places[i], places[j]);
    }
    return sum;
  }

  totalOf(bound: number, region: readonly number[]): number {
    return region.reduce((sum, atom) => sum + this.amounts[bound][atom], 0);
  }

  placesOf(region: readonly number[]): number[] {
    return region.flatMap((atom) => this.atoms[atom]);
  }

  /** Parts of the given atoms that hang together, each ascending, ordered by their first atom. */
  componentsOf(atoms: readonly number[]): number[][] {
    const isOpen = new Set(atoms);
    const components: number[][] = [];
    for (const first of [...atoms].sort((a, b) => a - b)) {
      if (!isOpen.delete(first)) continue;
      const component = [first];
      for (const atom of component) {
        for (const next of this.neighbours[atom]) if (isOpen.delete(next)) component.push(next);
      }
      components.push(component.sort((a, b) => a - b));
    }
    return components;
  }

  /** No partition of these connected atoms has more regions than this. */
  mostRegions(component: readonly number[]): number {
    let most = component.length;
    for (let bound = 0; bound < this.least.length; bound++) {
      const least = this.least[bound];
      if (least > 0) most = Math.min(most, Math.floor(this.totalOf(bound, component) / least + 1e-9));
    }
    return most;
  }
}

/** Places joined as wished; a wish that cannot be kept is named and let go. Ordered by their first key. */
function atomsOf(problem: RegionProblem, order: readonly number[], reasons: RegionReason[]): number[][] {
  const rankOf = new Int32Array(order.length);
  order.forEach((place, rank) => {
    rankOf[place] = rank;
  });
  const sets = new UnionFind(order.length);
  const groups = (problem.together ?? []).map((group) =>
    [...new Set(group)].sort((a, b) => rankOf[a] - rankOf[b]),
  );
  for (const group of groups.sort((a, b) => rankOf[a[0]] - rankOf[b[0]] || a.length - b.length)) {
    const chain = chainOf(problem, group, rankOf);
    if (!chain) reasons.push({ code: 'together_unconnected', places: group });
    else if (partsApart(problem, chain)) reasons.push({ code: 'together_and_apart', places: group });
    else for (const place of chain) sets.join(rankOf[chain[0]], rankOf[place]);
  }
  const atoms: number[][] = order.map(() => []);
  for (const place of order) atoms[sets.rootOf(rankOf[place])].push(place);
  return atoms.filter((places) => places.length > 0);
}

const partsApart = ({ apart }: RegionProblem, group: readonly number[]): boolean =>
  (apart ?? []).some(([a, b]) => group.includes(a) && group.includes(b));

/**
 * The group with whatever lies on the shortest ways between its members, so that it hangs together;
 * null where no way leads from one to another.
 */
function chainOf(
  { neighbours }: RegionProblem,
  group: readonly number[],
  rankOf: Int32Array,
): number[] | null {
  const chain = new Set(group.slice(0, 1));
  const missing = new Set(group);
  absorb(neighbours, chain, missing);
  while (missing.size > 0) {
    const cameFrom = new Map<number, number>([...chain].map((place) => [place, -1]));
    let goal = -1;
    for (const place of cameFrom.keys()) {
      if (missing.has(place)) {
        goal = place;
        break;
      }
      for (const next of [...neighbours[place]].sort((a, b) => rankOf[a] - rankOf[b])) {
        if (!cameFrom.has(next)) cameFrom.set(next, place);
      }
    }
    if (goal < 0) return null;
    for (let place = goal; place >= 0; place = cameFrom.get(place) ?? -1) chain.add(place);
    absorb(neighbours, chain, missing);
  }
  return [...chain].sort((a, b) => rankOf[a] - rankOf[b]);
}

/** Moves the missing ones that hang on the chain into it. */
function absorb(neighbours: RegionProblem['neighbours'], chain: Set<number>, missing: Set<number>): void {
  for (const place of chain) {
    missing.delete(place);
    for (const next of neighbours[place]) if (missing.has(next)) chain.add(next);
  }
}
