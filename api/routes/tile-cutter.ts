/**
 * A vector tile of the whole ground, all its layers in one, or of the communities: cut by PostGIS where the
 * engine can, else in JavaScript from the same rows. Each tile asks for its own box only, so that no
 * district is too large.
 */
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import GeoJSONVT from 'geojson-vt';
import type { Engine } from '../store/open.js';
import type { Box, Db } from '../store/row.js';
import {
  cutTileLayer,
  GROUND_LAYERS,
  type LayerRequest,
  readDrawnFeatures,
  type TileLayer,
  type WayDetail,
} from '../store/tile.read.js';

export type TilePlace = readonly [z: number, x: number, y: number];

/** Deepest zoom that is cut; the page enlarges tiles beyond it. One unit of the grid there is 15 cm. */
export const MAX_ZOOM = 16;

const EXTENT = 4096;
/** Of what lies around a tile, so that wide lines meet at its edge. */
const BUFFER = 64;

/** Below these zooms the map draws nothing of a layer. */
const LEAST_ZOOM: Partial<Record<TileLayer, number>> = { walls: 14, buildings: 15 };

/** What comes in one tile: the communities apart, for they change while the ground lies still. */
const TILE_SETS = { ground: GROUND_LAYERS, communities: ['communities'] } as const satisfies Record<
  string,
  readonly TileLayer[]
>;
export type TileSet = keyof typeof TILE_SETS;

export const waysAt = (zoom: number): WayDetail => (zoom < 12 ? 'main' : zoom < 14 ? 'town' : 'all');

/** Our choice: from afar a block or a park of so few pixels is a speck, and there are thousands of them. */
const SPECK_PIXELS = 2;
/** The map draws a tile so wide. */
const TILE_PIXELS = 512;
export const speckAt = (zoom: number): number => ((360 / 2 ** zoom / TILE_PIXELS) * SPECK_PIXELS) ** 2;

export class TileCutter {
  constructor(
    private readonly db: Db,
    private readonly engine: Engine,
  ) {}

  /** Empty where nothing is drawn. */
  async cut(workspaceId: string, set: TileSet, place: TilePlace): Promise<Uint8Array> {
    const [zoom] = place;
    const box = tileBox(place);
    const layers = TILE_SETS[set].filter((layer) => zoom >= (LEAST_ZOOM[layer] ?? 0));
    const pieces = await Promise.all(
      layers.map((layer) => {
        const leastSquareDegrees = speckAt(zoom);
        return this.layer({ workspaceId, layer, box, ways: waysAt(zoom), leastSquareDegrees }, place);
      }),
    );
    return Buffer.concat(pieces);
  }

  private layer(request: LayerRequest, place: TilePlace): Promise<Uint8Array> {
    return this.engine === 'postgres'
      ? cutTileLayer(this.db, request, { place, extent: EXTENT, buffer: BUFFER })
      : cutInJavaScript(this.db, request, place);
  }
}

export async function cutInJavaScript(db: Db, request: LayerRequest, place: TilePlace): Promise<Uint8Array> {
  const [z, x, y] = place;
  const features = (await readDrawnFeatures(db, request)).map((row) => ({
    type: 'Feature' as const,
    ...row,
  }));
  if (features.length === 0) return new Uint8Array();
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features },
    // Cut at this zoom only, and not simplified, as PostGIS does it.
    { maxZoom: z, indexMaxZoom: 0, tolerance: 0, extent: EXTENT, buffer: BUFFER },
  );
  const tile = index.getTile(z, x, y);
  type Layers = Parameters<typeof fromGeojsonVt>[0];
  if (!tile || tile.features.length === 0) return new Uint8Array();
  // Tiles of geojson-vt and those vt-pbf takes have one shape; their type files differ.
  return fromGeojsonVt({ [request.layer]: tile } as unknown as Layers, { version: 2, extent: EXTENT });
}

/** The box of a tile and of the buffer around it, in degrees. */
export function tileBox([z, x, y]: TilePlace): Box {
  const edge = 2 ** z;
  const margin = BUFFER / EXTENT;
  const lon = (column: number): number => (column / edge) * 360 - 180;
  const lat = (row: number): number =>
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / edge))) * 180) / Math.PI;
  return [lon(x - margin), lat(y + 1 + margin), lon(x + 1 + margin), lat(y - margin)];
}
