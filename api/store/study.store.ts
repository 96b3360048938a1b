/**
 * Studies: the question (kind and parameters, hash of all inputs), the state of the work, and the one
 * answer, stored as it is. Its shape is that of its kind; planning knows it.
 */

import type { Knex } from 'knex';
import type { RunState, StudyKind } from '../../schema/vocabulary.js';
import { NotFoundError } from '../errors.js';
import type { RunWarning } from './coverage-run.store.js';
import type { JsonObject } from './json.js';
import { counterOf, pageOf, pageSize, rowsOf } from './page.js';
import type { CountedPage, Db, ListOptions } from './row.js';

export interface Study {
  readonly id: string;
  readonly workspaceId: string;
  readonly kind: StudyKind;
  /** The scenario it was asked on; null: things as they are. */
  readonly scenarioId: string | null;
  readonly state: RunState;
  /** Called off while it was computed: it ends soon, with the best it has. */
  readonly isCancelling: boolean;
  /** 0..1 */
  readonly progressRatio: number;
  readonly parameters: JsonObject;
  readonly inputVersions: JsonObject;
  readonly inputHash: string;
  /** Whole when done; the best so far, or null, when cancelled. */
  readonly result: JsonObject | null;
  readonly resultHash: string | null;
  readonly warnings: RunWarning[];
  readonly error: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export type NewStudy = Pick<
  Study,
  'workspaceId' | 'kind' | 'scenarioId' | 'parameters' | 'inputVersions' | 'inputHash'
>;

const COLUMNS = {
  id: 't.id',
  workspaceId: 't.workspace_id',
  kind: 't.kind',
  scenarioId: 't.scenario_id',
  state: 't.state',
  isCancelling: 't.is_cancelling',
  progressRatio: 't.progress_ratio',
  parameters: 't.parameters',
  inputVersions: 't.input_versions',
  inputHash: 't.input_hash',
  result: 't.result',
  resultHash: 't.result_hash',
  warnings: 't.warnings',
  error: 't.error',
  createdAt: 't.created_at',
  startedAt: 't.started_at',
  finishedAt: 't.finished_at',
};

export async function createStudy(db: Db, study: NewStudy): Promise<Study> {
  const [row] = await db('study')
    .insert({
      workspace_id: study.workspaceId,
      kind: study.kind,
      scenario_id: study.scenarioId,
      parameters: JSON.stringify(study.parameters),
      input_versions: JSON.stringify(study.inputVersions),
      input_hash: study.inputHash,
    })
    .returning('id');
  return getStudy(db, row.id);
}

/** Throws NotFoundError. */
export async function getStudy(db: Db, id: string): Promise<Study> {
  const [study] = await rowsOf<Study>(studies(db).where('t.id', id));
  if (!study) throw new NotFoundError('study', id);
  return study;
}

export interface StudyFilter extends Omit<ListOptions, 'bbox'> {
  readonly kind?: StudyKind | null | undefined;
  readonly state?: RunState | null | undefined;
}

/** Newest first. */
export async function listStudies(db: Db, filter: StudyFilter): Promise<CountedPage<Study>> {
  const first = pageSize(filter.first);
  const query = studies(db).where('t.workspace_id', filter.workspaceId);
  if (filter.kind) query.where('t.kind', filter.kind);
  if (filter.state) query.where('t.state', filter.state);
  const countAll = counterOf(query);
  if (filter.after) {
    query.whereRaw('(t.created_at, t.id) < (select a.created_at, a.id from study as a where a.id = ?)', [
      filter.after,
    ]);
  }
  const rows = await rowsOf<Study>(query.orderByRaw('t.created_at desc, t.id desc').limit(first + 1));
  return { ...pageOf(rows, first, (study) => study.id), countAll };
}

const studies = (db: Db): Knex.QueryBuilder => db('study as t').select(COLUMNS);
