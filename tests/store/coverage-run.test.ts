/** The life of a run, its results as they were written, and the ranked list of gaps. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { createAdministrativeArea } from '../../api/store/administrative-area.store.js';
import { deleteCommunity, updateCommunity, upsertCommunities } from '../../api/store/community.store.js';
import { countCoverageGaps, type GapFilter, listCoverageGaps } from '../../api/store/coverage-gap.read.js';
import {
  insertCoverageResults,
  readCoverageResults,
  readGapAreas,
} from '../../api/store/coverage-result.store.js';
import {
  type CoverageResult,
  createCoverageRun,
  findCoverageRunByInput,
  findLatestCoverageRun,
  getCoverageRun,
  getCoverageRuns,
  listCoverageRuns,
  type RunParameters,
} from '../../api/store/coverage-run.store.js';
import {
  cancelCoverageRun,
  deleteCoverageRun,
  type FinishedRun,
  failCoverageRun,
  finishCoverageRun,
  reportCoverageProgress,
  startCoverageRun,
} from '../../api/store/coverage-run-state.store.js';
import type { Store } from '../../api/store/open.js';
import type { Db } from '../../api/store/row.js';
import { eachEngine, rolledBack } from '../setup/engines.js';
import { community, multi, noData, result, square, workspace } from './rows.js';

const ws = 'runs';

const PARAMETERS: RunParameters = {
  minutes: [5, 10, 15],
  reading: 'time',
  profile: 'elderly',
  services: ['parking', 'elderly_care'],
  standardProfile: 'national',
};

const newRun = (db: Db, inputHash = 'in') =>
  createCoverageRun(db, {
    workspaceId: ws,
    parameters: PARAMETERS,
    inputVersions: { zebra: 1, ant: 'x' },
    inputHash,
  });

const finished = (results: readonly CoverageResult[]): FinishedRun => ({
  resultHash: 'out',
  results,
  gapAreas: [],
  summary: [],
  warnings: [],
});

eachEngine((_engine, openDb) => {
  let store: Store;
  let ids: string[];
  beforeAll(async () => {
    store = await openDb();
    await workspace(store.knex, ws);
    ids = (
      await upsertCommunities(
        store.knex,
        ws,
        [0, 1, 2, 3].map((n) => community(n)),
      )
    ).ids;
  });

  describe('the life of a run', () => {
    it('goes from queued over running to done', async () => {
      await rolledBack(store.knex, async (trx) => {
        const run = await newRun(trx);
        expect(run).toMatchObject({
          state: 'queued',
          progressRatio: 0,
          parameters: PARAMETERS,
          summary: null,
        });
        expect(run.startedAt).toBeNull();
        expect(await startCoverageRun(trx, run.id)).toBe(true);
        expect(await reportCoverageProgress(trx, run.id, 0.5)).toBe(true);
        expect(await reportCoverageProgress(trx, run.id, 0.25)).toBe(true);
        expect(await getCoverageRun(trx, run.id)).toMatchObject({ state: 'running', progressRatio: 0.5 });
        expect(await findLatestCoverageRun(trx, ws)).toBeNull();
        expect(await finishCoverageRun(trx, run.id, finished([result(ids[0]!)]))).toBe(true);
        const done = await getCoverageRun(trx, run.id);
        expect(done).toMatchObject({ state: 'done', progressRatio: 1, resultHash: 'out', summary: [] });
        expect(done.finishedAt).toBeInstanceOf(Date);
        expect(await findLatestCoverageRun(trx, ws)).toEqual(done);
        expect(await startCoverageRun(trx, run.id)).toBe(false);
        await expect(cancelCoverageRun(trx, run.id)).rejects.toMatchObject({ details: { state: 'done' } });
      });
    });

    it('keeps the order of keys, since bytes are part of the answer', async () => {
      await rolledBack(store.knex, async (trx) => {
        const run = await newRun(trx);
        expect(JSON.stringify(run.inputVersions)).toBe('{"zebra":1,"ant":"x"}');
        expect(JSON.stringify(run.parameters)).toBe(JSON.stringify(PARAMETERS));
      });
    });

    it('stores nothing of a run that was cancelled meanwhile', async () => {
      await rolledBack(store.knex, async (trx) => {
        const run = await newRun(trx);
        await startCoverageRun(trx, run.id);
        await cancelCoverageRun(trx, run.id);
        expect(await reportCoverageProgress(trx, run.id, 0.9)).toBe(false);
        expect(await finishCoverageRun(trx, run.id, finished([result(ids[0]!)]))).toBe(false);
        expect(await readCoverageResults(trx, run.id)).toEqual([]);
        expect(await getCoverageRun(trx, run.id)).toMatchObject({ state: 'cancelled', summary: null });
      });
    });

    it('tells why it failed, and keeps no half of its results', async () => {
      const run = await newRun(store.knex);
      await startCoverageRun(store.knex, run.id);
      const twice = finished([result(ids[0]!), result(ids[0]!)]);
      await expect(finishCoverageRun(store.knex, run.id, twice)).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await readCoverageResults(store.knex, run.id)).toEqual([]);
      expect(await failCoverageRun(store.knex, run.id, 'it broke')).toBe(true);
      expect(await failCoverageRun(store.knex, run.id, 'again')).toBe(false);
      expect(await getCoverageRun(store.knex, run.id)).toMatchObject({ state: 'failed', error: 'it broke' });
      await deleteCoverageRun(store.knex, run.id);
      await expect(getCoverageRun(store.knex, run.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(deleteCoverageRun(store.knex, run.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is found by what it asks, unless it came to nothing, and listed newest first', async () => {
      const runs = [];
      for (const hash of ['a', 'b', 'b']) runs.push(await newRun(store.knex, hash));
      await failCoverageRun(store.knex, runs[2]!.id, 'it broke');
      expect((await findCoverageRunByInput(store.knex, ws, 'b'))!.id).toBe(runs[1]!.id);
      expect(await findCoverageRunByInput(store.knex, ws, 'c')).toBeNull();
      const first = await listCoverageRuns(store.knex, { workspaceId: ws, first: 2 });
      expect(first.rows.map(({ id }) => id)).toEqual([runs[2]!.id, runs[1]!.id]);
      const next = await listCoverageRuns(store.knex, { workspaceId: ws, first: 2, after: first.cursors[1] });
      expect([next.rows.map(({ id }) => id), next.hasNextPage]).toEqual([[runs[0]!.id], false]);
      const failed = await listCoverageRuns(store.knex, { workspaceId: ws, state: 'failed' });
      expect(failed.rows).toHaveLength(1);
      const asked = [runs[2]!.id, runs[0]!.id];
      expect((await getCoverageRuns(store.knex, asked)).map(({ id }) => id)).toEqual(asked);
      for (const { id } of runs) await deleteCoverageRun(store.knex, id);
    });
  });

  describe('results', () => {
    it('come back to the last digit, with facilities and warnings', async () => {
      await rolledBack(store.knex, async (trx) => {
        const run = await newRun(trx);
        const facilities = [{ facilityId: ids[0]!, metres: 0.1 + 0.2, seconds: 1 / 3, reachedRatio: 0.7 }];
        const warnings = [
          {
            code: 'CAPACITY_UNKNOWN' as const,
            communityId: ids[0]!,
            serviceKind: null,
            count: 2,
            detail: '甲',
          },
        ];
        const full = result(ids[0]!, { facilities, warnings, coveredRatio: 1 / 7 });
        const empty = noData(ids[0]!, { bandMinutes: 5 });
        await insertCoverageResults(trx, run.id, [full, empty]);
        expect(await readCoverageResults(trx, run.id)).toEqual([empty, full]);
        expect(await readCoverageResults(trx, run.id, { bandMinutes: 15 })).toEqual([full]);
        expect(await readCoverageResults(trx, run.id, { communityIds: [ids[1]!] })).toEqual([]);
        expect(await readCoverageResults(trx, run.id, { serviceKind: 'parking' })).toEqual([]);
      });
    });

    it('bring their gap areas', async () => {
      await rolledBack(store.knex, async (trx) => {
        const run = await newRun(trx);
        await startCoverageRun(trx, run.id);
        const area = {
          communityId: ids[1]!,
          serviceKind: 'parking',
          bandMinutes: 5,
          areaSquareMetres: 9,
        } as const;
        const gapAreas = [{ ...area, geometry: square(120, 30) }];
        await finishCoverageRun(trx, run.id, { ...finished([]), gapAreas });
        expect(await readGapAreas(trx, run.id)).toEqual([{ ...area, geometry: multi(square(120, 30)) }]);
        expect(await readGapAreas(trx, run.id, { communityIds: [ids[0]!] })).toEqual([]);
      });
    });

    it('go with their community', async () => {
      await rolledBack(store.knex, async (trx) => {
        const run = await newRun(trx);
        await insertCoverageResults(trx, run.id, [result(ids[0]!), result(ids[1]!)]);
        await deleteCommunity(trx, ids[0]!, 1);
        expect(await readCoverageResults(trx, run.id)).toEqual([result(ids[1]!)]);
      });
    });
  });

  describe('the ranked list', () => {
    /** Capacity gaps 4, 8, 8 and none known; beside them one row of another service. */
    async function ranked(trx: Db): Promise<string> {
      const run = await newRun(trx);
      await insertCoverageResults(trx, run.id, [
        result(ids[0]!, { capacityGap: 4, severity: 2, coveredPersons: 10 }),
        result(ids[1]!, { capacityGap: 8, severity: 4, coveredPersons: 0 }),
        result(ids[2]!, { capacityGap: 8, severity: 4, coveredPersons: 20 }),
        noData(ids[3]!),
        result(ids[0]!, { serviceKind: 'parking', capacityGap: 1, severity: 1, bandMinutes: 5 }),
      ]);
      return run.id;
    }

    const names = async (trx: Db, filter: GapFilter): Promise<string[]> =>
      (await listCoverageGaps(trx, filter)).rows.map(({ communityName }) => communityName);

    it('sorts by the figure asked for, what is unknown last either way', async () => {
      await rolledBack(store.knex, async (trx) => {
        const filter = { runId: await ranked(trx), serviceKinds: ['elderly_care'] } as const;
        const [tie, tied] = [ids[1]!, ids[2]!].sort().map((id) => `小区 ${ids.indexOf(id)}`);
        const falling = await names(trx, { ...filter, sort: 'capacityGap' });
        expect(falling).toEqual([tie, tied, '小区 0', '小区 3']);
        const rising = await names(trx, { ...filter, sort: 'capacityGap', isAscending: true });
        expect(rising).toEqual(['小区 0', tie, tied, '小区 3']);
        const uncovered = await names(trx, { ...filter, sort: 'uncoveredPersons' });
        expect(uncovered).toEqual(['小区 1', '小区 0', '小区 2', '小区 3']);
      });
    });

    it.each([true, false])('pages without a gap or a repeat (ascending: %p)', async (isAscending) => {
      await rolledBack(store.knex, async (trx) => {
        const filter = { runId: await ranked(trx), sort: 'severity', isAscending } as const;
        const whole = (await listCoverageGaps(trx, filter)).rows;
        expect(whole).toHaveLength(5);
        const pieces = [];
        for (let after: string | null = null, isMore = true; isMore; ) {
          const page = await listCoverageGaps(trx, { ...filter, first: 1, after });
          pieces.push(...page.rows);
          after = page.cursors.at(-1) ?? null;
          isMore = page.hasNextPage;
        }
        expect(pieces).toEqual(whole);
      });
    });

    it('filters by box, subdistrict, service, band, state and severity', async () => {
      await rolledBack(store.knex, async (trx) => {
        const runId = await ranked(trx);
        const street = await createAdministrativeArea(trx, ws, {
          name: '街道',
          level: 'subdistrict',
          boundary: square(120, 30, 0.1),
        });
        await updateCommunity(trx, ids[2]!, 1, { subdistrictId: street.id });
        const found = async (filter: Partial<GapFilter>): Promise<string[]> => {
          expect(await countCoverageGaps(trx, { runId, ...filter })).toBe(
            (await names(trx, { runId, ...filter })).length,
          );
          return (await names(trx, { runId, ...filter })).sort();
        };
        expect(await found({ bbox: [120.0019, 30, 120.0045, 30.001] })).toEqual(['小区 1', '小区 2']);
        expect(await found({ subdistrictId: street.id })).toEqual(['小区 2']);
        expect(await found({ serviceKinds: ['parking'] })).toEqual(['小区 0']);
        expect(await found({ bandMinutes: 5 })).toEqual(['小区 0']);
        expect(await found({ states: ['no_data'] })).toEqual(['小区 3']);
        expect(await found({ severities: [1, 2] })).toEqual(['小区 0', '小区 0']);
        expect(await found({ communityIds: [ids[3]!] })).toEqual(['小区 3']);
        expect(await found({ severities: [] })).toEqual([]);
      });
    });

    it('brings the figures, the name and a point to fly to', async () => {
      await rolledBack(store.knex, async (trx) => {
        const runId = await ranked(trx);
        const [gap] = (await listCoverageGaps(trx, { runId, communityIds: [ids[1]!] })).rows;
        const expected = result(ids[1]!, { capacityGap: 8, severity: 4, coveredPersons: 0 });
        expect(gap).toMatchObject({ ...expected, communityName: '小区 1', subdistrictId: null });
        expect(gap!.centre.coordinates[0]).toBeCloseTo(120.0025, 6);
        expect(gap!.centre.coordinates[1]).toBeCloseTo(30.0005, 6);
        expect(gap).not.toHaveProperty('rank');
      });
    });

    it('refuses a cursor that is not its own', async () => {
      const runId = '00000000-0000-4000-8000-000000000000';
      for (const after of ['x', Buffer.from('[1]').toString('base64url')]) {
        await expect(listCoverageGaps(store.knex, { runId, after })).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
        });
      }
    });
  });
});
