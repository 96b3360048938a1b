/**
 * The life of a study (run-state.ts). Unlike a coverage run it may keep an answer when it is called
 * off: a running one is only marked, and its worker ends it with the best answer it has by then.
 */

import type { RunWarning } from './coverage-run.store.js';
import type { Db } from './row.js';
import { fail, type RunTable, refuseToCancel, remove, reportProgress, step, takeUp } from './run-state.js';

const STUDIES: RunTable = { table: 'study', noun: 'study' };

/** What a study leaves behind: its answer, as JSON text whose hash it carries. */
export interface StudyOutcome {
  readonly resultText: string;
  readonly resultHash: string;
  readonly warnings: readonly RunWarning[];
}

/** False when it was cancelled, or is finished. */
export const takeUpStudy = (db: Db, id: string): Promise<boolean> => takeUp(db, STUDIES, id);

/** False when it is to stop: called off, or no longer running. */
export async function reportStudyProgress(db: Db, id: string, progressRatio: number): Promise<boolean> {
  if (!(await reportProgress(db, STUDIES, id, progressRatio))) return false;
  const row: { is_cancelling: boolean } | undefined = await db('study').where({ id }).first('is_cancelling');
  return row?.is_cancelling === false;
}

/**
 * Stores the whole answer. Called off in the meantime it ends as cancelled all the same: who was told
 * that it will stop must not find it done. False, and nothing is stored, when it had ended already.
 */
export const finishStudy = (db: Db, id: string, outcome: StudyOutcome): Promise<boolean> =>
  step(db, STUDIES, id, ['running'], {
    state: db.raw("case when is_cancelling then 'cancelled' else 'done' end"),
    is_cancelling: false,
    progress_ratio: 1,
    ...columnsOf(outcome),
    finished_at: db.fn.now(),
  });

/** False when it had ended already. */
export const failStudy = (db: Db, id: string, error: string): Promise<boolean> =>
  fail(db, STUDIES, id, error);

/**
 * Calls a study off: a queued one is over at once, a running one is told to stop.
 * @throws ConflictError when it had ended already, NotFoundError
 */
export async function cancelStudy(db: Db, id: string): Promise<void> {
  const isOver = await step(db, STUDIES, id, ['queued'], { state: 'cancelled', finished_at: db.fn.now() });
  if (isOver || (await step(db, STUDIES, id, ['running'], { is_cancelling: true }))) return;
  await refuseToCancel(db, STUDIES, id);
}

/** Ends a study that was called off, with its best answer so far where there is one. */
export const endCancelledStudy = (db: Db, id: string, best: StudyOutcome | null): Promise<boolean> =>
  step(db, STUDIES, id, ['running'], {
    state: 'cancelled',
    is_cancelling: false,
    ...(best ? columnsOf(best) : {}),
    finished_at: db.fn.now(),
  });

export const deleteStudy = (db: Db, id: string): Promise<void> => remove(db, STUDIES, id);

const columnsOf = ({ resultText, resultHash, warnings }: StudyOutcome): Record<string, unknown> => ({
  result: resultText,
  result_hash: resultHash,
  warnings: JSON.stringify(warnings),
});
