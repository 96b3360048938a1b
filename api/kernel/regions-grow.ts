/**
 * A first partition of many atoms: regions are grown one after another from the rim of what is left,
 * each only until its floors are met; what remains is given to neighbouring regions with room.
 * Started at the rim, where fewest ways lead on, little is stranded (our choice in the construction
 * phase of max-p).
 */

import type { Random } from './random.js';
import { LEFT_OUT, type RegionState } from './region-state.js';

/** How much chance weighs against likeness and the wish to leave nothing stranded. Our choice. */
const NOISE = 0.5;

export function growRegions(state: RegionState, atoms: readonly number[], random: Random): void {
  const open = new Set(atoms);
  while (open.size > 0) {
    const seed = seedOf(state, open, random);
    growFrom(state, seed, open, random);
  }
  giveAway(state, atoms);
}

const openNeighbours = (state: RegionState, atom: number, open: ReadonlySet<number>): number => {
  let count = 0;
  for (const next of state.space.neighbours[atom]) if (open.has(next)) count++;
  return count;
};

/** An open atom with the fewest open neighbours. */
function seedOf(state: RegionState, open: ReadonlySet<number>, random: Random): number {
  let [best, least] = [-1, Infinity];
  for (const atom of open) {
    const rank = openNeighbours(state, atom, open) + NOISE * random.ratio();
    if (rank < least) [best, least] = [atom, rank];
  }
  return best;
}

function growFrom(state: RegionState, seed: number, open: Set<number>, random: Random): void {
  const region = state.open([]);
  if (state.canTake(region, seed)) state.put(seed, region);
  open.delete(seed);
  const rim = new Map<number, number>();
  const widen = (atom: number) => {
    for (const next of state.space.neighbours[atom]) {
      if (open.has(next)) rim.set(next, state.unlikeTo(next, region) / state.members[region].length);
    }
  };
  widen(seed);
  while (state.members[region].length > 0 && !state.isFull(region)) {
    const next = nextOf(state, region, rim, open, random);
    if (next < 0) {
      state.dissolve(region);
      return;
    }
    state.put(next, region);
    open.delete(next);
    rim.delete(next);
    widen(next);
  }
}

/** Of the rim, what would soon be stranded first, then what is most alike. */
function nextOf(
  state: RegionState,
  region: number,
  rim: ReadonlyMap<number, number>,
  open: ReadonlySet<number>,
  random: Random,
): number {
  let [best, least] = [-1, Infinity];
  const greatest = Math.max(...rim.values(), Number.MIN_VALUE);
  for (const [atom, unlike] of rim) {
    if (!state.canTake(region, atom)) continue;
    const rank = openNeighbours(state, atom, open) + unlike / greatest + NOISE * random.ratio();
    if (rank < least) [best, least] = [atom, rank];
  }
  return best;
}

/** Left-out atoms join the neighbouring region that they resemble most and that has room, wave by wave. */
export function giveAway(state: RegionState, atoms: readonly number[]): void {
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const atom of atoms) {
      if (state.regionOf[atom] !== LEFT_OUT) continue;
      const region = bestHost(state, atom);
      if (region < 0) continue;
      state.put(atom, region);
      isMoving = true;
    }
  }
}

function bestHost(state: RegionState, atom: number): number {
  let [best, least] = [-1, Infinity];
  for (const next of state.space.neighbours[atom]) {
    const region = state.regionOf[next];
    if (region === LEFT_OUT || !state.canTake(region, atom)) continue;
    const unlike = state.unlikeTo(atom, region);
    if (unlike < least) [best, least] = [region, unlike];
  }
  return best;
}
