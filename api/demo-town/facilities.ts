/**
 * Facilities (设施) of the demo town: on lots of their own and in street-front rooms, more of them
 * where the town is well provided for, so that gaps exist and differ. One is planned, one closed,
 * a few do not tell their capacity.
 */

import type { CapacityUnit, FacilityState, ServiceKind } from '../../schema/vocabulary.js';
import type { FacilityRow } from '../intake/bundle.js';
import type { Random } from '../kernel/random.js';
import type { Lot, LotUse } from './lots.js';
import { chineseNumeral, type TownNames } from './names.js';
import type { Parcel } from './parcels.js';
import { drawWeighted, frontPoint } from './places.js';
import type { TownShape } from './shape.js';
import { provision } from './uses.js';

interface FacilityPlan {
  readonly kind: ServiceKind;
  /** In a district of 120 communities; null: one on every lot of the use. */
  readonly count: number | null;
  /** 'front': a ground-floor room or kerb beside any parcel; otherwise a lot of this use. */
  readonly place: 'front' | LotUse;
  readonly capacity: readonly [least: number, greatest: number];
  readonly unit: CapacityUnit;
  /** Floor area of one unit of capacity, m²; null where none is told. 1 where the capacity is an area. */
  readonly areaPerUnit: number | null;
  readonly name: (word: string, number: number) => string;
  readonly openingHours: string | null;
  /** What the first ones of the list are: the rest exists and tells its capacity. */
  readonly oddities?: readonly ('planned' | 'closed' | 'unknown')[];
}

const FACILITY_PLANS: readonly FacilityPlan[] = [
  {
    kind: 'elderly_care',
    count: 11,
    place: 'front',
    capacity: [12, 45],
    unit: 'beds',
    areaPerUnit: 16,
    name: (word) => `${word}日间照料中心`,
    openingHours: 'Mo-Sa 08:00-17:30',
    oddities: ['planned', 'unknown'],
  },
  {
    kind: 'elderly_care',
    count: null,
    place: 'nursing_home',
    capacity: [90, 170],
    unit: 'beds',
    areaPerUnit: 36,
    name: (word) => `${word}颐养院`,
    openingHours: '24/7',
  },
  {
    kind: 'childcare',
    count: 9,
    place: 'front',
    capacity: [20, 55],
    unit: 'places',
    areaPerUnit: 8,
    name: (word) => `${word}托育园`,
    openingHours: 'Mo-Fr 07:30-18:00',
    oddities: ['closed', 'unknown'],
  },
  {
    kind: 'kindergarten',
    count: null,
    place: 'kindergarten',
    capacity: [150, 330],
    unit: 'places',
    areaPerUnit: 10,
    name: (_, number) => `第${chineseNumeral(number)}幼儿园`,
    openingHours: 'Mo-Fr 07:30-17:00',
  },
  {
    kind: 'parking',
    count: null,
    place: 'parking',
    capacity: [50, 130],
    unit: 'spaces',
    areaPerUnit: null,
    name: (word) => `${word}停车场`,
    openingHours: '24/7',
    oddities: ['unknown'],
  },
  {
    kind: 'parking',
    count: 5,
    place: 'office',
    capacity: [30, 80],
    unit: 'spaces',
    areaPerUnit: 32,
    name: (word) => `${word}大厦地下车库`,
    openingHours: '24/7',
  },
  {
    kind: 'parking',
    count: 4,
    place: 'front',
    capacity: [10, 24],
    unit: 'spaces',
    areaPerUnit: null,
    name: (word) => `${word}路内停车`,
    openingHours: 'Mo-Su 20:00-07:00',
    oddities: ['unknown'],
  },
  {
    kind: 'health',
    count: null,
    place: 'health_centre',
    capacity: [1700, 2600],
    unit: 'square_metres',
    areaPerUnit: 1,
    name: (word) => `${word}社区卫生服务中心`,
    openingHours: '24/7',
  },
  {
    kind: 'health',
    count: 7,
    place: 'front',
    capacity: [120, 240],
    unit: 'square_metres',
    areaPerUnit: 1,
    name: (word) => `${word}社区卫生服务站`,
    openingHours: 'Mo-Su 08:00-17:00',
  },
  {
    kind: 'market',
    count: null,
    place: 'market',
    capacity: [900, 2400],
    unit: 'square_metres',
    areaPerUnit: 1,
    name: (word) => `${word}农贸市场`,
    openingHours: 'Mo-Su 05:30-19:00',
  },
  {
    kind: 'shop',
    count: 36,
    place: 'front',
    capacity: [30, 120],
    unit: 'square_metres',
    areaPerUnit: 1,
    name: (word) => `${word}便利店`,
    openingHours: null,
  },
  {
    kind: 'school',
    count: null,
    place: 'school',
    capacity: [700, 1500],
    unit: 'places',
    areaPerUnit: 9,
    name: (_, number) => `第${chineseNumeral(number)}小学`,
    openingHours: null,
  },
];

/** What facilities are placed in and named from. */
export interface FacilityTown {
  readonly parcels: readonly Parcel[];
  readonly lots: readonly Lot[];
  /** Size of the town in districts of 120 communities. */
  readonly districts: number;
  readonly shape: TownShape;
  readonly names: TownNames;
}

/** Where a facility goes: beside any parcel, or on a lot of its own. */
interface Place {
  readonly parcel: Parcel;
  readonly lot: Lot | null;
}

export function placeFacilities(town: FacilityTown, random: Random): FacilityRow[] {
  const rows: FacilityRow[] = [];
  for (const plan of FACILITY_PLANS) {
    const all: Place[] =
      plan.place === 'front'
        ? town.parcels.map((parcel) => ({ parcel, lot: null }))
        : town.lots.filter((lot) => lot.use === plan.place).map((lot) => ({ parcel: lot.parcel, lot }));
    const count = plan.count === null ? all.length : Math.ceil(plan.count * town.districts);
    const drawn = drawWeighted(all, count, ({ parcel }) => provision(parcel), random);
    random.shuffled(drawn).forEach((place, number) => {
      const sourceId = `facility/${rows.length + 1}`;
      rows.push({
        source: 'demo',
        sourceId,
        observedOn: null,
        ...facilityAt(plan, place, number, town, random),
      });
    });
  }
  return rows;
}

function facilityAt(
  plan: FacilityPlan,
  { parcel, lot }: Place,
  number: number,
  { shape, names }: FacilityTown,
  random: Random,
): Omit<FacilityRow, 'source' | 'sourceId' | 'observedOn'> {
  const oddity = plan.oddities?.[number];
  const state: FacilityState = oddity === 'planned' || oddity === 'closed' ? oddity : 'existing';
  const house = lot?.buildings[0];
  const drawn = random.integer(...plan.capacity);
  const size = plan.unit === 'square_metres' && house ? Math.round(house.footprintSquareMetres) : drawn;
  return {
    serviceKind: plan.kind,
    name: plan.name(names.word(), number + 1),
    point: { type: 'Point', coordinates: shape.toLonLat(frontPoint(parcel, shape, random)) },
    footprint: house?.footprint ?? null,
    capacity: oddity === 'unknown' ? null : size,
    capacityUnit: plan.unit,
    floorAreaSquareMetres: plan.areaPerUnit === null ? null : Math.round(size * plan.areaPerUnit),
    openingHours: plan.openingHours,
    state,
    isForResidentsOnly: false,
    isMadeUp: true,
  };
}
