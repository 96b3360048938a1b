/**
 * Communities (小区): the walled or open residential compounds whose residents are asked about.
 * Boundary and figures; the land area is computed by the database on the spheroid.
 */

import type { MultiPolygon, Polygon } from 'geojson';
import type { Enclosure, HousingType, ManagementForm } from '../../schema/vocabulary.js';
import { plannerTable } from './planner-table.js';
import type { CountedPage, Db, ImportRow, ListOptions, NewRow, Patch, RowMeta, UpsertResult } from './row.js';

export interface Community extends RowMeta {
  readonly name: string;
  readonly boundary: MultiPolygon;
  readonly areaSquareMetres: number;
  readonly completedOn: string | null;
  readonly completedYear: number | null;
  readonly households: number | null;
  /** Residents are persons. */
  readonly residents: number | null;
  readonly persons0To2: number | null;
  readonly persons3To5: number | null;
  readonly persons60Plus: number | null;
  readonly persons65Plus: number | null;
  readonly persons80Plus: number | null;
  readonly cars: number | null;
  readonly parkingSpaces: number | null;
  readonly floorAreaSquareMetres: number | null;
  readonly managementForm: ManagementForm | null;
  readonly lastRenovatedOn: string | null;
  /** Ledgers often know no more than the year. */
  readonly lastRenovatedYear: number | null;
  readonly isInExpropriationPlan: boolean | null;
  readonly housingType: HousingType | null;
  /** 原产权单位: who owned it before housing reform. */
  readonly formerOwner: string | null;
  readonly enclosure: Enclosure;
  /** The administrative area of level `subdistrict` (街道) it lies in. */
  readonly subdistrictId: string | null;
  readonly isMadeUp: boolean;
}

/** A single polygon is taken too and stored as a multipolygon of one. */
export type NewCommunity = Omit<
  NewRow<Community, 'areaSquareMetres', 'enclosure' | 'isMadeUp'>,
  'boundary'
> & {
  readonly boundary: MultiPolygon | Polygon;
};

export interface CommunityFilter extends ListOptions {
  readonly subdistrictId?: string | null | undefined;
  /** Only names that contain this text. */
  readonly nameContains?: string | null | undefined;
}

const table = plannerTable<Community, NewCommunity>({
  table: 'community',
  kind: 'community',
  shape: 'boundary',
  columns: {
    name: 'text',
    boundary: 'multipolygon',
    completedOn: 'date',
    completedYear: 'integer',
    households: 'integer',
    residents: 'integer',
    persons0To2: 'integer',
    persons3To5: 'integer',
    persons60Plus: 'integer',
    persons65Plus: 'integer',
    persons80Plus: 'integer',
    cars: 'integer',
    parkingSpaces: 'integer',
    floorAreaSquareMetres: 'double precision',
    managementForm: 'text',
    lastRenovatedOn: 'date',
    lastRenovatedYear: 'integer',
    isInExpropriationPlan: 'boolean',
    housingType: 'text',
    formerOwner: 'text',
    enclosure: 'text',
    subdistrictId: 'uuid',
    isMadeUp: 'boolean',
  },
  defaults: { enclosure: 'unknown', isMadeUp: false },
  computed: { areaSquareMetres: 't.area_square_metres' },
});

export function listCommunities(db: Db, filter: CommunityFilter): Promise<CountedPage<Community>> {
  const { subdistrictId, nameContains } = filter;
  return table.list(db, filter, { equal: { subdistrictId }, contains: { name: nameContains } });
}
export const countCommunities = (db: Db, workspaceId: string): Promise<number> =>
  table.count(db, workspaceId);
export const allCommunities = (db: Db, workspaceId: string): Promise<Community[]> =>
  table.all(db, workspaceId);
export const getCommunities = (db: Db, ids: readonly string[]): Promise<Community[]> => table.get(db, ids);
export const createCommunity = (db: Db, workspaceId: string, row: NewCommunity): Promise<Community> =>
  table.create(db, workspaceId, row);
export const updateCommunity = (
  db: Db,
  id: string,
  version: number,
  patch: Patch<NewCommunity>,
): Promise<Community> => table.update(db, id, version, patch);
export const deleteCommunity = (db: Db, id: string, version: number): Promise<void> =>
  table.remove(db, id, version);
export const upsertCommunities = (
  db: Db,
  workspaceId: string,
  rows: readonly ImportRow<NewCommunity>[],
): Promise<UpsertResult> => table.upsert(db, workspaceId, rows);
