/**
 * The shapes of single values: identifiers, days, positions, GeoJSON, and numbers that know their bounds.
 * A scalar refuses what can be judged by looking at one value; rings are checked further in the resolvers.
 */
import type { Geometry } from 'geojson';
import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';

const refuse = (name: string, reason: string): GraphQLError =>
  new GraphQLError(`${name}: ${reason}`, { extensions: { code: 'BAD_USER_INPUT', field: name, reason } });

/** A scalar of graphql-scalars under our name and words; what it refuses is refused as our own scalars do. */
function named(scalar: GraphQLScalarType, name: string, description: string): GraphQLScalarType {
  const { serialize } = scalar.toConfig();
  const parseValue = (value: unknown): unknown => {
    try {
      return scalar.parseValue(value);
    } catch (error) {
      throw refuse(name, error instanceof Error ? error.message : String(error));
    }
  };
  return new GraphQLScalarType({ name, description, serialize, parseValue });
}

export const UUIDScalar = named(GraphQLUUID, 'UUID', '对象标识(UUID) / Identifier of an object (UUID)');
export const DayScalar = named(
  GraphQLLocalDate,
  'Date',
  '日期,YYYY-MM-DD / A day of the calendar, YYYY-MM-DD',
);
export const InstantScalar = named(
  GraphQLDateTimeISO,
  'DateTime',
  '时刻,ISO 8601(UTC) / An instant, ISO 8601 in UTC',
);
export const JSONObjectScalar = named(GraphQLJSONObject, 'JSONObject', '任意 JSON 对象 / Any JSON object');

function boundedNumber(
  name: string,
  description: string,
  bounds: { min: number; max: number; isInteger: boolean },
): GraphQLScalarType<number, number> {
  const { min, max, isInteger } = bounds;
  const parse = (value: unknown): number => {
    if (typeof value !== 'number' || !Number.isFinite(value) || (isInteger && !Number.isInteger(value)))
      throw refuse(name, `expected ${isInteger ? 'a whole number' : 'a number'}`);
    if (value < min || value > max) throw refuse(name, `expected ${min} to ${max}, got ${value}`);
    return value;
  };
  const range = `${min}–${max}`;
  return new GraphQLScalarType({
    name,
    description: description.replaceAll('{range}', range),
    parseValue: parse,
    serialize: parse,
  });
}

export const PageSizeScalar = boundedNumber('PageSize', '每页条数,{range} / Rows on a page, {range}', {
  min: 1,
  max: 100,
  isInteger: true,
});
export const MinutesScalar = boundedNumber('Minutes', '步行分钟数,{range} / Minutes on foot, {range}', {
  min: 1,
  max: 60,
  isInteger: true,
});
export const CountScalar = boundedNumber(
  'Count',
  '非负整数(人数、户数、辆数等) / A whole number of persons, households, cars …, {range}',
  { min: 0, max: 1_000_000_000, isInteger: true },
);
export const QuantityScalar = boundedNumber(
  'Quantity',
  '非负数(面积、容量、造价等) / A measure that is never negative: area, capacity, cost …',
  { min: 0, max: 1e12, isInteger: false },
);
export const SeverityScalar = boundedNumber(
  'Severity',
  '缺口等级,0 无缺口,5 最严重 / Severity class, 0 no gap to 5 the worst',
  { min: 0, max: 5, isInteger: true },
);

export const YearScalar = boundedNumber('Year', '年份,{range} / A year, {range}', {
  min: 1800,
  max: 2200,
  isInteger: true,
});

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** [west, south, east, north] in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

type Tuple = readonly number[];
const isLonLat = (value: unknown): value is Tuple =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((number) => typeof number === 'number' && Number.isFinite(number)) &&
  Math.abs(value[0]) <= 180 &&
  Math.abs(value[1]) <= 90;

function parseBBox(value: unknown): Tuple {
  const box = Array.isArray(value) && value.length === 4 ? (value as Tuple) : null;
  if (!box || !isLonLat(box.slice(0, 2)) || !isLonLat(box.slice(2)))
    throw refuse('BBox', 'expected [west, south, east, north] in degrees');
  if (box[0]! > box[2]! || box[1]! > box[3]!)
    throw refuse('BBox', 'west must not exceed east, south must not exceed north');
  return box;
}

export const BBoxScalar = new GraphQLScalarType({
  name: 'BBox',
  description: '范围 [西, 南, 东, 北],WGS 84 / A box [west, south, east, north] on WGS 84, degrees',
  parseValue: parseBBox,
  serialize: (value) => value as Tuple,
});

function geometryScalar(
  name: string,
  description: string,
  types: readonly Geometry['type'][],
): GraphQLScalarType {
  const parse = (value: unknown): unknown => {
    const geometry = value as { type?: unknown; coordinates?: unknown } | null;
    const isOneOfThem = types.some((type) => type === geometry?.type);
    if (!isOneOfThem || !Array.isArray(geometry?.coordinates))
      throw refuse(name, `expected a GeoJSON object of type ${types.join(' or ')} with coordinates`);
    return { type: geometry.type, coordinates: geometry.coordinates };
  };
  return new GraphQLScalarType({ name, description, parseValue: parse, serialize: (value) => value });
}

export const PointScalar = geometryScalar(
  'GeoJSONPoint',
  'GeoJSON 点(WGS 84,经度在前) / GeoJSON Point on WGS 84, longitude first',
  ['Point'],
);
export const AreaScalar = geometryScalar(
  'GeoJSONArea',
  'GeoJSON 面或多面(WGS 84,经度在前) / GeoJSON Polygon or MultiPolygon on WGS 84, longitude first',
  ['Polygon', 'MultiPolygon'],
);
export const SiteScalar = geometryScalar(
  'GeoJSONSite',
  'GeoJSON 点或面(WGS 84,经度在前) / GeoJSON Point or Polygon on WGS 84, longitude first',
  ['Point', 'Polygon'],
);
