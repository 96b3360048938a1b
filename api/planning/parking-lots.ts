/**
 * The lots that could lend spaces (共享泊位): parking, schools and markets of the data, each with its use,
 * and what the planner knows beside them — what a lot is for, how many spaces it has, or a lot that
 * nobody has recorded. Spaces of a school or a market are known only where they are counted as spaces.
 */

import type { LotUse, ServiceKind } from '../../schema/vocabulary.js';
import { InputError } from '../errors.js';
import type { LonLat } from '../kernel/index.js';
import type { FacilityInput, WorldInput } from './world-input.js';

/** What the planner says of a lot. */
export interface LotRemark {
  /** A facility of the data, or a name for one that is not in it. */
  readonly id: string;
  /** Null: as the data have it. */
  readonly use: LotUse | null;
  readonly spaces: number | null;
  /** Where a lot lies that is not in the data. */
  readonly lonLat: LonLat | null;
}

export interface Lot {
  /** Position in the facilities of the place. */
  readonly facility: number;
  readonly id: string;
  readonly use: LotUse;
  /** Null where not known: then it lends nothing, and says so. */
  readonly spaces: number | null;
}

const USE_OF_KIND: Partial<Record<ServiceKind, LotUse>> = {
  parking: 'public_lot',
  school: 'school',
  kindergarten: 'school',
  market: 'market',
};

/** The place with the planner's own lots added. @throws InputError for a remark on nothing */
export function withRemarkedLots(world: WorldInput, remarks: readonly LotRemark[]): WorldInput {
  const known = new Set(world.facilities.map(({ id }) => id));
  const added = remarks.filter(({ id }) => !known.has(id));
  const nowhere = added.find(({ lonLat }) => lonLat === null);
  if (nowhere)
    throw new InputError('lots', `'${nowhere.id}' is no facility of this place, and has no lon and lat`);
  const facilities = added.map(
    ({ id, lonLat, spaces, use }): FacilityInput => ({
      id,
      serviceKind: 'parking',
      lonLat: lonLat!,
      capacity: spaces,
      capacityUnit: 'spaces',
      isForResidentsOnly: use === 'residents',
    }),
  );
  const useOf = new Map(remarks.map(({ id, use }) => [id, use]));
  const recorded = world.facilities.map((facility) => {
    const use = useOf.get(facility.id);
    return use ? { ...facility, isForResidentsOnly: use === 'residents' } : facility;
  });
  return { ...world, facilities: [...recorded, ...facilities] };
}

export function lotsOf({ facilities }: WorldInput, remarks: readonly LotRemark[]): Lot[] {
  const remarkOn = new Map(remarks.map((remark) => [remark.id, remark]));
  return facilities.flatMap(({ id, serviceKind, capacity, capacityUnit, isForResidentsOnly }, facility) => {
    const remark = remarkOn.get(id);
    const usual = isForResidentsOnly && serviceKind === 'parking' ? 'residents' : USE_OF_KIND[serviceKind];
    const use = remark?.use ?? usual;
    if (!use) return [];
    const recorded = capacityUnit === 'spaces' ? capacity : null;
    return [{ facility, id, use, spaces: remark?.spaces ?? recorded }];
  });
}
