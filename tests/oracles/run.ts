/**
 * Every p-median instance of the OR-Library: within 1 % of the published optimum in 120 s each, and
 * how many are proven. `npm run oracles`; with names after `--`, only these.
 */

import { solveSiting } from '../../api/planning/siting-solver.js';
import { printMachine, printTable } from '../bench/figures.js';
import { instances, nowSeconds, problemOf } from './orlib.js';

/** HiGHS finishes what it is at before it looks up: on a busy machine that took 24 s. */
const TIME_LIMIT_SECONDS = 90;
const MOST_SECONDS = 120;
const MOST_OFF_RATIO = 0.01;
const LEAST_PROVEN_RATIO = 0.6;

const asked = process.argv.slice(2);
const chosen = instances().filter(({ name }) => asked.length === 0 || asked.includes(name));
printMachine();
const rows = [['instance', 'sites', 'p', 'published', 'objective', 'bound', 'gap', 'seconds', 'method']];
let provenCount = 0;
for (const { name, medianOptimum } of chosen) {
  const start = nowSeconds();
  const problem = await problemOf(name, 'p-median');
  const answer = await solveSiting(problem, { timeLimitSeconds: TIME_LIMIT_SECONDS, nowSeconds });
  const seconds = nowSeconds() - start;
  if (answer.status !== 'solved') throw new Error(`${name}: ${answer.status}`);
  const { objective, bound, gapRatio, method } = answer;
  if (method === 'exact') provenCount++;
  const isWrong = objective < medianOptimum || (method === 'exact' && objective !== medianOptimum);
  const isFar = objective > medianOptimum * (1 + MOST_OFF_RATIO);
  if (isWrong || isFar || bound > medianOptimum || seconds > MOST_SECONDS) {
    console.error(`${name}: ${isWrong ? 'wrong' : isFar ? 'too far off' : 'too slow, or a false bound'}`);
    process.exitCode = 1;
  }
  rows.push([
    name,
    String(problem.siteCount),
    String(problem.siteLimit),
    String(medianOptimum),
    String(objective),
    bound.toFixed(1),
    `${(gapRatio * 100).toFixed(2)} %`,
    seconds.toFixed(1),
    method,
  ]);
}
printTable('p-median, OR-Library', rows);
console.log(`\nproven optimal: ${provenCount} of ${chosen.length}`);
if (provenCount < LEAST_PROVEN_RATIO * chosen.length) process.exitCode = 1;
