/** The other planner-owned nouns: every figure comes back, filters narrow, batches take one statement. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  allAdministrativeAreas,
  createAdministrativeArea,
  listAdministrativeAreas,
} from '../../api/store/administrative-area.store.js';
import { readBuildingDoors } from '../../api/store/building.read.js';
import {
  createBuilding,
  getBuildings,
  getBuildingsOfCommunities,
  listBuildings,
  updateBuilding,
  upsertBuildings,
} from '../../api/store/building.store.js';
import { createCommunity, deleteCommunity, listCommunities } from '../../api/store/community.store.js';
import {
  createEntrance,
  getEntrances,
  getEntrancesOfCommunities,
  listEntrances,
} from '../../api/store/entrance.store.js';
import {
  allFacilities,
  createFacility,
  listFacilities,
  updateFacility,
  upsertFacilities,
} from '../../api/store/facility.store.js';
import { createIdleStock, listIdleStocks, updateIdleStock } from '../../api/store/idle-stock.store.js';
import type { Store } from '../../api/store/open.js';
import { eachEngine, rolledBack } from '../setup/engines.js';
import { building, community, facility, multi, square, workspace } from './rows.js';

eachEngine((_engine, openDb) => {
  let store: Store;
  const ws = 'nouns';
  beforeAll(async () => {
    store = await openDb();
    await workspace(store.knex, ws);
    await workspace(store.knex, 'elsewhere');
  });

  describe('entrances', () => {
    const gate = { type: 'Point' as const, coordinates: [120.0005, 30] };

    it('belong to a community and leave with it', async () => {
      await rolledBack(store.knex, async (trx) => {
        const home = await createCommunity(trx, ws, community(1));
        const entrance = await createEntrance(trx, ws, {
          communityId: home.id,
          point: gate,
          access: 'residents',
          name: '北门',
        });
        expect(entrance).toMatchObject({
          communityId: home.id,
          point: gate,
          access: 'residents',
          name: '北门',
        });
        expect(await getEntrancesOfCommunities(trx, [home.id])).toEqual([entrance]);
        expect((await listEntrances(trx, { workspaceId: ws, communityId: home.id })).rows).toEqual([
          entrance,
        ]);
        await deleteCommunity(trx, home.id, 1);
        expect(await getEntrances(trx, [entrance.id])).toEqual([]);
      });
    });

    it('cannot belong to a community of another workspace', async () => {
      await rolledBack(store.knex, async (trx) => {
        const foreign = await createCommunity(trx, 'elsewhere', community(1));
        await expect(createEntrance(trx, ws, { communityId: foreign.id, point: gate })).rejects.toMatchObject(
          {
            code: 'BAD_USER_INPUT',
            message: expect.stringContaining('does not exist'),
          },
        );
      });
    });
  });

  describe('buildings', () => {
    it('keep polygons and multipolygons as they are', async () => {
      await rolledBack(store.knex, async (trx) => {
        const figures = { floors: 6, dwellings: 48, safetyGrade: 'C', use: 'residential' } as const;
        const one = await createBuilding(trx, ws, building(1, figures));
        const two = await createBuilding(trx, ws, building(2, { footprint: multi(square(120, 30)) }));
        expect(one).toMatchObject({ ...figures, footprint: building(1).footprint, communityId: null });
        expect(two).toMatchObject({ footprint: multi(square(120, 30)), floors: null, safetyGrade: null });
        expect(await getBuildings(trx, [two.id, one.id])).toEqual([two, one]);
      });
    });

    it('stay when their community is deleted', async () => {
      await rolledBack(store.knex, async (trx) => {
        const home = await createCommunity(trx, ws, community(1));
        const { ids } = await upsertBuildings(
          trx,
          ws,
          [1, 2].map((n) => building(n, { communityId: home.id })),
        );
        expect((await getBuildingsOfCommunities(trx, [home.id])).map(({ id }) => id)).toEqual(ids);
        await deleteCommunity(trx, home.id, 1);
        expect((await getBuildings(trx, ids)).map(({ communityId }) => communityId)).toEqual([null, null]);
      });
    });

    it('where people may live are doors in the lean form', async () => {
      await rolledBack(store.knex, async (trx) => {
        const home = await createCommunity(trx, ws, community(0));
        await upsertBuildings(trx, ws, [
          building(3, { communityId: home.id, floors: 5, dwellings: 30, use: 'residential' }),
          building(4, { use: 'commercial' }),
        ]);
        const doors = await readBuildingDoors(trx, ws);
        expect(doors).toHaveLength(1);
        expect(doors[0]).toMatchObject({
          communityId: home.id,
          floors: 5,
          dwellings: 30,
        });
        expect(doors[0]!.lon).toBeCloseTo(120.000325, 9);
        expect(doors[0]!.lat).toBeCloseTo(30.000225, 9);
        // 1/20 of the side of the 10,695.7 m² square, so 1/400 of its area.
        expect(doors[0]!.footprintSquareMetres).toBe(26.74);
      });
    });

    it('answer to a box', async () => {
      await rolledBack(store.knex, async (trx) => {
        await upsertBuildings(
          trx,
          ws,
          [0, 100].map((n) => building(n)),
        );
        const { rows } = await listBuildings(trx, { workspaceId: ws, bbox: [120.009, 30, 120.011, 30.001] });
        expect(rows.map(({ sourceId }) => sourceId)).toEqual(['b100']);
        expect(await updateBuilding(trx, rows[0]!.id, 1, { floors: 7 })).toMatchObject({
          floors: 7,
          version: 2,
        });
      });
    });
  });

  describe('facilities', () => {
    it('carry capacity with its unit, state and footprint', async () => {
      await rolledBack(store.knex, async (trx) => {
        const figures = {
          name: '邻里养老中心',
          footprint: square(120, 30, 0.0001),
          capacity: 24.5,
          capacityUnit: 'beds',
          floorAreaSquareMetres: 320,
          openingHours: 'Mo-Fr 08:00-18:00',
          state: 'planned',
          isForResidentsOnly: true,
          isMadeUp: true,
        } as const;
        const made = await createFacility(trx, ws, facility(1, figures));
        expect(made).toMatchObject({ ...figures, serviceKind: 'elderly_care', point: facility(1).point });
        const closed = await updateFacility(trx, made.id, 1, { state: 'closed', footprint: null });
        expect(closed).toMatchObject({ state: 'closed', footprint: null, capacity: 24.5 });
      });
    });

    it('are filtered by service and state, and take a service no migration has heard of', async () => {
      await rolledBack(store.knex, async (trx) => {
        await upsertFacilities(trx, ws, [
          facility(1),
          facility(2, { serviceKind: 'parking', state: 'closed' }),
          facility(3, { serviceKind: 'canteen' as 'shop' }),
        ]);
        const names = async (filter: object): Promise<(string | null)[]> =>
          (await listFacilities(trx, { workspaceId: ws, ...filter })).rows.map(({ sourceId }) => sourceId);
        expect(await names({ serviceKind: 'parking' })).toEqual(['f2']);
        expect(await names({ state: 'closed' })).toEqual(['f2']);
        expect(await names({ serviceKind: 'canteen' })).toEqual(['f3']);
        expect((await allFacilities(trx, ws)).map(({ sourceId }) => sourceId)).toEqual(['f1', 'f2', 'f3']);
      });
    });
  });

  it('keeps idle stock with its allowed uses', async () => {
    await rolledBack(store.knex, async (trx) => {
      const room = await createIdleStock(trx, ws, {
        kind: 'room',
        name: '原锅炉房',
        geometry: { type: 'Point', coordinates: [120, 30] },
        areaSquareMetres: 180,
        owner: '街道',
        allowedUses: ['elderly_care', 'childcare'],
        costYuanPerSquareMetre: 1200,
      });
      expect(room).toMatchObject({
        allowedUses: ['elderly_care', 'childcare'],
        areaSquareMetres: 180,
        owner: '街道',
      });
      const land = await createIdleStock(trx, ws, {
        kind: 'land',
        geometry: square(120, 30),
        areaSquareMetres: 900,
      });
      expect(land).toMatchObject({
        geometry: square(120, 30),
        allowedUses: [],
        costYuanPerSquareMetre: null,
      });
      const care = await listIdleStocks(trx, { workspaceId: ws, allowedUse: 'childcare' });
      expect(care.rows.map(({ id }) => id)).toEqual([room.id]);
      const changed = await updateIdleStock(trx, land.id, 1, { allowedUses: ['parking'] });
      expect(changed.allowedUses).toEqual(['parking']);
    });
  });

  it('keeps administrative areas as a tree, and communities find theirs', async () => {
    await rolledBack(store.knex, async (trx) => {
      const area = (name: string, level: 'district' | 'subdistrict', parentId: string | null) =>
        createAdministrativeArea(trx, ws, { name, level, parentId, boundary: square(120, 30, 0.1) });
      const district = await area('下城区', 'district', null);
      const subdistrict = await area('朝晖街道', 'subdistrict', district.id);
      expect(subdistrict).toMatchObject({ parentId: district.id, boundary: multi(square(120, 30, 0.1)) });
      const children = await listAdministrativeAreas(trx, { workspaceId: ws, parentId: district.id });
      expect(children.rows).toEqual([subdistrict]);
      expect(await allAdministrativeAreas(trx, ws)).toHaveLength(2);
      await createCommunity(trx, ws, community(1, { subdistrictId: subdistrict.id }));
      await createCommunity(trx, ws, community(2));
      const inside = await listCommunities(trx, { workspaceId: ws, subdistrictId: subdistrict.id });
      expect(inside.rows.map(({ sourceId }) => sourceId)).toEqual(['c1']);
    });
  });
});
