/**
 * GET /worlds/:workspaceId — a place for the page's worker, in which scenarios are tried without
 * asking the server again. The bytes are described in planning/live-world.ts; gzip where the browser
 * takes it. The ETag changes with any edit of the place, and a page that has it gets 304.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Request, type Response, Router } from 'express';
import { packLiveWorld } from '../planning/live-world.js';
import { readStudyInput } from '../planning/read-study.js';
import { baselineHash } from '../planning/stored-scenario.js';
import type { Db } from '../store/row.js';
import { getWorkspace } from '../store/workspace.store.js';

const compress = promisify(gzip);

interface Packed {
  readonly etag: string;
  readonly compressed: Buffer;
  readonly plain: Buffer;
}

export function worldRoutes(db: Db): Router {
  const worlds = new PackedWorlds(db);
  return Router().get('/worlds/:workspaceId', (request, response) => sendWorld(worlds, request, response));
}

async function sendWorld(
  worlds: PackedWorlds,
  request: Request<{ workspaceId: string }>,
  response: Response,
): Promise<void> {
  const { workspaceId } = request.params;
  const etag = await worlds.etagOf(workspaceId);
  response.set({ etag, 'cache-control': 'no-cache', vary: 'accept-encoding' });
  if (request.get('if-none-match') === etag) return void response.status(304).end();
  const { compressed, plain } = await worlds.packed(workspaceId, etag);
  response.type('application/octet-stream');
  if (!request.acceptsEncodings('gzip')) return void response.send(plain);
  response.set('content-encoding', 'gzip').send(compressed);
}

/** Keeps the place that was asked for last: a page that is opened again finds it packed. */
class PackedWorlds {
  readonly #db: Db;
  #last: Packed | null = null;

  constructor(db: Db) {
    this.#db = db;
  }

  /** @throws NotFoundError */
  async etagOf(workspaceId: string): Promise<string> {
    await getWorkspace(this.#db, workspaceId);
    return `"${await baselineHash(this.#db, workspaceId)}-${encodeURIComponent(workspaceId)}"`;
  }

  async packed(workspaceId: string, etag: string): Promise<Packed> {
    if (this.#last?.etag === etag) return this.#last;
    const plain = Buffer.from(packLiveWorld(await readStudyInput(this.#db, workspaceId, null)).buffer);
    this.#last = { etag, plain, compressed: await compress(plain) };
    return this.#last;
  }
}
