/** Figures as a report prints them: separators, units, a dash for what is not known – never 0. */

import { CAPACITY_UNITS } from '../../schema/vocabulary.js';
import { type Language, wordOf } from './words.js';

export const DASH = '—';

export const amount = (value: number | null | undefined, digits = 0): string =>
  value === null || value === undefined
    ? DASH
    : value.toLocaleString('en-US', { minimumFractionDigits: 0, maximumFractionDigits: digits });

/** 71 %; 99.6 % is not 100 %, and 0.4 % is not none. */
export function percent(ratio: number | null | undefined): string {
  if (ratio === null || ratio === undefined) return DASH;
  if (ratio > 0 && ratio < 0.01) return '<1%';
  if (ratio > 0.99 && ratio < 1) return '>99%';
  return `${Math.round(ratio * 100)}%`;
}

export const unitWord = (unit: string, language: Language): string => wordOf(CAPACITY_UNITS, unit, language);

export const minutesWord = (minutes: number, language: Language): string =>
  language === 'zh' ? `${minutes} 分钟` : `${minutes} min`;
