/** `linli access`: accessibility scores from three CSV files, no database. */

import { stringify } from 'csv-stringify/sync';
import { InputError } from '../errors.js';
import {
  ACCESS_METHODS,
  accessScores,
  type CostTable,
  type Decay,
  decayWeights,
  usualDecay,
} from '../kernel/index.js';
import { readDecay } from '../planning/decay-text.js';
import { choice, deliver, oneNumber } from './command.js';
import { type AmountList, readAmounts, readCosts } from './cost-list.js';

export interface AccessOptions {
  readonly method: string;
  readonly demand: string;
  readonly supply: string;
  readonly costs: string;
  readonly cutoff: string;
  readonly decay?: string;
  readonly format: string;
  readonly out?: string;
}

export async function access(options: AccessOptions): Promise<void> {
  const method = choice('--method', options.method, ACCESS_METHODS);
  const format = choice('--format', options.format, ['csv', 'json']);
  const cutoff = oneNumber('--cutoff', options.cutoff);
  if (cutoff < 0) throw new InputError('--cutoff', `${cutoff} is below 0`);
  const decay =
    options.decay === undefined ? usualDecay(method, cutoff) : readDecay('--decay', options.decay);
  const demand = await readAmounts(options.demand);
  const supply = await readAmounts(options.supply);
  const table = await readCosts(options.costs, demand, supply);
  const weights = weightsOf(table, decay, cutoff);
  const scores = accessScores(method, table, weights, demand.amounts, supply.amounts);
  await deliver(written(demand, scores, format), options.out);
}

function weightsOf(table: CostTable, decay: Decay, cutoff: number): Float64Array {
  try {
    return decayWeights(table.cost, decay, cutoff);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const advice = decay.kind === 'power' ? ' Give a least cost, such as power:-1,least=1.' : '';
    throw new InputError('--decay', error.message + advice, { cause: error });
  }
}

/** In the order of the demand file, every digit. */
function written({ ids, positionOf }: AmountList, scores: Float64Array, format: 'csv' | 'json'): string {
  const rows = ids.map((id) => ({ id, value: scores[positionOf.get(id)!]! }));
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  return stringify(
    rows.map(({ id, value }) => [id, String(value)]),
    { header: true, columns: ['id', 'value'] },
  );
}
