/** Who in a community needs a service: what a room is worth that brings it within reach. */

import type { WarningCode } from '../../schema/doubts.js';
import { demandOf } from '../standards/demand.js';
import type { Service } from '../standards/services.js';
import type { NormTable } from '../standards/standard-profiles.js';
import type { CommunityInput } from './world-input.js';

export interface Needs {
  readonly persons: number;
  /** Code of the doubt where a figure is missing. */
  readonly missing: WarningCode | null;
}

/** Children under 3 where they are known; else the places that the norm plans for them. */
export function personsIn(service: Service, community: CommunityInput, norms: NormTable): Needs {
  if (service.kind !== 'childcare') {
    const persons = community[service.personsField];
    return { persons: persons ?? 0, missing: persons === null ? 'MISSING_PERSONS' : null };
  }
  if (community.persons0To2 !== null) return { persons: community.persons0To2, missing: null };
  const { demand } = demandOf(service, community, norms);
  return { persons: demand ?? 0, missing: demand === null ? 'MISSING_PERSONS' : 'CHILDREN_RECKONED_BY_NORM' };
}
