/**
 * What imports changed, and taking one back. Triggers keep the changes while a transaction names its
 * import (migration 0013); here they are undone: new rows go, changed rows become what they were.
 */

import { ConflictError } from '../errors.js';
import type { Db } from './row.js';

/** Children before parents, so that nothing is deleted from under them. */
const NOUNS = [
  'entrance',
  'building',
  'facility',
  'idle_stock',
  'ground_feature',
  'walking_network',
  'community',
  'administrative_area',
] as const;

export interface UndoneRows {
  readonly deletedCount: number;
  readonly restoredCount: number;
}

/** From here to the end of the transaction, or to a call with null, changes are kept for this import. */
export async function keepChangesOf(trx: Db, importId: string | null): Promise<void> {
  await trx.raw("select set_config('linli.import_id', ?, true)", [importId ?? '']);
}

/** In a transaction of the caller. @throws ConflictError when rows were changed again since */
export async function undoChanges(trx: Db, importId: string): Promise<UndoneRows> {
  await refuseMovedOn(trx, importId);
  const counts = { deletedCount: 0, restoredCount: 0 };
  for (const noun of NOUNS) counts.deletedCount += await deleteNew(trx, noun, importId);
  for (const noun of [...NOUNS].reverse()) counts.restoredCount += await restoreChanged(trx, noun, importId);
  return counts;
}

/** One line a row of the import: what it was before the first change, which version the last one left. */
const CHANGED = `
  select row_id, (array_agg(before order by id))[1] as before, max(version_after) as version_after
  from import_change where import_id = ? and noun = ? group by row_id`;

/** A row that somebody deleted since is no obstacle; one that moved on is. */
async function refuseMovedOn(trx: Db, importId: string): Promise<void> {
  for (const noun of NOUNS) {
    const answer = await trx.raw(
      `with changed as (${CHANGED})
       select count(*)::int as count from changed join ${noun} as t on t.id = changed.row_id
       where t.version <> changed.version_after`,
      [importId, noun],
    );
    const { count } = answer.rows[0];
    if (count > 0)
      throw new ConflictError(
        `${count} rows (${noun}) were changed again after this import: take the later imports back first, or undo those edits.`,
        { noun, count },
      );
  }
}

async function deleteNew(trx: Db, noun: string, importId: string): Promise<number> {
  const answer = await trx.raw(
    `with changed as (${CHANGED}), gone as (
       delete from ${noun} where id in (select row_id from changed where before is null) returning id)
     select count(*)::int as count from gone`,
    [importId, noun],
  );
  return answer.rows[0].count;
}

/** Ids, versions and computed columns stay; a version never runs backwards. */
const NOT_RESTORED = ['id', 'workspace_id', 'version', 'created_at', 'updated_at'];

/** A row put back is again as an earlier import left it, in a newer version: that import may be taken back next. */
async function restoreChanged(trx: Db, noun: string, importId: string): Promise<number> {
  const columns = await writableColumns(trx, noun);
  const assignments = columns.map((column) => `"${column}" = was."${column}"`);
  const answer = await trx.raw(
    `with changed as (${CHANGED}),
     was as (
       select (jsonb_populate_record(t, changed.before)).* from changed join ${noun} as t on t.id = changed.row_id
       where changed.before is not null),
     restored as (
       update ${noun} as t set ${assignments.join(', ')}, version = t.version + 1, updated_at = now()
       from was where t.id = was.id returning t.id, t.version),
     handed_on as (
       update import_change as c set version_after = restored.version
       from restored join changed on changed.row_id = restored.id
       where c.noun = ? and c.row_id = restored.id and c.import_id <> ?
         and c.version_after = (changed.before ->> 'version')::int)
     select count(*)::int as count from restored`,
    [importId, noun, noun, importId],
  );
  return answer.rows[0].count;
}

/** As the database itself names them. */
async function writableColumns(trx: Db, noun: string): Promise<string[]> {
  const answer = await trx.raw(
    `select column_name as name from information_schema.columns
     where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER' order by ordinal_position`,
    [noun],
  );
  const names = answer.rows.map((row: { name: string }) => row.name);
  return names.filter((name: string) => !NOT_RESTORED.includes(name));
}
