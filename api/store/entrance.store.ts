/** Entrances (出入口): the gates of a community, each open to somebody. They decide where a walk leaves. */

import type { Point } from 'geojson';
import type { EntranceAccess } from '../../schema/vocabulary.js';
import { plannerTable } from './planner-table.js';
import type { CountedPage, Db, ImportRow, ListOptions, NewRow, Patch, RowMeta, UpsertResult } from './row.js';

export interface Entrance extends RowMeta {
  readonly communityId: string;
  readonly point: Point;
  readonly access: EntranceAccess;
  readonly name: string | null;
}

export type NewEntrance = NewRow<Entrance, never, 'access'>;

export interface EntranceFilter extends ListOptions {
  readonly communityId?: string | null | undefined;
}

const table = plannerTable<Entrance, NewEntrance>({
  table: 'entrance',
  kind: 'entrance',
  shape: 'point',
  columns: {
    communityId: 'uuid',
    point: 'point',
    access: 'text',
    name: 'text',
  },
  defaults: { access: 'public' },
  computed: {},
});

export function listEntrances(db: Db, filter: EntranceFilter): Promise<CountedPage<Entrance>> {
  return table.list(db, filter, { equal: { communityId: filter.communityId } });
}
/** All entrances of several communities, for a batch. */
export const getEntrancesOfCommunities = (db: Db, communityIds: readonly string[]): Promise<Entrance[]> =>
  table.whereIn(db, 'communityId', communityIds);
export const countEntrances = (db: Db, workspaceId: string): Promise<number> => table.count(db, workspaceId);
export const allEntrances = (db: Db, workspaceId: string): Promise<Entrance[]> => table.all(db, workspaceId);
export const getEntrances = (db: Db, ids: readonly string[]): Promise<Entrance[]> => table.get(db, ids);
export const createEntrance = (db: Db, workspaceId: string, row: NewEntrance): Promise<Entrance> =>
  table.create(db, workspaceId, row);
export const updateEntrance = (
  db: Db,
  id: string,
  version: number,
  patch: Patch<NewEntrance>,
): Promise<Entrance> => table.update(db, id, version, patch);
export const deleteEntrance = (db: Db, id: string, version: number): Promise<void> =>
  table.remove(db, id, version);
export const upsertEntrances = (
  db: Db,
  workspaceId: string,
  rows: readonly ImportRow<NewEntrance>[],
): Promise<UpsertResult> => table.upsert(db, workspaceId, rows);
