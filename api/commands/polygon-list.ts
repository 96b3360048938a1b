/**
 * Polygons of a GeoJSON file with their numbers, for commands that need no database.
 *
 * A feature is called by its own id where every feature has one, else by the property `id`, else
 * `name`, else by its place in the file from 0.
 */

import { readFile } from 'node:fs/promises';
import { InputError } from '../errors.js';
import { checkGeometry, type MultiPolygonCoordinates } from '../kernel/index.js';
import { reasonOf } from './command.js';

export type FeatureName = string | number;

export interface NamedPolygon {
  readonly name: FeatureName;
  /** The same wherever the feature stands in the file; different for every feature. */
  readonly key: string;
  readonly coordinates: MultiPolygonCoordinates;
  readonly numbers: Readonly<Record<string, number>>;
}

interface RawFeature {
  readonly id?: unknown;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

/**
 * @param fields properties that must be numbers in every feature
 * @throws InputError naming file, feature and field
 */
export async function readPolygons(path: string, fields: readonly string[]): Promise<NamedPolygon[]> {
  const features = featuresOf(path, await jsonOf(path));
  const names = namesOf(path, features);
  const seen = new Map<string, number>();
  return features.map((feature, i) => {
    const coordinates = polygonOf(path, feature, i);
    const numbers = Object.fromEntries(fields.map((field) => [field, numberOf(path, feature, i, field)]));
    const own = typeof names[i] === 'string' || names[i] !== i ? JSON.stringify(names[i]) : '';
    const text = own || JSON.stringify([coordinates, feature.properties ?? null]);
    seen.set(text, (seen.get(text) ?? 0) + 1);
    return { name: names[i]!, key: `${text}#${seen.get(text)}`, coordinates, numbers };
  });
}

async function jsonOf(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(path, `cannot be read: ${reasonOf(error)}`, { cause: error });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError(path, `is not JSON: ${reasonOf(error)}`, { cause: error });
  }
}

function featuresOf(path: string, json: unknown): RawFeature[] {
  const { type, features } = (json ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    throw new InputError(path, 'is no GeoJSON FeatureCollection');
  }
  if (features.length === 0) throw new InputError(path, 'has no features');
  features.forEach((feature, i) => {
    if (typeof feature !== 'object' || feature === null)
      throw new InputError(path, `feature ${i} is no object`);
  });
  return features as RawFeature[];
}

function namesOf(path: string, features: readonly RawFeature[]): FeatureName[] {
  const kinds: ((feature: RawFeature) => unknown)[] = [
    (feature) => feature.id,
    (feature) => feature.properties?.id,
    (feature) => feature.properties?.name,
  ];
  for (const pick of kinds) {
    const names = features.map(pick);
    if (!names.every(isName)) continue;
    const first = new Map<FeatureName, number>();
    names.forEach((name, i) => {
      if (first.has(name)) {
        throw new InputError(
          path,
          `features ${first.get(name)} and ${i} have the same id ${JSON.stringify(name)}`,
        );
      }
      first.set(name, i);
    });
    return names;
  }
  return features.map((_, i) => i);
}

const isName = (name: unknown): name is FeatureName =>
  (typeof name === 'string' && name !== '') || (typeof name === 'number' && Number.isFinite(name));

function polygonOf(path: string, { geometry }: RawFeature, i: number): MultiPolygonCoordinates {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
    throw new InputError(
      path,
      `feature ${i}: geometry is ${String(geometry?.type ?? 'missing')}, not a polygon`,
    );
  }
  const [fault] = checkGeometry(geometry);
  if (fault) throw new InputError(path, `feature ${i}: geometry: ${fault.reason}`);
  const coordinates = geometry.coordinates as MultiPolygonCoordinates;
  return geometry.type === 'Polygon'
    ? [coordinates as unknown as MultiPolygonCoordinates[number]]
    : coordinates;
}

function numberOf(path: string, { properties }: RawFeature, i: number, field: string): number {
  const value = properties?.[field];
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    const told = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}, not a number`;
    throw new InputError(path, `feature ${i}: field '${field}' ${told}`);
  }
  return value;
}
