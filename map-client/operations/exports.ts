/** Fetches a file from the server, so that a refusal is a sentence and a wait is seen; then saves it. */
import { AskError } from './client.js';
import { bodyBytes, type ListAsking, refusalOf } from './lists.js';

export interface FetchedFile {
  readonly name: string;
  readonly content: Blob;
}

/** @throws AskError; an aborted question throws too and is heard by nobody */
export async function fetchFile(address: string, { signal, onBytes }: ListAsking): Promise<FetchedFile> {
  let response: Response;
  try {
    response = await fetch(address, { signal });
  } catch (error) {
    throw new AskError({ kind: 'offline', code: 'OFFLINE', message: String(error) });
  }
  if (!response.ok || !response.body) throw new AskError(await refusalOf(response));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of bodyBytes(response.body)) {
    pieces.push(piece);
    onBytes(piece.length);
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return { name: nameIn(response.headers.get('content-disposition')), content: new Blob(pieces, { type }) };
}

/** The name of RFC 6266: `filename*=UTF-8''…`, else the plain one. */
export function nameIn(disposition: string | null): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? [];
  const [, plain] = /filename="([^"]+)"/.exec(disposition ?? '') ?? [];
  return encoded === undefined ? (plain ?? 'linli') : decodeURIComponent(encoded);
}

/** As if the planner had followed a link to it. */
export function saveFile({ name, content }: FetchedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
