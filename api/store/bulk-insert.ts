/** Plain bulk inserts, in chunks, for rows that are written once: edges of a network, results of a run. */

import { InputError } from '../errors.js';
import { type Columns, quoted, recordOf, recordSet } from './columns.js';
import type { Db } from './row.js';

export interface BulkTarget {
  readonly table: string;
  /** The noun in messages. */
  readonly kind: string;
  readonly columns: Columns;
}

const CHUNK_ROWS = 2000;

/** `owner` holds the columns, by their SQL names, that are the same in every row. */
export async function insertInChunks(
  db: Db,
  target: BulkTarget,
  owner: Readonly<Record<string, string>>,
  rows: readonly object[],
): Promise<void> {
  const sql = insertSql(target, Object.keys(owner));
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const chunk = rows.slice(start, start + CHUNK_ROWS);
    const records = chunk.map((row, index) => recordOf(row, target.columns, index));
    const answer = await db.raw(sql, [...Object.values(owner), JSON.stringify(records)]);
    refuseLoss(target.kind, chunk.length, answer.rowCount);
  }
}

/** The embedded engine may drop a row of which it cannot read the geometry, and say nothing. */
export function refuseLoss(kind: string, sentCount: number, storedCount: number | null): void {
  if (sentCount === storedCount) return;
  throw new InputError(
    'geometry',
    `the database stored ${storedCount} of ${sentCount} rows of the kind ${kind}: a geometry is not valid`,
  );
}

function insertSql({ table, columns }: BulkTarget, ownerColumns: readonly string[]): string {
  const keys = Object.keys(columns);
  const values = keys.map((key) => `r.${quoted(key)}`);
  return `insert into ${table} (${[...ownerColumns, ...keys.map(quoted)].join(', ')})
    select ${[...ownerColumns.map(() => '?'), ...values].join(', ')}
    from json_to_recordset(?::json) as ${recordSet(columns)} order by r.row_number`;
}
