/**
 * The thread of a study: takes the plain data of a place and the parameters, answers with progress,
 * with the best answer so far where the kind has one, and at last with the answer. It knows no database.
 * Whoever calls it off sets the flag; a computation that does not look at it is ended from outside.
 */

import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { StudyOutcome } from '../store/study-state.store.js';
import { studyOf } from './studies.js';
import type { StudyAnswer } from './study.js';
import type { StudyInput } from './study-input.js';

export interface StudyJob {
  readonly kind: string;
  readonly parameters: object;
  readonly input: StudyInput;
  /** One number, shared: not 0 once the study was called off. */
  readonly stopFlag: SharedArrayBuffer;
}

export type StudyMessage =
  | { readonly type: 'progress'; readonly ratio: number; readonly stage: string }
  | { readonly type: 'best' | 'done'; readonly outcome: StudyOutcome };

const { kind, parameters, input, stopFlag } = workerData as StudyJob;
const flag = new Int32Array(stopFlag);
const send = (message: StudyMessage): void => parentPort?.postMessage(message);

const answer = await studyOf(kind).compute(input, parameters, {
  onProgress: (ratio, stage) => send({ type: 'progress', ratio, stage }),
  onBest: (result) => send({ type: 'best', outcome: outcomeOf({ result, warnings: [] }) }),
  isStopped: () => Atomics.load(flag, 0) !== 0,
});
send({ type: 'done', outcome: outcomeOf(answer) });

function outcomeOf({ result, warnings }: StudyAnswer<object>): StudyOutcome {
  const resultText = JSON.stringify(result);
  return { resultText, resultHash: createHash('sha256').update(resultText).digest('hex'), warnings };
}
