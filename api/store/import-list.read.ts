/** Imports of a workspace for a list, the newest first; their issues are counted, not read. */

import type { JsonObject } from './json.js';
import { counterOf, pageOf, pageSize, rowsOf } from './page.js';
import type { CountedPage, Db, ListOptions } from './row.js';

export interface ListedImport {
  readonly id: string;
  readonly workspaceId: string;
  readonly fileName: string;
  /** `network`, `communities`, `facilities`, `all` … */
  readonly what: string;
  /** Rows stored, by noun; `changed`: stored rows that got values. */
  readonly counts: JsonObject;
  readonly issueCount: number;
  readonly createdAt: Date;
  readonly undoneAt: Date | null;
  /** Still in force, and its changes were kept. */
  readonly canUndo: boolean;
}

export async function listImports(
  db: Db,
  { workspaceId, first, after }: Omit<ListOptions, 'bbox'>,
): Promise<CountedPage<ListedImport>> {
  const size = pageSize(first);
  const query = db('import_report as t').where('t.workspace_id', workspaceId);
  const countAll = counterOf(query);
  if (after)
    query.whereRaw(
      '(t.created_at, t.id) < (select a.created_at, a.id from import_report as a where a.id = ?)',
      [after],
    );
  query
    .select({
      id: 't.id',
      workspaceId: 't.workspace_id',
      fileName: 't.file_name',
      what: 't.what',
      counts: 't.counts',
      createdAt: 't.created_at',
      undoneAt: 't.undone_at',
    })
    .select(db.raw('json_array_length(t.issues) as "issueCount"'))
    .select(db.raw('t.keeps_changes and t.undone_at is null as "canUndo"'))
    .orderByRaw('t.created_at desc, t.id desc');
  const rows = await rowsOf<ListedImport>(query.limit(size + 1));
  return { ...pageOf(rows, size, ({ id }) => id), countAll };
}

/** A file that gave values to rows of another source, and was not taken back. */
export type Supplement = Pick<ListedImport, 'fileName' | 'what' | 'createdAt'> & {
  readonly changedCount: number;
};

/** In the order in which they came. */
export function listSupplements(db: Db, workspaceId: string): Promise<Supplement[]> {
  const changed = "coalesce((t.counts->>'changed')::integer, 0)";
  const query = db('import_report as t')
    .where({ 't.workspace_id': workspaceId, 't.undone_at': null })
    .whereRaw(`${changed} > 0`)
    .select({ fileName: 't.file_name', what: 't.what', createdAt: 't.created_at' })
    .select(db.raw(`${changed} as "changedCount"`))
    .orderBy(['t.created_at', 't.id']);
  return rowsOf<Supplement>(query);
}
