/** Figures, years and days as ledgers hold them; what cannot be read comes back with the reason. */

import type { Cell } from '../tables/raw-table.js';
import type { Field } from './field-types.js';
import { AMOUNT, COUNT, DAY, isMissing, POSITIVE, YEAR } from './field-types.js';
import { converted, type Measure, unitFactor } from './measure-units.js';
import { dayOf, yearOf } from './text-values.js';

export interface ReadFault {
  readonly code: 'BAD_VALUE' | 'DECADE' | 'UNKNOWN_UNIT' | 'YEAR_RANGE' | 'YEAR_WITHOUT_DAY';
  readonly reason: string;
  readonly proposal: string;
}

/** A value, nothing, or a fault. */
export type ReadValue = { readonly value: unknown } | { readonly fault: ReadFault };

const NOTHING: ReadValue = { value: null };
/** More words for "nothing" than a field of GeoJSON knows. */
const BLANKS = /^(无|暂无|空|未知|缺|无数据|没有|待定|待核实|不清楚|none|nan|na|null|\/|／|－+|#n\/a)$/i;

/** @param unit of the heading; null where it gives none */
export function readCell(key: string, type: Field<unknown>, cell: Cell, unit: string | null): ReadValue {
  const text = typeof cell === 'string' ? cell.normalize('NFKC').trim() : cell;
  if (isMissing(text)) return NOTHING;
  const isNumber = isNumeric(type);
  if (typeof text === 'string' && BLANKS.test(text) && (isNumber || isTime(type))) return NOTHING;
  if (isNumber) return readNumber(type, text, measureOf(key), unit);
  if (sameType(type, YEAR)) return readYear(text);
  if (sameType(type, DAY)) return readDay(text);
  const value = type.parse(typeof cell === 'boolean' ? String(cell) : cell);
  return value === undefined ? misfit(text, type.expected) : { value };
}

const sameType = (field: Field<unknown>, type: { readonly parse: unknown }): boolean =>
  field.parse === type.parse;
const isNumeric = (type: Field<unknown>): boolean =>
  [COUNT, AMOUNT, POSITIVE].some((one) => sameType(type, one));
const isTime = (type: Field<unknown>): boolean => sameType(type, YEAR) || sameType(type, DAY);

export const isFigure = (type: Field<unknown>): boolean => isNumeric(type) || sameType(type, YEAR);

export function measureOf(key: string): Measure {
  if (/PerSquareMetre$/.test(key)) return 'price';
  return /SquareMetres$/.test(key) ? 'area' : 'count';
}

function readNumber(
  type: Field<unknown>,
  cell: Cell,
  measure: Measure,
  headingUnit: string | null,
): ReadValue {
  const parts = typeof cell === 'number' ? { figure: cell, unit: '' } : figureOf(String(cell));
  if (!parts) return misfit(cell, type.expected);
  const unit = parts.unit || headingUnit || '';
  const factor = unit === '' ? 1 : unitFactor(unit, measure);
  if (factor === null)
    return {
      fault: {
        code: 'UNKNOWN_UNIT',
        reason: `the unit ${unit} does not fit this column; nothing is taken`,
        proposal: measure === 'area' ? 'write 平方米, 万平方米, 公顷 or 亩' : 'leave the unit out',
      },
    };
  const value = type.parse(converted(parts.figure, factor));
  return value === undefined ? misfit(cell, type.expected) : { value };
}

/** "2,030", "1 440", "3.05万平方米", "38床". */
function figureOf(text: string): { figure: number; unit: string } | null {
  const joined = text.replace(/(?<=\d)[,，'’\s](?=\d{3}(?!\d))/g, '');
  const parts = /^([+-]?\d+(?:\.\d+)?)\s*([^\d\s.,+-][^\d]{0,7}2?)?$/.exec(joined);
  return parts ? { figure: Number(parts[1]), unit: parts[2]?.trim() ?? '' } : null;
}

const DECADE =
  /^(?:上世纪|二十世纪|20世纪|本世纪)?\s*([一二三四五六七八九]十|零零|\d{1,4})\s*(?:年代|'?s)(初|中|末|中期|初期|末期|后期)?$/i;
const RANGE = /^\d{2,4}\s*年?\s*[-~—–至到、/]\s*\d{2,4}\s*年?$/;

function readYear(cell: Cell): ReadValue {
  const text = String(cell).trim();
  const year = yearOf(text);
  if (year !== null) return { value: year };
  const day = dayOf(text);
  if (day) return { value: Number(day.slice(0, 4)) };
  if (DECADE.test(text)) return unsureYear('DECADE', 'is a decade, not a year; no year is taken');
  if (RANGE.test(text)) return unsureYear('YEAR_RANGE', 'is a span of years; no year is taken');
  return misfit(cell, 'a year such as 1986, 1986年 or 1986.5');
}

const unsureYear = (code: 'DECADE' | 'YEAR_RANGE', reason: string): ReadValue => ({
  fault: { code, reason, proposal: 'give the year of the acceptance papers (竣工验收)' },
});

/** A year alone is no day, and none is made up for it. */
function readDay(cell: Cell): ReadValue {
  const text = String(cell).trim();
  const day = dayOf(text);
  if (day) return { value: day };
  if (yearOf(text) !== null)
    return {
      fault: {
        code: 'YEAR_WITHOUT_DAY',
        reason: 'is a year or month without its day; no day is made up for it and nothing is taken',
        proposal: 'give a full day such as 2019-06-30',
      },
    };
  if (DECADE.test(text)) return unsureYear('DECADE', 'is a decade, not a day; nothing is taken');
  return misfit(cell, DAY.expected);
}

const misfit = (cell: Cell, expected: string): ReadValue => ({
  fault: {
    code: 'BAD_VALUE',
    reason: `does not fit; expected ${expected}. Nothing is taken`,
    proposal: `mend ${JSON.stringify(String(cell).slice(0, 30))} in the file`,
  },
});
