/**
 * The thread in which the embedded engine lives: PGlite with PostGIS on a directory, behind a unix
 * socket. A long query stops this thread only, never the server's. Loaded as plain .js from dist,
 * also by the tests, because a worker does not pass through their TypeScript transform.
 */

import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import { EmbeddedBridge } from './embedded-bridge.js';

/** What the thread is started with. */
export interface EmbeddedWorkerData {
  /** The engine's own directory, made where missing. */
  readonly databaseDir: string;
  readonly socketPath: string;
}

export type EmbeddedWorkerMessage =
  | { readonly kind: 'listening' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'closed' };

const port = parentPort!;
const { databaseDir, socketPath } = workerData as EmbeddedWorkerData;
const say = (message: EmbeddedWorkerMessage): void => port.postMessage(message);

try {
  const database = await PGlite.create({ dataDir: databaseDir, extensions: { postgis } });
  const bridge = new EmbeddedBridge(database);
  await bridge.listen(socketPath);
  port.once('message', async () => {
    await bridge.close();
    await database.close();
    say({ kind: 'closed' });
  });
  say({ kind: 'listening' });
} catch (cause) {
  say({ kind: 'failed', reason: cause instanceof Error ? cause.message : String(cause) });
}
