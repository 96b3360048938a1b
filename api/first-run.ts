/** The coverage run that a newcomer finds ready: made at the first start, shown again at later ones. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Advance } from './boot-screen.js';
import { UnavailableError } from './errors.js';
import type { RunWorker } from './jobs-worker.js';
import { startCoverageRun } from './planning/coverage-run.js';
import { countCommunities } from './store/community.store.js';
import {
  type CoverageRun,
  findLatestCoverageRun,
  getCoverageRun,
  listCoverageRuns,
} from './store/coverage-run.store.js';
import type { Db } from './store/row.js';
import { listWorkspaces } from './store/workspace.store.js';

const LOOK_MILLISECONDS = 100;

/** The first workspace that holds communities; null in an empty database. */
export async function shownWorkspace(db: Db): Promise<string | null> {
  for (const { id } of await listWorkspaces(db)) if ((await countCommunities(db, id)) > 0) return id;
  return null;
}

/** The newest finished run of a workspace; where it has none, one with the usual parameters is made. */
export async function firstRun(
  db: Db,
  worker: RunWorker,
  workspaceId: string,
  advance: Advance,
): Promise<CoverageRun> {
  const latest = await findLatestCoverageRun(db, workspaceId);
  if (latest) return latest;
  const [waiting] = (await listCoverageRuns(db, { workspaceId, state: 'queued', first: 1 })).rows;
  const { id } = waiting ?? (await startCoverageRun(db, workspaceId));
  await worker.add(id);
  return ended(db, worker, id, advance);
}

async function ended(db: Db, worker: RunWorker, id: string, advance: Advance): Promise<CoverageRun> {
  for (;;) {
    const run = await getCoverageRun(db, id);
    if (run.state === 'done') return run;
    if (run.state === 'failed' || run.state === 'cancelled')
      throw new UnavailableError(
        `The first coverage run ${run.state}: ${run.error ?? 'somebody called it off'}`,
      );
    advance(run.progressRatio, worker.stageOf(id) ?? '');
    await sleep(LOOK_MILLISECONDS);
  }
}
