/**
 * Lays the entrances of communities over the cut network: each crossing of way and boundary gets the
 * access of the entrance recorded there, and every crossing of a walled boundary that has none is closed.
 *
 * A community is walled when its record says so, or when a planner gave its entrances: then only
 * those let people pass. Entrances read from a map do not prove that there are no others.
 */

import {
  BARRIER_CLOSED,
  BARRIER_OPEN,
  BARRIER_RESIDENTS,
  type LonLat,
  metresBetween,
  type WalkGraph,
  type Walls,
} from '../kernel/index.js';
import type { Crossings, CutNetwork } from './cut-network.js';
import type { CommunityInput, EntranceInput } from './world-input.js';

/** An entrance belongs to a crossing of way and boundary up to this far away. Our choice: gates are drawn roughly. */
export const ENTRANCE_NEAR_METRES = 30;

export interface WalledGraph {
  readonly graph: WalkGraph;
  readonly walls: Walls;
  /** Entrances that let residents pass but meet no inner way, by community (from 0). */
  readonly looseEntrances: readonly (readonly EntranceInput[])[];
}

export function layWalls(
  cut: CutNetwork,
  communities: readonly CommunityInput[],
  entrancesOf: readonly (readonly EntranceInput[])[],
): WalledGraph {
  const { edgeGroup } = cut;
  const graph = { ...cut.graph, nodeBarrier: cut.graph.nodeBarrier.slice() };
  const isWalled = Uint8Array.from(
    [false, ...communities.map((c, i) => hasOnlyGivenGates(c, entrancesOf[i] ?? []))],
    Number,
  );
  const isBlockedNode = new Uint8Array(graph.nodeCount);
  const looseEntrances = communities.map((_, i) => {
    const crossings = cut.crossings[i]!;
    const isCorner = (node: number) => isStreetCorner(graph, edgeGroup, node, i + 1);
    const gates = placeEntrances(graph, crossings, entrancesOf[i] ?? [], isCorner);
    if (isWalled[i + 1]) {
      for (const nodes of [crossings.ordinary, crossings.planned])
        for (const node of nodes) if (!gates.openNodes.has(node)) isBlockedNode[node] = 1;
    }
    return gates.loose;
  });
  return { graph, walls: { edgeGroup, isWalled, isBlockedNode }, looseEntrances };
}

export function hasOnlyGivenGates(community: CommunityInput, entrances: readonly EntranceInput[]): boolean {
  if (community.enclosure === 'walled') return true;
  return community.enclosure === 'unknown' && entrances.some((entrance) => !entrance.isFromMap);
}

const BARRIER_OF: Readonly<Record<EntranceInput['access'], number>> = {
  public: BARRIER_OPEN,
  residents: BARRIER_RESIDENTS,
  closed: BARRIER_CLOSED,
};

/**
 * Gives each crossing the access of the entrance recorded there: what the planner recorded is newer
 * than what the network file said. Where several entrances share a crossing, the most open one counts.
 */
function placeEntrances(
  graph: WalkGraph,
  crossings: Crossings,
  entrances: readonly EntranceInput[],
  isCorner: (node: number) => boolean,
): { openNodes: Set<number>; loose: EntranceInput[] } {
  const openNodes = new Set<number>();
  const loose: EntranceInput[] = [];
  const mostOpenLast =
    entrances.length > 1
      ? [...entrances].sort((a, b) => BARRIER_OF[b.access] - BARRIER_OF[a.access])
      : entrances;
  for (const entrance of mostOpenLast) {
    const isOpen = entrance.access !== 'closed';
    const ordinary = nearestNode(graph, crossings.ordinary, entrance.lonLat);
    // A drawn way takes no entrance away from the ways that are there, nor from the doors that go straight to it.
    const planned = nearestNode(graph, crossings.planned, entrance.lonLat);
    if (ordinary < 0 && isOpen) loose.push(entrance);
    for (const node of [ordinary, planned]) {
      if (node < 0) continue;
      if (!isCorner(node)) graph.nodeBarrier[node] = BARRIER_OF[entrance.access];
      if (isOpen) openNodes.add(node);
    }
  }
  return { openNodes, loose };
}

/**
 * True where a street passes the gate: two ways or more outside the group meet there, as when a
 * boundary is drawn to the middle of the street. A barrier on such a node would stop people on the street.
 */
function isStreetCorner(graph: WalkGraph, edgeGroup: Uint32Array, node: number, group: number): boolean {
  let outside = 0;
  for (let arc = graph.arcStart[node]!; arc < graph.arcStart[node + 1]!; arc++) {
    if (edgeGroup[graph.arcEdge[arc]!] !== group) outside++;
  }
  return outside >= 2;
}

/** The nearest of the nodes within ENTRANCE_NEAR_METRES, or −1. */
function nearestNode(graph: WalkGraph, nodes: readonly number[], [lon, lat]: LonLat): number {
  let best = -1;
  let bestMetres = ENTRANCE_NEAR_METRES;
  for (const node of nodes) {
    const metres = metresBetween(lon, lat, graph.nodeLon[node]!, graph.nodeLat[node]!);
    if (metres < bestMetres || (metres === bestMetres && node < best)) {
      best = node;
      bestMetres = metres;
    }
  }
  return best;
}
