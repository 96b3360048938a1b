/** What is only drawn of the demo town: river, river banks, parks, gardens, residential land, walls and railway lines. */

import type { Polygon } from 'geojson';
import type { GroundFeatureRow, GroundKind } from '../intake/bundle.js';
import type { Compound } from './compound.js';
import type { Hill } from './hill.js';
import type { Lot } from './lots.js';
import { corridorNorths, RIVER_GAP_METRES, railwayEasts, type TownPlan } from './plan.js';
import type { TownShape } from './shape.js';

const RIVER_HALF_WIDTH_METRES = 27;
const BANK_ROAD_HALF_WIDTH_METRES = 7;
/** River and railway run on beyond the last street. */
const BEYOND_METRES = 170;

export interface TownGround {
  readonly plan: TownPlan;
  readonly shape: TownShape;
  readonly compounds: readonly Compound[];
  readonly lots: readonly Lot[];
  readonly hills: readonly Hill[];
  readonly riverNames: readonly string[];
}

type Drawn = Pick<GroundFeatureRow, 'kind' | 'name' | 'geometry'>;

export function drawGround(ground: TownGround): GroundFeatureRow[] {
  const { shape, compounds, lots, hills } = ground;
  const area = (kind: GroundKind, geometry: Polygon, name: string | null = null): Drawn => ({
    kind,
    name,
    geometry,
  });
  const drawn: Drawn[] = [
    ...compounds.map(({ boundary }) => area('residential', boundary)),
    ...lots.filter((lot) => lot.use === 'towers').map(({ boundary }) => area('residential', boundary)),
    ...riversAndBanks(ground),
    ...hills.flatMap(({ rings, name }) =>
      rings.map((ring, i) => area('green', shape.toPolygon(ring), i === 0 ? name : null)),
    ),
    ...lots.flatMap((lot) => [
      ...lot.greens.map((green) => area('green', green)),
      ...lot.waters.map((water) => area('water', water)),
    ]),
    ...compounds.flatMap(({ gardens }) => gardens.map((garden) => area('green', garden))),
    ...compounds.flatMap(({ wall }): Drawn[] => (wall ? [{ kind: 'wall', name: null, geometry: wall }] : [])),
    ...railways(ground),
  ];
  return drawn.map((feature, i) => ({
    ...feature,
    source: 'demo',
    sourceId: `ground/${i + 1}`,
    observedOn: null,
  }));
}

function riversAndBanks({ plan, shape, riverNames }: TownGround): Drawn[] {
  const west = -BEYOND_METRES;
  const east = plan.columns.at(-1)!.end.at + BEYOND_METRES;
  return corridorNorths(plan, 'bank').flatMap((north, i): Drawn[] => {
    const strip = (kind: GroundKind, from: number, to: number, name: string | null): Drawn => ({
      kind,
      name,
      geometry: shape.toPolygon(shape.rectangle(west, from, east, to)),
    });
    const outer = RIVER_GAP_METRES / 2 - BANK_ROAD_HALF_WIDTH_METRES;
    return [
      strip('water', north - RIVER_HALF_WIDTH_METRES, north + RIVER_HALF_WIDTH_METRES, riverNames[i] ?? null),
      strip('green', north - outer, north - RIVER_HALF_WIDTH_METRES, null),
      strip('green', north + RIVER_HALF_WIDTH_METRES, north + outer, null),
    ];
  });
}

function railways({ plan, shape }: TownGround): Drawn[] {
  const north = plan.rows.at(-1)!.end.at + BEYOND_METRES;
  return railwayEasts(plan).map((east) => ({
    kind: 'railway',
    name: '示范铁路',
    geometry: {
      type: 'LineString',
      coordinates: shape.line([east, -BEYOND_METRES], [east, north]).map((point) => shape.toLonLat(point)),
    },
  }));
}
