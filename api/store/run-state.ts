/**
 * The life of a piece of work kept in a table: queued → running → done | failed, or cancelled before
 * its end. Each step is one statement that says from which state it may be taken, so that two workers,
 * or a worker and a planner who cancels, cannot both have their way.
 */

import type { RunState } from '../../schema/vocabulary.js';
import { ConflictError, NotFoundError } from '../errors.js';
import type { Db } from './row.js';

export interface RunTable {
  readonly table: 'coverage_run' | 'study';
  /** As a sentence names it. */
  readonly noun: string;
}

/** True when the row was in one of these states and has taken the change. */
export async function step(
  db: Db,
  { table }: RunTable,
  id: string,
  from: readonly RunState[],
  change: Record<string, unknown>,
): Promise<boolean> {
  const count = await db(table)
    .where({ id })
    .whereIn('state', [...from])
    .update(change);
  return count > 0;
}

/**
 * Takes a run up. False when it was cancelled, or is finished. One that was left `running` by a worker
 * that died is taken up again: nothing of it is stored before its end.
 */
export const takeUp = (db: Db, table: RunTable, id: string): Promise<boolean> =>
  step(db, table, id, ['queued', 'running'], {
    state: 'running',
    progress_ratio: 0,
    started_at: db.fn.now(),
  });

/** False when it is no longer running. Progress never falls back. */
export const reportProgress = (
  db: Db,
  table: RunTable,
  id: string,
  progressRatio: number,
): Promise<boolean> =>
  step(db, table, id, ['running'], {
    progress_ratio: db.raw('greatest(progress_ratio, least(1, ?::double precision))', [progressRatio]),
  });

/** False when it had ended already. */
export const fail = (db: Db, table: RunTable, id: string, error: string): Promise<boolean> =>
  step(db, table, id, ['queued', 'running'], { state: 'failed', error, finished_at: db.fn.now() });

/** @throws NotFoundError; ConflictError that says how it ended */
export async function refuseToCancel(db: Db, { table, noun }: RunTable, id: string): Promise<never> {
  const row: { state: RunState } | undefined = await db(table).where({ id }).first('state');
  if (!row) throw new NotFoundError(noun, id);
  throw new ConflictError(`This ${noun} is ${row.state} already and cannot be cancelled.`, {
    id,
    state: row.state,
  });
}

export async function remove(db: Db, { table, noun }: RunTable, id: string): Promise<void> {
  const count = await db(table).where({ id }).delete();
  if (count === 0) throw new NotFoundError(noun, id);
}
