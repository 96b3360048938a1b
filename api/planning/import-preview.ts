/** The places an import would bring or change, as features for a map, before anything is stored. */

import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { ImportBundle } from '../intake/index.js';
import type { ReadImport } from './import-planner-file.js';

/** Our choice: a map shows no more at once, and a page takes no more in one answer. */
const MOST_FEATURES = 5000;

/** `new`: it would be added; `changed`: a stored row would get values; `doubt`: an issue lies there. */
export type PreviewRole = 'new' | 'changed' | 'doubt';

export interface ImportPreview {
  readonly features: FeatureCollection;
  /** Of all places; more than there are features where they were too many. */
  readonly placeCount: number;
}

export function previewOf({ imported: { bundle, patches }, known }: ReadImport): ImportPreview {
  const communities = new Map(known.communities.map(({ id, name, boundary }) => [id, { name, boundary }]));
  const facilities = new Map(known.facilities.map(({ id, name, point }) => [id, { name, point }]));
  const changed = patches.flatMap(({ noun, id, values }) => {
    const place = noun === 'community' ? communities.get(id) : facilities.get(id);
    if (!place) return [];
    const stored = 'boundary' in place ? place.boundary : place.point;
    const geometry = (values.boundary ?? values.point ?? stored) as Geometry;
    return [feature('changed', place.name, geometry)];
  });
  return limited([...newFeatures(bundle), ...changed, ...doubtsOf(bundle)]);
}

/** The same for an extract of a map, which changes what it brought before and adds the rest. */
export const previewOfExtract = (bundle: ImportBundle): ImportPreview =>
  limited([...newFeatures(bundle), ...doubtsOf(bundle)]);

function limited(all: readonly Feature[]): ImportPreview {
  return {
    features: { type: 'FeatureCollection', features: all.slice(0, MOST_FEATURES) },
    placeCount: all.length,
  };
}

function newFeatures({ communities, facilities, idleStock, buildings }: ImportBundle): Feature[] {
  return [
    ...communities.map(({ name, boundary }) => feature('new', name, boundary)),
    ...facilities.map(({ name, point }) => feature('new', name, point)),
    ...idleStock.map(({ name, geometry }) => feature('new', name, geometry)),
    ...buildings.map(({ footprint }) => feature('new', null, footprint)),
  ];
}

const doubtsOf = ({ issues }: ImportBundle): Feature[] =>
  issues.flatMap(({ position, value, code }) =>
    position ? [feature('doubt', value ?? code, { type: 'Point', coordinates: [...position] })] : [],
  );

const feature = (role: PreviewRole, name: string | null, geometry: Geometry): Feature => ({
  type: 'Feature',
  geometry,
  properties: { role, name },
});
