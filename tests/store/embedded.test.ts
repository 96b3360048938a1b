/** The embedded database as a user meets it: first start, second process, kill -9, a clean end. */

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenProgress, openStore, type Store } from '../../api/store/open.js';
import { type OtherProcess, startProcess } from './processes.js';

/** Adds workspaces one by one, each acknowledged before the next is sent. */
const WRITE = `
  const { openStore } = await store('open.js');
  const { ensureWorkspace } = await store('workspace.store.js');
  const { knex } = await openStore({ dataDir: process.argv[1] });
  for (let n = 0; ; n++) {
    await ensureWorkspace(knex, { id: 'w' + n, nameZh: '一', nameEn: 'a' });
    console.log('acknowledged ' + n);
  }`;

describe('an embedded database', () => {
  let dataDir: string;
  let writer: OtherProcess;
  let store: Store;
  beforeAll(async () => {
    dataDir = join(mkdtempSync(join(tmpdir(), 'linli-embedded-')), '.linli');
    // What a first start leaves that was killed halfway.
    mkdirSync(join(dataDir, 'database'), { recursive: true });
    writeFileSync(join(dataDir, 'database/PG_VERSION'), '18\n');
    writer = startProcess(WRITE, dataDir);
    await writer.line('acknowledged 200');
  });
  afterAll(async () => {
    await writer.kill();
    await store?.close();
    rmSync(join(dataDir, '..'), { recursive: true });
  });

  it('is made anew where its making was cut off', () => {
    expect(existsSync(join(dataDir, 'complete'))).toBe(true);
  });

  it('refuses a second process in one sentence that names the first', async () => {
    const stages: string[] = [];
    const onProgress = ({ stage }: OpenProgress): unknown => stages.push(stage);
    await expect(openStore({ dataDir, onProgress })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(`process ${writer.child.pid}`),
    });
    expect(stages).toEqual(['lock']);
  });

  it('keeps every acknowledged row through kill -9, and is opened by the next process', async () => {
    await writer.kill();
    const acknowledged = writer.lines.filter((line) => line.startsWith('acknowledged')).length;
    store = await openStore({ dataDir });
    const ids: string[] = await store.knex('workspace').pluck('id');
    const numbers = ids.map((id) => Number(id.slice(1))).sort((a, b) => a - b);
    expect(numbers.length).toBeGreaterThanOrEqual(acknowledged);
    expect(numbers).toEqual(numbers.map((_, n) => n));
  });

  it('ends cleanly, twice over, lets the lock go and says so to late callers', async () => {
    await store.close();
    await store.close();
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
    await expect(store.knex.raw('select 1')).rejects.toThrow();
  });

  it('tells its stages when it is opened again', async () => {
    const progress: OpenProgress[] = [];
    store = await openStore({ dataDir, onProgress: (step) => progress.push(step) });
    expect(progress.map(({ stage }) => stage)).toEqual(['lock', 'engine', 'connect', 'extension', 'ready']);
    expect(progress[0]!.detail).toBe(dataDir);
    expect(store.engine).toBe('embedded');
  });

  it('is not opened by an engine of another version', async () => {
    const other = join(dataDir, '../other');
    mkdirSync(join(other, 'database'), { recursive: true });
    writeFileSync(join(other, 'database/PG_VERSION'), '17\n');
    writeFileSync(join(other, 'complete'), '17\n');
    await expect(openStore({ dataDir: other })).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      message: expect.stringContaining('version 17'),
    });
    expect(existsSync(join(other, 'lock'))).toBe(false);
  });
});
