/**
 * What a study is to the frame that runs it: a check of its question and a computation on plain data,
 * off the main thread. Each kind is one file `<kind>-study.ts`, listed in studies.ts.
 */

import type { StudyKind } from '../../schema/vocabulary.js';
import type { RunWarning } from '../store/coverage-run.store.js';
import type { StudyInput } from './study-input.js';

export interface StudyHooks {
  /** The share that is done, 0..1, and the step in one word for the page. */
  readonly onProgress: (ratio: number, stage: string) => void;
  /** The best answer so far: what a study that is called off leaves behind. */
  readonly onBest: (result: object) => void;
  /** True once somebody called it off: a long computation looks now and then, and answers with its best. */
  readonly isStopped: () => boolean;
}

export interface StudyAnswer<Result extends object> {
  /** Plain JSON. Same input and parameters, same bytes, unless the computation was stopped by time. */
  readonly result: Result;
  readonly warnings: readonly RunWarning[];
}

export interface Study<Parameters extends object = object, Result extends object = object> {
  readonly kind: StudyKind;
  /** True: it compares scenarios, so it is given the place as it is and their changes among its parameters. */
  readonly comparesScenarios?: true;
  /** Fills in what was left out. @throws InputError naming the field */
  readonly check: (parameters: Readonly<Record<string, unknown>>) => Parameters;
  readonly compute: (
    input: StudyInput,
    parameters: Parameters,
    hooks: StudyHooks,
  ) => StudyAnswer<Result> | Promise<StudyAnswer<Result>>;
}
