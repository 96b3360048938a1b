/** `export` and `report` as a planner types them, on both engines: what is handed out can be taken in again. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../setup/engines.js';
import { Desk } from './linli.js';

const desk = new Desk();
afterAll(() => desk.clear());

/** Two compounds on a street, and a home beside it; 试验二里 has nobody counted. */
const VILLAGE = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="made for a test">
  <node id="1" lat="40" lon="116"/><node id="2" lat="40" lon="116.01"/>
  <node id="3" lat="40.0003" lon="116.0005"><tag k="amenity" v="social_facility"/><tag k="social_facility" v="nursing_home"/><tag k="social_facility:for" v="senior"/><tag k="name" v="试验养老院"/><tag k="capacity" v="30"/></node>
  <node id="21" lat="39.9998" lon="116"/><node id="22" lat="39.9998" lon="116.001"/><node id="23" lat="39.9988" lon="116.001"/><node id="24" lat="39.9988" lon="116"/>
  <node id="31" lat="39.9998" lon="116.009"/><node id="32" lat="39.9998" lon="116.01"/><node id="33" lat="39.9988" lon="116.01"/><node id="34" lat="39.9988" lon="116.009"/>
  <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v="试验路"/></way>
  <way id="20"><nd ref="21"/><nd ref="22"/><nd ref="23"/><nd ref="24"/><nd ref="21"/><tag k="landuse" v="residential"/><tag k="name" v="试验一里"/></way>
  <way id="30"><nd ref="31"/><nd ref="32"/><nd ref="33"/><nd ref="34"/><nd ref="31"/><tag k="landuse" v="residential"/><tag k="name" v="试验二里"/></way>
</osm>`;

eachEngine((engine, openDb) => {
  let databaseUrl = '';
  const linli = (...args: string[]) => desk.linli(args, { DATABASE_URL: databaseUrl });
  const out = (name: string) => join(desk.folder, `${engine}-${name}`);
  beforeAll(async () => {
    ({ databaseUrl } = await openDb());
    linli('import', 'all', desk.file('village.osm', VILLAGE));
  });

  it('says what to compute first', () => {
    const { status, stderr } = linli('export', 'gaps', '--out', out('early.geojson'));
    expect([status, stderr]).toEqual([1, expect.stringContaining("run 'linli analyze")]);
    expect(existsSync(out('early.geojson'))).toBe(false);
  });

  it.each([
    ['xlsx', 'bd09'],
    ['csv', 'gcj02'],
    ['shp', 'EPSG:4548'],
    ['gpkg', 'EPSG:4527'],
    ['geojson', 'wgs84'],
  ])('hands out communities as %s in %s, and knows them when they come back', (format, crs) => {
    const file = out(`communities.${format === 'shp' ? 'zip' : format}`);
    const done = linli('export', 'communities', '--format', format, '--crs', crs, '--out', file);
    expect([done.status, done.stderr]).toEqual([0, expect.stringContaining('2 rows')]);
    const back = linli('import', file, '--as', 'communities', '--dry-run');
    expect([back.status, back.stdout]).toEqual([0, expect.stringContaining('2 rows read as communities')]);
    expect(back.stdout).not.toMatch(/communities [12]\b/);
  });

  describe('after an analysis', () => {
    beforeAll(() => {
      linli('analyze');
    });

    it('gives the gaps in one row a community, service and band, states in words', () => {
      const { stdout } = linli('export', 'gaps', '--format', 'csv');
      const lines = stdout.trim().split('\n');
      expect(lines).toHaveLength(1 + 2 * 3 * 3);
      expect(lines.some((line) => line.includes('试验二里,养老,5,360,无服务'))).toBe(true);
      expect(lines.some((line) => line.includes('试验一里,托育,5,360,无数据,,'))).toBe(true);
    });

    it.each(['pdf', 'docx'])('prints the report as %s, twice the same bytes', (format) => {
      const [first, second] = [out(`1.${format}`), out(`2.${format}`)];
      expect(linli('report', '--format', format, '--out', first).status).toBe(0);
      expect(linli('report', '--format', format, '--out', second).status).toBe(0);
      expect(Buffer.compare(readFileSync(first), readFileSync(second))).toBe(0);
    });
  });

  it.each([
    [['export', 'walls'], 2, 'choose from communities'],
    [['export', 'communities', '--format', 'dwg'], 2, 'choose from geojson'],
    [['export', 'communities', '--crs', 'EPSG:4549', '--out', 'x.geojson'], 2, 'its own zone is EPSG:4548'],
    [['export', 'sites'], 1, "run 'linli study siting"],
    [['export', 'communities', '--out', '/nowhere/x.geojson'], 2, 'cannot write /nowhere/x.geojson'],
    [['report', '--run', '00000000-0000-0000-0000-000000000000'], 1, 'not found'],
  ] as const)('refuses %j', (args, exitStatus, reason) => {
    const before = readdirSync(desk.folder);
    const { status, stderr } = linli(...args);
    expect([status, stderr]).toEqual([exitStatus, expect.stringContaining(reason)]);
    expect(readdirSync(desk.folder)).toEqual(before);
  });
});
