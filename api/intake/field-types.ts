/**
 * The types a field of an attribute table may have: how a value is read, and what is expected of it
 * in words. A missing value (null, "", "—", "不详" …) is null everywhere and never a fault.
 */

import type { Word } from '../../schema/vocabulary.js';
import { dayOf, decimalOf, wholeNumberOf, yearOf } from './text-values.js';

export interface FieldType<Value> {
  /** Ends the sentence "expected …". */
  readonly expected: string;
  /** undefined: the value does not fit. */
  readonly parse: (value: unknown) => Value | undefined;
}

/** One field: its type and the names it may have in a file besides its own. */
export interface Field<Value> extends FieldType<Value> {
  readonly aliases: readonly string[];
  readonly isRequired: boolean;
}

export const field = <Value>(type: FieldType<Value>, ...aliases: string[]): Field<Value> => ({
  ...type,
  aliases,
  isRequired: false,
});

export const required = <Value>(type: FieldType<Value>, ...aliases: string[]): Field<Value> => ({
  ...field(type, ...aliases),
  isRequired: true,
});

const MISSING = new Set(['', '-', '--', '—', '——', '/', '不详', '不明', 'n/a', 'null', 'none given']);

export const isMissing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && MISSING.has(value.trim().toLowerCase()));

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : undefined;

export const TEXT: FieldType<string> = { expected: 'a text', parse: textOf };

export const COUNT: FieldType<number> = {
  expected: 'a whole number from 0',
  parse: (value) => wholeNumberOf(textOf(value)) ?? undefined,
};

const amountFrom = (expected: string, accept: (amount: number) => boolean): FieldType<number> => ({
  expected,
  parse: (value) => {
    const amount = typeof value === 'number' ? value : decimalOf(textOf(value));
    return amount !== null && Number.isFinite(amount) && accept(amount) ? amount : undefined;
  },
});

export const AMOUNT = amountFrom('a number from 0', (amount) => amount >= 0);
export const POSITIVE = amountFrom('a number above 0', (amount) => amount > 0);

export const YEAR: FieldType<number> = {
  expected: 'a year from 1800 to 2100, such as 1986',
  parse: (value) => yearOf(textOf(value)) ?? undefined,
};

export const DAY: FieldType<string> = {
  expected: 'a day such as 1986-05-01',
  parse: (value) => dayOf(textOf(value)) ?? undefined,
};

const YES = new Set(['true', 'yes', '1', '是', '有']);
const NO = new Set(['false', 'no', '0', '否', '无']);

export const YES_NO: FieldType<boolean> = {
  expected: 'true or false (是 or 否)',
  parse: (value) => {
    const text = String(value).trim().toLowerCase();
    return YES.has(text) ? true : NO.has(text) ? false : undefined;
  },
};

/** A code of the vocabulary, or its Chinese or English word, in either case; or what bureaus say instead. */
export function oneOf<Code extends string>(
  words: readonly Word<Code>[],
  synonyms: Readonly<Record<string, Code>> = {},
): FieldType<Code> {
  const codes = new Map([
    ...words.flatMap(({ code, zh, en }) => [code, zh, en].map((text) => [text.toLowerCase(), code] as const)),
    ...Object.entries(synonyms),
  ]);
  return {
    expected: `one of ${words.map(({ code, zh }) => `${code} (${zh})`).join(', ')}`,
    parse: (value) => codes.get(textOf(value)?.toLowerCase() ?? ''),
  };
}

/** A list of codes: an array, or one text parted by commas, semicolons or 、 */
export function someOf<Code extends string>(words: readonly Word<Code>[]): FieldType<Code[]> {
  const single = oneOf(words);
  return {
    expected: `a list of ${single.expected.slice('one of '.length)}`,
    parse: (value) => {
      const parts = Array.isArray(value) ? value : (textOf(value)?.split(/[,，;；、]/) ?? []);
      const codes = parts.map(single.parse);
      return codes.includes(undefined) ? undefined : codes.filter((code) => code !== undefined);
    },
  };
}
