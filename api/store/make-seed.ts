/** Run once when the package is built: makes the seed of the embedded database, unless it is there. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseDirIn, startEmbedded } from './embedded.js';
import { seedDir, storeSeed } from './embedded-seed.js';
import { connect } from './knex-client.js';
import { ensurePostgis } from './postgres-server.js';

async function makeSeed(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'linli-seed-'));
  try {
    const engine = await startEmbedded(dataDir, () => undefined);
    const knex = connect({ databaseUrl: engine.databaseUrl, maxConnections: 1 });
    try {
      await ensurePostgis(knex);
    } finally {
      await knex.destroy();
      await engine.close();
    }
    storeSeed(databaseDirIn(dataDir));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (!existsSync(seedDir())) await makeSeed();
