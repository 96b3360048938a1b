/** Names written by ear are proposed with a score, and never joined of themselves. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { WGS84 } from '../../api/intake/crs.js';
import { loadReadings, type ReadingsOf, soundKeys, soundScore } from '../../api/intake/name-sound.js';
import { NearNames } from '../../api/intake/near-names.js';
import { Random } from '../../api/kernel/random.js';
import { importBytes, importCsv, knownCommunity, knownTown, told, workbook } from './planner-paper.js';

let readingsOf: ReadingsOf;
beforeAll(async () => {
  readingsOf = await loadReadings();
});

describe('the score of a sound', () => {
  it.each([
    // 幸 xing and 辛 xin are nearly the same: (0.75 + 1 + 1) / 3
    ['幸福里', '辛福里', 2.75 / 3],
    // 示 and 师 are both shi: (0.9 + 1 + 1 + 1) / 4
    ['示范三里', '师范三里', 3.9 / 4],
    ['东园', '东圆', 1.9 / 2],
    // z for zh and l for n: (0.75 + 0.75) / 2
    ['南张', '兰脏', 0.75],
    // 重 is zhong or chong: one reading that fits is enough
    ['重兴里', '崇兴里', 2.9 / 3],
    ['幸福里', '幸福里', 1],
    // one that sounds otherwise spoils all
    ['幸福里', '幸福园', 0],
    ['幸福里', '幸福', 0],
    ['', '', 0],
    ['A区', 'B区', 0],
    // a figure is read as the numeral is, and no two sound alike
    ['3里', '三里', 1],
    ['1区', '7区', 0],
  ])('of %s and %s is %d', (one, other, score) => {
    expect(soundScore(one, other, readingsOf)).toBeCloseTo(score, 12);
    expect(soundScore(other, one, readingsOf)).toBeCloseTo(score, 12);
  });

  it('is above 0 only for names that share a key, so that no likely one is missed', () => {
    const signs = [...'幸辛行星示师市石里理李南兰蓝庄脏章重崇虫园圆元A1'];
    const random = new Random(7);
    const name = () => [1, 2].map(() => signs[random.integer(0, signs.length - 1)]!).join('');
    let alikeCount = 0;
    for (let round = 0; round < 20_000; round++) {
      const [one, other] = [name(), name()];
      const keys = soundKeys(other, readingsOf);
      const shares = soundKeys(one, readingsOf).some((key) => keys.includes(key));
      if (soundScore(one, other, readingsOf) > 0) alikeCount++;
      if (!shares) expect([one, other, soundScore(one, other, readingsOf)]).toEqual([one, other, 0]);
    }
    expect(alikeCount).toBeGreaterThan(100);
  });
});

const TOWN = knownTown(
  knownCommunity('幸福里小区', 0),
  knownCommunity('示范三里', 1),
  knownCommunity('兴福里', 2),
);

describe('a ledger written by ear', () => {
  const read = (names: readonly string[], more = {}) =>
    importBytes('台账.xlsx', workbook({ rows: [['小区', '户数'], ...names.map((name) => [name, 9])] }), {
      known: TOWN,
      ...more,
    });

  it('joins nothing of itself: each row is a doubt with the likely ones and their scores', async () => {
    const imported = await read(['辛福里', '师范三里']);
    expect([imported.patches, told(imported)]).toEqual([[], ['UNKNOWN_COMMUNITY 2', 'UNKNOWN_COMMUNITY 3']]);
    const [first, second] = imported.bundle.issues;
    // 辛 xin against 兴 xing: 2.75 / 3; the same against 幸 and another ending, 0.1 less
    expect(first!.candidates).toEqual([
      { id: 'id-兴福里', name: '兴福里', score: expect.closeTo(2.75 / 3, 9), by: 'sound' },
      { id: 'id-幸福里小区', name: '幸福里小区', score: expect.closeTo(2.75 / 3 - 0.1, 9), by: 'sound' },
    ]);
    expect(second!.proposal).toBe(
      'most like it is 示范三里 (score 0.97, it sounds alike): --join 3=示范三里 if that is meant',
    );
  });

  it('is settled by the planner', async () => {
    const { patches } = await read(['辛福里'], { joins: new Map([[2, '幸福里小区']]) });
    expect(patches.map(({ id }) => id)).toEqual(['id-幸福里小区']);
  });

  it('that differs in a word such as 小区 alone is told so, whatever its sound', async () => {
    const [issue] = (await read(['幸福里住宅小区'])).bundle.issues;
    expect(issue!.candidates![0]).toMatchObject({ name: '幸福里小区', score: 0.9, by: 'letters' });
  });

  it('that names a thing unlike any proposes nothing', async () => {
    const [issue] = (await read(['不在图上的小区'])).bundle.issues;
    expect(issue).not.toHaveProperty('candidates');
    expect(issue!.proposal).toMatch(/import its boundary first/);
  });
});

it('a facility of a community written by ear is told which is likely meant', async () => {
  const imported = await importCsv('名称,类别,经度,纬度,所属小区\n甲,养老院,120.151,30.261,示范三理', {
    noun: 'facilities',
    known: TOWN,
    crs: WGS84,
  });
  expect(imported.bundle.issues[0]).toMatchObject({
    code: 'UNKNOWN_COMMUNITY',
    proposal: expect.stringContaining('most like it is 示范三里 (score 0.97, it sounds alike)'),
  });
});

it('10,000 unknown names against 10,000 stored ones take less than ten seconds', () => {
  const random = new Random(3);
  const signs = [...'幸福辛师范示三里园区新村花城东西南北柳林清河静淑双泉学士富润石科'];
  const name = (length: number) =>
    Array.from({ length }, () => signs[random.integer(0, signs.length - 1)]!).join('');
  const known = Array.from({ length: 10_000 }, (_, at) => knownCommunity(name(4), at));
  const started = performance.now();
  const near = new NearNames(known, readingsOf);
  let foundCount = 0;
  for (let row = 0; row < 10_000; row++) foundCount += near.of(name(4)).length;
  expect(foundCount).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(10_000);
}, 30_000);
