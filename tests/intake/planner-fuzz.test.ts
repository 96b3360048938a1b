/** Bombs, cut files and random bytes handed in as planners' files: one clear sentence each, quickly, and nothing taken. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { LinliError } from '../../api/errors.js';
import { WGS84 } from '../../api/intake/crs.js';
import { Random } from '../../api/kernel/random.js';
import { readTables } from '../../api/tables/read-tables.js';
import { readTableFile } from '../../api/tables/table-file.js';
import { describeWithShared } from '../setup/shared.js';
import { sharedFile } from '../setup/shared-file.js';
import { blockAt, dbfOf, importBytes, shpOf, workbook } from './planner-paper.js';
import { zipOf } from './zip-paper.js';

const file = (name: string, bytes: Uint8Array) => ({ name, bytes, beside: {}, encoding: null });

/** The sentence of a refusal, or null where the file was read; anything but one of our errors is a failure. */
async function sentence(name: string, bytes: Uint8Array): Promise<string | null> {
  try {
    await readTableFile(file(name, bytes));
    return null;
  } catch (error) {
    if (!(error instanceof LinliError)) throw error;
    expect(error.message).not.toMatch(/undefined|NaN|\[object|\n/);
    return error.message;
  }
}

/** The reader of .xls mutters about records it does not know; in the thread nobody hears it. */
beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
});

const MEGABYTE = 1024 * 1024;

describe('archives that are attacks', () => {
  it('of 155 MB inflated are refused before inflating', async () => {
    const bomb = zipOf([{ name: 'xl/workbook.xml', bytes: Buffer.alloc(155 * MEGABYTE) }]);
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const started = performance.now();
    expect(await sentence('台账.xlsx', bomb)).toMatch(/bytes of 台账.xlsx, unpacked: at most/);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('whose directory lies about the size are cut off where the lie ends', async () => {
    const liar = zipOf([
      { name: 'xl/workbook.xml', bytes: Buffer.alloc(155 * MEGABYTE), claimedBytes: 1000 },
    ]);
    expect(await sentence('台账.xlsx', liar)).toMatch(/cut off or damaged/);
  });

  it('of 60,000 entries are refused by their number', async () => {
    const many = zipOf(Array.from({ length: 60_000 }, (_, n) => ({ name: `${n}`, bytes: Buffer.alloc(0) })));
    expect(await sentence('many.zip', many)).toMatch(/entries of many.zip: at most 10000, asked for 60000/);
  });

  it('that hold paths out of their folder: those entries are not even looked at', async () => {
    const slip = zipOf([{ name: '../../etc/cron.d/x.csv', bytes: Buffer.from('名称,户数\n甲,1') }]);
    expect(await sentence('slip.zip', slip)).toMatch(/holds no Shapefile/);
  });

  it('that hold archives are not opened further', async () => {
    const inner = zipOf([{ name: 'a.csv', bytes: Buffer.from('名称,户数\n甲,1') }]);
    expect(await sentence('outer.zip', zipOf([{ name: 'inner.zip', bytes: inner }]))).toMatch(
      /holds no Shapefile/,
    );
  });

  it('of a workbook with a document type are refused', async () => {
    const entity =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook>&e;</workbook>';
    expect(
      await sentence('台账.xlsx', zipOf([{ name: 'xl/workbook.xml', bytes: Buffer.from(entity) }])),
    ).toMatch(/declares a document type/);
  });
});

describe('the reading thread', () => {
  it('ends a file that takes too long, and one that takes too much memory', async () => {
    const rows = Array.from({ length: 60_000 }, (_, n) => `小区${n},${n},${n},${n},${n},${n},${n}`).join(
      '\n',
    );
    const slow = file('长.csv', Buffer.from(`名称,户数,a,b,c,d,e\n${rows}`));
    await expect(readTables(slow, { mostSeconds: 0.01, mostMegabytes: 512 })).rejects.toThrow(
      /could not be read within/,
    );
    await expect(readTables(slow, { mostSeconds: 60, mostMegabytes: 8 })).rejects.toThrow(
      /more than 8 MB|ended early/,
    );
  });

  it('does not run a formula: the value saved with it counts, and text that looks like one is text', async () => {
    const rows = [
      ['名称', '户数'],
      ['=cmd|calc', { t: 'n', v: 7, f: 'HYPERLINK("http://example.invalid/")' }],
    ];
    const [table] = await readTables(file('公式.xlsx', workbook({ rows })));
    expect(table!.cells[1]).toEqual(['=cmd|calc', 7]);
  });
});

const RING = [...blockAt(0).coordinates[0]![0]!].reverse();
const WHOLE: readonly (readonly [string, Buffer])[] = [
  [
    '台账.xlsx',
    workbook({
      rows: [
        ['名称', '户数'],
        ['甲', 1],
      ],
    }),
  ],
  [
    '台账.xls',
    workbook({
      rows: [
        ['名称', '户数'],
        ['甲', 1],
      ],
      bookType: 'biff8',
    }),
  ],
  ['点.csv', Buffer.from('名称,经度,纬度\n"甲",120.1,30.2\n乙,120.2,30.2\n')],
  [
    '小区.zip',
    zipOf([
      { name: 'a.shp', bytes: shpOf([[RING]]) },
      { name: 'a.dbf', bytes: dbfOf(['名称'], [['甲']]) },
    ]),
  ],
  [
    '小区.kml',
    Buffer.from(
      '<kml><Document><Placemark><name>甲</name><Point><coordinates>120,30</coordinates></Point></Placemark></Document></kml>',
    ),
  ],
  [
    '小区.geojson',
    Buffer.from(
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"名称":"甲"}}]}',
    ),
  ],
];

describe('damage', () => {
  it.each(WHOLE)('%s cut anywhere is read or refused in one sentence', async (name, bytes) => {
    expect(await sentence(name, bytes)).toBeNull();
    const random = new Random(11);
    for (let round = 0; round < 40; round++)
      await sentence(name, bytes.subarray(0, random.integer(0, bytes.length)));
  });

  it.each(WHOLE)('%s with bytes turned is read or refused in one sentence', async (name, bytes) => {
    const random = new Random(12);
    for (let round = 0; round < 40; round++) {
      const turned = Buffer.from(bytes);
      for (let hit = 0; hit < 1 + round / 6; hit++)
        turned[random.integer(0, bytes.length - 1)] = random.integer(0, 255);
      await sentence(name, turned);
    }
  });

  it('random bytes behind every known beginning are read or refused in one sentence', async () => {
    const random = new Random(13);
    const starts = [
      '',
      'PK\u0003\u0004',
      '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
      '\u0000\u0000\u0027\u000a',
      '<kml>',
      '{',
      'SQLite format 3\u0000',
    ];
    for (const start of starts)
      for (let round = 0; round < 20; round++) {
        const noise = Buffer.from(
          Array.from({ length: random.integer(0, 3000) }, () => random.integer(0, 255)),
        );
        await sentence('x.bin', Buffer.concat([Buffer.from(start, 'latin1'), noise]));
      }
  });
});

describeWithShared(['data/planner-files/beijing-haidian/ledger.xlsx'], 'a real ledger, damaged', () => {
  it('stores nothing of what it cannot read whole', async () => {
    const bytes = readFileSync(sharedFile('data/planner-files/beijing-haidian/ledger.xlsx'));
    const random = new Random(14);
    for (let round = 0; round < 6; round++) {
      const cut = bytes.subarray(0, random.integer(1, bytes.length - 30));
      await expect(importBytes('台账.xlsx', cut, { crs: WGS84 })).rejects.toThrow(LinliError);
    }
  });
});
