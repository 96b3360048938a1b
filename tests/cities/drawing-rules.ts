/**
 * Rules that isochrones and the land they leave out obey in every real place. Areas that Turf cuts
 * community by community are held against PostGIS, which cuts them from the whole district's polygon.
 */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { eachEngine, rolledBack } from '../setup/engines.js';
import { BANDS_METRES, type Drawn, drawnOf, TINY_METRES } from './drawn.js';

/** What is asked of us, by length of street. */
const MOST_ERROR_RATIO = 0.005;
/** Share of the land by which Turf and PostGIS may differ. */
const LAND_TOLERANCE_RATIO = 0.001;

export function drawingRules(file: string): void {
  let drawn: Drawn;
  beforeAll(() => {
    drawn = drawnOf(file);
  });

  describe('isochrones', () => {
    it.each(BANDS_METRES)('of %d m tell the truth about 99.5 % of streets, in and out', (cutoffMetres) => {
      const own = drawn.isochrones.filter((isochrone) => isochrone.cutoffMetres === cutoffMetres);
      expect(own.length).toBeGreaterThan(10);
      expect(Math.max(...own.map((one) => one.falseInclusionRatio))).toBeLessThan(MOST_ERROR_RATIO);
      expect(Math.max(...own.map((one) => one.falseExclusionRatio))).toBeLessThan(MOST_ERROR_RATIO);
    });

    it('are nested, to the centimetre of their digits', () => {
      expect(Math.max(...drawn.isochrones.map(({ overlapMetres }) => overlapMetres))).toBeLessThan(0.05);
    });

    it('of a few metres are small or empty, and grow', () => {
      for (const areas of drawn.tinyAreas) {
        expect(areas[0]).toBe(0);
        expect(areas).toEqual([...areas].sort((a, b) => a - b));
        areas.forEach((area, i) => {
          expect(area).toBeLessThanOrEqual(Math.PI * TINY_METRES[i]! ** 2 * 1.05);
        });
      }
    });

    it('are the same to the byte after others were drawn', () => {
      expect(drawn.isSameAgain).toBe(true);
    });
  });

  describe('the land outside a service area', () => {
    it('is all of it, none of it, and something between', () => {
      const shares = drawn.cuts.map((cut) => cut.outsideSquareMetres / cut.landSquareMetres);
      expect(shares.filter((share) => share > 1e-6 && share < 1 - 1e-6).length).toBeGreaterThan(3);
      expect(Math.min(...shares)).toBe(0);
      expect(Math.max(...shares)).toBeLessThan(1 + 1e-9);
    });

    eachEngine((_engine, openDb) => {
      it('is what PostGIS leaves of it', async () => {
        const { knex } = await openDb();
        const judged = await rolledBack(knex, (trx) => cutByPostgis(trx, drawn));
        expect(judged.length).toBe(drawn.cuts.length);
        drawn.cuts.forEach(({ landSquareMetres, outsideSquareMetres }, i) => {
          const { land, outside } = judged[i]!;
          expect(Math.abs(landSquareMetres / land - 1)).toBeLessThan(1e-5);
          expect(Math.abs(outsideSquareMetres - outside)).toBeLessThan(LAND_TOLERANCE_RATIO * land);
        });
      });
    });
  });
}

async function cutByPostgis(
  db: Knex.Transaction,
  { cuts, wholeAreas }: Drawn,
): Promise<{ readonly land: number; readonly outside: number }[]> {
  const { rows } = await db.raw(
    `with whole as materialized (
       select row - 1 as band, st_geomfromgeojson(shape) as shape
       from unnest(?::text[]) with ordinality as given (shape, row)
     ), land as (
       select row, band, st_geomfromgeojson(shape) as shape
       from unnest(?::text[], ?::integer[]) with ordinality as given (shape, band, row)
     )
     select st_area(land.shape::geography) as land,
       st_area(st_difference(land.shape, whole.shape)::geography) as outside
     from land join whole using (band) order by land.row`,
    [[...wholeAreas], cuts.map(({ land }) => land), cuts.map(({ band }) => band)],
  );
  return rows;
}
