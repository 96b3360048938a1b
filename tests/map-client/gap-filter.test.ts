/** The filter of gaps and the chart of their distribution: each says exactly whom it keeps. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distributionOf, medianOf, placeOf } from '../../map-client/state/distribution.js';
import { CONDITIONS, isFiltering, NO_FILTER, passes } from '../../map-client/state/gap-filter.js';
import { measured } from '../../map-client/state/measures.js';
import type { Gap } from '../../map-client/state/records.js';
import { changeFilter, chooseColouring, chooseService, INITIAL_VIEW } from '../../map-client/state/view.js';
import { gap } from './paper-records.js';

const GAPS: readonly Gap[] = [
  gap('short', { severity: 3, capacityGap: 12, distanceGap: 4 }),
  gap('none', { severity: 5, state: 'NONE', coveredRatio: 0, capacityGap: 30, distanceGap: 30 }),
  gap('fine', { severity: 0, state: 'COVERED', coveredRatio: 1, capacityGap: 0, distanceGap: 0 }),
  gap('dark', { severity: null, state: 'NO_DATA', coveredRatio: null, capacityGap: null, distanceGap: null }),
  gap('cut', { severity: null, state: 'UNREACHABLE', coveredRatio: null }),
];
const keptBy = (filter: Partial<typeof NO_FILTER>, gaps = GAPS) =>
  gaps
    .filter((row) => passes({ ...NO_FILTER, ...filter }, { subdistrictId: 's1' }, row, 'shortfall'))
    .map(({ communityId }) => communityId);

describe('the filter', () => {
  it('keeps everybody while nothing is asked', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(keptBy({})).toHaveLength(GAPS.length);
  });

  it('parts the communities by their condition; no data and unreachable are never a gap', () => {
    expect(Object.fromEntries(CONDITIONS.map((condition) => [condition, keptBy({ condition })]))).toEqual({
      short: ['short', 'none'],
      none: ['none'],
      fine: ['fine'],
      'no-data': ['dark'],
      unreachable: ['cut'],
    });
  });

  it('keeps one subdistrict, and what lacks at least so much', () => {
    expect(keptBy({ subdistrictId: 's2' })).toEqual([]);
    expect(keptBy({ subdistrictId: 's1', least: 12 })).toEqual(['short', 'none']);
    expect(keptBy({ least: 12.5 })).toEqual(['none']);
    expect(passes({ ...NO_FILTER, condition: 'fine' }, {}, undefined, 'shortfall')).toBe(false);
  });

  it('keeps a bar of the chart: its upper edge belongs to it, what is not known to none', () => {
    expect(keptBy({ between: { from: 0, to: 12 } })).toEqual(['short']);
    expect(keptBy({ between: { from: 12, to: 30 } })).toEqual(['none']);
  });

  it('forgets amounts with the service, and the bar with the measure', () => {
    const asked = changeFilter({ least: 5, between: { from: 0, to: 5 }, name: '柳' })(INITIAL_VIEW);
    expect(chooseService('PARKING')(asked).filter).toEqual({ ...NO_FILTER, name: '柳' });
    expect(chooseColouring('coverage')(asked).filter).toMatchObject({ least: 5, between: null });
  });
});

describe('the distribution', () => {
  const amounts = fc.array(
    fc.integer({ min: 1, max: 9000 }).map((n) => n / 8),
    { minLength: 1 },
  );

  it('counts every community that lacks something in exactly one bar, and the bar keeps those', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const gaps = [
          ...values.map((capacityGap, at) => gap(`c${at}`, { capacityGap, distanceGap: 0 })),
          ...GAPS,
        ];
        const found = distributionOf(gaps, 'shortfall')!;
        const lacking = gaps.filter((row) => typeof measured(row, 'shortfall') === 'number');
        expect(found.bars.reduce((sum, { count }) => sum + count, 0)).toBe(lacking.length);
        for (const bar of found.bars) expect(keptBy({ between: bar }, gaps)).toHaveLength(bar.count);
      }),
    );
  });

  it('has at most thirteen bars of one round width, from nought to the greatest figure', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const { bars } = distributionOf(
          values.map((capacityGap, at) => gap(`c${at}`, { capacityGap, distanceGap: 0 })),
          'shortfall',
        )!;
        expect(bars.length).toBeLessThanOrEqual(13);
        expect(bars[0]!.from).toBe(0);
        expect(bars.at(-1)!.to).toBeGreaterThanOrEqual(Math.max(...values));
        expect(bars.at(-1)!.from).toBeLessThan(Math.max(...values));
      }),
    );
  });

  it('shows the shortfall where classes of gaps are shown, and who is out of reach where none is counted', () => {
    expect(distributionOf(GAPS, 'gap')?.measure).toBe('shortfall');
    const uncounted = GAPS.map((row) => ({ ...row, capacityGap: null, distanceGap: null }));
    expect(distributionOf(uncounted, 'gap')?.measure).toBe('uncovered');
    expect(distributionOf([GAPS[3]!, GAPS[4]!], 'gap')).toBeNull();
  });

  it('knows the middle, and where a figure stands', () => {
    expect(medianOf([9, 1, 4])).toBe(4);
    expect(medianOf([1, 4])).toBe(2.5);
    const found = distributionOf(GAPS, 'shortfall')!;
    expect(placeOf(found, 0)).toBe(0);
    expect(placeOf(found, 1e6)).toBe(1);
    expect(placeOf(found, found.bars.at(-1)!.to / 2)).toBeCloseTo(0.5);
  });
});
