/** `linli scenario apply` and `compare` on both engines. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../setup/engines.js';
import { Desk } from './linli.js';

const desk = new Desk();
afterAll(() => desk.clear());

/** A street of 1,113 m, a compound with its people at each end, and a nursing home beside the western one. */
const VILLAGE = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="made for a test">
  <node id="1" lat="0" lon="100"/><node id="2" lat="0" lon="100.01"/>
  <node id="3" lat="0.0003" lon="100.0005"><tag k="amenity" v="social_facility"/><tag k="social_facility" v="nursing_home"/><tag k="social_facility:for" v="senior"/><tag k="name" v="试验养老院"/><tag k="capacity" v="30"/></node>
  <node id="21" lat="-0.0002" lon="100"/><node id="22" lat="-0.0002" lon="100.001"/><node id="23" lat="-0.0012" lon="100.001"/><node id="24" lat="-0.0012" lon="100"/>
  <node id="31" lat="-0.0002" lon="100.009"/><node id="32" lat="-0.0002" lon="100.01"/><node id="33" lat="-0.0012" lon="100.01"/><node id="34" lat="-0.0012" lon="100.009"/>
  <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v="试验路"/></way>
  <way id="20"><nd ref="21"/><nd ref="22"/><nd ref="23"/><nd ref="24"/><nd ref="21"/><tag k="landuse" v="residential"/><tag k="name" v="西里"/></way>
  <way id="30"><nd ref="31"/><nd ref="32"/><nd ref="33"/><nd ref="34"/><nd ref="31"/><tag k="landuse" v="residential"/><tag k="name" v="东里"/></way>
</osm>`;

const care = { kind: 'add_facility', serviceKind: 'elderly_care', lonLat: [100.0095, 0.0001], capacity: 5 };
const scenario = (content: unknown) => desk.file('scenario.json', JSON.stringify(content));

describe('the call', () => {
  it.each([
    [{ changes: [] }, /name: a scenario needs a name/],
    [{ name: 'x' }, /changes: expected a list/],
    [{ name: 'x', changes: [], colour: 'red' }, /colour: is no field/],
    [[], /holds no JSON object/],
  ])('is refused for a file that is no scenario: %j', (content, message) => {
    const { status, stderr } = desk.linli(['scenario', 'apply', scenario(content)]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it('is refused for a file that is not there', () => {
    const { status, stderr } = desk.linli(['scenario', 'apply', 'nowhere.json']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('cannot read nowhere.json')]);
  });

  it('lists the kinds of change with an example', () => {
    const { status, stdout } = desk.linli(['scenario', 'apply', '--help']);
    expect(status).toBe(0);
    for (const part of ['convert_stock', 'open_gate', 'set_cars', 'Examples:'])
      expect(stdout).toContain(part);
  });
});

eachEngine((_, openDb) => {
  let databaseUrl = '';
  const linli = (...args: string[]) => desk.linli(args, { DATABASE_URL: databaseUrl });
  beforeAll(async () => {
    ({ databaseUrl } = await openDb());
    expect(linli('import', 'all', desk.file('village.osm', VILLAGE)).status).toBe(0);
  });

  it('keeps a scenario and tells what it brings', () => {
    const file = scenario({ name: '东里养老', changes: [care] });
    const { status, stdout } = linli('scenario', 'apply', file, '--services', 'elderly_care');
    expect(status).toBe(0);
    // Nobody is counted here: coverage alone changes, from one compound of two within 5 minutes to both.
    for (const part of ['baseline → 东里养老', '2 个小区中有 1 个发生变化', '东里'])
      expect(stdout).toContain(part);
    expect(linli('scenario', 'apply', file).status).toBe(0);
  });

  it('tells every problem at once and keeps nothing', () => {
    const file = scenario({
      name: 'wrong',
      changes: [
        { kind: 'close_facility', facilityId: 'none' },
        { ...care, capacity: -5 },
        { ...care, lonLat: [101, 0] },
      ],
    });
    const first = linli('scenario', 'apply', file);
    expect([first.status, first.stderr]).toEqual([2, expect.stringMatching(/change 2, capacity/)]);
    const shaped = scenario({
      name: 'wrong',
      changes: [
        { kind: 'close_facility', facilityId: 'none' },
        { ...care, lonLat: [101, 0] },
      ],
    });
    const second = linli('scenario', 'apply', shaped);
    expect([second.status, second.stderr]).toEqual([
      2,
      expect.stringMatching(/change 1, facilityId.*change 2, lonLat/),
    ]);
    const missing = linli('scenario', 'compare', 'baseline', 'wrong');
    expect([missing.status, missing.stderr]).toEqual([
      1,
      expect.stringContaining('scenario not found: wrong'),
    ]);
  });

  it('compares by name, either way round', () => {
    const compare = (a: string, b: string) => {
      const { status, stdout } = linli(
        'scenario',
        'compare',
        a,
        b,
        '--services',
        'elderly_care',
        '--format',
        'json',
      );
      expect(status).toBe(0);
      return JSON.parse(stdout);
    };
    const there = compare('baseline', '东里养老');
    const back = compare('东里养老', 'baseline');
    expect([there.from, there.to, back.from, back.to]).toEqual([
      'baseline',
      '东里养老',
      '东里养老',
      'baseline',
    ]);
    expect(there.changedCommunityCount).toBe(1);
    const five = there.communities.find(({ bandMinutes }: { bandMinutes: number }) => bandMinutes === 5);
    expect([five.stateBefore, five.stateAfter]).toEqual(['none', 'covered']);
    const reversed = back.communities.find(({ bandMinutes }: { bandMinutes: number }) => bandMinutes === 5);
    expect([reversed.stateBefore, reversed.stateAfter]).toEqual(['covered', 'none']);
    const again = compare(there.scenarioId, there.scenarioId);
    expect(again.communities).toEqual([]);
  });

  it('is a study like any other, and openings are one too', () => {
    const ranked = linli(
      'study',
      'openings',
      '--parameters',
      '{"services": ["elderly_care"], "minutes": 10}',
    );
    expect([ranked.status, ranked.stdout]).toEqual([0, expect.stringContaining('候选 0 处')]);
    const loose = linli(
      'study',
      'scenario',
      '--parameters',
      JSON.stringify({ to: [care], services: ['elderly_care'] }),
    );
    expect([loose.status, loose.stdout]).toEqual([0, expect.stringContaining('2 个小区中有 1 个发生变化')]);
    const wrong = linli('study', 'openings', '--parameters', '{"minute": 10}');
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('minute: is no parameter')]);
  });
});
