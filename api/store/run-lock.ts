/**
 * Who computes a run right now: a lock of the database session, which ends with the process that holds
 * it, however that process ends. The embedded engine has one session for all, so there a lock is always
 * to be had; its data directory admits one process only, which then knows its own runs.
 */
import type { Db } from './row.js';

/** Keeps our locks apart from other users of advisory locks: "run" on a telephone keypad. */
const LOCK_CLASS = 786;

export interface RunLock {
  release(): Promise<void>;
}

/** Null when another session holds it. The lock occupies a connection of the pool until it is released. */
export async function tryLockRun(db: Db, runId: string): Promise<RunLock | null> {
  const client = db.client;
  const holder = await client.acquireConnection();
  const ask = async (verb: 'try_advisory_lock' | 'advisory_unlock'): Promise<boolean> => {
    const text = `select pg_${verb}(${LOCK_CLASS}, hashtext(?)) as is_done`;
    const { response } = await client.query(holder, { sql: text, bindings: [runId] });
    return response.rows[0]?.is_done === true;
  };
  const release = async (): Promise<void> => {
    try {
      await ask('advisory_unlock');
    } finally {
      await client.releaseConnection(holder);
    }
  };
  if (await ask('try_advisory_lock')) return { release };
  await client.releaseConnection(holder);
  return null;
}
