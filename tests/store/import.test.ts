/** Imports: matched by source, all or nothing, the same file twice changes nothing, nothing is lost silently. */

import { beforeAll, expect, it } from '@jest/globals';
import { allBuildings, countBuildings, upsertBuildings } from '../../api/store/building.store.js';
import {
  allCommunities,
  countCommunities,
  getCommunities,
  updateCommunity,
  upsertCommunities,
} from '../../api/store/community.store.js';
import { upsertGroundFeatures } from '../../api/store/ground-feature.store.js';
import { listImports } from '../../api/store/import-list.read.js';
import { createImportReport, findImportReport } from '../../api/store/import-report.store.js';
import type { Store } from '../../api/store/open.js';
import { countStatements } from '../../api/store/statement-count.js';
import { eachEngine, rolledBack } from '../setup/engines.js';
import { building, community, square, workspace } from './rows.js';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

eachEngine((_engine, openDb) => {
  let store: Store;
  const ws = 'imports';
  beforeAll(async () => {
    store = await openDb();
    await workspace(store.knex, ws);
  });

  it('changes nothing the second time', async () => {
    await rolledBack(store.knex, async (trx) => {
      const rows = numbers(5).map((n) => community(n, { residents: n }));
      const first = await upsertCommunities(trx, ws, rows);
      expect(first).toMatchObject({ insertedCount: 5, updatedCount: 0, unchangedCount: 0 });
      const before = await allCommunities(trx, ws);
      const second = await upsertCommunities(trx, ws, rows);
      expect(second).toEqual({ ids: first.ids, insertedCount: 0, updatedCount: 0, unchangedCount: 5 });
      expect(await allCommunities(trx, ws)).toEqual(before);
    });
  });

  it('updates the rows that differ and keeps their ids, in the order sent', async () => {
    await rolledBack(store.knex, async (trx) => {
      const first = await upsertCommunities(
        trx,
        ws,
        numbers(3).map((n) => community(n)),
      );
      const second = await upsertCommunities(trx, ws, [
        community(3),
        community(1, { residents: 7 }),
        community(2, { boundary: square(121, 31) }),
        community(0),
      ]);
      expect(second).toMatchObject({ insertedCount: 1, updatedCount: 2, unchangedCount: 1 });
      expect(second.ids.slice(1)).toEqual([first.ids[1], first.ids[2], first.ids[0]]);
      const rows = await getCommunities(trx, second.ids);
      expect(rows.map(({ version }) => version)).toEqual([1, 2, 2, 1]);
      expect(rows.map(({ sourceId }) => sourceId)).toEqual(['c3', 'c1', 'c2', 'c0']);
    });
  });

  it('takes a row that loses a figure', async () => {
    await rolledBack(store.knex, async (trx) => {
      const { ids } = await upsertCommunities(trx, ws, [community(1, { residents: 7 })]);
      await upsertCommunities(trx, ws, [community(1)]);
      expect(await getCommunities(trx, ids)).toMatchObject([{ residents: null, version: 2 }]);
    });
  });

  it('goes over the border of a chunk, in one statement a chunk', async () => {
    await rolledBack(store.knex, async (trx) => {
      const rows = numbers(4001).map((n) => building(n));
      const { result, statements } = await countStatements(store.knex, () => upsertBuildings(trx, ws, rows));
      expect(result).toMatchObject({ insertedCount: 4001 });
      expect(new Set(result.ids).size).toBe(4001);
      expect(statements).toHaveLength(3);
      expect(await countBuildings(trx, ws)).toBe(4001);
    });
  });

  it('refuses two rows of one name', async () => {
    await rolledBack(store.knex, async (trx) => {
      await expect(upsertCommunities(trx, ws, [community(1), community(1)])).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('c1'),
      });
    });
  });

  it('is nothing at all when one row of many is bad', async () => {
    const bowTie = [
      [120, 30],
      [120.001, 30.001],
      [120.001, 30],
      [120, 30.001],
      [120, 30],
    ];
    const rows = [
      ...numbers(20).map((n) => community(n)),
      community(20, { boundary: { type: 'Polygon', coordinates: [bowTie] } }),
    ];
    const work = store.knex.transaction((trx) => upsertCommunities(trx, ws, rows));
    await expect(work).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await countCommunities(store.knex, ws)).toBe(0);
  });

  it('refuses a building with an unclosed ring and keeps a self-crossing one', async () => {
    const crossing = [
      [120, 30],
      [120.001, 30.001],
      [120.001, 30],
      [120, 30.001],
      [120, 30],
    ];
    const open = crossing.slice(0, -1);
    const of = (ring: number[][]) => [
      building(1),
      building(2, { footprint: { type: 'Polygon', coordinates: [ring] } }),
    ];
    await rolledBack(store.knex, async (trx) => {
      await expect(upsertBuildings(trx, ws, of(open))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });
    await rolledBack(store.knex, async (trx) => {
      await upsertBuildings(trx, ws, of(crossing));
      const stored = await allBuildings(trx, ws);
      expect(stored.map(({ footprint }) => footprint.coordinates)).toContainEqual([crossing]);
    });
  });

  it('writes over an edit only where the file says otherwise', async () => {
    await rolledBack(store.knex, async (trx) => {
      const { ids } = await upsertCommunities(trx, ws, [community(1, { residents: 7 })]);
      await updateCommunity(trx, ids[0]!, 1, { residents: 8 });
      await upsertCommunities(trx, ws, [community(1, { residents: 7 })]);
      expect(await getCommunities(trx, ids)).toMatchObject([{ residents: 7, version: 3 }]);
    });
  });

  it('takes ground features as they come', async () => {
    await rolledBack(store.knex, async (trx) => {
      const river = {
        kind: 'water',
        geometry: square(120, 30),
        source: 'paper',
        sourceId: 'w1',
        name: '河',
      } as const;
      const wall = {
        kind: 'wall',
        geometry: {
          type: 'MultiLineString',
          coordinates: [
            [
              [120, 30],
              [120.1, 30],
            ],
          ],
        },
        source: 'paper',
        sourceId: 'w2',
      } as const;
      const rows = [
        river,
        {
          ...wall,
          geometry: {
            type: 'MultiLineString' as const,
            coordinates: [
              [
                [120, 30],
                [120.1, 30],
              ],
            ],
          },
        },
      ];
      expect(await upsertGroundFeatures(trx, ws, rows)).toMatchObject({ insertedCount: 2 });
      expect(await upsertGroundFeatures(trx, ws, rows)).toMatchObject({ unchangedCount: 2 });
    });
  });

  it('knows a file it has read before', async () => {
    await rolledBack(store.knex, async (trx) => {
      const report = {
        workspaceId: ws,
        fileName: 'a.geojson',
        fileHash: 'abc',
        what: 'communities',
        counts: { communities: 2 },
        issues: [{ level: 'warning', code: 'NO_NAME', reason: '没有名称' }],
      } as const;
      const stored = await createImportReport(trx, report);
      expect(await findImportReport(trx, report)).toEqual(stored);
      expect(stored).toMatchObject(report);
      expect(await findImportReport(trx, { ...report, what: 'all' })).toBeNull();
      expect((await listImports(trx, { workspaceId: ws })).rows.map(({ id }) => id)).toEqual([stored!.id]);
      await expect(createImportReport(trx, report)).rejects.toMatchObject({ code: 'CONFLICT' });
    });
  });
});
