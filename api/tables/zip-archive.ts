/**
 * A zip archive, read in memory behind limits: the directory is judged before a byte is inflated, each
 * entry is cut off where it grows beyond what the directory said, and nothing is ever written by name.
 */

import { TextDecoder } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { InputError } from '../errors.js';
import { FileError, FileLimitError } from './file-error.js';

export interface ZipLimits {
  readonly mostEntries: number;
  /** Of all entries together. */
  readonly mostInflatedBytes: number;
}

/**
 * Our choices. A ledger of 100,000 rows inflates to 60 MB, to eight times its packed size; the bombs seen
 * in the field to 155 MB and more, to a hundred times theirs and beyond.
 */
export const ZIP_LIMITS: ZipLimits = { mostEntries: 10_000, mostInflatedBytes: 96 * 1024 * 1024 };
const MOST_RATIO = 100;
const RATIO_FREE_BYTES = 32 * 1024 * 1024;

export interface ZipEntry {
  /** As the archive says it; never a path on this machine. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** @param wants which entries to inflate, by name. @throws InputError, LimitError */
export async function readZip(
  file: string,
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<ZipEntry[]> {
  const archive = await openZip(file, bytes);
  if (archive.entryCount > limits.mostEntries)
    throw new FileLimitError('entries', `entries of ${file}`, limits.mostEntries, archive.entryCount);
  const directory = await directoryOf(file, archive);
  const inflatedBytes = directory.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const most = Math.min(limits.mostInflatedBytes, Math.max(RATIO_FREE_BYTES, bytes.length * MOST_RATIO));
  if (inflatedBytes > most)
    throw new FileLimitError('unpacked', `bytes of ${file}, unpacked`, most, inflatedBytes);
  const entries: ZipEntry[] = [];
  for (const entry of directory) {
    const name = nameOf(entry);
    if (name.endsWith('/') || !wants(name)) continue;
    entries.push({ name, bytes: await inflate(file, archive, entry) });
  }
  return entries;
}

function openZip(file: string, bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) =>
    fromBuffer(
      buffer,
      { lazyEntries: true, decodeStrings: false, validateEntrySizes: true },
      (error, archive) => (error ? reject(damaged(file, error)) : resolve(archive)),
    ),
  );
}

function directoryOf(file: string, archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.on('end', () => resolve(entries));
    archive.on('error', (error: Error) => reject(damaged(file, error)));
    archive.readEntry();
  });
}

function inflate(file: string, archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.generalPurposeBitFlag & 1)
    return Promise.reject(
      new FileError(file, 'LOCKED', 'the archive is locked by a password; unlock it first'),
    );
  return new Promise((resolve, reject) =>
    archive.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged(file, error));
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => resolve(Buffer.concat(pieces)));
      stream.on('error', (cause: Error) => reject(damaged(file, cause)));
    }),
  );
}

/** Names are UTF-8 where the flag says so, else what Windows in China writes. */
function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Uint8Array;
  return new TextDecoder(entry.generalPurposeBitFlag & 0x800 ? 'utf-8' : 'gb18030').decode(raw);
}

const damaged = (file: string, cause: unknown): InputError =>
  new FileError(file, 'DAMAGED', 'the archive is cut off or damaged; fetch it again', { cause });
