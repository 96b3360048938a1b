/** The same town as .osm, .osm.gz and .osm.pbf is the same town. */

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type ImportBundle, readImportBytes } from '../../api/intake/index.js';
import type { Paper } from './osm-paper.js';
import { gridText, pbfOf } from './osm-pbf-paper.js';

const TOWN: Paper = {
  nodes: {
    a: [0, 0],
    b: [100, 0, { barrier: 'gate', access: 'private', name: '南门' }],
    c: [100, 100],
    d: [0, 100],
    e: [50, 50, { amenity: 'kindergarten', name: '幼儿园' }],
  },
  ways: [
    { along: 'abcda', tags: {} },
    { along: 'abc', tags: { highway: 'living_street', name: '学院路' } },
    { along: 'cxd', tags: { highway: 'footway' } },
  ],
  relations: [{ members: 'outer 1', tags: { type: 'multipolygon', landuse: 'residential', name: '静淑苑' } }],
};

const read = (name: string, bytes: Uint8Array): Promise<ImportBundle> =>
  readImportBytes(name, bytes, { what: 'all' });

/** A bundle without what differs by nature: the file itself and the day it tells. */
const content = (bundle: ImportBundle): unknown =>
  JSON.parse(
    JSON.stringify(bundle, (key, value: unknown) =>
      ['fileHash', 'fileName', 'file', 'observedOn'].includes(key) ? undefined : value,
    ),
  );

describe('one town in every format', () => {
  const text = Buffer.from(gridText(TOWN));

  it('holds what was drawn', async () => {
    const bundle = await read('town.osm', text);
    expect(bundle.counts).toMatchObject({ networkEdges: 2, communities: 1, entrances: 1, facilities: 1 });
  });

  it.each([
    ['.osm.gz', gzipSync(text)],
    ['.osm.pbf with dense nodes', pbfOf(TOWN, true)],
    ['.osm.pbf with single nodes', pbfOf(TOWN, false)],
    ['.osm.pbf packed once more', gzipSync(pbfOf(TOWN, true))],
  ])('%s', async (_, bytes) => {
    expect(content(await read('any-name-at-all', bytes))).toEqual(content(await read('town.osm', text)));
  });

  it('tells the day of the data where the file does', async () => {
    expect((await read('town.pbf', pbfOf(TOWN, true))).observedOn).toBe('2024-05-01');
    const dated = gridText(TOWN).replace('<way id="1"', '<way timestamp="2026-03-22T10:00:00Z" id="1"');
    expect((await read('town.osm', Buffer.from(dated))).communities[0]!.observedOn).toBe('2026-03-22');
    expect((await read('town.osm', text)).observedOn).toBeNull();
  });

  it('names the file by its bytes', async () => {
    const [once, again] = [await read('town.osm', text), await read('copy.osm', text)];
    expect(once.fileHash).toMatch(/^[0-9a-f]{64}$/);
    expect(again.fileHash).toBe(once.fileHash);
  });

  it('takes elements in any order, leaves deleted ones out, and the last of two with one id', async () => {
    const lines = gridText(TOWN).split('\n');
    const shuffled = [...lines.slice(0, 2), ...lines.slice(2, -1).reverse(), lines.at(-1)!].join('\n');
    const bundle = await read('town.osm', Buffer.from(shuffled));
    expect(bundle.counts).toEqual((await read('town.osm', text)).counts);
    const deleted = gridText(TOWN).replace('<way id="2"', '<way id="2" visible="false"');
    expect((await read('town.osm', Buffer.from(deleted))).counts.networkEdges).toBe(0);
    const twice = gridText(TOWN).replace(
      '</osm>',
      '<way id="2"><nd ref="97"/><nd ref="98"/><tag k="highway" v="path"/></way></osm>',
    );
    expect((await read('town.osm', Buffer.from(twice))).network!.report).toMatchObject({
      wayCount: 2,
      edgeCount: 1,
    });
  });
});
