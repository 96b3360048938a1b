/** Idle stock (存量资源) of the demo town: empty rooms, idle land and underground space, more of it where provision is poor. */

import type { ServiceKind } from '../../schema/vocabulary.js';
import type { IdleStockRow } from '../intake/bundle.js';
import type { Random } from '../kernel/random.js';
import type { Compound } from './compound.js';
import type { Lot } from './lots.js';
import type { Parcel } from './parcels.js';
import { drawWeighted, frontPoint } from './places.js';
import type { TownShape } from './shape.js';
import { provision } from './uses.js';

const ROOMS_PER_DISTRICT = 14;
const CELLARS_PER_DISTRICT = 5;
const ROOM_NAMES = [
  '闲置门面',
  '原粮店',
  '原煤气站',
  '闲置自行车棚',
  '原锅炉房',
  '闲置办公用房',
  '原居委会用房',
];
const OWNERS = ['街道办事处', '区国资公司', '原机床厂', '供销社', '区房管中心', '自来水公司', '邮政公司'];

type Parts = Pick<IdleStockRow, 'kind' | 'name' | 'geometry' | 'areaSquareMetres' | 'allowedUses'> & {
  readonly cost: readonly [least: number, greatest: number];
};

export function listIdleStock(
  compounds: readonly Compound[],
  lots: readonly Lot[],
  districts: number,
  shape: TownShape,
  random: Random,
): IdleStockRow[] {
  const need = (parcel: Parcel) => 1.2 - provision(parcel);
  const rooms = drawWeighted(
    compounds,
    Math.ceil(ROOMS_PER_DISTRICT * districts),
    ({ parcel }) => need(parcel),
    random,
  );
  const cellars = drawWeighted(
    lots.filter((lot) => lot.use === 'office' || lot.use === 'park' || lot.use === 'works'),
    Math.ceil(CELLARS_PER_DISTRICT * districts),
    ({ parcel }) => need(parcel),
    random,
  );
  const parts = [
    ...rooms.map(({ parcel }) => room(parcel, shape, random)),
    ...lots.filter((lot) => lot.use === 'idle').map(land),
    ...cellars.map(({ parcel }) => cellar(parcel, shape, random)),
  ];
  return parts.map(({ cost, ...part }, i) => ({
    ...part,
    source: 'demo',
    sourceId: `idle-stock/${i + 1}`,
    observedOn: null,
    owner: random.chance(0.1) ? null : random.pick(OWNERS),
    costYuanPerSquareMetre: random.chance(0.15) ? null : Math.round(random.between(...cost) / 50) * 50,
  }));
}

function room(parcel: Parcel, shape: TownShape, random: Random): Parts {
  const areaSquareMetres = random.integer(60, 480);
  const large: ServiceKind[] = areaSquareMetres >= 200 ? ['elderly_care', 'childcare'] : ['elderly_care'];
  return {
    kind: 'room',
    name: random.pick(ROOM_NAMES),
    geometry: { type: 'Point', coordinates: shape.toLonLat(frontPoint(parcel, shape, random)) },
    areaSquareMetres,
    allowedUses: [...large, 'shop', 'health'],
    cost: [1200, 3200],
  };
}

const land = ({ boundary, areaSquareMetres }: Lot): Parts => ({
  kind: 'land',
  name: '待建空地',
  geometry: boundary,
  areaSquareMetres: Math.round(areaSquareMetres),
  allowedUses: ['parking', 'elderly_care', 'childcare', 'kindergarten', 'market'],
  cost: [2600, 5200],
});

const cellar = (parcel: Parcel, shape: TownShape, random: Random): Parts => ({
  kind: 'underground',
  name: '地下人防空间',
  geometry: { type: 'Point', coordinates: shape.toLonLat(frontPoint(parcel, shape, random)) },
  areaSquareMetres: random.integer(900, 4200),
  allowedUses: ['parking'],
  cost: [1800, 4000],
});
