/** The life of a coverage run that does not end well: called off, or left behind by a dead process. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { COVERAGE_QUEUE } from '../../api/job-lines.js';
import { openQueue, recoverRuns } from '../../api/jobs.js';
import { startCoverageRun } from '../../api/planning/coverage-run.js';
import { DEMO_WORKSPACE } from '../../api/planning/demo.js';
import { storeBundle } from '../../api/planning/import-bundle.js';
import { tryLockRun } from '../../api/store/run-lock.js';
import { eachEngine } from '../setup/engines.js';
import { type Desk, openDesk } from './desk.js';

const START = 'mutation { run: startCoverageRun(workspaceId: "demo") { id } }';
const CANCEL = 'mutation ($id: UUID!) { run: cancelCoverageRun(id: $id) { state } }';
const STATE = 'query ($id: UUID!) { run: coverageRun(id: $id) { state error gaps { totalCount } } }';
const FOLLOW = 'subscription ($id: UUID!) { run: coverageRunProgress(id: $id) { state } }';

eachEngine((engine, openDb) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(openDb);
    await storeBundle(desk.store.knex, DEMO_WORKSPACE, demoTown({ seed: 7, communityCount: 120 }));
  });
  afterAll(() => desk.close());

  const stateOf = async (id: string): Promise<string> => (await desk.get(STATE, { id })).run.state;

  it('called off while it is computed, it stops and leaves no results; the next run is computed', async () => {
    const { run } = await desk.get(START);
    while ((await stateOf(run.id)) === 'QUEUED') await sleep(20);
    expect(await desk.get(CANCEL, { id: run.id })).toEqual({ run: { state: 'CANCELLED' } });
    const next = (await desk.get(START)).run;
    await desk.follow(FOLLOW, { id: next.id });
    expect((await desk.get(STATE, { id: next.id })).run).toMatchObject({
      state: 'DONE',
      gaps: { totalCount: 1080 },
    });
    expect((await desk.get(STATE, { id: run.id })).run).toMatchObject({
      state: 'CANCELLED',
      gaps: { totalCount: 0 },
    });
  });

  it('called off while queued, it is never computed', async () => {
    const { id } = await startCoverageRun(desk.store.knex, 'demo');
    expect(await desk.get(CANCEL, { id })).toEqual({ run: { state: 'CANCELLED' } });
    await desk.worker.add(id);
    expect(await desk.follow(FOLLOW, { id })).toEqual([{ run: { state: 'CANCELLED' } }]);
    const { errors } = await desk.ask(CANCEL, { id });
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', state: 'cancelled' });
  });

  it('left behind by a dead process, it is given to the next worker once, then marked failed', async () => {
    const { store, worker } = desk;
    await worker.stop();
    const boss = await openQueue(store);
    const { id } = await startCoverageRun(store.knex, 'demo');
    await boss.send(COVERAGE_QUEUE, { runId: id }, { id });
    for (const state of ['RUNNING', 'FAILED']) {
      expect(await boss.fetch(COVERAGE_QUEUE)).toMatchObject([{ id }]);
      await store.knex('coverage_run').where({ id }).update({ state: 'running' });
      await recoverRuns(store, boss);
      expect(await stateOf(id)).toBe(state);
    }
    expect((await desk.get(STATE, { id })).run.error).toMatch(/twice/);
    await boss.stop({ graceful: false });
  });

  it('queued without a job, because its process died in between, it is queued again', async () => {
    const boss = await openQueue(desk.store);
    const { id } = await startCoverageRun(desk.store.knex, 'demo');
    await recoverRuns(desk.store, boss);
    expect(await boss.fetch(COVERAGE_QUEUE)).toMatchObject([{ id, data: { runId: id } }]);
    await boss.stop({ graceful: false });
  });

  it('is locked by whoever computes it; the embedded engine has one process and needs no lock', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const lock = await tryLockRun(desk.store.knex, id);
    const second = await tryLockRun(desk.store.knex, id);
    expect(second === null).toBe(engine === 'postgres');
    await second?.release();
    await lock?.release();
    const third = await tryLockRun(desk.store.knex, id);
    expect(third).not.toBeNull();
    await third?.release();
  });
});
