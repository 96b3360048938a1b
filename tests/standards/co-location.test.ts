/** Rooms shared by services: what the norms ask, and who goes with whom. */

import { describe, expect, it } from '@jest/globals';
import { COMPATIBLE_PAIRS, isCompatible, ROOM_NEEDS, shareRoom } from '../../api/standards/co-location.js';
import { normsOf } from '../../api/standards/standard-profiles.js';
import { SERVICE_KINDS } from '../../schema/vocabulary.js';

const norms = normsOf();

describe('services under one roof', () => {
  it('name norms of their own service, in square metres', () => {
    for (const { serviceKind, leastNormId, perPlaceNormId } of ROOM_NEEDS)
      for (const id of [leastNormId, perPlaceNormId].filter((text) => text !== null))
        expect(norms.get(id)).toMatchObject({ serviceKind, unit: 'square_metres', per: null });
  });

  it('go together or not, whichever is named first', () => {
    for (const { code: a } of SERVICE_KINDS) {
      expect(isCompatible(a, a)).toBe(true);
      for (const { code: b } of SERVICE_KINDS) expect(isCompatible(a, b)).toBe(isCompatible(b, a));
    }
    expect(isCompatible('elderly_care', 'childcare')).toBe(true);
    expect(isCompatible('elderly_care', 'canteen')).toBe(true);
    expect(isCompatible('childcare', 'canteen')).toBe(true);
    expect(isCompatible('childcare', 'market')).toBe(false);
  });

  it('say why, in both languages', () => {
    for (const { zh, en } of COMPATIBLE_PAIRS) expect([zh, en].every((text) => text.length > 5)).toBe(true);
  });

  it('share the floor by what each needs at least, places rounded down', () => {
    // 350 + 200 + 100 = 650 m² at least. 1300 m²: twice of each; 700 ÷ 35 beds, 400 ÷ 10 places, 200 ÷ 3 seats.
    const shares = shareRoom(['elderly_care', 'childcare', 'canteen'], 1300, norms);
    expect(shares?.map(({ floorAreaSquareMetres, capacity }) => [floorAreaSquareMetres, capacity])).toEqual([
      [700, 20],
      [400, 40],
      [200, 66],
    ]);
    expect(shareRoom(['elderly_care', 'childcare', 'canteen'], 649, norms)).toBeNull();
    expect(shareRoom(['elderly_care'], 350, norms, 11)).toBeNull();
    expect(shareRoom(['parking'], 5000, norms)).toBeNull();
  });
});
