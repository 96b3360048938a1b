/** The run or study whose answer a file shows: the one named, else the newest that is done. */

import type { StudyKind } from '../../schema/vocabulary.js';
import { DataGapError, InputError } from '../errors.js';
import { type CoverageRun, findLatestCoverageRun, getCoverageRun } from '../store/coverage-run.store.js';
import { getStudy, listStudies, type Study } from '../store/study.store.js';
import type { LayerContext } from './read-layer.js';

type Question = Pick<LayerContext, 'db' | 'workspace' | 'runId'>;

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** @throws NotFoundError, InputError for one of another place or not done, DataGapError where there is none */
export async function findRun({ db, workspace, runId }: Question): Promise<CoverageRun> {
  if (runId === undefined) {
    const run = await findLatestCoverageRun(db, workspace.id);
    if (run) return run;
    throw new DataGapError(
      'coverage run',
      workspace.id,
      `Nothing was computed for '${workspace.id}' yet: run 'linli analyze --workspace ${workspace.id}' first.`,
    );
  }
  return checked(await getCoverageRun(db, idOf(runId)), workspace.id);
}

/** Null where no study of the kind is done. @throws NotFoundError, InputError */
export async function findStudy({ db, workspace, runId }: Question, kind: StudyKind): Promise<Study | null> {
  if (runId === undefined) {
    const page = await listStudies(db, { workspaceId: workspace.id, kind, state: 'done', first: 1 });
    return page.rows[0] ?? null;
  }
  const study = checked(await getStudy(db, idOf(runId)), workspace.id);
  if (study.kind !== kind) throw new InputError('run', `is a study of ${study.kind}, not of ${kind}`);
  return study;
}

function checked<Run extends CoverageRun | Study>(run: Run, workspaceId: string): Run {
  if (run.workspaceId !== workspaceId)
    throw new InputError('run', `belongs to '${run.workspaceId}', not to '${workspaceId}'`);
  if (run.state !== 'done')
    throw new InputError('run', `is ${run.state}; only one that is done has an answer`);
  return run;
}

function idOf(text: string): string {
  if (!UUID.test(text)) throw new InputError('run', `'${text.slice(0, 60)}' is not the id of a run`);
  return text;
}
