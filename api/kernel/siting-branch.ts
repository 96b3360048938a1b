/**
 * Branch and bound on the Lagrangian relaxation: the part with the lowest bound is split next, at
 * the site of which the relaxation is least sure; each half climbs on from the multipliers of the
 * whole. On p-median instances a part takes a few milliseconds, because most sites are shut.
 */

import { roundedBound, type SitingCore } from './siting-core.js';
import { BRANCH_PACE, FREE, OPEN, SHUT, SitingRelaxation } from './siting-relaxation.js';

interface Part {
  readonly bound: number;
  readonly state: Uint8Array;
  readonly multipliers: Float64Array;
  readonly budgetMultiplier: number;
  readonly usage: Float64Array;
}

export interface BranchHooks {
  /** Offers an open set; returns the objective of the best answer known. */
  readonly offer: (sites: readonly number[]) => number;
  /** @param bound of the lowest part left: proven */
  readonly shouldStop: (bound: number) => boolean;
}

/** @returns the proven bound: that of the lowest part left, or the best objective where none is */
export function branch(core: SitingCore, root: SitingRelaxation, known: number, hooks: BranchHooks): number {
  let best = known;
  const parts: Part[] = [partOf(root, root.bound)];
  const relaxation = new SitingRelaxation(core);
  while (parts.length > 0) {
    const part = parts[0];
    if (roundedBound(core, part.bound) >= best) return best;
    if (hooks.shouldStop(part.bound)) return part.bound;
    pop(parts);
    const site = branchSite(part);
    if (site < 0) {
      best = Math.min(best, hooks.offer(sitesOf(part.state)));
      continue;
    }
    for (const choice of [OPEN, SHUT]) {
      const state = part.state.slice();
      state[site] = choice;
      relaxation.restart(state, part.multipliers, part.budgetMultiplier);
      relaxation.climb(
        BRANCH_PACE,
        best,
        () => best,
        () => false,
      );
      best = Math.min(best, hooks.offer(relaxation.chosen));
      const bound = Math.max(part.bound, relaxation.bound);
      if (!relaxation.isClosed && roundedBound(core, bound) < best) push(parts, partOf(relaxation, bound));
    }
  }
  return best;
}

const partOf = (relaxation: SitingRelaxation, bound: number): Part => ({
  bound,
  state: relaxation.state.slice(),
  multipliers: relaxation.bestMultipliers.slice(),
  budgetMultiplier: relaxation.bestBudgetMultiplier,
  usage: relaxation.usage.slice(),
});

/** The free site whose usage is nearest to one half; −1: none is free. */
function branchSite({ state, usage }: Part): number {
  let found = -1;
  let least = Infinity;
  for (let site = 0; site < state.length; site++) {
    if (state[site] !== FREE) continue;
    const doubt = Math.abs(usage[site] - 0.5);
    if (doubt < least) {
      least = doubt;
      found = site;
    }
  }
  return found;
}

function sitesOf(state: Uint8Array): number[] {
  const sites: number[] = [];
  state.forEach((value, site) => {
    if (value === OPEN) sites.push(site);
  });
  return sites;
}

/** A binary heap by bound, the lowest first. */
function push(parts: Part[], part: Part): void {
  let at = parts.length;
  parts.push(part);
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (parts[above].bound <= part.bound) break;
    parts[at] = parts[above];
    at = above;
  }
  parts[at] = part;
}

function pop(parts: Part[]): void {
  const last = parts.pop();
  if (!last || parts.length === 0) return;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= parts.length) break;
    if (below + 1 < parts.length && parts[below + 1].bound < parts[below].bound) below++;
    if (parts[below].bound >= last.bound) break;
    parts[at] = parts[below];
    at = below;
  }
  parts[at] = last;
}
