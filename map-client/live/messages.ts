/** What the page and its worker say to each other about scenarios that are computed at once. */

import type { JudgedAnswer } from '../state/judged.js';
import type { LiveAnswer, LiveProblem, LiveQuestion } from '../state/live.js';
import type { ScenarioChange } from '../state/scenario-change.js';

export type ToWorker =
  | { readonly type: 'prepare'; readonly place: ArrayBuffer; readonly question: LiveQuestion }
  | { readonly type: 'try'; readonly changes: readonly ScenarioChange[] }
  | {
      readonly type: 'judge';
      readonly left: readonly ScenarioChange[];
      readonly right: readonly ScenarioChange[];
    };

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'tried'; readonly answer: LiveAnswer }
  | { readonly type: 'judged'; readonly answer: JudgedAnswer }
  /** Some change of what was tried cannot be applied. */
  | { readonly type: 'refused'; readonly problems: readonly LiveProblem[] }
  | { readonly type: 'failed'; readonly reason: string };
