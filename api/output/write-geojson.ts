/**
 * GeoJSON. RFC 7946 knows WGS 84 only; in another system the older member `crs` names it, which GDAL and
 * QGIS read. GCJ-02 and BD-09 have no number there: `crs` is null then, and `coordinateSystem` says it.
 */

import type { CoordinateSystem } from '../intake/index.js';
import { headingOf, type Layer, titleOf } from './layer.js';
import { inSystem } from './place.js';
import { epsgOf } from './wkt.js';

export function writeGeojson(layer: Layer, system: CoordinateSystem): Uint8Array {
  const headings = layer.fields.map((field) => headingOf(field, layer.language));
  const features = layer.rows.map(({ geometry, values }) =>
    JSON.stringify({
      type: 'Feature',
      geometry: geometry && inSystem(geometry, system),
      properties: Object.fromEntries(headings.map((heading, at) => [heading, values[at] ?? null])),
    }),
  );
  const head = JSON.stringify({
    type: 'FeatureCollection',
    name: titleOf(layer),
    ...crsMember(system),
    coordinateSystem: `${system.code} ${system.name}`,
    sources: layer.sources,
  });
  return Buffer.from(`${head.slice(0, -1)},"features":[\n${features.join(',\n')}\n]}\n`);
}

function crsMember(system: CoordinateSystem): object {
  const epsg = epsgOf(system);
  if (epsg === 4326) return {};
  if (epsg === null) return { crs: null };
  return { crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${epsg}` } } };
}
