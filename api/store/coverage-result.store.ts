/** Results of coverage runs: one row for each community × service × band, and the gap areas beside them. */

import type { MultiPolygon, Polygon } from 'geojson';
import type { ServiceKind } from '../../schema/vocabulary.js';
import { insertInChunks } from './bulk-insert.js';
import { selectList } from './columns.js';
import type { CoverageResult } from './coverage-run.store.js';
import { rowsOf } from './page.js';
import type { Db } from './row.js';

/** The residential land of a community that the service does not reach within the band. */
export interface GapArea {
  readonly communityId: string;
  readonly serviceKind: ServiceKind;
  readonly bandMinutes: number;
  readonly areaSquareMetres: number;
  readonly geometry: MultiPolygon;
}
export type NewGapArea = Omit<GapArea, 'geometry'> & { readonly geometry: MultiPolygon | Polygon };

const RESULTS = {
  table: 'coverage_result',
  kind: 'coverage result',
  columns: {
    communityId: 'uuid',
    serviceKind: 'text',
    bandMinutes: 'double precision',
    cutoffMetres: 'double precision',
    state: 'text',
    severity: 'integer',
    persons: 'double precision',
    coveredRatio: 'double precision',
    coveredPersons: 'double precision',
    areaSquareMetres: 'double precision',
    coveredAreaSquareMetres: 'double precision',
    demand: 'double precision',
    demandUnit: 'text',
    normId: 'text',
    reachableCapacity: 'double precision',
    unknownCapacityCount: 'integer',
    distanceGap: 'double precision',
    capacityGap: 'double precision',
    accessScore: 'double precision',
    allocated: 'double precision',
    competitionGap: 'double precision',
    nearestMetres: 'double precision',
    nearestSeconds: 'double precision',
    facilities: 'json',
    warnings: 'json',
  },
} as const;

const GAP_AREAS = {
  table: 'coverage_gap_area',
  kind: 'gap area',
  columns: {
    communityId: 'uuid',
    serviceKind: 'text',
    bandMinutes: 'double precision',
    areaSquareMetres: 'double precision',
    geometry: 'multipolygon',
  },
} as const;

/** Select list of a result over `t`. */
export const RESULT_COLUMNS = selectList(RESULTS.columns);

export function insertCoverageResults(
  db: Db,
  runId: string,
  results: readonly CoverageResult[],
): Promise<void> {
  return insertInChunks(db, RESULTS, { run_id: runId }, results);
}

export function insertGapAreas(db: Db, runId: string, areas: readonly NewGapArea[]): Promise<void> {
  return insertInChunks(db, GAP_AREAS, { run_id: runId }, areas);
}

/** Narrows what is read of a run; what is left out does not narrow. */
export interface ResultFilter {
  readonly communityIds?: readonly string[] | undefined;
  readonly serviceKind?: ServiceKind | null | undefined;
  readonly bandMinutes?: number | null | undefined;
}

/** In the order of service, band, community: the same run gives the same list. */
export function readCoverageResults(
  db: Db,
  runId: string,
  filter: ResultFilter = {},
): Promise<CoverageResult[]> {
  return readOfRun<CoverageResult>(db, RESULTS.table, RESULT_COLUMNS, runId, filter);
}

export function readGapAreas(db: Db, runId: string, filter: ResultFilter = {}): Promise<GapArea[]> {
  return readOfRun<GapArea>(db, GAP_AREAS.table, selectList(GAP_AREAS.columns), runId, filter);
}

function readOfRun<Row>(
  db: Db,
  table: string,
  columns: string,
  runId: string,
  { communityIds, serviceKind, bandMinutes }: ResultFilter,
): Promise<Row[]> {
  const query = db(`${table} as t`).select(db.raw(columns)).where('t.run_id', runId);
  if (communityIds) query.whereRaw('t.community_id = any(?::uuid[])', [[...communityIds]]);
  if (serviceKind) query.where('t.service_kind', serviceKind);
  if (bandMinutes) query.where('t.band_minutes', bandMinutes);
  return rowsOf<Row>(query.orderByRaw('t.service_kind collate "C", t.band_minutes, t.community_id'));
}
