/** What is not GraphQL: health, the page and its settings, the explorer, ground tiles, a port in use. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { refusePortInUse } from '../../api/server.js';
import { eachEngine } from '../setup/engines.js';
import { latOf, lonOf } from '../worlds/edges.js';
import { type Desk, openDesk } from './desk.js';
import { buildPaperTown, square } from './paper-town.js';

/** The tile of a zoom that holds a place on paper. */
function tileAt(zoom: number, eastMetres: number, northMetres: number): string {
  const latRadians = (latOf(northMetres) * Math.PI) / 180;
  const x = Math.floor(((lonOf(eastMetres) + 180) / 360) * 2 ** zoom);
  const y = Math.floor(((1 - Math.asinh(Math.tan(latRadians)) / Math.PI) / 2) * 2 ** zoom);
  return `${zoom}/${x}/${y}.mvt`;
}

eachEngine((_engine, openDb) => {
  let desk: Desk;
  let directory: string;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'linli-page-'));
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), '<title>map</title>');
    writeFileSync(join(directory, 'explorer.html'), '<title>explorer</title>');
    writeFileSync(join(directory, 'assets', 'page-1a2b3c.js'), '// page');
    desk = await openDesk(openDb, { directory, mapboxToken: 'pk.test' });
    await buildPaperTown(desk.store);
  });
  afterAll(async () => {
    await desk.close();
    rmSync(directory, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(desk.url + path, { headers });

  it('tells that it lives and that it is ready', async () => {
    expect(await (await get('/livez')).json()).toEqual({ status: 'up' });
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' });
  });

  it('serves the page, its settings and its assets', async () => {
    expect(await (await get('/')).text()).toMatch('map');
    expect(await (await get('/config.json')).json()).toEqual({ mapboxToken: 'pk.test', version: 'test' });
    const asset = await get('/assets/page-1a2b3c.js');
    expect(asset.headers.get('cache-control')).toMatch(/immutable/);
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  });

  it('sends the lists of the place with the page, before its program can ask', async () => {
    expect((await get('/')).headers.get('link')).toBeNull();
    const links = (await get('/?place=%3Cpaper%3E&tab=gaps')).headers.get('link')!.split(', ');
    expect(links).toHaveLength(4);
    for (const link of links)
      expect(link).toMatch(/^<\/lists\/%3Cpaper%3E\/[a-z-]+>; rel=preload; as=fetch; crossorigin=anonymous$/);
  });

  it('shows the explorer to a browser, and GraphQL to a program', async () => {
    const browser = await get('/graphql', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(await browser.text()).toMatch('explorer');
    const program = await get('/graphql?query={__typename}', {
      'apollo-require-preflight': '1',
      accept: 'application/json',
    });
    expect(await program.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it.each(['/nothing', '/../package.json', '/tiles/paper/14/1/1', '/assets/none.js'])(
    'has no %s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    },
  );

  it('holds the communities of a large place in tiles of their own, by their ids', async () => {
    const place = tileAt(16, 100, 50);
    const response = await get(`/tiles/paper/communities/${place}`);
    expect(response.status).toBe(200);
    const { layers } = new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer())));
    expect(Object.keys(layers)).toEqual(['communities']);
    const listed = (await (await get('/lists/paper/communities')).json()) as { id: string }[];
    const ids = Array.from(
      { length: layers.communities!.length },
      (_, n) => layers.communities!.feature(n).properties.id,
    );
    expect(ids.length).toBeGreaterThan(0);
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    // A boundary that was just moved is not looked at in the tile of before.
    await desk.get(
      `mutation ($id: UUID!) { updateCommunity(id: $id, version: 1, input: { households: 12 }) { version } }`,
      { id: ids[0] },
    );
    const after = await get(`/tiles/paper/communities/${place}`);
    expect(after.headers.get('etag')).not.toBe(response.headers.get('etag'));
  });

  describe('a ground tile', () => {
    const tile = async (layer: string, place: string) => {
      const response = await get(`/tiles/paper/${place}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
      return new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer()))).layers[layer]!;
    };

    it('holds the street with its class, name and marks', async () => {
      const layer = await tile('roads', tileAt(16, 500, 0));
      expect(layer.length).toBeGreaterThan(0);
      expect(layer.feature(0).properties).toEqual({
        class: 'footway',
        name: '纸街',
        steps: false,
        bridge: false,
        tunnel: false,
        inner: false,
      });
      const { geometry } = layer.feature(0).toGeoJSON(...xyz(tileAt(16, 500, 0)));
      expect(geometry.type).toBe('LineString');
      const [first] = geometry.type === 'LineString' ? geometry.coordinates : [];
      expect(first?.[0]).toBeCloseTo(lonOf(500), 2);
    });

    it('holds water by its name, and buildings', async () => {
      expect((await tile('water', tileAt(16, 1500, 300))).feature(0).properties).toEqual({ name: '纸河' });
      expect((await tile('buildings', tileAt(16, 100, 50))).feature(0).properties).toEqual({ floors: 6 });
    });

    it('is packed, and not sent twice', async () => {
      const path = `/tiles/paper/${tileAt(14, 500, 0)}`;
      const first = await get(path);
      expect(first.headers.get('content-encoding')).toBe('gzip');
      const etag = first.headers.get('etag')!;
      expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
      expect((await get(path, { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
    });

    it('is empty where nothing is, and missing where there is no place', async () => {
      expect((await get('/tiles/paper/14/1/1.mvt')).status).toBe(204);
      expect((await get('/tiles/paper/16/0/0.mvt')).status).toBe(204);
      for (const path of [
        'nowhere/0/0/0',
        'paper/1/5/0',
        'paper/17/0/0',
        'paper/1/-1/0',
        'paper/roads/14/1/1',
      ])
        expect((await get(`/tiles/${path}.mvt`)).status).toBe(404);
    });

    it('changes when its data change', async () => {
      const path = `/tiles/paper/${tileAt(16, 1500, 2000)}`;
      const before = await get(path);
      await desk.get(
        `mutation ($footprint: GeoJSONArea!) { createBuilding(workspaceId: "paper", input: { footprint: $footprint }) { id } }`,
        { footprint: square(1500, 2000, 20) },
      );
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      const after = await get(path);
      expect([before.status, after.status]).toEqual([204, 200]);
      expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    });
  });

  it('says in one sentence that its port is in use', async () => {
    const port = Number(new URL(desk.url).port);
    await expect(refusePortInUse({ port, host: '127.0.0.1' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(new RegExp(`Port ${port} is in use .* PORT=${port + 1} npm start`)),
    });
  });

  it('is not ready while the database does not answer, and recovers by itself', async () => {
    const { knex } = desk.store;
    await knex.raw('alter table workspace rename to workspace_elsewhere');
    const log = console.error;
    console.error = () => {};
    const response = await get('/readyz');
    console.error = log;
    expect(response.status).toBeGreaterThanOrEqual(500);
    expect((await get('/livez')).status).toBe(200);
    await knex.raw('alter table workspace_elsewhere rename to workspace');
    expect((await get('/readyz')).status).toBe(200);
  });
});

function xyz(place: string): [x: number, y: number, z: number] {
  const [z, x, y] = place.split(/[/.]/).map(Number) as [number, number, number];
  return [x, y, z];
}
