/**
 * Siting on idle stock (存量资源选址): which empty rooms, used how, close most of the gap under a number
 * of sites or a budget. One question to the solver, and two more for what one site or 10 % more money
 * would bring.
 */

import {
  checkSitingProblem,
  type SitingAnswer,
  type SitingProblem,
  type SitingSolution,
} from '../kernel/index.js';
import { checkSitingParameters, type SitingParameters } from './siting-parameters.js';
import { questionOf } from './siting-question.js';
import { type MarginalValue, SitingReport, type SitingResult } from './siting-report.js';
import { solveSiting } from './siting-solver.js';
import type { Study, StudyHooks } from './study.js';

/** Each of the two further questions may take this share of the time. */
const MARGINAL_SHARE = 0.25;
const MORE_BUDGET = 1.1;

export const sitingStudy: Study<SitingParameters, SitingResult> = {
  kind: 'siting',
  check: checkSitingParameters,
  compute: async (input, parameters, hooks) => {
    hooks.onProgress(0, 'walk');
    const question = questionOf(input, parameters);
    checkSitingProblem(question.problem);
    const report = new SitingReport(input, parameters, question);
    const none = { oneMoreSite: null, tenPercentMoreBudget: null };
    const solve = (
      problem: SitingProblem,
      share: number,
      from: number,
      onBest?: (best: SitingSolution) => void,
    ) =>
      solveSiting(problem, {
        timeLimitSeconds: parameters.timeLimitSeconds * share,
        nowSeconds,
        shouldStop: hooks.isStopped,
        onProgress: (ratio, stage) => hooks.onProgress(from + ratio * share * 0.5, stage),
        ...(onBest && { onBest }),
      });
    const answer = await solve(question.problem, 1, 0.2, (best) => hooks.onBest(report.solved(best, none)));
    const { warnings } = question;
    if (answer.status === 'infeasible') return { result: report.infeasible(answer.obstacles), warnings };
    if (answer.status === 'unsolved') return { result: report.unsolved(), warnings };
    const marginal = await marginalValues(question.problem, answer, hooks, (problem) =>
      solve(problem, MARGINAL_SHARE, 0.75),
    );
    return { result: report.solved(answer, marginal), warnings };
  },
};

const nowSeconds = (): number => performance.now() / 1000;

async function marginalValues(
  problem: SitingProblem,
  answer: SitingSolution,
  { isStopped }: StudyHooks,
  solve: (problem: SitingProblem) => Promise<SitingAnswer>,
): Promise<Pick<SitingResult, 'oneMoreSite' | 'tenPercentMoreBudget'>> {
  const { siteLimit, budgetYuan, siteCount } = problem;
  const value = async (changed: SitingProblem): Promise<MarginalValue | null> => {
    if (isStopped()) return null;
    const better = await solve(changed);
    if (better.status !== 'solved') return null;
    // A hurried answer may lie below the one it should improve on; the old sites are still allowed.
    const gain = Math.max(
      0,
      Math.abs(better.objective - answer.objective) * directionOf(problem, answer, better),
    );
    return {
      objective: better.objective,
      gain,
      isProven: better.method === 'exact' && answer.method === 'exact',
    };
  };
  const hasRoom = siteLimit !== null && siteLimit < siteCount;
  return {
    oneMoreSite: hasRoom ? await value({ ...problem, siteLimit: siteLimit + 1 }) : null,
    tenPercentMoreBudget:
      budgetYuan === null ? null : await value({ ...problem, budgetYuan: budgetYuan * MORE_BUDGET }),
  };
}

/** 1 where the second answer is better. */
function directionOf({ model }: SitingProblem, before: SitingSolution, after: SitingSolution): number {
  const rise = Math.sign(after.objective - before.objective);
  return model.endsWith('mclp') ? rise : -rise;
}
