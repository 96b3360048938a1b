/**
 * What the map draws from tiles, of a box: the ground (land, ways, walls, buildings) and the communities
 * of a large place; as GeoJSON rows, or cut to a vector tile by PostGIS itself where it can (the embedded
 * engine has no ST_AsMVT). Both ask the same question.
 */

import type { Geometry } from 'geojson';
import type { Knex } from 'knex';
import { EDGE_BRIDGE, EDGE_INNER, EDGE_STEPS, EDGE_TUNNEL } from '../kernel/walk-graph.js';
import { narrowToBox, rowsOf } from './page.js';
import type { Box, Db } from './row.js';

export const GROUND_LAYERS = [
  'residential',
  'green',
  'water',
  'railway',
  'walls',
  'roads',
  'buildings',
] as const;
export type GroundLayer = (typeof GROUND_LAYERS)[number];
export type TileLayer = GroundLayer | 'communities';

/** How much of the ways: the main ones, all streets of the town, or those inside communities too. */
export type WayDetail = 'main' | 'town' | 'all';

export interface LayerRequest {
  readonly workspaceId: string;
  readonly layer: TileLayer;
  /** Features whose own box meets it. */
  readonly box: Box;
  readonly ways: WayDetail;
  /** Blocks and parks whose box is smaller are left out. */
  readonly leastSquareDegrees?: number;
}

export interface DrawnFeature {
  readonly geometry: Geometry;
  /** What is not known is left out. */
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

/** A tile of the web's usual pyramid, and the grid its coordinates are rounded to. */
export interface TileCut {
  readonly place: readonly [z: number, x: number, y: number];
  readonly extent: number;
  /** Of what lies around the tile, in units of the grid. */
  readonly buffer: number;
}

interface LayerSource {
  readonly from: string;
  readonly geometry: string;
  readonly workspace: string;
  readonly kind: string | null;
  readonly properties: Readonly<Record<string, string>>;
  /** The order of drawing; it does not hang on the database. */
  readonly order: string;
}

const groundOf = (kind: string): LayerSource => ({
  from: 'ground_feature as t',
  geometry: 't.geometry',
  workspace: 't.workspace_id',
  kind,
  properties: { name: 't.name' },
  order: 'st_area(st_envelope(t.geometry)) desc, t.source, t.source_id',
});

const hasFlag = (bit: number): string => `(t.flags & ${bit}) > 0`;

const SOURCES: Readonly<Record<TileLayer, LayerSource>> = {
  residential: groundOf('residential'),
  green: groundOf('green'),
  water: groundOf('water'),
  railway: groundOf('railway'),
  walls: groundOf('wall'),
  roads: {
    from: 'network_edge as t join walking_network as n on n.id = t.network_id and n.superseded_at is null',
    geometry: 't.geometry',
    workspace: 'n.workspace_id',
    kind: null,
    properties: {
      class: 't.way_class',
      name: 't.name',
      steps: hasFlag(EDGE_STEPS),
      bridge: hasFlag(EDGE_BRIDGE),
      tunnel: hasFlag(EDGE_TUNNEL),
      inner: hasFlag(EDGE_INNER),
    },
    order: 't.edge',
  },
  buildings: {
    from: 'building as t',
    geometry: 't.footprint',
    workspace: 't.workspace_id',
    kind: null,
    properties: { floors: 't.floors' },
    order: 'st_area(st_envelope(t.footprint)) desc, t.id',
  },
  communities: {
    from: 'community as t',
    geometry: 't.boundary',
    workspace: 't.workspace_id',
    kind: null,
    properties: { id: 'cast(t.id as text)' },
    order: 't.id',
  },
};

const MAIN_CLASSES = ['arterial', 'street'];
const TOWN_CLASSES = [...MAIN_CLASSES, 'residential'];

function layerQuery(db: Db, request: LayerRequest): Knex.QueryBuilder {
  const { workspaceId, layer, box, ways, leastSquareDegrees = 0 } = request;
  const { from, geometry, workspace, kind, order } = SOURCES[layer];
  const query: Knex.QueryBuilder = db
    .fromRaw(from)
    .whereRaw(`${workspace} = ?`, [workspaceId])
    .orderByRaw(order);
  narrowToBox(query, geometry, box);
  if (kind !== null) query.where('t.kind', kind);
  if (layer === 'residential' || layer === 'green')
    query.whereRaw(`st_area(st_envelope(${geometry})) >= ?`, [leastSquareDegrees]);
  if (layer !== 'roads' || ways === 'all') return query;
  return query
    .whereIn('t.way_class', ways === 'main' ? MAIN_CLASSES : TOWN_CLASSES)
    .whereRaw(`not ${hasFlag(EDGE_INNER)}`);
}

export function readDrawnFeatures(db: Db, request: LayerRequest): Promise<DrawnFeature[]> {
  const { geometry, properties } = SOURCES[request.layer];
  const pairs = Object.entries(properties).map(([name, value]) => `'${name}', ${value}`);
  return rowsOf<DrawnFeature>(
    layerQuery(db, request).select(
      db.raw(`st_asgeojson(${geometry}, 7)::json as geometry,
        json_strip_nulls(json_build_object(${pairs.join(', ')})) as properties`),
    ),
  );
}

/** One layer of a vector tile, as bytes; layers one behind the other are a tile of them all. */
export async function cutTileLayer(db: Db, request: LayerRequest, cut: TileCut): Promise<Uint8Array> {
  const { geometry, properties } = SOURCES[request.layer];
  const columns = Object.entries(properties).map(([name, value]) => `, ${value} as "${name}"`);
  const features = layerQuery(db, request).select(
    db.raw(
      `st_asmvtgeom(st_transform(${geometry}, 3857), st_tileenvelope(?, ?, ?), ?, ?, true) as geometry
        ${columns.join('')}`,
      [...cut.place, cut.extent, cut.buffer],
    ),
  );
  const answer = await db.raw(
    `select st_asmvt(tile, ?, ?, 'geometry') as bytes from (?) as tile where tile.geometry is not null`,
    [request.layer, cut.extent, features],
  );
  return answer.rows[0].bytes;
}
