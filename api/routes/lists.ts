/**
 * Whole lists for the page, where pages of a hundred would be hundreds of questions:
 * GET /lists/WORKSPACE/communities (facilities, entrances, idle-stocks) and
 * GET /lists/runs/RUN/gaps?service=elderly_care&band=15. Rows as the page's GraphQL operations have them.
 */
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { type Request, type Response, Router } from 'express';
import { SERVICE_KINDS, type ServiceKind } from '../../schema/vocabulary.js';
import { InputError, NotFoundError } from '../errors.js';
import { getCoverageRun } from '../store/coverage-run.store.js';
import type { Db } from '../store/row.js';
import { readWholeAnswer, readWholeList, WHOLE_LISTS, type WholeList } from '../store/whole-list.read.js';
import { getWorkspace } from '../store/workspace.store.js';

const compress = promisify(gzip);

export function listRoutes(db: Db): Router {
  return Router()
    .get('/lists/runs/:runId/gaps', async (request, response) =>
      send(request, response, await answerOf(db, request)),
    )
    .get('/lists/:workspaceId/:list', async (request, response) =>
      send(request, response, await listOf(db, request.params)),
    );
}

async function listOf(
  db: Db,
  { workspaceId, list }: { readonly workspaceId: string; readonly list: string },
): Promise<string> {
  if (!WHOLE_LISTS.includes(list as WholeList)) throw new NotFoundError('list', list);
  await getWorkspace(db, workspaceId);
  return readWholeList(db, workspaceId, list as WholeList);
}

async function answerOf(db: Db, { params, query }: Request<{ runId: string }>): Promise<string> {
  const service = SERVICE_KINDS.find(({ code }) => code === query.service)?.code;
  const band = Number(query.band);
  if (!service)
    throw new InputError('service', `is one of ${SERVICE_KINDS.map(({ code }) => code).join(', ')}`);
  if (!Number.isInteger(band)) throw new InputError('band', 'is a number of minutes');
  const { id } = await getCoverageRun(db, params.runId);
  return readWholeAnswer(db, id, service satisfies ServiceKind, band);
}

async function send(request: Request, response: Response, rows: string): Promise<void> {
  response.set({ 'cache-control': 'no-cache', vary: 'accept-encoding' }).type('application/json');
  if (!request.acceptsEncodings('gzip') || isFromHere(request)) return void response.end(rows);
  // Level 1: the wait is for the text, and a slower packing of it would be longer than its way.
  const packed = await compress(rows, { level: constants.Z_BEST_SPEED });
  response.set('content-encoding', 'gzip').end(packed);
}

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** On one machine packing takes longer than the way; what stands in front of us speaks for somebody farther. */
const isFromHere = ({ socket, headers }: Request): boolean =>
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined &&
  LOOPBACK.includes(socket.remoteAddress ?? '');
