/** A scenario tried at once: what is asked of the worker, what it answers, and where it stands. Plain data. */

import type { CapacityUnit } from '../contract/operations.js';
import type { Speaker } from '../words/speaker.js';
import type { Problem } from './desk.js';
import type { Run } from './records.js';
import { signed } from './scenario.js';
import type { View } from './view.js';

/** A question as the computation reads it: small letters throughout. */
export interface LiveQuestion {
  readonly minutes: readonly number[];
  readonly reading: string;
  readonly profile: string;
  readonly services: readonly string[];
  readonly standardProfile: string;
}

export interface LiveFigures {
  readonly coveredPersons: number | null;
  readonly coveredRatio: number | null;
  readonly capacityGap: number | null;
}

export interface LiveAnswer {
  readonly before: LiveFigures;
  readonly after: LiveFigures;
  readonly unit: CapacityUnit;
  /** Change of the covered share, of the communities in which it changed. */
  readonly ratioChanges: readonly (readonly [communityId: string, change: number])[];
  readonly milliseconds: number;
}

/** Of the change at a position of the list, from 0. */
export interface LiveProblem {
  readonly index: number;
  readonly code: string;
  readonly message: string;
}

/** What a refusal says of each change of a scenario; none where it is about something else. */
export const changeProblems = ({ details }: Pick<Problem, 'details'>): readonly LiveProblem[] =>
  Array.isArray(details?.problems) ? (details.problems as readonly LiveProblem[]) : [];

export type Live =
  | { readonly status: 'off' }
  | { readonly status: 'preparing' }
  | {
      readonly status: 'ready';
      readonly answer: LiveAnswer | null;
      readonly problems: readonly LiveProblem[];
    }
  | { readonly status: 'failed'; readonly reason: string };

export const LIVE_OFF: Live = { status: 'off' };

/** By the norms of the run that is shown: then live figures begin where the map stands. */
export const liveQuestion = (
  { service, band, reading, profile }: Pick<View, 'service' | 'band' | 'reading' | 'profile'>,
  run: Pick<Run, 'parameters'>,
): LiveQuestion => ({
  minutes: [band],
  reading: reading.toLowerCase(),
  profile: profile.toLowerCase(),
  services: [service.toLowerCase()],
  standardProfile: run.parameters.standardProfile,
});

/** "覆盖 85 % → 88 %(+412 人),缺 89 → 71 床" */
export function liveSentence(speaker: Speaker, { before, after, unit }: LiveAnswer): string {
  const percent = (ratio: number | null): string =>
    ratio === null ? speaker.say('unit.unknown') : speaker.percent(ratio);
  const persons =
    before.coveredPersons === null || after.coveredPersons === null
      ? speaker.say('unit.unknown')
      : signed(speaker, Math.round(after.coveredPersons - before.coveredPersons));
  const gap = (value: number | null): string =>
    value === null ? speaker.say('unit.unknown') : speaker.number(value);
  return speaker.say('live.figures', {
    before: percent(before.coveredRatio),
    after: percent(after.coveredRatio),
    persons,
    gapBefore: gap(before.capacityGap),
    gapAfter: after.capacityGap === null ? gap(null) : speaker.amount(after.capacityGap, unit),
  });
}

/** "第 2 项:离道路太远,接不上路网" – in the words of the server where there are no others. */
export const problemSentence = (speaker: Speaker, { index, code, message }: LiveProblem): string =>
  speaker.say('live.problem', {
    number: index + 1,
    problem: speaker.hasWord(`change.problem.${code}`) ? speaker.code('change.problem', code) : message,
  });
