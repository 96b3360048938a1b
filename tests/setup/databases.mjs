/**
 * Jest's global set-up for suites that need databases. Real PostgreSQL is started here, with a migrated
 * template that each suite copies; the embedded engine is started when a worker first asks for one,
 * since it takes 4 s and a gigabyte, and then serves all suites of that worker.
 * Suites reach both through tests/setup/engines.ts; what is missing is told by the last line of the run.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { startPostgres } from './postgres.mjs';

export default async function setUp() {
  build();
  const scratchDir = mkdtempSync(join(tmpdir(), 'linli-tests-'));
  const { openStore } = await import('../../dist/api/store/open.js');
  const engines = new EmbeddedEngines(openStore, scratchDir);
  const enginesUrl = await engines.listen(join(scratchDir, 'engines.sock'));
  const postgres = await startPostgres(scratchDir);
  globalThis.linliDatabases = { engines, postgres, scratchDir };
  process.env.LINLI_TEST_ENGINES = enginesUrl;
  if (postgres.missing) {
    process.env.LINLI_TEST_POSTGRES_MISSING = postgres.missing;
    return;
  }
  process.env.LINLI_TEST_POSTGRES = postgres.url;
  await migrateTemplate(openStore, postgres);
}

export async function tearDown() {
  const { engines, postgres, scratchDir } = globalThis.linliDatabases;
  await Promise.all([engines.close(), postgres.stop()]);
  rmSync(scratchDir, { recursive: true, force: true });
}

async function migrateTemplate(openStore, postgres) {
  await postgres.createDatabase('linli_template');
  const store = await openStore({ databaseUrl: `${postgres.url}/linli_template` });
  await store.close();
}

/** One embedded engine a jest worker, handed out over a socket because workers are processes of their own. */
class EmbeddedEngines {
  #openStore;
  #scratchDir;
  #stores = new Map();
  #server;

  constructor(openStore, scratchDir) {
    this.#openStore = openStore;
    this.#scratchDir = scratchDir;
  }

  async listen(socketPath) {
    this.#server = createServer(async (request, response) => {
      try {
        const { databaseUrl } = await this.#storeOf(request.url.slice(1));
        response.end(databaseUrl);
      } catch (error) {
        response.statusCode = 500;
        response.end(String(error));
      }
    });
    await new Promise((resolve) => this.#server.listen(socketPath, resolve));
    return socketPath;
  }

  #storeOf(worker) {
    const dataDir = join(this.#scratchDir, `embedded-${worker}`);
    if (!this.#stores.has(worker)) this.#stores.set(worker, this.#openStore({ dataDir }));
    return this.#stores.get(worker);
  }

  async close() {
    this.#server.close();
    this.#server.closeAllConnections();
    for (const store of this.#stores.values()) await (await store).close();
  }
}
