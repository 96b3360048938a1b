/** The life of a study: queued, running, done; called off with its best answer; never an answer in part. */

import { beforeAll, expect, it } from '@jest/globals';
import { allGroundFeatures, upsertGroundFeatures } from '../../api/store/ground-feature.store.js';
import type { Store } from '../../api/store/open.js';
import type { Db } from '../../api/store/row.js';
import { createStudy, getStudy, listStudies } from '../../api/store/study.store.js';
import {
  cancelStudy,
  deleteStudy,
  endCancelledStudy,
  failStudy,
  finishStudy,
  reportStudyProgress,
  type StudyOutcome,
  takeUpStudy,
} from '../../api/store/study-state.store.js';
import type { StudyKind } from '../../schema/vocabulary.js';
import { eachEngine, rolledBack } from '../setup/engines.js';
import { square, workspace } from './rows.js';

const ws = 'studies';
const OUTCOME: StudyOutcome = {
  resultText: '{"zebra":1,"ant":[2,"三"]}',
  resultHash: 'out',
  warnings: [{ code: 'STOCK_COST_UNKNOWN', communityId: null, serviceKind: null, count: 2, detail: null }],
};

const newStudy = (db: Db, kind: StudyKind = 'siting') =>
  createStudy(db, {
    workspaceId: ws,
    kind,
    scenarioId: null,
    parameters: { siteCount: 3 },
    inputVersions: { network: 'x' },
    inputHash: 'in',
  });

eachEngine((_engine, openDb) => {
  let store: Store;
  beforeAll(async () => {
    store = await openDb();
    await workspace(store.knex, ws);
  });

  it('goes from queued over running to done, its answer kept byte for byte', async () => {
    await rolledBack(store.knex, async (trx) => {
      const study = await newStudy(trx);
      expect(study).toMatchObject({ kind: 'siting', state: 'queued', progressRatio: 0, result: null });
      expect(await finishStudy(trx, study.id, OUTCOME)).toBe(false);
      expect(await takeUpStudy(trx, study.id)).toBe(true);
      expect(await reportStudyProgress(trx, study.id, 0.5)).toBe(true);
      expect(await reportStudyProgress(trx, study.id, 0.25)).toBe(true);
      expect(await getStudy(trx, study.id)).toMatchObject({ state: 'running', progressRatio: 0.5 });
      expect(await finishStudy(trx, study.id, OUTCOME)).toBe(true);
      const done = await getStudy(trx, study.id);
      expect(done).toMatchObject({ state: 'done', resultHash: 'out', warnings: OUTCOME.warnings });
      expect(JSON.stringify(done.result)).toBe(OUTCOME.resultText);
      await expect(cancelStudy(trx, study.id)).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await takeUpStudy(trx, study.id)).toBe(false);
    });
  });

  it('called off while queued it is over; while running it is told to stop and ends with its best', async () => {
    await rolledBack(store.knex, async (trx) => {
      const queued = await newStudy(trx);
      await cancelStudy(trx, queued.id);
      expect(await getStudy(trx, queued.id)).toMatchObject({ state: 'cancelled', result: null });

      for (const best of [OUTCOME, null]) {
        const running = await newStudy(trx);
        await takeUpStudy(trx, running.id);
        await cancelStudy(trx, running.id);
        expect(await getStudy(trx, running.id)).toMatchObject({ state: 'running', isCancelling: true });
        expect(await reportStudyProgress(trx, running.id, 0.5)).toBe(false);
        expect(await endCancelledStudy(trx, running.id, best)).toBe(true);
        const ended = await getStudy(trx, running.id);
        expect(ended).toMatchObject({ state: 'cancelled', isCancelling: false });
        expect(ended.result).toEqual(best && JSON.parse(best.resultText));
      }
    });
  });

  it('called off as its whole answer comes in, it keeps the answer and is cancelled, not done', async () => {
    await rolledBack(store.knex, async (trx) => {
      const running = await newStudy(trx);
      await takeUpStudy(trx, running.id);
      await cancelStudy(trx, running.id);
      expect(await finishStudy(trx, running.id, OUTCOME)).toBe(true);
      const ended = await getStudy(trx, running.id);
      expect(ended).toMatchObject({ state: 'cancelled', isCancelling: false });
      expect(ended.result).toEqual(JSON.parse(OUTCOME.resultText));
    });
  });

  it('tells why it failed, and can be thrown away', async () => {
    await rolledBack(store.knex, async (trx) => {
      const study = await newStudy(trx);
      expect(await failStudy(trx, study.id, 'it broke')).toBe(true);
      expect(await failStudy(trx, study.id, 'again')).toBe(false);
      expect(await getStudy(trx, study.id)).toMatchObject({ state: 'failed', error: 'it broke' });
      await deleteStudy(trx, study.id);
      await expect(getStudy(trx, study.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(deleteStudy(trx, study.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(cancelStudy(trx, study.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('is listed newest first, by kind where asked, page by page', async () => {
    const made: string[] = [];
    for (const kind of ['siting', 'units', 'siting'] as const)
      made.unshift((await newStudy(store.knex, kind)).id);
    const page = await listStudies(store.knex, { workspaceId: ws, first: 2 });
    expect(page.rows.map(({ id }) => id)).toEqual(made.slice(0, 2));
    expect(await page.countAll()).toBe(3);
    const next = await listStudies(store.knex, { workspaceId: ws, first: 2, after: page.cursors[1] });
    expect(next.rows.map(({ id }) => id)).toEqual(made.slice(2));
    const siting = await listStudies(store.knex, { workspaceId: ws, kind: 'siting' });
    expect(siting.rows.map(({ id }) => id)).toEqual([made[0], made[2]]);
  });

  it('reads what parts neighbours in an order of its own', async () => {
    await rolledBack(store.knex, async (trx) => {
      const water = { kind: 'water' as const, geometry: square(120, 30), source: 'paper' };
      const green = { kind: 'green' as const, geometry: square(120, 31), source: 'paper' };
      const rail = {
        kind: 'railway' as const,
        geometry: {
          type: 'LineString' as const,
          coordinates: [
            [120, 30],
            [120, 31],
          ],
        },
        source: 'paper',
      };
      await upsertGroundFeatures(trx, ws, [
        { ...water, sourceId: 'w9' },
        { ...green, sourceId: 'g1' },
        { ...rail, sourceId: 'r1' },
      ]);
      const found = await allGroundFeatures(trx, ws, ['water', 'railway']);
      expect(found).toEqual([
        { kind: 'railway', geometry: rail.geometry },
        { kind: 'water', geometry: water.geometry },
      ]);
    });
  });
});
