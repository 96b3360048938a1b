/** Siting: every model against plain enumeration on small random cases, the bounds, the limits. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  BoundedSearch,
  checkSitingProblem,
  coreObjective,
  coreOf,
  ROOT_PACE,
  SITING_MODELS,
  type SitingProblem,
  SitingRelaxation,
  SitingSearch,
  solveCenter,
} from '../../api/kernel/index.js';
import { affordableSets, bestByEnumeration, randomSiting, worthOf } from '../worlds/siting-town.js';

const never = { shouldStop: () => false };
const RUNS = { numRuns: 150 };
const SUMS = ['lscp', 'mclp', 'p-median'] as const;

const solved = (problem: SitingProblem): BoundedSearch => {
  const search = new BoundedSearch(coreOf(problem), never);
  search.heuristic();
  search.relax();
  return search;
};

describe('siting without capacities', () => {
  it.each(SUMS)('%s: search and branch and bound find what enumeration finds', (model) => {
    fc.assert(
      fc.property(randomSiting(model), (problem) => {
        const best = bestByEnumeration(problem);
        const search = solved(problem);
        if (!search.isProven) search.branch();
        expect(search.isProven).toBe(true);
        expect(search.sites === null).toBe(best === null);
        if (search.sites) expect(worthOf(problem, search.sites)).toBeCloseTo(best!, 6);
      }),
      RUNS,
    );
  });

  it.each(SUMS)('%s: the bound of the relaxation is never better than the best answer', (model) => {
    fc.assert(
      fc.property(randomSiting(model), (problem) => {
        const core = coreOf(problem);
        const relaxation = new SitingRelaxation(core);
        relaxation.climb({ ...ROOT_PACE, stepCount: 100 }, Infinity, () => Infinity, never.shouldStop);
        const best = bestByEnumeration(problem);
        if (best === null) return;
        const total = problem.demandWeight.reduce((sum, weight) => sum + weight, 0);
        const least = model === 'mclp' ? total - best : best;
        expect(relaxation.bound).toBeLessThanOrEqual(least + 1e-6);
      }),
      RUNS,
    );
  });

  it('p-center: what enumeration finds', () => {
    fc.assert(
      fc.property(randomSiting('p-center'), (problem) => {
        const best = bestByEnumeration(problem);
        const answer = solveCenter(problem, never);
        expect(answer.sites === null).toBe(best === null);
        expect(answer.bound).toBe(best ?? Infinity);
        if (answer.sites) expect(answer.objective).toBe(best);
        if (answer.sites) expect(worthOf(problem, answer.sites)).toBe(best);
      }),
      RUNS,
    );
  });

  it('mclp: greedy covers at least 1 − 1/e of the best', () => {
    fc.assert(
      fc.property(randomSiting('mclp'), (drawn) => {
        const problem = {
          ...drawn,
          budgetYuan: null,
          siteLimit: 3,
          siteGroup: null,
          isFixed: new Uint8Array(drawn.siteCount),
        };
        const search = new SitingSearch(coreOf(problem));
        search.greedy();
        const best = bestByEnumeration(problem) ?? 0;
        expect(worthOf(problem, search.sites())).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-9);
      }),
      RUNS,
    );
  });

  it('the quick bookkeeping agrees with the definition after any moves', () => {
    const moves = fc.array(fc.nat(11), { maxLength: 30 });
    fc.assert(
      fc.property(randomSiting('p-median'), moves, (problem, sites) => {
        const core = coreOf(problem);
        const search = new SitingSearch(core);
        for (const drawn of sites) {
          const site = drawn % problem.siteCount;
          if (problem.isFixed[site]) continue;
          if (search.isOpen[site]) search.close(site);
          else search.open(site);
          expect(search.objective).toBeCloseTo(coreObjective(core, search.sites()), 6);
        }
        search.interchange();
        expect(search.objective).toBeCloseTo(coreObjective(core, search.sites()), 6);
      }),
      RUNS,
    );
  });

  it.each(SUMS)('%s: after interchange no opening, closing or swap is better', (model) => {
    fc.assert(
      fc.property(randomSiting(model), (problem) => {
        const core = coreOf(problem);
        const search = new SitingSearch(core);
        search.greedy();
        search.interchange();
        if (!search.isAffordable) return;
        const open = new Set(search.sites());
        const isNear = (sites: readonly number[]) =>
          sites.filter((site) => !open.has(site)).length <= 1 &&
          [...open].filter((site) => !sites.includes(site)).length <= 1;
        for (const sites of affordableSets(problem))
          if (isNear(sites))
            expect(coreObjective(core, sites)).toBeGreaterThanOrEqual(search.objective - 1e-6);
      }),
      RUNS,
    );
  });

  it('stops when told, with a bound that holds', () => {
    fc.assert(
      fc.property(randomSiting('p-median'), fc.nat(20), (problem, most) => {
        let asked = 0;
        const search = new BoundedSearch(coreOf(problem), { shouldStop: () => asked++ >= most });
        search.heuristic();
        search.relax();
        search.branch();
        const best = bestByEnumeration(problem);
        if (best !== null) expect(search.bound).toBeLessThanOrEqual(best + 1e-6);
        if (search.sites) expect(search.objective).toBeGreaterThanOrEqual((best ?? Infinity) - 1e-6);
      }),
      RUNS,
    );
  });
});

describe('a question that is none', () => {
  const [town] = fc.sample(randomSiting('mclp'), { numRuns: 1, seed: 1 });
  it.each([
    ['a weight below 0', { demandWeight: town!.demandWeight.map(() => -1) }],
    ['a limit of sites that is no whole number', { siteLimit: 1.5 }],
    ['a budget below 0', { budgetYuan: -1 }],
    ['arrays that do not fit', { isFixed: new Uint8Array(town!.siteCount + 1) }],
  ])('refuses %s', (_, change) => {
    expect(() => checkSitingProblem(town!)).not.toThrow();
    expect(() => checkSitingProblem({ ...town!, ...change })).toThrow(RangeError);
  });

  it('knows seven models', () => {
    expect(SITING_MODELS).toHaveLength(7);
  });
});
