/** Takes an import back: what it brought goes, what it changed becomes what it was, and nothing else. */

import { DataGapError, NotFoundError } from '../errors.js';
import { type UndoneRows, undoChanges } from '../store/import-change.store.js';
import { findImportToUndo, type ImportReport, markUndone } from '../store/import-report.store.js';
import type { Db } from '../store/row.js';
import { lockForImport } from '../store/workspace.store.js';

export interface UndoneImport extends UndoneRows {
  readonly report: ImportReport;
}

/**
 * @param idStart the id of the import or its beginning; null for the newest one
 * @throws NotFoundError, DataGapError; ConflictError when its rows were changed again since
 */
export function undoImport(db: Db, workspaceId: string, idStart: string | null): Promise<UndoneImport> {
  return db.transaction(async (trx) => {
    await lockForImport(trx, workspaceId);
    const report = await findImportToUndo(trx, workspaceId, idStart);
    if (!report) throw new NotFoundError('import', idStart ?? `of workspace ${workspaceId}`);
    if (!report.keepsChanges)
      throw new DataGapError(
        'import changes',
        workspaceId,
        `${report.fileName} was imported before changes were kept and cannot be taken back.`,
      );
    const undone = await undoChanges(trx, report.id);
    await markUndone(trx, report.id);
    return { ...undone, report };
  });
}
