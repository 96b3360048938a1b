/** Reads the world of a workspace from the database, as the plain data that a computation takes. */

import { readBuildingDoors } from '../store/building.read.js';
import { allCommunities } from '../store/community.store.js';
import { allEntrances } from '../store/entrance.store.js';
import { allFacilities } from '../store/facility.store.js';
import type { Db } from '../store/row.js';
import { findWalkingNetwork, readNetworkGraph } from '../store/walking-network.store.js';
import type { WorldInput } from './world-input.js';

/** Sources whose entrances are what somebody happened to map; others may be missing. */
const MAP_SOURCES: readonly string[] = ['osm'];

export async function readWorldInput(db: Db, workspaceId: string): Promise<WorldInput> {
  const network = await findWalkingNetwork(db, workspaceId);
  const communities = await allCommunities(db, workspaceId);
  const entrances = await allEntrances(db, workspaceId);
  const buildings = await readBuildingDoors(db, workspaceId);
  const facilities = await allFacilities(db, workspaceId);
  return {
    workspaceId,
    network: network ? await readNetworkGraph(db, network.id) : null,
    communities: communities.map((row) => ({
      id: row.id,
      name: row.name,
      boundary: row.boundary,
      areaSquareMetres: row.areaSquareMetres,
      enclosure: row.enclosure,
      subdistrictId: row.subdistrictId,
      households: row.households,
      residents: row.residents,
      persons0To2: row.persons0To2,
      persons3To5: row.persons3To5,
      persons60Plus: row.persons60Plus,
      cars: row.cars,
      parkingSpaces: row.parkingSpaces,
    })),
    entrances: entrances.map((row) => ({
      id: row.id,
      communityId: row.communityId,
      lonLat: lonLatOf(row.point),
      access: row.access,
      isFromMap: MAP_SOURCES.includes(row.source),
    })),
    buildings: buildings.map(({ buildingId, lon, lat, ...row }) => ({ ...row, lonLat: [lon, lat] })),
    facilities: facilities
      .filter((row) => row.state === 'existing')
      .map((row) => ({
        id: row.id,
        serviceKind: row.serviceKind,
        lonLat: lonLatOf(row.point),
        capacity: row.capacity,
        capacityUnit: row.capacityUnit,
        isForResidentsOnly: row.isForResidentsOnly,
      })),
  };
}

const lonLatOf = ({ coordinates: [lon, lat] }: { readonly coordinates: number[] }): [number, number] => [
  lon!,
  lat!,
];
