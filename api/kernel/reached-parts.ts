/**
 * Which metres of an edge a reach covers within a cutoff: from its ends inwards, and around starts on it.
 *
 *   from ○━━━━━━━━┈┈┈┈┈━━━━━●━━━━━┈┈┈┈┈┈━━━━○ to
 *        cutoff −           start           cutoff − metres at `to`
 *        metres at `from`
 */

import type { Access, Reach } from './reach.js';
import { EDGE_GATE, type WalkGraph } from './walk-graph.js';

// Bound once: where tests run, a global costs more to look up than all else in these loops.
const { max, min } = Math;

export class ReachedParts {
  /** The parts that the last find() found: from, to, from, to … metres from edgeFrom, ascending, apart. */
  readonly parts = new Float64Array(MOST_PARTS * 2);
  readonly #graph: WalkGraph;
  /** The load in which an edge was summed. */
  readonly #edgeLoad: Int32Array;
  readonly #starts = new Map<number, Access[]>();
  readonly #metres: Float64Array;
  #load = 0;
  #reach: Reach | null = null;
  #cutoff = 0;

  constructor(graph: WalkGraph) {
    this.#graph = graph;
    this.#edgeLoad = new Int32Array(graph.edgeCount);
    this.#metres = new Float64Array(graph.edgeCount);
  }

  /** Takes over a reach. @returns metres of all edges it covers within the cutoff */
  load(reach: Reach, cutoffMetres: number): number {
    this.#load++;
    this.#reach = reach;
    this.#cutoff = cutoffMetres;
    const { arcStart, arcEdge } = this.#graph;
    let metres = 0;
    this.#starts.clear();
    for (const start of reach.starts) {
      const onEdge = this.#starts.get(start.edge);
      if (onEdge) onEdge.push(start);
      else this.#starts.set(start.edge, [start]);
    }
    for (const edge of this.#starts.keys()) metres += this.#sumOnce(edge);
    for (const node of reach.reachedNodes) {
      if (reach.nodeMetres[node] > cutoffMetres) continue;
      for (let arc = arcStart[node]; arc < arcStart[node + 1]; arc++) metres += this.#sumOnce(arcEdge[arc]);
    }
    return metres;
  }

  /** Metres of an edge that are covered. */
  metresOf(edge: number): number {
    return this.#edgeLoad[edge] === this.#load ? this.#metres[edge] : 0;
  }

  /** 0 when the edge was summed before. */
  #sumOnce(edge: number): number {
    if (this.#edgeLoad[edge] === this.#load) return 0;
    const count = this.find(edge);
    let metres = 0;
    for (let i = 0; i < count; i++) metres += this.parts[2 * i + 1] - this.parts[2 * i];
    this.#edgeLoad[edge] = this.#load;
    this.#metres[edge] = metres;
    return metres;
  }

  /** Finds the covered parts of an edge. @returns how many; they stand in `parts` */
  find(edge: number): number {
    const reach = this.#reach;
    const { edgeFrom, edgeTo, edgeMetres, edgeFlags } = this.#graph;
    if (!reach || edgeFlags[edge] & (reach.blockedFlags | EDGE_GATE)) return 0;
    const length = edgeMetres[edge];
    const fromBegin = min(length, this.#cutoff - reach.nodeMetres[edgeFrom[edge]]);
    const fromEnd = min(length, this.#cutoff - reach.nodeMetres[edgeTo[edge]]);
    const starts = this.#starts.get(edge);
    if (starts) return this.#findWithStarts(length, fromBegin, fromEnd, starts);
    let count = 0;
    if (fromBegin >= 0) count = this.#add(count, 0, fromBegin);
    if (fromEnd >= 0) count = this.#add(count, length - fromEnd, length);
    return count;
  }

  #findWithStarts(length: number, fromBegin: number, fromEnd: number, starts: readonly Access[]): number {
    const around: [from: number, to: number][] = [];
    if (fromBegin >= 0) around.push([0, fromBegin]);
    if (fromEnd >= 0) around.push([length - fromEnd, length]);
    for (const { alongMetres, accessMetres } of starts) {
      const half = this.#cutoff - accessMetres;
      if (half >= 0) around.push([max(0, alongMetres - half), min(length, alongMetres + half)]);
    }
    around.sort((a, b) => a[0] - b[0]);
    let count = 0;
    for (const [from, to] of around) count = this.#add(count, from, to);
    return count;
  }

  /** Adds a part that begins no earlier than the ones before; joined to the last one when they meet. */
  #add(count: number, from: number, to: number): number {
    const last = 2 * count - 1;
    if (count > 0 && (from <= this.parts[last] || count === MOST_PARTS)) {
      this.parts[last] = max(this.parts[last], to);
      return count;
    }
    this.parts[last + 1] = from;
    this.parts[last + 2] = to;
    return count + 1;
  }
}

/** Parts an edge is told apart into; more starts than that on one edge lie close together. */
const MOST_PARTS = 64;
