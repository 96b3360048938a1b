/** Sections are numbered as they come; which come hangs on what was computed. */

import type { ReportMaterial } from './read-report.js';
import type { Wording } from './words.js';

export const CHINESE_NUMBERS = '一二三四五六七八九十'
  .split('')
  .concat(['十一', '十二', '十三', '十四', '十五']);

const TITLES = {
  sites: { zh: '建议选址', en: 'Proposed sites' },
  units: { zh: '改造单元', en: 'Renovation units' },
  warnings: { zh: '警示', en: 'Warnings' },
  sources: { zh: '数据来源与复算', en: 'Sources, and how to repeat this' },
  norms: { zh: '规范依据与可信度', en: 'Norms and how well they are known' },
} satisfies Record<string, Wording>;

export type Section = keyof typeof TITLES;

/** After the summary and one section a service. */
export function sectionTitle({ run, sites, units, language }: ReportMaterial, section: Section): string {
  const order: Section[] = ['sites', 'units', 'warnings', 'sources', 'norms'];
  const present = order.filter((one) => (one === 'sites' ? sites : one === 'units' ? units : true));
  return numbered(1 + run.parameters.services.length + present.indexOf(section), TITLES[section], language);
}

export const numbered = (place: number, title: Wording, language: 'zh' | 'en'): string =>
  language === 'zh' ? `${CHINESE_NUMBERS[place] ?? place + 1}、${title.zh}` : `${place + 1}. ${title.en}`;
