/**
 * What each community needs and what it holds inside its own boundary, by service. Facilities on the
 * street serve everybody already; what lies inside is what neighbours could share.
 */

import type { CapacityUnit, ServiceKind } from '../../schema/vocabulary.js';
import { demandOf } from '../standards/demand.js';
import { serviceOf } from '../standards/services.js';
import { normsOf } from '../standards/standard-profiles.js';
import type { People } from './people.js';
import type { World } from './world.js';

export interface ServiceBalance {
  readonly serviceKind: ServiceKind;
  readonly unit: CapacityUnit;
  readonly normId: string;
  /** By community, ≥ 0; where the ledger is silent, by estimated people. */
  readonly unmet: Float64Array;
  readonly spare: Float64Array;
}

/** Services without a demand norm have no balance and are left out. */
export function balancesOf(
  world: World,
  people: readonly People[],
  services: readonly ServiceKind[],
  standardProfile: string,
): ServiceBalance[] {
  const norms = normsOf(standardProfile);
  return services.flatMap((kind) => {
    const service = serviceOf(kind);
    if (!service.demand) return [];
    const supply = suppliesOf(world, kind);
    const unmet = new Float64Array(supply.length);
    const spare = new Float64Array(supply.length);
    people.forEach((figures, i) => {
      const { demand } = demandOf(service, figures, norms);
      if (demand === null) return;
      unmet[i] = Math.max(0, demand - supply[i]!);
      spare[i] = Math.max(0, supply[i]! - demand);
    });
    return [{ serviceKind: kind, unit: service.capacityUnit, normId: service.demand.normId, unmet, spare }];
  });
}

function suppliesOf({ input, facilityCommunity }: World, kind: ServiceKind): Float64Array {
  const service = serviceOf(kind);
  const supply = Float64Array.from(input.communities, (community) =>
    service.ownCapacityField ? (community[service.ownCapacityField] ?? 0) : 0,
  );
  input.facilities.forEach(({ serviceKind, capacity, capacityUnit }, f) => {
    const community = facilityCommunity[f]!;
    if (community < 0 || !service.capacityKinds.includes(serviceKind)) return;
    if (capacity !== null && capacityUnit === service.capacityUnit) supply[community]! += capacity;
  });
  return supply;
}
