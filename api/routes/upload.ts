/**
 * The body of a request as a file for a moment: streamed to disk, never larger than allowed, taken away
 * whatever happens. It is written under a name of ours, not the sender's.
 */

import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from 'express';
import { FileError, FileLimitError } from '../intake/index.js';

export async function receiveFile(
  request: Pick<Request, 'get' | 'iterator' | 'resume'>,
  name: string,
  mostBytes: number,
): Promise<Uint8Array> {
  const announced = Number(request.get('content-length') ?? 0);
  if (announced > mostBytes) {
    request.resume();
    throw new FileLimitError('bytes', `bytes of ${name}`, mostBytes, announced);
  }
  const folder = await mkdtemp(join(tmpdir(), 'linli-upload-'));
  try {
    const path = join(folder, 'file');
    await writeBody(request, path, name, mostBytes);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeBody(
  request: Pick<Request, 'iterator' | 'resume'>,
  path: string,
  name: string,
  mostBytes: number,
): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  let byteCount = 0;
  try {
    // Not destroyed when it is too much: the sender is still to hear why.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      byteCount += (chunk as Buffer).length;
      if (byteCount > mostBytes) throw new FileLimitError('bytes', `bytes of ${name}`, mostBytes, byteCount);
      await file.write(chunk as Buffer);
    }
  } catch (error) {
    request.resume();
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    throw new FileError(name, 'CUT_OFF', 'was cut off before its end; send it again', { cause: error });
  } finally {
    await file.close();
  }
  if (byteCount === 0) throw new FileError(name, 'EMPTY', 'the file is empty');
}
