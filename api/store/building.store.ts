/** Buildings (楼栋): footprints with floors and dwellings. Where known, they are the doors walks start at. */

import type { MultiPolygon, Polygon } from 'geojson';
import { plannerTable } from './planner-table.js';
import type { CountedPage, Db, ImportRow, ListOptions, NewRow, Patch, RowMeta, UpsertResult } from './row.js';

/** Grade of the dwelling-safety survey (房屋安全鉴定等级), A sound to D dangerous. */
export type SafetyGrade = 'A' | 'B' | 'C' | 'D';
export type BuildingUse = 'residential' | 'public' | 'commercial' | 'other';

export interface Building extends RowMeta {
  readonly communityId: string | null;
  readonly footprint: Polygon | MultiPolygon;
  readonly floors: number | null;
  readonly dwellings: number | null;
  readonly safetyGrade: SafetyGrade | null;
  readonly use: BuildingUse | null;
}

export type NewBuilding = NewRow<Building>;

export interface BuildingFilter extends ListOptions {
  readonly communityId?: string | null | undefined;
}

const table = plannerTable<Building, NewBuilding>({
  table: 'building',
  kind: 'building',
  shape: 'footprint',
  columns: {
    communityId: 'uuid',
    footprint: 'polygonal',
    floors: 'integer',
    dwellings: 'integer',
    safetyGrade: 'text',
    use: 'text',
  },
  defaults: {},
  computed: {},
});

export function listBuildings(db: Db, filter: BuildingFilter): Promise<CountedPage<Building>> {
  return table.list(db, filter, { equal: { communityId: filter.communityId } });
}
/** All buildings of several communities, for a batch. */
export const getBuildingsOfCommunities = (db: Db, communityIds: readonly string[]): Promise<Building[]> =>
  table.whereIn(db, 'communityId', communityIds);
export const countBuildings = (db: Db, workspaceId: string): Promise<number> => table.count(db, workspaceId);
export const allBuildings = (db: Db, workspaceId: string): Promise<Building[]> => table.all(db, workspaceId);
export const getBuildings = (db: Db, ids: readonly string[]): Promise<Building[]> => table.get(db, ids);
export const createBuilding = (db: Db, workspaceId: string, row: NewBuilding): Promise<Building> =>
  table.create(db, workspaceId, row);
export const updateBuilding = (
  db: Db,
  id: string,
  version: number,
  patch: Patch<NewBuilding>,
): Promise<Building> => table.update(db, id, version, patch);
export const deleteBuilding = (db: Db, id: string, version: number): Promise<void> =>
  table.remove(db, id, version);
export const upsertBuildings = (
  db: Db,
  workspaceId: string,
  rows: readonly ImportRow<NewBuilding>[],
): Promise<UpsertResult> => table.upsert(db, workspaceId, rows);
