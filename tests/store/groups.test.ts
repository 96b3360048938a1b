/** Renovation units and clusters: members in an order, links between members only, edits under a version. */

import { beforeAll, expect, it } from '@jest/globals';
import { createCommunity, deleteCommunity, upsertCommunities } from '../../api/store/community.store.js';
import {
  type ClusterLink,
  countCommunityClusters,
  createCommunityCluster,
  deleteCommunityCluster,
  getCommunityClusters,
  listCommunityClusters,
  updateCommunityCluster,
} from '../../api/store/community-cluster.store.js';
import type { Store } from '../../api/store/open.js';
import {
  countRenovationUnits,
  createRenovationUnit,
  deleteRenovationUnit,
  getRenovationUnits,
  listRenovationUnits,
  updateRenovationUnit,
} from '../../api/store/renovation-unit.store.js';
import { deleteWorkspace, findWorkspace } from '../../api/store/workspace.store.js';
import { eachEngine, rolledBack } from '../setup/engines.js';
import { community, workspace } from './rows.js';

eachEngine((_engine, openDb) => {
  let store: Store;
  const ws = 'groups';
  let a: string;
  let b: string;
  let c: string;
  beforeAll(async () => {
    store = await openDb();
    await workspace(store.knex, ws);
    const { ids } = await upsertCommunities(
      store.knex,
      ws,
      [1, 2, 3].map((n) => community(n)),
    );
    [a, b, c] = ids as [string, string, string];
  });

  const link = (fromCommunityId: string, toCommunityId: string): ClusterLink => ({
    fromCommunityId,
    toCommunityId,
    reason: 'narrow_gap',
    detail: 'gap 14 m',
  });

  it('keeps a unit with its sheet and the order of its members', async () => {
    await rolledBack(store.knex, async (trx) => {
      const sheet = {
        name: '朝晖单元',
        communityIds: [c, a],
        mode: 'partial_rebuild',
        functionalPositioning: '宜居',
        indicatorControls: { floorAreaRatio: 2.1, notes: ['限高 24 m'] },
      } as const;
      const unit = await createRenovationUnit(trx, ws, { ...sheet, communityIds: [c, a] });
      expect(unit).toMatchObject({ ...sheet, status: 'draft', infrastructureRequirements: {}, version: 1 });
      expect(await getRenovationUnits(trx, [unit.id])).toEqual([unit]);
      expect((await listRenovationUnits(trx, { workspaceId: ws, communityId: a })).rows).toEqual([unit]);
      expect((await listRenovationUnits(trx, { workspaceId: ws, communityId: b })).rows).toEqual([]);
      expect((await listRenovationUnits(trx, { workspaceId: ws, status: 'approved' })).rows).toEqual([]);
      expect(await countRenovationUnits(trx, ws)).toBe(1);
    });
  });

  it('changes members and figures of a unit under its version', async () => {
    await rolledBack(store.knex, async (trx) => {
      const { id } = await createRenovationUnit(trx, ws, {
        name: '一',
        communityIds: [a],
        mode: 'comprehensive',
      });
      const moved = await updateRenovationUnit(trx, id, 1, { communityIds: [b, a], status: 'submitted' });
      expect(moved).toMatchObject({ communityIds: [b, a], status: 'submitted', version: 2 });
      const stated = await updateRenovationUnit(trx, id, 2, { indicatorControls: { greenRatio: 0.3 } });
      expect(stated).toMatchObject({
        communityIds: [b, a],
        indicatorControls: { greenRatio: 0.3 },
        version: 3,
      });
      expect(await getRenovationUnits(trx, [id])).toEqual([stated]);
      await expect(updateRenovationUnit(trx, id, 1, { name: '二' })).rejects.toMatchObject({
        details: { yours: 1, current: 3 },
      });
      await deleteRenovationUnit(trx, id, 3);
      expect(await getRenovationUnits(trx, [id])).toEqual([]);
    });
  });

  it('writes nothing of a unit whose member does not exist or comes twice', async () => {
    const unit = { name: '坏', mode: 'comprehensive' } as const;
    const nobody = '00000000-0000-4000-8000-000000000000';
    await expect(
      createRenovationUnit(store.knex, ws, { ...unit, communityIds: [a, nobody] }),
    ).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await expect(
      createRenovationUnit(store.knex, ws, { ...unit, communityIds: [a, a] }),
    ).rejects.toMatchObject({
      details: { field: 'communityIds' },
    });
    expect(await countRenovationUnits(store.knex, ws)).toBe(0);
  });

  it('keeps the reason of each link of a cluster', async () => {
    await rolledBack(store.knex, async (trx) => {
      const links = [link(a, b), { ...link(b, c), reason: 'planner', detail: null } as const];
      const cluster = await createCommunityCluster(trx, ws, { name: '连片', communityIds: [a, b, c], links });
      expect(cluster).toMatchObject({ communityIds: [a, b, c], links });
      expect(await getCommunityClusters(trx, [cluster.id])).toEqual([cluster]);
      expect((await listCommunityClusters(trx, { workspaceId: ws, communityId: c })).rows).toEqual([cluster]);
      expect(await countCommunityClusters(trx, ws)).toBe(1);
    });
  });

  it('drops the links of a community that leaves, and keeps the others', async () => {
    await rolledBack(store.knex, async (trx) => {
      const links = [link(a, b), link(b, c)];
      const { id } = await createCommunityCluster(trx, ws, { name: '连片', communityIds: [a, b, c], links });
      const smaller = await updateCommunityCluster(trx, id, 1, { communityIds: [a, b] });
      expect(smaller).toMatchObject({ communityIds: [a, b], links: [link(a, b)], version: 2 });
      const renamed = await updateCommunityCluster(trx, id, 2, { name: '新名' });
      expect(renamed).toMatchObject({ name: '新名', links: [link(a, b)] });
      expect(await getCommunityClusters(trx, [id])).toEqual([renamed]);
      await deleteCommunityCluster(trx, id, 3);
    });
  });

  it('refuses a link to a community outside the cluster, or to itself', async () => {
    for (const links of [[link(a, c)], [link(a, a)]]) {
      await expect(
        createCommunityCluster(store.knex, ws, { name: '坏', communityIds: [a, b], links }),
      ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(await countCommunityClusters(store.knex, ws)).toBe(0);
  });

  it('does not let a member be deleted from under its group', async () => {
    await rolledBack(store.knex, async (trx) => {
      await createRenovationUnit(trx, ws, { name: '一', communityIds: [a], mode: 'comprehensive' });
      await expect(deleteCommunity(trx, a, 1)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringContaining('still in use'),
      });
    });
  });

  it('goes with its workspace', async () => {
    const id = await workspace(store.knex, 'doomed');
    const { id: member } = await createCommunity(store.knex, id, community(1));
    await createRenovationUnit(store.knex, id, { name: '一', communityIds: [member], mode: 'comprehensive' });
    await deleteWorkspace(store.knex, id);
    expect(await findWorkspace(store.knex, id)).toBeNull();
  });
});
