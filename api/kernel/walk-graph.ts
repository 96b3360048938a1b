/**
 * The walking network as flat typed arrays in one buffer.
 *
 * Compressed sparse rows: the arcs that leave node n are arcStart[n] .. arcStart[n + 1] − 1.
 * Each edge {from, to} is walked both ways and so stands in two arcs; one-way streets do not bind
 * people on foot. Between junctions an edge keeps its whole line (shape), end points included.
 *
 *      node n                 arcs            edge e                      shape
 *   arcStart[n] ─┐     ┌─ arcTo, arcEdge,   edgeFrom, edgeTo,   shapeStart[e] ─┐
 *                ▼     │  arcMetres         edgeMetres …                       ▼
 *      [ 0 │ 3 │ 5 │…] └▶[ a │ a │ a │…]     [ e │ e │ …]        [ lon … ] [ lat … ]
 *
 * Inner ways (private ways, the paths behind a wall) belong to a zone > 0; zone 0 is public.
 * A zone hangs on the public network only by its gates: at a gate the graph holds two nodes at
 * one place, the public one and the zone's copy, and an arc of 0 m that leads INTO the zone only.
 * So a walk that entered a zone can end there but not pass through. A walk that starts inside a
 * zone leaves by nodeExit (reach.ts starts a second search there). See zones.ts.
 *
 * Nodes lie in the order of a Hilbert curve, so that neighbours in the street are neighbours in memory;
 * what is cut, drawn or gated later stands behind them, along the same curve (walk-graph-growth.ts).
 */

/** Bits of edgeFlags. */
export const EDGE_STEPS = 1;
/** Private: walked only from or to a door of its own zone. */
export const EDGE_INNER = 2;
export const EDGE_BRIDGE = 4;
export const EDGE_TUNNEL = 8;
/** An arc of 0 m from the public copy of a gate node into a zone. */
export const EDGE_GATE = 16;
/**
 * Drawn in a scenario, not there yet. A place may hang on it beside its nearest other way, never
 * instead of it: so a link that is added makes no walk longer.
 */
export const EDGE_PLANNED = 32;

/** Values of nodeBarrier. */
export const BARRIER_NONE = 0;
/** A gate or bollard that lets everybody on foot pass. */
export const BARRIER_OPEN = 1;
/** A gate for residents: a zone begins here. */
export const BARRIER_RESIDENTS = 2;
/** Nobody passes: the edges that meet here are not joined. */
export const BARRIER_CLOSED = 3;

/** What a builder hands over: edges between nodes, with shapes. Any order; self-loops allowed. */
export interface WalkEdges {
  readonly nodeLon: Float64Array;
  readonly nodeLat: Float64Array;
  readonly nodeBarrier: Uint8Array;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  readonly edgeFlags: Uint8Array;
  /** Index into WAY_CLASSES, for drawing. */
  readonly edgeWayClass: Uint8Array;
  /** Id of the way in its source, 0 where it has none. */
  readonly edgeWayId: Float64Array;
  /** 0 public, otherwise the zone of an inner edge. Absent: all public. */
  readonly edgeZone?: Uint32Array;
  /** Group (community) in which an edge lies, counted from 1; 0 none. Absent: all 0. */
  readonly edgeGroup?: Uint32Array;
  /** shapeStart[e] .. shapeStart[e + 1] − 1 are the positions of edge e, from → to, both ends included. */
  readonly shapeStart: Uint32Array;
  readonly shapeLon: Float64Array;
  readonly shapeLat: Float64Array;
}

export interface WalkGraph extends WalkEdges {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly edgeZone: Uint32Array;
  readonly edgeGroup: Uint32Array;
  readonly edgeMetres: Float64Array;
  readonly arcStart: Uint32Array;
  readonly arcTo: Uint32Array;
  readonly arcEdge: Uint32Array;
  readonly arcMetres: Float64Array;
  /** The public node outside the gate, where this node is the zone's copy of one; −1 elsewhere. */
  readonly nodeExit: Int32Array;
  /** Number of the connected component (gates joined both ways), from 0. */
  readonly nodeComponent: Uint32Array;
  /** All arrays above, in this one piece of memory. */
  readonly buffer: ArrayBuffer;
}

/** How ways are drawn and told apart; edgeWayClass is an index into this list. */
export const WAY_CLASSES = [
  'arterial',
  'street',
  'residential',
  'service',
  'footway',
  'steps',
  'link',
] as const;
export type WayClass = (typeof WAY_CLASSES)[number];

/** Joins graphs of separate places into one whose parts do not touch. */
export function joinWalkEdges(parts: readonly WalkGraph[]): WalkEdges {
  const nodeOffsets = offsets(parts.map((part) => part.nodeCount));
  const positionOffsets = offsets(parts.map((part) => part.shapeLon.length));
  const shifted = (pick: (part: WalkGraph) => Uint32Array, by: readonly number[]) =>
    Uint32Array.from(parts.flatMap((part, i) => Array.from(pick(part), (value) => value + by[i])));
  const floats = (pick: (part: WalkGraph) => Float64Array) =>
    Float64Array.from(parts.flatMap((part) => Array.from(pick(part))));
  const bytes = (pick: (part: WalkGraph) => Uint8Array) =>
    Uint8Array.from(parts.flatMap((part) => Array.from(pick(part))));
  return {
    nodeLon: floats((part) => part.nodeLon),
    nodeLat: floats((part) => part.nodeLat),
    nodeBarrier: bytes((part) => part.nodeBarrier),
    edgeFrom: shifted((part) => part.edgeFrom, nodeOffsets),
    edgeTo: shifted((part) => part.edgeTo, nodeOffsets),
    edgeFlags: bytes((part) => part.edgeFlags),
    edgeWayClass: bytes((part) => part.edgeWayClass),
    edgeWayId: floats((part) => part.edgeWayId),
    shapeStart: Uint32Array.from([
      ...parts.flatMap((part, i) =>
        Array.from(part.shapeStart.subarray(0, -1), (p) => p + positionOffsets[i]),
      ),
      positionOffsets[parts.length],
    ]),
    shapeLon: floats((part) => part.shapeLon),
    shapeLat: floats((part) => part.shapeLat),
  };
}

/** Running sums with a leading 0: where each part begins, and the total last. */
function offsets(counts: readonly number[]): number[] {
  const sums = [0];
  for (const count of counts) sums.push(sums[sums.length - 1] + count);
  return sums;
}
