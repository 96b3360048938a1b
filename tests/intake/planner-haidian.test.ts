/** The files of a bureau, ten communities of Haidian: all comes in right, every fault in them is told. */

import { expect, it } from '@jest/globals';
import type { Position } from 'geojson';
import { type KnownPlaces, NO_PLACES } from '../../api/intake/known-places.js';
import { type PlannerFileOptions, readPlannerFile } from '../../api/intake/planner-file.js';
import { metresBetween } from '../../api/kernel/lon-lat.js';
import { describeWithShared } from '../setup/shared.js';
import { readShared, sharedFile } from '../setup/shared-file.js';
import { readOsm } from './osm-truth.js';
import { told } from './planner-paper.js';

const FOLDER = 'data/planner-files/beijing-haidian';
const OSM = 'data/beijing-haidian.osm.gz';

interface Expected {
  readonly communities: readonly {
    readonly osmId: string;
    readonly name: string;
    readonly households: number;
    readonly persons: number;
    readonly elderly: number;
    readonly under3: number;
    readonly parking: number;
    readonly floorArea: number;
    readonly built: number;
    readonly lastReno: number | null;
  }[];
  readonly facilities: readonly {
    readonly name: string;
    readonly capacity: number;
    readonly unit: string;
    readonly wgs: readonly [number, number];
  }[];
}

const read = (name: string, noun: PlannerFileOptions['noun'], known: KnownPlaces, more = {}) =>
  readPlannerFile(sharedFile(`${FOLDER}/${name}`), null, {
    noun,
    crs: null,
    sheet: null,
    columns: new Map(),
    remembered: new Map(),
    skippedRows: new Set(),
    joins: new Map(),
    known,
    ...more,
  });

async function townOfShapefile(): Promise<KnownPlaces> {
  const { bundle } = await read('communities.shp', 'communities', NO_PLACES);
  return {
    ...NO_PLACES,
    extent: [116.33, 39.99, 116.37, 40.02],
    communities: bundle.communities.map((row) => ({
      id: row.name,
      version: 1,
      source: row.source,
      sourceId: row.sourceId,
      name: row.name,
      boundary: row.boundary,
      values: row as unknown as Record<string, unknown>,
    })),
  };
}

/** Kinds and units by the words of the list. */
const KINDS: Readonly<Record<string, readonly [kind: string, unit: string]>> = {
  日间照料中心: ['elderly_care', 'beds'],
  养老院: ['elderly_care', 'beds'],
  托育园: ['childcare', 'places'],
  幼儿园: ['kindergarten', 'places'],
  停车场: ['parking', 'spaces'],
};

const FILES = [
  'communities.shp',
  'ledger.xlsx',
  'facilities-gcj02.csv',
  'facilities-bd09.csv',
  'expected.json',
];

describeWithShared([OSM, ...FILES.map((name) => `${FOLDER}/${name}`)], 'a bureau in Haidian', () => {
  const { communities, facilities } = readShared(`${FOLDER}/expected.json`) as Expected;

  it('its boundaries: a Shapefile in GBK without .cpg, in the zone of 117°E, within 0.5 m of the truth', async () => {
    const { bundle, reading } = await read('communities.shp', 'communities', NO_PLACES);
    expect([reading.crs, reading.encoding, bundle.issues]).toEqual(['EPSG:4548', 'GB18030', []]);
    expect(
      bundle.communities.map((row) => [
        row.name,
        row.households,
        row.residents,
        row.parkingSpaces,
        row.completedYear,
      ]),
    ).toEqual(communities.map((row) => [row.name, row.households, row.persons, row.parking, row.built]));
    const ways = await readOsm(sharedFile(OSM));
    for (const [at, { osmId }] of communities.entries()) {
      const truth = ways.get(osmId)!;
      const corners = bundle.communities[at]!.boundary.coordinates.flat(2);
      expect(corners).toHaveLength(truth.length);
      for (const corner of corners) expect(metresToNearest(corner, truth)).toBeLessThan(0.5);
    }
  });

  it('its ledger: joined by name, units converted, each fault told and nothing made up for it', async () => {
    const known = await townOfShapefile();
    const imported = await read('ledger.xlsx', 'communities', known);
    expect(imported.bundle.issues.map(({ code, row, value }) => [code, row, value])).toEqual(
      expect.arrayContaining([
        ['UNKNOWN_COMMUNITY', 14, '不在图上的小区'],
        ['DUPLICATE_ROW', 15, '富润家园'],
        ['TOTAL_ROW', 16, '合计'],
        ['DECADE', 10, '70年代'],
        ['MISSING_VALUE', 8, undefined],
      ]),
    );
    expect(imported.bundle.issues).toHaveLength(5);
    expect(imported.bundle.issues.every(({ proposal }) => proposal !== undefined)).toBe(true);
    const stored = new Map(known.communities.map(({ id, values }) => [id, values]));
    for (const { id, values } of imported.patches) stored.set(id, { ...stored.get(id), ...values });
    for (const row of communities)
      expect(stored.get(row.name)).toMatchObject({
        households: row.households,
        residents: row.persons,
        persons60Plus: row.elderly,
        persons0To2: row.under3,
        parkingSpaces: row.parking,
        floorAreaSquareMetres: row.floorArea,
        completedYear: row.built,
        lastRenovatedYear: row.lastReno,
      });
  });

  it('its ledger alone keeps what it lacks missing: no parking count, no year for a decade', async () => {
    const town = await townOfShapefile();
    const bare = town.communities.map((one) => ({ ...one, values: { name: one.name } }));
    const { patches } = await read('ledger.xlsx', 'communities', { ...town, communities: bare });
    const valuesOf = (id: string) => patches.find((patch) => patch.id === id)!.values;
    expect(valuesOf('清华东路27号院')).not.toHaveProperty('parkingSpaces');
    expect(valuesOf('中建壹品·学府公馆')).not.toHaveProperty('completedYear');
    // the two rows of it disagree about the households
    expect(valuesOf('富润家园')).not.toHaveProperty('households');
    expect(valuesOf('石科院生活区')).toMatchObject({ completedYear: 1992, floorAreaSquareMetres: 181475 });
  });

  it.each([
    ['facilities-gcj02.csv', 'UTF-8', 'GCJ-02'],
    ['facilities-bd09.csv', 'GB18030', 'BD-09'],
  ])(
    '%s: %s and %s found out, places within 0.5 m, kinds and capacities right',
    async (name, encoding, crs) => {
      const imported = await read(name, 'facilities', await townOfShapefile());
      expect([imported.reading.encoding, imported.reading.crs, told(imported)]).toEqual([encoding, crs, []]);
      expect(imported.reading.crsReason).toMatch(/20 rows name a known community/);
      expect(imported.bundle.facilities).toHaveLength(facilities.length);
      for (const [at, truth] of facilities.entries()) {
        const row = imported.bundle.facilities[at]!;
        const [, [kind, unit]] = Object.entries(KINDS).find(([word]) => truth.name.endsWith(word))!;
        expect([row.name, row.serviceKind, row.capacity, row.capacityUnit]).toEqual([
          truth.name,
          kind,
          truth.capacity,
          unit,
        ]);
        expect(metresBetween(...(row.point.coordinates as [number, number]), ...truth.wgs)).toBeLessThan(0.5);
      }
    },
  );

  it('its lists in an empty workspace are refused, not assumed to be WGS 84', async () => {
    await expect(read('facilities-gcj02.csv', 'facilities', NO_PLACES)).rejects.toThrow(
      /declare it with --crs/,
    );
  });
});

const metresToNearest = ([lon, lat]: Position, places: readonly Position[]): number =>
  Math.min(...places.map(([otherLon, otherLat]) => metresBetween(lon!, lat!, otherLon!, otherLat!)));
