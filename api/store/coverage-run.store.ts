/**
 * Coverage runs and their results: the question asked (parameters, hash of all inputs), the state of
 * the work, and one result for each community × service × band. The shapes are stored as they are.
 */

import type { Knex } from 'knex';
import type { WarningCode } from '../../schema/doubts.js';
import type {
  CapacityUnit,
  CoverageState,
  Reading,
  RunState,
  ServiceKind,
  WalkingProfile,
} from '../../schema/vocabulary.js';
import { NotFoundError } from '../errors.js';
import type { JsonObject } from './json.js';
import { counterOf, pageOf, pageSize, rowsOf } from './page.js';
import type { CountedPage, Db, ListOptions } from './row.js';

export interface RunParameters {
  readonly minutes: number[];
  readonly reading: Reading;
  readonly profile: WalkingProfile;
  readonly services: ServiceKind[];
  readonly standardProfile: string;
}

/** A doubt about a run or one of its figures. The words are the client's. */
export interface RunWarning {
  readonly code: WarningCode;
  readonly communityId: string | null;
  readonly serviceKind: ServiceKind | null;
  readonly count: number;
  readonly detail: string | null;
}

/** metres: the least over the community's doors; reachedRatio: share of its doors (by weight) within the band. */
export interface ReachedFacility {
  readonly facilityId: string;
  readonly metres: number;
  readonly seconds: number;
  readonly reachedRatio: number;
}

export type Severity = 0 | 1 | 2 | 3 | 4 | 5;

export interface CoverageResult {
  readonly communityId: string;
  readonly serviceKind: ServiceKind;
  readonly bandMinutes: number;
  readonly cutoffMetres: number;
  readonly state: CoverageState;
  /** Null where the state is no_data or unreachable: those are never a gap. */
  readonly severity: Severity | null;
  readonly persons: number | null;
  readonly coveredRatio: number | null;
  readonly coveredPersons: number | null;
  readonly areaSquareMetres: number;
  readonly coveredAreaSquareMetres: number | null;
  /** In demandUnit, by the norm. */
  readonly demand: number | null;
  readonly demandUnit: CapacityUnit;
  readonly normId: string | null;
  readonly reachableCapacity: number | null;
  readonly unknownCapacityCount: number;
  readonly distanceGap: number | null;
  /** Each community asked alone. */
  readonly capacityGap: number | null;
  /** Supply a unit of the demand that asks for it (2SFCA), beyond what the communities have themselves. */
  readonly accessScore: number | null;
  /** Demand that gets a place when the nearest go first, own supply included; null where not computed. */
  readonly allocated: number | null;
  /** What is left of the demand then. */
  readonly competitionGap: number | null;
  /** To the nearest facility of the kind from the best door; beyond the band too where known. */
  readonly nearestMetres: number | null;
  readonly nearestSeconds: number | null;
  readonly facilities: ReachedFacility[];
  readonly warnings: RunWarning[];
}

export interface CoverageTotal {
  readonly serviceKind: ServiceKind;
  readonly bandMinutes: number;
  readonly communityCount: number;
  readonly countsByState: Readonly<Record<CoverageState, number>>;
  readonly persons: number | null;
  readonly coveredPersons: number | null;
  readonly coveredRatio: number | null;
  readonly demand: number | null;
  readonly distanceGap: number | null;
  readonly capacityGap: number | null;
  readonly allocated: number | null;
  readonly competitionGap: number | null;
  readonly demandUnit: CapacityUnit;
}

export interface CoverageRun {
  readonly id: string;
  readonly workspaceId: string;
  /** The scenario it was asked on; null: things as they are. */
  readonly scenarioId: string | null;
  readonly state: RunState;
  /** 0..1 */
  readonly progressRatio: number;
  readonly parameters: RunParameters;
  /** Network id and hash, newest row of each noun … whatever the answer hangs on. */
  readonly inputVersions: JsonObject;
  readonly inputHash: string;
  readonly resultHash: string | null;
  readonly warnings: RunWarning[];
  readonly summary: CoverageTotal[] | null;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export interface NewCoverageRun {
  readonly workspaceId: string;
  readonly scenarioId?: string | null;
  readonly parameters: RunParameters;
  readonly inputVersions: JsonObject;
  readonly inputHash: string;
}

const COLUMNS = {
  id: 't.id',
  workspaceId: 't.workspace_id',
  scenarioId: 't.scenario_id',
  state: 't.state',
  progressRatio: 't.progress_ratio',
  parameters: 't.parameters',
  inputVersions: 't.input_versions',
  inputHash: 't.input_hash',
  resultHash: 't.result_hash',
  warnings: 't.warnings',
  summary: 't.summary',
  error: 't.error',
  createdAt: 't.created_at',
  startedAt: 't.started_at',
  finishedAt: 't.finished_at',
};

export async function createCoverageRun(db: Db, run: NewCoverageRun): Promise<CoverageRun> {
  const [row] = await db('coverage_run')
    .insert({
      workspace_id: run.workspaceId,
      scenario_id: run.scenarioId ?? null,
      parameters: JSON.stringify(run.parameters),
      input_versions: JSON.stringify(run.inputVersions),
      input_hash: run.inputHash,
    })
    .returning('id');
  return getCoverageRun(db, row.id);
}

/** Throws NotFoundError. */
export async function getCoverageRun(db: Db, id: string): Promise<CoverageRun> {
  const [run] = await getCoverageRuns(db, [id]);
  if (!run) throw new NotFoundError('coverage run', id);
  return run;
}

/** In the order of `ids`; those that do not exist are left out. */
export async function getCoverageRuns(db: Db, ids: readonly string[]): Promise<CoverageRun[]> {
  if (ids.length === 0) return [];
  const query = runs(db).whereRaw('t.id = any(?::uuid[])', [[...ids]]);
  const byId = new Map((await rowsOf<CoverageRun>(query)).map((run) => [run.id, run]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Newest first. */
export async function listCoverageRuns(
  db: Db,
  options: Omit<ListOptions, 'bbox'> & { readonly state?: RunState | null | undefined },
): Promise<CountedPage<CoverageRun>> {
  const first = pageSize(options.first);
  const query = runs(db).where('t.workspace_id', options.workspaceId);
  if (options.state) query.where('t.state', options.state);
  const countAll = counterOf(query);
  if (options.after) {
    query.whereRaw(
      '(t.created_at, t.id) < (select a.created_at, a.id from coverage_run as a where a.id = ?)',
      [options.after],
    );
  }
  const rows = await rowsOf<CoverageRun>(query.orderByRaw(NEWEST_FIRST).limit(first + 1));
  return { ...pageOf(rows, first, (run) => run.id), countAll };
}

/** The newest finished run on things as they are, or null where there is none. */
export async function findLatestCoverageRun(db: Db, workspaceId: string): Promise<CoverageRun | null> {
  const query = runs(db)
    .where({ 't.workspace_id': workspaceId, 't.state': 'done' })
    .whereNull('t.scenario_id');
  const [run] = await rowsOf<CoverageRun>(query.orderByRaw(NEWEST_FIRST).limit(1));
  return run ?? null;
}

/** A run that asks the same of the same data and is done or under way, newest first. */
export async function findCoverageRunByInput(
  db: Db,
  workspaceId: string,
  inputHash: string,
): Promise<CoverageRun | null> {
  const query = runs(db)
    .where({ 't.workspace_id': workspaceId, 't.input_hash': inputHash })
    .whereIn('t.state', ['done', 'running', 'queued']);
  const [run] = await rowsOf<CoverageRun>(query.orderByRaw(NEWEST_FIRST).limit(1));
  return run ?? null;
}

const NEWEST_FIRST = 't.created_at desc, t.id desc';

const runs = (db: Db): Knex.QueryBuilder => db('coverage_run as t').select(COLUMNS);
