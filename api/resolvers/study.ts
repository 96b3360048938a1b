/** Studies between store and schema: starting one, its shape, the answer of its kind, following it to its end. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Study } from '../../schema/study.type.js';
import type { StudyKind } from '../../schema/vocabulary.js';
import type { Context, Services } from '../context.js';
import { type StudyQuestion, startStudy } from '../planning/study-run.js';
import { getStudy, type Study as StoredStudy } from '../store/study.store.js';

/** Name of the queue's line; see api/job-lines.ts, which the counter does not import. */
const STUDY_LINE = 'study';
/** As for coverage runs: the database is asked, since the worker may be another machine. */
const POLL_MILLISECONDS = 400;

export const shownStudy = (study: StoredStudy, stage: string | null): Study => ({ ...study, stage });

/** What every start mutation does: check, queue, answer at once. */
export async function askStudy({ db, queue }: Context, question: StudyQuestion): Promise<Study> {
  const study = await startStudy(db, question);
  await queue.add(study.id, STUDY_LINE);
  return shownStudy(study, null);
}

/** The answer of a study when it is of this kind, else null: each kind shows only its own. */
export function answerOf<Result extends object>(study: Study, kind: StudyKind): Result | null {
  return study.kind === kind ? (study.result as Result | null) : null;
}

/** Yields the study now and after each change, until it has ended. */
export async function* watchStudy({ db, queue }: Services, id: string): AsyncGenerator<Study> {
  let shown = '';
  for (;;) {
    const study = await getStudy(db, id);
    const stage = queue.stageOf(id);
    const look = `${study.state} ${study.isCancelling} ${study.progressRatio} ${stage}`;
    if (look !== shown) yield shownStudy(study, stage);
    if (study.state !== 'queued' && study.state !== 'running') return;
    shown = look;
    await sleep(POLL_MILLISECONDS);
  }
}
