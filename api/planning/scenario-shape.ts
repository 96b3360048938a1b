/** Whether a JSON value is a list of changes, before any of them is held against the place. All faults are told. */

import {
  ENTRANCE_ACCESS,
  SCENARIO_CHANGE_KINDS,
  type ScenarioChangeKind,
  SERVICE_KINDS,
} from '../../schema/vocabulary.js';
import { isLonLat } from '../kernel/index.js';
import { PERSONS_FIELDS, type ScenarioChange } from './scenario-change.js';

/** Why one change cannot be taken. */
export interface ScenarioProblem {
  /** Position in the list, from 0. */
  readonly index: number;
  readonly field: string;
  /** For programs; the text is for people. */
  readonly code: string;
  readonly message: string;
}

interface FieldRule {
  readonly holds: (value: unknown) => boolean;
  readonly expected: string;
  readonly isOptional?: true;
}

const SERVICE_CODES: readonly string[] = SERVICE_KINDS.map(({ code }) => code);
const OPEN_ACCESS: readonly string[] = ENTRANCE_ACCESS.map(({ code }) => code).filter((c) => c !== 'closed');

const isPlace = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((part) => typeof part === 'number') &&
  isLonLat(Number(value[0]), Number(value[1]));

const TEXT: FieldRule = { holds: (v) => typeof v === 'string' && v !== '', expected: 'a text' };
const COUNT: FieldRule = { holds: (v) => Number.isFinite(v) && (v as number) >= 0, expected: 'a number ≥ 0' };
const AREA: FieldRule = { holds: (v) => Number.isFinite(v) && (v as number) > 0, expected: 'a number > 0' };
const FLAG: FieldRule = { holds: (v) => typeof v === 'boolean', expected: 'true or false' };
const PLACE: FieldRule = { holds: isPlace, expected: '[lon, lat] in degrees' };
const LINE: FieldRule = {
  holds: (v) => Array.isArray(v) && v.length >= 2 && v.every(isPlace),
  expected: 'at least two positions [lon, lat] in degrees',
};
const oneOf = (codes: readonly string[]): FieldRule => ({
  holds: (value) => codes.includes(value as string),
  expected: `one of ${codes.join(', ')}`,
});
const optional = (rule: FieldRule): FieldRule => ({ ...rule, isOptional: true });

const FIELDS: Readonly<Record<ScenarioChangeKind, Readonly<Record<string, FieldRule>>>> = {
  add_facility: {
    serviceKind: oneOf(SERVICE_CODES),
    lonLat: PLACE,
    capacity: COUNT,
    isForResidentsOnly: optional(FLAG),
  },
  resize_facility: { facilityId: TEXT, capacity: COUNT },
  close_facility: { facilityId: TEXT },
  convert_stock: {
    stockId: TEXT,
    serviceKind: oneOf(SERVICE_CODES),
    areaSquareMetres: optional(AREA),
    capacity: optional(COUNT),
  },
  open_gate: {
    entranceId: optional(TEXT),
    communityId: optional(TEXT),
    lonLat: optional(PLACE),
    access: optional(oneOf(OPEN_ACCESS)),
  },
  close_gate: { entranceId: TEXT },
  add_footpath: { line: LINE },
  add_crossing: { line: LINE },
  set_households: { communityId: TEXT, households: COUNT, scalesPersons: optional(FLAG) },
  set_persons: {
    communityId: TEXT,
    ...Object.fromEntries(PERSONS_FIELDS.map((field) => [field, optional(COUNT)])),
  },
  set_cars: { communityId: TEXT, cars: optional(COUNT), parkingSpaces: optional(COUNT) },
};

/** Groups of fields of which a change needs one whole. */
const ALTERNATIVES: Readonly<Partial<Record<ScenarioChangeKind, readonly (readonly string[])[]>>> = {
  open_gate: [['entranceId'], ['communityId', 'lonLat']],
  set_persons: PERSONS_FIELDS.map((field) => [field]),
  set_cars: [['cars'], ['parkingSpaces']],
};

/** @param changes anything that came from outside */
export function shapeProblems(changes: unknown): ScenarioProblem[] {
  if (!Array.isArray(changes))
    return [{ index: 0, field: 'changes', code: 'shape', message: 'expected a list of changes' }];
  return changes.flatMap((change: unknown, index) => changeProblems(change, index));
}

/** The list itself, once it has no problem of shape. */
export const isChangeList = (changes: unknown): changes is ScenarioChange[] =>
  shapeProblems(changes).length === 0;

function changeProblems(change: unknown, index: number): ScenarioProblem[] {
  const problem = (field: string, message: string) => ({ index, field, code: 'shape', message });
  if (typeof change !== 'object' || change === null || Array.isArray(change))
    return [problem('kind', 'expected an object')];
  const given = new Map(Object.entries(change).filter(([, value]) => value !== undefined));
  const kind = SCENARIO_CHANGE_KINDS.find(({ code }) => code === given.get('kind'))?.code;
  if (!kind) {
    const known = SCENARIO_CHANGE_KINDS.map(({ code }) => code).join(', ');
    return [problem('kind', `'${String(given.get('kind'))}' is no kind of change; there are ${known}`)];
  }
  const rules = FIELDS[kind];
  const strangers = [...given.keys()].filter((name) => name !== 'kind' && !(name in rules));
  const wrong = Object.entries(rules).filter(([name, rule]) =>
    given.has(name) ? !rule.holds(given.get(name)) : !rule.isOptional,
  );
  const groups = ALTERNATIVES[kind];
  const lacksAll = groups && !groups.some((group) => group.every((name) => given.has(name)));
  return [
    ...strangers.map((name) => problem(name, `${kind} has no such field`)),
    ...wrong.map(([name, rule]) => problem(name, `expected ${rule.expected}`)),
    ...(lacksAll
      ? [problem(groups[0]![0]!, `${kind} needs ${groups.map((group) => group.join(' and ')).join(', or ')}`)]
      : []),
  ];
}
