/**
 * One form for the siting models without p-center: open some sites, serve each demand point from
 * the cheapest open one or leave it at a penalty.
 *
 *   least  Σ siteWeight of open sites + Σ min(penalty, least cost to an open site)
 *   with   at most siteLimit sites, at most budgetYuan, the fixed ones open
 *
 * mclp: a covered point costs nothing, an uncovered one its weight. p-median: weight × cost, and a
 * penalty so large that it is never paid where it can be avoided. lscp: a site weighs 1, service
 * costs nothing. So one greedy, one interchange and one relaxation do for all of them.
 */

import { isCapacitated, type SitingProblem, servesEveryone, usable } from './siting-problem.js';

export interface SitingCore {
  readonly demandCount: number;
  readonly siteCount: number;
  /** By demand point, cheapest site first, equal costs by site. */
  readonly rowStart: Uint32Array;
  readonly rowSite: Uint32Array;
  readonly rowCost: Float64Array;
  /** The same pairs by site, cheapest first, equal costs by demand point. */
  readonly columnStart: Uint32Array;
  readonly columnDemand: Uint32Array;
  readonly columnCost: Float64Array;
  readonly penalty: Float64Array;
  /** Nobody may be left out: the penalty only stands for "not yet". */
  readonly isRequired: boolean;
  readonly siteWeight: Float64Array;
  readonly siteYuan: Float64Array;
  readonly isFixed: Uint8Array;
  /** −1 or the group of which at most one may open; null where there are none. */
  readonly siteGroup: Int32Array | null;
  readonly siteLimit: number;
  readonly budgetYuan: number;
  /** Weight a point takes up and a site holds; null without capacities. */
  readonly size: Float64Array | null;
  readonly capacity: Float64Array | null;
  /** All costs whole numbers: a bound may be rounded up to the next one. */
  readonly isIntegral: boolean;
}

export interface CoreParts {
  readonly demandCount: number;
  readonly siteCount: number;
  /** Calls back with every pair. */
  readonly pairs: (add: (demand: number, site: number, cost: number) => void) => void;
  readonly penalty: Float64Array | null;
  readonly siteWeight: Float64Array;
  readonly siteYuan: Float64Array | null;
  readonly isFixed: Uint8Array;
  readonly siteGroup?: Int32Array | null;
  readonly siteLimit: number | null;
  readonly budgetYuan: number | null;
  readonly size?: Float64Array | null;
  readonly capacity?: Float64Array | null;
}

/** @throws RangeError for p-center, which is no sum (see siting-center.ts) */
export function coreOf(problem: SitingProblem): SitingCore {
  const { model, demandWeight, costs, siteCount } = problem;
  if (model === 'p-center') throw new RangeError('p-center is no sum of costs.');
  const isMedian = model.endsWith('p-median');
  const core = buildCore({
    ...problem,
    demandCount: demandWeight.length,
    pairs: (add) => {
      for (let demand = 0; demand < demandWeight.length; demand++) {
        for (let i = costs.rowStart[demand]; i < costs.rowStart[demand + 1]; i++) {
          if (usable(problem, costs.cost[i]))
            add(demand, costs.site[i], isMedian ? demandWeight[demand] * costs.cost[i] : 0);
        }
      }
    },
    penalty: servesEveryone(model) ? null : demandWeight,
    siteWeight: new Float64Array(siteCount).fill(model.startsWith('lscp') ? 1 : 0),
    size: isCapacitated(model) ? demandWeight : null,
    capacity: isCapacitated(model) ? problem.siteCapacity : null,
  });
  if (!isCapacitated(model) || !problem.isShared) return core;
  // Shares of a point may be any whole number of its units, so each unit must cost a whole number.
  const parts = [demandWeight, problem.siteCapacity ?? [], isMedian ? costs.cost : []];
  return { ...core, isIntegral: parts.every((values) => values.every(Number.isInteger)) };
}

/** Fewest sites (or, without a limit on their number, least yuan) that serve everyone within a threshold. */
export function coverCore(problem: SitingProblem, threshold: number): SitingCore {
  const { demandWeight, costs, siteCount, siteLimit, siteYuan, isFixed } = problem;
  const countsSites = siteLimit !== null || !siteYuan;
  return buildCore({
    ...problem,
    demandCount: demandWeight.length,
    pairs: (add) => {
      for (let demand = 0; demand < demandWeight.length; demand++) {
        for (let i = costs.rowStart[demand]; i < costs.rowStart[demand + 1]; i++) {
          if (costs.cost[i] <= threshold && usable(problem, costs.cost[i])) add(demand, costs.site[i], 0);
        }
      }
    },
    penalty: null,
    siteLimit: null,
    budgetYuan: countsSites ? problem.budgetYuan : null,
    siteWeight: countsSites
      ? new Float64Array(siteCount).fill(1)
      : siteYuan.map((yuan, site) => (isFixed[site] ? 0 : yuan)),
  });
}

export function buildCore(parts: CoreParts): SitingCore {
  const { demandCount, siteCount, isFixed, siteWeight } = parts;
  const { rowStart, rowSite, rowCost } = sortedRows(parts);
  const columns = columnsOf(rowStart, rowSite, rowCost, siteCount);
  const penalty =
    parts.penalty ?? new Float64Array(demandCount).fill(farPenalty(rowCost, rowStart, siteWeight));
  return {
    demandCount,
    siteCount,
    rowStart,
    rowSite,
    rowCost,
    ...columns,
    penalty,
    isRequired: parts.penalty === null,
    siteWeight,
    siteYuan: Float64Array.from(isFixed, (fixed, site) => (fixed ? 0 : (parts.siteYuan?.[site] ?? 0))),
    isFixed,
    siteGroup: parts.siteGroup ?? null,
    siteLimit: Math.min(parts.siteLimit ?? siteCount, siteCount),
    budgetYuan: parts.budgetYuan ?? Infinity,
    size: parts.size ?? null,
    capacity: parts.capacity ?? null,
    isIntegral: [rowCost, penalty, siteWeight].every((values) => values.every(Number.isInteger)),
  };
}

/** More than any answer that leaves nobody out, so paying it even once is worse than every such answer. */
function farPenalty(rowCost: Float64Array, rowStart: Uint32Array, siteWeight: Float64Array): number {
  let sum = 1;
  for (let demand = 0; demand + 1 < rowStart.length; demand++) {
    if (rowStart[demand] < rowStart[demand + 1]) sum += rowCost[rowStart[demand + 1] - 1];
  }
  return siteWeight.reduce((all, weight) => all + weight, Math.ceil(sum));
}

function sortedRows({ demandCount, pairs }: CoreParts) {
  const rowStart = new Uint32Array(demandCount + 1);
  pairs((demand) => rowStart[demand + 1]++);
  for (let demand = 0; demand < demandCount; demand++) rowStart[demand + 1] += rowStart[demand];
  const next = rowStart.slice();
  const site = new Uint32Array(rowStart[demandCount]);
  const cost = new Float64Array(rowStart[demandCount]);
  pairs((demand, pairSite, pairCost) => {
    site[next[demand]] = pairSite;
    cost[next[demand]++] = pairCost;
  });
  const rowSite = new Uint32Array(site.length);
  const rowCost = new Float64Array(site.length);
  for (let demand = 0; demand < demandCount; demand++) {
    const order = Uint32Array.from(
      { length: rowStart[demand + 1] - rowStart[demand] },
      (_, i) => rowStart[demand] + i,
    );
    order.sort((a, b) => cost[a] - cost[b] || site[a] - site[b]);
    order.forEach((from, i) => {
      rowSite[rowStart[demand] + i] = site[from];
      rowCost[rowStart[demand] + i] = cost[from];
    });
  }
  return { rowStart, rowSite, rowCost };
}

function columnsOf(rowStart: Uint32Array, rowSite: Uint32Array, rowCost: Float64Array, siteCount: number) {
  const columnStart = new Uint32Array(siteCount + 1);
  for (const site of rowSite) columnStart[site + 1]++;
  for (let site = 0; site < siteCount; site++) columnStart[site + 1] += columnStart[site];
  const next = columnStart.slice();
  const columnDemand = new Uint32Array(rowSite.length);
  const columnCost = new Float64Array(rowSite.length);
  for (let demand = 0; demand + 1 < rowStart.length; demand++) {
    for (let i = rowStart[demand]; i < rowStart[demand + 1]; i++) {
      const slot = next[rowSite[i]]++;
      columnDemand[slot] = demand;
      columnCost[slot] = rowCost[i];
    }
  }
  for (let site = 0; site < siteCount; site++)
    sortByCost(columnDemand, columnCost, columnStart[site], columnStart[site + 1]);
  return { columnStart, columnDemand, columnCost };
}

/** Sorts one piece; entries of equal cost keep their order. */
function sortByCost(demand: Uint32Array, cost: Float64Array, from: number, to: number): void {
  const order = Uint32Array.from({ length: to - from }, (_, i) => from + i);
  order.sort((a, b) => cost[a] - cost[b] || a - b);
  const demands = order.map((i) => demand[i]);
  cost.set(
    Float64Array.from(order, (i) => cost[i]),
    from,
  );
  demand.set(demands, from);
}

/** What an open set costs without capacities: the definition, kept apart from the quick bookkeeping of the search. */
export function coreObjective(core: SitingCore, sites: Iterable<number>): number {
  const isOpen = new Uint8Array(core.siteCount);
  let sum = 0;
  for (const site of sites) {
    isOpen[site] = 1;
    sum += core.siteWeight[site];
  }
  for (let demand = 0; demand < core.demandCount; demand++) {
    let least = core.penalty[demand];
    for (let i = core.rowStart[demand]; i < core.rowStart[demand + 1] && core.rowCost[i] < least; i++) {
      if (isOpen[core.rowSite[i]]) least = core.rowCost[i];
    }
    sum += least;
  }
  return sum;
}

/** A bound on whole-number costs is the next whole number; on others it counts as met within a ten-millionth. */
export const roundedBound = (core: SitingCore, bound: number): number =>
  core.isIntegral ? Math.ceil(bound - 1e-6) : bound + 1e-7 * Math.abs(bound);
