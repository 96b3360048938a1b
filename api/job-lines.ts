/**
 * What the queue can work on, declared: coverage runs and studies. Each is a line of its own, so that a
 * long study never keeps a coverage run waiting.
 */
import { executeCoverageRun, type RunHooks } from './planning/coverage-run.js';
import { executeStudy } from './planning/study-run.js';
import { listCoverageRuns } from './store/coverage-run.store.js';
import { failCoverageRun, reportCoverageProgress } from './store/coverage-run-state.store.js';
import type { Db, Page } from './store/row.js';
import { listStudies } from './store/study.store.js';
import { endCancelledStudy, failStudy, reportStudyProgress } from './store/study-state.store.js';

export const COVERAGE_QUEUE = 'coverage-run';
export const STUDY_QUEUE = 'study';
export type QueueName = typeof COVERAGE_QUEUE | typeof STUDY_QUEUE;

interface Unfinished {
  readonly id: string;
  /** Called off before its process died: nobody waits for it any more. */
  readonly isCancelling?: boolean;
}

export interface JobLine {
  readonly queue: QueueName;
  readonly execute: (store: { readonly knex: Db }, id: string, hooks: RunHooks) => Promise<void>;
  /** False tells the worker to stop. */
  readonly report: (db: Db, id: string, ratio: number) => Promise<boolean>;
  readonly fail: (db: Db, id: string, error: string) => Promise<unknown>;
  readonly endCancelled: (db: Db, id: string) => Promise<unknown>;
  readonly unfinished: (
    db: Db,
    workspaceId: string,
    state: 'queued' | 'running',
  ) => Promise<Page<Unfinished>>;
}

export const JOB_LINES: readonly JobLine[] = [
  {
    queue: COVERAGE_QUEUE,
    execute: executeCoverageRun,
    report: reportCoverageProgress,
    fail: failCoverageRun,
    endCancelled: async () => {},
    unfinished: (db, workspaceId, state) => listCoverageRuns(db, { workspaceId, state }),
  },
  {
    queue: STUDY_QUEUE,
    execute: executeStudy,
    report: reportStudyProgress,
    fail: failStudy,
    endCancelled: (db, id) => endCancelledStudy(db, id, null),
    unfinished: (db, workspaceId, state) => listStudies(db, { workspaceId, state }),
  },
];
