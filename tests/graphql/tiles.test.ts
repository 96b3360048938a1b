/** Vector tiles: what PostGIS cuts and what JavaScript cuts from the same rows are the same tiles. */

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { DEMO_SEED, DEMO_WORKSPACE } from '../../api/planning/demo.js';
import { storeBundle } from '../../api/planning/import-bundle.js';
import {
  cutInJavaScript,
  speckAt,
  TileCutter,
  type TilePlace,
  tileBox,
  waysAt,
} from '../../api/routes/tile-cutter.js';
import type { Store } from '../../api/store/open.js';
import { cutTileLayer, GROUND_LAYERS, type TileLayer } from '../../api/store/tile.read.js';
import { readWorkspaceExtent } from '../../api/store/workspace-extent.read.js';
import { openPostgres } from '../setup/engines.js';
import { describeUnless } from '../setup/skipped.js';

/** Both round to the grid, one before and one after it clips: a vertex may lie a unit or two apart. */
const MOST_UNITS = 2;
/** Units, square units: what the one or the other may drop as too small, or as too little of it inside. */
const LEAST_WIDTH = 4;
const LEAST_AREA = 32;

const ZOOMS = [11, 13, 14, 15, 16] as const;

describeUnless(process.env.LINLI_TEST_POSTGRES_MISSING ?? null, 'tiles of both engines', () => {
  let store: Store;
  let centre: readonly [lon: number, lat: number];
  beforeAll(async () => {
    store = await openPostgres();
    await storeBundle(store.knex, DEMO_WORKSPACE, demoTown({ seed: DEMO_SEED }));
    const [west, south, east, north] = (await readWorkspaceExtent(store.knex, DEMO_WORKSPACE.id))!;
    centre = [(west + east) / 2, (south + north) / 2];
  }, 120_000);
  afterAll(async () => store?.close());

  const featuresOf = async (layer: TileLayer, place: TilePlace) => {
    const request = {
      workspaceId: DEMO_WORKSPACE.id,
      layer,
      box: tileBox(place),
      ways: waysAt(place[0]),
      leastSquareDegrees: speckAt(place[0]),
    };
    const cut = { place, extent: 4096, buffer: 64 };
    return {
      postgis: read(layer, await cutTileLayer(store.knex, request, cut)),
      javascript: read(layer, await cutInJavaScript(store.knex, request, place)),
    };
  };

  it.each(ZOOMS)('hold the same features at zoom %i', async (zoom) => {
    let count = 0;
    for (const place of placesAround(centre, zoom)) {
      for (const layer of [...GROUND_LAYERS, 'communities'] as const) {
        const { postgis, javascript } = await featuresOf(layer, place);
        expect(lonely(postgis, javascript)).toEqual([]);
        expect(lonely(javascript, postgis)).toEqual([]);
        count += postgis.length;
      }
    }
    expect(count).toBeGreaterThan(zoom < 12 ? 20 : 100);
  });

  it('are whole: the layers of a tile one behind the other', async () => {
    const [place] = placesAround(centre, 15);
    const tile = await new TileCutter(store.knex, 'postgres').cut(DEMO_WORKSPACE.id, 'ground', place!);
    const other = await new TileCutter(store.knex, 'embedded').cut(DEMO_WORKSPACE.id, 'ground', place!);
    const namesOf = (bytes: Uint8Array) => Object.keys(new VectorTile(new PbfReader(bytes)).layers);
    expect(namesOf(tile)).toEqual(expect.arrayContaining(['residential', 'roads', 'buildings']));
    expect(namesOf(tile)).toEqual(namesOf(other));
  });
});

interface DrawnShape {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly type: number;
  readonly box: readonly number[];
  /** Twice the area of a polygon's rings, holes taken off; the length of a line. In units of the grid. */
  readonly size: number;
}

function read(layer: TileLayer, bytes: Uint8Array): DrawnShape[] {
  const drawn = new VectorTile(new PbfReader(bytes)).layers[layer];
  return Array.from({ length: drawn?.length ?? 0 }, (_, n) => shapeOf(drawn!.feature(n)));
}

function shapeOf(feature: VectorTileFeature): DrawnShape {
  const rings = feature.loadGeometry();
  const isPolygon = feature.type === 3;
  const size = rings.reduce((sum, ring) => sum + (isPolygon ? areaOf(ring) : lengthOf(ring)), 0);
  return { properties: feature.properties, type: feature.type, box: feature.bbox(), size: Math.abs(size) };
}

type Ring = readonly { readonly x: number; readonly y: number }[];

const areaOf = (ring: Ring): number =>
  ring.reduce((sum, { x, y }, n) => {
    const next = ring[(n + 1) % ring.length]!;
    return sum + (x * next.y - next.x * y) / 2;
  }, 0);

const lengthOf = (ring: Ring): number =>
  ring.slice(1).reduce((sum, { x, y }, n) => sum + Math.hypot(x - ring[n]!.x, y - ring[n]!.y), 0);

/** Shapes large enough to count that have no twin among the others. */
const lonely = (shapes: readonly DrawnShape[], others: readonly DrawnShape[]): DrawnShape[] =>
  shapes.filter((shape) => counts(shape) && !others.some((other) => areAlike(shape, other)));

function counts({ type, box, size }: DrawnShape): boolean {
  const [west, south, east, north] = box as [number, number, number, number];
  return type === 3 ? size >= LEAST_AREA : Math.max(east - west, north - south) >= LEAST_WIDTH;
}

function areAlike(one: DrawnShape, other: DrawnShape): boolean {
  const [west, south, east, north] = one.box as [number, number, number, number];
  const rim = 2 * (east - west + north - south) + 8;
  return (
    one.type === other.type &&
    one.box.every((value, n) => Math.abs(value - other.box[n]!) <= MOST_UNITS) &&
    Math.abs(one.size - other.size) <= MOST_UNITS * rim &&
    JSON.stringify(one.properties) === JSON.stringify(other.properties)
  );
}

/** The tile of a place and its neighbour to the east. */
function placesAround([lon, lat]: readonly [number, number], zoom: number): TilePlace[] {
  const edge = 2 ** zoom;
  const x = Math.floor(((lon + 180) / 360) * edge);
  const y = Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * edge);
  return [
    [zoom, x, y],
    [zoom, x + 1, y],
  ];
}
