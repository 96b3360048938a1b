/** What is asked about a row beside its place: declared, one line a field. Units stand behind the number. */
import { areaSquareMetres } from '../../api/kernel/spheroid-area.js';
import type { ServiceKind } from '../contract/operations.js';
import type { DrawnGeometry } from './drawing.js';
import type { EditNoun, EditRow, Values } from './edit-rows.js';
import { valuesOf } from './edit-rows.js';
import type { Catalogue } from './records.js';

export interface EditField {
  readonly name: string;
  /** A code is a word of the vocabulary; `codes` are several. */
  readonly kind: 'text' | 'count' | 'quantity' | 'year' | 'code' | 'codes';
  /** Codes: the group of their words, and what there is to choose. */
  readonly group?: string;
  readonly codes?: readonly string[];
  /** Key of the unit's word; the capacity of a facility takes that of its service. */
  readonly unit?: 'households' | 'persons' | 'spaces' | 'squareMetres' | 'yuanPerSquareMetre' | 'service';
  readonly isRequired?: true;
}

const SERVICES: readonly ServiceKind[] = [
  'ELDERLY_CARE',
  'CHILDCARE',
  'CANTEEN',
  'KINDERGARTEN',
  'PARKING',
  'HEALTH',
  'MARKET',
  'SHOP',
  'SCHOOL',
];

export const EDIT_FIELDS: Readonly<Record<EditNoun, readonly EditField[]>> = {
  community: [
    { name: 'name', kind: 'text', isRequired: true },
    { name: 'households', kind: 'count', unit: 'households' },
    { name: 'residents', kind: 'count', unit: 'persons' },
    { name: 'persons60Plus', kind: 'count', unit: 'persons' },
    { name: 'persons0To2', kind: 'count', unit: 'persons' },
    { name: 'parkingSpaces', kind: 'count', unit: 'spaces' },
    { name: 'completedYear', kind: 'year' },
    { name: 'enclosure', kind: 'code', group: 'enclosure', codes: ['WALLED', 'OPEN', 'UNKNOWN'] },
  ],
  entrance: [
    { name: 'access', kind: 'code', group: 'access', codes: ['PUBLIC', 'RESIDENTS', 'CLOSED'] },
    { name: 'name', kind: 'text' },
  ],
  facility: [
    { name: 'serviceKind', kind: 'code', group: 'facilityOf', codes: SERVICES, isRequired: true },
    { name: 'name', kind: 'text' },
    { name: 'capacity', kind: 'quantity', unit: 'service' },
    { name: 'state', kind: 'code', group: 'facility', codes: ['EXISTING', 'PLANNED', 'CLOSED'] },
  ],
  stock: [
    { name: 'kind', kind: 'code', group: 'stock', codes: ['ROOM', 'LAND', 'UNDERGROUND'], isRequired: true },
    { name: 'name', kind: 'text' },
    { name: 'areaSquareMetres', kind: 'quantity', unit: 'squareMetres', isRequired: true },
    { name: 'allowedUses', kind: 'codes', group: 'service', codes: SERVICES },
    { name: 'owner', kind: 'text' },
    { name: 'costYuanPerSquareMetre', kind: 'quantity', unit: 'yuanPerSquareMetre' },
  ],
};

/** What a new row begins with; the service is the one that is looked at. */
export function newValues(noun: EditNoun, service: ServiceKind): Values {
  if (noun === 'community') return { enclosure: 'UNKNOWN' };
  if (noun === 'entrance') return { access: 'RESIDENTS' };
  if (noun === 'facility') return { serviceKind: service, state: 'EXISTING' };
  return { kind: 'ROOM', allowedUses: [] };
}

export const fieldValues = (noun: EditNoun, row: EditRow): Values =>
  Object.fromEntries(EDIT_FIELDS[noun].map(({ name }) => [name, valuesOf(row)[name]]));

/** The unit in which the capacity of a service is counted. */
export const capacityUnitOf = (catalogue: Catalogue | null, serviceKind: unknown): string | null =>
  catalogue?.services.find(({ kind }) => kind === serviceKind)?.capacityUnit ?? null;

/** What an outline encloses, to begin with; null for a point. */
export function drawnSquareMetres(geometry: DrawnGeometry | null): number | null {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return null;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const isWhole = polygons.every((rings) => rings.every((ring) => ring.length > 3));
  return isWhole ? Math.round(areaSquareMetres(polygons)) : null;
}

/** An empty text is no name. */
export const tidied = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim() || null : (value ?? null);
