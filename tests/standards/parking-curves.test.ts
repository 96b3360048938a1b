/** Parking over the day: 24 shares each, and what the curves must not say. */

import { describe, expect, it } from '@jest/globals';
import { HOURS, LENT_SHARES, NIGHT_HOURS, RESIDENTS_AT_HOME } from '../../api/standards/parking-curves.js';
import { LOT_USES } from '../../schema/vocabulary.js';

const curves = [RESIDENTS_AT_HOME, ...LOT_USES.map(({ code }) => LENT_SHARES[code])];

describe('parking curves', () => {
  it('have a share from 0 to 1 for each hour, and say whose choice they are', () => {
    for (const { ratioByHour, textZh, textEn } of curves) {
      expect(ratioByHour).toHaveLength(HOURS);
      for (const ratio of ratioByHour) expect(ratio >= 0 && ratio <= 1).toBe(true);
      expect(textZh).not.toBe('');
      expect(textEn).not.toBe('');
    }
  });

  it('keep all cars at home by night, when every lot lends something', () => {
    for (const hour of NIGHT_HOURS) {
      expect(RESIDENTS_AT_HOME.ratioByHour[hour]).toBe(1);
      for (const { code } of LOT_USES) {
        // Markets are back before the deliveries.
        if (code === 'market' && hour === 5) continue;
        expect(LENT_SHARES[code].ratioByHour[hour]).toBeGreaterThan(0);
      }
    }
  });

  it('lend an office from 18:00 to 8:00, not a minute longer', () => {
    const lending = LENT_SHARES.office.ratioByHour.flatMap((ratio, hour) => (ratio > 0 ? [hour] : []));
    expect(lending).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 18, 19, 20, 21, 22, 23]);
  });

  it('never lend the yard of a school or the spaces of a market by day', () => {
    for (let hour = 8; hour < 18; hour++) {
      expect(LENT_SHARES.school.ratioByHour[hour]).toBe(0);
      expect(LENT_SHARES.market.ratioByHour[hour]).toBe(0);
    }
  });
});
