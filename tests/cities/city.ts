/** A real place from ../shared, read once for a file of tests, with seeded places on its streets. */

import { readImportFile } from '../../api/intake/index.js';
import {
  type Access,
  buildWalkGraph,
  EDGE_GATE,
  type Place,
  type WalkGraph,
  zoneWalkGraph,
} from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { assembleWorld, type World } from '../../api/planning/world.js';
import type { WorldInput } from '../../api/planning/world-input.js';
import { sharedFile } from '../setup/shared-file.js';
import { worldOfBundle } from '../worlds/bundle-world.js';

export interface City {
  /** As read: no zones yet. */
  readonly bare: WalkGraph;
  /** Private ways and pockets behind gates are zones. */
  readonly zoned: WalkGraph;
  readonly input: WorldInput;
  readonly world: World;
}

export async function readCity(file: string): Promise<City> {
  const bundle = await readImportFile(sharedFile(`data/${file}`), { what: 'all' });
  const input = worldOfBundle(bundle);
  const bare = buildWalkGraph(bundle.network!.edges);
  return { bare, zoned: zoneWalkGraph(bare).graph, input, world: assembleWorld(input, true) };
}

/** Edges lie in the order of their nodes on the ground: so many in a row are a quarter, not a city. */
const QUARTER_EDGES = 1500;

/** Places on streets of one quarter: an edge drawn by lot, somewhere along it, up to 60 m beside it. */
export function seededPlaces(graph: WalkGraph, count: number, seed: number): Place[] {
  const random = new Random(seed);
  const middle = Math.floor(graph.edgeCount / 2);
  const streets = edgesWhere(
    graph,
    (edge) => !(graph.edgeFlags[edge]! & EDGE_GATE) && Math.abs(edge - middle) < QUARTER_EDGES / 2,
  );
  return Array.from({ length: count }, () => [placeOn(graph, random.pick(streets), random)]);
}

/** Places on inner ways only. */
export function seededInnerPlaces(graph: WalkGraph, count: number, seed: number): Place[] {
  const random = new Random(seed);
  const inner = edgesWhere(
    graph,
    (edge) => graph.edgeZone[edge]! > 0 && !(graph.edgeFlags[edge]! & EDGE_GATE),
  );
  return inner.length === 0
    ? []
    : Array.from({ length: count }, () => [placeOn(graph, random.pick(inner), random)]);
}

const placeOn = (graph: WalkGraph, edge: number, random: Random): Access => ({
  edge,
  alongMetres: random.ratio() * graph.edgeMetres[edge]!,
  accessMetres: random.between(0, 60),
});

function edgesWhere(graph: WalkGraph, accept: (edge: number) => boolean): number[] {
  return Array.from({ length: graph.edgeCount }, (_, edge) => edge).filter(accept);
}

/**
 * The same places on another graph that holds the same streets in another order: an edge is known
 * again by its way and its whole line.
 */
export function carriedOver(places: readonly Place[], from: WalkGraph, to: WalkGraph): Place[] {
  const edgeOf = new Map<string, number>();
  for (let edge = 0; edge < to.edgeCount; edge++) edgeOf.set(signature(to, edge), edge);
  return places.map((place) =>
    place.map((access) => {
      const edge = edgeOf.get(signature(from, access.edge));
      if (edge === undefined) throw new RangeError(`Edge ${access.edge} is not in the other graph.`);
      return { ...access, edge };
    }),
  );
}

function signature(
  { edgeWayId, edgeFlags, shapeStart, shapeLon, shapeLat }: WalkGraph,
  edge: number,
): string {
  const [first, end] = [shapeStart[edge]!, shapeStart[edge + 1]!];
  return [
    edgeWayId[edge],
    edgeFlags[edge],
    ...shapeLon.subarray(first, end),
    ...shapeLat.subarray(first, end),
  ].join();
}
