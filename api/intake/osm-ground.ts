/** Ground features, only for drawing: water, green, railways and walls. A table says which tags. */

import type { GroundFeatureRow, GroundKind } from './bundle.js';
import { nameOf, type Tags } from './osm-extract.js';
import type { OsmObject, OsmObjects } from './osm-objects.js';

interface GroundRow {
  readonly kind: GroundKind;
  readonly key: string;
  readonly values: readonly string[];
  /** Drawn as a line even when closed. */
  readonly isLine: boolean;
}

const GROUND_TABLE: readonly GroundRow[] = [
  { kind: 'water', key: 'natural', values: ['water', 'bay'], isLine: false },
  { kind: 'water', key: 'landuse', values: ['reservoir', 'basin'], isLine: false },
  { kind: 'water', key: 'waterway', values: ['riverbank', 'dock'], isLine: false },
  { kind: 'water', key: 'waterway', values: ['river', 'canal', 'stream'], isLine: true },
  { kind: 'water', key: 'natural', values: ['coastline'], isLine: true },
  {
    kind: 'green',
    key: 'leisure',
    values: ['park', 'garden', 'nature_reserve', 'golf_course'],
    isLine: false,
  },
  {
    kind: 'green',
    key: 'landuse',
    values: ['grass', 'forest', 'meadow', 'village_green', 'recreation_ground', 'cemetery', 'orchard'],
    isLine: false,
  },
  { kind: 'green', key: 'natural', values: ['wood', 'scrub', 'grassland', 'heath'], isLine: false },
  {
    kind: 'railway',
    key: 'railway',
    values: ['rail', 'light_rail', 'subway', 'tram', 'monorail'],
    isLine: true,
  },
  {
    kind: 'wall',
    key: 'barrier',
    values: ['wall', 'fence', 'city_wall', 'retaining_wall', 'hedge'],
    isLine: true,
  },
];

export function readGroundFeatures(objects: OsmObjects): GroundFeatureRow[] {
  return [...objects.ways, ...objects.relations].flatMap((object) => {
    if (isUnderground(object.tags)) return [];
    const row = GROUND_TABLE.find(({ key, values }) => values.includes(object.tags.get(key) ?? ''));
    const geometry = row && geometryOf(object, row, objects);
    if (!geometry) return [];
    return [
      {
        source: 'osm',
        sourceId: object.id,
        observedOn: objects.observedOn,
        kind: row.kind,
        name: nameOf(object.tags),
        geometry,
      },
    ];
  });
}

const isUnderground = (tags: Tags): boolean => tags.has('tunnel') && tags.get('tunnel') !== 'no';

function geometryOf(
  object: OsmObject,
  row: GroundRow,
  objects: OsmObjects,
): GroundFeatureRow['geometry'] | null {
  if (object.type === 'relation') return row.isLine ? null : objects.areaOf(object);
  if (!row.isLine) return objects.areaOf(object);
  const coordinates = objects.lineOf(object);
  return coordinates.length > 1 ? { type: 'LineString', coordinates } : null;
}
