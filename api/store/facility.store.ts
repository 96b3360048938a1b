/** Facilities (设施): what a community walks to, with its capacity in the unit of its service. */

import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { CapacityUnit, FacilityState, ServiceKind } from '../../schema/vocabulary.js';
import { plannerTable } from './planner-table.js';
import type { CountedPage, Db, ImportRow, ListOptions, NewRow, Patch, RowMeta, UpsertResult } from './row.js';

export interface Facility extends RowMeta {
  readonly serviceKind: ServiceKind;
  readonly name: string | null;
  readonly point: Point;
  readonly footprint: Polygon | MultiPolygon | null;
  readonly capacity: number | null;
  readonly capacityUnit: CapacityUnit | null;
  readonly floorAreaSquareMetres: number | null;
  readonly openingHours: string | null;
  readonly state: FacilityState;
  /** A private one, such as a car park behind a gate: it serves the residents around it only. */
  readonly isForResidentsOnly: boolean;
  readonly isMadeUp: boolean;
}

export type NewFacility = NewRow<Facility, never, 'state' | 'isForResidentsOnly' | 'isMadeUp'>;

export interface FacilityFilter extends ListOptions {
  readonly serviceKind?: ServiceKind | null | undefined;
  readonly state?: FacilityState | null | undefined;
}

const table = plannerTable<Facility, NewFacility>({
  table: 'facility',
  kind: 'facility',
  shape: 'point',
  columns: {
    serviceKind: 'text',
    name: 'text',
    point: 'point',
    footprint: 'polygonal',
    capacity: 'double precision',
    capacityUnit: 'text',
    floorAreaSquareMetres: 'double precision',
    openingHours: 'text',
    state: 'text',
    isForResidentsOnly: 'boolean',
    isMadeUp: 'boolean',
  },
  defaults: { state: 'existing', isForResidentsOnly: false, isMadeUp: false },
  computed: {},
});

export function listFacilities(db: Db, filter: FacilityFilter): Promise<CountedPage<Facility>> {
  const { serviceKind, state } = filter;
  return table.list(db, filter, { equal: { serviceKind, state } });
}
export const countFacilities = (db: Db, workspaceId: string): Promise<number> => table.count(db, workspaceId);
export const allFacilities = (db: Db, workspaceId: string): Promise<Facility[]> => table.all(db, workspaceId);
export const getFacilities = (db: Db, ids: readonly string[]): Promise<Facility[]> => table.get(db, ids);
export const createFacility = (db: Db, workspaceId: string, row: NewFacility): Promise<Facility> =>
  table.create(db, workspaceId, row);
export const updateFacility = (
  db: Db,
  id: string,
  version: number,
  patch: Patch<NewFacility>,
): Promise<Facility> => table.update(db, id, version, patch);
export const deleteFacility = (db: Db, id: string, version: number): Promise<void> =>
  table.remove(db, id, version);
export const upsertFacilities = (
  db: Db,
  workspaceId: string,
  rows: readonly ImportRow<NewFacility>[],
): Promise<UpsertResult> => table.upsert(db, workspaceId, rows);
