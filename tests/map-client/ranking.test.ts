/** Which gap comes first, what it is called, and what is never a gap. */
import { describe, expect, it } from '@jest/globals';
import { rankGaps, shortfallOf } from '../../map-client/state/ranking.js';
import { conditionOf, isDataMissing } from '../../map-client/state/summary.js';
import { gap } from './paper-records.js';

const order = (...gaps: Parameters<typeof rankGaps>[0]) => rankGaps(gaps).map((row) => row.gap.communityId);

describe('the ranked list', () => {
  it('puts the graver class first, then the larger shortfall, then the id', () => {
    const worst = gap('worst', { severity: 5, capacityGap: 2 });
    const large = gap('large', { severity: 3, capacityGap: 30 });
    const small = gap('small', { severity: 3, capacityGap: 3 });
    const twin = gap('a-twin', { severity: 3, capacityGap: 3 });
    expect(order(small, large, worst, twin)).toEqual(['worst', 'large', 'a-twin', 'small']);
  });

  it('leaves out what is no gap: none, no data, unreachable', () => {
    const silent = { severity: null, coveredRatio: null, capacityGap: null, distanceGap: null };
    expect(
      order(
        gap('fine', { severity: 0, capacityGap: 0, distanceGap: 0 }),
        gap('unknown', { ...silent, state: 'NO_DATA' }),
        gap('cut-off', { ...silent, state: 'UNREACHABLE' }),
      ),
    ).toEqual([]);
  });

  it('measures bars against the largest of the same measure', () => {
    const rows = rankGaps([
      gap('a', { capacityGap: 40 }),
      gap('b', { capacityGap: 10 }),
      gap('c', {
        capacityGap: null,
        distanceGap: null,
        persons: null,
        coveredPersons: null,
        coveredRatio: 0.25,
      }),
    ]);
    expect(rows.map(({ gap: { communityId }, barRatio }) => [communityId, barRatio])).toEqual([
      ['a', 1],
      ['b', 0.25],
      ['c', 1],
    ]);
  });
});

describe('the name of a shortfall', () => {
  it('is the distance gap where nothing else is short, the capacity gap where what is there is too small', () => {
    expect(shortfallOf(gap('a', { distanceGap: 9, capacityGap: 9 }))).toMatchObject({
      kind: 'distance',
      amount: 9,
    });
    expect(shortfallOf(gap('a', { distanceGap: 2, capacityGap: 9 }))).toMatchObject({
      kind: 'capacity',
      amount: 9,
    });
    expect(shortfallOf(gap('a', { distanceGap: 2, capacityGap: null }))).toMatchObject({
      kind: 'distance',
      amount: 2,
    });
  });

  it('falls back to persons, then to the share of doors', () => {
    const unnormed = { distanceGap: null, capacityGap: null };
    expect(shortfallOf(gap('a', unnormed))).toEqual({ kind: 'persons', amount: 25, unit: null });
    const uncounted = { ...unnormed, persons: null, coveredPersons: null };
    expect(shortfallOf(gap('a', uncounted))).toEqual({ kind: 'share', amount: 0.25, unit: null });
    expect(shortfallOf(gap('a', { ...uncounted, coveredRatio: null }))).toBeNull();
  });
});

describe('the condition of a place', () => {
  const silent = gap('x', { state: 'NO_DATA', severity: null });
  it('counts gaps, no gaps and what cannot be judged apart', () => {
    expect(conditionOf([gap('a'), gap('b', { severity: 0 }), silent])).toEqual({
      total: 3,
      withGap: 1,
      fine: 1,
      silent: 1,
    });
  });

  it('is missing data only when not one community could be judged', () => {
    expect(isDataMissing([silent, silent])).toBe(true);
    expect(isDataMissing([silent, gap('a')])).toBe(false);
    expect(isDataMissing([])).toBe(false);
  });
});
