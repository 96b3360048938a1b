/**
 * Flow of most amount, and of all those the one of least cost: the network simplex method (G. B. Dantzig
 * 1951) with strongly feasible trees (W. H. Cunningham 1976), which cannot go round in circles, and
 * block search for the entering arc (M. D. Grigoriadis 1986).
 *
 *   source ──cost──▶ … ──cost──▶ sink       The root takes in what cannot be sent, at a penalty above
 *      └──penalty──▶ root ────0────▶┘       all that a way can cost, and fills what stays free of the
 *                                           sinks for nothing: the first tree, and always feasible.
 *
 * What is left unsent is explained by a minimum cut (L. R. Ford and D. R. Fulkerson 1956): behind it all
 * sinks are full, and all arcs that lead out of it are saturated.
 *
 * Amounts may be fractions. Whole amounts give whole flows, exactly; of fractions, what is below 1e-12
 * of the largest amount counts as nothing. Cost: least to 1e-12 of the penalty a unit.
 * Successive shortest paths, tried first, needed more than four minutes for 10,000 × 2,000 places with
 * 280,000 arcs and too little room: each source that stays unsent searched all that hangs together.
 */

import { FlowTree } from './flow-tree.js';

export interface FlowNetwork {
  readonly nodeCount: number;
  readonly arcFrom: Uint32Array;
  readonly arcTo: Uint32Array;
  /** ≥ 0, Infinity for no limit. */
  readonly arcCapacity: Float64Array;
  /** A unit of flow, ≥ 0 and finite. */
  readonly arcCost: Float64Array;
  /** By node: above 0 so much wants to leave it, below 0 so much may end in it. No arc ends in a source. */
  readonly nodeSupply: Float64Array;
}

export interface Flow {
  /** By arc, 0 .. arcCapacity. */
  readonly arcFlow: Float64Array;
  /** By node: what wanted to leave and could not; ≥ 0. */
  readonly unsent: Float64Array;
  readonly sentAmount: number;
  readonly totalCost: number;
  /** By node: 1 on the near side of the cut, with all the unsent supply; all 0 when everything was sent. */
  readonly isBehindCut: Uint8Array;
}

/** @throws RangeError for amounts and costs out of range, and for arcs that end nowhere or in a source */
export function minCostFlow(network: FlowNetwork): Flow {
  checkNetwork(network);
  const simplex = new NetworkSimplex(network);
  simplex.run();
  return flowOf(network, simplex.flow);
}

function checkNetwork({ nodeCount, arcFrom, arcTo, arcCapacity, arcCost, nodeSupply }: FlowNetwork): void {
  if (nodeSupply.length !== nodeCount)
    throw new RangeError(`There are ${nodeSupply.length} supplies when expected ${nodeCount}.`);
  const wrong = nodeSupply.findIndex((supply) => !Number.isFinite(supply));
  if (wrong >= 0)
    throw new RangeError(`Node ${wrong} has the supply ${nodeSupply[wrong]}, expected a number.`);
  for (let arc = 0; arc < arcFrom.length; arc++) {
    if (arcFrom[arc] >= nodeCount || arcTo[arc] >= nodeCount)
      throw new RangeError(`Arc ${arc} ends outside of the ${nodeCount} nodes.`);
    if (nodeSupply[arcTo[arc]] > 0) throw new RangeError(`Arc ${arc} ends in the source ${arcTo[arc]}.`);
    if (!(arcCapacity[arc] >= 0)) throw new RangeError(`Arc ${arc} has the capacity ${arcCapacity[arc]}.`);
    if (!(arcCost[arc] >= 0 && arcCost[arc] < Infinity))
      throw new RangeError(`Arc ${arc} has the cost ${arcCost[arc]}, expected a number ≥ 0.`);
  }
}

/** Shares of the largest amount, and of the penalty, below which a number is rounding. */
const DUST_RATIO = 1e-12;

const IN_TREE = 0;
const EMPTY = 1;
const FULL = -1;

class NetworkSimplex {
  /** By arc; the arcs to the root follow those of the network, by node. */
  readonly flow: Float64Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #cost: Float64Array;
  readonly #capacity: Float64Array;
  readonly #state: Int8Array;
  readonly #tree: FlowTree;
  readonly #tolerance: number;
  readonly #blockSize: number;
  #nextArc = 0;

  constructor({ nodeCount, arcFrom, arcTo, arcCapacity, arcCost, nodeSupply }: FlowNetwork) {
    const arcCount = arcFrom.length + nodeCount;
    const penalty = 1 + nodeCount * arcCost.reduce((most, cost) => Math.max(most, cost), 0);
    this.flow = new Float64Array(arcCount);
    this.#from = new Int32Array(arcCount).fill(nodeCount);
    this.#to = new Int32Array(arcCount).fill(nodeCount);
    this.#cost = new Float64Array(arcCount);
    this.#capacity = new Float64Array(arcCount).fill(Infinity);
    this.#state = new Int8Array(arcCount).fill(EMPTY, 0, arcFrom.length);
    this.#from.set(arcFrom);
    this.#to.set(arcTo);
    this.#cost.set(arcCost);
    this.#capacity.set(arcCapacity);
    for (let node = 0; node < nodeCount; node++) {
      const arc = arcFrom.length + node;
      const isSink = nodeSupply[node] < 0;
      (isSink ? this.#to : this.#from)[arc] = node;
      this.flow[arc] = Math.abs(nodeSupply[node]);
      // A node on the way must not pass on to the root what its source could have kept.
      this.#cost[arc] = isSink ? 0 : nodeSupply[node] > 0 ? penalty : 2 * penalty;
    }
    this.#tree = new FlowTree(
      nodeCount,
      { from: this.#from, to: this.#to, cost: this.#cost },
      arcFrom.length,
    );
    this.#tolerance = DUST_RATIO * penalty;
    this.#blockSize = Math.max(16, Math.ceil(Math.sqrt(arcCount)));
  }

  run(): void {
    for (let entering = this.#findEntering(); entering >= 0; entering = this.#findEntering())
      this.#pivot(entering);
  }

  /** The arc of a block that saves most, −1 when no arc of any block saves anything. */
  #findEntering(): number {
    const [from, to, cost, state, potential] = [
      this.#from,
      this.#to,
      this.#cost,
      this.#state,
      this.#tree.potential,
    ];
    let [best, bestSaving, left] = [-1, this.#tolerance, this.#blockSize];
    let arc = this.#nextArc;
    for (let seen = 0; seen < cost.length; seen++) {
      const saving = -state[arc] * (cost[arc] + potential[from[arc]] - potential[to[arc]]);
      if (saving > bestSaving) [best, bestSaving] = [arc, saving];
      if (++arc === cost.length) arc = 0;
      if (--left === 0) {
        if (best >= 0) break;
        left = this.#blockSize;
      }
    }
    this.#nextArc = arc;
    return best;
  }

  /** Sends round the cycle that the entering arc closes what fits, and takes the tightest arc out of the tree. */
  #pivot(entering: number): void {
    const tree = this.#tree;
    const isFilling = this.#state[entering] === EMPTY;
    const first = isFilling ? this.#from[entering] : this.#to[entering];
    const second = isFilling ? this.#to[entering] : this.#from[entering];
    const join = tree.meet(first, second);
    let amount = this.#capacity[entering];
    let loose = -1;
    let isBehindFirst = false;
    // Of equally tight arcs the last one on the way round, from the join: that keeps the tree strongly feasible.
    for (let node = first; node !== join; node = tree.parent[node]) {
      const room = this.#roomOf(tree.arc[node], !tree.leadsUp(node));
      if (room < amount) [amount, loose, isBehindFirst] = [room, node, true];
    }
    for (let node = second; node !== join; node = tree.parent[node]) {
      const room = this.#roomOf(tree.arc[node], tree.leadsUp(node));
      if (room <= amount) [amount, loose, isBehindFirst] = [room, node, false];
    }
    this.#send(entering, isFilling, amount);
    for (let node = first; node !== join; node = tree.parent[node])
      this.#send(tree.arc[node], !tree.leadsUp(node), amount);
    for (let node = second; node !== join; node = tree.parent[node])
      this.#send(tree.arc[node], tree.leadsUp(node), amount);
    if (loose < 0) {
      this.#settle(entering, isFilling);
      return;
    }
    const leaving = tree.arc[loose];
    this.#settle(leaving, tree.leadsUp(loose) !== isBehindFirst);
    this.#state[entering] = IN_TREE;
    if (isBehindFirst) tree.swap(entering, first, second, loose);
    else tree.swap(entering, second, first, loose);
  }

  #roomOf(arc: number, isForward: boolean): number {
    return isForward ? this.#capacity[arc] - this.flow[arc] : this.flow[arc];
  }

  #send(arc: number, isForward: boolean, amount: number): void {
    this.flow[arc] += isForward ? amount : -amount;
  }

  /** An arc out of the tree is full or empty to the last bit. */
  #settle(arc: number, isFull: boolean): void {
    this.#state[arc] = isFull ? FULL : EMPTY;
    this.flow[arc] = isFull ? this.#capacity[arc] : 0;
  }
}

function flowOf(network: FlowNetwork, flow: Float64Array): Flow {
  const { arcFrom, arcCost, nodeSupply, nodeCount } = network;
  const dust = DUST_RATIO * nodeSupply.reduce((most, supply) => Math.max(most, Math.abs(supply)), 0);
  const arcFlow = flow.slice(0, arcFrom.length).map((amount) => (amount > dust ? amount : 0));
  const unsent = new Float64Array(nodeCount);
  let sentAmount = 0;
  for (let node = 0; node < nodeCount; node++) {
    if (nodeSupply[node] <= 0) continue;
    const left = flow[arcFrom.length + node];
    unsent[node] = left > dust ? left : 0;
    sentAmount += nodeSupply[node] - unsent[node];
  }
  let totalCost = 0;
  for (let arc = 0; arc < arcFlow.length; arc++) totalCost += arcFlow[arc] * arcCost[arc];
  return { arcFlow, unsent, sentAmount, totalCost, isBehindCut: behindCut(network, arcFlow, unsent, dust) };
}

/** Everything to which some of the unsent could still go: the near side of a minimum cut. */
function behindCut(
  { nodeCount, arcFrom, arcTo, arcCapacity }: FlowNetwork,
  arcFlow: Float64Array,
  unsent: Float64Array,
  dust: number,
): Uint8Array {
  const isBehind = new Uint8Array(nodeCount);
  const stack: number[] = [];
  const take = (node: number): void => {
    if (isBehind[node]) return;
    isBehind[node] = 1;
    stack.push(node);
  };
  const [start, arcs] = arcsByNode(nodeCount, arcFrom, arcTo);
  unsent.forEach((amount, node) => {
    if (amount > 0) take(node);
  });
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (let slot = start[node]; slot < start[node + 1]; slot++) {
      const arc = arcs[slot];
      if (arcFrom[arc] === node && arcCapacity[arc] - arcFlow[arc] > dust) take(arcTo[arc]);
      if (arcTo[arc] === node && arcFlow[arc] > dust) take(arcFrom[arc]);
    }
  }
  return isBehind;
}

/** The arcs that begin or end at each node. */
function arcsByNode(
  nodeCount: number,
  arcFrom: Uint32Array,
  arcTo: Uint32Array,
): [start: Uint32Array, arcs: Uint32Array] {
  const start = new Uint32Array(nodeCount + 1);
  for (let arc = 0; arc < arcFrom.length; arc++) {
    start[arcFrom[arc] + 1]++;
    start[arcTo[arc] + 1]++;
  }
  for (let node = 0; node < nodeCount; node++) start[node + 1] += start[node];
  const next = start.slice();
  const arcs = new Uint32Array(arcFrom.length * 2);
  for (let arc = 0; arc < arcFrom.length; arc++) {
    arcs[next[arcFrom[arc]]++] = arc;
    arcs[next[arcTo[arc]]++] = arc;
  }
  return [start, arcs];
}
