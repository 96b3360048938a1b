/** A planner's file into a workspace, on both engines: what rows name is found among what is stored there. */

import { beforeAll, expect, it } from '@jest/globals';
import { ConflictError, NotFoundError } from '../../api/errors.js';
import { readBytesForWorkspace, storePlannerImport } from '../../api/planning/import-planner-file.js';
import { readPlainStudyInput } from '../../api/planning/read-plain-study.js';
import { undoImport } from '../../api/planning/undo-import.js';
import { createAdministrativeArea } from '../../api/store/administrative-area.store.js';
import { allCommunities, createCommunity } from '../../api/store/community.store.js';
import type { Store } from '../../api/store/open.js';
import { eachEngine } from '../setup/engines.js';
import { square, workspace } from '../store/rows.js';

const OPTIONS = {
  crs: null,
  sheet: null,
  columns: new Map(),
  skippedRows: new Set<number>(),
  joins: new Map(),
};

eachEngine((_engine, openDb) => {
  let store: Store;
  let subdistrictId: string;
  const place = { id: 'ledgers', nameZh: '试', nameEn: 'trial' };
  const bring = async (name: string, text: string) => {
    const file = { name, bytes: Buffer.from(text), beside: {}, encoding: null };
    const read = await readBytesForWorkspace(store.knex, place.id, file, {
      ...OPTIONS,
      noun: 'communities',
    });
    return { read, ...(await storePlannerImport(store.knex, place, read)) };
  };
  const subdistricts = async () =>
    (await allCommunities(store.knex, place.id)).map((row) => [row.name, row.subdistrictId]);
  beforeAll(async () => {
    store = await openDb();
    await workspace(store.knex, place.id);
    const area = await createAdministrativeArea(store.knex, place.id, {
      level: 'subdistrict',
      name: '学院路街道',
      boundary: square(120, 30, 0.01),
    });
    subdistrictId = area.id;
    await createCommunity(store.knex, place.id, { name: '东园', boundary: square(120.002, 30.002) });
  });

  it('a community gets the subdistrict its ledger names, and loses it when the import is taken back', async () => {
    const { read } = await bring('台账.csv', '小区,街道\n东园,学院路');
    expect(read.imported.bundle.issues).toEqual([]);
    expect(await subdistricts()).toEqual([['东园', subdistrictId]]);
    await undoImport(store.knex, place.id, null);
    expect(await subdistricts()).toEqual([['东园', null]]);
  });

  it('of two ledgers that were read before either was stored, the second is refused whole', async () => {
    const readOf = (name: string, text: string) =>
      readBytesForWorkspace(
        store.knex,
        place.id,
        { name, bytes: Buffer.from(text), beside: {}, encoding: null },
        { ...OPTIONS, noun: 'communities', columns: new Map([['甲', 'residents']]) },
      );
    const reads = [
      await readOf('一.csv', '小区,户数,甲\n东园,5,9'),
      await readOf('二.csv', '小区,户数,甲\n东园,6,9'),
    ];
    const outcomes = await Promise.allSettled(
      reads.map((read) => storePlannerImport(store.knex, place, read)),
    );
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toEqual([expect.any(ConflictError)]);
    const [row] = await allCommunities(store.knex, place.id);
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect(row!.households).toBe([5, 6][winner]);
    const undone = await undoImport(store.knex, place.id, null);
    expect(undone.report.fileName).toBe(['一.csv', '二.csv'][winner]);
    await expect(undoImport(store.knex, place.id, null)).rejects.toThrow(NotFoundError);
  });

  it('one file stored four times at once is stored once, and taken back four times at once is taken back once', async () => {
    const file = { name: '齐.csv', bytes: Buffer.from('小区,户数\n东园,8'), beside: {}, encoding: null };
    const read = await readBytesForWorkspace(store.knex, place.id, file, { ...OPTIONS, noun: 'communities' });
    const store4 = [1, 2, 3, 4].map(() => storePlannerImport(store.knex, place, read));
    const stored = await Promise.all(store4);
    expect(stored.map(({ isUnchanged }) => isUnchanged).sort()).toEqual([false, true, true, true]);
    const { id } = stored[0]!.report;
    const undone = await Promise.allSettled([1, 2, 3, 4].map(() => undoImport(store.knex, place.id, id)));
    expect(undone.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
    ]);
    for (const one of undone) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(NotFoundError);
  });

  it('the year of a renovation reaches the studies, with its day or without', async () => {
    const years = async () =>
      (await readPlainStudyInput(store.knex, place.id)).facts.map((facts) => facts.lastRenovatedYear);
    await bring('年.csv', '小区,改造时间\n东园,2019年');
    expect(await years()).toEqual([2019]);
    await undoImport(store.knex, place.id, null);
    await bring('日.csv', '小区,改造时间\n东园,2021-06-30');
    expect(await years()).toEqual([2021]);
    await undoImport(store.knex, place.id, null);
    expect(await years()).toEqual([null]);
  });

  it('so does a new one', async () => {
    const features = [
      {
        type: 'Feature',
        properties: { 名称: '新园', 街道: '学院路街道' },
        geometry: square(120.006, 30.002),
      },
    ];
    await bring('新园.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    expect(await subdistricts()).toContainEqual(['新园', subdistrictId]);
    await undoImport(store.knex, place.id, null);
  });
});
