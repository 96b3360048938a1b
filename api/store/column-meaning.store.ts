/** What headings of files mean in a workspace, as its planners settled them. */

import type { ImportNoun } from '../../schema/vocabulary.js';
import { rowsOf } from './page.js';
import type { Db } from './row.js';

export interface ColumnMeaning {
  readonly noun: ImportNoun;
  /** As it stands in the file. */
  readonly heading: string;
  /** As headings are compared. */
  readonly plainHeading: string;
  readonly field: string;
  readonly updatedAt: Date;
}

export type NewColumnMeaning = Omit<ColumnMeaning, 'updatedAt'>;

const COLUMNS = {
  noun: 'noun',
  heading: 'heading',
  plainHeading: 'plain_heading',
  field: 'field',
  updatedAt: 'updated_at',
};

/** By noun and heading. */
export function listColumnMeanings(
  db: Db,
  workspaceId: string,
  noun: ImportNoun | null,
): Promise<ColumnMeaning[]> {
  const query = db('column_meaning').select(COLUMNS).where({ workspace_id: workspaceId });
  if (noun !== null) query.where({ noun });
  return rowsOf<ColumnMeaning>(query.orderByRaw('noun collate "C", plain_heading collate "C"'));
}

export async function countColumnMeanings(db: Db, workspaceId: string): Promise<number> {
  const [row] = await db('column_meaning').where({ workspace_id: workspaceId }).count({ count: '*' });
  return Number(row!.count);
}

/** New ones are added, others become what is said now. */
export async function putColumnMeanings(
  db: Db,
  workspaceId: string,
  meanings: readonly NewColumnMeaning[],
): Promise<void> {
  if (meanings.length === 0) return;
  await db.raw(
    `insert into column_meaning (workspace_id, noun, plain_heading, heading, field)
     select ?, r.noun, r."plainHeading", r.heading, r.field
     from json_to_recordset(?::json) as r(noun text, "plainHeading" text, heading text, field text)
     order by r.noun, r."plainHeading"
     on conflict (workspace_id, noun, plain_heading)
     do update set heading = excluded.heading, field = excluded.field, updated_at = now()`,
    [workspaceId, JSON.stringify(meanings)],
  );
}

/** Under one noun, or under all. Answers how many went. */
export function deleteColumnMeaning(
  db: Db,
  workspaceId: string,
  noun: ImportNoun | null,
  plainHeading: string,
): Promise<number> {
  const query = db('column_meaning').where({ workspace_id: workspaceId, plain_heading: plainHeading });
  if (noun !== null) query.where({ noun });
  return query.delete();
}
