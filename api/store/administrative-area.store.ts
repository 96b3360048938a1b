/** Administrative areas: districts (区), subdistricts (街道) and residents' committees (社区), as a tree. */

import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaLevel } from '../../schema/vocabulary.js';
import { plannerTable } from './planner-table.js';
import type { CountedPage, Db, ImportRow, ListOptions, NewRow, Patch, RowMeta, UpsertResult } from './row.js';

export interface AdministrativeArea extends RowMeta {
  readonly level: AreaLevel;
  readonly name: string;
  readonly parentId: string | null;
  readonly boundary: MultiPolygon;
}

export type NewAdministrativeArea = Omit<NewRow<AdministrativeArea>, 'boundary'> & {
  readonly boundary: MultiPolygon | Polygon;
};

export interface AdministrativeAreaFilter extends ListOptions {
  readonly level?: AreaLevel | null | undefined;
  readonly parentId?: string | null | undefined;
}

const table = plannerTable<AdministrativeArea, NewAdministrativeArea>({
  table: 'administrative_area',
  kind: 'administrative area',
  shape: 'boundary',
  columns: {
    level: 'text',
    name: 'text',
    parentId: 'uuid',
    boundary: 'multipolygon',
  },
  defaults: {},
  computed: {},
});

export function listAdministrativeAreas(
  db: Db,
  filter: AdministrativeAreaFilter,
): Promise<CountedPage<AdministrativeArea>> {
  const { level, parentId } = filter;
  return table.list(db, filter, { equal: { level, parentId } });
}
export const countAdministrativeAreas = (db: Db, workspaceId: string): Promise<number> =>
  table.count(db, workspaceId);
export const allAdministrativeAreas = (db: Db, workspaceId: string): Promise<AdministrativeArea[]> =>
  table.all(db, workspaceId);
export const getAdministrativeAreas = (db: Db, ids: readonly string[]): Promise<AdministrativeArea[]> =>
  table.get(db, ids);
export const createAdministrativeArea = (
  db: Db,
  workspaceId: string,
  row: NewAdministrativeArea,
): Promise<AdministrativeArea> => table.create(db, workspaceId, row);
export const updateAdministrativeArea = (
  db: Db,
  id: string,
  version: number,
  patch: Patch<NewAdministrativeArea>,
): Promise<AdministrativeArea> => table.update(db, id, version, patch);
export const deleteAdministrativeArea = (db: Db, id: string, version: number): Promise<void> =>
  table.remove(db, id, version);
export const upsertAdministrativeAreas = (
  db: Db,
  workspaceId: string,
  rows: readonly ImportRow<NewAdministrativeArea>[],
): Promise<UpsertResult> => table.upsert(db, workspaceId, rows);
