/**
 * A coverage run as a piece of work: asked for, queued, executed off the main thread, stored whole
 * or not at all. Whoever holds the queue calls execute; a run that is cancelled or killed leaves no
 * results behind.
 */

import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { DataGapError } from '../errors.js';
import type { NewGapArea } from '../store/coverage-result.store.js';
import {
  type CoverageResult,
  type CoverageRun,
  createCoverageRun,
  getCoverageRun,
  type RunParameters,
} from '../store/coverage-run.store.js';
import {
  cancelCoverageRun,
  type FinishedRun,
  failCoverageRun,
  finishCoverageRun,
  startCoverageRun as takeUpCoverageRun,
} from '../store/coverage-run-state.store.js';
import { readInputVersions } from '../store/input-version.read.js';
import type { Db } from '../store/row.js';
import { getWorkspace } from '../store/workspace.store.js';
import type { CoverageJob, CoverageMessage } from './coverage-worker.js';
import { readStudyInput } from './read-study.js';
import { readWorldInput } from './read-world.js';
import { checkParameters, DEFAULT_PARAMETERS } from './run-parameters.js';
import { scenarioVersion } from './stored-scenario.js';
import { threadFile } from './thread-file.js';

export { checkParameters, DEFAULT_PARAMETERS };

export interface RunHooks {
  readonly onProgress: (ratio: number, stage: string) => void;
  readonly signal: AbortSignal;
}

/** Checks the question and queues it. @throws InputError, NotFoundError, DataGapError */
export async function startCoverageRun(
  db: Db,
  workspaceId: string,
  parameters: RunParameters = DEFAULT_PARAMETERS,
  scenarioId: string | null = null,
): Promise<CoverageRun> {
  checkParameters(parameters);
  await getWorkspace(db, workspaceId);
  const scenario = await scenarioVersion(db, workspaceId, scenarioId);
  const versions = await readInputVersions(db, workspaceId);
  if (!versions.some(({ noun, count }) => noun === 'community' && count > 0)) {
    throw new DataGapError(
      'communities',
      workspaceId,
      `There is no community in '${workspaceId}' yet: import some with 'linli import communities FILE' or 'linli import all FILE'.`,
    );
  }
  const ofNouns = Object.fromEntries(versions.map(({ noun, ...version }) => [noun, version]));
  const inputVersions = { ...ofNouns, ...scenario };
  const inputHash = sha256(JSON.stringify([parameters, inputVersions]));
  return createCoverageRun(db, { workspaceId, scenarioId, parameters, inputVersions, inputHash });
}

/**
 * Computes a queued run and stores it whole. Returns when it is done, failed or cancelled: the run's
 * own state tells which. Only trouble with the database is thrown.
 */
export async function executeCoverageRun(
  { knex: db }: { readonly knex: Db },
  runId: string,
  hooks: RunHooks,
): Promise<void> {
  if (!(await takeUpCoverageRun(db, runId))) return;
  const run = await getCoverageRun(db, runId);
  try {
    hooks.onProgress(0, 'load');
    const thread = await startThread(db, run, hooks.signal);
    const finished = await answerOf(thread, hooks);
    hooks.onProgress(0.95, 'store');
    await finishCoverageRun(db, runId, finished);
    hooks.onProgress(1, 'done');
  } catch (error) {
    if (hooks.signal.aborted) await cancelIfRunning(db, runId);
    else await failCoverageRun(db, runId, error instanceof Error ? error.message : String(error));
  }
}

/** A planner may have cancelled it in the database already; then there is nothing left to do. */
async function cancelIfRunning(db: Db, runId: string): Promise<void> {
  const { state } = await getCoverageRun(db, runId);
  if (state === 'running' || state === 'queued') await cancelCoverageRun(db, runId);
}

/**
 * The thread that computes a run, with the world it was given. Nothing here keeps the world: at 10,000
 * communities a second copy, held until the answer came, took the process from 0.9 to 1.2 GB.
 */
async function startThread(
  db: Db,
  { workspaceId, scenarioId, parameters }: CoverageRun,
  signal: AbortSignal,
): Promise<Worker> {
  const input =
    scenarioId === null
      ? await readWorldInput(db, workspaceId)
      : (await readStudyInput(db, workspaceId, scenarioId)).world;
  const job: CoverageJob = { input, parameters };
  if (signal.aborted) throw new Error('The run was cancelled.');
  const transferList = job.input.network ? [job.input.network] : [];
  return new Worker(threadFile('coverage-worker'), { workerData: job, transferList });
}

/** What the thread answers, put together; aborting ends it at once. */
function answerOf(thread: Worker, { onProgress, signal }: RunHooks): Promise<FinishedRun> {
  const results: CoverageResult[] = [];
  const gapAreas: NewGapArea[] = [];
  return new Promise((resolve, reject) => {
    const abort = () => {
      void thread.terminate();
      reject(new Error('The run was cancelled.'));
    };
    signal.addEventListener('abort', abort, { once: true });
    thread.on('message', (message: CoverageMessage) => {
      if (message.kind === 'progress') return onProgress(0.1 + 0.85 * message.ratio, message.stage);
      if (message.kind === 'done') return resolve({ ...message, summary: message.totals, results, gapAreas });
      if (message.kind === 'results') results.push(...message.results);
      else gapAreas.push(...message.gapAreas);
      thread.postMessage('next');
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      signal.removeEventListener('abort', abort);
      reject(new Error(`The computing thread ended with code ${code} before it had an answer.`));
    });
  });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
