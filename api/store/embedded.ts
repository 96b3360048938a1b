/**
 * The embedded engine as a server: locks the data directory, starts the engine's thread, and gives a
 * connection string. Layout of the directory (default `./.linli`):
 *   lock        who has it open
 *   database/   the engine's files
 *   complete    written once `database` was made to its end; without it a half-made one is made anew
 */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { UnavailableError } from '../errors.js';
import { lockDataDir } from './data-dir-lock.js';
import { plantSeed } from './embedded-seed.js';
import type { EmbeddedWorkerData, EmbeddedWorkerMessage } from './embedded-worker.js';

export interface EmbeddedEngine {
  readonly databaseUrl: string;
  /** To be called once the schema is in place. */
  markComplete(): void;
  close(): Promise<void>;
}

/** The engine's PostgreSQL; a directory of another major version cannot be read. */
const ENGINE_MAJOR = '18';

/** The name under which the PostgreSQL client looks for a socket in a directory. */
const SOCKET_NAME = '.s.PGSQL.5432';

export async function startEmbedded(dataDir: string, onLocked: () => void): Promise<EmbeddedEngine> {
  const lock = lockDataDir(dataDir);
  const socketDir = mkdtempSync(join(tmpdir(), 'linli-'));
  const cleanUp = (): void => {
    rmSync(socketDir, { recursive: true, force: true });
    lock.release();
  };
  try {
    onLocked();
    const databaseDir = usableDatabaseDir(dataDir);
    const worker = await startWorker({ databaseDir, socketPath: join(socketDir, SOCKET_NAME) });
    return {
      databaseUrl: `postgres://postgres@/postgres?host=${encodeURIComponent(socketDir)}`,
      markComplete: () => writeFileSync(join(dataDir, 'complete'), `${ENGINE_MAJOR}\n`),
      close: async () => {
        await stopWorker(worker);
        cleanUp();
      },
    };
  } catch (cause) {
    cleanUp();
    throw cause;
  }
}

export const databaseDirIn = (dataDir: string): string => join(dataDir, 'database');

/** A process killed while it made the database leaves a part of one: nothing in it was acknowledged. */
function usableDatabaseDir(dataDir: string): string {
  const databaseDir = databaseDirIn(dataDir);
  if (!existsSync(join(dataDir, 'complete'))) rmSync(databaseDir, { recursive: true, force: true });
  plantSeed(databaseDir);
  const versionFile = join(databaseDir, 'PG_VERSION');
  const major = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : ENGINE_MAJOR;
  if (major !== ENGINE_MAJOR) {
    throw new UnavailableError(
      `The data in ${dataDir} was made by version ${major} of the embedded database, this is version ${ENGINE_MAJOR}: move that directory away and import again, or use the release that made it.`,
    );
  }
  return databaseDir;
}

async function startWorker(workerData: EmbeddedWorkerData): Promise<Worker> {
  // Without this process's own flags: some, such as --input-type, do not fit a worker.
  const worker = new Worker(workerFile(), { workerData, execArgv: [] });
  const answer = await new Promise<EmbeddedWorkerMessage>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve({ kind: 'failed', reason: error.message }));
    worker.once('exit', (code) => resolve({ kind: 'failed', reason: `its thread ended with code ${code}` }));
  });
  if (answer.kind !== 'failed') {
    worker.on('error', () => undefined);
    return worker;
  }
  await worker.terminate();
  throw new UnavailableError(
    `The embedded database on ${workerData.databaseDir} did not start (${answer.reason}): check free memory and disk, or use a PostgreSQL server with DATABASE_URL.`,
  );
}

/** A clean end writes a checkpoint; a thread that has failed already is only put away. */
async function stopWorker(worker: Worker): Promise<void> {
  const isGone = new Promise<void>((resolve) => {
    worker.once('message', () => resolve());
    worker.once('exit', () => resolve());
  });
  worker.postMessage('close');
  await isGone;
  await worker.terminate();
}

/** Beside this file in dist; from the TypeScript sources, as the tests run them, the built one. */
function workerFile(): URL {
  const beside = new URL('./embedded-worker.js', import.meta.url);
  return existsSync(fileURLToPath(beside))
    ? beside
    : new URL('../../dist/api/store/embedded-worker.js', import.meta.url);
}
