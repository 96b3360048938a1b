/** `matrix` and `isochrone`: straight on a network file, no database. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Desk, SMALL_OSM } from './linli.js';

const desk = new Desk();
afterAll(() => desk.clear());
const network = desk.file('small.osm', SMALL_OSM);

describe('linli matrix', () => {
  const origins = desk.file('origins.csv', 'id,lon,lat\na,100,0\n"b, with comma",100.000449157,0\n');
  const destinations = desk.file(
    'destinations.csv',
    '\ufeffid,lon,lat\nc,100.000898315,0.000904369\nfar,101,1\n',
  );
  const ask = (...more: string[]) =>
    desk.linli([
      'matrix',
      '--network',
      network,
      '--origins',
      origins,
      '--destinations',
      destinations,
      ...more,
    ]);

  it('writes reached pairs with metres and seconds', () => {
    // a to c is two blocks, 200 m; b stands in the middle of the first block, 150 m. Adults walk 1.2 m/s.
    const { status, stdout, stderr } = ask('--cutoff-metres', '1000');
    const rows = stdout.trim().split('\n');
    expect(status).toBe(0);
    expect(rows[0]).toBe('origin_id,destination_id,metres,seconds');
    expect(rows).toHaveLength(3);
    const [, , metres, seconds] = rows[1]!.split(',').map(Number);
    expect(metres).toBeCloseTo(200, 1);
    expect(seconds).toBeCloseTo(200 / 1.2, 1);
    expect(rows[2]).toMatch(/^"b, with comma",c,1(49\.9|50\.0)/);
    expect(stderr).toContain('1 points lie farther than 200 m');
  });

  it('leaves out pairs beyond the cutoff, and writes to a file', () => {
    const out = join(desk.folder, 'table.csv');
    expect(ask('--cutoff-metres', '160', '--out', out).status).toBe(0);
    expect(readFileSync(out, 'utf8').trim().split('\n')).toHaveLength(2);
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  it('counts or ignores the straight piece', () => {
    const beside = desk.file('beside.csv', 'id,lon,lat\nd,100.000449157,-0.000180874\n'); // 20 m south of the street
    const metresWith = (how: string) =>
      Number(
        desk
          .linli([
            'matrix',
            '--network',
            network,
            '--origins',
            beside,
            '--destinations',
            destinations,
            '--cutoff-metres',
            '1000',
            '--access-leg',
            how,
          ])
          .stdout.trim()
          .split('\n')[1]!
          .split(',')[2],
      );
    expect(metresWith('count') - metresWith('ignore')).toBeCloseTo(20, 1);
  });

  it.each([
    ['a missing column', 'id,x\n1,2\n', 2, /has no column lon, lat; expected id,lon,lat/],
    ['a latitude out of range', 'id,lon,lat\n1,100,91\n', 2, /row 2: lon '100', lat '91' is no position/],
    ['an empty cell', 'id,lon,lat\n1,100,\n', 2, /row 2/],
  ])('refuses %s in one line', (_, content, status, sentence) => {
    const bad = desk.file('bad.csv', content);
    const answer = desk.linli([
      'matrix',
      '--network',
      network,
      '--origins',
      bad,
      '--destinations',
      destinations,
      '--cutoff-metres',
      '9',
    ]);
    expect([answer.status, answer.stdout]).toEqual([status, '']);
    expect(answer.stderr).toMatch(sentence);
    expect(answer.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('linli isochrone', () => {
  it('draws nested bands with their errors', () => {
    const { status, stdout } = desk.linli([
      'isochrone',
      '--network',
      network,
      '--at',
      '100,0',
      '--minutes',
      '1,2,5',
    ]);
    expect(status).toBe(0);
    const { features } = JSON.parse(stdout);
    expect(
      features.map((feature: { properties: { minutes: number } }) => feature.properties.minutes),
    ).toEqual([1, 2, 5]);
    const areas = features.map(
      (feature: { properties: { areaSquareMetres: number } }) => feature.properties.areaSquareMetres,
    );
    expect(areas[0]).toBeLessThan(areas[1]);
    for (const { properties } of features) {
      expect(properties.falseInclusionRatio).toBeLessThan(0.005);
      expect(properties.falseExclusionRatio).toBeLessThan(0.005);
    }
  });

  it('says when the place is off the network', () => {
    const { status, stderr } = desk.linli(['isochrone', '--network', network, '--at', '101,0']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('No walkable way lies within 200 m')]);
  });

  it.each([
    [['--at', '0,95'], /is no LON,LAT in degrees/],
    [['--at', '100,0', '--minutes', '5,x'], /is not a list of numbers/],
    [['--at', '100,0', '--minutes', '90'], /0 to 60 minutes, got 90/],
    [['--at', '100,0', '--profile', 'cyclist'], /choose from adult, elderly, pram, wheelchair/],
  ])('refuses %j', (args, sentence) => {
    const { status, stderr } = desk.linli(['isochrone', '--network', network, ...args]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(sentence)]);
  });
});

describe('linli', () => {
  it('helps with examples', () => {
    for (const args of [
      ['--help'],
      ['import', '--help'],
      ['analyze', '--help'],
      ['matrix', '--help'],
      ['isochrone', '--help'],
      ['access', '--help'],
    ]) {
      const { status, stdout } = desk.linli(args);
      expect([status, stdout]).toEqual([0, expect.stringContaining('Example')]);
    }
  });

  it('refuses an unknown option and an unknown command', () => {
    expect(desk.linli(['analyze', '--minuets', '5'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("unknown option '--minuets'"),
    });
    expect(desk.linli(['analyse'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("unknown command 'analyse'"),
    });
  });

  it.each([
    ['a file that is not there', 'nowhere.osm', null, 1, /not found: .*nowhere\.osm/],
    ['a picture', 'picture.osm', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 2, /picture\.osm/],
    ['half a file', 'half.osm', SMALL_OSM.slice(0, 400), 2, /half\.osm/],
    ['an empty file', 'empty.osm', '', 2, /empty/],
    ['a file without ways', 'bare.osm', '<osm version="0.6"></osm>', 2, /no way that a person may walk/],
  ])('refuses %s as a network', (_, name, content, status, sentence) => {
    const path = content === null ? join(desk.folder, name) : desk.file(name, content);
    const answer = desk.linli(['isochrone', '--network', path, '--at', '100,0']);
    expect([answer.status, answer.stdout]).toEqual([status, '']);
    expect(answer.stderr).toMatch(sentence);
    expect(answer.stderr.trim().split('\n')).toHaveLength(1);
  });
});
