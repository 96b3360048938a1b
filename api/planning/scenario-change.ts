/**
 * A scenario (方案) is a list of changes over a place that stays as it is. A change is plain JSON: it
 * is stored, sent to a browser, and applied as a pure function (scenario-apply.ts) after all of them
 * have been resolved (scenario-resolve.ts). Changes that do not speak of the same thing may come in
 * any order.
 */

import type { ScenarioChangeKind, ServiceKind } from '../../schema/vocabulary.js';
import { type LonLat, uuidOfText } from '../kernel/index.js';

export interface AddFacility {
  readonly kind: 'add_facility';
  readonly serviceKind: ServiceKind;
  readonly lonLat: LonLat;
  /** In the unit of the service. */
  readonly capacity: number;
  readonly isForResidentsOnly?: boolean;
}

export interface ResizeFacility {
  readonly kind: 'resize_facility';
  readonly facilityId: string;
  readonly capacity: number;
}

export interface CloseFacility {
  readonly kind: 'close_facility';
  readonly facilityId: string;
}

export interface ConvertStock {
  readonly kind: 'convert_stock';
  readonly stockId: string;
  readonly serviceKind: ServiceKind;
  /** Left out: all of it. */
  readonly areaSquareMetres?: number;
  /** Left out: as many as the area holds (standards/conversion.ts). */
  readonly capacity?: number;
}

/** A new entrance in the wall of a community, or one that is there and closed. */
export interface OpenGate {
  readonly kind: 'open_gate';
  readonly entranceId?: string;
  readonly communityId?: string;
  readonly lonLat?: LonLat;
  /** Left out: for residents where the community is walled, else for everybody. */
  readonly access?: 'public' | 'residents';
}

export interface CloseGate {
  readonly kind: 'close_gate';
  readonly entranceId: string;
}

/** A way along a line, joined at both ends to the nearest ways. */
export interface AddFootpath {
  readonly kind: 'add_footpath';
  readonly line: readonly LonLat[];
}

/** A short way over a road, a river or a railway. */
export interface AddCrossing {
  readonly kind: 'add_crossing';
  readonly line: readonly LonLat[];
}

export interface SetHouseholds {
  readonly kind: 'set_households';
  readonly communityId: string;
  readonly households: number;
  /** True: residents and age groups grow and shrink with the households. */
  readonly scalesPersons?: boolean;
}

export interface SetPersons {
  readonly kind: 'set_persons';
  readonly communityId: string;
  readonly residents?: number;
  readonly persons0To2?: number;
  readonly persons3To5?: number;
  readonly persons60Plus?: number;
}

export interface SetCars {
  readonly kind: 'set_cars';
  readonly communityId: string;
  readonly cars?: number;
  /** Of the community itself. */
  readonly parkingSpaces?: number;
}

export type ScenarioChange =
  | AddFacility
  | ResizeFacility
  | CloseFacility
  | ConvertStock
  | OpenGate
  | CloseGate
  | AddFootpath
  | AddCrossing
  | SetHouseholds
  | SetPersons
  | SetCars;

/** What a change works on: where walks go, who walks, or what they walk to. */
export const SCENARIO_EFFECTS = ['network', 'demand', 'supply'] as const;
export type ScenarioEffect = (typeof SCENARIO_EFFECTS)[number];

export const EFFECT_OF: Readonly<Record<ScenarioChangeKind, ScenarioEffect>> = {
  add_facility: 'supply',
  resize_facility: 'supply',
  close_facility: 'supply',
  convert_stock: 'supply',
  open_gate: 'network',
  close_gate: 'network',
  add_footpath: 'network',
  add_crossing: 'network',
  set_households: 'demand',
  set_persons: 'demand',
  set_cars: 'demand',
};

export const PERSONS_FIELDS = ['residents', 'persons0To2', 'persons3To5', 'persons60Plus'] as const;

const placeText = ([lon, lat]: LonLat): string => `${lon.toFixed(7)},${lat.toFixed(7)}`;

/** Ids of what a scenario adds are made from what it is and where: the same in every run of it. */
export const facilityIdOf = ({ serviceKind, lonLat }: AddFacility): string =>
  uuidOfText(`facility ${serviceKind} ${placeText(lonLat)}`);

export const convertedIdOf = ({ stockId, serviceKind }: ConvertStock): string =>
  uuidOfText(`converted ${serviceKind} ${stockId}`);

export const entranceIdOf = (communityId: string, lonLat: LonLat): string =>
  uuidOfText(`entrance ${communityId} ${placeText(lonLat)}`);
