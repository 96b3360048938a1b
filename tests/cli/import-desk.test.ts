/** What a place keeps of its files, on the command line and both engines: the list of imports, the dictionary. */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { allFacilities } from '../../api/store/facility.store.js';
import type { Store } from '../../api/store/open.js';
import { eachEngine } from '../setup/engines.js';
import { Desk } from './linli.js';

const CLI = fileURLToPath(new URL('../../dist/api/cli.js', import.meta.url));
const MAP = ['--map', '站名=name', '--map', '种类=serviceKind', '--crs', 'wgs84', '--as', 'facilities'];
const desk = new Desk();
afterAll(() => desk.clear());

eachEngine((_engine, openDb) => {
  let store: Store;
  let file: string;
  const linli = (...args: string[]) => desk.linli(args, { DATABASE_URL: store.databaseUrl });
  beforeAll(async () => {
    store = await openDb();
    file = desk.file('站点.csv', '站名,种类,经度,纬度\n一号站,养老,120.1,30.1\n二号站,养老,120.2,30.1\n');
  });

  it('an empty place has neither', () => {
    expect(linli('import', 'list').stderr).toContain('workspace not found: default');
    expect(linli('import', 'dictionary').stderr).toContain('workspace not found: default');
  });

  it('two processes that import one file at once store it once', async () => {
    const start = () =>
      new Promise<string>((resolve, reject) => {
        const child = spawn(process.execPath, [CLI, 'import', file, ...MAP], {
          env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: store.databaseUrl },
        });
        let told = '';
        child.stdout.on('data', (piece) => {
          told += String(piece);
        });
        child.on('close', (status) => resolve(`${status} ${told.trim().split('\n').at(-1)}`));
        child.on('error', reject);
      });
    const answers = (await Promise.all([start(), start()])).sort();
    expect(answers).toEqual([
      expect.stringMatching(/^0 Stored as import/),
      expect.stringMatching(/^0 站点.csv was imported in this way already/),
    ]);
    expect((await allFacilities(store.knex, 'default')).map(({ name }) => name)).toEqual([
      '一号站',
      '二号站',
    ]);
  });

  it('the list tells what came in, as what and how much, and what was taken back', () => {
    const listed = linli('import', 'list').stdout;
    expect(listed).toMatch(
      /^[0-9a-f]{8} {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}facilities {3}站点\.csv: facilities 2\n$/,
    );
    const id = listed.slice(0, 8);
    expect(linli('import', 'undo', id).stdout).toContain('2 rows removed');
    expect(linli('import', 'undo', id)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not found'),
    });
    expect(linli('import', 'list').stdout).toContain('(taken back ');
  });

  it('the dictionary has what was settled in an import that was stored, and reads it so the next time', () => {
    expect(linli('import', 'dictionary').stdout).toMatch(
      /facilities {3}种类 → serviceKind .*\nfacilities {3}站名 → name/,
    );
    const again = linli('import', file, '--as', 'facilities', '--crs', 'wgs84', '--dry-run');
    expect(again.stdout).toContain('站名 → name (remembered), 种类 → serviceKind (remembered)');
  });

  it('is changed and forgotten, and refuses what makes no sense', () => {
    const changed = linli('import', 'dictionary', '--as', 'facilities', '--map', '种类=openingHours');
    expect(changed.stdout).toContain('种类 → openingHours');
    const bare = linli('import', file, '--as', 'facilities', '--crs', 'wgs84', '--dry-run');
    expect([bare.status, bare.stderr]).toEqual([
      2,
      expect.stringContaining('no column is known for it, and no row of facilities can be read without'),
    ]);
    expect(linli('import', 'dictionary', '--forget', '种类').stdout).not.toContain('种类');
    for (const [args, said] of [
      [['--forget', '种类'], 'remembered heading not found: 种类'],
      [['--map', '甲=name'], 'say of what with --as'],
      [['--as', 'facilities', '--map', '甲=noSuch'], "'noSuch' is no field of facilities"],
      [['--as', 'rivers'], 'choose from communities'],
    ] as const) {
      const { status, stderr } = linli('import', 'dictionary', ...args);
      expect([status === 0, stderr]).toEqual([false, expect.stringContaining(said)]);
    }
  });

  it('a sheet that is not there is refused by name', () => {
    const { status, stderr } = linli('import', file, ...MAP, '--sheet', '2025年');
    expect([status, stderr]).toEqual([2, expect.stringContaining("no sheet '2025年'")]);
  });
});
