/** Studies on squared paper: a world with what planning asks beside it. */

import type { Geometry } from 'geojson';
import type { StudyHooks } from '../../api/planning/study.js';
import type { BarrierInput, CommunityFacts, StockInput, StudyInput } from '../../api/planning/study-input.js';
import type { WorldInput } from '../../api/planning/world-input.js';
import { lonLat } from './paper-world.js';

type Place = readonly [eastMetres: number, northMetres: number];

const UNKNOWN: CommunityFacts = {
  completedYear: null,
  floorAreaSquareMetres: null,
  managementForm: null,
  housingType: null,
  formerOwner: null,
  lastRenovatedYear: null,
  isInExpropriationPlan: null,
};

/** @param facts by the id of the community; what is not said is not known */
export const paperStudy = (
  world: WorldInput,
  more: Partial<Omit<StudyInput, 'world' | 'facts'>> & {
    readonly facts?: Readonly<Record<string, Partial<CommunityFacts>>>;
  } = {},
): StudyInput => ({
  world,
  stock: more.stock ?? [],
  barriers: more.barriers ?? [],
  facts: world.communities.map(({ id }) => ({ ...UNKNOWN, ...more.facts?.[id] })),
});

const line = (places: readonly Place[]): Geometry => ({
  type: 'LineString',
  coordinates: places.map(lonLat),
});

export const paperWall = (...places: Place[]): BarrierInput => ({ kind: 'wall', geometry: line(places) });
export const paperRailway = (...places: Place[]): BarrierInput => ({
  kind: 'railway',
  geometry: line(places),
});

/** A river as a rectangle. */
export const paperRiver = ([w, s]: Place, [e, n]: Place): BarrierInput => ({
  kind: 'water',
  geometry: {
    type: 'Polygon',
    coordinates: [
      (
        [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
          [w, s],
        ] as const
      ).map(lonLat),
    ],
  },
});

export const paperStock = (
  id: string,
  place: Place,
  areaSquareMetres: number,
  known: Partial<StockInput> = {},
): StockInput => ({
  id,
  name: id,
  kind: 'room',
  lonLat: lonLat(place),
  areaSquareMetres,
  owner: null,
  allowedUses: [],
  costYuanPerSquareMetre: null,
  ...known,
});

/** Nobody listens. */
export const UNHEARD: StudyHooks = { onProgress: () => {}, onBest: () => {}, isStopped: () => false };
