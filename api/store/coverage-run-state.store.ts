/** The life of a coverage run (run-state.ts), and what it leaves behind at its end. */

import { insertCoverageResults, insertGapAreas, type NewGapArea } from './coverage-result.store.js';
import type { CoverageResult, CoverageTotal, RunWarning } from './coverage-run.store.js';
import type { Db } from './row.js';
import { fail, type RunTable, refuseToCancel, remove, reportProgress, step, takeUp } from './run-state.js';

const RUNS: RunTable = { table: 'coverage_run', noun: 'coverage run' };

/** What a finished run leaves behind. */
export interface FinishedRun {
  readonly resultHash: string;
  readonly results: readonly CoverageResult[];
  readonly gapAreas: readonly NewGapArea[];
  readonly summary: readonly CoverageTotal[];
  readonly warnings: readonly RunWarning[];
}

/** False when it was cancelled, or is finished. */
export const startCoverageRun = (db: Db, id: string): Promise<boolean> => takeUp(db, RUNS, id);

/** False when the run is no longer running, which tells the worker to stop. */
export const reportCoverageProgress = (db: Db, id: string, progressRatio: number): Promise<boolean> =>
  reportProgress(db, RUNS, id, progressRatio);

/** Stores results and state in one transaction. False, and nothing is stored, when it was cancelled meanwhile. */
export function finishCoverageRun(db: Db, id: string, finished: FinishedRun): Promise<boolean> {
  return db.transaction(async (trx) => {
    const isOurs = await step(trx, RUNS, id, ['running'], {
      state: 'done',
      progress_ratio: 1,
      result_hash: finished.resultHash,
      summary: JSON.stringify(finished.summary),
      warnings: JSON.stringify(finished.warnings),
      finished_at: trx.fn.now(),
    });
    if (!isOurs) return false;
    await insertCoverageResults(trx, id, finished.results);
    await insertGapAreas(trx, id, finished.gapAreas);
    return true;
  });
}

/** False when it had ended already. */
export const failCoverageRun = (db: Db, id: string, error: string): Promise<boolean> =>
  fail(db, RUNS, id, error);

/** Throws ConflictError when it had ended already. */
export async function cancelCoverageRun(db: Db, id: string): Promise<void> {
  const change = { state: 'cancelled', finished_at: db.fn.now() };
  if (!(await step(db, RUNS, id, ['queued', 'running'], change))) await refuseToCancel(db, RUNS, id);
}

export const deleteCoverageRun = (db: Db, id: string): Promise<void> => remove(db, RUNS, id);
