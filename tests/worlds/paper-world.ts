/**
 * Worlds for planning, on squared paper: communities as rectangles, facilities as points, streets
 * as given edges. Whatever a test does not say is plainly known and plain.
 */

import type { WalkGraph } from '../../api/kernel/index.js';
import type {
  BuildingInput,
  CommunityInput,
  EntranceInput,
  FacilityInput,
  WorldInput,
} from '../../api/planning/world-input.js';
import { latOf, lonOf } from './edges.js';

type Place = readonly [eastMetres: number, northMetres: number];

export const lonLat = ([east, north]: Place): [number, number] => [lonOf(east), latOf(north)];

/** A rectangle from its south-west to its north-east corner. */
export function paperCommunity(
  id: string,
  [w, s]: Place,
  [e, n]: Place,
  known: Partial<CommunityInput> = {},
): CommunityInput {
  const ring = (
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ] as const
  ).map(lonLat);
  return {
    id,
    name: id,
    boundary: { type: 'MultiPolygon', coordinates: [[ring]] },
    areaSquareMetres: (e - w) * (n - s),
    enclosure: 'unknown',
    subdistrictId: null,
    households: 100,
    residents: 260,
    persons0To2: 8,
    persons3To5: 8,
    persons60Plus: 50,
    cars: 60,
    parkingSpaces: 0,
    ...known,
  };
}

export const paperBuilding = (communityId: string, place: Place, dwellings: number): BuildingInput => ({
  communityId,
  lonLat: lonLat(place),
  footprintSquareMetres: 400,
  floors: 6,
  dwellings,
});

export const paperEntrance = (
  id: string,
  communityId: string,
  place: Place,
  access: EntranceInput['access'] = 'residents',
): EntranceInput => ({
  id,
  communityId,
  lonLat: lonLat(place),
  access,
  isFromMap: false,
});

export const paperFacility = (
  id: string,
  serviceKind: FacilityInput['serviceKind'],
  place: Place,
  capacity: number | null,
  known: Partial<FacilityInput> = {},
): FacilityInput => ({
  id,
  serviceKind,
  lonLat: lonLat(place),
  capacity,
  capacityUnit:
    capacity === null
      ? null
      : (({ elderly_care: 'beds', parking: 'spaces' } as const)[serviceKind as 'parking'] ?? 'places'),
  isForResidentsOnly: false,
  ...known,
});

export const paperWorld = (graph: WalkGraph | null, rows: Partial<WorldInput>): WorldInput => ({
  workspaceId: 'paper',
  communities: [],
  entrances: [],
  buildings: [],
  facilities: [],
  ...rows,
  network: graph ? graph.buffer.slice(0) : null,
});
