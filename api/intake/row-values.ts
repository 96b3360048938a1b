/** Values of a row by their type; absent and blank are both null. */

import { createHash } from 'node:crypto';
import type { Geometry } from 'geojson';
import type { SourcedRow } from './bundle.js';

export function textValue(values: ReadonlyMap<string, unknown>, key: string): string | null {
  const value = values.get(key);
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberValue(values: ReadonlyMap<string, unknown>, key: string): number | null {
  const value = values.get(key);
  return typeof value === 'number' ? value : null;
}

/** A short mark of a place: the same place in the same file has the same, always. */
export const placeMark = (geometry: Geometry): string =>
  createHash('sha256').update(JSON.stringify(geometry)).digest('hex').slice(0, 16);

export const originOf = (
  source: string,
  sourceId: string,
  values: ReadonlyMap<string, unknown>,
): SourcedRow => ({
  source,
  sourceId,
  observedOn: textValue(values, 'observedOn'),
});

/** The values that are there, without the keys named. */
export const valuesWithout = (
  values: ReadonlyMap<string, unknown>,
  ...keys: readonly string[]
): Record<string, unknown> =>
  Object.fromEntries([...values].filter(([key, value]) => value !== null && !keys.includes(key)));
