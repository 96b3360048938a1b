/**
 * Runs a suite on both engines. Each suite has databases of its own: a copy of the migrated template on
 * real PostgreSQL, the worker's emptied embedded database otherwise (so one openDb at a time there).
 */

import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { afterAll } from '@jest/globals';
import type { Knex } from 'knex';
import { connect } from '../../api/store/knex-client.js';
import type { Engine, Store } from '../../api/store/open.js';
import { describeUnless } from './skipped.js';

/** An open store with every table empty; it is closed after the suite. */
export type OpenDb = () => Promise<Store>;

export function eachEngine(suite: (engine: Engine, openDb: OpenDb) => void): void {
  const missing = process.env.LINLI_TEST_POSTGRES_MISSING ?? null;
  describeUnless(null, 'on the embedded engine', () => suite('embedded', closing(openEmbedded)));
  describeUnless(missing, 'on real PostgreSQL', () => suite('postgres', closing(openPostgres)));
}

/** Work in a transaction that is rolled back, whatever becomes of it. */
export async function rolledBack<T>(knex: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  const trx = await knex.transaction();
  try {
    return await work(trx);
  } finally {
    await trx.rollback();
  }
}

/** For a suite that needs only some database, whichever: the embedded one. */
export async function openEmbedded(): Promise<Store> {
  const databaseUrl = await embeddedUrl(process.env.JEST_WORKER_ID ?? '1');
  const knex = connect({ databaseUrl, maxConnections: 4 });
  await empty(knex);
  return { knex, engine: 'embedded', databaseUrl, close: () => knex.destroy() };
}

export async function openPostgres(): Promise<Store> {
  const serverUrl = process.env.LINLI_TEST_POSTGRES!;
  const name = `suite_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name} template linli_template`);
  const databaseUrl = `${serverUrl}/${name}`;
  const knex = connect({ databaseUrl, maxConnections: 4 });
  const close = async (): Promise<void> => {
    await knex.destroy();
    await onServer(`drop database if exists ${name} with (force)`);
  };
  return { knex, engine: 'postgres', databaseUrl, close };
}

function closing(open: OpenDb): OpenDb {
  const opened: Store[] = [];
  afterAll(async () => {
    for (const store of opened) await store.close();
  });
  return async () => {
    const store = await open();
    opened.push(store);
    return store;
  };
}

/** Whatever a suite before this one left, the job queue's tables too. */
async function empty(knex: Knex): Promise<void> {
  await knex.raw('drop schema if exists pgboss cascade');
  await knex.raw('truncate workspace cascade');
}

async function onServer(sql: string): Promise<void> {
  const knex = connect({ databaseUrl: `${process.env.LINLI_TEST_POSTGRES}/postgres`, maxConnections: 1 });
  await knex.raw(sql);
  await knex.destroy();
}

function embeddedUrl(worker: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // No kept-alive connection: the server may have closed it while this worker was busy.
    const where = { socketPath: process.env.LINLI_TEST_ENGINES!, path: `/${worker}`, agent: false } as const;
    const ask = request(where, (response) => {
      const pieces: string[] = [];
      response.on('data', (piece) => pieces.push(String(piece)));
      response.on('end', () =>
        response.statusCode === 200 ? resolve(pieces.join('')) : reject(new Error(pieces.join(''))),
      );
    });
    ask.on('error', reject).end();
  });
}
