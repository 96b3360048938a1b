/**
 * The thread of a coverage run: takes the world's plain data and the parameters, answers with
 * progress and then the coverage in pieces, so that the thread that serves people is never held up
 * by one large message. It knows no database; ending the thread cancels the run.
 */

import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { NewGapArea } from '../store/coverage-result.store.js';
import type {
  CoverageResult,
  CoverageTotal,
  RunParameters,
  RunWarning,
} from '../store/coverage-run.store.js';
import { computeCoverageWithAreas } from './coverage-areas.js';
import type { WorldInput } from './world-input.js';

export interface CoverageJob {
  readonly input: WorldInput;
  readonly parameters: RunParameters;
}

export type CoverageMessage =
  | { readonly kind: 'progress'; readonly ratio: number; readonly stage: string }
  | { readonly kind: 'results'; readonly results: readonly CoverageResult[] }
  | { readonly kind: 'gapAreas'; readonly gapAreas: readonly NewGapArea[] }
  | {
      readonly kind: 'done';
      readonly totals: readonly CoverageTotal[];
      readonly warnings: readonly RunWarning[];
      /** sha256 over results and totals: the same for the same inputs, on every machine. */
      readonly resultHash: string;
    };

/** Our choice: some milliseconds of work for whoever reads a message. */
const ROWS_IN_MESSAGE = 2000;

const { input, parameters } = workerData as CoverageJob;
const send = (message: CoverageMessage): void => parentPort?.postMessage(message);

function* answer(): Generator<CoverageMessage> {
  const coverage = computeCoverageWithAreas(input, parameters, (ratio, stage) =>
    send({ kind: 'progress', ratio, stage }),
  );
  const { results, gapAreas, totals, warnings } = coverage;
  const hash = createHash('sha256');
  for (let i = 0; i < results.length; i += ROWS_IN_MESSAGE) {
    const piece = results.slice(i, i + ROWS_IN_MESSAGE);
    for (const result of piece) hash.update(JSON.stringify(result));
    yield { kind: 'results', results: piece };
  }
  for (let i = 0; i < gapAreas.length; i += ROWS_IN_MESSAGE) {
    yield { kind: 'gapAreas', gapAreas: gapAreas.slice(i, i + ROWS_IN_MESSAGE) };
  }
  hash.update(JSON.stringify(totals));
  yield { kind: 'done', totals, warnings, resultHash: hash.digest('hex') };
}

/** One piece for each word from the other side, so that none wait in memory; after the last the thread ends. */
const messages = answer();
function sendNext(): void {
  const { value } = messages.next();
  if (value) send(value);
  if (!value || value.kind === 'done') parentPort?.close();
}

parentPort?.on('message', sendNext);
sendNext();
