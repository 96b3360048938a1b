/**
 * Real extracts, counted independently (../shared/data/SOURCES.md). Its nodes and edges stand for
 * the ways by its own rule, split at shared nodes, without barriers and squares drawn as relations.
 */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { type ImportBundle, readImportFile } from '../../api/intake/index.js';
import { IssueList } from '../../api/intake/issues.js';
import type { OsmExtract, Tags } from '../../api/intake/osm-extract.js';
import { readOsmPbf } from '../../api/intake/osm-pbf.js';
import { readOsmXml } from '../../api/intake/osm-xml.js';
import { openSourceFile } from '../../api/intake/source-file.js';
import { buildWalkNetwork } from '../../api/intake/walk-network.js';
import type { WalkRule } from '../../api/intake/walk-rules.js';
import { checkGeometry } from '../../api/kernel/geometry-check.js';
import { isLonLat } from '../../api/kernel/lon-lat.js';
import { describeUnless } from '../setup/skipped.js';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const missing = existsSync(DATA) ? null : 'the folder ../shared/data with real extracts is not there';

const NOT_IN_SOURCES = new Set(
  'motorway motorway_link trunk trunk_link construction proposed raceway busway platform'.split(' '),
);

/** The rule of SOURCES.md. */
function sourcesRule(tags: Tags): WalkRule | null {
  const highway = tags.get('highway');
  const isLeftOut =
    !highway ||
    NOT_IN_SOURCES.has(highway) ||
    tags.get('foot') === 'no' ||
    tags.get('access') === 'no' ||
    tags.get('area') === 'yes';
  return isLeftOut ? null : { flags: 0, wayClass: 0 };
}

async function extractOf(name: string): Promise<OsmExtract> {
  const file = await openSourceFile(DATA + name);
  return file.kind === 'osm-pbf' ? readOsmPbf(file.bytes, name, () => {}) : readOsmXml(file, () => {});
}

describeUnless(missing, 'splitting at shared nodes', () => {
  it.each([
    // V agrees exactly where the extract holds all its nodes, E within 3 in a thousand (SOURCES counts some twins once).
    ['beijing-haidian.osm.gz', 527, 701, 0, 0.003],
    ['nanjing-laocheng.osm.gz', 609, 777, 0, 0.003],
    ['porto-alegre.osm.pbf', 19565, 26755, 0, 0.003],
    ['porto-highways.osm.pbf', 71167, 93912, 0.0002, 0.005],
    ['las-palmas.osm.pbf', 20272, 26190, 0.001, 0.002],
  ])('%s', async (name, nodes, edges, nodeTolerance, edgeTolerance) => {
    const extract = await extractOf(name);
    const plain = { ...extract, nodeTags: new Map(), relations: [] };
    const { report } = buildWalkNetwork(plain, new IssueList(name), sourcesRule);
    expect(Math.abs(report.splitNodeCount / nodes - 1)).toBeLessThanOrEqual(nodeTolerance);
    expect(Math.abs(report.splitEdgeCount / edges - 1)).toBeLessThanOrEqual(edgeTolerance);
  });
});

const kindsOf = (bundle: ImportBundle): Record<string, number> => {
  const kinds: Record<string, number> = {};
  for (const { serviceKind } of bundle.facilities) kinds[serviceKind] = (kinds[serviceKind] ?? 0) + 1;
  return kinds;
};

/** What must hold of every bundle, whatever the place. */
function expectSound(bundle: ImportBundle): void {
  const nouns = [
    'communities',
    'entrances',
    'buildings',
    'facilities',
    'administrativeAreas',
    'groundFeatures',
  ] as const;
  for (const noun of nouns) {
    const ids = bundle[noun].map((row) => row.sourceId);
    expect(new Set(ids).size).toBe(ids.length);
  }
  for (const { boundary } of [...bundle.communities, ...bundle.administrativeAreas])
    expect(checkGeometry(boundary)).toEqual([]);
  const known = new Set(bundle.communities.map((row) => row.sourceId));
  for (const { communitySourceId } of bundle.entrances) expect(known.has(communitySourceId)).toBe(true);
  if (!bundle.network) return;
  const { edges, names } = bundle.network;
  const edgeCount = edges.edgeFrom.length;
  expect(names).toHaveLength(edgeCount);
  expect(edges.shapeStart).toHaveLength(edgeCount + 1);
  let faults = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    const first = edges.shapeStart[edge]!;
    const last = edges.shapeStart[edge + 1]! - 1;
    const from = edges.edgeFrom[edge]!;
    const to = edges.edgeTo[edge]!;
    if (last <= first) faults++;
    if (edges.shapeLon[first] !== edges.nodeLon[from] || edges.shapeLat[first] !== edges.nodeLat[from])
      faults++;
    if (edges.shapeLon[last] !== edges.nodeLon[to] || edges.shapeLat[last] !== edges.nodeLat[to]) faults++;
  }
  for (let p = 0; p < edges.shapeLon.length; p++)
    if (!isLonLat(edges.shapeLon[p]!, edges.shapeLat[p]!)) faults++;
  expect(faults).toBe(0);
}

describeUnless(missing, 'places', () => {
  const read = (name: string): Promise<ImportBundle> => readImportFile(DATA + name, { what: 'all' });

  it('Beijing Haidian: 11 residential areas, 10 with a name, 257 buildings, no elderly care', async () => {
    const bundle = await read('beijing-haidian.osm.gz');
    expectSound(bundle);
    expect(bundle.counts).toMatchObject({ communities: 11, buildings: 257, errors: 0 });
    expect(bundle.communities.filter((row) => row.name.startsWith('无名小区'))).toHaveLength(1);
    expect(bundle.communities.map((row) => row.name)).toContain('静淑苑');
    expect(kindsOf(bundle)).toMatchObject({ kindergarten: 2, parking: 19, health: 2, market: 2 });
    expect(kindsOf(bundle).elderly_care).toBeUndefined();
    expect(bundle.observedOn).toMatch(/^2026-03/);
  });

  it('Nanjing: a kindergarten tagged as school, and one name among 11 areas', async () => {
    const bundle = await read('nanjing-laocheng.osm.gz');
    expectSound(bundle);
    expect(bundle.counts).toMatchObject({ communities: 11 });
    // One of the 1,278 is a relation with members outside the extract.
    expect(bundle.buildings.length).toBeGreaterThanOrEqual(1277);
    expect(
      bundle.communities.filter((row) => !row.name.startsWith('无名小区')).map((row) => row.name),
    ).toEqual(['华侨路二十六号小区']);
    expect(kindsOf(bundle)).toMatchObject({ kindergarten: 1, parking: 13 });
    expect(bundle.network!.report.componentCount).toBeGreaterThanOrEqual(43);
  });

  it('Las Palmas: 12 elderly care, 23 kindergartens; what the extract cuts is told', async () => {
    const bundle = await read('las-palmas.osm.pbf');
    expectSound(bundle);
    expect(kindsOf(bundle)).toMatchObject({ elderly_care: 12, kindergarten: 23 });
    const { report } = bundle.network!;
    expect(report.missingReferenceCount).toBe(
      bundle.issues.filter((issue) => issue.code === 'MISSING_NODE').length,
    );
    expect(report.componentCount - 1).toBe(bundle.issues.filter((issue) => issue.code === 'ISLAND').length);
    expect(report.stepsEdgeCount).toBeGreaterThan(700);
    // 46 areas, one of which reaches out of the extract.
    expect(bundle.communities).toHaveLength(45);
  });

  it('Shenzhen: 4,009 directed edges fold to streets walked both ways', async () => {
    const bundle = await readImportFile(`${DATA}shenzhen-futian.graphml.gz`, { what: 'network' });
    expectSound(bundle);
    const { report } = bundle.network!;
    // Counted apart in Python: 2,593 different lines, 115 of them motorways and trunks.
    expect(report.wayCount).toBe(2478);
    expect(report.largestComponentRatio).toBeGreaterThan(0.99);
  });

  it('Monaco: one network with its tunnels, bridges and steps', async () => {
    const bundle = await read('monaco.osm.gz');
    expectSound(bundle);
    expect(bundle.network!.report.largestComponentRatio).toBeGreaterThan(0.95);
    expect(bundle.network!.report.stepsEdgeCount).toBeGreaterThan(80);
  });

  it('Hangzhou districts: rings that touch themselves are refused with their places', async () => {
    const bundle = await readImportFile(`${DATA}hangzhou-districts.geojson`, {
      what: 'administrative_areas',
    });
    expect(bundle.administrativeAreas).toEqual([]);
    const faults = bundle.issues.filter((issue) => issue.code === 'SELF_INTERSECTION');
    expect(faults.length).toBeGreaterThan(0);
    for (const { position, objectId } of faults)
      expect([position?.length, typeof objectId]).toEqual([2, 'string']);
  });
});
