/** What can be wrong with a PostgreSQL server, each with one sentence that says how to mend it. */

import type { Knex } from 'knex';
import { UnavailableError } from '../errors.js';

/** `host:port/database`, for messages: never the user's password. */
export function placeOf(databaseUrl: string): string {
  try {
    // A socket's address has no host between @ and /, which PostgreSQL knows and URL does not.
    const url = new URL(databaseUrl.replace('@/', '@localhost/'));
    const host = url.searchParams.get('host') ?? url.hostname;
    return `${host || 'localhost'}:${url.port || '5432'}${url.pathname}`;
  } catch {
    throw new UnavailableError(
      'DATABASE_URL is not an address: it looks like postgres://user:password@host:5432/database.',
    );
  }
}

/** Version 15 is the oldest that has all the foreign-key actions of the schema. */
const OLDEST_VERSION = 150_000;

export async function reachServer(knex: Knex, databaseUrl: string): Promise<void> {
  const place = placeOf(databaseUrl);
  const answer = await attempt(
    knex,
    `show server_version_num`,
    (reason) =>
      `PostgreSQL at ${place} cannot be used (${reason}): start the server, or mend DATABASE_URL, or leave it out to use the embedded database.`,
  );
  const version = Number(answer.rows[0]?.server_version_num);
  if (version >= OLDEST_VERSION) return;
  throw new UnavailableError(
    `PostgreSQL at ${place} has version ${Math.floor(version / 10_000)}: version 15 or later is needed.`,
  );
}

/** Looks first: creating an extension needs a right that many a user lacks, even where it is there already. */
export async function ensurePostgis(knex: Knex): Promise<void> {
  const found = await knex.raw(`select extversion from pg_extension where extname = 'postgis'`);
  if (found.rows.length > 0) return;
  await attempt(
    knex,
    'create extension if not exists postgis',
    (reason) =>
      `PostGIS is missing in this database and could not be added (${reason}): install the package postgresql-15-postgis-3 on the server, then run "create extension postgis" there as a superuser.`,
  );
}

async function attempt(
  knex: Knex,
  sql: string,
  sentence: (reason: string) => string,
): Promise<{ rows: Record<string, unknown>[] }> {
  try {
    return await knex.raw(sql);
  } catch (thrown) {
    throw new UnavailableError(sentence(reasonOf(thrown)), { cause: thrown });
  }
}

/** The words nearest to the fault: those of the driver, below our own class. */
function reasonOf(thrown: unknown): string {
  const error = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  if (!(error instanceof Error)) return String(error);
  return 'words' in error ? String(error.words) : error.message;
}
