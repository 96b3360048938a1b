/** Scenarios (方案): named lists of changes over a place. What a change may be is planning's to know. */

import type { JsonObject } from './json.js';
import { rowsOf } from './page.js';
import { plannerTable } from './planner-table.js';
import type { CountedPage, Db, ListOptions, NewRow, Patch, RowMeta } from './row.js';

export interface Scenario extends RowMeta {
  readonly name: string;
  readonly note: string | null;
  /** Checked before they are stored. */
  readonly changes: JsonObject[];
  /** Fingerprint of the place that the changes were checked against. */
  readonly baselineInputHash: string;
}

export type NewScenario = NewRow<Scenario>;

export interface ScenarioFilter extends Omit<ListOptions, 'bbox'> {
  readonly nameContains?: string | null | undefined;
}

const table = plannerTable<Scenario, NewScenario>({
  table: 'scenario',
  kind: 'scenario',
  shape: null,
  columns: { name: 'text', note: 'text', changes: 'jsonb', baselineInputHash: 'text' },
  defaults: {},
  computed: {},
});

export const listScenarios = (db: Db, filter: ScenarioFilter): Promise<CountedPage<Scenario>> =>
  table.list(db, filter, { contains: { name: filter.nameContains } });
export const allScenarios = (db: Db, workspaceId: string): Promise<Scenario[]> => table.all(db, workspaceId);
export const getScenarios = (db: Db, ids: readonly string[]): Promise<Scenario[]> => table.get(db, ids);
export const insertScenario = (db: Db, workspaceId: string, row: NewScenario): Promise<Scenario> =>
  table.create(db, workspaceId, row);
export const changeScenario = (
  db: Db,
  id: string,
  version: number,
  patch: Patch<NewScenario>,
): Promise<Scenario> => table.update(db, id, version, patch);
export const deleteScenario = (db: Db, id: string, version: number): Promise<void> =>
  table.remove(db, id, version);

/** By its name in a workspace; null where there is none. */
export async function findScenarioByName(
  db: Db,
  workspaceId: string,
  name: string,
): Promise<Scenario | null> {
  const [row] = await rowsOf<{ id: string }>(
    db('scenario').select('id').where({ workspace_id: workspaceId, name }),
  );
  const [scenario] = row ? await getScenarios(db, [row.id]) : [];
  return scenario ?? null;
}
