/**
 * The queue of coverage runs and studies: pg-boss on the same database, so that further machines can join
 * as workers. A job has the id of its run. Runs that a dead process left behind are given to the next
 * worker once; if that one dies too, the run is marked failed.
 */
import PgBoss from 'pg-boss';
import { COVERAGE_QUEUE, JOB_LINES, type JobLine, type QueueName } from './job-lines.js';
import type { Store } from './store/open.js';
import { queueSql } from './store/queue-sql.js';
import type { Db } from './store/row.js';
import { tryLockRun } from './store/run-lock.js';
import { listWorkspaces } from './store/workspace.store.js';

export interface RunJob {
  readonly runId: string;
}

/** What the counter needs of the queue. */
export interface RunQueue {
  add(runId: string, queue?: QueueName): Promise<void>;
  /** The step a run of this process is at; null when it is computed elsewhere, or not now. */
  stageOf(runId: string): string | null;
}

/** A crash is retried once: a run that kills its process twice would do so for ever. */
const RETRIES = 1;
// Our choice: far above the longest run; a job older than that is taken from its worker.
const EXPIRE_SECONDS = 3600;

export async function openQueue(store: Store): Promise<PgBoss> {
  const boss = new PgBoss({ db: queueSql(store.knex), schedule: false });
  boss.on('error', (error) => console.error('Job queue:', error.message));
  await boss.start();
  for (const { queue: name } of JOB_LINES) {
    await boss.createQueue(name, {
      name,
      policy: 'standard',
      retryLimit: RETRIES,
      expireInSeconds: EXPIRE_SECONDS,
    });
  }
  return boss;
}

/** Adding a run that is queued already changes nothing. */
export async function enqueueRun(
  boss: PgBoss,
  runId: string,
  queue: QueueName = COVERAGE_QUEUE,
): Promise<void> {
  await boss.send(queue, { runId } satisfies RunJob, { id: runId });
}

/** Puts runs without a living worker back into the queue, or marks them failed. */
export async function recoverRuns({ knex: db }: Store, boss: PgBoss): Promise<void> {
  for (const line of JOB_LINES) {
    for (const { id, isCancelling } of await unfinishedRuns(db, line)) {
      const lock = await tryLockRun(db, id);
      if (!lock) continue;
      if (isCancelling) await line.endCancelled(db, id);
      else await recoverRun(db, boss, line, id);
      await lock.release();
    }
  }
}

async function unfinishedRuns(db: Db, line: JobLine): Promise<{ id: string; isCancelling?: boolean }[]> {
  const runs: { id: string; isCancelling?: boolean }[] = [];
  for (const { id: workspaceId } of await listWorkspaces(db))
    for (const state of ['running', 'queued'] as const)
      runs.push(...(await line.unfinished(db, workspaceId, state)).rows);
  return runs;
}

async function recoverRun(db: Db, boss: PgBoss, { queue, fail }: JobLine, id: string): Promise<void> {
  const job = await boss.getJobById(queue, id);
  if (!job) return enqueueRun(boss, id, queue);
  if (job.state === 'active') await boss.fail(queue, id, { reason: 'its process died' });
  const after = await boss.getJobById(queue, id);
  if (after?.state === 'failed' || after?.state === 'completed')
    await fail(db, id, 'The process that computed this run died before the end, twice. Start it again.');
}
