/**
 * Partings of a map into contiguous regions: the door to the exact search and the heuristic.
 * Regions never reach across parts of the map that do not touch, so each part is solved by itself.
 *
 *   part ≤ 32 atoms ── exact search ── proved, unless its steps run out
 *        larger     ── grown several times, best annealed, then parts of it solved exactly
 *
 * The number of regions has a bound (for each part, the total over the floor, the least of all
 * bounds); a count that meets it is proved whichever way it was found.
 */

import { Random } from './random.js';
import { checkRegionProblem, type RegionProblem, type RegionReason, slackOf } from './region-problem.js';
import { RegionSpace } from './region-space.js';
import { LEFT_OUT, RegionState } from './region-state.js';
import { EXACT_ATOMS, type ExactPartition, partExactly } from './regions-exact.js';
import { giveAway, growRegions } from './regions-grow.js';
import { annealRegions, mendParts, unlikeWithin } from './regions-improve.js';

export interface RegionAnswer {
  /** Lists of places, each ordered by key, the lists by their first key. */
  readonly regions: readonly (readonly number[])[];
  /** Places of no region, ordered by key; reasons name each of them. */
  readonly leftOut: readonly number[];
  readonly reasons: readonly RegionReason[];
  /** Sum of dissimilarities over all pairs that share a region. */
  readonly heterogeneity: number;
  /** No answer that leaves out as little has more regions. */
  readonly countBound: number;
  readonly method: 'exact' | 'heuristic';
  readonly isCountProved: boolean;
  readonly isHeterogeneityProved: boolean;
}

export interface RegionSettings {
  readonly seed: number;
  /** How many constructions to choose from. */
  readonly attempts?: number;
  /** Steps of the exact search, over all parts of the map. */
  readonly exactSteps?: number;
  readonly onProgress?: (ratio: number) => void;
}

/** Our choice: some seconds. The 32 states of Mexico are proved within it at every floor from 3 to 6. */
export const EXACT_STEPS = 20_000_000;
const ATTEMPTS = 12;

/** @throws RangeError for a problem that contradicts its own description; infeasible is an answer */
export function solveRegions(problem: RegionProblem, settings: RegionSettings): RegionAnswer {
  checkRegionProblem(problem);
  const space = new RegionSpace(problem);
  const reasons: RegionReason[] = [...space.reasons, ...totalReasons(space)];
  const { components, reasons: shut } = openComponents(space);
  reasons.push(...shut);
  const small = components.filter((component) => component.length <= EXACT_ATOMS).length;
  const exactSteps = Math.ceil((settings.exactSteps ?? EXACT_STEPS) / Math.max(1, small));
  const parts = components.map((component, i) =>
    solvePart(space, component, {
      ...settings,
      exactSteps,
      onProgress: (ratio) => settings.onProgress?.((i + ratio) / components.length),
    }),
  );
  const leftOver = parts.flatMap((part) => part.leftOver);
  if (leftOver.length > 0) {
    for (const places of space.componentsOf(leftOver))
      reasons.push({ code: 'left_over', places: space.placesOf(places) });
  }
  return answerOf(space, parts, reasons, problem.keys);
}

interface PartAnswer extends ExactPartition {
  readonly countBound: number;
  readonly isExact: boolean;
}

/** The whole map below a floor: nothing can be done, and the planner should see it at a glance. */
function totalReasons(space: RegionSpace): RegionReason[] {
  const all = space.atoms.map((_, atom) => atom);
  return [...space.least].flatMap((least, bound) => {
    const total = space.totalOf(bound, all);
    return total < least - slackOf(least)
      ? [{ code: 'total_below_least' as const, bound, total, least }]
      : [];
  });
}

/** Parts of the map that can hold a region at all; atoms too large for any and parts below a floor are named. */
function openComponents(space: RegionSpace): { components: number[][]; reasons: RegionReason[] } {
  const reasons: RegionReason[] = [];
  const fitting = space.atoms.flatMap((places, atom) => {
    const bound = space.most.findIndex((most, b) => space.amounts[b][atom] > most + slackOf(most));
    if (bound < 0) return [atom];
    const [total, most] = [space.amounts[bound][atom], space.most[bound]];
    reasons.push({ code: 'place_above_most', bound, total, most, places });
    return [];
  });
  const components = space.componentsOf(fitting).filter((component) => {
    const bound = space.least.findIndex((least, b) => space.totalOf(b, component) < least - slackOf(least));
    if (bound < 0) return true;
    const [total, least] = [space.totalOf(bound, component), space.least[bound]];
    reasons.push({ code: 'component_below_least', bound, total, least, places: space.placesOf(component) });
    return false;
  });
  return { components, reasons };
}

type PartSettings = RegionSettings & { readonly exactSteps: number };

function solvePart(space: RegionSpace, component: readonly number[], settings: PartSettings): PartAnswer {
  const countBound = space.mostRegions(component);
  if (component.length <= EXACT_ATOMS) {
    const exact = partExactly(space, component, settings.exactSteps);
    if (exact) return { ...exact, countBound: exact.regions.length, isExact: true };
  }
  return { ...searchPart(space, component, settings), countBound, isExact: false };
}

function searchPart(
  space: RegionSpace,
  component: readonly number[],
  settings: RegionSettings,
): ExactPartition {
  const attempts = settings.attempts ?? ATTEMPTS;
  let best: RegionState | null = null;
  const empty = new RegionState(space);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const state = empty.emptied();
    growRegions(state, component, new Random(settings.seed, attempt));
    if (!best || compare(state, best, component) < 0) best = state;
    settings.onProgress?.((0.3 * (attempt + 1)) / attempts);
  }
  const state = best ?? empty;
  mendParts(state, component, (ratio) => settings.onProgress?.(0.3 + 0.2 * ratio));
  annealRegions(state, component, new Random(settings.seed, attempts));
  giveAway(state, component);
  mendParts(state, component, (ratio) => settings.onProgress?.(0.7 + 0.3 * ratio));
  return {
    regions: state.members
      .filter((members) => members.length > 0)
      .map((members) => members.sort((a, b) => a - b)),
    leftOver: component.filter((atom) => state.regionOf[atom] === LEFT_OUT),
  };
}

/** Below 0 when a is better. */
function compare(a: RegionState, b: RegionState, component: readonly number[]): number {
  const leftOut = (state: RegionState) =>
    component.filter((atom) => state.regionOf[atom] === LEFT_OUT).length;
  const count = (state: RegionState) => state.members.filter((members) => members.length > 0).length;
  return (
    leftOut(a) - leftOut(b) || count(b) - count(a) || unlikeWithin(a, a.members) - unlikeWithin(b, b.members)
  );
}

function answerOf(
  space: RegionSpace,
  parts: readonly PartAnswer[],
  reasons: readonly RegionReason[],
  keys: readonly string[],
): RegionAnswer {
  const byKey = (a: number, b: number) => (keys[a] < keys[b] ? -1 : 1);
  const regions = parts.flatMap((part) => part.regions.map((region) => space.placesOf(region).sort(byKey)));
  const placed = new Set(regions.flat());
  const countBound = parts.reduce((sum, part) => sum + part.countBound, 0);
  const isExact = parts.every((part) => part.isExact);
  return {
    regions: regions.sort((a, b) => byKey(a[0], b[0])),
    leftOut: keys
      .map((_, place) => place)
      .filter((place) => !placed.has(place))
      .sort(byKey),
    reasons,
    heterogeneity: parts
      .flatMap((part) => part.regions)
      .reduce((sum, region) => sum + space.heterogeneityOf(region), 0),
    countBound,
    method: isExact ? 'exact' : 'heuristic',
    isCountProved:
      isExact || (regions.length === countBound && parts.every((part) => part.leftOver.length === 0)),
    isHeterogeneityProved: isExact,
  };
}
