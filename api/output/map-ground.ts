/** The quiet ground of a printed map: land use, water, railway and streets, from our own data. */

import type { Geometry } from 'geojson';
import { GROUND } from '../../schema/palette.js';
import type { Db } from '../store/row.js';
import { type DrawnFeature, type GroundLayer, readDrawnFeatures } from '../store/tile.read.js';
import { area, line, type Path, rectangle, type Shape } from './drawing.js';
import type { MapFrame } from './map-frame.js';

/** Plain data of the ground, read once for all maps of a report. */
export interface Ground {
  readonly land: Readonly<Record<LandLayer, readonly DrawnFeature[]>>;
  readonly roads: readonly DrawnFeature[];
}

type LandLayer = Extract<GroundLayer, 'residential' | 'green' | 'water' | 'railway'>;

/** Beyond this many metres a point, residential streets would be a grey felt. */
const FINE_METRES_PER_POINT = 16;

export async function readGround(db: Db, workspaceId: string, { extent }: MapFrame): Promise<Ground> {
  const read = (layer: GroundLayer) =>
    readDrawnFeatures(db, { workspaceId, layer, box: extent, ways: 'town' });
  return {
    land: {
      residential: await read('residential'),
      green: await read('green'),
      water: await read('water'),
      railway: await read('railway'),
    },
    roads: await read('roads'),
  };
}

const AREAS = [
  ['residential', GROUND.residential],
  ['green', GROUND.green],
  ['water', GROUND.water],
] as const;

/** Points of width by class: casing, then the road on it. */
const ROADS: readonly (readonly [wayClass: string, width: number])[] = [
  ['residential', 0.6],
  ['street', 1.1],
  ['arterial', 1.9],
];
const CASING_POINTS = 0.5;

export function groundShapes(map: MapFrame, { land, roads }: Ground): Shape[] {
  const pathsOf = (rows: readonly DrawnFeature[]): Path[] =>
    rows.flatMap(({ geometry }) => map.pathsOf(geometry));
  const isArea = ({ geometry }: { geometry: Geometry }) => geometry.type.endsWith('Polygon');
  const shapes: Shape[] = [area([rectangle(map.frame)], GROUND.land)];
  for (const [layer, colour] of AREAS)
    for (const row of land[layer].filter(isArea)) shapes.push(...filled(map.pathsOf(row.geometry), colour));
  shapes.push(...stroked(pathsOf(land.water.filter((row) => !isArea(row))), GROUND.water, 1.2));
  const shown = ROADS.filter(
    ([wayClass]) => wayClass !== 'residential' || map.metresPerPoint < FINE_METRES_PER_POINT,
  ).map(([wayClass, width]) => ({
    width,
    paths: pathsOf(roads.filter(({ properties }) => properties.class === wayClass)),
  }));
  for (const { width, paths } of shown)
    shapes.push(...stroked(paths, GROUND.roadCasing, width + CASING_POINTS));
  for (const { width, paths } of shown) shapes.push(...stroked(paths, GROUND.road, width));
  shapes.push(...stroked(pathsOf(land.railway), GROUND.railway, 0.8, [4, 2]));
  return shapes;
}

const filled = (paths: readonly Path[], colour: string): Shape[] =>
  paths.length === 0 ? [] : [area(paths, colour)];
const stroked = (
  paths: readonly Path[],
  colour: string,
  width: number,
  dash: readonly number[] | null = null,
): Shape[] => (paths.length === 0 ? [] : [line(paths, colour, width, dash)]);
