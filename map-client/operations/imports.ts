/** Sends a planner's file to the server and hears how it is understood. By XMLHttpRequest: it tells what is sent. */
import type { Problem } from '../state/desk.js';
import type { ImportLook, ImportNews, ImportWishes, UndoneImport } from '../state/imports.js';
import { AskError } from './client.js';

export interface ImportQuestion {
  readonly placeId: string;
  readonly file: { readonly name: string; readonly content: Blob };
  readonly wishes: ImportWishes;
  readonly isDryRun: boolean;
  /** By which it can be asked for again; null: it ends with this page. */
  readonly workId: string | null;
  readonly signal: AbortSignal;
  readonly onSent: (ratio: number) => void;
}

export function sendFile({
  placeId,
  file,
  wishes,
  isDryRun,
  workId,
  signal,
  onSent,
}: ImportQuestion): Promise<ImportLook> {
  const { noun, crs, encoding, sheet, columns, skipRows, joins } = wishes;
  const options = { as: noun, crs, encoding, sheet, columns, skipRows, joins, dryRun: isDryRun };
  const query = new URLSearchParams({ name: file.name, options: JSON.stringify(options) });
  if (workId !== null) query.set('work', workId);
  return post<ImportLook>(`/imports/${encodeURIComponent(placeId)}?${query}`, file.content, signal, onSent);
}

/** A version 4 UUID; crypto.randomUUID is kept from pages that came without TLS. */
export function newWorkId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const workPath = (placeId: string, workId: string): string =>
  `/imports/${encodeURIComponent(placeId)}/work/${encodeURIComponent(workId)}`;

/** @throws AskError with what ended it */
export async function askImport(placeId: string, workId: string, signal: AbortSignal): Promise<ImportNews> {
  const answer = await fetch(workPath(placeId, workId), { signal }).catch(() =>
    refuse('offline', 'OFFLINE', 'no answer'),
  );
  return readAnswer<ImportNews>(await answer.text(), answer.status);
}

export const cancelImport = (placeId: string, workId: string, signal: AbortSignal): Promise<ImportNews> =>
  post(`${workPath(placeId, workId)}/cancel`, new Blob(), signal, () => undefined);

export const undoImport = (placeId: string, importId: string, signal: AbortSignal): Promise<UndoneImport> =>
  post(
    `/imports/${encodeURIComponent(placeId)}/undo?${new URLSearchParams({ id: importId })}`,
    new Blob(),
    signal,
    () => undefined,
  );

/** @throws AskError; never settles once it is called off */
function post<Answer>(
  path: string,
  content: Blob,
  signal: AbortSignal,
  onSent: (ratio: number) => void,
): Promise<Answer> {
  const request = new XMLHttpRequest();
  signal.addEventListener('abort', () => request.abort(), { once: true });
  return new Promise((resolve, reject) => {
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-linli-import', '1');
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 1);
    request.upload.onload = () => onSent(1);
    request.onerror = () => reject(new AskError({ kind: 'offline', code: 'OFFLINE', message: 'no answer' }));
    request.onload = () => {
      try {
        resolve(readAnswer<Answer>(request.responseText, request.status));
      } catch (error) {
        reject(error);
      }
    };
    request.send(content);
  });
}

function refuse(
  kind: 'offline' | 'refused',
  code: string,
  message: string,
  details: Problem['details'] = {},
): never {
  throw new AskError({ kind, code, message, details });
}

/** @throws AskError where it is a refusal */
function readAnswer<Answer>(text: string, status: number): Answer {
  const answer = answerOf(text);
  if (answer === null) return refuse('refused', 'other', `HTTP ${status}`);
  const refusal = answer.errors?.[0];
  return refusal
    ? refuse('refused', refusal.extensions?.code ?? 'other', refusal.message, refusal.extensions)
    : (answer as Answer);
}

interface Refusal {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string } & Problem['details'];
  }[];
}

function answerOf(text: string): Refusal | null {
  try {
    return JSON.parse(text) as Refusal;
  } catch {
    return null;
  }
}
