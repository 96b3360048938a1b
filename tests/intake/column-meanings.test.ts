/** What was said of headings once: a default that gives way to what is said now, and hides nothing. */

import { expect, it } from '@jest/globals';
import { guessNoun } from '../../api/intake/guess-noun.js';
import { importBytes, knownCommunity, knownTown, told, workbook } from './planner-paper.js';

const TOWN = knownTown(knownCommunity('东园', 0), knownCommunity('南园', 2));
const ROWS = [
  ['院子', '人', '备注'],
  ['东园', 5, '甲'],
  ['南园', 7, '乙'],
];
const remembered = new Map([
  ['院子', 'name'],
  ['人', 'residents'],
]);
const ledger = (rows: readonly (readonly unknown[])[], more = {}) =>
  importBytes('台账.xlsx', workbook({ rows }), { known: TOWN, ...more });
const changesOf = ({ patches }: Awaited<ReturnType<typeof ledger>>) =>
  Object.fromEntries(patches.map(({ id, values }) => [id, values]));

it('a remembered heading is read as it was settled, and the reading says which they are', async () => {
  const read = await ledger(ROWS, { remembered });
  expect(changesOf(read)).toEqual({ 'id-东园': { residents: 5 }, 'id-南园': { residents: 7 } });
  expect(read.reading.rememberedColumns).toEqual(['院子', '人']);
});

it('what is said now stands before what is remembered', async () => {
  const read = await ledger(ROWS, { remembered, columns: new Map([['人', 'households']]) });
  expect(changesOf(read)['id-东园']).toEqual({ households: 5 });
  expect(read.reading.rememberedColumns).toEqual(['院子']);
});

it('what is remembered stands before the dictionary built in, and before a column that means the same', async () => {
  const rows = [
    ['小区', '户数', '实有户数'],
    ['东园', 5, 6],
  ];
  const read = await ledger(rows, { remembered: new Map([['实有户数', 'households']]) });
  expect([changesOf(read), told(read)]).toEqual([{ 'id-东园': { households: 6 } }, ['SECOND_COLUMN 户数']]);
  const other = await ledger(rows, { remembered: new Map([['户数', 'residents']]) });
  expect(changesOf(other)).toEqual({ 'id-东园': { residents: 5 } });
});

it('of two built-in columns for one field the first is read, and the second is told', async () => {
  const read = await ledger([
    ['小区', '户数', '总户数'],
    ['东园', 5, 6],
  ]);
  expect([changesOf(read), told(read)]).toEqual([{ 'id-东园': { households: 5 } }, ['SECOND_COLUMN 总户数']]);
});

it('a column the dictionary knows may be left out, now or for good, and nothing is said of it', async () => {
  const rows = [
    ['小区', '户数', '人口'],
    ['东园', 5, 9],
  ];
  for (const meanings of [
    { columns: new Map([['人口', 'unread']]) },
    { remembered: new Map([['人口', 'unread']]) },
  ]) {
    const read = await ledger(rows, meanings);
    expect([changesOf(read), told(read)]).toEqual([{ 'id-东园': { households: 5 } }, []]);
    expect(read.reading.unreadColumns).toEqual(['人口']);
  }
  const nameless = await ledger(rows, { columns: new Map([['小区', 'unread']]) });
  expect(told(nameless)).toContain('MISSING_COLUMN name');
});

it('the same bytes read the same way are one import, whether it was told or remembered', async () => {
  const first = await ledger(ROWS, { columns: remembered });
  const second = await ledger(ROWS, { remembered });
  const other = await ledger(ROWS, { remembered: new Map([...remembered, ['备注', 'formerOwner']]) });
  expect(second.bundle.fileHash).toBe(first.bundle.fileHash);
  expect(other.bundle.fileHash).not.toBe(first.bundle.fileHash);
});

it('a field that there is no more is passed over, and told where the file has the column', async () => {
  const stale = new Map([...remembered, ['备注', 'noSuchField'], ['不在表里', 'alsoNone']]);
  const read = await ledger(ROWS, { remembered: stale });
  expect(told(read)).toEqual(['STALE_MEANING 备注', 'UNKNOWN_FIELD 备注']);
});

it('a heading remembered wrongly tells every value that does not fit', async () => {
  const wrong = new Map([...remembered, ['备注', 'households']]);
  expect(told(await ledger(ROWS, { remembered: wrong }))).toEqual(['BAD_VALUE 2 备注', 'BAD_VALUE 3 备注']);
});

it('headings called __proto__ or constructor are remembered like others', async () => {
  const rows = [
    ['小区', '__proto__', 'constructor'],
    ['东园', 5, 6],
  ];
  // Underscores do not count when headings are compared.
  const meanings = new Map([
    ['proto', 'households'],
    ['constructor', 'residents'],
  ]);
  const read = await ledger(rows, { remembered: meanings });
  expect(changesOf(read)).toEqual({ 'id-东园': { households: 5, residents: 6 } });
  expect(read.reading.rememberedColumns).toEqual(['__proto__', 'constructor']);
});

it('a file all of whose headings are remembered is known for what it is', async () => {
  const bytes = workbook({
    rows: [
      ['甲', '乙', '丙'],
      ['x', 1, 2],
    ],
  });
  const file = { name: '表.xlsx', bytes, beside: {}, encoding: null };
  const words = new Map([
    ['甲', 'name'],
    ['乙', 'lon'],
    ['丙', 'lat'],
  ]);
  expect(await guessNoun(file, new Map(), null)).toBe('communities');
  expect(await guessNoun(file, new Map([['stock', words]]), null)).toBe('stock');
});

it('100,000 remembered headings cost a file less than five seconds', async () => {
  const many = new Map(Array.from({ length: 100_000 }, (_, n) => [`列${n}`, 'households'] as const));
  const started = performance.now();
  const read = await ledger(ROWS, { remembered: new Map([...many, ...remembered]) });
  expect(performance.now() - started).toBeLessThan(5000);
  expect(read.reading.rememberedColumns).toEqual(['院子', '人']);
});
