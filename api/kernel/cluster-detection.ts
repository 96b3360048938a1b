/**
 * Groups of neighbours that could act as one (相邻小区联动), found from links with scores.
 *
 * Bottom up: the two groups whose links score best on average are joined, again and again, while
 * the joined group stays below its ceiling and every two members lie within a walk of each other.
 * Then single members at the rim change sides where that raises the score or lifts a group above
 * its floor. A heap of pairs, stale entries known by their stamps: O(links · log links) as long as
 * groups are small. Ties go by key, so the order of the input decides nothing.
 */

import { slackOf } from './region-problem.js';

export interface ScoredLink {
  readonly a: number;
  readonly b: number;
  /** Finite; the higher, the better the two go together. Below 0 they would rather not. */
  readonly score: number;
}

export interface ClusterProblem {
  /** One a place, all different. */
  readonly keys: readonly string[];
  /** Residents of each place, ≥ 0. */
  readonly amounts: ArrayLike<number>;
  readonly least: number;
  readonly most: number;
  /** Pairs over which a group may hang together: nothing bars the way between them. */
  readonly links: readonly ScoredLink[];
  /** Symmetric; UNREACHED beyond any walk. */
  readonly walkMetres: (a: number, b: number) => number;
  readonly largestWalkMetres: number;
  readonly apart?: readonly (readonly [number, number])[];
}

export type AloneReason =
  /** No link to anybody. */
  | 'no_link'
  /** Alone above the ceiling. */
  | 'above_most'
  /** It has links, but each group within the walk and the ceiling stays below the floor. */
  | 'below_least'
  /** Large enough for the floor by itself, and no link joined it to others. */
  | 'enough_alone';

export interface ClusterAnswer {
  /** Groups of two and more, members by key, groups by their first key. */
  readonly clusters: readonly (readonly number[])[];
  readonly alone: readonly { readonly place: number; readonly reason: AloneReason }[];
  /** Sum of the scores of all links inside groups. */
  readonly score: number;
}

export function detectClusters(problem: ClusterProblem): ClusterAnswer {
  const { keys, least, most } = problem;
  if (new Set(keys).size !== keys.length) throw new RangeError('Keys of places must all be different.');
  if (!(least >= 0 && most >= least)) throw new RangeError(`Between ${least} and ${most} lies nothing.`);
  const groups = new Groups(problem);
  groups.joinAll();
  groups.settle();
  return groups.answer();
}

/** A place more in a group within its bounds outweighs any score. */
const BEFORE_SCORES = 1e12;

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly stampA: number;
  readonly stampB: number;
  readonly score: number;
}

class Groups {
  readonly #problem: ClusterProblem;
  /** Place → position in the order of keys; group numbers are positions of their first member. */
  readonly #rank: Int32Array;
  readonly #groupOf: Int32Array;
  readonly #members: number[][];
  readonly #total: Float64Array;
  readonly #stamp: Int32Array;
  /** By place: linked places and scores. */
  readonly #links: Map<number, number>[];
  /** By group: linked groups, with the sum and number of links. */
  readonly #between: Map<number, { sum: number; count: number }>[];
  readonly #apart: Set<number>[];

  constructor(problem: ClusterProblem) {
    const { keys, amounts, links, apart } = problem;
    this.#problem = problem;
    const order = keys.map((_, place) => place).sort((x, y) => (keys[x] < keys[y] ? -1 : 1));
    this.#rank = new Int32Array(keys.length);
    order.forEach((place, rank) => {
      this.#rank[place] = rank;
    });
    this.#groupOf = Int32Array.from(keys, (_, place) => place);
    this.#members = keys.map((_, place) => [place]);
    this.#total = Float64Array.from(keys, (_, place) => amounts[place]);
    this.#stamp = new Int32Array(keys.length);
    this.#links = keys.map(() => new Map());
    this.#between = keys.map(() => new Map());
    this.#apart = keys.map(() => new Set());
    const byRank = [...links].sort((x, y) => this.#pairRank(x.a, x.b) - this.#pairRank(y.a, y.b));
    for (const { a, b, score } of byRank) {
      if (a === b || !(a in this.#links && b in this.#links))
        throw new RangeError(`No link between ${a} and ${b}.`);
      this.#links[a].set(b, score);
      this.#links[b].set(a, score);
      this.#between[a].set(b, { sum: score, count: 1 });
      this.#between[b].set(a, { sum: score, count: 1 });
    }
    for (const [a, b] of apart ?? []) {
      this.#apart[a].add(b);
      this.#apart[b].add(a);
    }
  }

  #pairRank(a: number, b: number): number {
    const [low, high] = [Math.min(this.#rank[a], this.#rank[b]), Math.max(this.#rank[a], this.#rank[b])];
    return low * this.#rank.length + high;
  }

  joinAll(): void {
    const heap = new CandidateHeap((a, b) => this.#pairRank(a, b));
    const push = (a: number, b: number) => {
      const link = this.#between[a].get(b);
      if (!link || link.sum < 0) return;
      heap.push({ a, b, stampA: this.#stamp[a], stampB: this.#stamp[b], score: link.sum / link.count });
    };
    this.#between.forEach((links, a) => {
      for (const b of links.keys()) if (a < b) push(a, b);
    });
    for (let next = heap.pop(); next; next = heap.pop()) {
      const { a, b, stampA, stampB } = next;
      if (this.#stamp[a] !== stampA || this.#stamp[b] !== stampB || !this.#mayJoin(a, b)) continue;
      const [kept, gone] = this.#rank[a] < this.#rank[b] ? [a, b] : [b, a];
      this.#join(kept, gone);
      for (const other of this.#between[kept].keys()) push(kept, other);
    }
  }

  #mayJoin(a: number, b: number): boolean {
    const { most } = this.#problem;
    if (this.#total[a] + this.#total[b] > most + slackOf(most)) return false;
    return this.#members[a].every((place) => this.#isNearAll(place, this.#members[b]));
  }

  #isNearAll(place: number, others: readonly number[]): boolean {
    const { walkMetres, largestWalkMetres } = this.#problem;
    return others.every(
      (other) =>
        other === place || (walkMetres(place, other) <= largestWalkMetres && !this.#apart[place].has(other)),
    );
  }

  #join(kept: number, gone: number): void {
    for (const place of this.#members[gone]) this.#groupOf[place] = kept;
    this.#members[kept].push(...this.#members[gone]);
    this.#members[gone] = [];
    this.#total[kept] += this.#total[gone];
    this.#stamp[kept]++;
    this.#stamp[gone]++;
    for (const [other, link] of this.#between[gone]) {
      this.#between[other].delete(gone);
      if (other === kept) continue;
      const own = this.#between[kept].get(other);
      const both = own ? { sum: own.sum + link.sum, count: own.count + link.count } : link;
      this.#between[kept].set(other, both);
      this.#between[other].set(kept, both);
    }
    this.#between[kept].delete(gone);
    this.#between[gone].clear();
  }

  /** Members at the rim change sides while that lifts a group above its floor or raises the score. */
  settle(): void {
    const places = [...this.#groupOf.keys()].sort((x, y) => this.#rank[x] - this.#rank[y]);
    for (let round = 0, isMoving = true; isMoving && round < 20; round++) {
      isMoving = false;
      for (const place of places) {
        const group = this.#betterGroup(place);
        if (group < 0) continue;
        this.#move(place, group);
        isMoving = true;
      }
    }
  }

  #betterGroup(place: number): number {
    const own = this.#groupOf[place];
    const beside = new Set([...this.#links[place].keys()].map((other) => this.#groupOf[other]));
    beside.delete(own);
    let [best, most] = [-1, 0];
    for (const group of [...beside].sort((x, y) => this.#rank[x] - this.#rank[y])) {
      const gain = this.#gainOf(place, own, group);
      if (gain > most + 1e-12) [best, most] = [group, gain];
    }
    return best;
  }

  /** Above 0 where the move helps: groups within the bounds count before scores. */
  #gainOf(place: number, own: number, group: number): number {
    const { amounts, least, most } = this.#problem;
    const amount = amounts[place];
    if (this.#total[group] + amount > most + slackOf(most)) return 0;
    if (this.#scoreTo(place, group) < 0 || !this.#canSpare(place, own)) return 0;
    if (!this.#isNearAll(place, this.#members[group])) return 0;
    const isHeld = (group: number, total: number, size: number) =>
      this.#members[group].length + size >= 2 && total >= least - slackOf(least)
        ? this.#members[group].length + size
        : 0;
    const before = isHeld(own, this.#total[own], 0) + isHeld(group, this.#total[group], 0);
    const after = isHeld(own, this.#total[own] - amount, -1) + isHeld(group, this.#total[group] + amount, 1);
    const score = this.#scoreTo(place, group) - this.#scoreTo(place, own);
    if (after !== before) return after > before ? BEFORE_SCORES * (after - before) : 0;
    return score;
  }

  #scoreTo(place: number, group: number): number {
    let sum = 0;
    for (const [other, score] of this.#links[place]) if (this.#groupOf[other] === group) sum += score;
    return sum;
  }

  /** Whether the group hangs together without the place. */
  #canSpare(place: number, group: number): boolean {
    const rest = this.#members[group].filter((member) => member !== place);
    if (rest.length < 2) return true;
    const open = new Set(rest.slice(1));
    const reached = [rest[0]];
    for (const member of reached) {
      for (const next of this.#links[member].keys()) if (open.delete(next)) reached.push(next);
    }
    return open.size === 0;
  }

  #move(place: number, group: number): void {
    const own = this.#groupOf[place];
    this.#members[own] = this.#members[own].filter((member) => member !== place);
    this.#members[group].push(place);
    this.#groupOf[place] = group;
    this.#total[own] -= this.#problem.amounts[place];
    this.#total[group] += this.#problem.amounts[place];
  }

  answer(): ClusterAnswer {
    const { least } = this.#problem;
    const byKey = (x: number, y: number) => this.#rank[x] - this.#rank[y];
    const isHeld = (members: readonly number[], group: number) =>
      members.length >= 2 && this.#total[group] >= least - slackOf(least);
    const clusters = this.#members
      .filter(isHeld)
      .map((members) => [...members].sort(byKey))
      .sort((x, y) => byKey(x[0], y[0]));
    const inside = new Set(clusters.flat());
    const alone = [...this.#groupOf.keys()]
      .filter((place) => !inside.has(place))
      .sort(byKey)
      .map((place) => ({ place, reason: this.#reasonFor(place) }));
    return { clusters, alone, score: this.#scoreOf(inside) };
  }

  #scoreOf(inside: ReadonlySet<number>): number {
    let score = 0;
    for (const a of [...inside].sort((x, y) => this.#rank[x] - this.#rank[y])) {
      for (const [b, linkScore] of this.#links[a]) {
        if (this.#rank[a] < this.#rank[b] && this.#groupOf[a] === this.#groupOf[b]) score += linkScore;
      }
    }
    return score;
  }

  #reasonFor(place: number): AloneReason {
    const { amounts, least, most } = this.#problem;
    if (amounts[place] > most + slackOf(most)) return 'above_most';
    if (this.#links[place].size === 0) return 'no_link';
    return amounts[place] >= least - slackOf(least) ? 'enough_alone' : 'below_least';
  }
}

/** A binary heap, best score first; equal scores by the keys of the pair. */
class CandidateHeap {
  readonly #items: Candidate[] = [];
  readonly #pairRank: (a: number, b: number) => number;

  constructor(pairRank: (a: number, b: number) => number) {
    this.#pairRank = pairRank;
  }

  #isBefore(x: Candidate, y: Candidate): boolean {
    if (x.score !== y.score) return x.score > y.score;
    return this.#pairRank(x.a, x.b) < this.#pairRank(y.a, y.b);
  }

  push(item: Candidate): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(item, items[parent])) break;
      items[at] = items[parent];
      at = parent;
    }
    items[at] = item;
  }

  pop(): Candidate | null {
    const items = this.#items;
    const [first] = items;
    const last = items.pop();
    if (!first || !last || items.length === 0) return first ?? null;
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && this.#isBefore(items[child + 1], items[child])) child++;
      if (!this.#isBefore(items[child], last)) break;
      items[at] = items[child];
      at = child;
    }
    items[at] = last;
    return first;
  }
}
