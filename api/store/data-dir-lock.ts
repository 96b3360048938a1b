/**
 * The lock of an embedded data directory. The engine takes none: two processes on one directory lose
 * acknowledged rows (6,000 of 18,000 in a trial). The lock is a file that names its holder; it is
 * taken over only from a process that is dead. No heartbeat: a busy engine would miss it.
 */

import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ConflictError } from '../errors.js';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one with the same number; null where the system does not say. */
  readonly startedAtTicks: string | null;
}

/** A takeover lasts milliseconds; one older than this was cut off. */
const TAKEOVER_MS = 10_000;

/** Throws ConflictError, with the holder's pid, while another process has the directory open. */
export function lockDataDir(dataDir: string): { release(): void } {
  mkdirSync(dataDir, { recursive: true });
  const lockFile = join(dataDir, 'lock');
  const mine = join(dataDir, `lock.${process.pid}.${lockCount++}`);
  writeFileSync(mine, JSON.stringify(self()));
  try {
    if (!placed(mine, lockFile)) takeOver(dataDir, mine, lockFile);
  } finally {
    rmSync(mine, { force: true });
  }
  return { release: () => rmSync(lockFile, { force: true }) };
}

let lockCount = 0;

/** A hard link appears whole or not at all, and fails where the name is taken. */
function placed(mine: string, lockFile: string): boolean {
  try {
    linkSync(mine, lockFile);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/** Only one process at a time may remove a dead holder's lock: the one that made the takeover file. */
function takeOver(dataDir: string, mine: string, lockFile: string): void {
  refuseLiveHolder(dataDir, lockFile);
  const takeoverFile = join(dataDir, 'lock.takeover');
  if (ageMs(takeoverFile) > TAKEOVER_MS) rmSync(takeoverFile, { force: true });
  if (!placed(mine, takeoverFile)) throw held(dataDir, readHolder(takeoverFile));
  try {
    refuseLiveHolder(dataDir, lockFile);
    rmSync(lockFile, { force: true });
    if (!placed(mine, lockFile)) throw held(dataDir, readHolder(lockFile));
  } finally {
    rmSync(takeoverFile, { force: true });
  }
}

function refuseLiveHolder(dataDir: string, lockFile: string): void {
  const holder = readHolder(lockFile);
  if (holder && isAlive(holder)) throw held(dataDir, holder);
}

function held(dataDir: string, holder: Holder | null): ConflictError {
  const isElsewhere = holder !== null && holder.host !== hostname();
  const who = holder ? `process ${holder.pid}${isElsewhere ? ` on ${holder.host}` : ''}` : 'another process';
  return new ConflictError(
    `The data in ${dataDir} is open in ${who}: ${cure(dataDir, holder, isElsewhere)}, or use another data directory, or a PostgreSQL server with DATABASE_URL.`,
    { dataDir, pid: holder?.pid ?? null },
  );
}

function cure(dataDir: string, holder: Holder | null, isElsewhere: boolean): string {
  if (!holder) return 'wait until it is up';
  if (isElsewhere) return `stop it there (if that machine is gone, delete ${join(dataDir, 'lock')})`;
  return holder.pid === process.pid ? 'close it there first' : `stop it (kill ${holder.pid})`;
}

/** Null where the file is gone or was cut off while written. */
function readHolder(lockFile: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(lockFile, 'utf8'));
    return holder && typeof holder === 'object' && 'pid' in holder ? (holder as Holder) : null;
  } catch {
    return null;
  }
}

/** A holder on another host (a shared disk) cannot be asked, so it counts as alive. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
  return holder.startedAtTicks === null || holder.startedAtTicks === startedAtTicks(holder.pid);
}

function self(): Holder {
  return { pid: process.pid, host: hostname(), startedAtTicks: startedAtTicks(process.pid) };
}

/** Field 22 of /proc/<pid>/stat, after the name in brackets, with the boot it counts from; Linux only. */
function startedAtTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return null;
  }
}

function ageMs(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}
