/** `import` and `analyze` on both engines, and trouble with the database. */

import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../setup/engines.js';
import { Desk } from './linli.js';

const desk = new Desk();
afterAll(() => desk.clear());

/** A street with two compounds beside it; the second is far from the clinic and has nobody counted. */
const VILLAGE = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="made for a test">
  <node id="1" lat="0" lon="100"/><node id="2" lat="0" lon="100.01"/>
  <node id="3" lat="0.0003" lon="100.0005"><tag k="amenity" v="social_facility"/><tag k="social_facility" v="nursing_home"/><tag k="social_facility:for" v="senior"/><tag k="name" v="试验养老院"/><tag k="capacity" v="30"/></node>
  <node id="21" lat="-0.0002" lon="100"/><node id="22" lat="-0.0002" lon="100.001"/><node id="23" lat="-0.0012" lon="100.001"/><node id="24" lat="-0.0012" lon="100"/>
  <node id="31" lat="-0.0002" lon="100.009"/><node id="32" lat="-0.0002" lon="100.01"/><node id="33" lat="-0.0012" lon="100.01"/><node id="34" lat="-0.0012" lon="100.009"/>
  <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v="试验路"/></way>
  <way id="20"><nd ref="21"/><nd ref="22"/><nd ref="23"/><nd ref="24"/><nd ref="21"/><tag k="landuse" v="residential"/><tag k="name" v="试验一里"/></way>
  <way id="30"><nd ref="31"/><nd ref="32"/><nd ref="33"/><nd ref="34"/><nd ref="31"/><tag k="landuse" v="residential"/><tag k="name" v="试验二里"/></way>
</osm>`;

eachEngine((_, openDb) => {
  const village = desk.file('village.osm', VILLAGE);
  let databaseUrl = '';
  const linli = (...args: string[]) => desk.linli(args, { DATABASE_URL: databaseUrl });
  beforeAll(async () => {
    ({ databaseUrl } = await openDb());
  });

  it('says what to do on an empty database', () => {
    const { status, stderr } = linli('analyze');
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining("import some with 'linli import all FILE'"),
    ]);
  });

  it('imports a file, and a second time changes nothing', () => {
    const first = linli('import', 'all', village);
    expect([first.status, first.stdout]).toEqual([0, expect.stringContaining('communities 2')]);
    const second = linli('import', 'all', village);
    expect([second.status, second.stdout]).toEqual([0, expect.stringContaining('nothing changed')]);
  });

  it('prints the gaps with what the file lacks', () => {
    const { status, stdout } = linli('analyze');
    expect(status).toBe(0);
    for (const part of ['试验一里', '试验二里', '无数据', '警示', '缺常住人口'])
      expect(stdout).toContain(part);
  });

  it('gives the same figures as json, csv and geojson', () => {
    const json = JSON.parse(linli('analyze', '--format', 'json').stdout);
    expect(json.results).toHaveLength(2 * 3 * 3);
    const care = json.results.filter(
      (result: { serviceKind: string; bandMinutes: number }) =>
        result.serviceKind === 'elderly_care' && result.bandMinutes === 5,
    );
    // 试验一里 lies beside the home; 试验二里 is a kilometre down the street: beyond 360 m, but reachable.
    expect(
      care
        .map((result: { communityName: string; state: string }) => [result.communityName, result.state])
        .sort(),
    ).toEqual([
      ['试验一里', 'covered'],
      ['试验二里', 'none'],
    ]);
    const csv = linli('analyze', '--format', 'csv').stdout;
    expect(csv.trim().split('\n')).toHaveLength(1 + 2 * 3 * 3);
    const { features } = JSON.parse(linli('analyze', '--format', 'geojson').stdout);
    expect(features[0].properties['parking 15']).toMatchObject({ state: 'no_data', severity: null });
  });

  it('answers the same run with the same hash', () => {
    const hash = () => JSON.parse(linli('analyze', '--format', 'json').stdout).resultHash;
    expect(hash()).toBe(hash());
  });

  it('refuses a GeoJSON with an unclosed ring and stores nothing of it', () => {
    const bad = desk.file(
      'bad.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: 'a',
            properties: { name: '甲' },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [100, 0],
                  [100.001, 0],
                  [100.001, 0.001],
                  [100, 0.001],
                ],
              ],
            },
          },
        ],
      }),
    );
    const { status, stderr } = linli('import', 'communities', bad);
    expect([status, stderr]).toEqual([2, expect.stringContaining('nothing was stored')]);
    expect(JSON.parse(linli('analyze', '--format', 'json').stdout).results).toHaveLength(18);
  });

  it('refuses a facility in the sea', () => {
    const sea = desk.file(
      'sea.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: 's',
            properties: { serviceKind: 'elderly_care', name: '海上' },
            geometry: { type: 'Point', coordinates: [-30, 10] },
          },
        ],
      }),
    );
    const { stderr } = linli('import', 'facilities', sea);
    expect(stderr).toContain('from every known way and community; check its longitude and latitude');
  });
});

describe('trouble with the database', () => {
  it('that is down is one sentence without the password', () => {
    const { status, stderr } = desk.linli(['analyze'], {
      DATABASE_URL: 'postgres://planner:secret@127.0.0.1:1/linli',
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('127.0.0.1')]);
    expect(stderr).not.toContain('secret');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('of a second process names the first', async () => {
    const program = desk.file(
      'holder.mjs',
      `import { openStore } from ${JSON.stringify(new URL('../../dist/api/store/open.js', import.meta.url).href)};
       await openStore({ dataDir: './.linli' });
       console.log('open');
       setTimeout(() => {}, 60_000);`,
    );
    const holder = spawn(process.execPath, [program], {
      cwd: desk.folder,
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    try {
      await new Promise<void>((resolve, reject) => {
        holder.stdout.once('data', () => resolve());
        holder.once('exit', (code) => reject(new Error(`The holder ended with code ${code}.`)));
      });
      const { status, stderr } = desk.linli(['analyze']);
      expect([status, stderr]).toEqual([1, expect.stringContaining(String(holder.pid))]);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    } finally {
      holder.kill('SIGKILL');
    }
  });
});
