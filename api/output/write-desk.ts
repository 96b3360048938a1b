/**
 * Writes files for a server: one after another in a thread of its own, because two reports at once would
 * take the memory of both. Whoever comes to a long line is told to come back.
 */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LimitError, UnavailableError } from '../errors.js';
import type { OutputFile } from './layer.js';
import type { WriteJob } from './write-job.js';

const MOST_WAITING = 8;
const MOST_MILLISECONDS = 120_000;
/** A report of 1,000 communities takes 300 MB, most of it fonts and tables. */
const MOST_MEGABYTES = 1024;
/** Rows of one file that is fetched; the command line has no such bound. */
const MOST_ROWS = 100_000;

export class WriteDesk {
  #waitingCount = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @throws LimitError, UnavailableError */
  async write(job: WriteJob): Promise<OutputFile> {
    if (job.kind === 'layer' && job.layer.rows.length > MOST_ROWS)
      throw new LimitError('rows of one file', MOST_ROWS, job.layer.rows.length);
    if (this.#waitingCount >= MOST_WAITING)
      throw new UnavailableError(`${MOST_WAITING} files are being written already; ask again in a minute.`);
    this.#waitingCount++;
    const mine = this.#last.then(() => writeInThread(job));
    this.#last = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      this.#waitingCount--;
    }
  }
}

function writeInThread(job: WriteJob): Promise<OutputFile> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(threadFile(), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    const clock = setTimeout(() => {
      void thread.terminate();
      reject(new UnavailableError('The file took longer than two minutes to write; ask for less of it.'));
    }, MOST_MILLISECONDS);
    thread.on('message', resolve);
    thread.on('error', reject);
    thread.on('exit', (code) => {
      clearTimeout(clock);
      reject(new Error(`The writing thread ended with code ${code} before it had a file.`));
    });
  });
}

/** Beside this file when it runs compiled, else in dist/. */
function threadFile(): URL {
  const beside = new URL('./write-thread.js', import.meta.url);
  return existsSync(fileURLToPath(beside))
    ? beside
    : new URL('../../dist/api/output/write-thread.js', import.meta.url);
}
