/** How an uploaded file is to be read, from the address: `?name=台账.xlsx&options={…}`, checked. */

import type { Request } from 'express';
import { InputError } from '../errors.js';
import { type CoordinateSystem, coordinateSystem, PLANNER_NOUNS, type PlannerNoun } from '../intake/index.js';

export interface UploadOptions {
  /** Null to find out. `all`: an extract of a map. */
  readonly noun: PlannerNoun | 'all' | null;
  readonly crs: CoordinateSystem | null;
  readonly encoding: string | null;
  /** Name of the sheet or layer to read; null for the first that fits. */
  readonly sheet: string | null;
  readonly columns: ReadonlyMap<string, string>;
  readonly skippedRows: ReadonlySet<number>;
  readonly joins: ReadonlyMap<number, string>;
  readonly isDryRun: boolean;
}

const KEYS = ['as', 'crs', 'encoding', 'sheet', 'columns', 'skipRows', 'joins', 'dryRun'];
const MOST_NAME_LENGTH = 200;
const EXTRACT = /\.(osm|osm\.gz|osm\.pbf|pbf)$/i;

/** Without folders; it is what the rows are said to come from. @throws InputError */
export function fileNameOf(request: Request<{ workspaceId: string }>): string {
  const { name } = request.query;
  const bare = typeof name === 'string' ? name.split(/[/\\]/).at(-1)!.trim() : '';
  if (bare === '' || bare.length > MOST_NAME_LENGTH || /\p{Cc}/u.test(bare))
    throw new InputError('name', `is the name of the file, of 1 to ${MOST_NAME_LENGTH} characters`);
  return bare;
}

/** @throws InputError naming the option */
export function optionsOf(request: Request<{ workspaceId: string }>, name: string): UploadOptions {
  const told = jsonOf(request.query.options);
  for (const key of Object.keys(told))
    if (!KEYS.includes(key)) throw new InputError('options', `'${key}' is none of ${KEYS.join(', ')}`);
  const crs = textOf(told, 'crs');
  return {
    noun: nounOf(textOf(told, 'as'), name),
    crs: crs === null ? null : coordinateSystem('crs', crs),
    encoding: textOf(told, 'encoding'),
    sheet: textOf(told, 'sheet'),
    columns: new Map(pairsOf(told, 'columns', isText)),
    skippedRows: new Set(listOf(told, 'skipRows').map((row) => rowOf('skipRows', row))),
    joins: new Map(pairsOf(told, 'joins', isRow)),
    isDryRun: told.dryRun === true,
  };
}

function nounOf(text: string | null, name: string): UploadOptions['noun'] {
  if (text === null) return EXTRACT.test(name) ? 'all' : null;
  const nouns = [...PLANNER_NOUNS, 'all'] as const;
  const noun = nouns.find((known) => known === text);
  if (!noun) throw new InputError('as', `is one of ${nouns.join(', ')}`);
  return noun;
}

type Told = Readonly<Record<string, unknown>>;

function jsonOf(text: unknown): Told {
  if (text === undefined) return {};
  try {
    const told: unknown = JSON.parse(String(text));
    if (typeof told === 'object' && told !== null && !Array.isArray(told)) return told as Told;
  } catch {
    // Told below, like any other text that is no object.
  }
  throw new InputError('options', 'is not a JSON object');
}

function textOf(told: Told, key: string): string | null {
  const value = told[key] ?? null;
  if (value === null || (typeof value === 'string' && value !== '')) return value;
  throw new InputError(key, 'is a text');
}

function listOf(told: Told, key: string): readonly unknown[] {
  const value = told[key] ?? [];
  if (Array.isArray(value)) return value;
  throw new InputError(key, 'is a list');
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isRow = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

function rowOf(key: string, value: unknown): number {
  if (isRow(value)) return value;
  throw new InputError(key, `'${String(value)}' is not the number of a row`);
}

function pairsOf<Key>(told: Told, key: string, isKey: (value: unknown) => value is Key): [Key, string][] {
  return listOf(told, key).map((pair) => {
    const [first, second] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (!isKey(first) || !isText(second)) throw new InputError(key, 'is a list of pairs');
    return [first, second];
  });
}
