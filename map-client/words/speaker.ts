/**
 * A speaker fills words with figures in one language: thousands separators, units always, percentages
 * without false decimals, metres and minutes as a planner writes them. Pure.
 */
import { minutesOfSeconds } from '../../api/kernel/units.js';
import type { CapacityUnit } from '../contract/operations.js';
import type { Language } from '../state/view.js';
import { en } from './en.js';
import { type WordKey, type Words, zhCN } from './zh-CN.js';

export type Params = Readonly<Record<string, string | number>>;

export const WORDS: Readonly<Record<Language, Words>> = { zh: zhCN, en };
const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
const SQUARE_METRES_PER_HECTARE = 10_000;

export interface Speaker {
  readonly language: Language;
  say(key: WordKey, params?: Params): string;
  /** The word of a code of the vocabulary, e.g. ('service', 'PARKING'); the code itself where it has none. */
  code(group: string, code: string): string;
  hasWord(key: string): boolean;
  number(value: number): string;
  /** With a decimal where there is one: an edge of a class is told as it is. */
  figure(value: number): string;
  percent(ratio: number): string;
  /** Ratios below 1 % keep two significant digits: 0.0021 → 0.21 %. */
  finePercent(ratio: number): string;
  metres(metres: number): string;
  minutes(seconds: number): string;
  hectares(squareMetres: number): string;
  amount(value: number, unit: CapacityUnit): string;
  facilities(count: number): string;
  /** Money as it is said: 120 万元, or 1,200,000 yuan. */
  yuan(yuan: number): string;
  when(instant: string): string;
}

export const fill = (template: string, params: Params = {}): string =>
  template.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));

export function speakerOf(language: Language): Speaker {
  const words = WORDS[language];
  const locale = LOCALES[language];
  const say = (key: WordKey, params?: Params): string => fill(words[key], params);
  const found = (key: string): string | undefined => (words as Readonly<Record<string, string>>)[key];
  // Made once: a formatter costs some 30 µs, and ten thousand names each ask for one.
  const formats = [0, 1, 2, 3].map(
    (digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }),
  );
  const decimal = (value: number, digits: 0 | 1 | 2 | 3 = 0): string => formats[digits]!.format(value);
  const whole = (value: number): string =>
    value > 0 && Math.round(value) === 0 ? words['unit.lessThanOne'] : decimal(Math.round(value));
  return {
    language,
    say,
    code: (group, code) => found(`${group}.${code}`) ?? code,
    hasWord: (key) => found(key) !== undefined,
    number: whole,
    figure: (value) => decimal(value, 1),
    percent: (ratio) => percentText(ratio),
    finePercent: (ratio) => `${decimal(Number((ratio * 100).toPrecision(2)), 3)} %`,
    metres: (metres) => say('unit.metres', { amount: decimal(Math.round(metres)) }),
    minutes: (seconds) =>
      say('unit.minutes', { amount: decimal(Math.max(1, Math.round(minutesOfSeconds(seconds)))) }),
    hectares: (squareMetres) =>
      say('unit.hectares', { amount: decimal(squareMetres / SQUARE_METRES_PER_HECTARE, 1) }),
    amount: (value, unit) => say(`unit.${unit}`, { amount: whole(value) }),
    yuan: (yuan) => moneyWords(say, decimal, language, yuan),
    facilities: (count) =>
      say(count === 1 ? 'unit.facilities.one' : 'unit.facilities', { amount: decimal(count) }),
    when: (instant) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant)),
  };
}

const YUAN_PER_WAN = 10_000;

/** Chinese counts money in units of ten thousand; up to a hundred of them a decimal is kept. */
function moneyWords(
  say: (key: WordKey, params: Params) => string,
  decimal: (value: number, digits: 0 | 1) => string,
  language: Language,
  yuan: number,
): string {
  if (language !== 'zh' || yuan < YUAN_PER_WAN)
    return say('unit.yuan', { amount: decimal(Math.round(yuan), 0) });
  const wan = yuan / YUAN_PER_WAN;
  return say('unit.wanYuan', { amount: decimal(wan, wan < 100 ? 1 : 0) });
}

/** Whole percents; what is not quite all never reads as 100 %, nor what is not quite nothing as 0 %. */
function percentText(ratio: number): string {
  const rounded = Math.round(ratio * 100);
  if (rounded >= 100 && ratio < 1) return '> 99 %';
  if (rounded === 0 && ratio > 0) return '< 1 %';
  return `${rounded} %`;
}
