/**
 * Vector tiles: of the ground, so that the map needs no base map: /tiles/WORKSPACE/Z/X/Y.mvt; and of the
 * communities, by their ids, for places with very many: /tiles/WORKSPACE/communities/Z/X/Y.mvt.
 */
import { gunzipSync } from 'node:zlib';
import { type Request, type Response, Router } from 'express';
import { NotFoundError } from '../errors.js';
import type { Engine } from '../store/open.js';
import type { Db } from '../store/row.js';
import { TileCache } from './tile-cache.js';
import { MAX_ZOOM, TileCutter, type TilePlace, type TileSet } from './tile-cutter.js';

export function tileRoutes({ db, engine }: { readonly db: Db; readonly engine: Engine }): Router {
  const cache = new TileCache(db, new TileCutter(db, engine));
  return Router()
    .get('/tiles/:workspace/:z/:x/:file', (request, response) => sendTile(cache, 'ground', request, response))
    .get('/tiles/:workspace/communities/:z/:x/:file', (request, response) =>
      sendTile(cache, 'communities', request, response),
    );
}

interface TilePath {
  workspace: string;
  z: string;
  x: string;
  file: string;
}

async function sendTile(
  cache: TileCache,
  set: TileSet,
  request: Request<TilePath>,
  response: Response,
): Promise<void> {
  const { workspace } = request.params;
  const place = placeOf(request.params);
  if (!place) throw new NotFoundError('tile', request.path);
  const stamp = await cache.stampOf(workspace, set);
  const etag = `"${stamp}-${set}-${place.join('-')}"`;
  response.set({ etag, 'cache-control': 'no-cache', vary: 'accept-encoding' });
  if (request.get('if-none-match') === etag) return void response.status(304).end();
  const tile = await cache.tile(workspace, set, stamp, place);
  if (!tile) return void response.status(204).end();
  send(request, response, tile);
}

/** [z, x, y] of /z/x/y.mvt; null when there is no such tile. */
function placeOf({ z, x, file }: TilePath): TilePlace | null {
  const numbers = [z, x, file.replace(/\.mvt$/, '')];
  if (!file.endsWith('.mvt') || !numbers.every((text) => /^\d{1,7}$/.test(text))) return null;
  const [zoom, column, row] = numbers.map(Number) as [number, number, number];
  const edge = 2 ** zoom;
  return zoom <= MAX_ZOOM && column < edge && row < edge ? [zoom, column, row] : null;
}

function send(request: Request<TilePath>, response: Response, packed: Uint8Array): void {
  response.type('application/vnd.mapbox-vector-tile');
  if (request.acceptsEncodings('gzip')) response.set('content-encoding', 'gzip').send(packed);
  else response.send(gunzipSync(packed));
}
