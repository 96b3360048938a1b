/**
 * Where to open facilities: the question as data. Demand points and candidate sites are indices,
 * what it costs to serve one from the other is a sparse table; a pair that is not in it cannot be.
 *
 *   lscp                   fewest sites so that every demand point has one within the cutoff
 *   lscp-b                 the same number of sites, and as many demand points as can be with two
 *   mclp                   most weight within the cutoff of some site
 *   p-median               least Σ weight × cost to the nearest site; everyone is served
 *   p-center               least of the largest cost; everyone is served
 *   capacitated-p-median   p-median where no site serves more weight than it holds
 *   capacitated-mclp       mclp where no site serves more weight than it holds
 */

export const SITING_MODELS = [
  'lscp',
  'lscp-b',
  'mclp',
  'p-median',
  'p-center',
  'capacitated-p-median',
  'capacitated-mclp',
] as const;
export type SitingModel = (typeof SITING_MODELS)[number];

/** Costs from demand points to sites: rowStart[demand] .. rowStart[demand + 1] − 1 → site, cost. */
export interface SitingCosts {
  readonly rowStart: Uint32Array;
  readonly site: Uint32Array;
  readonly cost: Float64Array;
}

export interface SitingProblem {
  readonly model: SitingModel;
  /** By demand point, ≥ 0: persons, or any other unit that capacity is counted in too. */
  readonly demandWeight: Float64Array;
  readonly costs: SitingCosts;
  readonly siteCount: number;
  /** By site: what opening it costs; an existing one costs nothing more. Null: nothing does. */
  readonly siteYuan: Float64Array | null;
  /** By site; null where the model knows no capacity. */
  readonly siteCapacity: Float64Array | null;
  /** By site: 1 where a facility stands already. */
  readonly isFixed: Uint8Array;
  /** By site: of those with the same number ≥ 0 at most one may open (ways to use one room); −1: free. Null: no such rule. */
  readonly siteGroup?: Int32Array | null;
  /** Sites open in the end, existing ones counted; null: only the budget limits them. */
  readonly siteLimit: number | null;
  readonly budgetYuan: number | null;
  /** Pairs above it do not serve. Null: every pair of the table does. */
  readonly cutoff: number | null;
  /** The weight of one demand point may be shared out over several sites (capacitated models). */
  readonly isShared: boolean;
  /** Existing facilities are used to the full before new ones (capacitated models). */
  readonly fillsFixed: boolean;
}

export const isCapacitated = (model: SitingModel): boolean => model.startsWith('capacitated');
/** Coverage models leave people unserved at a loss; the others must serve everyone. */
export const servesEveryone = (model: SitingModel): boolean => !model.endsWith('mclp');

/** @throws RangeError where the arrays do not fit each other or hold what is no number of their kind */
export function checkSitingProblem(problem: SitingProblem): void {
  const { demandWeight, costs, siteCount, siteYuan, siteCapacity, isFixed, siteLimit, budgetYuan } = problem;
  const lengths: [string, number, number][] = [
    ['costs.rowStart', costs.rowStart.length, demandWeight.length + 1],
    ['costs.cost', costs.cost.length, costs.site.length],
    ['costs.site', costs.site.length, costs.rowStart[demandWeight.length]],
    ['isFixed', isFixed.length, siteCount],
    ['siteGroup', problem.siteGroup?.length ?? siteCount, siteCount],
    ['siteYuan', siteYuan?.length ?? siteCount, siteCount],
    ['siteCapacity', siteCapacity?.length ?? siteCount, siteCount],
  ];
  for (const [name, found, expected] of lengths) {
    if (found !== expected) throw new RangeError(`${name} has ${found} entries, expected ${expected}.`);
  }
  notNegative('demandWeight', demandWeight);
  notNegative('costs.cost', costs.cost);
  if (siteYuan) notNegative('siteYuan', siteYuan);
  if (siteCapacity) notNegative('siteCapacity', siteCapacity);
  if (costs.site.some((site) => site >= siteCount)) throw new RangeError('costs.site holds an unknown site.');
  if (siteLimit !== null && !(Number.isInteger(siteLimit) && siteLimit >= 0))
    throw new RangeError(`siteLimit is a whole number ≥ 0, got ${siteLimit}.`);
  if (budgetYuan !== null && !(budgetYuan >= 0))
    throw new RangeError(`budgetYuan is ≥ 0, got ${budgetYuan}.`);
  if (isCapacitated(problem.model) && !siteCapacity)
    throw new RangeError(`${problem.model} needs siteCapacity.`);
}

function notNegative(name: string, values: Float64Array): void {
  const at = values.findIndex((value) => !(value >= 0 && value < Infinity));
  if (at >= 0) throw new RangeError(`${name}[${at}] is ${values[at]}, expected a finite number ≥ 0.`);
}

/** Yuan of a set of sites, existing ones free. */
export function yuanOf({ siteYuan, isFixed }: SitingProblem, sites: Iterable<number>): number {
  let sum = 0;
  if (siteYuan) for (const site of sites) if (!isFixed[site]) sum += siteYuan[site];
  return sum;
}

/** Within the cutoff, both by rows and by columns. */
export const usable = ({ cutoff }: SitingProblem, cost: number): boolean => cutoff === null || cost <= cutoff;
