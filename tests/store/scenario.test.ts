/** Scenarios in the store: kept with their changes as they are, under one name each, never as the baseline. */

import { beforeAll, expect, it } from '@jest/globals';
import type { Store } from '../../api/store/open.js';
import type { Db } from '../../api/store/row.js';
import {
  allScenarios,
  changeScenario,
  deleteScenario,
  findScenarioByName,
  getScenarios,
  insertScenario,
  listScenarios,
} from '../../api/store/scenario.store.js';
import { eachEngine, rolledBack } from '../setup/engines.js';
import { workspace } from './rows.js';

const ws = 'scenarios';
const CHANGES = [
  {
    kind: 'add_footpath',
    line: [
      [120.123456789, 30],
      [120.2, 30.1],
    ],
  },
];
const add = (db: Db, name: string) =>
  insertScenario(db, ws, { name, changes: CHANGES, baselineInputHash: 'as it was' });

eachEngine((_engine, openDb) => {
  let store: Store;
  beforeAll(async () => {
    store = await openDb();
    await workspace(store.knex, ws);
    await workspace(store.knex, 'elsewhere');
  });

  it('come back as they went in, by id, by name and in lists', async () => {
    await rolledBack(store.knex, async (trx) => {
      const scenario = await add(trx, '东门');
      expect(scenario).toMatchObject({
        name: '东门',
        note: null,
        version: 1,
        source: 'planner',
        changes: CHANGES,
      });
      expect(await getScenarios(trx, [scenario.id])).toEqual([scenario]);
      expect(await findScenarioByName(trx, ws, '东门')).toEqual(scenario);
      expect(await findScenarioByName(trx, 'elsewhere', '东门')).toBeNull();
      await add(trx, '西门');
      expect((await listScenarios(trx, { workspaceId: ws, nameContains: '东' })).rows).toEqual([scenario]);
      expect((await allScenarios(trx, ws)).map(({ name }) => name).sort()).toEqual(['东门', '西门']);
    });
  });

  it('change under their version', async () => {
    await rolledBack(store.knex, async (trx) => {
      const { id } = await add(trx, '东门');
      expect(await changeScenario(trx, id, 1, { note: '一期', changes: [] })).toMatchObject({
        version: 2,
        note: '一期',
        changes: [],
      });
      await expect(changeScenario(trx, id, 1, { note: '二期' })).rejects.toMatchObject({ code: 'CONFLICT' });
      await deleteScenario(trx, id, 2);
      expect(await getScenarios(trx, [id])).toEqual([]);
    });
  });

  it.each([
    ['a name twice', 'CONFLICT', '东门'],
    ['no name', 'BAD_USER_INPUT', ''],
    ['the name of things as they are', 'BAD_USER_INPUT', 'BaseLine'],
  ])('refuse %s', async (_what, code, name) => {
    await rolledBack(store.knex, async (trx) => {
      await add(trx, '东门');
      await expect(add(trx, name)).rejects.toMatchObject({ code });
    });
  });
});
