/**
 * The services (服务) a coverage run can ask about. One row a service: which facilities reach it,
 * whose capacity counts, and the norm its demand follows. A further service is a further row;
 * `_example.ts` shows how.
 */

import type { WarningCode } from '../../schema/doubts.js';
import type { CapacityUnit, ServiceKind } from '../../schema/vocabulary.js';

export interface DemandRule {
  /** A row of norms.ts, or of the standard profile. */
  readonly normId: string;
}

/** A figure of a community that counts persons. */
export type PersonsField = 'residents' | 'persons60Plus' | 'persons0To2' | 'persons3To5';

export interface Service {
  readonly kind: ServiceKind;
  /** Facilities that cover a door when they lie within the band. */
  readonly acceptsKinds: readonly ServiceKind[];
  /** Facilities whose capacity counts against the demand. */
  readonly capacityKinds: readonly ServiceKind[];
  readonly capacityUnit: CapacityUnit;
  /** Null: no demand number is known; the service has coverage and a distance gap in persons only. */
  readonly demand: DemandRule | null;
  /** Whom "covered persons" counts. */
  readonly personsField: PersonsField;
  /** What the community itself brings, at no distance, in capacityUnit. */
  readonly ownCapacityField: 'parkingSpaces' | null;
  /** Codes of the doubt to raise where a facility of that kind covers a door. */
  readonly warningByKind: Readonly<Partial<Record<ServiceKind, WarningCode>>>;
}

/** Kindergartens take children of 3 to 6: they stand in for childcare on the map, never in the count of places. */
export const KINDERGARTEN_COUNTED_AS_CHILDCARE = 'KINDERGARTEN_COUNTED_AS_CHILDCARE';

/** Coverage of one kind by itself, without a demand number. */
const coverageOnly = (
  kind: ServiceKind,
  capacityUnit: CapacityUnit,
  personsField: PersonsField,
): Service => ({
  kind,
  acceptsKinds: [kind],
  capacityKinds: [kind],
  capacityUnit,
  demand: null,
  personsField,
  ownCapacityField: null,
  warningByKind: {},
});

export const SERVICES: readonly Service[] = [
  {
    ...coverageOnly('elderly_care', 'beds', 'persons60Plus'),
    demand: { normId: 'elderly-beds' },
  },
  {
    // Residents, not children of 0–2: the norm counts places per resident, and ledgers seldom know the age band.
    ...coverageOnly('childcare', 'places', 'residents'),
    acceptsKinds: ['childcare', 'kindergarten'],
    demand: { normId: 'childcare-places' },
    warningByKind: { kindergarten: KINDERGARTEN_COUNTED_AS_CHILDCARE },
  },
  {
    ...coverageOnly('parking', 'spaces', 'residents'),
    demand: { normId: 'parking-spaces' },
    ownCapacityField: 'parkingSpaces',
  },
  coverageOnly('canteen', 'places', 'persons60Plus'),
  coverageOnly('kindergarten', 'places', 'persons3To5'),
  coverageOnly('health', 'square_metres', 'residents'),
  coverageOnly('market', 'square_metres', 'residents'),
  coverageOnly('shop', 'square_metres', 'residents'),
  coverageOnly('school', 'places', 'residents'),
];

/** What a run asks about unless told otherwise. */
export const DEFAULT_SERVICES: readonly ServiceKind[] = ['elderly_care', 'childcare', 'parking'];

/** @throws RangeError when no service has this kind */
export function serviceOf(kind: ServiceKind, services: readonly Service[] = SERVICES): Service {
  const service = services.find((row) => row.kind === kind);
  if (!service) throw new RangeError(`No service of kind '${kind}'.`);
  return service;
}
