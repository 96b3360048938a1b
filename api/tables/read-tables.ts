/**
 * Reads a foreign file in a thread of its own, with a limit of memory and of time: whatever a file does
 * to its reader, the caller gets tables or one clear sentence.
 */

import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { InputError, NotFoundError } from '../errors.js';
import { FileError, FileLimitError, toldError } from './file-error.js';
import { MOST_TABLE_BYTES, type RawTable, type TableFile } from './raw-table.js';
import type { TableAnswer } from './table-thread.js';

export interface ReadLimits {
  readonly mostSeconds: number;
  /** Of the thread's own memory; what it inflates is limited by its archive reader. */
  readonly mostMegabytes: number;
}

/** Our choice: a ledger of 100,000 rows and twelve columns took 22 s on two cores under a load of 13, and 0.7 GB with the program that wrote it. */
const READ_LIMITS: ReadLimits = { mostSeconds: 120, mostMegabytes: 512 };

/** The parts of a loose Shapefile, besides the .shp itself. */
const PARTS = new Set(['.dbf', '.prj', '.cpg']);

/** @throws NotFoundError, InputError, LimitError */
export async function openTableFile(path: string, encoding: string | null): Promise<TableFile> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') throw new NotFoundError('file', path, { cause });
    throw new InputError(path, `cannot be read (${cause.code ?? cause.message})`, { cause });
  });
  if (found.isDirectory()) throw new InputError(path, 'is a folder, not a file');
  if (found.size > MOST_TABLE_BYTES)
    throw new FileLimitError('bytes', `bytes of ${basename(path)}`, MOST_TABLE_BYTES, found.size);
  return { name: basename(path), bytes: await readFile(path), beside: await partsBeside(path), encoding };
}

/** Only files of the same folder and the same name: 小区.shp takes 小区.dbf and 小区.DBF. */
async function partsBeside(path: string): Promise<Record<string, Uint8Array>> {
  if (!/\.shp$/i.test(path)) return {};
  const bare = basename(path, extname(path));
  const beside: Record<string, Uint8Array> = {};
  for (const name of (await readdir(dirname(path))).sort()) {
    const ending = extname(name).toLowerCase();
    if (!PARTS.has(ending) || basename(name, extname(name)) !== bare) continue;
    const part = join(dirname(path), name);
    const { size } = await stat(part);
    if (size > MOST_TABLE_BYTES)
      throw new FileLimitError('bytes', `bytes of ${name}`, MOST_TABLE_BYTES, size);
    beside[ending.slice(1)] = await readFile(part);
  }
  return beside;
}

/** @throws InputError, LimitError: one sentence */
export async function readTables(
  file: TableFile,
  limits: ReadLimits = READ_LIMITS,
): Promise<readonly RawTable[]> {
  const answer = await answerOf(file, limits);
  if (answer.type === 'tables') return answer.tables;
  if (answer.type === 'limit')
    throw new FileLimitError(answer.thing, answer.what, answer.limit, answer.asked);
  if (answer.type === 'input') throw toldError(answer.details);
  throw new FileError(
    file.name,
    'DAMAGED',
    `the file cannot be read; it is damaged or of a kind not known here (${answer.reason.slice(0, 120)})`,
  );
}

function answerOf(file: TableFile, { mostSeconds, mostMegabytes }: ReadLimits): Promise<TableAnswer> {
  const thread = new Worker(threadFile(), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    // Neither the environment nor the arguments of the process are a file's business.
    env: {},
    argv: [],
    execArgv: [],
    // What a reader mutters about a damaged file is nobody's business either.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(
        new FileError(
          file.name,
          'TOO_MUCH',
          `could not be read within ${mostSeconds} s; part it into smaller files`,
        ),
      );
      void thread.terminate();
    }, mostSeconds * 1000);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
    };
    thread.on('message', (answer: TableAnswer) => end(() => resolve(answer)));
    thread.on('error', (error: NodeJS.ErrnoException) =>
      end(() =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? reject(
              new FileError(
                file.name,
                'TOO_MUCH',
                `needs more than ${mostMegabytes} MB to be read; part it into smaller files`,
              ),
            )
          : resolve({ type: 'bug', reason: error.message }),
      ),
    );
    thread.on('exit', () =>
      end(() =>
        reject(new FileError(file.name, 'TOO_MUCH', 'could not be read: the reading thread ended early')),
      ),
    );
  });
}

/** Beside this file when it runs compiled, else in dist/. */
function threadFile(): URL {
  const beside = new URL('./table-thread.js', import.meta.url);
  return existsSync(fileURLToPath(beside))
    ? beside
    : new URL('../../dist/api/tables/table-thread.js', import.meta.url);
}
