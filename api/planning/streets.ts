/** The walkable streets of a place: the cut network with its entrances, zones and the ways to hang on it. */

import { type LonLat, type Place, StreetIndex, type ZonedGraph, zoneWalkGraph } from '../kernel/index.js';
import type { CutNetwork } from './cut-network.js';
import { PlaceSnapper } from './doors.js';
import type { Ground } from './ground.js';
import { hasOnlyGivenGates, layWalls, type WalledGraph } from './walls.js';
import type { WorldInput } from './world-input.js';

export interface Streets {
  readonly cut: CutNetwork;
  readonly walled: WalledGraph;
  readonly zoned: ZonedGraph;
  readonly snapper: PlaceSnapper;
  /** By community. */
  readonly isWalled: readonly boolean[];
}

/** Streets that were not laid beside others: all of them are in one index. */
export interface IndexedStreets extends Streets {
  readonly index: StreetIndex;
}

export function layStreets(
  cut: CutNetwork,
  input: WorldInput,
  ground: Pick<Ground, 'entrancesOf'>,
  canUseSteps: boolean,
): IndexedStreets {
  const zones = layZones(cut, input, ground);
  const { graph, zoneGroups } = zones.zoned;
  const index = new StreetIndex(graph);
  return { ...zones, index, snapper: new PlaceSnapper(graph, zoneGroups, canUseSteps, index) };
}

/** The streets without the ways to hang on them. */
export function layZones(
  cut: CutNetwork,
  { communities }: WorldInput,
  { entrancesOf }: Pick<Ground, 'entrancesOf'>,
): Omit<Streets, 'snapper'> {
  const walled = layWalls(cut, communities, entrancesOf);
  return {
    cut,
    walled,
    zoned: zoneWalkGraph(walled.graph, walled.walls),
    isWalled: communities.map((community, i) => hasOnlyGivenGates(community, entrancesOf[i] ?? [])),
  };
}

/** @param community position of the community that holds the place, −1 none */
export function placeIn({ snapper, isWalled, walled }: Streets, lonLat: LonLat, community: number): Place {
  return snapper.placeOf(
    lonLat,
    community + 1,
    isWalled[community] ?? false,
    walled.looseEntrances[community] ?? [],
  );
}
