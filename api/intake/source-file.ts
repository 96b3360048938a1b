/**
 * Opens a file to import: reads it once, takes its hash, and tells by its first bytes (never by its
 * name alone) what it is. What is not read here is refused by name, with what to do about it.
 */

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { InputError, LimitError, NotFoundError } from '../errors.js';
import { FileError, FileLimitError, type ForeignFile } from '../tables/file-error.js';

export type FileKind = 'osm-xml' | 'osm-pbf' | 'graphml' | 'geojson';

/** Called with the share of a file already read, 0..1, rising. */
export type ReadProgress = (doneRatio: number) => void;

export interface SourceFile {
  /** Without its folder. */
  readonly name: string;
  readonly kind: FileKind;
  readonly isPacked: boolean;
  /** As on disk, packed where it is packed. */
  readonly bytes: Uint8Array;
  /** sha256 of `bytes`, hexadecimal. */
  readonly hash: string;
}

/** Our choice: the .pbf of a Chinese province with room; an extract of one city is a hundredth of it. */
export const MOST_FILE_BYTES = 512 * 1024 * 1024;
/** Unpacked text is streamed, so this only stops a packed bomb. */
const MOST_UNPACKED_BYTES = 8 * 1024 * 1024 * 1024;
const HEAD_BYTES = 4096;
const CHUNK_BYTES = 64 * 1024;

const READ_HERE = '.osm, .osm.gz, .osm.pbf, .graphml and .geojson are read';

export async function openSourceFile(path: string): Promise<SourceFile> {
  const bytes = await readWhole(path);
  return describeSource(basename(path), bytes);
}

/** The same for bytes that come from elsewhere, an upload for example. */
export function describeSource(name: string, bytes: Uint8Array): SourceFile {
  if (bytes.length === 0) throw new FileError(name, 'EMPTY', 'the file is empty');
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const head = isPacked ? unpackedHead(name, bytes) : bytes.subarray(0, HEAD_BYTES);
  if (head.length === 0) throw new FileError(name, 'EMPTY', 'the packed file is empty');
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { name, kind: kindOf(name, head), isPacked, bytes, hash };
}

async function readWhole(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') throw new NotFoundError('file', path, { cause });
    throw new InputError(path, `cannot be read (${cause.code ?? cause.message})`, { cause });
  });
  if (found.isDirectory()) throw new InputError(path, 'is a folder, not a file');
  if (found.size > MOST_FILE_BYTES)
    throw new FileLimitError('bytes', `bytes of ${basename(path)}`, MOST_FILE_BYTES, found.size);
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new InputError(path, `cannot be read (${cause.code ?? cause.message})`, { cause });
  });
}

function unpackedHead(name: string, bytes: Uint8Array): Uint8Array {
  try {
    const packedHead = bytes.subarray(0, HEAD_BYTES);
    return gunzipSync(packedHead, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD_BYTES);
  } catch (cause) {
    throw damagedGzip(name, cause);
  }
}

/** First bytes of files people hand over by mistake, and what to do. */
const FOREIGN_STARTS: readonly (readonly [start: string, refusal: ForeignFile, reason: string])[] = [
  [
    'PK\u0003\u0004',
    'NOT_READ.archive',
    `this is a zip archive or an Excel file; unpack the archive (${READ_HERE})`,
  ],
  ['BZh', 'NOT_READ.archive', 'this is packed with bzip2; unpack it first with `bunzip2`'],
  ['7z\u00bc\u00af', 'NOT_READ.archive', 'this is a 7z archive; unpack it first'],
  ['\u001f\u008b', 'NOT_READ.archive', 'this is packed twice; unpack it once with `gunzip`'],
  ['(\u00b5/\u00fd', 'NOT_READ.archive', 'this is packed with zstd; unpack it first'],
  ['SQLite format 3', 'NOT_READ', `this is an SQLite or GeoPackage file; ${READ_HERE}`],
  ['\u00ff\u00fe', 'NOT_UTF8', 'this is UTF-16 text; save it as UTF-8'],
  ['\u00fe\u00ff', 'NOT_UTF8', 'this is UTF-16 text; save it as UTF-8'],
];

function kindOf(name: string, head: Uint8Array): FileKind {
  const raw = Buffer.from(head).toString('latin1');
  for (const [start, refusal, reason] of FOREIGN_STARTS)
    if (raw.startsWith(start)) throw new FileError(name, refusal, reason);
  if (/^[\s\S]{4}\n[\s\S]OSM(Header|Data)/.test(raw)) return 'osm-pbf';
  const text = raw.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (text.startsWith('{')) return 'geojson';
  if (text.startsWith('<')) return kindOfXml(name, text);
  throw new FileError(
    name,
    'NOT_READ',
    `whatever its name says, its content is none that is known here; ${READ_HERE}`,
  );
}

function kindOfXml(name: string, text: string): FileKind {
  const encoding = /^<\?xml[^>]*encoding=["']([\w.-]+)/i.exec(text)?.[1];
  if (encoding && !/^utf-?8$/i.test(encoding))
    throw new FileError(name, 'NOT_UTF8', `the text is in ${encoding}; save it as UTF-8`);
  const root = /<([a-z][\w:.-]*)/i.exec(text.replace(/<!--[\s\S]*?-->/g, ''))?.[1];
  if (root === 'osm') return 'osm-xml';
  if (root === 'graphml') return 'graphml';
  if (/^html$/i.test(root ?? '') || /^<!doctype html/i.test(text))
    throw new FileError(
      name,
      'NOT_READ.page',
      'this is a web page, not data; the download probably failed, fetch it again',
    );
  if (root === 'osmChange')
    throw new FileError(
      name,
      'NOT_READ.changes',
      'this is a list of changes (.osc); an extract (.osm) is needed',
    );
  throw new FileError(name, 'NOT_READ', `this is XML with the root <${root ?? '?'}>; ${READ_HERE}`);
}

/** All bytes, unpacked. For formats that are read as a whole. */
export function unpackedBytes(file: SourceFile, mostBytes: number): Uint8Array {
  if (!file.isPacked) {
    if (file.bytes.length > mostBytes) throw tooLarge(file, mostBytes, file.bytes.length);
    return file.bytes;
  }
  try {
    return gunzipSync(file.bytes, { maxOutputLength: mostBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(file, mostBytes, mostBytes + 1);
    throw damagedGzip(file.name, cause);
  }
}

const tooLarge = (file: SourceFile, mostBytes: number, bytes: number): LimitError =>
  new FileLimitError('unpacked', `bytes of ${file.name}, unpacked`, mostBytes, bytes);

/** The text piece by piece, unpacked on the way, so that a large file is never in memory as text. */
export async function* textChunks(file: SourceFile, progress: ReadProgress): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let unpacked = 0;
  for await (const chunk of byteChunks(file, progress)) {
    unpacked += chunk.length;
    if (unpacked > MOST_UNPACKED_BYTES) throw tooLarge(file, MOST_UNPACKED_BYTES, unpacked);
    yield decodeUtf8(decoder, file, chunk);
  }
  yield decodeUtf8(decoder, file);
}

/** The whole text of a file that is read as one. */
export const wholeText = (file: SourceFile, mostBytes: number): string =>
  decodeUtf8(new TextDecoder('utf-8', { fatal: true }), file, unpackedBytes(file, mostBytes), false);

function decodeUtf8(
  decoder: TextDecoder,
  file: SourceFile,
  chunk?: Uint8Array,
  stream = chunk !== undefined,
): string {
  try {
    return decoder.decode(chunk, { stream });
  } catch (cause) {
    throw new FileError(file.name, 'NOT_UTF8', 'the text is not UTF-8; save it as UTF-8', { cause });
  }
}

async function* byteChunks(file: SourceFile, progress: ReadProgress): AsyncGenerator<Uint8Array> {
  const slices = slicesOf(file.bytes, progress);
  if (!file.isPacked) {
    yield* slices;
    return;
  }
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  const source = Readable.from(slices);
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Uint8Array;
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code?.startsWith('Z_') ? damagedGzip(file.name, cause) : cause;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

async function* slicesOf(bytes: Uint8Array, progress: ReadProgress): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    progress(start / bytes.length);
    yield bytes.subarray(start, start + CHUNK_BYTES);
    await new Promise(setImmediate);
  }
  progress(1);
}

const damagedGzip = (name: string, cause: unknown): InputError =>
  new FileError(name, 'DAMAGED', 'the packed file is cut off or damaged; fetch it again', { cause });
