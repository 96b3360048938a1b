/** The map page and the GraphQL explorer, served from our own files: nothing is loaded from elsewhere. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type NextFunction, type Request, type Response, Router, static as staticFiles } from 'express';
import { UnavailableError } from '../errors.js';
import { WHOLE_LISTS } from '../store/whole-list.read.js';

export interface PageSettings {
  /** Folder of the built client; checked on each visit, so that building it needs no restart. */
  readonly directory: string;
  readonly mapboxToken: string | null;
  readonly version: string;
}

const YEAR_SECONDS = 365 * 24 * 60 * 60;

export function pageRoutes({ directory, mapboxToken, version }: PageSettings): Router {
  const router = Router();
  router.get('/config.json', (_request, response) => {
    response.set('cache-control', 'no-store').json({ mapboxToken, version });
  });
  router.get('/graphql', (request, response, next) => {
    if (wantsExplorer(request)) sendPage(response, directory, 'explorer.html');
    else next();
  });
  router.get('/', ({ query }, response) => {
    if (typeof query.place === 'string') response.set('link', listLinks(query.place));
    sendPage(response, directory, 'index.html');
  });
  router.use(staticFiles(directory, { index: false, setHeaders: setCaching }));
  return router;
}

/** The lists of the place set out with the page, before its program has come and asks for them. */
const listLinks = (placeId: string): string[] =>
  WHOLE_LISTS.map(
    (list) => `</lists/${encodeURIComponent(placeId)}/${list}>; rel=preload; as=fetch; crossorigin=anonymous`,
  );

/** A browser that opens the address by hand; programs ask for JSON, or for anything. */
function wantsExplorer(request: Request): boolean {
  return request.query.query === undefined && request.accepts(['json', 'html']) === 'html';
}

function sendPage(response: Response, directory: string, file: string): void {
  const path = join(directory, file);
  if (!existsSync(path)) throw new UnavailableError('The page is not built yet: run `npm run build`.');
  response.set('cache-control', 'no-cache').sendFile(path);
}

/** Names of built assets hold a hash of their content. */
function setCaching(response: Response, path: string): void {
  const isHashed = /[\\/]assets[\\/]/.test(path);
  response.setHeader('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
}

/** No guessing of content types, no framing by other sites. */
export function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'same-origin',
  });
  next();
}
