/** Rules that coverage obeys in every real place. Where a place lacks figures or facilities, some are made up by lot. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type BBox,
  boundaryCrossings,
  boxOf,
  type LonLat,
  WAY_CLASSES,
  type WayClass,
} from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { type Coverage, computeCoverage } from '../../api/planning/coverage.js';
import { assembleWorld, type World } from '../../api/planning/world.js';
import type {
  CommunityInput,
  EntranceInput,
  FacilityInput,
  WorldInput,
} from '../../api/planning/world-input.js';
import type { CoverageResult, RunParameters } from '../../api/store/coverage-run.store.js';
import type { City } from './city.js';

const PARAMETERS: RunParameters = {
  minutes: [5, 10, 15],
  reading: 'time',
  profile: 'adult',
  services: ['elderly_care', 'childcare', 'parking'],
  standardProfile: 'national',
};

const run = (input: WorldInput, parameters: Partial<RunParameters> = {}): Coverage =>
  runWorld(assembleWorld(input, true), parameters);

const runWorld = (world: World, parameters: Partial<RunParameters> = {}): Coverage =>
  computeCoverage(world, { ...PARAMETERS, ...parameters });

const keyOf = ({ communityId, serviceKind, bandMinutes }: CoverageResult) =>
  `${communityId} ${serviceKind} ${bandMinutes}`;

/** Every community, service and band is covered in `results` at least as well as in `less`. */
function expectNowhereLess(results: readonly CoverageResult[], less: readonly CoverageResult[]): void {
  const ratios = new Map(results.map((result) => [keyOf(result), result.coveredRatio ?? 0]));
  const worse = less.filter(({ coveredRatio, ...result }) => {
    return ratios.get(keyOf(result as CoverageResult))! < (coveredRatio ?? 0) - 1e-12;
  });
  expect(worse.map(keyOf)).toEqual([]);
}

/** @param rounds how many edits of a kind are tried; a large place needs fewer */
export function coverageRules(city: () => City, rounds: number): void {
  describe('coverage', () => {
    /** The place with elderly care made up on ten of its streets. */
    let furnished: WorldInput;
    let world: World;
    let before: Coverage;
    beforeAll(() => {
      const { input } = city();
      furnished = { ...input, facilities: [...input.facilities, ...madeUpCare(city(), 10, new Random(3))] };
      world = assembleWorld(furnished, true);
      before = runWorld(world);
    });

    it('is the same to the byte when asked for again after other questions', () => {
      runWorld(world, { reading: 'distance', profile: 'elderly' });
      expect(JSON.stringify(runWorld(world))).toBe(JSON.stringify(before));
      expect(JSON.stringify(run(furnished))).toBe(JSON.stringify(before));
    });

    it('is the same whatever the order of buildings, entrances and facilities', () => {
      const random = new Random(17);
      const mixed = run({
        ...furnished,
        buildings: random.shuffled(furnished.buildings),
        entrances: random.shuffled(furnished.entrances),
        facilities: random.shuffled(furnished.facilities),
      });
      expect(mixed.results.map(keyOf)).toEqual(before.results.map(keyOf));
      mixed.results.forEach((result, i) => {
        const other = before.results[i]!;
        expect(result.state).toBe(other.state);
        expect(result.coveredRatio ?? -1).toBeCloseTo(other.coveredRatio ?? -1, 12);
        expect(result.facilities.length).toBe(other.facilities.length);
        expect(result.nearestMetres).toBe(other.nearestMetres);
      });
    });

    it('grows with the band', () => {
      const { results } = runWorld(world, { minutes: [1, 3, 5, 8, 10, 15, 20] });
      const smaller = results.filter(({ bandMinutes }) => bandMinutes < 20);
      const next = new Map([1, 3, 5, 8, 10, 15, 20].map((minutes, i, all) => [minutes, all[i + 1]!]));
      expectNowhereLess(
        results,
        smaller.map((result) => ({ ...result, bandMinutes: next.get(result.bandMinutes)! })),
      );
    });

    it('grows with speed', () => {
      expectNowhereLess(before.results, runWorld(world, { profile: 'elderly' }).results);
    });

    it('does not fall when a facility is added', () => {
      for (let round = 0; round < rounds; round++) {
        const facilities = [...furnished.facilities, ...madeUpCare(city(), 3, new Random(100 + round))];
        expectNowhereLess(run({ ...furnished, facilities }).results, before.results);
      }
    });

    it('is missing data, not a gap, for a service without one facility', () => {
      const facilities = city().input.facilities.filter(({ serviceKind }) => serviceKind !== 'elderly_care');
      const { results, warnings } = run({ ...city().input, facilities }, { services: ['elderly_care'] });
      expect(results.length).toBe(3 * city().input.communities.length);
      expect(new Set(results.map(({ state }) => state))).toEqual(new Set(['no_data']));
      expect(new Set(results.map(({ severity }) => severity))).toEqual(new Set([null]));
      expect(
        results.every(({ distanceGap, capacityGap }) => distanceGap === null && capacityGap === null),
      ).toBe(true);
      expect(warnings.map(({ code }) => code)).toContain('NO_FACILITY_DATA');
    });

    it('does not grow when a gate of a walled community is closed', () => {
      const walled = withGates(furnished, city(), new Random(5));
      expect(walled.entrances.length).toBeGreaterThan(3);
      const open = run(walled).results;
      for (const gate of new Random(6).shuffled(walled.entrances).slice(0, rounds)) {
        const without = run({ ...walled, entrances: walled.entrances.filter((other) => other !== gate) });
        expectNowhereLess(open, without.results);
        const shut = walled.entrances.map((other) =>
          other === gate ? { ...other, access: 'closed' as const } : other,
        );
        expect(run({ ...walled, entrances: shut }).results).toEqual(without.results);
      }
    });
  });
}

/** Elderly care of 30 beds each, on nodes of the network drawn by lot. */
export function madeUpCare({ bare }: City, count: number, random: Random): FacilityInput[] {
  return Array.from({ length: count }, (_, i) => {
    const node = random.integer(0, bare.nodeCount - 1);
    return {
      id: `made-up/${random.uint32()}/${i}`,
      serviceKind: 'elderly_care',
      lonLat: [bare.nodeLon[node]!, bare.nodeLat[node]!],
      capacity: 30,
      capacityUnit: 'beds',
      isForResidentsOnly: false,
    };
  });
}

/** Walls around all communities, with gates for residents at some of the places where ways cross their boundaries. */
export function withGates(input: WorldInput, { bare }: City, random: Random): WorldInput {
  const communities = input.communities.map((row) => ({ ...row, enclosure: 'walled' as const }));
  const entrances = communities.flatMap((community) =>
    random
      .shuffled(crossingsOf(community, bare))
      .slice(0, 3)
      .map(
        (lonLat, i): EntranceInput => ({
          id: `${community.id}/gate/${i}`,
          communityId: community.id,
          lonLat,
          access: 'residents',
          isFromMap: false,
        }),
      ),
  );
  return { ...input, communities, entrances };
}

/** Ways that lead into courts; streets lead past them. */
const INNER_CLASSES: readonly WayClass[] = ['service', 'footway', 'steps'];

function crossingsOf({ boundary }: CommunityInput, graph: City['bare']): LonLat[] {
  const { shapeStart, shapeLon, shapeLat, edgeCount, edgeWayClass } = graph;
  const box = boxOf(boundary.coordinates);
  const crossings: LonLat[] = [];
  for (let edge = 0; edge < edgeCount; edge++) {
    if (!INNER_CLASSES.includes(WAY_CLASSES[edgeWayClass[edge]!]!)) continue;
    for (let p = shapeStart[edge]! + 1; p < shapeStart[edge + 1]!; p++) {
      const a: LonLat = [shapeLon[p - 1]!, shapeLat[p - 1]!];
      const b: LonLat = [shapeLon[p]!, shapeLat[p]!];
      if (!touches(box, a, b)) continue;
      for (const share of boundaryCrossings(boundary.coordinates, a, b)) {
        crossings.push([a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
      }
    }
  }
  return crossings;
}

const touches = ([west, south, east, north]: BBox, a: LonLat, b: LonLat): boolean =>
  Math.max(a[0], b[0]) >= west &&
  Math.min(a[0], b[0]) <= east &&
  Math.max(a[1], b[1]) >= south &&
  Math.min(a[1], b[1]) <= north;
