/**
 * A worker of the queue: takes one coverage run and one study at a time, writes their progress, and stops
 * them when a planner cancels. Independent of the HTTP server, so that a machine can be a worker and
 * nothing else.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import { COVERAGE_QUEUE, JOB_LINES, type JobLine, type QueueName } from './job-lines.js';
import { enqueueRun, type RunJob, type RunQueue } from './jobs.js';
import type { Store } from './store/open.js';
import { tryLockRun } from './store/run-lock.js';

/** How soon another machine's job is seen; a job of this process wakes the worker at once. */
const POLL_MILLISECONDS = 2_000;
/** Often enough for a progress bar, and for a cancelled run to stop while the planner still looks. */
const REPORT_MILLISECONDS = 500;
/** A run that needs longer to end is left as it is: the next start takes it up again. */
const GRACE_MILLISECONDS = 5_000;

export interface RunWorker extends RunQueue {
  stop(): Promise<void>;
}

export function startWorker(store: Store, boss: PgBoss): RunWorker {
  return new Worker(store, boss);
}

class Worker implements RunWorker {
  private readonly stages = new Map<string, string>();
  private readonly stopping = new AbortController();
  private readonly wakers = new Map<QueueName, () => void>();
  private readonly loops: Promise<unknown>;

  constructor(
    private readonly store: Store,
    private readonly boss: PgBoss,
  ) {
    this.loops = Promise.all(JOB_LINES.map((line) => this.work(line)));
  }

  async add(runId: string, queue: QueueName = COVERAGE_QUEUE): Promise<void> {
    await enqueueRun(this.boss, runId, queue);
    this.wakers.get(queue)?.();
  }

  stageOf(runId: string): string | null {
    return this.stages.get(runId) ?? null;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    for (const wake of this.wakers.values()) wake();
    await Promise.race([this.loops, sleep(GRACE_MILLISECONDS, undefined, { ref: false })]);
  }

  private async work(line: JobLine): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const [job] = await this.boss.fetch<RunJob>(line.queue);
        if (job) await this.handle(line, job);
        else await this.pause(line);
      } catch (error) {
        // The database is away: it may come back, and the queue with it.
        if (!this.stopping.signal.aborted) console.error('Job queue:', error);
        await this.pause(line);
      }
    }
  }

  private pause({ queue }: JobLine): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MILLISECONDS);
      const wake = () => {
        clearTimeout(timer);
        resolve();
      };
      this.wakers.set(queue, wake);
      if (this.stopping.signal.aborted) wake();
    });
  }

  private async handle(line: JobLine, { id, data: { runId } }: PgBoss.Job<RunJob>): Promise<void> {
    const lock = await tryLockRun(this.store.knex, runId);
    try {
      if (lock) await this.execute(line, runId);
    } catch (error) {
      await this.boss.fail(line.queue, id);
      throw error;
    } finally {
      this.stages.delete(runId);
      await lock?.release();
    }
    await this.boss.complete(line.queue, id);
  }

  private async execute(line: JobLine, runId: string): Promise<void> {
    const cancelling = new AbortController();
    let ratio = 0;
    const onProgress = (done: number, stage: string): void => {
      ratio = done;
      this.stages.set(runId, stage);
    };
    const report = setInterval(async () => {
      const isRunning = await line.report(this.store.knex, runId, ratio).catch(() => true);
      if (!isRunning) cancelling.abort();
    }, REPORT_MILLISECONDS);
    try {
      await line.execute(this.store, runId, { onProgress, signal: cancelling.signal });
    } finally {
      clearInterval(report);
    }
  }
}
