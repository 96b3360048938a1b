/**
 * The five items of a unit's plan as words (改造模式、功能定位、指标管控、基础设施、公共服务设施). A stored unit
 * keeps its figures under their codes; a proposal lists them. Both come here as one list of figures.
 */

import { CAPACITY_UNITS, SERVICE_KINDS } from '../../schema/vocabulary.js';
import { UNIT_FIGURE_WORDS } from './unit-words.js';
import { type Language, wordOf } from './words.js';

/** One figure, or one service with its demand and what it lacks. */
export interface SheetFigure {
  readonly code: string;
  readonly serviceKind: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly normId: string | null;
}

export interface UnitSheetWords {
  readonly indicatorControls: readonly SheetFigure[];
  readonly infrastructure: readonly SheetFigure[];
  readonly publicServices: readonly SheetFigure[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A list of figures, or an object of them by code, or by code and service. */
export function figuresOf(stored: unknown): SheetFigure[] {
  if (Array.isArray(stored))
    return stored.filter(isObject).map((figure) => figureOf(textOf(figure.code) ?? '', figure));
  if (!isObject(stored)) return [];
  return Object.entries(stored).map(([key, value]) => {
    const service = SERVICE_KINDS.find(({ code }) => key.endsWith(`_${code}`))?.code;
    const code = service ? key.slice(0, -service.length - 1) : key;
    return figureOf(
      code,
      isObject(value) ? { serviceKind: service, ...value } : { serviceKind: service, value },
    );
  });
}

const figureOf = (code: string, figure: Json): SheetFigure => ({
  code,
  serviceKind: textOf(figure.serviceKind),
  value: numberOf(figure.value),
  unit: textOf(figure.unit) ?? (numberOf(figure.value) === null ? textOf(figure.value) : null),
  normId: textOf(figure.normId),
});

/** Of each service the demand, the shortage and the floor it needs; a service without a figure says so by its gap. */
export function serviceFigures(stored: unknown): SheetFigure[] {
  const services: [string, Json][] = Array.isArray(stored)
    ? stored.filter(isObject).map((service) => [textOf(service.serviceKind) ?? '', service])
    : isObject(stored)
      ? Object.entries(stored).filter((entry): entry is [string, Json] => isObject(entry[1]))
      : [];
  return services.flatMap(([kind, service]) => {
    const one = (code: string, value: unknown, unit: string | null): SheetFigure => ({
      code,
      serviceKind: kind,
      value: numberOf(value),
      unit,
      normId: textOf(service.normId),
    });
    const unit = textOf(service.unit);
    return [
      one('service_demand', service.demand, unit),
      one('service_shortage', service.shortage, unit),
      one('service_floor', service.neededFloorSquareMetres, 'square_metres'),
    ];
  });
}

/** 养老 需求 96 床 */
export function figureText({ code, serviceKind, value, unit }: SheetFigure, language: Language): string {
  const service = serviceKind ? `${wordOf(SERVICE_KINDS, serviceKind, language)} ` : '';
  return `${service}${wordOf(UNIT_FIGURE_WORDS, code, language)} ${code === 'floor_area_ratio' ? plainRatio(value, language) : amountText(value, unit, language)}`;
}

/** 容积率 1.85: of all ratios the one that nobody writes in percent. */
const plainRatio = (value: number | null, language: Language): string =>
  value === null ? UNKNOWN[language] : value.toFixed(2);

const UNKNOWN = { zh: '无数据', en: 'no data' };

/** A share as percent; an amount with its unit; nothing known as words, never as 0. */
export function amountText(value: number | null, unit: string | null, language: Language): string {
  if (value === null) return unit !== null && !isKnownUnit(unit) ? unit : UNKNOWN[language];
  if (unit === 'ratio') return `${Math.round(value * 1000) / 10}%`;
  const rounded = Math.round(value * 10) / 10;
  const told = unit === null ? '' : ` ${wordOf([...CAPACITY_UNITS, ...OTHER_UNITS], unit, language)}`;
  return `${rounded.toLocaleString('en-US')}${told}`;
}

const OTHER_UNITS = [
  { code: 'persons', zh: '人', en: 'persons' },
  { code: 'residents', zh: '人', en: 'residents' },
  { code: 'households', zh: '户', en: 'households' },
  { code: 'communities', zh: '个小区', en: 'communities' },
  { code: 'floor_area_ratio', zh: '', en: '' },
];

const isKnownUnit = (unit: string): boolean =>
  unit === 'ratio' || [...CAPACITY_UNITS, ...OTHER_UNITS].some(({ code }) => code === unit);
