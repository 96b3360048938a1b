/**
 * Services under one roof (复合设置): what each needs of a room, and which go together. A pair that is
 * not in the table is not put into one room. Embedded facilities are meant to combine at least two of
 * elderly care, childcare, custody of children and meals (2023 guideline, one public source); the other
 * pairs are our choice, with the reason.
 */

import type { Confidence, ServiceKind } from '../../schema/vocabulary.js';
import { type NormTable, normOf } from './standard-profiles.js';

export interface RoomNeed {
  readonly serviceKind: ServiceKind;
  /** Rows of the norms. */
  readonly leastNormId: string;
  /** Null: capacity is the floor area itself. */
  readonly perPlaceNormId: string | null;
}

/** Services that can move into idle stock; the others need land of their own or are not rooms. */
export const ROOM_NEEDS: readonly RoomNeed[] = [
  {
    serviceKind: 'elderly_care',
    leastNormId: 'elderly-floor-least',
    perPlaceNormId: 'elderly-floor-per-bed',
  },
  {
    serviceKind: 'childcare',
    leastNormId: 'childcare-floor-least',
    perPlaceNormId: 'childcare-floor-per-place',
  },
  {
    serviceKind: 'canteen',
    leastNormId: 'canteen-floor-least',
    perPlaceNormId: 'canteen-floor-per-place',
  },
  { serviceKind: 'health', leastNormId: 'health-floor-least', perPlaceNormId: null },
  { serviceKind: 'market', leastNormId: 'market-floor-least', perPlaceNormId: null },
  { serviceKind: 'shop', leastNormId: 'shop-floor-least', perPlaceNormId: null },
];

export interface CompatiblePair {
  readonly kinds: readonly [ServiceKind, ServiceKind];
  readonly zh: string;
  readonly en: string;
  readonly confidence: Confidence;
}

export const COMPATIBLE_PAIRS: readonly CompatiblePair[] = [
  {
    kinds: ['elderly_care', 'childcare'],
    zh: '嵌入式服务设施鼓励“一老一小”复合设置',
    en: 'embedded facilities combine care of old and young',
    confidence: 'one',
  },
  {
    kinds: ['elderly_care', 'canteen'],
    zh: '养老与助餐可复合设置',
    en: 'elderly care and meals go together',
    confidence: 'one',
  },
  {
    kinds: ['childcare', 'canteen'],
    zh: '托育与助餐可复合设置',
    en: 'childcare and meals go together',
    confidence: 'one',
  },
  {
    kinds: ['elderly_care', 'health'],
    zh: '医养结合,卫生服务站单独出入口',
    en: 'health care beside elderly care, with an entrance of its own',
    confidence: 'choice',
  },
  {
    kinds: ['canteen', 'shop'],
    zh: '助餐与便民商店可同处一屋',
    en: 'a canteen and a shop share a room',
    confidence: 'choice',
  },
];

/** @returns null where a service does not go into a room of idle stock */
export const roomNeedOf = (kind: ServiceKind): RoomNeed | null =>
  ROOM_NEEDS.find(({ serviceKind }) => serviceKind === kind) ?? null;

export const isCompatible = (a: ServiceKind, b: ServiceKind): boolean =>
  a === b || COMPATIBLE_PAIRS.some(({ kinds }) => kinds.includes(a) && kinds.includes(b));

export interface RoomShare {
  readonly serviceKind: ServiceKind;
  readonly floorAreaSquareMetres: number;
  /** In the unit of the service, whole places. */
  readonly capacity: number;
  readonly normId: string;
}

/**
 * A room shared out by what each service needs at least; null where it is too small for them together,
 * or a share would hold fewer than leastPlaces.
 */
export function shareRoom(
  kinds: readonly ServiceKind[],
  areaSquareMetres: number,
  norms: NormTable,
  leastPlaces = 1,
): readonly RoomShare[] | null {
  const needs = kinds.map((kind) => roomNeedOf(kind));
  const least = needs.map((need) => (need ? normOf(norms, need.leastNormId).value : Infinity));
  const sum = least.reduce((a, b) => a + b, 0);
  if (!(sum <= areaSquareMetres)) return null;
  const shares = needs.flatMap((need, i): RoomShare[] => {
    if (!need) return [];
    const floorAreaSquareMetres = (areaSquareMetres * least[i]!) / sum;
    const perPlace = need.perPlaceNormId === null ? 1 : normOf(norms, need.perPlaceNormId).value;
    const capacity = Math.floor(floorAreaSquareMetres / perPlace + 1e-9);
    return [{ serviceKind: need.serviceKind, floorAreaSquareMetres, capacity, normId: need.leastNormId }];
  });
  return shares.every(({ capacity }) => capacity >= leastPlaces) ? shares : null;
}
