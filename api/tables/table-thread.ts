/** The thread that reads one foreign file: what it throws or swallows stays in here. */

import { parentPort, workerData } from 'node:worker_threads';
import { LimitError, LinliError } from '../errors.js';
import type { RawTable, TableFile } from './raw-table.js';
import { readTableFile } from './table-file.js';

/** What the thread answers: tables, or one sentence. Classes do not travel between threads, so their parts do. */
export type TableAnswer =
  | { readonly type: 'tables'; readonly tables: readonly RawTable[] }
  | { readonly type: 'input'; readonly field: string; readonly reason: string }
  | { readonly type: 'limit'; readonly what: string; readonly limit: number; readonly asked: number }
  | { readonly type: 'bug'; readonly reason: string };

async function answer(): Promise<TableAnswer> {
  try {
    return { type: 'tables', tables: await readTableFile(workerData as TableFile) };
  } catch (error) {
    if (error instanceof LimitError)
      return { type: 'limit', what: error.message.split(': at most')[0]!, ...error.details };
    if (error instanceof LinliError && 'reason' in error.details)
      return { type: 'input', field: String(error.details.field), reason: String(error.details.reason) };
    return {
      type: 'bug',
      reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
  }
}

parentPort?.postMessage(await answer());
