/**
 * Which OpenStreetMap tags make a facility of which kind. Data: a new kind or tag is a row here.
 * The first row that fits decides. Tags: https://wiki.openstreetmap.org/wiki/Map_features
 *
 * A value list such as `convenience;hairdresser` fits when one of its parts does. Names decide where
 * mappers use a general tag (a 幼儿园 tagged as school stands in the very centre of Nanjing).
 */

import type { CapacityUnit, ServiceKind } from '../../schema/vocabulary.js';
import { nameOf, type Tags } from './osm-extract.js';

export interface TagRow {
  readonly kind: ServiceKind;
  /** Each key must have one of its values. */
  readonly when: Readonly<Record<string, readonly string[]>>;
  /** Keys that must be absent. */
  readonly without?: readonly string[];
  /** The name must hold one of these. */
  readonly named?: readonly string[];
}

const OLD = ['养老', '敬老', '老年', '老人', '颐养', '康养', '日间照料'];
const NURSERY = ['托育', '托儿', '托幼', '幼托'];
const FOOD_MARKET = ['菜市场', '菜场', '农贸市场', '集贸市场', '生鲜市场'];

export const TAGGING_TABLE: readonly TagRow[] = [
  { kind: 'elderly_care', when: { amenity: ['nursing_home', 'retirement_home'] } },
  { kind: 'elderly_care', when: { social_facility: ['nursing_home'] } },
  { kind: 'elderly_care', when: { healthcare: ['nursing'] } },
  { kind: 'elderly_care', when: { 'social_facility:for': ['senior', 'seniors', 'elderly'] } },
  // assisted living serves seniors unless the map says whom else
  { kind: 'elderly_care', when: { social_facility: ['assisted_living'] }, without: ['social_facility:for'] },
  {
    kind: 'elderly_care',
    when: { amenity: ['social_facility', 'social_centre', 'community_centre'] },
    named: OLD,
  },
  { kind: 'childcare', when: { amenity: ['childcare', 'nursery', 'creche'] } },
  { kind: 'childcare', when: { amenity: ['kindergarten', 'school', 'social_facility'] }, named: NURSERY },
  { kind: 'kindergarten', when: { amenity: ['kindergarten'] } },
  { kind: 'kindergarten', when: { amenity: ['school'] }, named: ['幼儿园'] },
  { kind: 'parking', when: { amenity: ['parking'] } },
  { kind: 'market', when: { amenity: ['marketplace'] } },
  { kind: 'market', when: { shop: ['*'] }, named: FOOD_MARKET },
  { kind: 'market', when: { building: ['retail', 'commercial', 'yes'] }, named: FOOD_MARKET },
  // A pharmacy sells; it is no health service of a life circle (our choice).
  { kind: 'shop', when: { amenity: ['pharmacy'] } },
  { kind: 'shop', when: { healthcare: ['pharmacy'] } },
  { kind: 'health', when: { amenity: ['clinic', 'hospital', 'doctors', 'health_post'] } },
  {
    kind: 'health',
    when: { healthcare: ['clinic', 'hospital', 'doctor', 'centre', 'center', 'community_health'] },
    without: ['amenity'],
  },
  {
    kind: 'shop',
    when: {
      shop: [
        'supermarket',
        'convenience',
        'greengrocer',
        'grocery',
        'general',
        'butcher',
        'bakery',
        'department_store',
        'mall',
      ],
    },
  },
  { kind: 'school', when: { amenity: ['school'] } },
];

/** Where the capacity of a kind is written, in which unit it counts; kinds without a unit are left out. */
export const CAPACITY_TAGS: Readonly<
  Partial<Record<ServiceKind, { readonly unit: CapacityUnit; readonly keys: readonly string[] }>>
> = {
  elderly_care: { unit: 'beds', keys: ['capacity:beds', 'beds', 'capacity'] },
  childcare: { unit: 'places', keys: ['capacity:persons', 'capacity'] },
  kindergarten: { unit: 'places', keys: ['capacity:persons', 'capacity'] },
  parking: { unit: 'spaces', keys: ['capacity'] },
};

/** Every fitting row names one of these keys: most objects are passed over after a glance. */
const KEYS = [...new Set(TAGGING_TABLE.flatMap((row) => Object.keys(row.when)))];

export function serviceKindOf(tags: Tags): ServiceKind | null {
  if (!KEYS.some((key) => tags.has(key))) return null;
  const row = TAGGING_TABLE.find((candidate) => fits(candidate, tags));
  return row ? row.kind : null;
}

function fits(row: TagRow, tags: Tags): boolean {
  for (const key in row.when) if (!hasValue(tags.get(key), row.when[key]!)) return false;
  if (row.without?.some((key) => tags.has(key))) return false;
  if (!row.named) return true;
  const name = nameOf(tags) ?? '';
  return row.named.some((part) => name.includes(part));
}

function hasValue(text: string | undefined, wanted: readonly string[]): boolean {
  if (text === undefined || text === 'no') return false;
  if (wanted[0] === '*') return true;
  return text.includes(';')
    ? text.split(';').some((part) => wanted.includes(part.trim()))
    : wanted.includes(text);
}
