/**
 * Where people step out of each community and in, as places on the network: the ends of its own ways
 * at its boundary (gates of a walled one, crossings of an open one), and the entrances that meet no
 * such way. A community of which neither is known is entered at its doors, each from the nearest way;
 * but not where the straight piece to that way crosses water or rails.
 */

import { type Access, EDGE_GATE, type Place, pointAlong, type WalkGraph } from '../kernel/index.js';
import type { BarrierIndex } from './barriers.js';
import type { BuiltWorld } from './world.js';

/** By community; empty where it hangs on no street. @param impassable what nobody steps over on the way to a street */
export function gatePlaces(built: BuiltWorld, impassable: BarrierIndex): Place[] {
  const { world, streets } = built;
  const { graph, input } = world;
  const ends = graph ? waysOut(graph, input.communities.length) : input.communities.map(() => []);
  return ends.map((own, community): Place => {
    const loose = (streets?.walled.looseEntrances[community] ?? []).flatMap(
      (entrance) => streets?.snapper.throughEntrance(entrance.lonLat, entrance) ?? [],
    );
    const gates = [...own, ...loose];
    if (gates.length > 0) return gates;
    return graph ? doorAccesses(built, graph, community, impassable) : [];
  });
}

function doorAccesses(
  { world: { doors, doorPlaces }, ground }: BuiltWorld,
  graph: WalkGraph,
  community: number,
  impassable: BarrierIndex,
): Access[] {
  const first = doors.doorStart[community]!;
  return (ground.doors[community] ?? []).flatMap(({ lonLat }, door) =>
    doorPlaces[first + door]!.filter(({ edge, alongMetres }) => {
      const [lon, lat] = pointAlong(graph, edge, alongMetres);
      return impassable.crossed([lonLat[0], lonLat[1], lon, lat]).size === 0;
    }),
  );
}

/** Ends of inner ways at which something else begins: a street, a gate, another community's way. */
function waysOut(graph: WalkGraph, communityCount: number): Access[][] {
  const { edgeCount, edgeGroup, edgeFrom, edgeTo, edgeMetres, edgeFlags, arcStart, arcEdge } = graph;
  const leadsOut = (node: number, group: number): boolean => {
    for (let arc = arcStart[node]!; arc < arcStart[node + 1]!; arc++) {
      if (edgeGroup[arcEdge[arc]!] !== group) return true;
    }
    // The zone's copy of a gate: its arc leads in only, and so does not leave from here.
    return graph.nodeExit[node]! >= 0;
  };
  const ends: Access[][] = Array.from({ length: communityCount }, () => []);
  for (let edge = 0; edge < edgeCount; edge++) {
    const group = edgeGroup[edge]!;
    if (group === 0 || edgeFlags[edge]! & EDGE_GATE) continue;
    if (leadsOut(edgeFrom[edge]!, group)) ends[group - 1]!.push({ edge, alongMetres: 0, accessMetres: 0 });
    if (leadsOut(edgeTo[edge]!, group)) {
      ends[group - 1]!.push({ edge, alongMetres: edgeMetres[edge]!, accessMetres: 0 });
    }
  }
  return ends;
}
