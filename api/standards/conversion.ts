/**
 * How much floor a unit of capacity takes when a room or a plot is converted (存量改造), all rooms of
 * the facility counted in. Coarse on purpose: a first figure for a plan, to be overruled by a design.
 */

import type { CapacityUnit, Confidence, ServiceKind } from '../../schema/vocabulary.js';
import type { NormSourceId } from './sources.js';

export interface ConversionRule {
  readonly serviceKind: ServiceKind;
  readonly unit: CapacityUnit;
  readonly floorSquareMetresPerUnit: number;
  readonly textZh: string;
  readonly textEn: string;
  readonly confidence: Confidence;
  readonly sources: readonly NormSourceId[];
}

const choice = (
  serviceKind: ServiceKind,
  unit: CapacityUnit,
  floorSquareMetresPerUnit: number,
  textZh: string,
  textEn: string,
): ConversionRule => ({
  serviceKind,
  unit,
  floorSquareMetresPerUnit,
  textZh,
  textEn,
  confidence: 'choice',
  sources: ['choice'],
});

export const CONVERSION_RULES: readonly ConversionRule[] = [
  choice(
    'elderly_care',
    'beds',
    30,
    '每床建筑面积按 30 平方米估算（含护理与公共用房，本工具取法）。',
    '30 m² of floor per bed, with nursing and common rooms: our choice.',
  ),
  choice(
    'childcare',
    'places',
    10,
    '每托位建筑面积按 10 平方米估算（本工具取法）。',
    '10 m² of floor per childcare place: our choice.',
  ),
  choice(
    'canteen',
    'places',
    3,
    '每个餐位建筑面积按 3 平方米估算（本工具取法）。',
    '3 m² of floor per seat of a canteen: our choice.',
  ),
  choice(
    'kindergarten',
    'places',
    12,
    '每个幼儿园学位建筑面积按 12 平方米估算（本工具取法）。',
    '12 m² of floor per kindergarten place: our choice.',
  ),
  choice(
    'school',
    'places',
    10,
    '每个学位建筑面积按 10 平方米估算（本工具取法）。',
    '10 m² of floor per school place: our choice.',
  ),
  choice(
    'parking',
    'spaces',
    30,
    '每车位面积按 30 平方米估算（含通道，本工具取法）。',
    '30 m² per parking space with its share of the lanes: our choice.',
  ),
  ...(['health', 'market', 'shop'] as const).map((kind) =>
    choice(kind, 'square_metres', 1, '按建筑面积计。', 'Counted by floor area.'),
  ),
];

/** @throws RangeError when the kind has no rule */
export function conversionRuleOf(kind: ServiceKind): ConversionRule {
  const rule = CONVERSION_RULES.find(({ serviceKind }) => serviceKind === kind);
  if (!rule) throw new RangeError(`No conversion rule for '${kind}'.`);
  return rule;
}

/** Whole units that fit on a floor. */
export const capacityOfFloor = (kind: ServiceKind, floorSquareMetres: number): number =>
  Math.floor(floorSquareMetres / conversionRuleOf(kind).floorSquareMetresPerUnit + 1e-9);
