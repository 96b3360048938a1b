/**
 * Who reaches what: a sparse table origins × destinations of metres within a cutoff.
 *
 * Walking is symmetric (the inner way of a trip comes first or last, in either direction), so the
 * table is searched from the side with fewer places. For each search the reached nodes are read
 * against a list of the places that hang on each node; a place on the start's own edge is read
 * directly. Cost: one bounded search per place of the smaller side.
 *
 *   rows: rowStart[origin] .. rowStart[origin + 1] − 1 → destination, metres
 *   inside a row destinations ascend.
 */

import { UNREACHED } from './indices.js';
import type { Access, Reach, Reacher } from './reach.js';
import { searchOrder } from './search-order.js';
import type { WalkGraph } from './walk-graph.js';

/** The ways a place hangs on the network; none: not on the network. */
export type Place = readonly Access[];

export interface TravelTable {
  readonly originCount: number;
  readonly rowStart: Uint32Array;
  readonly destination: Uint32Array;
  readonly metres: Float64Array;
}

/** @param cutoffMetres ≥ 0; metres exactly at the cutoff are in the table */
export function travelTable(
  graph: WalkGraph,
  reacher: Reacher,
  origins: readonly Place[],
  destinations: readonly Place[],
  cutoffMetres: number,
): TravelTable {
  if (origins.length <= destinations.length)
    return searchRows(graph, reacher, origins, destinations, cutoffMetres);
  return transpose(searchRows(graph, reacher, destinations, origins, cutoffMetres), origins.length);
}

function searchRows(
  graph: WalkGraph,
  reacher: Reacher,
  origins: readonly Place[],
  destinations: readonly Place[],
  cutoffMetres: number,
): TravelTable {
  const readout = new PlaceReadout(graph, destinations);
  const order = searchOrder(graph, origins);
  const found = new Uint32Array(origins.length + 1);
  const columns = new Growing(origins.length * 8);
  order.forEach((origin, place) => {
    if (origins[origin].length > 0) {
      const reach = reacher.run(origins[origin], cutoffMetres);
      for (const destination of readout.read(reach)) columns.add(destination, readout.metres[destination]);
    }
    found[place + 1] = columns.count;
  });
  return rowsInOrder(order, found, columns.finish());
}

/**
 * Rows found in the order of the searches, put into the order of their origins.
 * @param found by place in the order: its row is found[place] .. found[place + 1] − 1
 */
function rowsInOrder(
  order: Uint32Array,
  found: Uint32Array,
  columns: Pick<TravelTable, 'destination' | 'metres'>,
): TravelTable {
  const rowStart = new Uint32Array(found.length);
  order.forEach((origin, place) => {
    rowStart[origin + 1] = found[place + 1] - found[place];
  });
  for (let origin = 0; origin < order.length; origin++) rowStart[origin + 1] += rowStart[origin];
  const destination = new Uint32Array(columns.destination.length);
  const metres = new Float64Array(columns.metres.length);
  order.forEach((origin, place) => {
    destination.set(columns.destination.subarray(found[place], found[place + 1]), rowStart[origin]);
    metres.set(columns.metres.subarray(found[place], found[place + 1]), rowStart[origin]);
  });
  return { originCount: order.length, rowStart, destination, metres };
}

/** Places by the nodes at the ends of the edges they hang on, read after each search. */
export class PlaceReadout {
  /** Metres of each place after read(); UNREACHED for the others. */
  readonly metres: Float64Array;
  readonly #blockedOf: (access: Access, blockedFlags: number) => boolean;
  readonly #nodeStart: Uint32Array;
  readonly #nodePlace: Uint32Array;
  readonly #nodeOffset: Float64Array;
  readonly #nodeEdge: Uint32Array;
  readonly #nodeAccess: Access[];
  readonly #graph: WalkGraph;
  readonly #found: Uint32Array;
  #foundCount = 0;

  constructor(graph: WalkGraph, places: readonly Place[]) {
    this.#graph = graph;
    this.metres = new Float64Array(places.length).fill(UNREACHED);
    this.#found = new Uint32Array(places.length);
    this.#blockedOf = (access, blockedFlags) => (graph.edgeFlags[access.edge] & blockedFlags) > 0;
    this.#nodeStart = new Uint32Array(graph.nodeCount + 1);
    const ends = this.#countEnds(places);
    this.#nodePlace = new Uint32Array(ends);
    this.#nodeOffset = new Float64Array(ends);
    this.#nodeEdge = new Uint32Array(ends);
    this.#nodeAccess = new Array<Access>(ends);
    this.#hangPlaces(places);
  }

  #countEnds(places: readonly Place[]): number {
    const { edgeFrom, edgeTo, nodeCount } = this.#graph;
    const start = this.#nodeStart;
    for (const accesses of places)
      for (const { edge } of accesses) {
        start[edgeFrom[edge] + 1]++;
        start[edgeTo[edge] + 1]++;
      }
    for (let node = 0; node < nodeCount; node++) start[node + 1] += start[node];
    return start[nodeCount];
  }

  #hangPlaces(places: readonly Place[]): void {
    const { edgeFrom, edgeTo, edgeMetres } = this.#graph;
    const next = this.#nodeStart.slice();
    const hang = (node: number, place: number, access: Access, metres: number) => {
      const slot = next[node]++;
      this.#nodePlace[slot] = place;
      this.#nodeOffset[slot] = metres;
      this.#nodeEdge[slot] = access.edge;
      this.#nodeAccess[slot] = access;
    };
    for (let place = 0; place < places.length; place++)
      for (const access of places[place]) {
        const { edge, alongMetres, accessMetres } = access;
        hang(edgeFrom[edge], place, access, accessMetres + alongMetres);
        hang(edgeTo[edge], place, access, accessMetres + edgeMetres[edge] - alongMetres);
      }
  }

  /** Places within the cutoff of a search, ascending; they and their metres in `metres` hold until the next read. */
  read(reach: Reach): Uint32Array {
    for (let i = 0; i < this.#foundCount; i++) this.metres[this.#found[i]] = UNREACHED;
    this.#foundCount = 0;
    this.#readNodes(reach);
    this.#readOwnEdges(reach);
    return this.#inOrder();
  }

  /** Many are put in order by looking at all: at 6,817 doors and no cutoff 0.1 ms instead of 1.5 by sorting. */
  #inOrder(): Uint32Array {
    const [found, metres, count] = [this.#found, this.metres, this.#foundCount];
    if (count * 24 < metres.length) return found.subarray(0, count).sort();
    for (let place = 0, i = 0; i < count; place++) if (metres[place] !== UNREACHED) found[i++] = place;
    return found.subarray(0, count);
  }

  #readNodes({ reachedNodes, nodeMetres, cutoffMetres, blockedFlags }: Reach): void {
    const [nodeStart, nodePlace, nodeOffset] = [this.#nodeStart, this.#nodePlace, this.#nodeOffset];
    for (const node of reachedNodes) {
      for (let slot = nodeStart[node]; slot < nodeStart[node + 1]; slot++) {
        if (blockedFlags > 0 && this.#graph.edgeFlags[this.#nodeEdge[slot]] & blockedFlags) continue;
        this.#take(nodePlace[slot], nodeMetres[node] + nodeOffset[slot], cutoffMetres);
      }
    }
  }

  /** On the edge of a start one may walk without passing a node. */
  #readOwnEdges({ starts, cutoffMetres, blockedFlags }: Reach): void {
    for (const start of starts) {
      if (this.#blockedOf(start, blockedFlags)) continue;
      const node = this.#graph.edgeFrom[start.edge];
      for (let slot = this.#nodeStart[node]; slot < this.#nodeStart[node + 1]; slot++) {
        if (this.#nodeEdge[slot] !== start.edge) continue;
        const access = this.#nodeAccess[slot];
        const direct = Math.abs(access.alongMetres - start.alongMetres);
        this.#take(this.#nodePlace[slot], start.accessMetres + direct + access.accessMetres, cutoffMetres);
      }
    }
  }

  #take(place: number, metres: number, cutoffMetres: number): void {
    if (metres > cutoffMetres || metres >= this.metres[place]) return;
    if (this.metres[place] === UNREACHED) this.#found[this.#foundCount++] = place;
    this.metres[place] = metres;
  }
}

/** Columns that grow by doubling. */
class Growing {
  count = 0;
  #destination: Uint32Array;
  #metres: Float64Array;

  constructor(capacity: number) {
    this.#destination = new Uint32Array(Math.max(16, capacity));
    this.#metres = new Float64Array(this.#destination.length);
  }

  add(destination: number, metres: number): void {
    if (this.count === this.#destination.length) this.#grow();
    this.#destination[this.count] = destination;
    this.#metres[this.count++] = metres;
  }

  #grow(): void {
    const destination = new Uint32Array(this.count * 2);
    const metres = new Float64Array(this.count * 2);
    destination.set(this.#destination);
    metres.set(this.#metres);
    this.#destination = destination;
    this.#metres = metres;
  }

  finish(): { destination: Uint32Array; metres: Float64Array } {
    return { destination: this.#destination.slice(0, this.count), metres: this.#metres.slice(0, this.count) };
  }
}

/** Rows become columns; inside each new row the old origins ascend. */
function transpose(table: TravelTable, originCount: number): TravelTable {
  const rowStart = new Uint32Array(originCount + 1);
  for (const column of table.destination) rowStart[column + 1]++;
  for (let row = 0; row < originCount; row++) rowStart[row + 1] += rowStart[row];
  const next = rowStart.slice();
  const destination = new Uint32Array(table.destination.length);
  const metres = new Float64Array(table.metres.length);
  for (let row = 0; row < table.originCount; row++) {
    for (let i = table.rowStart[row]; i < table.rowStart[row + 1]; i++) {
      const slot = next[table.destination[i]]++;
      destination[slot] = row;
      metres[slot] = table.metres[i];
    }
  }
  return { originCount, rowStart, destination, metres };
}
