/**
 * The norms (标准条文) a coverage run uses, one row each, with clause, source and confidence.
 * A number without a row here may not decide anything. Service numbers are read with `per`; a city
 * replaces a row by one of the same id (standard-profiles.ts).
 */

import type { CapacityUnit, Confidence, ServiceKind } from '../../schema/vocabulary.js';
import { FLOOR_NORMS } from './floor-norms.js';
import type { NormSourceId } from './sources.js';

/** What a demand number is counted by: the figure of a community and how many of them. */
export const DEMAND_BASES = {
  persons60Plus_1000: { field: 'persons60Plus', count: 1000 },
  residents_1000: { field: 'residents', count: 1000 },
  households_1: { field: 'households', count: 1 },
} as const;
export type DemandBasis = keyof typeof DEMAND_BASES;

export interface Norm {
  readonly id: string;
  /** Null where the norm belongs to no single service. */
  readonly serviceKind: ServiceKind | null;
  readonly standard: string;
  /** Null where no standard says it. */
  readonly clause: string | null;
  readonly textZh: string;
  readonly textEn: string;
  readonly value: number;
  readonly unit: CapacityUnit | 'metres' | 'metres_per_second';
  /** Null where the value stands alone (a distance, a speed). */
  readonly per: DemandBasis | null;
  readonly confidence: Confidence;
  readonly sources: readonly NormSourceId[];
  /** ISO day from which the standard is in force; null where not known. */
  readonly validFrom: string | null;
}

const norms = <const Rows extends readonly Norm[]>(rows: Rows): Rows => rows;

/** Demand rules (需求标准). */
export const DEMAND_NORMS = norms([
  {
    id: 'elderly-beds',
    serviceKind: 'elderly_care',
    standard: 'GB 50437-2007(2018 局部修订)',
    clause: '3.2.1',
    textZh: '每千名老年人规划养老床位不少于 40 床（老年人按 60 岁及以上计，为本工具取法）。',
    textEn: 'At least 40 planned beds per 1000 elderly persons (60 and older: our reading of elderly).',
    value: 40,
    unit: 'beds',
    per: 'persons60Plus_1000',
    confidence: 'one',
    sources: ['gb50437'],
    validFrom: null,
  },
  {
    id: 'childcare-places',
    serviceKind: 'childcare',
    standard: '“十四五”公共服务规划',
    clause: '2025 年目标',
    textZh: '每千人口拥有 3 岁以下婴幼儿托位数 4.5 个（2025 年国家目标）。',
    textEn: '4.5 childcare places under 3 years per 1000 residents (national target for 2025).',
    value: 4.5,
    unit: 'places',
    per: 'residents_1000',
    confidence: 'two',
    sources: ['qutaogo', 'sdjingji'],
    validFrom: null,
  },
  {
    id: 'parking-spaces',
    serviceKind: 'parking',
    standard: '完整居住社区建设标准(试行)2020',
    clause: '第 10 项',
    textZh: '新建居住社区每户不少于 1 个停车位；既有社区无国家指标，此处仅作比较尺度。',
    textEn:
      'At least 1 parking space per household in new communities. For existing ones no national number is known: used as a yardstick only.',
    value: 1,
    unit: 'spaces',
    per: 'households_1',
    confidence: 'one',
    sources: ['hrhny'],
    validFrom: null,
  },
]);

/** Walking distances of the life-circle tiers (生活圈步行距离): along the network, "should not exceed" (宜). */
export const BAND_NORMS = norms([
  {
    id: 'band-5-distance',
    serviceKind: null,
    standard: 'GB 50180-2018',
    clause: '2.0.4, 3.0.4',
    textZh: '五分钟生活圈居住区：步行距离 300 米。',
    textEn: '5-minute life circle: 300 m on foot.',
    value: 300,
    unit: 'metres',
    per: null,
    confidence: 'one',
    sources: ['archnorm', 'nb20', 'lcmod', 'memory'],
    validFrom: '2018-12-01',
  },
  {
    id: 'band-10-distance',
    serviceKind: null,
    standard: 'GB 50180-2018',
    clause: '2.0.3, 3.0.4',
    textZh: '十分钟生活圈居住区：步行距离 500 米（条号 2.0.3 来源不一，须核对）。',
    textEn: '10-minute life circle: 500 m on foot (clause number 2.0.3 not confirmed by all sources).',
    value: 500,
    unit: 'metres',
    per: null,
    confidence: 'two',
    sources: ['zgbk', 'nb20', 'lcmod'],
    validFrom: '2018-12-01',
  },
  {
    id: 'band-15-distance',
    serviceKind: null,
    standard: 'GB 50180-2018',
    clause: '2.0.2, 3.0.4',
    textZh: '十五分钟生活圈居住区：步行距离 800—1000 米，此处取上限 1000 米。',
    textEn: '15-minute life circle: 800–1000 m on foot; the upper end is taken.',
    value: 1000,
    unit: 'metres',
    per: null,
    confidence: 'two',
    sources: ['ccpr', 'archnorm', 'lcmod', 'nb20'],
    validFrom: '2018-12-01',
  },
]);

/** Walking speeds (步行速度) and the limit within which a place is tied to the network. */
export const WALKING_NORMS = norms([
  {
    id: 'speed-adult',
    serviceKind: null,
    standard: 'TCRP/NCHRP 2005',
    clause: 'design value (signals)',
    textZh: '成人步行速度 1.2 米/秒（信号配时设计值）。',
    textEn: 'Adult walking speed 1.2 m/s, the design value of signal timing.',
    value: 1.2,
    unit: 'metres_per_second',
    per: null,
    confidence: 'one',
    sources: ['tcrp'],
    validFrom: null,
  },
  {
    id: 'speed-elderly',
    serviceKind: null,
    standard: '无标准条文 / no standard',
    clause: null,
    textZh:
      '体弱老年人步行速度 0.8 米/秒（仅凭记忆；公开研究：65 岁以上平均 0.97，60 岁以上第 15 百分位 0.92）。',
    textEn:
      'Frail elderly walking speed 0.8 m/s (recall only; published: mean of 65+ 0.97, 15th percentile of 60+ 0.92).',
    value: 0.8,
    unit: 'metres_per_second',
    per: null,
    confidence: 'memory',
    sources: ['memory'],
    validFrom: null,
  },
  {
    id: 'speed-pram',
    serviceKind: null,
    standard: '无标准条文 / no standard',
    clause: null,
    textZh: '推婴儿车步行速度 1.0 米/秒（工程建议值，不走台阶）。',
    textEn: 'Walking speed with a pram 1.0 m/s (an engineering proposal; steps are not used).',
    value: 1,
    unit: 'metres_per_second',
    per: null,
    confidence: 'choice',
    sources: ['choice'],
    validFrom: null,
  },
  {
    id: 'speed-wheelchair',
    serviceKind: null,
    standard: '无标准条文 / no standard',
    clause: null,
    textZh: '轮椅速度 0.67 米/秒（40 米/分钟，国内生活圈工具取值；不走台阶）。',
    textEn: 'Wheelchair speed 0.67 m/s (40 m/min, as in Chinese life-circle tools; steps are not used).',
    value: 0.67,
    unit: 'metres_per_second',
    per: null,
    confidence: 'one',
    sources: ['contest80'],
    validFrom: null,
  },
  {
    id: 'snap-limit',
    serviceKind: null,
    standard: '无标准条文 / no standard',
    clause: null,
    textZh: '地点距最近道路超过 200 米时不接入路网，并给出提示。',
    textEn: 'A place farther than 200 m from the nearest way is not tied to the network, and says so.',
    value: 200,
    unit: 'metres',
    per: null,
    confidence: 'choice',
    sources: ['choice'],
    validFrom: null,
  },
]);

export const NORMS = [...DEMAND_NORMS, ...BAND_NORMS, ...WALKING_NORMS, ...FLOOR_NORMS] as const;
export type NormId = (typeof NORMS)[number]['id'];
