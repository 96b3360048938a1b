/** Rules on a real place: Beijing Haidian, 清华东路–双泉堡, © OpenStreetMap contributors, ODbL. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  BARRIER_CLOSED,
  BARRIER_RESIDENTS,
  buildWalkGraph,
  EDGE_INNER,
  Reacher,
  travelTable,
  type WalkGraph,
  zonesOf,
  zoneWalkGraph,
} from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { describeWithShared } from '../setup/shared.js';
import { type City, carriedOver, readCity, seededInnerPlaces, seededPlaces } from './city.js';
import { competitionRules } from './competition-rules.js';
import { coverageRules } from './coverage-rules.js';
import { drawingRules } from './drawing-rules.js';
import { PlainWalks } from './plain-dijkstra.js';
import { scenarioRules } from './scenario-rules.js';
import { walkRules } from './walk-rules.js';

const FILE = 'beijing-haidian.osm.gz';

describeWithShared([`data/${FILE}`], 'Beijing Haidian', () => {
  let city: City;
  beforeAll(async () => {
    city = await readCity(FILE);
  });
  walkRules(() => city, 4);
  coverageRules(() => city, 4);
  competitionRules(() => city);
  scenarioRules(() => city, 4);
  drawingRules(FILE);

  describe('the travel table', () => {
    it('equals a plain Dijkstra on the streets as they were read, to a millionth of a metre', () => {
      const { bare } = city;
      expectPlainWalks(bare, bare, new Uint32Array(bare.edgeCount));
    });

    it.each([1, 2, 3])('equals it too with private ways, pockets and gates made up by lot (%d)', (seed) => {
      const walled = withMadeUpWalls(city.bare, new Random(seed));
      const zoneOf = zonesOf(walled, {
        edgeGroup: new Uint32Array(walled.edgeCount),
        isWalled: new Uint8Array(1),
        isBlockedNode: new Uint8Array(walled.nodeCount),
      });
      expect(new Set(zoneOf).size).toBeGreaterThan(10);
      expectPlainWalks(walled, zoneWalkGraph(walled).graph, zoneOf);
    });
  });
});

/** The file has no private way and no gate for residents: here every eighth street and every tenth crossing get one. */
function withMadeUpWalls(graph: WalkGraph, random: Random): WalkGraph {
  return buildWalkGraph({
    ...graph,
    edgeFlags: graph.edgeFlags.map((flags) => (random.chance(1 / 8) ? flags | EDGE_INNER : flags)),
    nodeBarrier: graph.nodeBarrier.map((barrier) =>
      random.chance(0.1) ? random.pick([BARRIER_RESIDENTS, BARRIER_CLOSED]) : barrier,
    ),
  });
}

function expectPlainWalks(bare: WalkGraph, graph: WalkGraph, zoneOf: Uint32Array): void {
  const plain = new PlainWalks(bare, zoneOf);
  const from = [...seededPlaces(graph, 30, 21), ...seededInnerPlaces(graph, 20, 22)];
  const to = [...seededPlaces(graph, 60, 23), ...seededInnerPlaces(graph, 40, 24)];
  const table = travelTable(graph, new Reacher(graph), from, to, Infinity);
  const metres = from.map(() => new Float64Array(to.length).fill(Infinity));
  for (let origin = 0; origin < from.length; origin++) {
    for (let i = table.rowStart[origin]!; i < table.rowStart[origin + 1]!; i++) {
      metres[origin]![table.destination[i]!] = table.metres[i]!;
    }
  }
  const ends = carriedOver(to, graph, bare).map(([end]) => end!);
  let reached = 0;
  carriedOver(from, graph, bare).forEach(([start], origin) => {
    for (const [destination, expected] of plain.metres(start!, ends).entries()) {
      const found = metres[origin]![destination]!;
      const isReached = expected !== Infinity;
      reached += Number(isReached);
      expect(isReached ? Math.abs(found - expected) < 1e-6 : found === Infinity).toBe(true);
    }
  });
  expect(reached).toBeGreaterThan(100);
}
