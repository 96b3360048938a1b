/** Parking by the hour: one street on paper, and what sharing keeps on random ones. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ParkingHour, shareParking } from '../../api/kernel/index.js';
import { atPair, costTable, sum } from '../worlds/cost-table.js';

/**
 * Two hours, night and day. Community A: 300 cars at night, 150 by day, 120 spaces of its own.
 * Community B: 50 cars, 60 spaces. An office 280 m from A lends 140 spaces at night and none by day;
 * a market 100 m from both lends 30 by day.
 */
const walks = costTable([
  [280, 100],
  [null, 100],
]);
const street = {
  hourCount: 2,
  walks,
  cars: Float64Array.from([300, 50, 150, 50]),
  ownSpaces: Float64Array.from([120, 60]),
  lentSpaces: Float64Array.from([140, 0, 0, 30]),
};

describe('shareParking on paper', () => {
  const [night, day] = shareParking(street) as [ParkingHour, ParkingHour];

  it('closes the night with the office, and says what still lacks', () => {
    // 300 − 120 = 180 lack; 140 go to the office; 40 stay.
    expect([...night.deficitBefore]).toEqual([180, 0]);
    expect([...night.deficitAfter]).toEqual([40, 0]);
    expect(atPair(walks, night.borrowed, 0, 0)).toBe(140);
    expect(night.carMetres).toBe(140 * 280);
    expect([...night.bottleneck!.origins]).toEqual([0]);
    expect([...night.bottleneck!.destinations]).toEqual([0]);
  });

  it('leaves the day to the market; B has room of its own and takes none', () => {
    expect([...day.deficitBefore]).toEqual([30, 0]);
    expect([...day.used]).toEqual([0, 30]);
    expect([sum(day.deficitAfter), day.bottleneck]).toEqual([0, null]);
  });

  it('does not take what is not known for none or for plenty', () => {
    const [hour] = shareParking({ ...street, lentSpaces: Float64Array.from([Number.NaN, 7, 0, 0]) });
    expect([...hour!.used]).toEqual([0, 7]);
    expect(hour!.deficitAfter[0]).toBe(173);
  });

  it.each([
    ['hours that lack', { cars: Float64Array.from([1, 1]) }, /entries/],
    [
      'cars that are not known',
      { cars: Float64Array.from([1, Number.NaN, 1, 1]) },
      /Community 1 has NaN cars/,
    ],
    ['negative own spaces', { ownSpaces: Float64Array.from([-1, 0]) }, /Community 0/],
    ['negative lent spaces', { lentSpaces: Float64Array.from([-1, 0, 0, 0]) }, /Supply 0/],
  ])('refuses %s', (_, wrong, sentence) => {
    expect(() => shareParking({ ...street, ...wrong })).toThrow(sentence);
  });
});

const HOURS = 4;
interface Street {
  readonly matrix: (number | null)[][];
  readonly cars: number[];
  readonly own: number[];
  readonly lent: number[];
}
const streets = fc
  .record({ communities: fc.integer({ min: 1, max: 5 }), lenders: fc.integer({ min: 1, max: 4 }) })
  .chain(({ communities, lenders }) =>
    fc.record({
      matrix: fc.array(
        fc.array(fc.option(fc.integer({ min: 1, max: 300 }), { freq: 3 }), {
          minLength: lenders,
          maxLength: lenders,
        }),
        { minLength: communities, maxLength: communities },
      ),
      cars: fc.array(fc.nat(200), { minLength: communities * HOURS, maxLength: communities * HOURS }),
      own: fc.array(fc.nat(100), { minLength: communities, maxLength: communities }),
      lent: fc.array(fc.nat(90), { minLength: lenders * HOURS, maxLength: lenders * HOURS }),
    }),
  );

describe('shareParking on random streets', () => {
  const shared = ({ matrix, cars, own, lent }: Street) =>
    shareParking({
      hourCount: HOURS,
      walks: costTable(matrix),
      cars: Float64Array.from(cars),
      ownSpaces: Float64Array.from(own),
      lentSpaces: Float64Array.from(lent),
    });

  it('never lends more than there is in that hour, nor parks more cars than lack a space', () => {
    fc.assert(
      fc.property(streets, (street) => {
        const lenders = street.matrix[0]!.length;
        for (const { hour, used, borrowed, deficitBefore, deficitAfter } of shared(street)) {
          used.forEach((cars, lender) => {
            expect(cars).toBeLessThanOrEqual(street.lent[hour * lenders + lender]!);
          });
          expect(sum(borrowed)).toBe(sum(used));
          expect(sum(deficitBefore) - sum(deficitAfter)).toBe(sum(used));
        }
      }),
    );
  });

  it('without an agreement no hour is better off', () => {
    fc.assert(
      fc.property(streets, fc.nat(4), fc.nat(3), (street, c, l) => {
        const [community, lender] = [c % street.matrix.length, l % street.matrix[0]!.length];
        const without = street.matrix.with(community, street.matrix[community]!.with(lender, null));
        const after = shared({ ...street, matrix: without });
        shared(street).forEach((hour, h) => {
          expect(sum(after[h]!.deficitAfter)).toBeGreaterThanOrEqual(sum(hour.deficitAfter));
        });
      }),
    );
  });

  it('a cut accounts for every car without a space', () => {
    fc.assert(
      fc.property(streets, (street) => {
        const lenders = street.matrix[0]!.length;
        for (const { hour, bottleneck, deficitBefore, deficitAfter } of shared(street)) {
          const cars = sum([...(bottleneck?.origins ?? [])].map((community) => deficitBefore[community]!));
          const spaces = sum(
            [...(bottleneck?.destinations ?? [])].map((lender) => street.lent[hour * lenders + lender]!),
          );
          expect(cars - spaces).toBe(sum(deficitAfter));
        }
      }),
    );
  });
});
