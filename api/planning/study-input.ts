/**
 * Everything a study needs to know of a place, as plain data: the world of a coverage run and what
 * planning asks beside it. Read once, handed to a worker thread as it is.
 */

import type { Geometry } from 'geojson';
import type { HousingType, IdleStockKind, ManagementForm, ServiceKind } from '../../schema/vocabulary.js';
import type { LonLat } from '../kernel/index.js';
import type { WorldInput } from './world-input.js';

export interface StudyInput {
  readonly world: WorldInput;
  readonly stock: readonly StockInput[];
  readonly barriers: readonly BarrierInput[];
  /** In the order of world.communities. */
  readonly facts: readonly CommunityFacts[];
}

/** Idle stock (存量资源). What is null is not known, never zero. */
export interface StockInput {
  readonly id: string;
  readonly name: string | null;
  readonly kind: IdleStockKind;
  /** A point on it. */
  readonly lonLat: LonLat;
  readonly areaSquareMetres: number;
  readonly owner: string | null;
  readonly allowedUses: readonly ServiceKind[];
  readonly costYuanPerSquareMetre: number | null;
}

/** What parts neighbours, as far as the map knows it. */
export interface BarrierInput {
  readonly kind: 'water' | 'railway' | 'wall';
  readonly geometry: Geometry;
}

/** What is known of a community beside its people. */
export interface CommunityFacts {
  readonly completedYear: number | null;
  readonly floorAreaSquareMetres: number | null;
  readonly managementForm: ManagementForm | null;
  readonly housingType: HousingType | null;
  readonly formerOwner: string | null;
  /** Of the day where that is known, else the year alone. */
  readonly lastRenovatedYear: number | null;
  readonly isInExpropriationPlan: boolean | null;
}
