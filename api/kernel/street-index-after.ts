/**
 * The streets of a graph of which most is as in a graph before: what was there is looked up in the
 * index of then under its number of now, and only what is new is indexed. The answers are those of an
 * index over the whole graph, because the shapes of kept edges are the same to the last bit.
 */

import type { Access } from './reach.js';
import { isNearer, SNAP_LIMIT_METRES, StreetIndex } from './snap.js';
import type { WalkGraph } from './walk-graph.js';

export class StreetIndexAfter {
  readonly #kept: StreetIndex;
  readonly #added: StreetIndex;

  /**
   * @param added the edges of the graph that were not there before, ascending
   * @param edgeNow by edge before: its number in the graph, −1 where it is gone
   */
  constructor(before: StreetIndex, graph: WalkGraph, added: readonly number[], edgeNow: Int32Array) {
    this.#kept = before.renumbered(edgeNow);
    this.#added = StreetIndex.ofEdges(graph, added);
  }

  /** As StreetIndex.nearest. */
  nearest(
    lon: number,
    lat: number,
    maxMetres: number = SNAP_LIMIT_METRES,
    accept?: (edge: number) => boolean,
  ): Access | null {
    const kept = this.#kept.nearest(lon, lat, maxMetres, accept);
    const added = this.#added.nearest(lon, lat, maxMetres, accept);
    if (!kept || !added) return kept ?? added;
    return isNearer(added, kept) ? added : kept;
  }
}
