/**
 * What stands on the parcels that are no old community: newer housing, schools, markets, offices,
 * works, small parks, car parks, idle land. Each use is a row of houses placed by share of the parcel.
 */

import type { Polygon } from 'geojson';
import type { BuildingUse } from '../intake/bundle.js';
import type { Random } from '../kernel/random.js';
import { type PlacedBuilding, placeBuilding } from './building.js';
import { boxRing, ringArea } from './geometry.js';
import type { Parcel } from './parcels.js';
import type { GroundPoint, TownShape } from './shape.js';
import { Site } from './site.js';

/** The size of parcel the plans are drawn for; others stretch them. */
const PLAN_METRES = 110;

/** [share from the west, share from the south, width, depth in metres, floors, dwellings]. */
type House = readonly [
  fromWest: number,
  fromSouth: number,
  width: number,
  depth: number,
  floors: number,
  dwellings?: number,
];

interface LotPlan {
  readonly use: BuildingUse;
  readonly houses: readonly House[];
  /** Greens and waters as ellipses: share from the west, from the south, width, depth. */
  readonly greens?: readonly House[];
  readonly waters?: readonly House[];
  readonly isAllGreen?: boolean;
}

const LOT_PLANS = {
  towers: {
    use: 'residential',
    houses: [
      [0.26, 0.24, 27, 17, 18, 72],
      [0.74, 0.24, 27, 17, 18, 72],
      [0.26, 0.74, 27, 17, 18, 72],
      [0.74, 0.74, 27, 17, 18, 72],
    ],
    greens: [[0.5, 0.5, 34, 26, 0]],
  },
  school: {
    use: 'public',
    houses: [
      [0.3, 0.82, 46, 12, 4],
      [0.3, 0.6, 46, 12, 4],
      [0.16, 0.71, 9, 9, 4],
      [0.76, 0.8, 30, 20, 2],
    ],
    greens: [[0.5, 0.26, 86, 42, 0]],
  },
  kindergarten: {
    use: 'public',
    houses: [
      [0.42, 0.72, 52, 13, 3],
      [0.22, 0.5, 12, 26, 2],
    ],
    greens: [[0.62, 0.36, 48, 34, 0]],
  },
  market: {
    use: 'commercial',
    houses: [
      [0.46, 0.6, 58, 40, 1],
      [0.46, 0.2, 62, 11, 2],
      [0.88, 0.5, 10, 58, 3],
    ],
  },
  nursing_home: {
    use: 'public',
    houses: [
      [0.5, 0.78, 72, 14, 5],
      [0.2, 0.48, 14, 36, 4],
      [0.8, 0.48, 14, 36, 4],
    ],
    greens: [[0.5, 0.44, 38, 34, 0]],
  },
  health_centre: {
    use: 'public',
    houses: [
      [0.5, 0.64, 62, 28, 3],
      [0.24, 0.32, 24, 16, 2],
    ],
    greens: [[0.66, 0.28, 36, 20, 0]],
  },
  office: {
    use: 'commercial',
    houses: [
      [0.5, 0.24, 74, 17, 8],
      [0.18, 0.58, 16, 38, 5],
      [0.7, 0.72, 42, 24, 12],
    ],
  },
  works: {
    use: 'other',
    houses: [
      [0.48, 0.24, 84, 22, 1],
      [0.48, 0.54, 84, 20, 1],
      [0.36, 0.82, 52, 15, 2],
    ],
  },
  park: {
    use: 'public',
    houses: [[0.74, 0.76, 9, 9, 1]],
    waters: [[0.4, 0.44, 46, 30, 0]],
    isAllGreen: true,
  },
  parking: {
    use: 'other',
    houses: [[0.12, 0.12, 6, 4, 1]],
    greens: [
      [0.5, 0.34, 84, 4, 0],
      [0.5, 0.66, 84, 4, 0],
    ],
  },
  idle: { use: 'other', houses: [] },
} as const satisfies Readonly<Record<string, LotPlan>>;

export type LotUse = keyof typeof LOT_PLANS;

/** A parcel that is no old community, placed on earth. The first house is its main one. */
export interface Lot {
  readonly parcel: Parcel;
  readonly use: LotUse;
  readonly boundary: Polygon;
  readonly areaSquareMetres: number;
  readonly buildings: readonly PlacedBuilding[];
  readonly greens: readonly Polygon[];
  readonly waters: readonly Polygon[];
}

export function drawLot(parcel: Parcel, use: LotUse, shape: TownShape, random: Random): Lot {
  const site = new Site(parcel, shape);
  const plan: LotPlan = LOT_PLANS[use];
  const isMirrored = random.chance(0.5);
  const toGround = (points: readonly GroundPoint[]) => points.map((point) => site.frame.toGround(point));
  const boxes = (houses: readonly House[] = []) =>
    houses.map((house) => ({ house, box: boxOf(house, isMirrored, site, shape) }));
  const round = (houses: readonly House[] | undefined) =>
    boxes(houses).map(({ box }) => shape.toPolygon(toGround(roundRing(...box))));
  const boundary = shape.toPolygon(toGround(site.ring));
  return {
    parcel,
    use,
    boundary,
    areaSquareMetres: ringArea(site.ring),
    buildings: withoutOverlaps(boxes(plan.houses)).map(({ house, box }) => {
      const [, , , , floors, dwellings = 0] = house;
      return placeBuilding({ ring: toGround(boxRing(...box)), floors, dwellings, use: plan.use }, shape);
    }),
    greens: [...(plan.isAllGreen ? [boundary] : []), ...round(plan.greens)],
    waters: round(plan.waters),
  };
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** A house in the frame of its site, scaled to the parcel. */
function boxOf(house: House, isMirrored: boolean, site: Site, shape: TownShape): Box {
  const { parcel } = site;
  const [parcelWidth, parcelDepth] = [parcel.east - parcel.west, parcel.north - parcel.south];
  const fromWest = isMirrored ? 1 - house[0] : house[0];
  const planMiddle = [parcel.west + fromWest * parcelWidth, parcel.south + house[1] * parcelDepth] as const;
  const [along, across] = site.frame.toFrame(shape.toGround(...planMiddle));
  const halfWidth = (house[2] / 2) * Math.min(1.25, parcelWidth / PLAN_METRES);
  const halfDepth = (house[3] / 2) * Math.min(1.25, parcelDepth / PLAN_METRES);
  return [along - halfWidth, across - halfDepth, along + halfWidth, across + halfDepth];
}

/** On bent parcels houses may come too near each other: then the later one is not built. */
function withoutOverlaps<Placed extends { readonly box: Box }>(placed: readonly Placed[]): Placed[] {
  const meet = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  const built: Placed[] = [];
  for (const house of placed) if (!built.some((other) => meet(other.box, house.box))) built.push(house);
  return built;
}

/** A rounded box (a superellipse of fourth degree). */
function roundRing(west: number, south: number, east: number, north: number): GroundPoint[] {
  const count = 24;
  const rounded = (value: number) => Math.sign(value) * Math.sqrt(Math.abs(value));
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return [
      (west + east) / 2 + (rounded(Math.cos(angle)) * (east - west)) / 2,
      (south + north) / 2 + (rounded(Math.sin(angle)) * (north - south)) / 2,
    ];
  });
}
