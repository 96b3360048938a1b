/**
 * One ArrayBuffer behind all arrays of a WalkGraph: saved to the database as it is, sent to a
 * worker without a copy, opened again by laying views over it.
 *
 *   header (8 × Uint32): magic, format, nodes, edges, arcs, positions, 0, 0
 *   then the arrays of LAYOUT in order, each padded to 8 bytes
 */

import type { WalkGraph } from './walk-graph.js';

const MAGIC = 0x3147574c; // "LWG1", little endian
const FORMAT = 1;
const HEADER_BYTES = 32;

export interface WalkGraphCounts {
  readonly nodes: number;
  readonly edges: number;
  readonly arcs: number;
  readonly positions: number;
}

type ArrayName = Exclude<keyof WalkGraph, 'nodeCount' | 'edgeCount' | 'buffer'>;
type View = Float64Array | Uint32Array | Int32Array | Uint8Array;
interface ViewConstructor {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): View;
}

const LAYOUT: readonly (readonly [ArrayName, ViewConstructor, (counts: WalkGraphCounts) => number])[] = [
  ['nodeLon', Float64Array, (c) => c.nodes],
  ['nodeLat', Float64Array, (c) => c.nodes],
  ['nodeBarrier', Uint8Array, (c) => c.nodes],
  ['nodeExit', Int32Array, (c) => c.nodes],
  ['nodeComponent', Uint32Array, (c) => c.nodes],
  ['edgeFrom', Uint32Array, (c) => c.edges],
  ['edgeTo', Uint32Array, (c) => c.edges],
  ['edgeFlags', Uint8Array, (c) => c.edges],
  ['edgeWayClass', Uint8Array, (c) => c.edges],
  ['edgeWayId', Float64Array, (c) => c.edges],
  ['edgeZone', Uint32Array, (c) => c.edges],
  ['edgeGroup', Uint32Array, (c) => c.edges],
  ['edgeMetres', Float64Array, (c) => c.edges],
  ['shapeStart', Uint32Array, (c) => c.edges + 1],
  ['shapeLon', Float64Array, (c) => c.positions],
  ['shapeLat', Float64Array, (c) => c.positions],
  ['arcStart', Uint32Array, (c) => c.nodes + 1],
  ['arcTo', Uint32Array, (c) => c.arcs],
  ['arcEdge', Uint32Array, (c) => c.arcs],
  ['arcMetres', Float64Array, (c) => c.arcs],
];

const padded = (bytes: number): number => (bytes + 7) & ~7;

/** A graph of zeros with room for `counts`; the builder fills it once, after that nobody writes to it. */
export function allocateWalkGraph(counts: WalkGraphCounts): WalkGraph {
  let bytes = HEADER_BYTES;
  for (const [, View, length] of LAYOUT) bytes += padded(View.BYTES_PER_ELEMENT * length(counts));
  const buffer = new ArrayBuffer(bytes);
  const { nodes, edges, arcs, positions } = counts;
  new Uint32Array(buffer, 0, 8).set([MAGIC, FORMAT, nodes, edges, arcs, positions, 0, 0]);
  return layViews(buffer, counts);
}

/**
 * Opens a stored graph. The buffer is used, not copied.
 * @throws TypeError when it is not a graph, is cut off, or is of another format
 */
export function walkGraphFromBuffer(buffer: ArrayBuffer): WalkGraph {
  if (buffer.byteLength < HEADER_BYTES) {
    throw new TypeError(
      `Not a walking graph: ${buffer.byteLength} bytes, expected at least ${HEADER_BYTES}.`,
    );
  }
  const [magic, format, nodes, edges, arcs, positions] = new Uint32Array(buffer, 0, 8);
  if (magic !== MAGIC || format !== FORMAT) {
    throw new TypeError(`Not a walking graph of format ${FORMAT}: starts with ${magic}, ${format}.`);
  }
  return layViews(buffer, { nodes, edges, arcs, positions });
}

function layViews(buffer: ArrayBuffer, counts: WalkGraphCounts): WalkGraph {
  const views: Partial<Record<ArrayName, View>> = {};
  let offset = HEADER_BYTES;
  for (const [name, View, length] of LAYOUT) {
    const count = length(counts);
    const end = offset + padded(View.BYTES_PER_ELEMENT * count);
    if (end > buffer.byteLength)
      throw new TypeError(`Walking graph cut off in ${name}: ${buffer.byteLength} bytes.`);
    views[name] = new View(buffer, offset, count);
    offset = end;
  }
  return {
    ...(views as Record<ArrayName, View>),
    nodeCount: counts.nodes,
    edgeCount: counts.edges,
    buffer,
  } as WalkGraph;
}
