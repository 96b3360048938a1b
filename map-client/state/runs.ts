/** Which run answers the question of the view, whether one is under way, and how long it still takes. */
import type { Run, Service } from './records.js';
import type { View } from './view.js';

type Question = Pick<View, 'service' | 'band' | 'profile' | 'reading'>;

const isUnderWay = ({ state }: Pick<Run, 'state'>): boolean => state === 'QUEUED' || state === 'RUNNING';
const newestFirst = (one: Run, other: Run): number => other.createdAt.localeCompare(one.createdAt);

/**
 * The newest finished run of the question. By standard distance speed does not matter, but whether
 * steps can be walked does: profiles are never mixed.
 */
export function answeringRun(runs: readonly Run[], question: Question): Run | null {
  const answers = ({ state, parameters }: Run): boolean =>
    state === 'DONE' &&
    parameters.reading === question.reading &&
    parameters.profile === question.profile &&
    parameters.minutes.includes(question.band) &&
    parameters.services.includes(question.service);
  return runs.filter(answers).sort(newestFirst)[0] ?? null;
}

export const runUnderWay = (runs: readonly Run[]): Run | null =>
  runs.filter(isUnderWay).sort(newestFirst)[0] ?? null;

export const isFinished = (run: Pick<Run, 'state'>): boolean => !isUnderWay(run);

/** The usual services, and the one that is looked at. */
export function servicesToRun(services: readonly Service[], question: Question): Service['kind'][] {
  const usual = services.filter(({ isDefault }) => isDefault).map(({ kind }) => kind);
  return usual.includes(question.service) ? usual : [...usual, question.service];
}

/** Seconds still to go if it goes on as it went; null before anything can be said. */
export function secondsLeft(
  run: Pick<Run, 'startedAt' | 'progressRatio'>,
  nowMilliseconds: number,
): number | null {
  if (run.startedAt === null || run.progressRatio < 0.02) return null;
  const elapsedSeconds = (nowMilliseconds - Date.parse(run.startedAt)) / 1000;
  return elapsedSeconds > 0 ? (elapsedSeconds * (1 - run.progressRatio)) / run.progressRatio : null;
}
