/** Impossible rows are refused by the database itself, whatever way they come; the rule is named. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { createAdministrativeArea } from '../../api/store/administrative-area.store.js';
import { createBuilding } from '../../api/store/building.store.js';
import { createCommunity, type NewCommunity } from '../../api/store/community.store.js';
import { insertCoverageResults, insertGapAreas } from '../../api/store/coverage-result.store.js';
import { type CoverageResult, createCoverageRun } from '../../api/store/coverage-run.store.js';
import { createFacility, type NewFacility } from '../../api/store/facility.store.js';
import { createIdleStock } from '../../api/store/idle-stock.store.js';
import type { Store } from '../../api/store/open.js';
import type { Db } from '../../api/store/row.js';
import { eachEngine, rolledBack } from '../setup/engines.js';
import { building, community, facility, multi, result, square, workspace } from './rows.js';

const COMMUNITIES: readonly [rule: string, Partial<NewCommunity>][] = [
  ['community_has_name', { name: '' }],
  ['community_counts_not_negative', { households: -1 }],
  ['community_counts_not_negative', { parkingSpaces: -1 }],
  ['community_persons_not_negative', { persons0To2: -3 }],
  ['community_age_bands_nested', { persons60Plus: 10, persons65Plus: 11 }],
  ['community_age_bands_nested', { persons60Plus: 10, persons80Plus: 11 }],
  ['community_age_bands_within_residents', { residents: 100, persons60Plus: 90, persons0To2: 11 }],
  ['community_floor_area_positive', { floorAreaSquareMetres: 0 }],
  ['community_completed_year_plausible', { completedYear: 84 }],
  ['community_completed_once', { completedYear: 1984, completedOn: '1985-01-01' }],
  ['community_enclosure_known', { enclosure: 'fenced' as 'walled' }],
  ['community_codes_lexical', { managementForm: 'no such' as 'none' }],
  ['community_boundary_on_earth', { boundary: square(181, 30) }],
];

const FACILITIES: readonly [rule: string, Partial<NewFacility>][] = [
  ['facility_capacity_not_negative', { capacity: -1, capacityUnit: 'beds' }],
  ['facility_capacity_has_unit', { capacity: 10 }],
  ['facility_floor_area_positive', { floorAreaSquareMetres: -5 }],
  ['facility_state_known', { state: 'open' as 'existing' }],
  ['facility_service_kind_lexical', { serviceKind: '' as 'shop' }],
  ['facility_point_on_earth', { point: { type: 'Point', coordinates: [120, 91] } }],
];

const RESULTS: readonly [rule: string, Partial<CoverageResult>][] = [
  ['coverage_result_band_within_an_hour', { bandMinutes: 0.5 }],
  ['coverage_result_band_within_an_hour', { bandMinutes: 61 }],
  ['coverage_result_covered_is_a_ratio', { coveredRatio: 1.01 }],
  ['coverage_result_covered_is_a_ratio', { coveredRatio: -0.01 }],
  ['coverage_result_cutoff_positive', { cutoffMetres: 0 }],
  ['coverage_result_severity_known', { severity: 6 as 5 }],
  ['coverage_result_no_gap_without_data', { state: 'no_data', severity: 5 }],
  ['coverage_result_no_gap_without_data', { state: 'none', severity: null }],
  ['coverage_result_persons_not_negative', { persons: -1 }],
  ['coverage_result_amounts_not_negative', { reachableCapacity: -1 }],
];

eachEngine((_engine, openDb) => {
  let store: Store;
  const ws = 'constraints';
  beforeAll(async () => {
    store = await openDb();
    await workspace(store.knex, ws);
  });

  async function refused(rule: string, write: (trx: Db) => Promise<unknown>): Promise<void> {
    await rolledBack(store.knex, async (trx) => {
      await expect(write(trx)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(rule),
      });
    });
  }

  it.each(COMMUNITIES)('refuses a community by %s: %j', (rule, row) =>
    refused(rule, (trx) => createCommunity(trx, ws, { ...community(1), ...row })),
  );

  it.each(FACILITIES)('refuses a facility by %s: %j', (rule, row) =>
    refused(rule, (trx) => createFacility(trx, ws, { ...facility(1), ...row })),
  );

  it.each(RESULTS)('refuses a result by %s: %j', (rule, row) =>
    refused(rule, async (trx) => {
      const { id } = await createCommunity(trx, ws, community(1));
      await insertCoverageResults(trx, await newRun(trx), [result(id, row)]);
    }),
  );

  it('refuses buildings, idle stock and areas that cannot be', async () => {
    await refused('building_floors_plausible', (trx) =>
      createBuilding(trx, ws, building(1, { floors: 301 })),
    );
    await refused('building_dwellings_not_negative', (trx) =>
      createBuilding(trx, ws, building(1, { dwellings: -1 })),
    );
    await refused('building_safety_grade_known', (trx) =>
      createBuilding(trx, ws, building(1, { safetyGrade: 'E' as 'A' })),
    );
    await refused('idle_stock_has_area', (trx) =>
      createIdleStock(trx, ws, { kind: 'land', geometry: square(120, 30), areaSquareMetres: 0 }),
    );
    await refused('administrative_area_level_known', (trx) =>
      createAdministrativeArea(trx, ws, {
        name: '省',
        level: 'province' as 'district',
        boundary: square(120, 30),
      }),
    );
    await refused('coverage_gap_area_band_within_an_hour', async (trx) => {
      const { id } = await createCommunity(trx, ws, community(1));
      const geometry = multi(square(120, 30));
      const area = {
        communityId: id,
        serviceKind: 'shop',
        bandMinutes: 90,
        areaSquareMetres: 1,
        geometry,
      } as const;
      await insertGapAreas(trx, await newRun(trx), [area]);
    });
  });

  it('refuses a missing value and an unknown workspace', async () => {
    await rolledBack(store.knex, async (trx) => {
      const nameless = { boundary: square(120, 30) } as NewCommunity;
      await expect(createCommunity(trx, ws, nameless)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        details: { field: 'name' },
      });
    });
    await expect(createCommunity(store.knex, 'nowhere', community(1))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('nowhere'),
    });
  });

  it('refuses a second row of the same source', async () => {
    await rolledBack(store.knex, async (trx) => {
      await createCommunity(trx, ws, community(1));
      await expect(createCommunity(trx, ws, community(1))).rejects.toMatchObject({
        code: 'CONFLICT',
        details: { constraint: 'community_source_unique' },
      });
    });
  });

  describe('boundaries', () => {
    const ring = (...positions: number[][]): NewCommunity['boundary'] => ({
      type: 'Polygon',
      coordinates: [positions],
    });
    const BAD: readonly [what: string, NewCommunity['boundary']][] = [
      ['an unclosed ring', ring([120, 30], [120.001, 30], [120.001, 30.001], [120, 30.001])],
      ['a bow-tie', ring([120, 30], [120.001, 30.001], [120.001, 30], [120, 30.001], [120, 30])],
      ['a line there and back', ring([120, 30], [120.001, 30], [120, 30], [120, 30])],
      ['too few points', ring([120, 30], [120.001, 30], [120, 30])],
      ['no ring at all', { type: 'Polygon', coordinates: [] }],
      ['a coordinate that is no number', ring([120, 30], [120.001, Number.NaN], [120, 30.001], [120, 30])],
      ['a half coordinate', ring([120, 30], [120.001], [120, 30.001], [120, 30])],
    ];

    it.each(BAD)('never lose a row silently: %s', async (_what, boundary) => {
      await rolledBack(store.knex, async (trx) => {
        await expect(createCommunity(trx, ws, { name: '坏', boundary })).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
        });
      });
      // The session is sound afterwards: the same row with a good boundary goes in.
      await rolledBack(store.knex, async (trx) => {
        await expect(createCommunity(trx, ws, community(1))).resolves.toMatchObject({ version: 1 });
      });
    });
  });

  async function newRun(trx: Db): Promise<string> {
    const parameters = {
      minutes: [15],
      reading: 'time',
      profile: 'elderly',
      services: ['elderly_care'],
      standardProfile: 'national',
    } as const;
    const { id } = await createCoverageRun(trx, {
      workspaceId: ws,
      parameters: { ...parameters, minutes: [15], services: ['elderly_care'] },
      inputVersions: {},
      inputHash: 'hash',
    });
    return id;
  }
});
