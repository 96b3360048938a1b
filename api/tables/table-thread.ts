/** The thread that reads one foreign file: what it throws or swallows stays in here. */

import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../errors.js';
import { FileLimitError } from './file-error.js';
import type { RawTable, TableFile } from './raw-table.js';
import { readTableFile } from './table-file.js';

/** What the thread answers: tables, or one sentence. Classes do not travel between threads, so their parts do. */
export type TableAnswer =
  | { readonly type: 'tables'; readonly tables: readonly RawTable[] }
  | { readonly type: 'input'; readonly details: InputError['details'] }
  | ({ readonly type: 'limit' } & FileLimitError['details'])
  | { readonly type: 'bug'; readonly reason: string };

async function answer(): Promise<TableAnswer> {
  try {
    return { type: 'tables', tables: await readTableFile(workerData as TableFile) };
  } catch (error) {
    if (error instanceof FileLimitError) return { type: 'limit', ...error.details };
    if (error instanceof InputError) return { type: 'input', details: error.details };
    return {
      type: 'bug',
      reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
  }
}

parentPort?.postMessage(await answer());
