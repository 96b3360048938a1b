/** Numbers, days and years as people write them. */

import { describe, expect, it } from '@jest/globals';
import { dayOf, decimalOf, wholeNumberOf, yearOf } from '../../api/intake/text-values.js';

describe('values in attribute tables', () => {
  it.each([
    ['120', 120],
    [' 1,200 ', 1200],
    ['1,200,000', 1200000],
    ['0', 0],
    ['-3', null],
    ['12.5', null],
    ['12,34', null],
    ['约120', null],
    ['20-30', null],
    ['', null],
    ['12345678901', null],
  ])('whole number %j', (text, value) => expect(wholeNumberOf(text)).toBe(value));

  it.each([
    ['12.5', 12.5],
    ['-3', -3],
    ['1,200.25', 1200.25],
    ['1e3', null],
    ['NaN', null],
  ])('decimal %j', (text, value) => expect(decimalOf(text)).toBe(value));

  it.each([
    ['1986-05-01', '1986-05-01'],
    ['1986/5/1', '1986-05-01'],
    ['1986年5月1日', '1986-05-01'],
    ['1986-02-30', null],
    ['1986-13-01', null],
    ['1986', null],
    ['1986-05', null],
  ])('day %j', (text, value) => expect(dayOf(text)).toBe(value));

  it.each([
    ['1986', 1986],
    ['1986年', 1986],
    ['1986-05', 1986],
    ['1986年5月1日', 1986],
    ['1980年代', null],
    ['1985-1990', null],
    ['1799', null],
    ['2101', null],
    ['86', null],
    ['19860501', null],
  ])('year %j', (text, value) => expect(yearOf(text)).toBe(value));
});
