/** 街道 and 社区 of a ledger: the stored area of that name, unless the place on the map says otherwise. */

import { describe, expect, it } from '@jest/globals';
import type { MultiPolygon } from 'geojson';
import type { KnownAdministrativeArea } from '../../api/intake/known-places.js';
import { importBytes, knownCommunity, knownTown, told, workbook } from './planner-paper.js';

/** Blocks stand 0.0104° apart from 120.15 on, each 0.00208° wide: a strip holds those of its steps. */
const strip = (fromStep: number, toStep: number): MultiPolygon => {
  const [west, east] = [120.15 + fromStep * 0.0104 - 0.004, 120.15 + toStep * 0.0104 + 0.0064];
  const ring = [
    [west, 30.25],
    [east, 30.25],
    [east, 30.27],
    [west, 30.27],
    [west, 30.25],
  ];
  return { type: 'MultiPolygon', coordinates: [[ring]] };
};
const area = (
  name: string,
  level: KnownAdministrativeArea['level'],
  boundary: MultiPolygon,
  parentId: string | null = null,
): KnownAdministrativeArea => ({ id: `id-${name}`, level, name, parentId, boundary });

const WEST = area('学院路街道', 'subdistrict', strip(0, 1));
const EAST = area('清河街道', 'subdistrict', strip(2, 3));
const AREAS = [
  WEST,
  EAST,
  area('清河镇', 'subdistrict', strip(8, 9)),
  area('石油社区', 'neighbourhood', strip(0, 0), WEST.id),
  area('毛纺社区', 'neighbourhood', strip(2, 2), EAST.id),
];
/** 东园 and 南园 lie in the west, 北园 in the east, 外园 in no area. */
const TOWN = {
  ...knownTown(
    knownCommunity('东园', 0),
    knownCommunity('南园', 1),
    knownCommunity('北园', 2),
    knownCommunity('外园', 5),
  ),
  areas: AREAS,
};
const ledger = (rows: readonly (readonly unknown[])[], known = TOWN) =>
  importBytes('台账.xlsx', workbook({ rows }), { known });
const changesOf = ({ patches }: Awaited<ReturnType<typeof ledger>>) =>
  Object.fromEntries(patches.map(({ id, values }) => [id, values]));

describe('a ledger with 街道', () => {
  it('gives each community the stored one of that name, with or without 街道 at its end', async () => {
    const read = await ledger([
      ['小区', '街道', '户数'],
      ['东园', '学院路街道办事处', 1],
      ['南园', '学院路', 2],
      ['北园', '清河街道', 3],
    ]);
    expect([changesOf(read), told(read)]).toEqual([
      {
        'id-东园': { subdistrictId: WEST.id, households: 1 },
        'id-南园': { subdistrictId: WEST.id, households: 2 },
        'id-北园': { subdistrictId: EAST.id, households: 3 },
      },
      [],
    ]);
  });

  it('that differs from the place on the map is told, and nothing of it is taken', async () => {
    const read = await ledger([
      ['小区', '街道', '户数'],
      ['东园', '清河街道', 1],
    ]);
    expect([changesOf(read), told(read)]).toEqual([
      { 'id-东园': { households: 1 } },
      ['OTHER_AREA 2 subdistrict'],
    ]);
    expect(read.bundle.issues[0]).toMatchObject({
      value: '清河街道',
      reason: expect.stringContaining('it lies in 学院路街道'),
      position: [expect.closeTo(120.151, 2), expect.closeTo(30.261, 2)],
    });
  });

  it('far from it, on land of no area, is told as well', async () => {
    const read = await ledger([
      ['小区', '街道'],
      ['外园', '清河街道'],
    ]);
    // The strip ends 0.0064° east of step 3, the block lies at step 5: 2 × 0.0104 − 0.0064 and half a block more.
    const metres = (2 * 0.0104 - 0.0064 + 0.00104) * 111_320 * Math.cos((30.261 * Math.PI) / 180);
    const [issue] = read.bundle.issues;
    const toldMetres = Number(/lies (\d+) m outside/.exec(issue!.reason)![1]);
    expect(Math.abs(toldMetres / metres - 1)).toBeLessThan(0.01);
  });

  it('that is not stored is a doubt with the likely one', async () => {
    const read = await ledger([
      ['小区', '街道'],
      ['东园', '学院露街道'],
    ]);
    expect(told(read)).toEqual(['UNKNOWN_AREA 2 subdistrict']);
    expect(read.bundle.issues[0]!.proposal).toMatch(/most like it is 学院路街道/);
  });

  it('of two with one bare name is that of the place, else a doubt', async () => {
    const read = await ledger([
      ['小区', '街道'],
      ['北园', '清河'],
      ['东园', '清河'],
    ]);
    expect([changesOf(read), told(read)]).toEqual([
      { 'id-北园': { subdistrictId: EAST.id } },
      ['AMBIGUOUS_AREA 3 subdistrict'],
    ]);
  });

  it('in a place without stored areas is told once', async () => {
    const read = await ledger(
      [
        ['小区', '街道', '社区'],
        ['东园', '学院路', ''],
        ['南园', '学院路', '石油社区'],
      ],
      { ...TOWN, areas: [] },
    );
    expect(told(read)).toEqual(['NO_AREAS subdistrict', 'NO_AREAS neighbourhood']);
  });

  it('is blank in many rows without a word', async () => {
    const read = await ledger([
      ['小区', '街道', '户数'],
      ['东园', null, 1],
    ]);
    expect(told(read)).toEqual([]);
  });
});

describe('a ledger with 社区', () => {
  it('tells the subdistrict through the one it is part of', async () => {
    const read = await ledger([
      ['小区', '社区'],
      ['东园', '石油社区居委会'],
    ]);
    expect([changesOf(read), told(read)]).toEqual([{ 'id-东园': { subdistrictId: WEST.id } }, []]);
  });

  it('of another subdistrict than the row says is told, and neither is taken', async () => {
    const read = await ledger([
      ['小区', '街道', '社区'],
      ['东园', '学院路街道', '毛纺社区'],
    ]);
    expect([changesOf(read), told(read)]).toEqual([{}, ['AREAS_DISAGREE 2']]);
  });

  it('in which the place does not lie is told', async () => {
    const read = await ledger([
      ['小区', '社区'],
      ['南园', '石油社区'],
    ]);
    expect([changesOf(read), told(read)]).toEqual([{}, ['OTHER_AREA 2 neighbourhood']]);
  });
});
