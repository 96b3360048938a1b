/**
 * Bounded shortest paths from one or many starts: Dijkstra's algorithm with the heap replaced by
 * buckets of a fixed width (R. B. Dial 1969; inside a bucket labels are corrected as in the
 * Δ-stepping of U. Meyer and P. Sanders 2003, so the distances are exact).
 *
 *   bucket b holds the nodes whose metres lie in [b·Δ, (b+1)·Δ), as a linked list of entries
 *   ┌───┬───┬───┬───┐      a node that improves gets a new entry in its new bucket; the stale
 *   │ 0 │ 1 │ 2 │ … │      one is known by its metres, which lie in another bucket by then
 *   └───┴───┴───┴───┘
 *
 * The arrays are made once for a graph and wiped after each run only where they were touched, so a
 * search costs what it reaches, never what the city holds. Cost O(reached arcs + cutoff / Δ).
 *
 * Inner zones: an arc leads into a zone and none out (walk-graph.ts). When a start lies in a zone,
 * a first search stays inside and finds the gates; a second one sets out from those gates too.
 */

import { UNREACHED } from './indices.js';
import { type SearchArcs, searchArcsOf } from './search-arcs.js';
import { EDGE_STEPS, type WalkGraph } from './walk-graph.js';

/**
 * Bucket width Δ. 5,000 searches of 1,000 m on Porto (73,016 nodes, AMD EPYC, lower quartile of 31 rounds
 * in turn): 8 m 84 ms, 16 m 83 ms, 32 m 85 ms, 64 m 99 ms.
 */
const BUCKET_METRES = 16;
const BUCKETS_PER_METRE = 1 / BUCKET_METRES;

/** A place tied to the network: where on which edge, and the straight piece to get there. */
export interface Access {
  readonly edge: number;
  /** Metres from edgeFrom along the edge, 0 .. edgeMetres. */
  readonly alongMetres: number;
  /** Length of the straight piece between the place and the edge, ≥ 0. */
  readonly accessMetres: number;
}

/** What one search reached. Valid until the next run of the same Reacher. */
export interface Reach {
  readonly cutoffMetres: number;
  /** By node; UNREACHED beyond the cutoff. Exactly the cutoff is reached. */
  readonly nodeMetres: Float64Array;
  /** Every reached node once, in no particular order that callers may rely on. */
  readonly reachedNodes: Uint32Array;
  /** Where it started; on a start's own edge one may walk without passing a node. */
  readonly starts: readonly Access[];
  /** Edges with one of these flags were not walked. */
  readonly blockedFlags: number;
}

export interface ReacherOptions {
  /** Leave out steps, as with a pram or a wheelchair. */
  readonly withoutSteps?: boolean;
}

export class Reacher {
  readonly #graph: WalkGraph;
  readonly #blockedFlags: number;
  readonly #arcs: SearchArcs;
  readonly #nodeMetres: Float64Array;
  readonly #reached: Uint32Array;
  #reachedCount = 0;
  /** First entry of each bucket, −1 for an empty one; all −1 between searches. */
  #bucketHead = new Int32Array(256).fill(-1);
  #entryNode = new Uint32Array(1024);
  #entryNext = new Int32Array(1024);
  #entryCount = 0;
  #lastBucket = -1;

  constructor(graph: WalkGraph, options: ReacherOptions = {}) {
    this.#graph = graph;
    this.#blockedFlags = options.withoutSteps ? EDGE_STEPS : 0;
    this.#arcs = searchArcsOf(graph, this.#blockedFlags);
    this.#nodeMetres = new Float64Array(graph.nodeCount).fill(UNREACHED);
    this.#reached = new Uint32Array(graph.nodeCount);
  }

  /**
   * Walks from all starts at once; each node gets the metres from its nearest start.
   * @param cutoffMetres ≥ 0, may be Infinity; the straight piece of a start counts
   * @throws RangeError for a negative or missing cutoff
   */
  run(starts: readonly Access[], cutoffMetres: number): Reach {
    if (!(cutoffMetres >= 0)) throw new RangeError(`Cutoff is ${cutoffMetres} m, expected a number ≥ 0.`);
    this.#wipe();
    const { edgeZone } = this.#graph;
    const gates = starts.some((start) => edgeZone[start.edge] > 0)
      ? this.#gatesFrom(starts, cutoffMetres)
      : [];
    for (const start of starts) this.#pushStart(start, cutoffMetres);
    for (const [node, metres] of gates) this.#push(node, metres);
    this.#settleAll(cutoffMetres);
    return {
      cutoffMetres,
      nodeMetres: this.#nodeMetres,
      reachedNodes: this.#reached.subarray(0, this.#reachedCount),
      starts,
      blockedFlags: this.#blockedFlags,
    };
  }

  /** The public sides of the gates through which starts inside zones can leave, with metres. */
  #gatesFrom(starts: readonly Access[], cutoffMetres: number): [node: number, metres: number][] {
    const { edgeZone, nodeExit } = this.#graph;
    for (const start of starts) if (edgeZone[start.edge] > 0) this.#pushStart(start, cutoffMetres);
    this.#settleAll(cutoffMetres);
    const gates: [number, number][] = [];
    for (let i = 0; i < this.#reachedCount; i++) {
      const node = this.#reached[i];
      if (nodeExit[node] >= 0) gates.push([nodeExit[node], this.#nodeMetres[node]]);
    }
    this.#wipe();
    return gates;
  }

  #pushStart({ edge, alongMetres, accessMetres }: Access, cutoffMetres: number): void {
    const { edgeFrom, edgeTo, edgeMetres, edgeFlags } = this.#graph;
    if (edgeFlags[edge] & this.#blockedFlags) return;
    const toFrom = accessMetres + alongMetres;
    const toTo = accessMetres + edgeMetres[edge] - alongMetres;
    if (toFrom <= cutoffMetres) this.#push(edgeFrom[edge], toFrom);
    if (toTo <= cutoffMetres) this.#push(edgeTo[edge], toTo);
  }

  #push(node: number, metres: number): void {
    const known = this.#nodeMetres[node];
    if (metres >= known) return;
    if (known === UNREACHED) this.#reached[this.#reachedCount++] = node;
    this.#nodeMetres[node] = metres;
    const bucket = Math.floor(metres * BUCKETS_PER_METRE);
    this.#makeRoom(bucket);
    const entry = this.#entryCount++;
    this.#entryNode[entry] = node;
    this.#entryNext[entry] = this.#bucketHead[bucket];
    this.#bucketHead[bucket] = entry;
    if (bucket > this.#lastBucket) this.#lastBucket = bucket;
  }

  /**
   * The inner loop of everything. It works on local variables and writes the counts back at the end:
   * with the fields themselves in the loop, arcs unsorted, the searches above took 99 ms instead of 83.
   */
  #settleAll(cutoffMetres: number): void {
    const { arcStart, arcTo, arcMetres } = this.#arcs;
    const nodeMetres = this.#nodeMetres;
    const reached = this.#reached;
    let [bucketHead, entryNode, entryNext] = [this.#bucketHead, this.#entryNode, this.#entryNext];
    let [reachedCount, entryCount, lastBucket] = [this.#reachedCount, this.#entryCount, this.#lastBucket];
    for (let bucket = 0; bucket <= lastBucket; bucket++) {
      for (let entry = bucketHead[bucket]; entry >= 0; entry = bucketHead[bucket]) {
        bucketHead[bucket] = entryNext[entry];
        const node = entryNode[entry];
        const metresHere = nodeMetres[node];
        if (((metresHere * BUCKETS_PER_METRE) | 0) !== bucket) continue;
        for (let arc = arcStart[node], end = arcStart[node + 1]; arc < end; arc++) {
          const metres = metresHere + arcMetres[arc];
          if (metres > cutoffMetres) break; // the arcs of a node ascend
          const to = arcTo[arc];
          const known = nodeMetres[to];
          if (metres >= known) continue;
          if (known === UNREACHED) reached[reachedCount++] = to;
          nodeMetres[to] = metres;
          const toBucket = (metres * BUCKETS_PER_METRE) | 0;
          if (toBucket >= bucketHead.length || entryCount === entryNode.length) {
            this.#entryCount = entryCount;
            this.#makeRoom(toBucket);
            [bucketHead, entryNode, entryNext] = [this.#bucketHead, this.#entryNode, this.#entryNext];
          }
          entryNode[entryCount] = to;
          entryNext[entryCount] = bucketHead[toBucket];
          bucketHead[toBucket] = entryCount++;
          if (toBucket > lastBucket) lastBucket = toBucket;
        }
      }
    }
    this.#reachedCount = reachedCount;
    this.#entryCount = 0;
    this.#lastBucket = -1;
  }

  #wipe(): void {
    const nodeMetres = this.#nodeMetres;
    const reached = this.#reached;
    for (let i = 0; i < this.#reachedCount; i++) nodeMetres[reached[i]] = UNREACHED;
    this.#reachedCount = 0;
  }

  /** Room for one more entry, in this bucket. */
  #makeRoom(bucket: number): void {
    if (bucket >= this.#bucketHead.length) {
      const grown = new Int32Array(Math.max(bucket + 1, this.#bucketHead.length * 2)).fill(-1);
      grown.set(this.#bucketHead);
      this.#bucketHead = grown;
    }
    if (this.#entryCount < this.#entryNode.length) return;
    const node = new Uint32Array(this.#entryNode.length * 2);
    const next = new Int32Array(node.length);
    node.set(this.#entryNode);
    next.set(this.#entryNext);
    this.#entryNode = node;
    this.#entryNext = next;
  }
}

/** Metres from the starts to a point on an edge; UNREACHED beyond the cutoff or on a blocked edge. */
export function metresAlongEdge(graph: WalkGraph, reach: Reach, edge: number, alongMetres: number): number {
  if (graph.edgeFlags[edge] & reach.blockedFlags) return UNREACHED;
  let metres = Math.min(
    reach.nodeMetres[graph.edgeFrom[edge]] + alongMetres,
    reach.nodeMetres[graph.edgeTo[edge]] + graph.edgeMetres[edge] - alongMetres,
  );
  for (const start of reach.starts) {
    if (start.edge !== edge) continue;
    metres = Math.min(metres, start.accessMetres + Math.abs(start.alongMetres - alongMetres));
  }
  return metres <= reach.cutoffMetres ? metres : UNREACHED;
}
