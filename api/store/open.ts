/**
 * Opens the database: the embedded engine when no DATABASE_URL is given, real PostgreSQL otherwise.
 * One driver, one SQL and one set of migrations serve both.
 */

import type { Knex } from 'knex';
import { UnavailableError } from '../errors.js';
import { startEmbedded } from './embedded.js';
import { connect } from './knex-client.js';
import { aloneAtStart, migrateUp } from './migrate.js';
import { ensurePostgis, placeOf, reachServer } from './postgres-server.js';

export type Engine = 'embedded' | 'postgres';

/** The stages of opening, in this order; the first two are the embedded engine's only. */
export interface OpenProgress {
  readonly stage: 'lock' | 'engine' | 'connect' | 'extension' | 'migrate' | 'ready';
  /** The data directory, the server's place, the number of migrations to run. */
  readonly detail: string | null;
}

export interface OpenOptions {
  readonly databaseUrl?: string | undefined;
  /** Where the embedded engine keeps its data. */
  readonly dataDir?: string | undefined;
  readonly onProgress?: ((progress: OpenProgress) => void) | undefined;
}

export interface Store {
  readonly knex: Knex;
  readonly engine: Engine;
  /** For libraries that bring their own client, such as the job queue. */
  readonly databaseUrl: string;
  /** A second call does nothing. */
  close(): Promise<void>;
}

export const DEFAULT_DATA_DIR = '.linli';

/**
 * The embedded engine has one session: clients queue for it, and statements run one after the other.
 * A few connections still let a reader's wait overlap with a writer's work in Node.
 */
const EMBEDDED_CONNECTIONS = 4;
const SERVER_CONNECTIONS = 10;

export function openStore(options: OpenOptions = {}): Promise<Store> {
  const say = (stage: OpenProgress['stage'], detail: string | null = null): void =>
    options.onProgress?.({ stage, detail });
  return options.databaseUrl ? openServer(options.databaseUrl, say) : openEmbedded(options.dataDir, say);
}

type Say = (stage: OpenProgress['stage'], detail?: string | null) => void;

async function openServer(databaseUrl: string, say: Say): Promise<Store> {
  const knex = connect({ databaseUrl, maxConnections: SERVER_CONNECTIONS });
  return readied(
    { knex, engine: 'postgres', databaseUrl, close: closeOnce(() => knex.destroy()) },
    async () => {
      say('connect', placeOf(databaseUrl));
      await reachServer(knex, databaseUrl);
      await prepare(knex, say);
    },
  );
}

async function openEmbedded(dataDir = DEFAULT_DATA_DIR, say: Say): Promise<Store> {
  say('lock', dataDir);
  const engine = await startEmbedded(dataDir, () => say('engine', dataDir));
  const { databaseUrl } = engine;
  const knex = connect({ databaseUrl, maxConnections: EMBEDDED_CONNECTIONS });
  const close = closeOnce(async () => {
    await knex.destroy();
    await engine.close();
  });
  return readied({ knex, engine: 'embedded', databaseUrl, close }, async () => {
    say('connect');
    await prepare(knex, say);
    engine.markComplete();
  });
}

async function prepare(knex: Knex, say: Say): Promise<void> {
  say('extension');
  await aloneAtStart(knex, async () => {
    await ensurePostgis(knex);
    await migrateUp(knex, (count) => say('migrate', String(count)));
  });
  await checkHealth(knex);
  say('ready');
}

/** Compares values: an engine in disorder still answers, with nothing in the answer. */
export async function checkHealth(knex: Knex): Promise<void> {
  const answer = await knex.raw(
    `select 41 + 1 as sum, st_x(st_makepoint(120.5, 30.25)) as lon, (select count(*) from workspace) as count`,
  );
  const [row] = answer.rows;
  if (row?.sum !== 42 || row.lon !== 120.5 || typeof row.count !== 'number') {
    throw new UnavailableError('The database answers, but with nothing in the answer: restart it.');
  }
}

/** Leaves nothing open behind a failure. */
async function readied(store: Store, work: () => Promise<void>): Promise<Store> {
  try {
    await work();
    return store;
  } catch (cause) {
    await store.close();
    throw cause;
  }
}

function closeOnce(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | null = null;
  return () => {
    closing ??= close();
    return closing;
  };
}
