/** Reads the properties of one feature by its table of fields; every value that does not fit is told. */

import { type Field, isMissing } from './field-types.js';

export type FieldFaultCode = 'MISSING_FIELD' | 'AMBIGUOUS_FIELD' | 'BAD_VALUE';
export type FieldTable = Readonly<Record<string, Field<unknown>>>;

/** What a table makes of a feature: each field's value, null where it is missing. */
export type FieldValues<Table extends FieldTable> = {
  readonly [Key in keyof Table]: (Table[Key] extends Field<infer Value> ? Value : never) | null;
};

export type TellFault = (code: FieldFaultCode, field: string, reason: string) => void;

export function readFields<const Table extends FieldTable>(
  table: Table,
  properties: Readonly<Record<string, unknown>>,
  tell: TellFault,
): FieldValues<Table> {
  const byName = new Map(
    Object.entries(properties).map(([name, value]) => [plainName(name), { name, value }]),
  );
  const values = Object.entries(table).map(([key, spec]) => [
    key,
    readField(key, spec, plainNamesOf(table)[key]!, byName, tell),
  ]);
  return Object.fromEntries(values) as FieldValues<Table>;
}

function readField(
  key: string,
  spec: Field<unknown>,
  names: readonly string[],
  byName: ReadonlyMap<string, { name: string; value: unknown }>,
  tell: TellFault,
): unknown {
  const given = names
    .map((name) => byName.get(name))
    .filter((found) => found !== undefined && !isMissing(found.value)) as { name: string; value: unknown }[];
  const [first, second] = given;
  if (!first) {
    if (spec.isRequired)
      tell('MISSING_FIELD', key, `is missing; expected ${spec.expected}${aliasText(spec)}`);
    return null;
  }
  if (second && second.value !== first.value)
    tell(
      'AMBIGUOUS_FIELD',
      first.name,
      `says ${told(first.value)} but ${second.name} says ${told(second.value)}`,
    );
  const value = spec.parse(first.value);
  if (value !== undefined) return value;
  tell('BAD_VALUE', first.name, `${told(first.value)} does not fit; expected ${spec.expected}`);
  return null;
}

const aliasText = (spec: Field<unknown>): string =>
  spec.aliases.length > 0 ? ` in a property of this name or ${spec.aliases.slice(0, 3).join(', ')}` : '';

const told = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** Names are compared without case, spaces and underscores; full-width brackets count as plain ones. */
export function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const plain = name
    .toLowerCase()
    .replace(/[\s_]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[－–～~]/g, '-');
  if (plainNames.size < MOST_NAMES_KEPT) plainNames.set(name, plain);
  return plain;
}

/** The same few names stand in every feature of a file. */
const plainNames = new Map<string, string>();
const MOST_NAMES_KEPT = 1000;

/** By field: its own name and its aliases, plain; worked out once for each table. */
function plainNamesOf(table: FieldTable): Readonly<Record<string, readonly string[]>> {
  const known = tableNames.get(table);
  if (known) return known;
  const names = Object.fromEntries(
    Object.entries(table).map(([key, { aliases }]) => [key, [key, ...aliases].map(plainName)]),
  );
  tableNames.set(table, names);
  return names;
}

const tableNames = new WeakMap<FieldTable, Readonly<Record<string, readonly string[]>>>();

/** Is a property, by its plain name, a field of the table? */
export const hasField = (table: FieldTable, plain: string): boolean =>
  Object.values(plainNamesOf(table)).some((names) => names.includes(plain));
