/**
 * The spanning tree of a network simplex: each node but the root hangs by one arc from its parent, and
 * knows its depth and its potential, so that every tree arc has the reduced cost
 * cost + potential[from] − potential[to] = 0.
 *
 *          root                 swap: the entering arc joins second below first's side, the leaving
 *         /    \                arc is cut; the part that came loose is hung up again by the
 *     first   (leaving)         entering arc, its own arcs turned over on the way between the two
 *        \       \
 *      entering──second
 *
 * Potentials are worked out anew from the parent, not shifted: rounding does not add up.
 * A swap costs the size of the part that came loose.
 */

export interface TreeArcs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly cost: Float64Array;
}

export class FlowTree {
  /** By node; −1 at the root. */
  readonly parent: Int32Array;
  /** By node: the arc to its parent, in either direction. */
  readonly arc: Int32Array;
  readonly depth: Int32Array;
  readonly potential: Float64Array;
  readonly #arcs: TreeArcs;
  readonly #firstChild: Int32Array;
  readonly #nextSibling: Int32Array;
  readonly #lastSibling: Int32Array;
  #stack: number[] = [];

  /** A star: every node hangs from the root, node n by arc firstArc + n. */
  constructor(nodeCount: number, arcs: TreeArcs, firstArc: number) {
    const root = nodeCount;
    this.#arcs = arcs;
    this.parent = new Int32Array(nodeCount + 1).fill(-1);
    this.arc = new Int32Array(nodeCount + 1).fill(-1);
    this.depth = new Int32Array(nodeCount + 1);
    this.potential = new Float64Array(nodeCount + 1);
    this.#firstChild = new Int32Array(nodeCount + 1).fill(-1);
    this.#nextSibling = new Int32Array(nodeCount + 1).fill(-1);
    this.#lastSibling = new Int32Array(nodeCount + 1).fill(-1);
    for (let node = nodeCount - 1; node >= 0; node--) {
      this.#hang(node, root, firstArc + node);
      this.#place(node);
    }
  }

  /** True where the arc between a node and its parent leads up. */
  leadsUp(node: number): boolean {
    return this.#arcs.from[this.arc[node]] === node;
  }

  /** Where the ways of two nodes to the root meet. */
  meet(a: number, b: number): number {
    let [left, right] = [a, b];
    while (left !== right) {
      if (this.depth[left] >= this.depth[right]) left = this.parent[left];
      else right = this.parent[right];
    }
    return left;
  }

  /**
   * Cuts the arc above `loose` and hangs that part up by the entering arc.
   * @param inside end of the entering arc in the loose part
   * @param outside its other end
   */
  swap(entering: number, inside: number, outside: number, loose: number): void {
    let [node, above, arc] = [inside, outside, entering];
    for (;;) {
      const [oldParent, oldArc] = [this.parent[node], this.arc[node]];
      this.#unhang(node);
      this.#hang(node, above, arc);
      if (node === loose) break;
      [node, above, arc] = [oldParent, node, oldArc];
    }
    this.#placeAll(inside);
  }

  #hang(node: number, parent: number, arc: number): void {
    const next = this.#firstChild[parent];
    this.parent[node] = parent;
    this.arc[node] = arc;
    this.#lastSibling[node] = -1;
    this.#nextSibling[node] = next;
    if (next >= 0) this.#lastSibling[next] = node;
    this.#firstChild[parent] = node;
  }

  #unhang(node: number): void {
    const [last, next] = [this.#lastSibling[node], this.#nextSibling[node]];
    if (last >= 0) this.#nextSibling[last] = next;
    else this.#firstChild[this.parent[node]] = next;
    if (next >= 0) this.#lastSibling[next] = last;
  }

  #placeAll(top: number): void {
    const stack = this.#stack;
    stack.push(top);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      this.#place(node);
      for (let child = this.#firstChild[node]; child >= 0; child = this.#nextSibling[child])
        stack.push(child);
    }
  }

  #place(node: number): void {
    const parent = this.parent[node];
    const cost = this.#arcs.cost[this.arc[node]];
    this.depth[node] = this.depth[parent] + 1;
    this.potential[node] = this.potential[parent] + (this.leadsUp(node) ? -cost : cost);
  }
}
