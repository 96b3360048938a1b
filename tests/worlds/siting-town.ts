/** Small random siting questions, and their answers by trying every set of sites. */

import fc from 'fast-check';
import type { SitingModel, SitingProblem } from '../../api/kernel/index.js';

interface Drawn {
  readonly demand: readonly (readonly [weight: number, costs: readonly number[]])[];
  readonly yuan: readonly number[];
  readonly capacity: readonly number[];
  readonly fixed: readonly boolean[];
  /** 0 to 2: ways to use the same room; above: a room of its own. */
  readonly group: readonly number[];
  readonly siteLimit: number | null;
  readonly budget: number | null;
}

/** Costs 10 and above stand for pairs that are not in the table. */
const FAR = 10;

export function randomSiting(model: SitingModel, isShared = false): fc.Arbitrary<SitingProblem> {
  return fc.integer({ min: 2, max: 7 }).chain((siteCount) => {
    const perSite = <Value>(value: fc.Arbitrary<Value>) =>
      fc.array(value, { minLength: siteCount, maxLength: siteCount });
    const point = fc.tuple(fc.integer({ min: 0, max: 6 }), perSite(fc.integer({ min: 0, max: 13 })));
    const drawn: fc.Arbitrary<Drawn> = fc.record({
      demand: fc.array(point, { minLength: 1, maxLength: 9 }),
      yuan: perSite(fc.integer({ min: 1, max: 20 })),
      capacity: perSite(fc.integer({ min: 0, max: 14 })),
      fixed: perSite(fc.nat(5).map((value) => value === 0)),
      group: perSite(fc.nat(7)),
      siteLimit: fc.option(fc.integer({ min: 1, max: 4 })),
      budget: fc.option(fc.integer({ min: 0, max: 60 })),
    });
    return drawn.map((one) => problemOf(model, isShared, one));
  });
}

function problemOf(model: SitingModel, isShared: boolean, drawn: Drawn): SitingProblem {
  const { demand, yuan, capacity, fixed, siteLimit, budget, group } = drawn;
  const rowStart = new Uint32Array(demand.length + 1);
  const pairs = demand.flatMap(([, costs], point) => {
    const reached = costs.map((cost, site) => ({ cost, site })).filter(({ cost }) => cost < FAR);
    rowStart[point + 1] = rowStart[point]! + reached.length;
    return reached;
  });
  return {
    model,
    demandWeight: Float64Array.from(demand, ([weight]) => weight),
    costs: {
      rowStart,
      site: Uint32Array.from(pairs, ({ site }) => site),
      cost: Float64Array.from(pairs, ({ cost }) => cost),
    },
    siteCount: yuan.length,
    siteYuan: Float64Array.from(yuan),
    siteCapacity: Float64Array.from(capacity),
    isFixed: Uint8Array.from(fixed, Number),
    siteGroup: Int32Array.from(group, (room, site) => (room <= 2 && !fixed[site] ? room : -1)),
    siteLimit,
    budgetYuan: budget,
    cutoff: model.endsWith('mclp') || model.startsWith('lscp') ? 6 : null,
    isShared,
    fillsFixed: false,
  };
}

/** Every set of sites within the limits that holds the fixed ones. */
export function* affordableSets(problem: SitingProblem): Generator<number[]> {
  const { siteCount, siteYuan, isFixed, siteLimit, budgetYuan, siteGroup } = problem;
  for (let bits = 0; bits < 1 << siteCount; bits++) {
    const sites = Array.from({ length: siteCount }, (_, site) => site).filter((site) => bits & (1 << site));
    const yuan = sites.reduce((sum, site) => sum + (isFixed[site] ? 0 : siteYuan![site]!), 0);
    const holdsFixed = isFixed.every((fixed, site) => !fixed || bits & (1 << site));
    const groups = sites.map((site) => siteGroup?.[site] ?? -1).filter((group) => group >= 0);
    if (new Set(groups).size < groups.length) continue;
    if (holdsFixed && sites.length <= (siteLimit ?? siteCount) && yuan <= (budgetYuan ?? Infinity))
      yield sites;
  }
}

/** Null: no set serves whom the model must serve. */
export function bestByEnumeration(problem: SitingProblem): number | null {
  let best: number | null = null;
  for (const sites of affordableSets(problem)) {
    const value = worthOf(problem, sites);
    const isBetter = problem.model.endsWith('mclp')
      ? value > (best ?? -Infinity)
      : value < (best ?? Infinity);
    if (isBetter) best = value;
  }
  return best;
}

/** What a set of sites is worth by the definition of the model; Infinity where it may not be. */
export function worthOf(problem: SitingProblem, sites: readonly number[]): number {
  const { model, demandWeight } = problem;
  const costs = Array.from(demandWeight, (_, demand) => leastCost(problem, demand, sites));
  switch (model) {
    case 'mclp':
      return demandWeight.reduce((sum, weight, demand) => sum + (costs[demand]! < Infinity ? weight : 0), 0);
    case 'p-median':
      // 0 persons beyond reach are beyond reach all the same.
      return demandWeight.reduce(
        (sum, weight, demand) => sum + (costs[demand] === Infinity ? Infinity : weight * costs[demand]!),
        0,
      );
    case 'p-center':
      return Math.max(...costs);
    case 'lscp':
    case 'lscp-b':
      return costs.includes(Infinity) ? Infinity : sites.length;
    default:
      return servedWhole(problem, sites);
  }
}

function leastCost({ costs, cutoff }: SitingProblem, demand: number, sites: readonly number[]): number {
  let least = Infinity;
  for (let i = costs.rowStart[demand]!; i < costs.rowStart[demand + 1]!; i++)
    if (sites.includes(costs.site[i]!) && costs.cost[i]! <= (cutoff ?? Infinity))
      least = Math.min(least, costs.cost[i]!);
  return least;
}

/** Capacitated models, each point whole at one site (or at none, in a coverage model): every way tried. */
function servedWhole(problem: SitingProblem, sites: readonly number[]): number {
  const { demandWeight, costs, siteCapacity, cutoff, model } = problem;
  const isCover = model.endsWith('mclp');
  const room = Float64Array.from(siteCapacity!);
  const serve = (demand: number): number => {
    if (demand === demandWeight.length) return 0;
    let best = isCover ? serve(demand + 1) : Infinity;
    for (let i = costs.rowStart[demand]!; i < costs.rowStart[demand + 1]!; i++) {
      const site = costs.site[i]!;
      const weight = demandWeight[demand]!;
      if (!sites.includes(site) || costs.cost[i]! > (cutoff ?? Infinity) || room[site]! < weight) continue;
      room[site]! -= weight;
      const rest = serve(demand + 1);
      room[site]! += weight;
      best = isCover ? Math.max(best, weight + rest) : Math.min(best, weight * costs.cost[i]! + rest);
    }
    return best;
  };
  return serve(0);
}
