/**
 * Brings the schema up to date. Two starters at once are safe: the second waits for the advisory lock
 * of the first and then finds nothing to do.
 */

import type { Knex } from 'knex';
import { migrationSource } from '../../migrations/index.js';

/** Any number nobody else uses: "linli" on a telephone keypad. */
const ADVISORY_LOCK = 54654;

const config: Knex.MigratorConfig = { migrationSource };

/**
 * To be called alone, see aloneAtStart. knex's own lock row may be left over from a process that was
 * killed; then it is known to be stale. `onPending` hears how many migrations are still to run, if any.
 */
export async function migrateUp(knex: Knex, onPending: (count: number) => void): Promise<void> {
  await knex.migrate.forceFreeMigrationsLock(config);
  const [, pending] = (await knex.migrate.list(config)) as [unknown[], unknown[]];
  if (pending.length === 0) return;
  onPending(pending.length);
  await knex.migrate.latest(config);
}

export async function migrateDown(knex: Knex): Promise<void> {
  await knex.migrate.rollback(config, true);
}

/**
 * Work that only one starter on a database may do at a time. The lock belongs to a connection, so one is
 * held aside for it while the pool works; it goes with that connection where the process is killed.
 */
export async function aloneAtStart(knex: Knex, work: () => Promise<void>): Promise<void> {
  const holder = await knex.client.acquireConnection();
  const lock = (verb: string) => knex.client.query(holder, `select pg_advisory_${verb}(${ADVISORY_LOCK})`);
  try {
    await lock('lock');
    try {
      await work();
    } finally {
      await lock('unlock');
    }
  } finally {
    await knex.client.releaseConnection(holder);
  }
}
