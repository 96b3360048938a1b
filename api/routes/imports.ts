/**
 * Files in: POST /imports/PLACE?name=FILE&options={"as":"communities","dryRun":true} with the bytes of the
 * file as body; POST /imports/PLACE/undo?id=IMPORT. With &work=UUID it goes on when the page is gone:
 * GET /imports/PLACE/work/UUID tells how far it is or how it ended, POST /imports/PLACE/work/UUID/cancel
 * calls it off; without, the end of the connection does. A header of our own is required: a page of another
 * site cannot send it without being let in first, and nobody is.
 */

import { type Request, type Response, Router } from 'express';
import { InputError, UnavailableError } from '../errors.js';
import { MOST_TABLE_BYTES } from '../intake/index.js';
import { undoImport } from '../planning/undo-import.js';
import type { Db } from '../store/row.js';
import { getWorkspace } from '../store/workspace.store.js';
import { fileNameOf, optionsOf } from './import-options.js';
import { ImportWorks } from './import-work.js';
import { type ImportWatch, takeFile } from './take-file.js';
import { receiveFile } from './upload.js';

export const IMPORT_HEADER = 'x-linli-import';
/** Our choice: each may hold a file of the largest size and what it inflates to. */
const MOST_AT_ONCE = 2;

type PlaceRequest = Request<{ workspaceId: string }>;

export function importRoutes(db: Db): Router {
  let underWayCount = 0;
  const works = new ImportWorks();
  return Router()
    .post('/imports/:workspaceId', async (request, response) => {
      refuseStrangers(request);
      if (underWayCount >= MOST_AT_ONCE)
        throw new UnavailableError('Other files are being read just now; try again in a moment.');
      underWayCount++;
      try {
        await importUpload(db, works, request, response);
      } finally {
        underWayCount--;
      }
    })
    .get('/imports/:workspaceId/work/:id', ({ params }, response) => {
      response.set('cache-control', 'no-store').json(works.find(params.workspaceId, params.id).news());
    })
    .post('/imports/:workspaceId/work/:id/cancel', (request, response) => {
      refuseStrangers(request);
      const work = works.find(request.params.workspaceId, request.params.id);
      work.callOff();
      response.json(work.news());
    })
    .post('/imports/:workspaceId/undo', async (request, response) => {
      refuseStrangers(request);
      const { id } = request.query;
      const idStart = typeof id === 'string' && id !== '' ? id : null;
      const { workspaceId } = request.params;
      await getWorkspace(db, workspaceId);
      const { report, deletedCount, restoredCount } = await undoImport(db, workspaceId, idStart);
      response.json({ importId: report.id, fileName: report.fileName, deletedCount, restoredCount });
    });
}

async function importUpload(
  db: Db,
  works: ImportWorks,
  request: PlaceRequest,
  response: Response,
): Promise<void> {
  const name = fileNameOf(request);
  const options = optionsOf(request, name);
  const workspace = await getWorkspace(db, request.params.workspaceId);
  const id = typeof request.query.work === 'string' ? request.query.work : null;
  const work = works.begin(workspace.id, id, name);
  try {
    const bytes = await receiveFile(request, name, MOST_TABLE_BYTES);
    const isLeft = () => id === null && (response.destroyed || request.socket.destroyed);
    const watch: ImportWatch = {
      isCalledOff: () => work.isCalledOff || isLeft(),
      onProgress: (ratio) => work.progress(ratio),
    };
    const answer = await takeFile(db, workspace, { name, bytes }, options, watch);
    work.end({ answer });
    response.set('cache-control', 'no-store').json(answer);
  } catch (error) {
    work.end({ error });
    throw error;
  }
}

/** @throws InputError */
function refuseStrangers(request: Pick<Request, 'get'>): void {
  if (request.get(IMPORT_HEADER) === undefined)
    throw new InputError(IMPORT_HEADER, 'this header is required, with any value');
}
