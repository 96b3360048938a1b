/**
 * Where the map has the outlines of the communities from: of a place of usual size from the list the page
 * holds, so that an edit is seen at once; of a very large one from vector tiles, which the map's worker
 * reads without the page.
 */
import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { COMMUNITIES } from './communities.js';

/** Our choice: 2,000 outlines as GeoJSON cost a third of a second, 10,000 some two. */
const MOST_LISTED = 2000;

export const areTiled = (communities: readonly unknown[]): boolean => communities.length > MOST_LISTED;

/** @param serial grows with every change of what is stored: another address is asked anew */
export const communityTiles = (origin: string, workspaceId: string, serial: number): SourceSpecification => ({
  type: 'vector',
  tiles: [`${origin}/tiles/${encodeURIComponent(workspaceId)}/communities/{z}/{x}/{y}.mvt?v=${serial}`],
  minzoom: 0,
  maxzoom: 16,
  promoteId: 'id',
});

/** The same layer, drawn from tiles where it draws the outlines. */
export const fromTiles = (layer: LayerSpecification): LayerSpecification =>
  'source' in layer && layer.source === COMMUNITIES
    ? ({ ...layer, 'source-layer': COMMUNITIES } as LayerSpecification)
    : layer;
