/**
 * One knex for both engines: plain `pg` outside, our errors instead of codes, and values as the records
 * want them (a day stays a day, a count is a number).
 */

import knexFactory, { type Knex } from 'knex';
import pg from 'pg';
import { storeError } from './pg-errors.js';

/** Type numbers of pg_type that pg would hand out in another form. */
const DATE = 1082;
const INT8 = 20;
const NUMERIC = 1700;

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === DATE) return (day) => day;
    if (oid === INT8 || oid === NUMERIC) return Number;
    return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
  },
};

export interface ConnectionSettings {
  readonly databaseUrl: string;
  readonly maxConnections: number;
}

export function connect({ databaseUrl, maxConnections }: ConnectionSettings): Knex {
  const connection = { connectionString: databaseUrl, types, application_name: 'linli' };
  return knexFactory({
    client: StoreClient as unknown as typeof Knex.Client,
    connection: connection as Knex.PgConnectionConfig,
    pool: { min: 0, max: maxConnections },
    acquireConnectionTimeout: 60_000,
    // A statement may carry megabytes of values: an error shows its text without them.
    compileSqlOnError: false,
    // A connection that cannot be had rises as an error; printing it too would say it twice.
    log: { warn: () => undefined },
  });
}

/** The part of knex's own PostgreSQL client that is built on here; its class is not exported. */
interface PgClient {
  _query(connection: unknown, query: unknown): Promise<unknown>;
  query(connection: unknown, query: unknown): Promise<unknown>;
  acquireConnection(): Promise<unknown>;
}
const PgBase = knexFactory({ client: 'pg' }).client.constructor as new (config: Knex.Config) => PgClient;

/** Every statement and every wait for a connection passes here, inside transactions too. */
class StoreClient extends PgBase {
  override async _query(connection: unknown, query: unknown): Promise<unknown> {
    try {
      return await super._query(connection, query);
    } catch (thrown) {
      throw withWords(thrown);
    }
  }

  override async query(connection: unknown, query: unknown): Promise<unknown> {
    try {
      return await super.query(connection, query);
    } catch (thrown) {
      throw storeError(thrown);
    }
  }

  override async acquireConnection(): Promise<unknown> {
    try {
      return await super.acquireConnection();
    } catch (thrown) {
      throw storeError(thrown);
    }
  }
}

/** A bad value is quoted in full by the database, and a value may have megabytes. */
const LONGEST_WORDS = 400;

/** knex is going to put the statement before the message; our sentences want the database's words alone. */
function withWords(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const words =
    thrown.message.length > LONGEST_WORDS ? `${thrown.message.slice(0, LONGEST_WORDS)}…` : thrown.message;
  thrown.message = words;
  return Object.assign(thrown, { words });
}
