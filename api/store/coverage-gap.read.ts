/**
 * The ranked list of gaps: results of one run with the names of their communities, filtered and sorted
 * in the database, paged by keyset. Rows without the figure that is sorted by come last, whatever the
 * direction: no data is not a gap.
 */

import type { Point } from 'geojson';
import type { Knex } from 'knex';
import type { CoverageState, ServiceKind } from '../../schema/vocabulary.js';
import { InputError } from '../errors.js';
import { RESULT_COLUMNS } from './coverage-result.store.js';
import type { CoverageResult } from './coverage-run.store.js';
import { narrowToBox, pageOf, pageSize, rowsOf } from './page.js';
import type { Box, Db, Page } from './row.js';

export interface CoverageGap extends CoverageResult {
  readonly communityName: string;
  readonly subdistrictId: string | null;
  /** A point on the community's land, to fly to. */
  readonly centre: Point;
}

export type GapSort =
  | 'capacityGap'
  | 'competitionGap'
  | 'distanceGap'
  | 'uncoveredPersons'
  | 'severity'
  | 'nearestMetres';

export interface GapFilter {
  readonly runId: string;
  readonly first?: number | undefined;
  readonly after?: string | null | undefined;
  readonly serviceKinds?: readonly ServiceKind[] | null | undefined;
  readonly bandMinutes?: number | null | undefined;
  readonly states?: readonly CoverageState[] | null | undefined;
  readonly severities?: readonly number[] | null | undefined;
  readonly subdistrictId?: string | null | undefined;
  readonly communityIds?: readonly string[] | null | undefined;
  /** Communities whose box meets this one. */
  readonly bbox?: Box | null | undefined;
  readonly sort?: GapSort | undefined;
  /** Default: the largest first. */
  readonly isAscending?: boolean | undefined;
}

const SORT_SQL: Readonly<Record<GapSort, string>> = {
  capacityGap: 't.capacity_gap',
  competitionGap: 't.competition_gap',
  distanceGap: 't.distance_gap',
  uncoveredPersons: '(t.persons - t.covered_persons)',
  severity: 't.severity::double precision',
  nearestMetres: 't.nearest_metres',
};

/** Names a row within a run, and where it stands in the order. */
type GapKey = readonly [rank: number | null, serviceKind: string, bandMinutes: number, communityId: string];

type GapRow = CoverageGap & { readonly rank: number | null };

export async function listCoverageGaps(db: Db, filter: GapFilter): Promise<Page<CoverageGap>> {
  const first = pageSize(filter.first);
  const rank = SORT_SQL[filter.sort ?? 'severity'];
  const direction = filter.isAscending ? 'asc' : 'desc';
  const query = db('coverage_result as t')
    .join('community as c', 'c.id', 't.community_id')
    .where('t.run_id', filter.runId)
    .select(
      db.raw(`${RESULT_COLUMNS}, c.name as "communityName", c.subdistrict_id as "subdistrictId",
        st_asgeojson(st_pointonsurface(c.boundary), 9)::json as centre, ${rank} as rank`),
    )
    .orderByRaw(`${rank} ${direction} nulls last, t.service_kind collate "C", t.band_minutes, t.community_id`)
    .limit(first + 1);
  applyFilter(query, filter);
  if (filter.after) startAfter(query, rank, filter.isAscending ? '>' : '<', keyOf(filter.after));
  const rows = await rowsOf<GapRow>(query);
  const page = pageOf(rows, first, cursorOf);
  return { ...page, rows: page.rows.map(({ rank: _, ...gap }) => gap) };
}

export async function countCoverageGaps(db: Db, filter: GapFilter): Promise<number> {
  const query = db('coverage_result as t')
    .join('community as c', 'c.id', 't.community_id')
    .where('t.run_id', filter.runId);
  applyFilter(query, filter);
  const [row] = await rowsOf<{ count: number }>(query.count({ count: '*' }));
  return row!.count;
}

function applyFilter(query: Knex.QueryBuilder, filter: GapFilter): void {
  if (filter.serviceKinds) query.whereIn('t.service_kind', [...filter.serviceKinds]);
  if (filter.bandMinutes) query.where('t.band_minutes', filter.bandMinutes);
  if (filter.states) query.whereIn('t.state', [...filter.states]);
  if (filter.severities) query.whereIn('t.severity', [...filter.severities]);
  if (filter.subdistrictId) query.where('c.subdistrict_id', filter.subdistrictId);
  if (filter.communityIds) query.whereRaw('t.community_id = any(?::uuid[])', [[...filter.communityIds]]);
  if (filter.bbox) narrowToBox(query, 'c.boundary', filter.bbox);
}

/** Rows behind the key: a worse rank, or the same rank and a later name; ranks that are missing come last. */
function startAfter(query: Knex.QueryBuilder, rank: string, worse: '<' | '>', key: GapKey): void {
  const [value, ...name] = key;
  const isLater = `(t.service_kind collate "C", t.band_minutes, t.community_id) > (?, ?, ?::uuid)`;
  if (value === null) query.whereRaw(`${rank} is null and ${isLater}`, name);
  else {
    query.whereRaw(`(${rank} ${worse} ? or ${rank} is null or (${rank} = ? and ${isLater}))`, [
      value,
      value,
      ...name,
    ]);
  }
}

function cursorOf(row: GapRow): string {
  const key: GapKey = [row.rank, row.serviceKind, row.bandMinutes, row.communityId];
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function keyOf(cursor: string): GapKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === 4) return key as unknown as GapKey;
  } catch {
    // Said below, with the same sentence.
  }
  throw new InputError('after', 'is not a cursor of this list');
}
