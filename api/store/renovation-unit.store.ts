/** Renovation units (改造单元): communities renovated as one project, with the sheet of requirements. */

import type { RenovationMode, UnitStatus } from '../../schema/vocabulary.js';
import type { JsonObject } from './json.js';
import { hasMember, memberIds, setMembers } from './membership.js';
import { plannerTable } from './planner-table.js';
import type { CountedPage, Db, ListOptions, NewRow, Patch, RowMeta } from './row.js';

export interface RenovationUnit extends RowMeta {
  readonly name: string;
  /** In the planner's order. */
  readonly communityIds: string[];
  readonly mode: RenovationMode;
  readonly functionalPositioning: string | null;
  readonly indicatorControls: JsonObject;
  readonly infrastructureRequirements: JsonObject;
  readonly publicServiceRequirements: JsonObject;
  readonly status: UnitStatus;
}

export type NewRenovationUnit = NewRow<
  RenovationUnit,
  never,
  'indicatorControls' | 'infrastructureRequirements' | 'publicServiceRequirements' | 'status'
>;

export interface RenovationUnitFilter extends Omit<ListOptions, 'bbox'> {
  readonly status?: UnitStatus | null | undefined;
  readonly communityId?: string | null | undefined;
}

const GROUP = 'renovation_unit';

const table = plannerTable<RenovationUnit, NewRenovationUnit>({
  table: GROUP,
  kind: 'renovation unit',
  shape: null,
  columns: {
    name: 'text',
    mode: 'text',
    functionalPositioning: 'text',
    indicatorControls: 'jsonb',
    infrastructureRequirements: 'jsonb',
    publicServiceRequirements: 'jsonb',
    status: 'text',
  },
  defaults: {
    indicatorControls: {},
    infrastructureRequirements: {},
    publicServiceRequirements: {},
    status: 'draft',
  },
  computed: { communityIds: memberIds(GROUP) },
});

export function listRenovationUnits(
  db: Db,
  filter: RenovationUnitFilter,
): Promise<CountedPage<RenovationUnit>> {
  const { status, communityId } = filter;
  return table.list(db, filter, {
    equal: { status },
    narrow: (query) => communityId && query.whereRaw(hasMember(GROUP), [communityId]),
  });
}
export const countRenovationUnits = (db: Db, workspaceId: string): Promise<number> =>
  table.count(db, workspaceId);
export const getRenovationUnits = (db: Db, ids: readonly string[]): Promise<RenovationUnit[]> =>
  table.get(db, ids);

export function createRenovationUnit(
  db: Db,
  workspaceId: string,
  row: NewRenovationUnit,
): Promise<RenovationUnit> {
  return db.transaction(async (trx) => {
    const unit = await table.create(trx, workspaceId, row);
    await setMembers(trx, GROUP, unit, row.communityIds);
    return { ...unit, communityIds: [...row.communityIds] };
  });
}

export function updateRenovationUnit(
  db: Db,
  id: string,
  version: number,
  patch: Patch<NewRenovationUnit>,
): Promise<RenovationUnit> {
  return db.transaction(async (trx) => {
    const unit = await table.update(trx, id, version, patch);
    if (!patch.communityIds) return unit;
    await setMembers(trx, GROUP, unit, patch.communityIds);
    return { ...unit, communityIds: [...patch.communityIds] };
  });
}

export const deleteRenovationUnit = (db: Db, id: string, version: number): Promise<void> =>
  table.remove(db, id, version);
