/** A quick selection of the OR-Library; `npm run oracles` takes all twenty. */

import { expect, it } from '@jest/globals';
import { solveSiting } from '../../api/planning/siting-solver.js';
import { describeWithShared } from '../setup/shared.js';
import { instances, nowSeconds, OPTIMA, problemOf } from './orlib.js';

const QUICK = ['pmed1', 'pmed3', 'pmed5', 'pmed7'];

describeWithShared([OPTIMA], 'instances of the OR-Library', () => {
  const options = { timeLimitSeconds: 110, nowSeconds };

  it.each(QUICK)('%s: p-median proven at the published optimum, assignments add up', async (name) => {
    const { medianOptimum } = instances().find((instance) => instance.name === name)!;
    const problem = await problemOf(name, 'p-median');
    const answer = await solveSiting(problem, options);
    expect(answer).toMatchObject({
      status: 'solved',
      method: 'exact',
      objective: medianOptimum,
      gapRatio: 0,
    });
    if (answer.status !== 'solved') return;
    expect(answer.sites).toHaveLength(problem.siteLimit!);
    expect(answer.assignments).toHaveLength(problem.siteCount);
    expect(answer.assignments.reduce((sum, { cost }) => sum + cost, 0)).toBe(medianOptimum);
  });

  it('stopped early, it gives its best answer and a gap that holds', async () => {
    const problem = await problemOf('pmed17', 'p-median');
    const { medianOptimum } = instances().find(({ name }) => name === 'pmed17')!;
    let asked = 0;
    const answer = await solveSiting(problem, { ...options, shouldStop: () => asked++ > 60 });
    expect(answer).toMatchObject({ status: 'solved', method: 'heuristic' });
    if (answer.status !== 'solved') return;
    expect(answer.objective).toBeGreaterThanOrEqual(medianOptimum);
    expect(answer.bound).toBeLessThanOrEqual(medianOptimum);
    expect(answer.gapRatio).toBeCloseTo((answer.objective - answer.bound) / answer.objective, 12);
    expect(answer.sites).toHaveLength(problem.siteLimit!);
  });

  it.each(QUICK)('%s: p-center proven at the published optimum', async (name) => {
    const { centerOptimum } = instances().find((instance) => instance.name === name)!;
    const answer = await solveSiting(await problemOf(name, 'p-center'), options);
    expect(answer).toMatchObject({ status: 'solved', method: 'exact', objective: centerOptimum });
  });
});
