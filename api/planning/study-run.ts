/**
 * A study as a piece of work: asked for, queued, executed off the main thread, stored whole or not at
 * all. One that is called off ends with the best answer it has by then, or with none.
 */

import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { StudyKind } from '../../schema/vocabulary.js';
import { DataGapError } from '../errors.js';
import { readInputVersions } from '../store/input-version.read.js';
import type { JsonObject } from '../store/json.js';
import type { Db } from '../store/row.js';
import { createStudy, getStudy, type Study } from '../store/study.store.js';
import {
  endCancelledStudy,
  failStudy,
  finishStudy,
  type StudyOutcome,
  takeUpStudy,
} from '../store/study-state.store.js';
import { getWorkspace } from '../store/workspace.store.js';
import type { RunHooks } from './coverage-run.js';
import { readStudyInput } from './read-study.js';
import { changesOf, getScenario, scenarioVersion } from './stored-scenario.js';
import { studyOf } from './studies.js';
import type { StudyJob, StudyMessage } from './study-worker.js';
import { threadFile } from './thread-file.js';

/** Our choice: as long as a planner waits for "cancel"; a computation that has not answered by then is ended. */
const GRACE_MILLISECONDS = 3000;

export interface StudyQuestion {
  readonly workspaceId: string;
  readonly kind: StudyKind;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly scenarioId?: string | null | undefined;
}

/** Checks the question and queues it. @throws InputError, NotFoundError, DataGapError */
export async function startStudy(db: Db, question: StudyQuestion): Promise<Study> {
  const { workspaceId, kind, scenarioId = null } = question;
  const { check, comparesScenarios } = studyOf(kind);
  await getWorkspace(db, workspaceId);
  const scenario = await scenarioVersion(db, workspaceId, scenarioId);
  const lists = comparesScenarios ? await comparedChanges(db, question) : {};
  const parameters: JsonObject = check({ ...question.parameters, ...lists });
  const versions = await readInputVersions(db, workspaceId, ['idle_stock', 'ground_feature']);
  if (!versions.some(({ noun, count }) => noun === 'community' && count > 0)) {
    throw new DataGapError(
      'communities',
      workspaceId,
      `There is no community in '${workspaceId}' yet: import some with 'linli import all FILE'.`,
    );
  }
  const ofNouns = Object.fromEntries(versions.map(({ noun, ...version }) => [noun, version]));
  const inputVersions = { ...ofNouns, ...scenario };
  const inputHash = createHash('sha256')
    .update(JSON.stringify([kind, scenarioId, parameters, inputVersions]))
    .digest('hex');
  return createStudy(db, { workspaceId, kind, scenarioId, parameters, inputVersions, inputHash });
}

/** The changes of the scenarios that a question names, frozen as they are now. */
async function comparedChanges(
  db: Db,
  { workspaceId, scenarioId, parameters }: StudyQuestion,
): Promise<Record<string, unknown>> {
  const { againstScenarioId } = parameters;
  const changes = async (id: string) => changesOf(await getScenario(db, id, workspaceId));
  return {
    ...(scenarioId ? { to: await changes(scenarioId) } : {}),
    ...(typeof againstScenarioId === 'string' ? { from: await changes(againstScenarioId) } : {}),
  };
}

/**
 * Computes a queued study and stores its answer. Returns when it is done, failed or cancelled: its own
 * state tells which. Only trouble with the database is thrown.
 */
export async function executeStudy(
  { knex: db }: { readonly knex: Db },
  studyId: string,
  hooks: RunHooks,
): Promise<void> {
  if (!(await takeUpStudy(db, studyId))) return;
  try {
    hooks.onProgress(0, 'load');
    const { outcome, isWhole } = await compute(await jobOf(db, await getStudy(db, studyId)), hooks);
    if (isWhole) await finishStudy(db, studyId, outcome!);
    else await endCancelledStudy(db, studyId, outcome);
  } catch (error) {
    await failStudy(db, studyId, error instanceof Error ? error.message : String(error));
  }
}

async function jobOf(db: Db, { workspaceId, kind, scenarioId, parameters }: Study): Promise<StudyJob> {
  const input = await readStudyInput(db, workspaceId, studyOf(kind).comparesScenarios ? null : scenarioId);
  return { kind, parameters, input, stopFlag: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
}

interface Computed {
  readonly outcome: StudyOutcome | null;
  /** False when it was called off before its end. */
  readonly isWhole: boolean;
}

function compute(job: StudyJob, { onProgress, signal }: RunHooks): Promise<Computed> {
  if (signal.aborted) return Promise.resolve({ outcome: null, isWhole: false });
  const network = job.input.world.network;
  const thread = new Worker(threadFile('study-worker'), {
    workerData: job,
    transferList: network ? [network] : [],
  });
  let best: StudyOutcome | null = null;
  return new Promise((resolve, reject) => {
    const stop = async (): Promise<void> => {
      Atomics.store(new Int32Array(job.stopFlag), 0, 1);
      await sleep(GRACE_MILLISECONDS);
      resolve({ outcome: best, isWhole: false });
      await thread.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    thread.on('message', (message: StudyMessage) => {
      if (message.type === 'progress') return onProgress(0.05 + 0.95 * message.ratio, message.stage);
      if (message.type === 'best') best = message.outcome;
      else resolve({ outcome: message.outcome, isWhole: !signal.aborted });
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(`The computing thread ended with code ${code} before it had an answer.`));
    });
  });
}
