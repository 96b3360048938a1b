/**
 * The order in which gaps deserve attention: graver class first, then the larger shortfall. States
 * that are not a gap (no data, unreachable) are never in the list.
 */
import type { CapacityUnit } from '../contract/operations.js';
import type { Gap } from './records.js';

/**
 * What is short, in the words of the field: by distance (nothing within the band), by capacity (what
 * is there is too small), in persons where no norm counts the demand, or as a share 0..1 of the doors
 * where not even the persons are known.
 */
export interface Shortfall {
  readonly kind: 'distance' | 'capacity' | 'persons' | 'share';
  readonly amount: number;
  readonly unit: CapacityUnit | null;
}

export interface RankedGap {
  readonly rank: number;
  readonly gap: Gap;
  readonly shortfall: Shortfall;
  readonly uncoveredPersons: number | null;
  /** Length of the bar, 0..1 of the largest shortfall of its kind in the list. */
  readonly barRatio: number;
}

type Figures = Pick<
  Gap,
  'capacityGap' | 'distanceGap' | 'demandUnit' | 'persons' | 'coveredPersons' | 'coveredRatio'
>;

export function uncoveredPersonsOf(figures: Pick<Gap, 'persons' | 'coveredPersons'>): number | null {
  if (figures.persons === null || figures.coveredPersons === null) return null;
  return Math.max(0, figures.persons - figures.coveredPersons);
}

/** The larger of the two gaps; where both are equal nothing is in reach, and that is the reason to name. */
export function shortfallOf(figures: Figures): Shortfall | null {
  const { capacityGap, distanceGap, demandUnit: unit } = figures;
  if (distanceGap !== null && distanceGap >= (capacityGap ?? 0))
    return { kind: 'distance', amount: distanceGap, unit };
  if (capacityGap !== null) return { kind: 'capacity', amount: capacityGap, unit };
  const persons = uncoveredPersonsOf(figures);
  if (persons !== null) return { kind: 'persons', amount: persons, unit: null };
  const { coveredRatio } = figures;
  return coveredRatio === null ? null : { kind: 'share', amount: 1 - coveredRatio, unit: null };
}

export function rankGaps(gaps: readonly Gap[]): RankedGap[] {
  const found = gaps.flatMap((gap) => {
    const shortfall = shortfallOf(gap);
    return (gap.severity ?? 0) > 0 && shortfall ? [{ gap, shortfall }] : [];
  });
  found.sort(
    (one, other) =>
      (other.gap.severity ?? 0) - (one.gap.severity ?? 0) ||
      measureOf(one.shortfall).localeCompare(measureOf(other.shortfall)) ||
      other.shortfall.amount - one.shortfall.amount ||
      one.gap.communityId.localeCompare(other.gap.communityId),
  );
  const largest = new Map<string, number>();
  for (const { shortfall } of found)
    largest.set(measureOf(shortfall), Math.max(largest.get(measureOf(shortfall)) ?? 0, shortfall.amount));
  return found.map(({ gap, shortfall }, place) => ({
    rank: place + 1,
    gap,
    shortfall,
    uncoveredPersons: uncoveredPersonsOf(gap),
    barRatio: shortfall.amount / (largest.get(measureOf(shortfall)) || 1),
  }));
}

/** Amounts of one measure can be compared: both gaps are in the unit of the service. */
const measureOf = ({ kind }: Shortfall): string => (kind === 'persons' || kind === 'share' ? kind : 'demand');
