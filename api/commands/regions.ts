/** `linli regions`: polygons parted into as many contiguous regions as a floor allows (max-p), alike within. */

import { InputError } from '../errors.js';
import {
  DRAWN_ONCE_METRES,
  isQueen,
  isRook,
  neighbourLists,
  neighbourPairs,
  type RegionAnswer,
  type RegionReason,
  solveRegions,
} from '../kernel/index.js';
import { choice, deliver, oneNumber, progressBar } from './command.js';
import { type NamedPolygon, readPolygons } from './polygon-list.js';

export interface RegionsOptions {
  readonly polygons: string;
  readonly floorField?: string;
  readonly floor: string;
  readonly fields: string;
  readonly contiguity: string;
  readonly toleranceMetres: string;
  readonly seed: string;
  readonly format: string;
  readonly out?: string;
}

export async function regions(options: RegionsOptions): Promise<void> {
  const floor = oneNumber('--floor', options.floor);
  if (!(floor > 0)) throw new InputError('--floor', `${floor} is not above 0`);
  choice('--format', options.format, ['json']);
  const fields = options.fields.split(',').map((field) => field.trim());
  if (fields.includes(''))
    throw new InputError('--fields', `'${options.fields}' is not a list such as a,b,c`);
  const { floorField } = options;
  const polygons = await readPolygons(options.polygons, [...fields, ...(floorField ? [floorField] : [])]);
  const amounts = polygons.map((polygon, i) => amountOf(options.polygons, polygon, floorField, i));
  const neighbours = neighboursOf(polygons, options);
  const bar = progressBar();
  const answer = solveRegions(
    {
      keys: polygons.map(({ key }) => key),
      neighbours,
      bounds: [{ amounts, least: floor, most: Infinity }],
      dissimilarity: manhattan(polygons, fields),
    },
    { seed: seedOf(options.seed), onProgress: (ratio) => bar.show(ratio, 'regions') },
  );
  bar.end();
  await deliver(`${JSON.stringify(resultOf(answer, polygons), null, 2)}\n`, options.out);
  if (answer.leftOut.length > 0) process.exitCode = 1;
}

function amountOf(path: string, { numbers }: NamedPolygon, field: string | undefined, i: number): number {
  if (field === undefined) return 1;
  const amount = numbers[field]!;
  if (amount < 0) throw new InputError(path, `feature ${i}: field '${field}' is ${amount}, below 0`);
  return amount;
}

function neighboursOf(
  polygons: readonly NamedPolygon[],
  options: RegionsOptions,
): readonly (readonly number[])[] {
  const tolerance = oneNumber('--tolerance-metres', options.toleranceMetres);
  if (tolerance < 0) throw new InputError('--tolerance-metres', `${tolerance} is below 0`);
  const meets = choice('--contiguity', options.contiguity, ['queen', 'rook']) === 'queen' ? isQueen : isRook;
  const shapes = polygons.map(({ coordinates }) => coordinates);
  const reach = Math.max(tolerance, DRAWN_ONCE_METRES);
  return neighbourLists(
    polygons.length,
    neighbourPairs(shapes, reach, reach).filter((pair) => meets(pair, reach)),
  );
}

function seedOf(text: string): number {
  const seed = oneNumber('--seed', text);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new InputError('--seed', `${text} is no whole number from 0`);
  return seed;
}

/** Sum over the fields of absolute differences, in the fields' own units. */
function manhattan(polygons: readonly NamedPolygon[], fields: readonly string[]) {
  const rows = polygons.map(({ numbers }) => fields.map((field) => numbers[field]!));
  return (a: number, b: number): number => {
    const other = rows[b]!;
    return rows[a]!.reduce((sum, value, f) => sum + Math.abs(value - other[f]!), 0);
  };
}

function resultOf(answer: RegionAnswer, polygons: readonly NamedPolygon[]) {
  const names = (places: readonly number[]) => places.map((place) => polygons[place]!.name);
  const isFeasible = answer.leftOut.length === 0;
  return {
    status: isFeasible ? statusOf(answer) : 'infeasible',
    regionCount: isFeasible ? answer.regions.length : 0,
    regions: isFeasible ? answer.regions.map(names) : [],
    heterogeneity: isFeasible ? answer.heterogeneity : null,
    heterogeneityMeasure: 'sum of Manhattan distances over all pairs of one region',
    method: answer.method,
    regionCountBound: answer.countBound,
    reasons: answer.reasons.map((reason) => reasonOf(reason, names)),
  };
}

function statusOf({ isCountProved, isHeterogeneityProved }: RegionAnswer): string {
  if (isCountProved && isHeterogeneityProved) return 'optimal';
  return isCountProved ? 'count_optimal' : 'feasible';
}

function reasonOf(reason: RegionReason, names: (places: readonly number[]) => unknown[]) {
  if ('bound' in reason) {
    const { bound: _, ...told } = reason;
    return 'places' in told ? { ...told, places: names(told.places) } : told;
  }
  return { ...reason, places: names(reason.places) };
}
