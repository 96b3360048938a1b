/** Communities: what is written is read; area by the spheroid; filters, pages, and edits under a version. */

import { beforeAll, expect, it } from '@jest/globals';
import {
  allCommunities,
  type Community,
  countCommunities,
  createCommunity,
  deleteCommunity,
  getCommunities,
  listCommunities,
  type NewCommunity,
  updateCommunity,
  upsertCommunities,
} from '../../api/store/community.store.js';
import type { Store } from '../../api/store/open.js';
import { countStatements } from '../../api/store/statement-count.js';
import { eachEngine, rolledBack } from '../setup/engines.js';
import { community, multi, square, workspace } from './rows.js';

const FULL: NewCommunity = {
  name: '朝晖一区',
  boundary: multi(square(120.1, 30.2)),
  completedOn: '1984-07-01',
  completedYear: 1984,
  households: 800,
  residents: 2100,
  persons0To2: 40,
  persons3To5: 50,
  persons60Plus: 500,
  persons65Plus: 380,
  persons80Plus: 90,
  cars: 300,
  parkingSpaces: 60,
  floorAreaSquareMetres: 52_000.5,
  managementForm: 'quasi',
  lastRenovatedOn: '2003-12-31',
  isInExpropriationPlan: false,
  housingType: 'reform',
  enclosure: 'walled',
  isMadeUp: true,
  source: 'survey',
  sourceId: 'zh-1',
  observedOn: '2020-02-29',
};

eachEngine((_engine, openDb) => {
  let store: Store;
  const ws = 'communities';
  beforeAll(async () => {
    store = await openDb();
    await workspace(store.knex, ws);
    await workspace(store.knex, 'elsewhere');
  });

  it('reads back every figure it was given', async () => {
    const created = await createCommunity(store.knex, ws, FULL);
    expect(created).toMatchObject({ ...FULL, workspaceId: ws, version: 1, subdistrictId: null });
    expect(created.createdAt).toBeInstanceOf(Date);
    expect(await getCommunities(store.knex, [created.id])).toEqual([created]);
    await deleteCommunity(store.knex, created.id, 1);
  });

  it('keeps what is missing missing, and fills in only what has a default', async () => {
    await rolledBack(store.knex, async (trx) => {
      const created = await createCommunity(trx, ws, { name: '一', boundary: square(120, 30) });
      expect(created).toMatchObject({
        source: 'planner',
        sourceId: null,
        enclosure: 'unknown',
        isMadeUp: false,
      });
      const figures = [
        'residents',
        'persons60Plus',
        'cars',
        'households',
        'completedOn',
        'isInExpropriationPlan',
      ];
      for (const key of figures) expect(created[key as keyof Community]).toBeNull();
    });
  });

  it('computes the area on the spheroid', async () => {
    await rolledBack(store.knex, async (trx) => {
      const { areaSquareMetres } = await createCommunity(trx, ws, { name: '一', boundary: square(120, 30) });
      // WGS 84 at 30° N: one degree of longitude is 96,486 m, of latitude 110,852 m: 96.486 m × 110.852 m = 10,695.7 m².
      expect(areaSquareMetres).toBeCloseTo(10_695.7, -1);
    });
  });

  it('pages through all rows once, filtered by box, subdistrict and name', async () => {
    await rolledBack(store.knex, async (trx) => {
      await upsertCommunities(
        trx,
        ws,
        [0, 1, 2, 3, 4].map((n) => community(n)),
      );
      await upsertCommunities(trx, 'elsewhere', [community(9)]);
      const seen: string[] = [];
      for (let after: string | null = null, isMore = true; isMore; ) {
        const page = await listCommunities(trx, { workspaceId: ws, first: 2, after });
        seen.push(...page.rows.map(({ name }) => name));
        expect(page.cursors).toHaveLength(page.rows.length);
        after = page.cursors.at(-1)!;
        isMore = page.hasNextPage;
      }
      expect(seen.sort()).toEqual(['小区 0', '小区 1', '小区 2', '小区 3', '小区 4']);
      // Squares begin at 120.000, 120.002 …; this box meets those of 1 and 2.
      const boxed = await listCommunities(trx, {
        workspaceId: ws,
        bbox: [120.0025, 30.0002, 120.0045, 30.0008],
      });
      expect(boxed.rows.map(({ sourceId }) => sourceId).sort()).toEqual(['c1', 'c2']);
      const named = await listCommunities(trx, { workspaceId: ws, nameContains: '区 3' });
      expect(named.rows.map(({ sourceId }) => sourceId)).toEqual(['c3']);
      expect(await countCommunities(trx, ws)).toBe(5);
    });
  });

  it('lists all in the order of their source', async () => {
    await rolledBack(store.knex, async (trx) => {
      await upsertCommunities(
        trx,
        ws,
        [2, 10, 1].map((n) => community(n)),
      );
      expect((await allCommunities(trx, ws)).map(({ sourceId }) => sourceId)).toEqual(['c1', 'c10', 'c2']);
    });
  });

  it('gets many by id in one statement, in the order asked, leaving out the unknown', async () => {
    await rolledBack(store.knex, async (trx) => {
      const { ids } = await upsertCommunities(
        trx,
        ws,
        [0, 1, 2].map((n) => community(n)),
      );
      const asked = [ids[2]!, '00000000-0000-4000-8000-000000000000', ids[0]!];
      const { result, statements } = await countStatements(store.knex, () => getCommunities(trx, asked));
      expect(result.map(({ sourceId }) => sourceId)).toEqual(['c2', 'c0']);
      expect(statements).toHaveLength(1);
      expect(await getCommunities(trx, [])).toEqual([]);
    });
  });

  it('changes only what the patch names, and counts the version', async () => {
    await rolledBack(store.knex, async (trx) => {
      const before = await createCommunity(trx, ws, FULL);
      const after = await updateCommunity(trx, before.id, 1, {
        residents: null,
        name: '朝晖二区',
        cars: undefined,
      });
      expect(after).toEqual({
        ...before,
        residents: null,
        name: '朝晖二区',
        version: 2,
        updatedAt: expect.any(Date),
      });
      const moved = await updateCommunity(trx, before.id, 2, { boundary: square(120, 30, 0.002) });
      expect(moved.boundary).toEqual(multi(square(120, 30, 0.002)));
      expect(moved.areaSquareMetres).toBeGreaterThan(3.9 * 10_000);
    });
  });

  it('refuses an edit on a stale version and tells both versions', async () => {
    await rolledBack(store.knex, async (trx) => {
      const { id } = await createCommunity(trx, ws, FULL);
      await updateCommunity(trx, id, 1, { cars: 1 });
      const conflict = { code: 'CONFLICT', details: { kind: 'community', id, yours: 1, current: 2 } };
      await expect(updateCommunity(trx, id, 1, { cars: 2 })).rejects.toMatchObject(conflict);
      await expect(deleteCommunity(trx, id, 1)).rejects.toMatchObject(conflict);
      await deleteCommunity(trx, id, 2);
      await expect(updateCommunity(trx, id, 2, { cars: 2 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('lets exactly one of many simultaneous edits win', async () => {
    const { id } = await createCommunity(store.knex, ws, { name: '争', boundary: square(120.5, 30) });
    const edits = Array.from({ length: 8 }, (_, n) => updateCommunity(store.knex, id, 1, { cars: n }));
    const outcomes = await Promise.allSettled(edits);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [row] = await getCommunities(store.knex, [id]);
    expect(row).toMatchObject({
      version: 2,
      cars: outcomes.findIndex(({ status }) => status === 'fulfilled'),
    });
    await deleteCommunity(store.knex, id, 2);
  });

  it('answers a malformed id as bad input', async () => {
    await expect(getCommunities(store.knex, ['abc'])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
