/**
 * Figures by which people are estimated where a ledger is silent (人口估算). Coarse, and said to be:
 * an answer that rests on them carries a warning.
 */

import type { Confidence } from '../../schema/vocabulary.js';

export interface SettlementFigure {
  readonly value: number;
  readonly unit: string;
  readonly textZh: string;
  readonly textEn: string;
  readonly confidence: Confidence;
}

const figures = <const Rows extends Readonly<Record<string, SettlementFigure>>>(rows: Rows): Rows => rows;

export const SETTLEMENT = figures({
  personsPerHousehold: {
    value: 2.62,
    unit: 'persons per household',
    textZh: '平均每个家庭户 2.62 人(第七次全国人口普查,2020 年)。',
    textEn: '2.62 persons per household (seventh national census, 2020).',
    confidence: 'memory',
  },
  ratio60Plus: {
    value: 0.187,
    unit: 'of the residents',
    textZh: '60岁及以上人口占 18.7%(第七次全国人口普查,2020 年)。',
    textEn: '18.7 % of the people are 60 and older (seventh national census, 2020).',
    confidence: 'memory',
  },
  floorSquareMetresPerResident: {
    value: 36.5,
    unit: 'm² of floor per resident',
    textZh: '城市人均住房建筑面积约 36.5 平方米(第七次全国人口普查,2020 年)。',
    textEn: 'About 36.5 m² of dwelling floor per resident in cities (seventh national census, 2020).',
    confidence: 'memory',
  },
  floorsWhereUnknown: {
    value: 5,
    unit: 'floors',
    textZh: '层数未知的住宅按 5 层估算(本工具取法)。',
    textEn: 'Five floors where a building does not say: our choice.',
    confidence: 'choice',
  },
  residentsPerHectare: {
    value: 300,
    unit: 'residents per hectare of land',
    textZh: '既无人口又无建筑时按每公顷 300 人估算(本工具取法)。',
    textEn: '300 residents per hectare where neither people nor buildings are known: our choice.',
    confidence: 'choice',
  },
});
