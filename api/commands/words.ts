/** The words of the tables of the command line; those that files speak too are api/output's. */

import type { Wording } from '../output/words.js';

export { LANGUAGES, type Language, serviceText, stateText, warningText } from '../output/words.js';

export const HEADINGS = {
  community: { zh: '小区', en: 'Community' },
  persons: { zh: '人数', en: 'Persons' },
  nearest: { zh: '最近（米）', en: 'Nearest (m)' },
  demand: { zh: '需求', en: 'Demand' },
  capacity: { zh: '可达容量', en: 'Reachable' },
  distanceGap: { zh: '距离缺口', en: 'Distance gap' },
  capacityGap: { zh: '容量缺口', en: 'Capacity gap' },
  competitionGap: { zh: '竞争后缺口', en: 'After competition' },
  covered: { zh: '分钟覆盖', en: ' min covered' },
  total: { zh: '合计（按人口加权）', en: 'Total (by persons)' },
  warnings: { zh: '警示', en: 'Warnings' },
  minutes: { zh: '分钟', en: ' min' },
} satisfies Record<string, Wording>;
