/**
 * Studies as the page keeps them: those of the open section, the answer of the one that is looked at,
 * and what went wrong. Plain data and pure steps; who fetches them is not their business.
 */
import { type Loadable, NONE, type Problem, ready } from './desk.js';
import { USUAL_HOUR } from './parking.js';
import type { Study } from './records.js';
import type { StudyAnswer } from './study-answer.js';

export interface StudyDesk {
  /** Of one kind, the newest first. */
  readonly list: Loadable<readonly Study[]>;
  readonly answer: Loadable<StudyAnswer>;
  /** Trouble with starting, following or calling off. */
  readonly problem: Problem | null;
  /** What stands in the answer and is pointed at: a site, a unit, a facility … by its key. */
  readonly chosenKey: string | null;
  /** Of the day, 0..23, for answers by the hour. */
  readonly hour: number;
}

export const EMPTY_STUDY_DESK: StudyDesk = {
  list: NONE,
  answer: NONE,
  problem: null,
  chosenKey: null,
  hour: USUAL_HOUR,
};

export const isUnderWay = ({ state }: Pick<Study, 'state'>): boolean =>
  state === 'QUEUED' || state === 'RUNNING';

/** A study that was called off may have left its best answer behind. */
export const hasAnswer = ({ resultHash }: Pick<Study, 'resultHash'>): boolean => resultHash !== null;

export const studyUnderWay = (list: readonly Study[]): Study | null => list.find(isUnderWay) ?? null;

/** The one that was asked for where it is there, else the newest that has an answer. */
export function shownStudy(list: readonly Study[], wantedId: string | null): Study | null {
  const wanted = list.find(({ id }) => id === wantedId);
  return wanted && hasAnswer(wanted) ? wanted : (list.find(hasAnswer) ?? null);
}

/** A study as it now stands: in its place of the list, or at the head of it. */
export function putStudy(desk: StudyDesk, study: Study): StudyDesk {
  const list = ready(desk.list);
  // Asked in a section that has been left since: it will be in the list that is fetched there.
  if (!list || list.some(({ kind }) => kind !== study.kind)) return desk;
  const value = list.some(({ id }) => id === study.id)
    ? list.map((known) => (known.id === study.id ? study : known))
    : [study, ...list];
  return { ...desk, list: { status: 'ready', value }, problem: problemOfStudy(study) };
}

export function removeStudy(desk: StudyDesk, id: string): StudyDesk {
  const list = ready(desk.list);
  if (!list) return desk;
  return { ...desk, list: { status: 'ready', value: list.filter((study) => study.id !== id) } };
}

const problemOfStudy = ({ state, error }: Study): Problem | null =>
  state === 'FAILED' ? { kind: 'refused', code: 'other', message: error ?? '' } : null;

/** The seconds a study took; null while it has not ended. */
export function secondsTaken({
  startedAt,
  finishedAt,
}: Pick<Study, 'startedAt' | 'finishedAt'>): number | null {
  return startedAt === null || finishedAt === null
    ? null
    : (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
}

export const withoutProblem = (desk: StudyDesk): StudyDesk => ({ ...desk, problem: null });

export const letGoOfAnswer = (desk: StudyDesk): StudyDesk =>
  desk.chosenKey === null ? desk : { ...desk, chosenKey: null };

/** Points at something in the answer; pointing at it again lets go. */
export const choose =
  (key: string | null) =>
  (desk: StudyDesk): StudyDesk => ({ ...desk, chosenKey: key === desk.chosenKey ? null : key });

export const chooseHour =
  (hour: number) =>
  (desk: StudyDesk): StudyDesk => ({ ...desk, hour });

/** A doubt that was raised of many rooms or places is told once, with their number. */
export function mergedWarnings(warnings: Study['warnings']): Study['warnings'][number][] {
  const merged = new Map<string, Study['warnings'][number]>();
  for (const warning of warnings) {
    const key = `${warning.code} ${warning.serviceKind}`;
    const known = merged.get(key);
    merged.set(
      key,
      known ? { ...known, count: known.count + warning.count, communityId: null, detail: null } : warning,
    );
  }
  return [...merged.values()];
}
