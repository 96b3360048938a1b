/** Coverage runs between store and schema: their shape, their parameters, and following one to its end. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CoverageRun } from '../../schema/coverage-run.type.js';
import type { RunParametersInput } from '../../schema/run-parameters.input.js';
import type { Services } from '../context.js';
import { DEFAULT_PARAMETERS } from '../planning/coverage-run.js';
import {
  findLatestCoverageRun,
  getCoverageRun,
  listCoverageRuns,
  type RunParameters,
  type CoverageRun as StoredRun,
} from '../store/coverage-run.store.js';
import type { Db, Page } from '../store/row.js';
import { checkMinutes } from './minutes.js';

/**
 * Often enough for a progress bar. The database is asked, not a bus of this process: the worker may be
 * another machine, and the embedded engine delivers no LISTEN.
 */
const POLL_MILLISECONDS = 400;

export function shownRun({ summary, ...run }: StoredRun, stage: string | null): CoverageRun {
  const totals = (summary ?? []).map(({ countsByState, ...total }) => ({
    ...total,
    countsByState: Object.entries(countsByState).map(([state, communityCount]) => ({
      state: state as keyof typeof countsByState,
      communityCount,
    })),
  }));
  return { ...run, stage, totals };
}

export function runParametersOf(input: RunParametersInput | null | undefined): RunParameters {
  const asked = input ?? {};
  return {
    minutes: checkMinutes(asked.minutes ?? DEFAULT_PARAMETERS.minutes),
    reading: asked.reading ?? DEFAULT_PARAMETERS.reading,
    profile: asked.profile ?? DEFAULT_PARAMETERS.profile,
    services: [...new Set(asked.services ?? DEFAULT_PARAMETERS.services)],
    standardProfile: asked.standardProfile ?? DEFAULT_PARAMETERS.standardProfile,
  };
}

const isEnded = ({ state }: StoredRun): boolean => state !== 'queued' && state !== 'running';

/** The newest finished run on things as they are, with exactly these parameters where some are given. */
export async function latestRunOf(
  db: Db,
  workspaceId: string,
  parameters: RunParameters | null,
): Promise<StoredRun | null> {
  if (!parameters) return findLatestCoverageRun(db, workspaceId);
  const asked = textOf(parameters);
  let after: string | null = null;
  for (;;) {
    const page: Page<StoredRun> = await listCoverageRuns(db, { workspaceId, state: 'done', after });
    const found = page.rows.find((run) => run.scenarioId === null && textOf(run.parameters) === asked);
    if (found || !page.hasNextPage) return found ?? null;
    after = page.cursors.at(-1) ?? null;
  }
}

/** The order in which bands and services are named makes no other question. */
const textOf = ({ minutes, reading, profile, services, standardProfile }: RunParameters): string =>
  JSON.stringify([
    [...minutes].sort((a, b) => a - b),
    reading,
    profile,
    [...services].sort(),
    standardProfile,
  ]);

/** Yields the run now and after each change, until it has ended. */
export async function* watchRun({ db, queue }: Services, id: string): AsyncGenerator<CoverageRun> {
  let shown = '';
  for (;;) {
    const run = await getCoverageRun(db, id);
    const stage = queue.stageOf(id);
    const look = `${run.state} ${run.progressRatio} ${stage}`;
    if (look !== shown) yield shownRun(run, stage);
    if (isEnded(run)) return;
    shown = look;
    await sleep(POLL_MILLISECONDS);
  }
}
