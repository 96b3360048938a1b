/**
 * Files out: a layer at /files/PLACE/LAYER.FORMAT?crs=&lang=&run=, the report at /reports/PLACE.pdf or
 * .docx. A Chinese name travels as RFC 6266 asks; a browser saves, it does not show.
 */

import { type Request, type Response, Router } from 'express';
import { InputError, NotFoundError } from '../errors.js';
import { coordinateSystem, WGS84 } from '../intake/index.js';
import { LAYER_FORMATS, LAYER_NAMES, type OutputFile } from '../output/layer.js';
import { readLayer } from '../output/read-layer.js';
import { readReport } from '../output/read-report.js';
import { REPORT_FORMATS } from '../output/report.js';
import { refuseFarZone } from '../output/system-fit.js';
import { LANGUAGES, type Language } from '../output/words.js';
import { WriteDesk } from '../output/write-desk.js';
import type { Db } from '../store/row.js';

export function fileRoutes(db: Db): Router {
  const desk = new WriteDesk();
  const router = Router();
  router.get('/files/:workspace/:file', async (request, response) => {
    const [name, ending] = splitName(request.params.file);
    const layer = LAYER_NAMES.find((known) => known === name);
    const format = LAYER_FORMATS.find((known) => known === ending);
    if (!layer || !format) throw new NotFoundError('file', request.path);
    const crs = textOf(request, 'crs');
    const system = crs === undefined ? WGS84 : coordinateSystem('crs', crs);
    const question = { ...questionOf(request), layer, workspaceId: request.params.workspace };
    const content = await readLayer(db, question);
    refuseFarZone(content, system);
    send(response, await desk.write({ kind: 'layer', layer: content, format, crs: system.code }));
  });
  router.get('/reports/:file', async (request, response) => {
    const [workspaceId, ending] = splitName(request.params.file);
    const format = REPORT_FORMATS.find((known) => known === ending);
    if (!format) throw new NotFoundError('report', request.path);
    const report = await readReport(db, { ...questionOf(request), workspaceId });
    send(response, await desk.write({ kind: 'report', report, format }));
  });
  return router;
}

/** The last dot parts name and ending. */
function splitName(file: string): readonly [name: string, ending: string] {
  const dot = file.lastIndexOf('.');
  return dot === -1 ? [file, ''] : [file.slice(0, dot), file.slice(dot + 1)];
}

function questionOf(request: Request<{ file: string }>): { language: Language; runId: string | undefined } {
  const text = textOf(request, 'lang') ?? 'zh';
  const language = LANGUAGES.find((known) => known === text);
  if (!language) throw new InputError('lang', `is one of ${LANGUAGES.join(', ')}`);
  return { language, runId: textOf(request, 'run') };
}

function textOf(request: Request<{ file: string }>, name: string): string | undefined {
  const value = request.query[name];
  if (value === undefined || typeof value === 'string') return value || undefined;
  throw new InputError(name, 'is given more than once');
}

function send(response: Response, { name, mediaType, bytes }: OutputFile): void {
  response.attachment(name).type(mediaType).set('cache-control', 'no-store').send(Buffer.from(bytes));
}
