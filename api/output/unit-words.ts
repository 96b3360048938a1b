/** The words of a unit's figures (单元指标), and of the three figures that each of its services has. */

import { UNIT_FIGURES, type Word } from '../../schema/vocabulary.js';

export const UNIT_FIGURE_WORDS: readonly Word[] = [
  ...UNIT_FIGURES,
  { code: 'service_demand', zh: '需求', en: 'demand' },
  { code: 'service_shortage', zh: '缺口', en: 'shortage' },
  { code: 'service_floor', zh: '所需建筑面积', en: 'floor needed' },
];
