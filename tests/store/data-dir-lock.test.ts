/** One process a data directory: a live holder is named, a dead one is succeeded, by one only. */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { lockDataDir } from '../../api/store/data-dir-lock.js';
import { startProcess } from './processes.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'linli-lock-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const HOLD = `
  const { lockDataDir } = await store('data-dir-lock.js');
  try {
    lockDataDir(process.argv[1]);
    console.log('held ' + process.pid);
    setInterval(() => undefined, 1000);
  } catch (error) {
    console.log('refused ' + error.message);
  }`;

it('is held, let go, and held again', () => {
  const lock = lockDataDir(join(dataDir, 'made/on/the/way'));
  lock.release();
  lockDataDir(join(dataDir, 'made/on/the/way')).release();
});

it('names the process that holds it, and what to do', async () => {
  const holder = startProcess(HOLD, dataDir);
  await holder.line('held');
  const { pid } = holder.child;
  expect(() => lockDataDir(dataDir)).toThrow(
    expect.objectContaining({ code: 'CONFLICT', details: { dataDir, pid }, exitStatus: 1 }),
  );
  expect(() => lockDataDir(dataDir)).toThrow(new RegExp(`process ${pid}: stop it \\(kill ${pid}\\)`));
  await holder.kill();
});

it('is taken over from a process that was killed', async () => {
  const holder = startProcess(HOLD, dataDir);
  await holder.line('held');
  await holder.kill();
  lockDataDir(dataDir).release();
  expect(existsSync(join(dataDir, 'lock'))).toBe(false);
});

it('is taken over by one of several at once', async () => {
  const dead = startProcess(HOLD, dataDir);
  await dead.line('held');
  await dead.kill();
  const heirs = [1, 2, 3].map(() => startProcess(HOLD, dataDir));
  await Promise.all(heirs.map((heir) => heir.line('held', 'refused')));
  const held = heirs.filter(({ lines }) => lines.some((line) => line.startsWith('held')));
  expect(held).toHaveLength(1);
  expect(JSON.parse(readFileSync(join(dataDir, 'lock'), 'utf8')).pid).toBe(held[0]!.child.pid);
  await Promise.all(heirs.map((heir) => heir.kill()));
});

it('is refused twice within one process', () => {
  const lock = lockDataDir(dataDir);
  expect(() => lockDataDir(dataDir)).toThrow('close it there first');
  lock.release();
});

it('is taken over from another process that has got the same number since', () => {
  const recycled = { pid: process.pid, host: hostname(), startedAtTicks: 'another boot:1' };
  writeFileSync(join(dataDir, 'lock'), JSON.stringify(recycled));
  lockDataDir(dataDir).release();
});

it('is not taken over from another machine, which cannot be asked', () => {
  writeFileSync(join(dataDir, 'lock'), JSON.stringify({ pid: 1, host: 'elsewhere', startedAtTicks: null }));
  expect(() => lockDataDir(dataDir)).toThrow(/process 1 on elsewhere: .*delete/);
});

it('is taken over where the file was cut off while written', () => {
  writeFileSync(join(dataDir, 'lock'), '{"pid":');
  lockDataDir(dataDir).release();
});
