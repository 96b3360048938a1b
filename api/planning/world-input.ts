/**
 * Everything a computation needs to know of a place, as plain data: it is read from the database
 * once, handed to a worker thread as it is, and hashed so that a run can be repeated.
 */

import type { MultiPolygon } from 'geojson';
import type { CapacityUnit, Enclosure, EntranceAccess, ServiceKind } from '../../schema/vocabulary.js';
import type { LonLat } from '../kernel/index.js';

export interface CommunityInput {
  readonly id: string;
  readonly name: string;
  readonly boundary: MultiPolygon;
  readonly areaSquareMetres: number;
  readonly enclosure: Enclosure;
  readonly subdistrictId: string | null;
  readonly households: number | null;
  readonly residents: number | null;
  readonly persons0To2: number | null;
  readonly persons3To5: number | null;
  readonly persons60Plus: number | null;
  readonly cars: number | null;
  readonly parkingSpaces: number | null;
}

export interface EntranceInput {
  readonly id: string;
  readonly communityId: string;
  readonly lonLat: LonLat;
  readonly access: EntranceAccess;
  /** True where the entrance was read from a map that may lack others. */
  readonly isFromMap: boolean;
}

/** A building as a place where people live: its middle and what tells how many they are. */
export interface BuildingInput {
  /** Null: the community that holds its middle, if any. */
  readonly communityId: string | null;
  readonly lonLat: LonLat;
  readonly footprintSquareMetres: number;
  readonly floors: number | null;
  readonly dwellings: number | null;
}

export interface FacilityInput {
  readonly id: string;
  readonly serviceKind: ServiceKind;
  readonly lonLat: LonLat;
  readonly capacity: number | null;
  readonly capacityUnit: CapacityUnit | null;
  /** Serves only the community it lies in, such as private parking. */
  readonly isForResidentsOnly: boolean;
}

export interface WorldInput {
  readonly workspaceId: string;
  /** A stored WalkGraph without zones, or null where the place has no network. */
  readonly network: ArrayBuffer | null;
  /** In an order that does not hang on the database. */
  readonly communities: readonly CommunityInput[];
  readonly entrances: readonly EntranceInput[];
  readonly buildings: readonly BuildingInput[];
  /** Existing facilities only. */
  readonly facilities: readonly FacilityInput[];
}
