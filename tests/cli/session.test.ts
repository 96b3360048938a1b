/**
 * One session at the command line, from gaps to sites to units: on the demo town, and on Las Palmas
 * with communities read from residential land, idle stock from the map and people estimated.
 */

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { DEMO_SEED, DEMO_WORKSPACE } from '../../api/planning/demo.js';
import { storeBundle } from '../../api/planning/import-bundle.js';
import type { Store } from '../../api/store/open.js';
import { eachEngine, openEmbedded } from '../setup/engines.js';
import { describeWithShared } from '../setup/shared.js';
import { sharedFile } from '../setup/shared-file.js';
import { Desk } from './linli.js';

const desk = new Desk();
afterAll(() => desk.clear());

/** What every session must show of its three steps. */
function walk(linli: (...args: string[]) => { status: number | null; stdout: string; stderr: string }) {
  const answerOf = (...args: string[]) => {
    const { status, stdout, stderr } = linli(...args);
    expect([status, stderr]).toEqual([0, '']);
    return JSON.parse(stdout);
  };
  const gaps = answerOf('analyze', '--services', 'elderly_care', '--minutes', '15', '--format', 'json');
  const parameters = {
    services: ['elderly_care'],
    siteCount: 3,
    estimatesPeople: true,
    takesUnknownUses: true,
  };
  const sites = answerOf('study', 'siting', '--parameters', JSON.stringify(parameters), '--format', 'json');
  const bounds = { leastHouseholds: 30, gapMetres: 150 };
  const units = answerOf('study', 'units', '--parameters', JSON.stringify(bounds), '--format', 'json');
  return { gaps, sites: sites.result, units: units.result, siteWarnings: sites.warnings };
}

eachEngine((_, openDb) => {
  let databaseUrl = '';
  const linli = (...args: string[]) =>
    desk.linli([...args, '--workspace', 'demo'], { DATABASE_URL: databaseUrl });
  beforeAll(async () => {
    const store = await openDb();
    databaseUrl = store.databaseUrl;
    await storeBundle(store.knex, DEMO_WORKSPACE, demoTown({ seed: DEMO_SEED }));
  });

  it('goes from gaps to sites to units on the demo town', () => {
    const { gaps, sites, units } = walk(linli);
    expect(gaps.results).toHaveLength(120);
    expect(sites).toMatchObject({ status: 'solved', model: 'mclp', method: 'exact' });
    expect(sites.sites).toHaveLength(3);
    // What the sites newly serve was short before; the sum over the rooms is the whole.
    expect(sites.amountServed).toBeLessThanOrEqual(sites.amountBefore);
    const served = sites.sites.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0);
    expect(served).toBeCloseTo(sites.amountServed, 6);
    const placed = units.units.flatMap(({ communityIds }: { communityIds: string[] }) => communityIds);
    expect(new Set(placed).size).toBe(placed.length);
    const unplaced = units.unplaced.flatMap(({ communityIds }: { communityIds: string[] }) => communityIds);
    expect(new Set([...placed, ...unplaced]).size).toBe(120);
  });
});

describeWithShared(['data/las-palmas.osm.pbf'], 'a session on Las Palmas', () => {
  let store: Store;
  const linli = (...args: string[]) => desk.linli(args, { DATABASE_URL: store.databaseUrl });
  beforeAll(async () => {
    store = await openEmbedded();
    const { status, stdout } = linli('import', 'all', sharedFile('data/las-palmas.osm.pbf'));
    expect([status, stdout]).toEqual([0, expect.stringContaining('communities 45')]);
  });
  afterAll(() => store.close());

  it('goes from gaps to sites to units, and says what was estimated', () => {
    const { gaps, sites, units, siteWarnings } = walk(linli);
    expect(gaps.results).toHaveLength(45);
    expect(sites).toMatchObject({ status: 'solved', method: 'exact' });
    expect(sites.sites.length).toBeGreaterThan(0);
    const codes = siteWarnings.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['PEOPLE_FROM_FLOOR_AREA', 'STOCK_USES_ASSUMED']));
    expect(units.units.length).toBeGreaterThan(1);
  });
});
