/** Networks: the graph comes back byte for byte, one is in force, its edges and the ground are drawn from tiles. */

import { beforeAll, expect, it } from '@jest/globals';
import { createCommunity } from '../../api/store/community.store.js';
import { createFacility } from '../../api/store/facility.store.js';
import { upsertGroundFeatures } from '../../api/store/ground-feature.store.js';
import type { Store } from '../../api/store/open.js';
import type { Box } from '../../api/store/row.js';
import { type GroundLayer, readDrawnFeatures, type WayDetail } from '../../api/store/tile.read.js';
import {
  deleteSupersededNetworks,
  findWalkingNetwork,
  listWalkingNetworks,
  type NetworkEdge,
  type NewWalkingNetwork,
  readNetworkGraph,
  replaceWalkingNetwork,
} from '../../api/store/walking-network.store.js';
import { readWorkspaceExtent } from '../../api/store/workspace-extent.read.js';
import { eachEngine, rolledBack } from '../setup/engines.js';
import { community, facility, square, workspace } from './rows.js';

/** All 256 values of a byte, many times over, so that no encoding on the way goes unnoticed. */
const GRAPH = Uint8Array.from({ length: 300_000 }, (_, n) => (n * 7 + (n >> 8)) % 256).buffer;

const ws = 'networks';

const NETWORK: NewWalkingNetwork = {
  workspaceId: ws,
  source: 'osm',
  fileName: 'town.osm.gz',
  fileHash: 'abc',
  observedOn: '2024-05-01',
  extent: [120, 30, 120.02, 30.01],
  nodeCount: 3,
  edgeCount: 2,
  report: { missingReferenceCount: 0, largestComponentRatio: 0.98 },
  graph: GRAPH,
};

const edge = (n: number, wayClass: string, name: string | null): NetworkEdge => ({
  edge: n,
  wayClass,
  flags: n,
  name,
  geometry: {
    type: 'LineString',
    coordinates: [
      [120 + 0.01 * n, 30],
      [120.005 + 0.01 * n, 30.001],
    ],
  },
});
const EDGES = [edge(0, 'street', '中山路'), edge(1, 'steps', null)];

eachEngine((_engine, openDb) => {
  let store: Store;
  beforeAll(async () => {
    store = await openDb();
    await workspace(store.knex, ws);
  });

  it('reads back what it was given, the graph byte for byte', async () => {
    await rolledBack(store.knex, async (trx) => {
      expect(await findWalkingNetwork(trx, ws)).toBeNull();
      const stored = await replaceWalkingNetwork(trx, NETWORK, EDGES);
      const { graph: _, extent: __, ...rest } = NETWORK;
      expect(stored).toMatchObject({ ...rest, supersededAt: null });
      expect(new Set(stored.extent.coordinates[0]!.map(String))).toEqual(
        new Set(['120,30', '120,30.01', '120.02,30.01', '120.02,30']),
      );
      expect(await findWalkingNetwork(trx, ws)).toEqual(stored);
      const graph = await readNetworkGraph(trx, stored.id);
      expect(graph).toBeInstanceOf(ArrayBuffer);
      expect(Buffer.compare(Buffer.from(graph), Buffer.from(GRAPH))).toBe(0);
    });
  });

  it('supersedes the network before, which can then be cleared away', async () => {
    await rolledBack(store.knex, async (trx) => {
      const first = await replaceWalkingNetwork(trx, NETWORK, EDGES);
      const second = await replaceWalkingNetwork(trx, { ...NETWORK, fileHash: 'def' }, EDGES);
      expect((await findWalkingNetwork(trx, ws))!.id).toBe(second.id);
      const all = await listWalkingNetworks(trx, ws);
      expect(all.map(({ id, supersededAt }) => [id, supersededAt === null]).sort()).toEqual(
        [
          [first.id, false],
          [second.id, true],
        ].sort(),
      );
      expect(await deleteSupersededNetworks(trx, ws)).toBe(1);
      await expect(readNetworkGraph(trx, first.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('keeps the network in force when a new one cannot be stored to its end', async () => {
    await store.knex.transaction((trx) => replaceWalkingNetwork(trx, NETWORK, EDGES));
    const broken = [edge(0, 'street', null), { ...edge(1, 'street', null), edge: 0 }];
    const attempt = store.knex.transaction((trx) =>
      replaceWalkingNetwork(trx, { ...NETWORK, fileHash: 'def' }, broken),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await findWalkingNetwork(store.knex, ws)).toMatchObject({ fileHash: 'abc', supersededAt: null });
    await store.knex('walking_network').delete();
  });

  it('gives the ground of a box, layer by layer', async () => {
    await rolledBack(store.knex, async (trx) => {
      await replaceWalkingNetwork(trx, { ...NETWORK, fileHash: 'old' }, [edge(0, 'arterial', '旧路')]);
      await replaceWalkingNetwork(trx, NETWORK, EDGES);
      const river = { kind: 'water', geometry: square(120, 30), source: 'p', sourceId: '1' } as const;
      await upsertGroundFeatures(trx, ws, [river]);
      const read = (layer: GroundLayer, box: Box, ways: WayDetail = 'all') =>
        readDrawnFeatures(trx, { workspaceId: ws, layer, box, ways });
      const near = [119.99, 29.99, 120.004, 30.01] as const;
      const plain = { bridge: false, tunnel: false, inner: false };
      expect(await read('roads', near)).toEqual([
        {
          geometry: EDGES[0]!.geometry,
          properties: { class: 'street', name: '中山路', steps: false, ...plain },
        },
      ]);
      const far = [119, 29, 121, 31] as const;
      expect((await read('roads', far)).map(({ properties }) => properties)).toEqual([
        { class: 'street', name: '中山路', steps: false, ...plain },
        { class: 'steps', steps: true, ...plain },
      ]);
      expect(await read('roads', far, 'main')).toHaveLength(1);
      expect(await read('water', near)).toEqual([{ geometry: square(120, 30), properties: {} }]);
      expect(await read('green', near)).toEqual([]);
      expect(await read('buildings', near)).toEqual([]);
      const elsewhere = { workspaceId: 'elsewhere', layer: 'roads', box: near, ways: 'all' } as const;
      expect(await readDrawnFeatures(trx, elsewhere)).toEqual([]);
    });
  });

  it('knows the extent of a workspace', async () => {
    await rolledBack(store.knex, async (trx) => {
      expect(await readWorkspaceExtent(trx, ws)).toBeNull();
      await createCommunity(trx, ws, community(0));
      await createFacility(trx, ws, facility(5));
      expect(await readWorkspaceExtent(trx, ws)).toEqual([120, 30, 120.01, 30.001]);
    });
  });
});
