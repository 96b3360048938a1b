/**
 * Bulk writes of an import: rows go in by thousands, matched by (workspace, source, source id). A row
 * that says what the table says already is left alone, so the same file twice changes nothing.
 */

import { InputError } from '../errors.js';
import { refuseLoss } from './bulk-insert.js';
import { type Columns, quoted, recordOf, recordSet } from './columns.js';
import type { WriteTarget } from './planner-write.js';
import type { Db, UpsertResult } from './row.js';

interface WrittenRow {
  readonly row_number: number;
  readonly id: string;
  readonly outcome: 'inserted' | 'updated' | 'unchanged';
}

const CHUNK_ROWS = 2000;

/** The caller hands in one transaction, so that an import is all or nothing. */
export async function upsertRows(
  db: Db,
  target: WriteTarget,
  workspaceId: string,
  rows: readonly Record<string, unknown>[],
): Promise<UpsertResult> {
  refuseTwins(target.kind, rows);
  const ids: string[] = new Array(rows.length);
  const counts = { inserted: 0, updated: 0, unchanged: 0 };
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const chunk = rows.slice(start, start + CHUNK_ROWS);
    for (const written of await upsertChunk(db, target, workspaceId, chunk)) {
      ids[start + written.row_number] = written.id;
      counts[written.outcome] += 1;
    }
  }
  return {
    ids,
    insertedCount: counts.inserted,
    updatedCount: counts.updated,
    unchangedCount: counts.unchanged,
  };
}

async function upsertChunk(
  db: Db,
  { table, kind, columns }: WriteTarget,
  workspaceId: string,
  chunk: readonly Record<string, unknown>[],
): Promise<WrittenRow[]> {
  const records = JSON.stringify(chunk.map((row, index) => recordOf(row, columns, index)));
  const answer = await db.raw(upsertSql(table, columns), [records, workspaceId, workspaceId]);
  refuseLoss(kind, chunk.length, answer.rows.length);
  return answer.rows;
}

/** One statement a chunk; the joined table is still the one before the write, so new rows come from `written` only. */
function upsertSql(table: string, columns: Columns): string {
  const keys = Object.keys(columns);
  const names = keys.map(quoted);
  const changing = keys.filter((key) => key !== 'source' && key !== 'sourceId').map(quoted);
  const values = keys.map((key) => `r.${quoted(key)}`);
  return `with sent as materialized (select * from json_to_recordset(?::json) as ${recordSet(columns)}),
    written as (
      insert into ${table} as t (workspace_id, ${names.join(', ')})
      select ?, ${values.join(', ')} from sent as r order by r.row_number
      on conflict (workspace_id, source, source_id) do update
      set ${changing.map((name) => `${name} = excluded.${name}`).join(', ')}, version = t.version + 1, updated_at = now()
      where (${changing.map((name) => `t.${name}`).join(', ')})
        is distinct from (${changing.map((name) => `excluded.${name}`).join(', ')})
      returning t.id, t.source, t.source_id
    )
    select sent.row_number, coalesce(written.id, t.id) as id,
      case when written.id is null then 'unchanged' when t.id is null then 'inserted' else 'updated' end as outcome
    from sent
    left join written on written.source = sent.source and written.source_id = sent.source_id
    left join ${table} as t
      on t.workspace_id = ? and t.source = sent.source and t.source_id = sent.source_id
    where coalesce(written.id, t.id) is not null
    order by sent.row_number`;
}

/** One statement cannot change a row twice, and of two twins nobody could say which one is meant. */
function refuseTwins(kind: string, rows: readonly Record<string, unknown>[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const name = `${row.source}\u0000${row.sourceId}`;
    if (seen.has(name)) {
      throw new InputError(
        'sourceId',
        `two rows of the kind ${kind} are both called ${row.sourceId} in ${row.source}`,
      );
    }
    seen.add(name);
  }
}
