/** Rules that scenarios obey in every real place, walled on purpose: few of them record their walls. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '../../api/kernel/random.js';
import { computeCoverage } from '../../api/planning/coverage.js';
import { openingCandidates } from '../../api/planning/opening-candidates.js';
import { applyScenario } from '../../api/planning/scenario-apply.js';
import type { ScenarioChange } from '../../api/planning/scenario-change.js';
import { prepareBaseline, type ScenarioEngine } from '../../api/planning/scenario-engine.js';
import { type ScenarioInput, ScenarioSite } from '../../api/planning/scenario-resolve.js';
import { assembleWorld } from '../../api/planning/world.js';
import type { CoverageResult, RunParameters } from '../../api/store/coverage-run.store.js';
import { randomChange, randomChanges } from '../worlds/random-changes.js';
import type { City } from './city.js';
import { madeUpCare, withGates } from './coverage-rules.js';

const PARAMETERS: RunParameters = {
  minutes: [5, 15],
  reading: 'time',
  profile: 'adult',
  services: ['elderly_care', 'parking'],
  standardProfile: 'national',
};

/** Two rulers of one street, cut at another place, differ by less. */
const RULER_METRES = 1e-3;

/** Every facility within the band before is so now, and no farther. */
const reachesAsMuch = (before: CoverageResult, now: CoverageResult): boolean => {
  const metres = new Map(now.facilities.map((one) => [one.facilityId, one.metres]));
  return before.facilities.every((one) => (metres.get(one.facilityId) ?? Infinity) <= one.metres);
};

/** A gate brings doors into the count that hung on no street or on an island: their share is known now, and may be a gap. */
const countsMore = (before: CoverageResult, now: CoverageResult): boolean =>
  uncounted(now) < uncounted(before);

const uncounted = ({ warnings }: CoverageResult): number =>
  warnings
    .filter(({ code }) => code === 'DOORS_OFF_NETWORK' || code === 'DOORS_ON_ISLAND')
    .reduce((sum, { count }) => sum + count, 0);

/** @param rounds how many changes of a kind are tried; a large place needs fewer */
export function scenarioRules(city: () => City, rounds: number): void {
  describe('a scenario', () => {
    let place: ScenarioInput;
    let engine: ScenarioEngine;
    let site: ScenarioSite;
    beforeAll(() => {
      const furnished = {
        ...city().input,
        facilities: [...city().input.facilities, ...madeUpCare(city(), 10, new Random(3))],
      };
      place = { world: withGates(furnished, city(), new Random(5)), stock: [] };
      engine = prepareBaseline(place, PARAMETERS);
      site = new ScenarioSite(place);
    });

    const after = (change: ScenarioChange): readonly CoverageResult[] =>
      engine.recompute([change]).coverage.results;

    /** Every pair of results before and after, of which some must differ. */
    function eachChange(
      changes: readonly (ScenarioChange | null)[],
      holds: (before: CoverageResult, now: CoverageResult) => boolean,
    ): number {
      const drawn = changes.filter((change) => change !== null);
      let moved = 0;
      for (const change of drawn) {
        after(change).forEach((now, i) => {
          const before = engine.coverage.results[i]!;
          if (now !== before) moved++;
          if (!holds(before, now)) throw new Error(`${JSON.stringify(change)} at ${now.communityId}`);
        });
      }
      expect(drawn.length).toBeGreaterThan(0);
      return moved;
    }
    const ratio = ({ coveredRatio }: CoverageResult) => coveredRatio ?? 0;

    it('that is empty equals things as they are, to the byte', () => {
      const cold = computeCoverage(assembleWorld(place.world, true), PARAMETERS);
      expect(JSON.stringify(engine.recompute([]).coverage)).toBe(JSON.stringify(cold));
    });

    it('equals a world computed from scratch, to the byte', () => {
      for (let round = 0; round < rounds; round++) {
        const changes = randomChanges(new Random(40 + round), site, 4);
        const cold = computeCoverage(assembleWorld(applyScenario(place, changes).world, true), PARAMETERS);
        expect(JSON.stringify(engine.recompute(changes).coverage)).toBe(JSON.stringify(cold));
      }
    });

    it('that changes what was not asked changes nothing', () => {
      const { lonLat } = place.world.facilities[0]!;
      const market: ScenarioChange = { kind: 'add_facility', serviceKind: 'market', lonLat, capacity: 1 };
      const { coverage, answerCount } = engine.recompute([market]);
      expect(answerCount).toBe(0);
      expect(JSON.stringify(coverage)).toBe(JSON.stringify(engine.coverage));
    });

    it('lowers no coverage by opening a gate', () => {
      const gates = new Random(8).shuffled(openingCandidates(engine.built)).slice(0, 3 * rounds);
      const moved = eachChange(
        gates.map(({ changes }) => changes[0]!),
        (before, now) =>
          reachesAsMuch(before, now) && (ratio(now) >= ratio(before) - 1e-12 || countsMore(before, now)),
      );
      expect(moved).toBeGreaterThan(0);
    });

    it('raises no coverage by closing one', () => {
      const { entrances } = place.world;
      const moved = eachChange(
        new Random(9)
          .shuffled(entrances)
          .slice(0, 3 * rounds)
          .map(({ id }) => ({ kind: 'close_gate', entranceId: id })),
        (before, now) => reachesAsMuch(now, before) && ratio(now) <= ratio(before) + 1e-12,
      );
      expect(moved).toBeGreaterThan(0);
    });

    it('makes no walk longer by a new path', () => {
      const paths = Array.from({ length: 3 * rounds }, (_, i) =>
        randomChange(new Random(70 + i), site, i % 2 === 0 ? 'add_footpath' : 'add_crossing'),
      );
      const metres = ({ nearestMetres }: CoverageResult) => nearestMetres ?? Infinity;
      eachChange(paths, (before, now) => metres(now) <= metres(before) + RULER_METRES);
    });
  });
}
