/**
 * The world of one place, ready to be asked: the zoned walking graph, the doors of every community
 * and the facilities, each tied to the network from its own side of the walls.
 * Pure: plain data in, typed arrays out; runs on a worker thread.
 */

import {
  type BBox,
  boxOf,
  type DoorGroups,
  type Place,
  rulerAt,
  SNAP_LIMIT_METRES,
  type WalkGraph,
  walkGraphFromBuffer,
} from '../kernel/index.js';
import { cutNetwork } from './cut-network.js';
import type { DoorBasis } from './doors.js';
import { type Ground, groundOf } from './ground.js';
import { type IndexedStreets, layStreets, placeIn, type Streets } from './streets.js';
import type { CommunityInput, EntranceInput, WorldInput } from './world-input.js';

/** How trips of a community get out (出入口依据). */
export type EntranceBasis = 'given' | 'map' | 'crossings' | 'nearest_edge';

export interface World {
  readonly input: WorldInput;
  /** Null where the place has no walking network: then nothing about walking can be said. */
  readonly graph: WalkGraph | null;
  /** By edge of the graph: the connected part of the network it lay in before walls and gates cut it. */
  readonly edgePart: Uint32Array;
  /** By community: its doors among all doors, and what their weights are. */
  readonly doors: DoorGroups;
  readonly doorPlaces: readonly Place[];
  readonly doorBasis: readonly DoorBasis[];
  readonly entranceBasis: readonly EntranceBasis[];
  /** By community: 1 where the network's extent holds it. */
  readonly isOnNetworkMap: Uint8Array;
  /** Same order as input.facilities. */
  readonly facilityPlaces: readonly Place[];
  /** Position of the community that holds a facility, −1 none. */
  readonly facilityCommunity: Int32Array;
}

/** A world and the stages it was built by: what a scenario begins from. */
export interface BuiltWorld {
  readonly world: World;
  readonly ground: Ground;
  /** Null without a network. */
  readonly streets: IndexedStreets | null;
}

/** @param canUseSteps false for a profile on wheels: then no place hangs on steps */
export const assembleWorld = (input: WorldInput, canUseSteps: boolean): World =>
  buildWorld(input, canUseSteps).world;

/** assembleWorld that keeps its stages. */
export function buildWorld(input: WorldInput, canUseSteps: boolean): BuiltWorld {
  const ground = groundOf(input);
  const streets = input.network
    ? layStreets(cutNetwork(walkGraphFromBuffer(input.network), ground.near), input, ground, canUseSteps)
    : null;
  const places = streets ? tieAll(input, ground, streets) : nothingTied(input, ground);
  return { world: worldOf(input, ground, streets, places), ground, streets };
}

export interface TiedPlaces {
  readonly doorPlaces: readonly Place[];
  readonly facilityPlaces: readonly Place[];
}

const tieAll = (input: WorldInput, ground: Ground, streets: Streets): TiedPlaces => ({
  doorPlaces: ground.doors.flatMap((own, i) => own.map((door) => placeIn(streets, door.lonLat, i))),
  facilityPlaces: input.facilities.map((facility, f) =>
    placeIn(streets, facility.lonLat, ground.facilityCommunity[f]!),
  ),
});

const nothingTied = ({ facilities }: WorldInput, { doors }: Ground): TiedPlaces => ({
  doorPlaces: doors.flat().map(() => []),
  facilityPlaces: facilities.map(() => []),
});

/**
 * The world of places that are tied already.
 * @param isOnNetworkMap where the extent of the network is known to be that of a world before
 */
export function worldOf(
  input: WorldInput,
  ground: Ground,
  streets: Streets | null,
  places: TiedPlaces,
  isOnNetworkMap: Uint8Array = communitiesOnMap(input, streets),
): World {
  const { communities } = input;
  const graph = streets?.zoned.graph ?? null;
  const hasInnerWays = new Uint8Array(communities.length + 1);
  if (graph) for (let edge = 0; edge < graph.edgeCount; edge++) hasInnerWays[graph.edgeGroup[edge]!] = 1;
  return {
    input,
    graph,
    edgePart: streets?.zoned.edgePart ?? new Uint32Array(),
    doors: ground.doorGroups,
    ...places,
    doorBasis: ground.doorBasis,
    entranceBasis: communities.map((_, i) =>
      graph ? entranceBasis(ground.entrancesOf[i] ?? [], hasInnerWays[i + 1] === 1) : 'nearest_edge',
    ),
    isOnNetworkMap,
    facilityCommunity: ground.facilityCommunity,
  };
}

function communitiesOnMap({ communities }: WorldInput, streets: Streets | null): Uint8Array {
  const extent = streets ? extentOf(streets.cut.network) : null;
  return Uint8Array.from(communities, (community) =>
    Number(extent !== null && touchesExtent(extent, community)),
  );
}

function entranceBasis(entrances: readonly EntranceInput[], hasInnerWays: boolean): EntranceBasis {
  const open = entrances.filter((entrance) => entrance.access !== 'closed');
  if (open.some((entrance) => !entrance.isFromMap)) return 'given';
  if (open.length > 0) return 'map';
  return hasInnerWays ? 'crossings' : 'nearest_edge';
}

/** A community counts as on the map while a door at its edge could still find a way. */
function touchesExtent([west, south, east, north]: BBox, { boundary }: CommunityInput): boolean {
  const [ownWest, ownSouth, ownEast, ownNorth] = boxOf(boundary.coordinates);
  const { metresPerLon, metresPerLat } = rulerAt((ownSouth + ownNorth) / 2);
  const [lonMargin, latMargin] = [SNAP_LIMIT_METRES / metresPerLon, SNAP_LIMIT_METRES / metresPerLat];
  return (
    ownWest <= east + lonMargin &&
    ownEast >= west - lonMargin &&
    ownSouth <= north + latMargin &&
    ownNorth >= south - latMargin
  );
}

export function extentOf({ nodeLon, nodeLat }: Pick<WalkGraph, 'nodeLon' | 'nodeLat'>): BBox {
  const least = (values: Float64Array) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(nodeLon), least(nodeLat), greatest(nodeLon), greatest(nodeLat)];
}
