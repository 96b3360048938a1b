/** Idle stock (存量资源): empty rooms, land and underground space in which a facility could go. */

import type { Point, Polygon } from 'geojson';
import type { IdleStockKind, ServiceKind } from '../../schema/vocabulary.js';
import { plannerTable } from './planner-table.js';
import type { CountedPage, Db, ImportRow, ListOptions, NewRow, Patch, RowMeta, UpsertResult } from './row.js';

export interface IdleStock extends RowMeta {
  readonly kind: IdleStockKind;
  readonly name: string | null;
  readonly geometry: Point | Polygon;
  /** Usable area; not that of the geometry, which may be a mere point. */
  readonly areaSquareMetres: number;
  readonly owner: string | null;
  readonly allowedUses: ServiceKind[];
  readonly costYuanPerSquareMetre: number | null;
}

export type NewIdleStock = NewRow<IdleStock, never, 'allowedUses'>;

export interface IdleStockFilter extends ListOptions {
  readonly kind?: IdleStockKind | null | undefined;
  readonly allowedUse?: ServiceKind | null | undefined;
}

const table = plannerTable<IdleStock, NewIdleStock>({
  table: 'idle_stock',
  kind: 'idle stock',
  shape: 'geometry',
  columns: {
    kind: 'text',
    name: 'text',
    geometry: 'geometry',
    areaSquareMetres: 'double precision',
    owner: 'text',
    allowedUses: 'text[]',
    costYuanPerSquareMetre: 'double precision',
  },
  defaults: { allowedUses: [] },
  computed: {},
});

export function listIdleStocks(db: Db, filter: IdleStockFilter): Promise<CountedPage<IdleStock>> {
  const { kind, allowedUse } = filter;
  return table.list(db, filter, { equal: { kind }, holds: { allowedUses: allowedUse } });
}
export const countIdleStocks = (db: Db, workspaceId: string): Promise<number> => table.count(db, workspaceId);
export const allIdleStocks = (db: Db, workspaceId: string): Promise<IdleStock[]> =>
  table.all(db, workspaceId);
export const getIdleStocks = (db: Db, ids: readonly string[]): Promise<IdleStock[]> => table.get(db, ids);
export const createIdleStock = (db: Db, workspaceId: string, row: NewIdleStock): Promise<IdleStock> =>
  table.create(db, workspaceId, row);
export const updateIdleStock = (
  db: Db,
  id: string,
  version: number,
  patch: Patch<NewIdleStock>,
): Promise<IdleStock> => table.update(db, id, version, patch);
export const deleteIdleStock = (db: Db, id: string, version: number): Promise<void> =>
  table.remove(db, id, version);
export const upsertIdleStocks = (
  db: Db,
  workspaceId: string,
  rows: readonly ImportRow<NewIdleStock>[],
): Promise<UpsertResult> => table.upsert(db, workspaceId, rows);
