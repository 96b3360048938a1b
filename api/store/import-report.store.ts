/** Import reports: what each file brought, with every issue found; also how a second import is known. */

import { InputError } from '../errors.js';
import type { JsonObject } from './json.js';
import { rowsOf } from './page.js';
import type { Db } from './row.js';

export interface ImportReport {
  readonly id: string;
  readonly workspaceId: string;
  readonly fileName: string;
  readonly fileHash: string;
  /** `network`, `communities`, `facilities`, `all` … */
  readonly what: string;
  readonly counts: JsonObject;
  readonly issues: readonly JsonObject[];
  readonly createdAt: Date;
  /** False for imports of before changes were kept: they cannot be taken back. */
  readonly keepsChanges: boolean;
  readonly undoneAt: Date | null;
}

export type NewImportReport = Omit<ImportReport, 'id' | 'createdAt' | 'keepsChanges' | 'undoneAt'>;

const COLUMNS = {
  id: 't.id',
  workspaceId: 't.workspace_id',
  fileName: 't.file_name',
  fileHash: 't.file_hash',
  what: 't.what',
  counts: 't.counts',
  issues: 't.issues',
  createdAt: 't.created_at',
  keepsChanges: 't.keeps_changes',
  undoneAt: 't.undone_at',
};

/** Throws ConflictError when this file was imported before in the same way. */
export async function createImportReport(db: Db, report: NewImportReport): Promise<ImportReport> {
  const [row] = await db('import_report')
    .insert({
      workspace_id: report.workspaceId,
      file_name: report.fileName,
      file_hash: report.fileHash,
      what: report.what,
      counts: JSON.stringify(report.counts),
      issues: JSON.stringify(report.issues),
      keeps_changes: true,
    })
    .returning(['id', 'created_at']);
  return { ...report, id: row.id, createdAt: row.created_at, keepsChanges: true, undoneAt: null };
}

/** The report of an earlier import of the same file in the same way, still in force: then there is nothing to do. */
export async function findImportReport(
  db: Db,
  key: Pick<ImportReport, 'workspaceId' | 'what' | 'fileHash'>,
): Promise<ImportReport | null> {
  const query = db('import_report as t').select(COLUMNS).where({
    't.workspace_id': key.workspaceId,
    't.what': key.what,
    't.file_hash': key.fileHash,
    't.undone_at': null,
  });
  const [report] = await rowsOf<ImportReport>(query);
  return report ?? null;
}

/** The newest import still in force, or the one whose id begins so. */
export async function findImportToUndo(
  db: Db,
  workspaceId: string,
  idStart: string | null,
): Promise<ImportReport | null> {
  const query = db('import_report as t')
    .select(COLUMNS)
    .where({ 't.workspace_id': workspaceId, 't.undone_at': null })
    .orderBy([{ column: 't.created_at', order: 'desc' }, 't.id'])
    .limit(2);
  if (idStart !== null) query.whereRaw('starts_with(t.id::text, ?)', [idStart.toLowerCase()]);
  const [report, other] = await rowsOf<ImportReport>(query);
  if (idStart !== null && other)
    throw new InputError('import', `'${idStart}' begins several imports; give more of the id`);
  return report ?? null;
}

export async function markUndone(db: Db, id: string): Promise<void> {
  await db('import_report').where({ id }).update({ undone_at: db.fn.now() });
}
