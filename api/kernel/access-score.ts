/**
 * Accessibility scores (可达性指数) over a sparse table of costs: how much supply a person of each origin
 * has, when others want it too. Two passes over the pairs of the table, O(pairs), for each of them.
 *
 *   weights W(o,d) from decay.ts     demand P(o) ≥ 0     supply S(d) ≥ 0, NaN = not known
 *
 *   2SFCA, E2SFCA   R(d) = S(d) / Σo P(o) W(o,d)              A(o) = Σd R(d) W(o,d)
 *     W of one step: W. Luo and F. Wang 2003; of several steps or a curve: W. Luo and Y. Qi 2009
 *   3SFCA           the same with G(o,d) W(o,d), where G = W / Σd W: a door beside three day centres
 *     asks a third of each. N. Wan, B. Zou and T. Sternberg 2012
 *   balanced FCA    R(d) = S(d) / Σo P(o) W(o,d) / Σd W(o,d)   A(o) = Σd R(d) W(o,d) / Σo W(o,d)
 *     A. Páez, C. D. Higgins and S. F. Vivona 2019, "Demand and level of service inflation in floating
 *     catchment area (FCA) methods"
 *   opportunities   A(o) = Σd S(d) W(o,d): cumulative for one step, gravity for a curve
 *
 * What is kept, each a test:
 *   2SFCA, E2SFCA, 3SFCA: Σ P A = Σ S over the destinations that some weighted demand reaches
 *   balanced FCA: the demand that destinations see is Σ P of the origins that reach some, and Σ A = Σ R.
 *     It does not keep Σ P A: its A is a share of a level of service, not places a person.
 *
 * Supply that is not known is left out, it is neither none nor plenty; the caller says so.
 */

import { binaryDecay, type Decay, gaussianDecay, zonedDecay } from './decay.js';
import type { TravelTable } from './travel-table.js';

/** Sparse costs origins × destinations, laid out as a TravelTable. */
export interface CostTable {
  readonly originCount: number;
  readonly destinationCount: number;
  /** originCount + 1 entries. */
  readonly rowStart: Uint32Array;
  readonly destination: Uint32Array;
  /** ≥ 0, by pair. */
  readonly cost: Float64Array;
}

export const ACCESS_METHODS = ['2sfca', 'e2sfca', '3sfca', 'bfca', 'gravity', 'cumulative'] as const;
export type AccessMethod = (typeof ACCESS_METHODS)[number];

const USUAL_DECAYS: Readonly<Record<AccessMethod, (cutoff: number) => Decay>> = {
  '2sfca': binaryDecay,
  cumulative: binaryDecay,
  e2sfca: zonedDecay,
  '3sfca': zonedDecay,
  bfca: zonedDecay,
  gravity: gaussianDecay,
};

/** What a method weighs by unless told otherwise. */
export const usualDecay = (method: AccessMethod, cutoff: number): Decay => USUAL_DECAYS[method](cutoff);

/** Metres of a travel table as costs; nothing is copied. */
export const costsOfTravel = (table: TravelTable, destinationCount: number): CostTable => ({
  originCount: table.originCount,
  destinationCount,
  rowStart: table.rowStart,
  destination: table.destination,
  cost: table.metres,
});

/**
 * @param weights by pair, ≥ 0 (decayWeights); 0 beyond the cutoff
 * @param demand by origin, ≥ 0
 * @param supply by destination, ≥ 0; NaN is left out
 * @param choiceWeights 3SFCA only: what an origin chooses by, where choices beyond the cutoff count too
 *   (as in pysal/access); else the weights
 * @returns by origin: supply a unit of demand (2SFCA and kin), or weighted supply (gravity, cumulative)
 * @throws RangeError for lengths that do not fit and amounts below 0
 */
export function accessScores(
  method: AccessMethod,
  table: CostTable,
  weights: Float64Array,
  demand: Float64Array,
  supply: Float64Array,
  choiceWeights: Float64Array = weights,
): Float64Array {
  checkAmounts(table, weights, demand, supply);
  checkLength('choice weights', choiceWeights, weights.length);
  if (method === 'gravity' || method === 'cumulative') return weightedSupply(table, weights, supply);
  if (method === 'bfca') {
    const asked = sharesByRow(table, weights);
    const got = sharesByColumn(table, weights);
    return weightedSupply(table, got, supplyRatios(table, asked, demand, supply));
  }
  const asked = method === '3sfca' ? selectionWeights(table, weights, choiceWeights) : weights;
  return weightedSupply(table, asked, supplyRatios(table, asked, demand, supply));
}

/** Supply a unit of the demand that asks for it, by destination (first step); 0 where nobody asks, NaN where not known. */
export function supplyRatios(
  table: CostTable,
  weights: Float64Array,
  demand: Float64Array,
  supply: Float64Array,
): Float64Array {
  const { rowStart, destination } = table;
  const ratios = new Float64Array(table.destinationCount);
  for (let origin = 0; origin < table.originCount; origin++) {
    const asking = demand[origin];
    if (asking === 0) continue;
    for (let pair = rowStart[origin], end = rowStart[origin + 1]; pair < end; pair++)
      ratios[destination[pair]] += asking * weights[pair];
  }
  for (let d = 0; d < ratios.length; d++) ratios[d] = ratios[d] > 0 ? supply[d] / ratios[d] : 0;
  return ratios;
}

/** Σ over the row of value(destination) × weight; values that are NaN are left out. */
function weightedSupply(
  { originCount, rowStart, destination }: CostTable,
  weights: Float64Array,
  values: Float64Array,
): Float64Array {
  const known = values.map((value) => (Number.isNaN(value) ? 0 : value));
  const scores = new Float64Array(originCount);
  for (let origin = 0; origin < originCount; origin++) {
    let sum = 0;
    for (let pair = rowStart[origin], end = rowStart[origin + 1]; pair < end; pair++)
      sum += known[destination[pair]] * weights[pair];
    scores[origin] = sum;
  }
  return scores;
}

/** Each weight times its share of the row's choices: an origin spreads what it asks over all it could choose. */
function selectionWeights(
  table: CostTable,
  weights: Float64Array,
  choiceWeights: Float64Array,
): Float64Array {
  return sharesByRow(table, choiceWeights).map((share, pair) => share * weights[pair]);
}

function sharesByRow({ originCount, rowStart }: CostTable, weights: Float64Array): Float64Array {
  const shares = new Float64Array(weights.length);
  for (let origin = 0; origin < originCount; origin++) {
    let sum = 0;
    for (let pair = rowStart[origin]; pair < rowStart[origin + 1]; pair++) sum += weights[pair];
    if (sum === 0) continue;
    for (let pair = rowStart[origin]; pair < rowStart[origin + 1]; pair++) shares[pair] = weights[pair] / sum;
  }
  return shares;
}

function sharesByColumn({ destinationCount, destination }: CostTable, weights: Float64Array): Float64Array {
  const sums = new Float64Array(destinationCount);
  for (let pair = 0; pair < weights.length; pair++) sums[destination[pair]] += weights[pair];
  return weights.map((weight, pair) => (weight > 0 ? weight / sums[destination[pair]] : 0));
}

function checkAmounts(
  table: CostTable,
  weights: Float64Array,
  demand: Float64Array,
  supply: Float64Array,
): void {
  checkLength('weights', weights, table.destination.length);
  checkDemand(table, demand);
  checkSupply(table, supply);
}

/** @throws RangeError unless there is one finite amount ≥ 0 an origin */
export function checkDemand(table: CostTable, demand: Float64Array): void {
  checkLength('demand', demand, table.originCount);
  const wrong = demand.findIndex((value) => !(value >= 0 && value < Infinity));
  if (wrong >= 0) throw new RangeError(`Demand ${wrong} is ${demand[wrong]}, expected a number ≥ 0.`);
}

/** @throws RangeError unless there is one amount ≥ 0, or NaN, a destination */
export function checkSupply(table: CostTable, supply: Float64Array): void {
  checkLength('supply', supply, table.destinationCount);
  const wrong = supply.findIndex((value) => value < 0 || value === Infinity);
  if (wrong >= 0) throw new RangeError(`Supply ${wrong} is ${supply[wrong]}, expected a number ≥ 0.`);
}

function checkLength(name: string, values: Float64Array, expected: number): void {
  if (values.length !== expected)
    throw new RangeError(`There are ${values.length} entries of ${name} when expected ${expected}.`);
}
