/**
 * The walk between two places as a child would look for it: E. W. Dijkstra's method with a plain
 * list searched from end to end, straight on the edges as they were read. Shares nothing with the kernel's
 * search, nor its nodes behind gates: here a walk has three parts, out of the zone it begins in, on
 * public ways, into the zone it ends in.
 */

import { type Access, BARRIER_CLOSED, BARRIER_RESIDENTS, type WalkGraph } from '../../api/kernel/index.js';

/** 'out': still in the first zone; 'public'; or the number of the zone entered. */
type Part = 'out' | 'public' | number;

export class PlainWalks {
  readonly #graph: WalkGraph;
  readonly #zoneOf: Uint32Array;
  readonly #edgesAt: number[][];

  /** @param zoneOf zone of every edge, 0 public */
  constructor(graph: WalkGraph, zoneOf: Uint32Array) {
    this.#graph = graph;
    this.#zoneOf = zoneOf;
    this.#edgesAt = Array.from({ length: graph.nodeCount }, () => []);
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      this.#edgesAt[graph.edgeFrom[edge]!]!.push(edge);
      this.#edgesAt[graph.edgeTo[edge]!]!.push(edge);
    }
  }

  /** Metres from one place to many, Infinity where there is no way. */
  metres(start: Access, ends: readonly Access[]): number[] {
    const known = this.#walk(start);
    return ends.map((end) => this.#metresTo(end, start, known));
  }

  #metresTo(end: Access, start: Access, known: ReadonlyMap<string, number>): number {
    const { edgeFrom, edgeTo, edgeMetres } = this.#graph;
    const zone = this.#zoneOf[end.edge]!;
    const parts: Part[] = zone === 0 ? ['public'] : [zone];
    if (zone > 0 && zone === this.#zoneOf[start.edge]) parts.push('out');
    // At a shut node a walk ends: nobody goes on from there into the end's edge.
    const metresAt = (node: number, part: Part) =>
      this.#isShut(node) ? Infinity : (known.get(`${node} ${part}`) ?? Infinity);
    const over = parts.flatMap((part) => [
      metresAt(edgeFrom[end.edge]!, part) + end.alongMetres,
      metresAt(edgeTo[end.edge]!, part) + edgeMetres[end.edge]! - end.alongMetres,
    ]);
    if (start.edge === end.edge)
      over.push(start.accessMetres + Math.abs(start.alongMetres - end.alongMetres));
    return Math.min(...over) + end.accessMetres;
  }

  #walk(start: Access): Map<string, number> {
    const { edgeFrom, edgeTo, edgeMetres } = this.#graph;
    const first: Part = this.#zoneOf[start.edge]! > 0 ? 'out' : 'public';
    const open: { node: number; part: Part; metres: number }[] = [
      { node: edgeFrom[start.edge]!, part: first, metres: start.accessMetres + start.alongMetres },
      {
        node: edgeTo[start.edge]!,
        part: first,
        metres: start.accessMetres + edgeMetres[start.edge]! - start.alongMetres,
      },
    ];
    const known = new Map<string, number>();
    while (open.length > 0) {
      const nearest = open.reduce((best, here, i) => (here.metres < open[best]!.metres ? i : best), 0);
      const [{ node, part, metres }] = open.splice(nearest, 1) as [(typeof open)[number]];
      const key = `${node} ${part}`;
      if (known.has(key)) continue;
      known.set(key, metres);
      for (const next of this.#stepsFrom(node, part, this.#zoneOf[start.edge]!)) {
        open.push({ ...next, metres: metres + next.metres });
      }
    }
    return known;
  }

  #stepsFrom(node: number, part: Part, firstZone: number): { node: number; part: Part; metres: number }[] {
    const { edgeFrom, edgeTo, edgeMetres } = this.#graph;
    if (this.#isShut(node)) return [];
    const zoneHere = part === 'out' ? firstZone : part === 'public' ? 0 : part;
    const along: { node: number; part: Part; metres: number }[] = this.#edgesAt[node]!.filter(
      (edge) => this.#zoneOf[edge] === zoneHere,
    ).map((edge) => ({
      node: edgeFrom[edge] === node ? edgeTo[edge]! : edgeFrom[edge]!,
      part,
      metres: edgeMetres[edge]!,
    }));
    const zonesHere = new Set(this.#edgesAt[node]!.map((edge) => this.#zoneOf[edge]!));
    if (!zonesHere.has(0)) return along;
    if (part === 'out') along.push({ node, part: 'public', metres: 0 });
    if (part === 'public') {
      for (const zone of zonesHere) if (zone > 0) along.push({ node, part: zone, metres: 0 });
    }
    return along;
  }

  /** Closed to all, or a gate for residents behind which nobody lives. */
  #isShut(node: number): boolean {
    const barrier = this.#graph.nodeBarrier[node];
    if (barrier === BARRIER_CLOSED) return true;
    return barrier === BARRIER_RESIDENTS && this.#edgesAt[node]!.every((edge) => this.#zoneOf[edge] === 0);
  }
}
