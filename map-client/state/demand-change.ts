/** A change of who lives in a community: from the figures of a form, those that differ from today. */
import type { Community } from './records.js';
import { CARS_FIELDS, PERSONS_FIELDS, type ScenarioChange } from './scenario-change.js';

export const DEMAND_FIELDS = {
  set_households: ['households'],
  set_persons: PERSONS_FIELDS,
  set_cars: CARS_FIELDS,
} as const;
export type DemandKind = keyof typeof DEMAND_FIELDS;
export type DemandField = (typeof DEMAND_FIELDS)[DemandKind][number];
export type DemandEdits = Readonly<Partial<Record<DemandField, number>>>;

export const isDemandKind = (kind: ScenarioChange['kind']): kind is DemandKind => kind in DEMAND_FIELDS;

/** Null while nothing differs. */
export function demandChange(
  kind: DemandKind,
  community: Pick<Community, 'id' | DemandField>,
  edits: DemandEdits,
  scalesPersons: boolean,
): ScenarioChange | null {
  const fields: readonly DemandField[] = DEMAND_FIELDS[kind];
  const changed = fields.filter((field) => edits[field] !== undefined && edits[field] !== community[field]);
  if (changed.length === 0) return null;
  const communityId = community.id;
  // Without households of today there is nothing to scale by.
  if (kind === 'set_households')
    return {
      kind,
      communityId,
      households: edits.households!,
      ...(scalesPersons && community.households ? { scalesPersons } : {}),
    };
  return { kind, communityId, ...Object.fromEntries(changed.map((field) => [field, edits[field]])) };
}
