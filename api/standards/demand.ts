/**
 * Demand of one community for one service, by the norm of the chosen standard profile.
 * Pure. Missing data gives null with the name of what is missing, never 0.
 */

import { DEMAND_BASES } from './norms.js';
import type { Service } from './services.js';
import { type NormTable, normOf, normsOf } from './standard-profiles.js';

/** The figures a demand rule may ask for; null where the community's ledger is silent. */
export interface DemandFigures {
  readonly residents: number | null;
  readonly persons60Plus: number | null;
  readonly households: number | null;
}

export interface Demand {
  /** In the service's capacity unit; null where no rule or no data. */
  readonly demand: number | null;
  /** The sum as written on paper: '2600 residents × 4.5 places / 1000'. */
  readonly basis: string;
  /** The figure the rule needs and the community lacks. */
  readonly missing: keyof DemandFigures | null;
  readonly normId: string | null;
}

export function demandOf(service: Service, community: DemandFigures, norms: NormTable = normsOf()): Demand {
  if (!service.demand) return { demand: null, basis: 'no demand norm', missing: null, normId: null };
  const norm = normOf(norms, service.demand.normId);
  if (!norm.per) throw new RangeError(`Norm '${norm.id}' does not say what its value is counted by.`);
  const { field, count } = DEMAND_BASES[norm.per];
  const figure = community[field];
  const rule = `${field} × ${norm.value} ${norm.unit}${count === 1 ? '' : ` / ${count}`}`;
  if (figure === null) return { demand: null, basis: rule, missing: field, normId: norm.id };
  return {
    demand: (figure * norm.value) / count,
    basis: `${figure} ${rule}`,
    missing: null,
    normId: norm.id,
  };
}

/** Demand that reachable capacity leaves unmet (容量缺口), each community asked alone; never below 0. */
export const capacityGapOf = (demand: number, reachableCapacity: number): number =>
  Math.max(0, demand - reachableCapacity);
