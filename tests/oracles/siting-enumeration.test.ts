/** The whole solver against plain enumeration: every model, whole and shared demand, HiGHS alone. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  BoundedSearch,
  coreOf,
  SITING_MODELS,
  type SitingAnswer,
  type SitingProblem,
} from '../../api/kernel/index.js';
import { finishWithHighs } from '../../api/planning/siting-proof.js';
import { solveSiting } from '../../api/planning/siting-solver.js';
import { affordableSets, bestByEnumeration, randomSiting, worthOf } from '../worlds/siting-town.js';

const options = { timeLimitSeconds: null, nowSeconds: () => performance.now() / 1000 };
const solve = (problem: SitingProblem): Promise<SitingAnswer> => solveSiting(problem, options);
const RUNS = { numRuns: 60 };
/** p sites that are not there, and a budget below every room, are called infeasible although nothing would do. */
const asksTooMuch = ({ siteLimit, siteCount, siteYuan, budgetYuan, isFixed }: SitingProblem): boolean =>
  (siteLimit ?? 0) > siteCount ||
  (budgetYuan !== null && !isFixed.includes(1) && Math.min(...siteYuan!) > budgetYuan);

describe('the solver and enumeration', () => {
  it.each(SITING_MODELS)('%s: the same optimum, proven', async (model) => {
    await fc.assert(
      fc.asyncProperty(randomSiting(model), async (problem) => {
        const answer = await solve(problem);
        const best = asksTooMuch(problem) ? null : bestByEnumeration(problem);
        const isPossible = best !== null && Number.isFinite(best);
        expect(answer.status).toBe(isPossible ? 'solved' : 'infeasible');
        if (answer.status !== 'solved') return;
        expect(answer.method).toBe('exact');
        expect(answer.objective).toBeCloseTo(best!, 6);
        expect(answer.bound).toBe(answer.objective);
        keepsLimits(problem, answer.sites);
        if (!model.startsWith('lscp')) expect(worthOf(problem, answer.sites)).toBeCloseTo(best!, 6);
      }),
      RUNS,
    );
  });

  it.each(SITING_MODELS)('%s: where nobody asks, nothing is spent', async (model) => {
    const [town] = fc.sample(randomSiting(model), { numRuns: 1, seed: 3 });
    const nobody = { rowStart: new Uint32Array(1), site: new Uint32Array(0), cost: new Float64Array(0) };
    const problem = {
      ...town!,
      demandWeight: new Float64Array(0),
      costs: nobody,
      siteLimit: null,
      budgetYuan: 1e6,
    };
    const objective = model.startsWith('lscp') ? town!.isFixed.reduce((sum, fixed) => sum + fixed, 0) : 0;
    expect(await solve(problem)).toMatchObject({
      status: 'solved',
      method: 'exact',
      objective,
      assignments: [],
    });
  });

  it('lscp-b: with the fewest sites, the most points with a second one', async () => {
    await fc.assert(
      fc.asyncProperty(randomSiting('lscp-b'), async (problem) => {
        const answer = await solve(problem);
        if (answer.status !== 'solved') return;
        let most = 0;
        for (const sites of affordableSets(problem))
          if (sites.length === answer.objective && worthOf(problem, sites) < Infinity)
            most = Math.max(most, backedUp(problem, sites));
        expect(answer.backup).toEqual({ demandCount: most, bound: most });
        expect(backedUp(problem, answer.sites)).toBe(most);
      }),
      RUNS,
    );
  });

  it.each(['lscp', 'mclp', 'p-median'] as const)(
    '%s: HiGHS alone, from what the relaxation knows',
    async (model) => {
      await fc.assert(
        fc.asyncProperty(randomSiting(model), fc.nat(12), async (problem, steps) => {
          let asked = 0;
          const search = new BoundedSearch(coreOf(problem), { shouldStop: () => asked++ >= steps });
          search.heuristic();
          search.relax();
          const watch = {
            secondsLeft: () => Infinity,
            nowSeconds: () => 0,
            shouldStop: () => false,
            tell: () => {},
            stage: () => {},
          };
          if (!search.isProven) await finishWithHighs(problem, search.core, search, watch);
          const best = bestByEnumeration(problem);
          const isPossible = best !== null && Number.isFinite(best);
          expect(search.isProven).toBe(true);
          expect(search.sites !== null).toBe(isPossible);
          if (search.sites) expect(worthOf(problem, search.sites)).toBeCloseTo(best!, 6);
        }),
        RUNS,
      );
    },
  );

  it.each(['capacitated-p-median', 'capacitated-mclp'] as const)(
    '%s: shared demand does no worse than whole, loads keep to capacities, weights add up',
    async (model) => {
      await fc.assert(
        fc.asyncProperty(randomSiting(model, true), async (problem) => {
          const shared = await solve(problem);
          const whole = await solve({ ...problem, isShared: false });
          if (whole.status === 'solved') expect(shared.status).toBe('solved');
          if (shared.status !== 'solved') return;
          expect(shared.method).toBe('exact');
          const isCover = model === 'capacitated-mclp';
          if (whole.status === 'solved')
            expect(isCover ? shared.objective : -shared.objective).toBeGreaterThanOrEqual(
              (isCover ? whole.objective : -whole.objective) - 1e-6,
            );
          keepsCapacities(problem, shared.assignments);
          const told = shared.assignments.reduce(
            (sum, { weight, cost }) => sum + (isCover ? weight : weight * cost),
            0,
          );
          expect(told).toBeCloseTo(shared.objective, 5);
        }),
        RUNS,
      );
    },
  );

  it.each(SITING_MODELS)('%s: a larger budget is never worse', async (model) => {
    await fc.assert(
      fc.asyncProperty(randomSiting(model), fc.integer({ min: 0, max: 40 }), async (drawn, more) => {
        const problem = { ...drawn, budgetYuan: drawn.budgetYuan ?? 20 };
        const small = await solve(problem);
        const large = await solve({ ...problem, budgetYuan: problem.budgetYuan + more });
        if (small.status !== 'solved') return;
        expect(large.status).toBe('solved');
        if (large.status !== 'solved') return;
        const sign = model.endsWith('mclp') ? 1 : -1;
        expect(sign * large.objective).toBeGreaterThanOrEqual(sign * small.objective - 1e-6);
      }),
      RUNS,
    );
  });
});

function keepsLimits(
  { siteLimit, budgetYuan, siteYuan, isFixed }: SitingProblem,
  sites: readonly number[],
): void {
  const yuan = sites.reduce((sum, site) => sum + (isFixed[site] ? 0 : siteYuan![site]!), 0);
  expect(sites.length).toBeLessThanOrEqual(siteLimit ?? Infinity);
  expect(yuan).toBeLessThanOrEqual(budgetYuan ?? Infinity);
  isFixed.forEach((fixed, site) => {
    if (fixed) expect(sites).toContain(site);
  });
}

function keepsCapacities(
  { demandWeight, siteCapacity }: SitingProblem,
  assignments: readonly { demand: number; site: number; weight: number }[],
): void {
  const served = new Float64Array(demandWeight.length);
  const load = new Float64Array(siteCapacity!.length);
  for (const { demand, site, weight } of assignments) {
    served[demand]! += weight;
    load[site]! += weight;
  }
  served.forEach((weight, demand) => {
    expect(weight).toBeLessThanOrEqual(demandWeight[demand]! + 1e-6);
  });
  load.forEach((weight, site) => {
    expect(weight).toBeLessThanOrEqual(siteCapacity![site]! + 1e-6);
  });
}

function backedUp(problem: SitingProblem, sites: readonly number[]): number {
  const { costs, demandWeight, cutoff } = problem;
  return demandWeight.reduce((count, _, demand) => {
    let reached = 0;
    for (let i = costs.rowStart[demand]!; i < costs.rowStart[demand + 1]!; i++)
      if (sites.includes(costs.site[i]!) && costs.cost[i]! <= cutoff!) reached++;
    return count + (reached >= 2 ? 1 : 0);
  }, 0);
}
