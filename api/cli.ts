#!/usr/bin/env node
/**
 * `linli`, the command line. Exit status: 0 done, 1 the data or the machine said no, 2 the call must
 * be changed. Answers go to standard output, everything else to standard error.
 */

import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addFileCommands } from './commands/file-commands.js';
import { addImport } from './commands/import-commands.js';
import { addPlaceCommands } from './commands/place-commands.js';
import { readConfig } from './config.js';
import { LinliError } from './errors.js';
import type { Store } from './store/open.js';

async function openDatabase(): Promise<Store> {
  const { databaseUrl, dataDir } = readConfig(process.env);
  const { openStore } = await import('./store/open.js');
  return openStore({ databaseUrl: databaseUrl ?? undefined, dataDir });
}

function program(): Command {
  const linli = new Command('linli')
    .description('邻里 · life-circle gaps of old residential communities, decided on the walking network')
    .version(versionOf())
    .showHelpAfterError('(run with --help for the options and examples)')
    .exitOverride()
    .addHelpText(
      'after',
      `
Data is kept in ./.linli (LINLI_DATA_DIR), or in PostgreSQL + PostGIS when DATABASE_URL is set.

Examples:
  linli import all district.osm.gz && linli analyze
  linli analyze --reading distance --format csv --out gaps.csv
  linli isochrone --network district.osm.pbf --at 116.35,40.00 --minutes 5,10,15 --profile elderly`,
    );
  addImport(linli, openDatabase);
  addPlaceCommands(linli, openDatabase);
  addFileCommands(linli);
  return linli;
}

function versionOf(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** One clear line for a person; a bug keeps its stack, because we need it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof LinliError) {
    process.stderr.write(`linli: ${error.message}\n`);
    return error.exitStatus;
  }
  process.stderr.write(
    `linli: this is a bug, please report it.\n${error instanceof Error ? error.stack : error}\n`,
  );
  return 1;
}

/** `linli analyze | head`: whoever reads no further has seen enough. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = report(error);
}
