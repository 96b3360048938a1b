/** Which parcels are old communities and what the others are used for. */

import type { Random } from '../kernel/random.js';
import type { LotUse } from './lots.js';
import { type Parcel, parcelArea, parcelDepth, parcelWidth } from './parcels.js';
import { COLUMNS_PER_DISTRICT, ROWS_PER_DISTRICT, type TownPlan } from './plan.js';

export interface UsedParcels {
  readonly communities: readonly Parcel[];
  readonly lots: readonly { readonly parcel: Parcel; readonly use: LotUse }[];
}

/** Lots of each use in a district of 120 communities, those for small parcels first. */
const LOTS_PER_DISTRICT: readonly (readonly [use: LotUse, count: number])[] = [
  ['parking', 6],
  ['kindergarten', 10],
  ['idle', 5],
  ['health_centre', 2],
  ['market', 5],
  ['nursing_home', 2],
  ['works', 4],
  ['school', 4],
];
/** What the parcels left over are used for. */
const OTHER_LOTS: readonly LotUse[] = ['towers', 'towers', 'towers', 'office', 'office', 'park'];

/**
 * How well a part of the town is provided for. Our choice: the bank north of the river best, the old
 * south badly, the east beyond the railway worst; so that gaps differ from place to place.
 */
export function provision({ block }: Parcel): number {
  if (block.column % COLUMNS_PER_DISTRICT === COLUMNS_PER_DISTRICT - 1) return 0.12;
  return [0.2, 0.45, 1, 0.8][block.row % ROWS_PER_DISTRICT]!;
}

/** @throws RangeError when the plan has fewer parcels than communities are wanted */
export function assignUses(plan: TownPlan, parcels: readonly Parcel[], random: Random): UsedParcels {
  const shares = new Map<Parcel, number>();
  for (const own of byBlock(parcels)) {
    for (const [rank, parcel] of random.shuffled(own).entries()) {
      shares.set(parcel, (rank + random.ratio()) / own.length);
    }
  }
  const order = parcels.filter(isHabitable).sort((a, b) => shares.get(a)! - shares.get(b)!);
  if (order.length < plan.communityCount) {
    throw new RangeError(`The plan has ${order.length} parcels for ${plan.communityCount} communities.`);
  }
  const taken = new Set(order.slice(0, plan.communityCount));
  return {
    communities: parcels.filter((parcel) => taken.has(parcel)),
    lots: assignLots(
      parcels.filter((parcel) => !taken.has(parcel)),
      plan.communityCount / 120,
      random,
    ),
  };
}

const isHabitable = (parcel: Parcel): boolean =>
  parcelArea(parcel) < 26_000 && Math.min(parcelWidth(parcel), parcelDepth(parcel)) > 70;

function byBlock(parcels: readonly Parcel[]): Parcel[][] {
  const blocks = new Map<Parcel['block'], Parcel[]>();
  for (const parcel of parcels) blocks.set(parcel.block, [...(blocks.get(parcel.block) ?? []), parcel]);
  return [...blocks.values()];
}

/** Better provided parts draw their lots first; among the drawn, the uses go to parcels of fitting size. */
function assignLots(parcels: readonly Parcel[], districts: number, random: Random): UsedParcels['lots'] {
  const uses = LOTS_PER_DISTRICT.flatMap(([use, count]) =>
    Array.from({ length: Math.ceil(count * districts) }, () => use),
  );
  const drawn = ranked(parcels, (parcel) => random.ratio() / (0.4 + provision(parcel))).slice(0, uses.length);
  const bySize = ranked(drawn, (parcel) => parcelArea(parcel) * random.between(0.5, 1.7));
  const useOf = new Map(bySize.map((parcel, i) => [parcel, uses[i]!]));
  return parcels.map((parcel) => ({ parcel, use: useOf.get(parcel) ?? random.pick(OTHER_LOTS) }));
}

const ranked = (parcels: readonly Parcel[], rankOf: (parcel: Parcel) => number): Parcel[] =>
  parcels
    .map((parcel) => ({ parcel, rank: rankOf(parcel) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ parcel }) => parcel);
