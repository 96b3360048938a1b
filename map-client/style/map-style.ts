/**
 * State → style: the whole map as data. The order of the list is the order of drawing, ground first.
 * Data of the planner come in GeoJSON sources that the map fills; their layers are all named here.
 */
import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerStack } from '../state/map-layers.js';
import type { BaseMap } from './base-map.js';
import { COMMUNITIES, CONDITIONS, HOVERED, SELECTED } from './communities.js';
import { fromTiles } from './community-tiles.js';
import { DRAWING } from './drawing-marks.js';
import { groundSources, paper } from './ground.js';
import { IMPORT_PREVIEW } from './import-marks.js';
import { layerBlocks } from './layer-blocks.js';
import { FACILITIES, GAP_AREA, GATES, ISOCHRONES, LABELS, RANKS, STOCK } from './marks.js';
import { DRAFT, STUDY_MARKS } from './study-marks.js';

export interface StyleInput {
  readonly origin: string;
  readonly workspaceId: string;
  /** False until the packed font has come. */
  readonly hasFont: boolean;
  readonly layers: LayerStack;
  /** Of a very large place; null: the map is handed the outlines. See `communityTiles`. */
  readonly communityTiles: SourceSpecification | null;
  /** Null as a rule: then nothing is asked of anybody but our own server. */
  readonly base: BaseMap | null;
}

export interface MapStyle {
  readonly version: 8;
  readonly sources: Record<string, SourceSpecification>;
  readonly layers: LayerSpecification[];
}

export const GEOJSON_SOURCES = [
  COMMUNITIES,
  CONDITIONS,
  HOVERED,
  SELECTED,
  ISOCHRONES,
  GAP_AREA,
  FACILITIES,
  GATES,
  STOCK,
  LABELS,
  RANKS,
  STUDY_MARKS,
  DRAFT,
  IMPORT_PREVIEW,
  DRAWING,
] as const;
export type GeoJsonSource = (typeof GEOJSON_SOURCES)[number];

function geoJsonSources(): Record<string, SourceSpecification> {
  const empty = { type: 'FeatureCollection', features: [] } as const;
  return Object.fromEntries(
    GEOJSON_SOURCES.map((name) => [
      name,
      {
        type: 'geojson',
        data: { type: empty.type, features: [] },
        ...(name === COMMUNITIES ? { promoteId: 'id' } : {}),
      } satisfies SourceSpecification,
    ]),
  );
}

export function mapStyle(input: StyleInput): MapStyle {
  const { origin, workspaceId, hasFont, layers, base, communityTiles } = input;
  const own = layerBlocks(layers, hasFont);
  return {
    version: 8,
    // In the order in which they are asked for: first what a planner looks for.
    sources: {
      ...geoJsonSources(),
      ...(communityTiles ? { [COMMUNITIES]: communityTiles } : {}),
      ...groundSources(origin, workspaceId),
      ...base?.sources,
    },
    layers: [
      paper(),
      ...(base?.layers ?? []).filter(({ type }) => hasFont || type !== 'symbol'),
      ...(communityTiles ? own.map(fromTiles) : own),
    ],
  };
}
