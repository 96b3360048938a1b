/**
 * Import of GeoJSON (RFC 7946): communities, facilities, buildings, entrances, administrative areas
 * and idle stock. Every feature is checked before any SQL sees it: structure, finite positions in
 * range, closed rings that do not cross (told with the place), fields by their table. All problems of
 * the file are collected; one error and nothing of it is taken.
 */

import { getIssues } from '@placemarkio/check-geojson';
import type { Geometry, Position } from 'geojson';
import { InputError } from '../errors.js';
import { checkGeometry } from '../kernel/geometry-check.js';
import { FileError, FileLimitError } from '../tables/file-error.js';
import type { BundleParts, ImportKind } from './bundle.js';
import { plainName, readFields } from './feature-fields.js';
import { COMMON_FIELDS } from './geojson-fields.js';
import { type KnownArea, refuseOutside } from './geojson-outside.js';
import { linkRows } from './geojson-references.js';
import { type Feature, LAYERS, type Layer, RowGatherer } from './geojson-rows.js';
import type { IssueList } from './issues.js';
import { polygonOf, polygonsOf, windPolygons } from './place-geometry.js';
import { type SourceFile, wholeText } from './source-file.js';

export type { KnownArea } from './geojson-outside.js';

/** Our choice: ten times the largest attribute table of a city; the text is held in memory as a whole. */
const MOST_GEOJSON_BYTES = 128 * 1024 * 1024;
const MOST_FEATURES = 300_000;

/** The layers each kind of import takes, the first for features that do not say theirs. */
const LAYERS_OF_KIND: Readonly<Record<Exclude<ImportKind, 'network'>, readonly Layer[]>> = {
  communities: ['community', 'entrance', 'building', 'administrative_area'],
  buildings: ['building'],
  facilities: ['facility'],
  administrative_areas: ['administrative_area'],
  idle_stock: ['idle_stock'],
  all: [],
};

export function readGeojson(
  file: SourceFile,
  what: ImportKind,
  issues: IssueList,
  knownArea?: KnownArea,
): Partial<BundleParts> {
  if (what === 'network')
    throw new InputError(
      file.name,
      'a network is read from .osm, .osm.gz, .osm.pbf or .graphml, not from GeoJSON',
    );
  const features = featuresOf(file, issues);
  const gatherer = new RowGatherer(file.name, issues);
  let mended = 0;
  for (const [index, raw] of features.entries()) {
    const feature = checkFeature(raw, index, issues);
    const layer = feature && layerOf(feature, what, issues);
    if (!feature || !layer) continue;
    const shape = tidyGeometry(feature.geometry);
    if (shape.isMended) mended++;
    gatherer.add(layer, { ...feature, geometry: shape.geometry });
  }
  if (mended > 0)
    issues.warn({
      code: 'WINDING_MENDED',
      reason: `${mended} features had rings in the wrong direction; they were turned`,
    });
  gatherer.reportUnknownFields();
  const rows = linkRows(gatherer.rows, issues);
  if (knownArea) refuseOutside(gatherer.rows.facilities, knownArea, issues);
  return rows;
}

function featuresOf(file: SourceFile, issues: IssueList): unknown[] {
  const root = parseJson(file);
  refuseOtherCrs(root.crs, issues);
  const features =
    root.type === 'Feature' ? [root] : root.type === 'FeatureCollection' ? root.features : null;
  if (!Array.isArray(features)) throw new FileError(file.name, 'NOT_GEOJSON', notFeatures(root));
  if (features.length === 0) issues.error({ code: 'NOTHING_FOUND', reason: 'the file has no features' });
  if (features.length > MOST_FEATURES)
    throw new FileLimitError('rows', `features of ${file.name}`, MOST_FEATURES, features.length);
  return features;
}

function parseJson(file: SourceFile): Record<string, unknown> {
  const text = wholeText(file, MOST_GEOJSON_BYTES);
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.replace(/\s+/g, ' ') : '';
    const reason = /end of JSON|Unterminated/.test(said)
      ? 'the file is cut off before its end'
      : 'the file is not valid JSON';
    throw new FileError(file.name, 'DAMAGED', `${reason} (${said.slice(0, 120)})`, { cause });
  }
}

function notFeatures(root: Record<string, unknown>): string {
  if (Array.isArray(root.elements))
    return 'this is Overpass JSON; ask Overpass for [out:xml] and import the .osm file';
  if (root.type === 'Topology') return 'this is TopoJSON; convert it to GeoJSON first';
  return `a GeoJSON FeatureCollection is expected, found type ${JSON.stringify(root.type) ?? 'nothing'}`;
}

/** GeoJSON is WGS 84; an old `crs` member may say so, and nothing else. */
function refuseOtherCrs(crs: unknown, issues: IssueList): void {
  if (crs === undefined || crs === null) return;
  const name = JSON.stringify((crs as { properties?: { name?: unknown } }).properties?.name ?? crs);
  if (/CRS84|EPSG:{1,2}(\d[\d.]*:)?4326"/i.test(name)) return;
  issues.error({
    code: 'NOT_WGS84',
    field: 'crs',
    reason: `the file is in ${name}; convert it to WGS 84 (EPSG:4326) first`,
  });
}

/** The feature when its structure and geometry are sound; otherwise null and every fault told. */
function checkFeature(raw: unknown, index: number, issues: IssueList): Feature | null {
  const { id, geometry, properties } = (raw ?? {}) as Record<string, unknown>;
  const known = (typeof properties === 'object' && properties !== null ? properties : {}) as Record<
    string,
    unknown
  >;
  const place = `features[${index}]`;
  const common = readFields(COMMON_FIELDS, known, (code, field, reason) =>
    issues.error({ code, objectId: place, field, reason }),
  );
  const ownId = typeof id === 'string' || typeof id === 'number' ? String(id) : common.id;
  const objectId = ownId === null ? place : `${place} (id ${ownId})`;
  const faults = geometry === null || geometry === undefined ? [] : checkGeometry(geometry);
  for (const { code, reason, position } of faults)
    issues.error({ code, objectId, field: 'geometry', reason, position });
  if (faults.length > 0) return null;
  const structure = structureFaults(raw);
  for (const reason of structure) issues.error({ code: 'BAD_STRUCTURE', objectId, reason });
  if (structure.length > 0) return null;
  if (!geometry) {
    issues.error({ code: 'NO_GEOMETRY', objectId, field: 'geometry', reason: 'the feature has no geometry' });
    return null;
  }
  return { objectId, id: ownId, geometry: geometry as Geometry, properties: known, common };
}

/**
 * What check-geojson says of one feature; checked alone, so that each fault is told with its feature.
 * Its coordinates have passed the stricter checkGeometry: a sample stands in for them and for the
 * properties (22,585 buildings: 8.2 s with the real ones, 2.7 s without).
 */
function structureFaults(raw: unknown): string[] {
  const feature = raw as Record<string, unknown> | null;
  if (feature?.type !== 'Feature') return ['each member of "features" must be a Feature'];
  const geometry = feature.geometry as Geometry | null;
  const sample = geometry ? SAMPLES[geometry.type] : undefined;
  const properties = typeof feature.properties === 'object' && !Array.isArray(feature.properties) ? {} : 0;
  const standIn = {
    ...feature,
    ...(sample !== undefined && { geometry: { ...geometry, coordinates: sample } }),
    ...('properties' in feature && { properties }),
  };
  return [...new Set(getIssues(JSON.stringify(standIn)).map((issue) => issue.message))];
}

const RING = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const SAMPLES: Readonly<Partial<Record<Geometry['type'], unknown>>> = {
  Point: [0, 0],
  Polygon: [RING],
  MultiPolygon: [[RING]],
};

function layerOf(feature: Feature, what: Exclude<ImportKind, 'network'>, issues: IssueList): Layer | null {
  const taken = LAYERS_OF_KIND[what];
  const told = feature.common.layer;
  if (told === null) {
    if (taken[0]) return taken[0];
    const reason = `does not say what it is; give a property "layer" (${[...LAYERS.keys()].join(', ')}) or import the file as communities or facilities`;
    issues.error({ code: 'NO_LAYER', objectId: feature.objectId, field: 'layer', reason });
    return null;
  }
  const layer = LAYERS.get(plainName(told));
  if (!layer) {
    const reason = `"${told}" is not known; expected one of ${[...LAYERS.keys()].join(', ')}`;
    issues.error({ code: 'BAD_VALUE', objectId: feature.objectId, field: 'layer', reason });
    return null;
  }
  if (taken.length === 0 || taken.includes(layer)) return layer;
  issues.warn({
    code: 'OTHER_LAYER',
    objectId: feature.objectId,
    reason: `is a ${layer}; it is left out of this import`,
  });
  return null;
}

/** Two coordinates a position, and rings in the right direction. */
function tidyGeometry(geometry: Geometry): { geometry: Geometry; isMended: boolean } {
  if (geometry.type === 'Point')
    return { geometry: { type: 'Point', coordinates: flat(geometry.coordinates) }, isMended: false };
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return { geometry, isMended: false };
  const before = polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(flat)));
  const after = windPolygons(before);
  const isMended = after.some((rings, p) => rings.some((ring, r) => ring !== before[p]![r]));
  return {
    geometry: geometry.type === 'Polygon' ? polygonOf(after) : { type: 'MultiPolygon', coordinates: after },
    isMended,
  };
}

const flat = (position: Position): Position => position.slice(0, 2);
