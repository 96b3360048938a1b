/** `linli site`: where to open facilities, from tables, without a database. */

import { InputError } from '../errors.js';
import { SITING_MODELS, type SitingAnswer, type SitingObstacle } from '../kernel/index.js';
import { solveSiting } from '../planning/siting-solver.js';
import { choice, deliver, oneNumber, progressBar } from './command.js';
import { readCsvInput, readPmedInput, type SiteInput, type SiteQuestion } from './site-input.js';

export interface SiteOptions {
  readonly model: string;
  readonly pmed?: string;
  readonly demand?: string;
  readonly sites?: string;
  readonly costs?: string;
  readonly p?: string;
  readonly budget?: string;
  readonly cutoff?: string;
  readonly timeLimit: string;
  readonly share: boolean;
  readonly fillFixed: boolean;
  readonly format: string;
  readonly out?: string;
}

export async function site(options: SiteOptions): Promise<void> {
  choice('--format', options.format, ['json']);
  const question = questionOf(options);
  const timeLimitSeconds = amount('--time-limit', options.timeLimit);
  const input = await readInput(options, question);
  const bar = progressBar();
  const nowSeconds = () => performance.now() / 1000;
  const start = nowSeconds();
  const answer = await solveSiting(input.problem, { timeLimitSeconds, nowSeconds, onProgress: bar.show });
  const seconds = nowSeconds() - start;
  bar.end();
  await deliver(`${JSON.stringify(jsonOf(question, input, answer, seconds), null, 2)}\n`, options.out);
  if (answer.status !== 'solved') process.exitCode = 1;
}

function questionOf(options: SiteOptions): SiteQuestion {
  const model = choice('--model', options.model, SITING_MODELS);
  const p = options.p === undefined ? null : amount('-p', options.p);
  if (p !== null && !Number.isInteger(p)) throw new InputError('-p', `${p} is not a whole number`);
  const budgetYuan = options.budget === undefined ? null : amount('--budget', options.budget);
  if (!model.startsWith('lscp') && p === null && budgetYuan === null && !options.pmed)
    throw new InputError('-p', `${model} needs a number of sites (-p) or a budget (--budget)`);
  const cutoff = options.cutoff === undefined ? null : amount('--cutoff', options.cutoff);
  return { model, p, budgetYuan, cutoff, isShared: options.share, fillsFixed: options.fillFixed };
}

function amount(option: string, text: string): number {
  const value = oneNumber(option, text);
  if (value < 0) throw new InputError(option, `${value} is below 0`);
  return value;
}

function readInput({ pmed, demand, sites, costs }: SiteOptions, question: SiteQuestion): Promise<SiteInput> {
  if (pmed !== undefined) {
    if (demand ?? sites ?? costs)
      throw new InputError('--pmed', 'is read alone, without --demand, --sites, --costs');
    return readPmedInput(pmed, question);
  }
  if (demand === undefined || sites === undefined || costs === undefined)
    throw new InputError('--costs', 'give --demand, --sites and --costs, or --pmed');
  return readCsvInput({ demand, sites, costs }, question);
}

function jsonOf(
  { model }: SiteQuestion,
  { demandIds, siteIds }: SiteInput,
  answer: SitingAnswer,
  seconds: number,
): object {
  if (answer.status === 'unsolved')
    return {
      model,
      status: 'unsolved',
      seconds,
      reasons: [
        { code: 'time_limit', message: 'The time ran out before any answer was found; none was ruled out.' },
      ],
    };
  if (answer.status === 'infeasible')
    return {
      model,
      status: 'infeasible',
      seconds,
      reasons: answer.obstacles.map((obstacle) => reasonOf(obstacle, demandIds)),
    };
  const { status, method, objective, bound, gapRatio, sites, assignments, backup } = answer;
  return {
    model,
    status,
    method,
    objective,
    bound,
    gapRatio: Number.isFinite(gapRatio) ? gapRatio : null,
    seconds,
    ...(backup && { backup: { ...backup, ratio: backup.demandCount / demandIds.length } }),
    sites: sites.map((open) => siteIds[open]),
    assignments: assignments.map(({ demand, site: open, weight, cost }) => ({
      demandId: demandIds[demand],
      siteId: siteIds[open],
      value: weight,
      cost,
    })),
  };
}

/** Why there is no answer, as a sentence and for a machine. */
function reasonOf(obstacle: SitingObstacle, demandIds: SiteInput['demandIds']): object {
  const code = obstacle.kind;
  const named = (demands: readonly number[]) => demands.map((demand) => demandIds[demand]);
  switch (obstacle.kind) {
    case 'demand_without_site':
    case 'demand_above_capacity': {
      const ids = named(obstacle.demands);
      const some = ids.slice(0, 5).join(', ') + (ids.length > 5 ? ' …' : '');
      const message =
        obstacle.kind === 'demand_without_site'
          ? `${ids.length} demand points have no site within reach: ${some}`
          : `${ids.length} demand points need more than any site in reach holds (--share lets several serve one): ${some}`;
      return { code, message, demandIds: ids };
    }
    case 'no_candidates':
      return { code, message: 'There are no sites.' };
    case 'budget_below_cheapest_site':
      return {
        code,
        message: `The budget of ${obstacle.budgetYuan} yuan is below the cheapest site, ${obstacle.cheapestYuan} yuan.`,
      };
    case 'more_sites_than_candidates':
      return { code, message: `${obstacle.siteLimit} sites are asked for, there are ${obstacle.siteCount}.` };
    case 'fixed_above_limit':
      return {
        code,
        message: `${obstacle.fixedCount} sites are fixed, more than the ${obstacle.siteLimit} asked for.`,
      };
    case 'capacity_below_demand':
      return { code, message: `The sites hold ${obstacle.capacity}, the demand is ${obstacle.demand}.` };
    case 'fixed_above_demand':
      return {
        code,
        message: `The fixed sites hold ${obstacle.capacity} and cannot be filled by a demand of ${obstacle.demand}.`,
      };
    case 'limits_too_tight':
      return { code, message: 'No choice of sites within the limits serves everyone (proven).' };
  }
}
