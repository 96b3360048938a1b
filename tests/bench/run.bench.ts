/**
 * A whole coverage run through the database, as the server does it: read the world, compute it on
 * its own thread, store the results; 1,000 and 10,000 communities of the demo town on a private
 * PostgreSQL, so that the memory shown is ours alone. Storing the town is not in the figures.
 */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { executeCoverageRun, startCoverageRun } from '../../api/planning/coverage-run.js';
import { storeBundle } from '../../api/planning/import-bundle.js';
import { getCoverageRun } from '../../api/store/coverage-run.store.js';
import { openStore } from '../../api/store/open.js';
import { startPostgres } from '../setup/postgres.mjs';
import { loadText, megabytes, milliseconds, peakBytes, printTable } from './figures.js';
import { hasPostgres } from './peers/pgrouting.js';

const SEED = 1;
const COUNTS = [1000, 10_000];
const HERE = fileURLToPath(import.meta.url);

interface Told {
  /** Milliseconds from the start of each stage to that of the next. */
  readonly stages: Readonly<Record<string, number>>;
  readonly peak: number;
}

async function bench(): Promise<void> {
  if (!hasPostgres('postgis')) return console.log('\nrun: skipped, PostgreSQL with PostGIS is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  chmodSync(folder, 0o755);
  const server = await startPostgres(folder);
  try {
    console.log(`\nload before: ${loadText()}`);
    const rows = [];
    for (const count of COUNTS) {
      await server.createDatabase(`town_${count}`);
      const databaseUrl = `${server.url}/town_${count}`;
      inFreshProcess('store', databaseUrl, count);
      const told = JSON.parse(inFreshProcess('run', databaseUrl, count)) as Told;
      const total = Object.values(told.stages).reduce((sum, stage) => sum + stage, 0);
      const parts = Object.entries(told.stages).map(([stage, time]) => `${stage} ${milliseconds(time)}`);
      rows.push([`${count} communities`, milliseconds(total), parts.join(', '), megabytes(told.peak)]);
    }
    printTable('whole run on PostgreSQL, with gap areas', [['', 'time', 'of it', 'peak memory'], ...rows]);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

function inFreshProcess(what: string, databaseUrl: string, count: number): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, HERE, what, databaseUrl, String(count)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${what} of ${count} communities failed:\n${stderr}`);
  return stdout;
}

async function storeTown(databaseUrl: string, communityCount: number): Promise<void> {
  const store = await openStore({ databaseUrl });
  const workspace = { id: 'town', nameZh: '镇', nameEn: 'Town' };
  await storeBundle(store.knex, workspace, demoTown({ seed: SEED, communityCount }));
  await store.close();
}

async function runTown(databaseUrl: string): Promise<Told> {
  const store = await openStore({ databaseUrl });
  const { id } = await startCoverageRun(store.knex, 'town');
  const begun: [stage: string, at: number][] = [];
  const onProgress = (_ratio: number, stage: string) => {
    if (begun.at(-1)?.[0] !== stage) begun.push([stage, performance.now()]);
  };
  await executeCoverageRun(store, id, { onProgress, signal: new AbortController().signal });
  const { state, error } = await getCoverageRun(store.knex, id);
  await store.close();
  if (state !== 'done') throw new Error(`The run ended ${state}: ${error}`);
  const stages = begun.slice(0, -1).map(([stage, at], i) => [stage, begun[i + 1]![1] - at]);
  return { stages: Object.fromEntries(stages), peak: peakBytes() };
}

const [what, databaseUrl, count] = process.argv.slice(2);
if (what === 'store' && databaseUrl) await storeTown(databaseUrl, Number(count));
else if (what === 'run' && databaseUrl) process.stdout.write(JSON.stringify(await runTown(databaseUrl)));
else await bench();
