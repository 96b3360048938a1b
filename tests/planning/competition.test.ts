/** Competition on coverage runs: the street of two communities, and what holds on the demo town. */

import { describe, expect, it } from '@jest/globals';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { withCompetition } from '../../api/planning/competition.js';
import { computeCoverage } from '../../api/planning/coverage.js';
import { DEFAULT_PARAMETERS } from '../../api/planning/coverage-run.js';
import { assembleWorld } from '../../api/planning/world.js';
import type { WorldInput } from '../../api/planning/world-input.js';
import type { CoverageResult } from '../../api/store/coverage-run.store.js';
import { worldOfBundle } from '../worlds/bundle-world.js';
import { gridTown } from '../worlds/grid-town.js';
import { paperBuilding, paperCommunity, paperFacility, paperWorld } from '../worlds/paper-world.js';

const run = (input: WorldInput, parameters: Partial<typeof DEFAULT_PARAMETERS> = {}) =>
  computeCoverage(
    assembleWorld(input, true),
    { ...DEFAULT_PARAMETERS, ...parameters },
    () => {},
    withCompetition,
  );

describe('competition on a street', () => {
  // A at x = 100, B at x = 290, ten beds needed each; the home at x = 200 has ten. The 5-minute distance is 300 m.
  const street = (capacity: number | null): WorldInput =>
    paperWorld(gridTown(21, 11), {
      communities: [
        paperCommunity('A', [50, 450], [150, 550], { persons60Plus: 250 }),
        paperCommunity('B', [260, 450], [320, 550], { persons60Plus: 250 }),
      ],
      buildings: [paperBuilding('A', [100, 500], 10), paperBuilding('B', [290, 500], 10)],
      facilities: [paperFacility('X', 'elderly_care', [200, 500], capacity)],
    });
  const question = { minutes: [5], reading: 'distance' as const, services: ['elderly_care' as const] };

  it('gives the beds to the nearer, where each alone would lack nothing', () => {
    const { results, totals } = run(street(10), question);
    expect(results).toEqual([
      expect.objectContaining({
        communityId: 'A',
        capacityGap: 0,
        allocated: 0,
        competitionGap: 10,
        accessScore: 0.5,
      }),
      expect.objectContaining({
        communityId: 'B',
        capacityGap: 0,
        allocated: 10,
        competitionGap: 0,
        accessScore: 0.5,
      }),
    ]);
    expect(totals[0]).toMatchObject({ demand: 20, capacityGap: 0, allocated: 10, competitionGap: 10 });
  });

  it('knows no gap of places where nobody counted them', () => {
    for (const result of run(street(null), question).results)
      expect(result).toMatchObject({ capacityGap: null, competitionGap: null, allocated: 0 });
  });

  it('has no figures where the data say nothing, nor where no norm tells the demand', () => {
    const empty = { accessScore: null, allocated: null, competitionGap: null };
    for (const result of run({ ...street(10), facilities: [] }, question).results)
      expect(result).toMatchObject(empty);
    for (const result of run(street(10), { ...question, services: ['health'] }).results)
      expect(result).toMatchObject(empty);
  });
});

describe('competition on the demo town', () => {
  const input = worldOfBundle(demoTown({ seed: 1, communityCount: 120 }));
  const { results } = run(input);
  const known = results.filter(({ allocated }) => allocated !== null);

  it('loses nobody: allocated + unmet = demand, and nobody gets more than is asked for', () => {
    expect(known.length).toBeGreaterThan(900);
    for (const { demand, allocated, competitionGap } of known) {
      expect(allocated).toBeLessThanOrEqual(demand! + 1e-9);
      if (competitionGap !== null) expect(allocated! + competitionGap).toBeCloseTo(demand!, 9);
    }
  });

  it('never leaves a smaller gap than a community has that is asked alone', () => {
    for (const { competitionGap, capacityGap, distanceGap } of known) {
      if (competitionGap === null || capacityGap === null) continue;
      expect(competitionGap).toBeGreaterThanOrEqual(Math.max(capacityGap, distanceGap!) - 1e-9);
    }
  });

  it('hands out no more than there is, and by 2SFCA all that somebody reaches', () => {
    const beds = input.facilities
      .filter(({ serviceKind, capacity }) => serviceKind === 'elderly_care' && capacity !== null)
      .reduce((sum, { capacity }) => sum + capacity!, 0);
    for (const minutes of [5, 10, 15]) {
      const own = known.filter((one) => one.serviceKind === 'elderly_care' && one.bandMinutes === minutes);
      const sumOf = (pick: (one: CoverageResult) => number) => own.reduce((sum, one) => sum + pick(one), 0);
      expect(sumOf(({ allocated }) => allocated!)).toBeLessThanOrEqual(beds + 1e-9);
      const given = sumOf(({ demand, accessScore }) => demand! * accessScore!);
      expect(given).toBeLessThanOrEqual(beds * (1 + 1e-9));
      // In a quarter of an hour every home is reached by somebody.
      if (minutes === 15) expect(given).toBeCloseTo(beds, 6);
    }
  });

  it('changes no other figure of the run, and gives the same bytes again', () => {
    const plain = computeCoverage(assembleWorld(input, true), DEFAULT_PARAMETERS).results;
    const empty = { accessScore: null, allocated: null, competitionGap: null };
    expect(results.map((result) => ({ ...result, ...empty }))).toEqual(plain);
    expect(JSON.stringify(run(input).results)).toBe(JSON.stringify(results));
  });
});
