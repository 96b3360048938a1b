/** A running server over an empty database, and GraphQL documents sent to it as anybody would. */
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { openQueue } from '../../api/jobs.js';
import { type RunWorker, startWorker } from '../../api/jobs-worker.js';
import { type RunningServer, startServer } from '../../api/server.js';
import type { Store } from '../../api/store/open.js';
import { countStatements } from '../../api/store/statement-count.js';
import type { OpenDb } from '../setup/engines.js';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
  readonly data: any;
  readonly errors: readonly { message: string; path?: string[]; extensions: Record<string, unknown> }[];
}

export interface Desk {
  readonly store: Store;
  readonly worker: RunWorker;
  readonly url: string;
  /** Sends a document; errors are part of the answer. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Sends a document that must succeed. */
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
  get(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** The SQL statements of a document that must succeed. */
  statementsOf(query: string, variables?: Record<string, unknown>): Promise<readonly string[]>;
  /** Everything a subscription delivers until it ends. */
  follow(query: string, variables?: Record<string, unknown>): Promise<unknown[]>;
  close(): Promise<void>;
}

const NO_PAGE = { directory: '/nowhere', mapboxToken: null, version: 'test' };

export async function openDesk(
  openDb: OpenDb,
  page: { directory: string; mapboxToken: string | null } = NO_PAGE,
): Promise<Desk> {
  const store = await openDb();
  const boss = await openQueue(store);
  const worker = startWorker(store, boss);
  const settings = { port: 0, host: '127.0.0.1', page: { version: 'test', ...page } };
  const server = await startServer({ db: store.knex, engine: store.engine, queue: worker }, settings);
  const ask = (query: string, variables: Record<string, unknown> = {}) => post(server, { query, variables });
  const get: Desk['get'] = async (query, variables) => {
    const { data, errors } = await ask(query, variables);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  };
  return {
    store,
    worker,
    url: server.url,
    ask,
    get,
    statementsOf: async (query, variables) => {
      const { statements } = await countStatements(store.knex, () => get(query, variables));
      // The worker looks for jobs all the while; that is not the document's doing.
      return statements.filter((sql) => !sql.includes('pgboss'));
    },
    follow: (query, variables) => follow(server, query, variables),
    close: async () => {
      await server.close();
      await worker.stop();
      await boss.stop({ graceful: false });
    },
  };
}

async function post({ url }: RunningServer, body: object): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { data = null, errors = [] } = (await response.json()) as Partial<Answer>;
  return { status: response.status, data, errors };
}

async function follow(
  { url }: RunningServer,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<unknown[]> {
  const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  const delivered: unknown[] = [];
  for await (const { data, errors } of client.iterate({ query, variables })) delivered.push(errors ?? data);
  await client.dispose();
  return delivered;
}
