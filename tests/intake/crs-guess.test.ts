/** Which system a file is in: concluded with its reason, or refused; never assumed. */

import { describe, expect, it } from '@jest/globals';
import { coordinateSystem } from '../../api/intake/crs.js';
import { type CrsQuestion, decideCrs } from '../../api/intake/crs-guess.js';
import { NO_PLACES } from '../../api/intake/known-places.js';
import { knownCommunity, knownTown } from './planner-paper.js';

const TOWN = knownTown(knownCommunity('东园', 0), knownCommunity('西园', 1), knownCommunity('南园', 2));

/** A point in the middle of each community, written in a system. */
const samplesIn = (system: string, named = true): CrsQuestion['samples'] =>
  ['东园', '西园', '南园'].map((name, step) => {
    const [x, y] = coordinateSystem('t', system).fromWgs84(120.15104 + step * 0.0104, 30.2609);
    return { x, y, name: named ? `${name}托育园` : null, isOutline: false };
  });

const question = (more: Partial<CrsQuestion>): CrsQuestion => ({
  file: 'f',
  declared: null,
  prj: null,
  formatCrs: null,
  headingDatum: null,
  samples: [],
  known: TOWN,
  ...more,
});
const refusal = (more: Partial<CrsQuestion>): string => {
  try {
    return `taken as ${decideCrs(question(more)).system.code}`;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('degrees without a datum', () => {
  it.each(['EPSG:4326', 'GCJ-02', 'BD-09'])('are known as %s by the communities they name', (system) => {
    const found = decideCrs(question({ samples: samplesIn(system) }));
    expect([found.system.code, found.doubts]).toEqual([system, []]);
    expect(found.reason).toMatch(/3 rows name a known community/);
  });

  it('are refused in an empty workspace, with what to do', () => {
    const said = refusal({ samples: samplesIn('GCJ-02'), known: NO_PLACES });
    expect(said).toMatch(/holds nothing yet to compare with; declare it with --crs/);
  });

  it('are refused where nothing tells the datums apart', () => {
    expect(refusal({ samples: samplesIn('GCJ-02', false) })).toMatch(/does not tell them apart/);
  });

  it('are known by the share that falls on what is there, if they are many', () => {
    const samples = Array.from({ length: 30 }, (_, n) => {
      const [x, y] = coordinateSystem('t', 'BD-09').fromWgs84(
        120.1503 + (n % 3) * 0.0104 + n * 0.00004,
        30.2609,
      );
      return { x, y, name: null, isOutline: false };
    });
    expect(decideCrs(question({ samples })).system.code).toBe('BD-09');
  });

  it('in the order latitude, longitude are turned, and it is said', () => {
    const samples = samplesIn('EPSG:4326').map(({ x, y, ...rest }) => ({ ...rest, x: y, y: x }));
    const found = decideCrs(question({ samples }));
    expect([found.system.code, found.isSwapped]).toEqual(['EPSG:4326', true]);
    expect(found.reason).toMatch(/latitude/);
  });
});

describe('metres', () => {
  it('with eight digits carry their zone; that the datum is not named is a doubt', () => {
    const found = decideCrs(question({ samples: samplesIn('EPSG:4528'), known: NO_PLACES }));
    expect(found.system.code).toBe('EPSG:4528');
    expect(found.doubts.map(({ code }) => code)).toEqual(['DATUM_NOT_NAMED']);
  });

  it('northing first, as X is in Chinese surveys, are turned', () => {
    const samples = samplesIn('EPSG:4528').map(({ x, y, ...rest }) => ({ ...rest, x: y, y: x }));
    expect(decideCrs(question({ samples })).isSwapped).toBe(true);
  });

  it('with six digits are known only by where the workspace lies', () => {
    expect(decideCrs(question({ samples: samplesIn('EPSG:4549') })).system.code).toBe('EPSG:4549');
    expect(refusal({ samples: samplesIn('EPSG:4549'), known: NO_PLACES })).toMatch(
      /fit each of the 21 meridians/,
    );
    const elsewhere = { ...TOWN, extent: [100, 25, 100.1, 25.1] as const };
    expect(refusal({ samples: samplesIn('EPSG:4549'), known: elsewhere })).toMatch(/none of them lands/);
  });

  it('of two zones in one file are refused', () => {
    expect(refusal({ samples: [...samplesIn('EPSG:4527'), ...samplesIn('EPSG:4528')] })).toMatch(
      /one file, one zone/,
    );
  });
});

describe('what the user or the file says', () => {
  it('is taken, and doubted where the places contradict it', () => {
    const declared = coordinateSystem('--crs', 'wgs84');
    const found = decideCrs(question({ declared, samples: samplesIn('GCJ-02') }));
    expect(found.system.code).toBe('EPSG:4326');
    expect(found.doubts).toMatchObject([
      { code: 'SHIFT_SUSPECTED.to', proposal: 'import again with --crs GCJ-02' },
    ]);
  });

  it('is refused where the numbers cannot be it', () => {
    expect(
      refusal({ declared: coordinateSystem('--crs', 'wgs84'), samples: samplesIn('EPSG:4549') }),
    ).toMatch(/is in degrees, but its numbers are like/);
  });

  it('stands above what a heading or the format says', () => {
    const samples = samplesIn('BD-09');
    const more = { samples, headingDatum: 'bd09', formatCrs: 'wgs84' };
    expect(decideCrs(question(more)).system.code).toBe('BD-09');
    expect(decideCrs(question({ ...more, headingDatum: null })).doubts).toMatchObject([
      { code: 'SHIFT_SUSPECTED.to' },
    ]);
    expect(decideCrs(question({ ...more, declared: coordinateSystem('--crs', 'gcj02') })).system.code).toBe(
      'GCJ-02',
    );
  });

  it('as the number of a system that is not known is refused by it', () => {
    expect(refusal({ samples: samplesIn('EPSG:4549'), prj: 'EPSG:2384' })).toMatch(
      /says it is in EPSG:2384, which is not known/,
    );
  });

  it('in a .prj of another datum is refused', () => {
    expect(
      refusal({ samples: samplesIn('EPSG:4549'), prj: 'PROJCS["Xian_1980_3_Degree_GK_CM_120E"]' }),
    ).toMatch(/needs local parameters/);
  });
});
