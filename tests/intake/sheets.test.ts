/** A workbook of several sheets: which one is read, why the others are not, and how to read another. */

import { expect, it } from '@jest/globals';
import { WGS84 } from '../../api/intake/crs.js';
import { guessNoun } from '../../api/intake/guess-noun.js';
import { importBytes, knownCommunity, knownTown, told, workbookOf } from './planner-paper.js';

const TOWN = knownTown(knownCommunity('东园', 0), knownCommunity('南园', 2));
const BOOK = workbookOf({
  说明: [['某区台账'], ['填表单位: 某局']],
  汇总: [
    ['街道', '户数', '人口', '停车位'],
    ['学院路', 12, 30, 4],
  ],
  '2024年': [
    ['小区', '户数'],
    ['东园', 5],
  ],
  '2025年': [
    ['小区', '户数', '人口'],
    ['东园', 6, 20],
    ['南园', 7, 21],
  ],
  设施: [
    ['名称', '类别', '经度', '纬度'],
    ['一号站', '养老', 120.151, 30.261],
  ],
  空: [],
});
const read = (more = {}) => importBytes('台账.xlsx', BOOK, { known: TOWN, ...more });
const changesOf = ({ patches }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(patches.map(({ id, values }) => [id, values]));

it('the first sheet that holds a table of the noun is read: no cover, no totals by street', async () => {
  const imported = await read();
  expect([imported.reading.table, changesOf(imported)]).toEqual(['2024年', { 'id-东园': { households: 5 } }]);
  expect(imported.reading.tables.map(({ name, isOfNoun }) => [name, isOfNoun])).toEqual([
    ['说明', false],
    ['汇总', false],
    ['2024年', true],
    ['2025年', true],
    ['设施', false],
  ]);
});

it('the sheets passed over are told, with how to read those that would do', async () => {
  const { bundle } = await read();
  expect(bundle.issues.map(({ code, value, proposal }) => [code, value, proposal])).toEqual([
    ['OTHER_TABLE', '说明', undefined],
    ['OTHER_TABLE', '汇总', undefined],
    ['OTHER_TABLE', '2025年', "it holds communities too: --sheet '2025年' reads it instead"],
    ['OTHER_TABLE', '设施', undefined],
  ]);
});

it('another sheet is read when it is asked for, and is another import', async () => {
  const [usual, same, other] = [
    await read(),
    await read({ sheet: ' 2024年' }),
    await read({ sheet: '2025年' }),
  ];
  expect(changesOf(other)).toEqual({
    'id-东园': { households: 6, residents: 20 },
    'id-南园': { households: 7, residents: 21 },
  });
  expect(same.bundle.fileHash).toBe(usual.bundle.fileHash);
  expect(other.bundle.fileHash).not.toBe(usual.bundle.fileHash);
});

it('the sheet of facilities is found among those of communities', async () => {
  const imported = await read({ noun: 'facilities', crs: WGS84 });
  expect([imported.reading.table, imported.bundle.facilities.map(({ name }) => name)]).toEqual([
    '设施',
    ['一号站'],
  ]);
});

it.each([['2026年'], ['空'], ['__proto__'], ['']])(
  'a sheet %p that is not there is refused with those that are',
  async (sheet) => {
    await expect(read({ sheet })).rejects.toThrow(
      `--sheet: the file has no sheet '${sheet}' with anything in it; it holds 说明, 汇总, 2024年, 2025年, 设施`,
    );
  },
);

it('a sheet that holds nothing of the noun is refused by name of its columns, not read as nothing', async () => {
  await expect(read({ sheet: '说明' })).rejects.toThrow(/no heading of it is known/);
  expect(told(await read({ sheet: '汇总' }))).toContain('MISSING_COLUMN name');
});

it('a file is known for what one of its sheets is about, when that one is meant', async () => {
  const file = { name: '表.xlsx', bytes: BOOK, beside: {}, encoding: null };
  expect(await guessNoun(file, new Map(), '设施')).toBe('facilities');
});

it('three hundred sheets are looked through within ten seconds', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [
      `表${at}`,
      at === 299
        ? [
            ['小区', '户数'],
            ['东园', 5],
          ]
        : [[at]],
    ]),
  );
  const bytes = workbookOf(many);
  const started = performance.now();
  const imported = await importBytes('台账.xlsx', bytes, { known: TOWN });
  expect([imported.reading.table, performance.now() - started < 10_000]).toEqual(['表299', true]);
}, 60_000);
