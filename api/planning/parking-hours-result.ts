/**
 * The answer of a study of parking by the hour: deficits before and after sharing by hour and by
 * community, the agreements (who shares with whom, when, how many), and for each hour the cut that
 * explains what still lacks.
 */

import type { LotUse } from '../../schema/vocabulary.js';
import type { CostTable, ParkingHour } from '../kernel/index.js';
import { LENT_SHARES, NIGHT_HOURS } from '../standards/parking-curves.js';
import type { Lot } from './parking-lots.js';

/** Cars and spaces of a community. */
export interface CarPark {
  readonly communityId: string;
  readonly communityName: string;
  readonly cars: number | null;
  readonly carsBasis: 'ledger' | 'norm' | null;
  readonly ownSpaces: number | null;
  /** Cars and own spaces are known; else nothing is said of it. */
  readonly isKnown: boolean;
}

export interface ParkingHoursResult {
  readonly maxWalkMetres: number;
  readonly hours: readonly HourSum[];
  /** The worst hour of the night, summed over all communities. */
  readonly nightDeficitBefore: number;
  readonly nightDeficitAfter: number;
  readonly communities: readonly ParkingCommunity[];
  readonly lots: readonly ParkingLot[];
  /** Most spaces first. */
  readonly agreements: readonly Agreement[];
  /** Hours in which cars still lack a space. */
  readonly cuts: readonly HourCut[];
}

export interface HourSum {
  readonly hour: number;
  readonly deficitBefore: number;
  readonly deficitAfter: number;
  /** Lent by lots whose spaces are known. */
  readonly offeredSpaces: number;
  readonly usedSpaces: number;
  readonly meanWalkMetres: number | null;
}

export interface ParkingCommunity {
  readonly communityId: string;
  readonly communityName: string;
  readonly cars: number | null;
  readonly carsBasis: 'ledger' | 'norm' | null;
  readonly ownSpaces: number | null;
  /** The worst hour of the night; null where cars or spaces are not known: no data, not a gap. */
  readonly nightDeficitBefore: number | null;
  readonly nightDeficitAfter: number | null;
  /** 24 numbers each, or null. */
  readonly deficitBeforeByHour: readonly number[] | null;
  readonly deficitAfterByHour: readonly number[] | null;
}

export interface ParkingLot {
  readonly lotId: string;
  readonly use: LotUse;
  readonly spaces: number | null;
  readonly lentByHour: readonly number[] | null;
  readonly usedByHour: readonly number[];
}

export interface Agreement {
  readonly lotId: string;
  readonly communityId: string;
  readonly meanWalkMetres: number;
  readonly peakSpaces: number;
  readonly spacesByHour: readonly number[];
}

/** These communities can go to these lots only, all of them are full, and so many cars are left. */
export interface HourCut {
  readonly hour: number;
  readonly communityIds: readonly string[];
  readonly fullLotIds: readonly string[];
  /** Cars beyond the communities' own spaces. */
  readonly cars: number;
  readonly lotSpaces: number;
  /** Cars that lots outside of the cut take, as many as live near enough to them. */
  readonly parkedElsewhere: number;
  readonly missing: number;
}

export function parkingHoursResult(
  maxWalkMetres: number,
  parks: readonly CarPark[],
  lots: readonly Lot[],
  walks: CostTable,
  hours: readonly ParkingHour[],
): ParkingHoursResult {
  const night = hours.filter(({ hour }) => NIGHT_HOURS.includes(hour));
  const worst = (pick: (hour: ParkingHour) => number) => Math.max(...night.map(pick));
  const shownLots = lots.map((lot, row) => lotOf(lot, row, hours));
  return {
    maxWalkMetres,
    hours: hours.map((hour) => sumOf(hour, shownLots)),
    nightDeficitBefore: worst(({ deficitBefore }) => total(deficitBefore)),
    nightDeficitAfter: worst(({ deficitAfter }) => total(deficitAfter)),
    communities: parks.map((park, c) => communityOf(park, c, hours)),
    lots: shownLots,
    agreements: agreementsOf(parks, lots, walks, hours),
    cuts: hours.flatMap((hour) => cutOf(hour, parks, shownLots)),
  };
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

function lotOf({ id, use, spaces }: Lot, row: number, hours: readonly ParkingHour[]): ParkingLot {
  const { ratioByHour } = LENT_SHARES[use];
  return {
    lotId: id,
    use,
    spaces,
    lentByHour:
      spaces === null ? null : hours.map(({ hour }) => Math.floor(spaces * ratioByHour[hour]! + 1e-9)),
    usedByHour: hours.map(({ used }) => used[row]!),
  };
}

function sumOf(
  { hour, deficitBefore, deficitAfter, used, carMetres }: ParkingHour,
  lots: readonly ParkingLot[],
): HourSum {
  const usedSpaces = total(used);
  return {
    hour,
    deficitBefore: total(deficitBefore),
    deficitAfter: total(deficitAfter),
    offeredSpaces: lots.reduce((sum, { lentByHour }) => sum + (lentByHour?.[hour] ?? 0), 0),
    usedSpaces,
    meanWalkMetres: usedSpaces > 0 ? carMetres / usedSpaces : null,
  };
}

function communityOf(
  { isKnown, ...park }: CarPark,
  c: number,
  hours: readonly ParkingHour[],
): ParkingCommunity {
  const before = hours.map(({ deficitBefore }) => deficitBefore[c]!);
  const after = hours.map(({ deficitAfter }) => deficitAfter[c]!);
  const worstNight = (byHour: readonly number[]) => Math.max(...NIGHT_HOURS.map((hour) => byHour[hour]!));
  return {
    ...park,
    nightDeficitBefore: isKnown ? worstNight(before) : null,
    nightDeficitAfter: isKnown ? worstNight(after) : null,
    deficitBeforeByHour: isKnown ? before : null,
    deficitAfterByHour: isKnown ? after : null,
  };
}

function agreementsOf(
  parks: readonly CarPark[],
  lots: readonly Lot[],
  walks: CostTable,
  hours: readonly ParkingHour[],
): Agreement[] {
  const agreements = parks.flatMap(({ communityId }, c) => {
    const pairs = Array.from(
      { length: walks.rowStart[c + 1]! - walks.rowStart[c]! },
      (_, i) => walks.rowStart[c]! + i,
    );
    return pairs.flatMap((pair): Agreement[] => {
      const spacesByHour = hours.map(({ borrowed }) => borrowed[pair]!);
      const peakSpaces = Math.max(...spacesByHour);
      if (peakSpaces === 0) return [];
      const lotId = lots[walks.destination[pair]!]!.id;
      return [{ lotId, communityId, meanWalkMetres: walks.cost[pair]!, peakSpaces, spacesByHour }];
    });
  });
  const name = ({ communityId, lotId }: Agreement) => `${communityId} ${lotId}`;
  return agreements.sort((a, b) => b.peakSpaces - a.peakSpaces || (name(a) < name(b) ? -1 : 1));
}

function cutOf(
  { hour, deficitBefore, deficitAfter, bottleneck }: ParkingHour,
  parks: readonly CarPark[],
  lots: readonly ParkingLot[],
): HourCut[] {
  if (!bottleneck) return [];
  const communities = [...bottleneck.origins];
  const full = [...bottleneck.destinations].map((row) => lots[row]!);
  const cars = communities.reduce((sum, c) => sum + deficitBefore[c]!, 0);
  const missing = communities.reduce((sum, c) => sum + deficitAfter[c]!, 0);
  const lotSpaces = full.reduce((sum, { lentByHour }) => sum + (lentByHour?.[hour] ?? 0), 0);
  return [
    {
      hour,
      communityIds: communities.map((c) => parks[c]!.communityId),
      fullLotIds: full.map(({ lotId }) => lotId),
      cars,
      lotSpaces,
      parkedElsewhere: cars - lotSpaces - missing,
      missing,
    },
  ];
}
