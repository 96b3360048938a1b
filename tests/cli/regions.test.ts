/** `regions`: straight on a GeoJSON file, no database. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { describeWithShared } from '../setup/shared.js';
import { sharedFile } from '../setup/shared-file.js';
import { Desk } from './linli.js';

const desk = new Desk();
afterAll(() => desk.clear());

interface Feature {
  readonly id?: string | number;
  readonly properties: Record<string, unknown>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

/** Squares in a row, from west to east, each touching the next. */
const square = (column: number, properties: Record<string, unknown>, id?: string): Feature => ({
  ...(id === undefined ? {} : { id }),
  properties,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [column, 0],
        [column + 1, 0],
        [column + 1, 1],
        [column, 1],
        [column, 0],
      ],
    ],
  },
});
const fileOf = (name: string, features: readonly Feature[]): string =>
  desk.file(
    name,
    JSON.stringify({ type: 'FeatureCollection', features: features.map((f) => ({ type: 'Feature', ...f })) }),
  );
const VALUES = [1, 1, 9, 9, 9];
const row = fileOf(
  'row.geojson',
  VALUES.map((value, i) => square(i, { value, persons: 10 * (i + 1) }, `c${i}`)),
);
const ask = (...args: string[]) => desk.linli(['regions', ...args]);
const answerOf = (...args: string[]) => JSON.parse(ask(...args).stdout) as Record<string, unknown>;

describe('linli regions', () => {
  it('counts members without a floor field', () => {
    // Floor 2 on 1 1 9 9 9: {1 1} {9 9 9} and nothing is unlike.
    const { status, stdout } = ask(
      '--polygons',
      row,
      '--floor',
      '2',
      '--fields',
      'value',
      '--format',
      'json',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'optimal',
      regionCount: 2,
      regions: [
        ['c0', 'c1'],
        ['c2', 'c3', 'c4'],
      ],
      heterogeneity: 0,
      method: 'exact',
    });
  });

  it('holds the floor in a field', () => {
    // Persons 10 20 30 40 50, floor 60: 150 / 60 = 2 regions; 10+20+30 | 40+50 costs 8 + 8 + 0 = 16, the only cut.
    expect(
      answerOf('--polygons', row, '--floor-field', 'persons', '--floor', '60', '--fields', 'value'),
    ).toMatchObject({
      regionCount: 2,
      regions: [
        ['c0', 'c1', 'c2'],
        ['c3', 'c4'],
      ],
      heterogeneity: 16,
    });
  });

  it('answers alike whatever the order of the features, and writes to a file', () => {
    const back = fileOf(
      'back.geojson',
      VALUES.map((value, i) => square(i, { value, persons: 10 * (i + 1) }, `c${i}`)).reverse(),
    );
    const question = ['--floor', '2', '--fields', 'value,persons'];
    const out = join(desk.folder, 'regions.json');
    expect(ask('--polygons', back, ...question, '--out', out).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(ask('--polygons', row, ...question).stdout);
  });

  it('calls features by id, else property id, else name, else their place', () => {
    const named = (name: string, more: (i: number) => Record<string, unknown>) =>
      answerOf(
        '--polygons',
        fileOf(
          name,
          VALUES.map((value, i) => square(i, { value, ...more(i) })),
        ),
        '--floor',
        '5',
        '--fields',
        'value',
      ).regions;
    expect(named('a.geojson', (i) => ({ id: i + 100, name: `n${i}` }))).toEqual([[100, 101, 102, 103, 104]]);
    expect(named('b.geojson', (i) => ({ name: `n${i}` }))).toEqual([['n0', 'n1', 'n2', 'n3', 'n4']]);
    expect((named('c.geojson', () => ({})) as number[][])[0]!.sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('says what makes it infeasible, as a result with status 1', () => {
    const above = ask('--polygons', row, '--floor', '6', '--fields', 'value');
    expect(above.status).toBe(1);
    expect(above.stderr).toBe('');
    expect(JSON.parse(above.stdout)).toMatchObject({
      status: 'infeasible',
      regionCount: 0,
      regions: [],
      heterogeneity: null,
      reasons: [{ code: 'total_below_least', total: 5, least: 6 }, { code: 'component_below_least' }],
    });
    const island = fileOf(
      'island.geojson',
      [0, 1, 7].map((column) => square(column, { value: 1 }, `i${column}`)),
    );
    const apart = ask('--polygons', island, '--floor', '2', '--fields', 'value');
    expect(apart.status).toBe(1);
    expect(JSON.parse(apart.stdout)).toMatchObject({
      status: 'infeasible',
      reasons: [{ code: 'component_below_least', total: 1, least: 2, places: ['i7'] }],
    });
  });

  const one = (properties: Record<string, unknown>, geometry?: Feature['geometry']): Feature => ({
    ...square(1, properties),
    ...(geometry === undefined ? {} : { geometry }),
  });
  it.each<[string, Feature, string[], RegExp]>([
    ['a missing field', one({}), [], /feature 1: field 'value' is missing/],
    [
      'a field that is no number',
      one({ value: 'many' }),
      [],
      /feature 1: field 'value' is "many", not a number/,
    ],
    [
      'an amount below 0',
      one({ value: 1, persons: -2 }),
      ['--floor-field', 'persons'],
      /feature 1: field 'persons' is -2, below 0/,
    ],
    [
      'a point',
      one({ value: 1 }, { type: 'Point', coordinates: [0, 0] }),
      [],
      /feature 1: geometry is Point, not a polygon/,
    ],
    ['no geometry', one({ value: 1 }, null), [], /feature 1: geometry is missing, not a polygon/],
    [
      'an open ring',
      one(
        { value: 1 },
        {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ],
          ],
        },
      ),
      [],
      /feature 1: geometry: /,
    ],
  ])('refuses %s with feature and field', (_, feature, more, sentence) => {
    const file = fileOf('bad.geojson', [square(0, { value: 1, persons: 1 }), feature]);
    const { status, stdout, stderr } = ask('--polygons', file, '--floor', '1', '--fields', 'value', ...more);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
    expect(stdout).toBe('');
  });

  it.each([
    ['a floor of 0', ['--floor', '0', '--fields', 'value'], /--floor: 0 is not above 0/],
    ['no number as floor', ['--floor', 'x', '--fields', 'value'], /--floor: 'x'/],
    ['an empty field', ['--floor', '1', '--fields', 'value,'], /--fields/],
    ['an unknown format', ['--floor', '1', '--fields', 'value', '--format', 'xml'], /--format/],
  ])('refuses %s', (_, args, sentence) => {
    const { status, stderr } = ask('--polygons', row, ...args);
    expect(stderr).toMatch(sentence);
    expect(status).toBe(2);
  });

  it('refuses ids that are given twice', () => {
    const twice = fileOf('twice.geojson', [square(0, { value: 1 }, 'x'), square(1, { value: 1 }, 'x')]);
    expect(ask('--polygons', twice, '--floor', '1', '--fields', 'value').stderr).toMatch(
      /features 0 and 1 have the same id "x"/,
    );
  });
});

describeWithShared(['oracles/spopt_region/mexicojoin.geojson'], 'linli regions on Mexico', () => {
  it.each([
    [4, 8],
    [5, 6],
  ])('floor %i gives %i regions', (floor, count) => {
    const answer = answerOf(
      '--polygons',
      sharedFile('oracles/spopt_region/mexicojoin.geojson'),
      '--floor',
      String(floor),
      '--fields',
      'PCGDP1950,PCGDP1960,PCGDP1970,PCGDP1980,PCGDP1990,PCGDP2000',
      '--format',
      'json',
    );
    expect(answer).toMatchObject({ regionCount: count, status: 'optimal', method: 'exact' });
    expect((answer.regions as number[][]).flat().sort((a, b) => a - b)).toEqual([...Array(32).keys()]);
  });
});
