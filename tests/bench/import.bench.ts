/**
 * Las Palmas (383,161 nodes in the file) into the embedded database: reading and storing in one
 * process whose engine is already up, and the whole command `linli import all`, cold, start-up
 * included, then the same file again, which changes nothing.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readImportFile } from '../../api/intake/index.js';
import { storeBundle } from '../../api/planning/import-bundle.js';
import { openStore } from '../../api/store/open.js';
import { sharedFile } from '../setup/shared-file.js';
import { loadText, megabytes, peakBytes, printTable, spread, timed } from './figures.js';

const FILE = 'data/las-palmas.osm.pbf';
const RUNS = 3;
const CLI = fileURLToPath(new URL('../../dist/api/cli.js', import.meta.url));

async function bench(): Promise<void> {
  if (!existsSync(sharedFile(FILE))) return console.log(`\nimport: skipped, no ../shared/${FILE}`);
  console.log(`\nload before: ${loadText()}`);
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  try {
    const warm = await importInto(join(folder, 'warm'));
    const cold = Array.from({ length: RUNS }, (_, i) => join(folder, `cold-${i}`));
    const first = await timedEach(cold, importByCommand);
    const again = await timedEach(cold, importByCommand);
    printTable(`import of Las Palmas into the embedded database, ${warm.counts}`, [
      ['', 'time', 'peak memory'],
      ['reading the file', spread(warm.reading), ''],
      ['storing the rows', spread(warm.storing), megabytes(peakBytes())],
      ['linli import all, cold', spread(first), ''],
      ['the same file again', spread(again), ''],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each run into a workspace of its own, so that all rows are new. */
async function importInto(
  dataDir: string,
): Promise<{ reading: number[]; storing: number[]; counts: string }> {
  const store = await openStore({ dataDir });
  try {
    const [reading, storing]: [number[], number[]] = [[], []];
    let counts = '';
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      const bundle = await readImportFile(sharedFile(FILE), { what: 'all' });
      reading.push(performance.now() - start);
      const workspace = { id: `run-${run}`, nameZh: `${run}`, nameEn: `${run}` };
      storing.push(...(await timed(1, () => storeBundle(store.knex, workspace, bundle))));
      const { networkEdges, buildings, facilities, communities } = bundle.counts;
      counts = `${networkEdges} streets, ${buildings} buildings, ${facilities} facilities, ${communities} communities`;
    }
    return { reading, storing, counts };
  } finally {
    await store.close();
  }
}

async function timedEach<Item>(items: readonly Item[], work: (item: Item) => void): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) times.push(...(await timed(1, () => work(item))));
  return times;
}

function importByCommand(dataDir: string): void {
  const { DATABASE_URL: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'import', 'all', sharedFile(FILE)], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...env, LINLI_DATA_DIR: dataDir },
  });
  if (status !== 0) throw new Error(`linli import failed:\n${stderr}`);
}

await bench();
