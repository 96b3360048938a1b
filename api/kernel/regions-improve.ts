/**
 * Betters a partition of many atoms, in two ways that leave it feasible after every step:
 *
 *  - annealing (S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi 1983): single atoms change to a region
 *    beside them; worse moves are taken less and less often;
 *  - parts solved exactly: two or three neighbouring regions and what was left out beside them are
 *    parted anew with the exact search, which also wins regions back (É. D. Taillard, S. Voß 2002
 *    call the frame POPMUSIC).
 *
 * Only the number of moves and steps limits the work, so a seed gives the same answer everywhere.
 */

import type { Random } from './random.js';
import { LEFT_OUT, type RegionState } from './region-state.js';
import { type ExactPartition, partExactly } from './regions-exact.js';

const MOVES_PER_ATOM = 400;
const COOLING = 0.995;
/** The largest part solved anew, and the steps it may cost. On 1,024 places 28 atoms and 20,000 steps took ten times as long for 1 % less heterogeneity. */
const PART_ATOMS = 22;
const PART_STEPS = 5000;
const PASSES = 3;

export function annealRegions(state: RegionState, atoms: readonly number[], random: Random): void {
  const moves = MOVES_PER_ATOM * atoms.length;
  let temperature = typicalChange(state, atoms, random);
  const movesPerTemperature = Math.max(1, Math.floor(moves / 1000));
  for (let move = 0; move < moves; move++) {
    if (move % movesPerTemperature === 0) temperature *= COOLING;
    const step = randomStep(state, atoms, random);
    if (!step) continue;
    const { atom, region, change } = step;
    if (change > 0 && random.ratio() >= Math.exp(-change / temperature)) continue;
    if (!state.canGive(state.regionOf[atom], atom)) continue;
    state.take(atom);
    state.put(atom, region);
  }
}

interface Step {
  readonly atom: number;
  readonly region: number;
  readonly change: number;
}

function randomStep(state: RegionState, atoms: readonly number[], random: Random): Step | null {
  const atom = random.pick(atoms);
  const own = state.regionOf[atom];
  if (own === LEFT_OUT) return null;
  const next = state.space.neighbours[atom];
  if (next.length === 0) return null;
  const region = state.regionOf[random.pick(next)];
  if (region === own || region === LEFT_OUT || !state.canTake(region, atom)) return null;
  return { atom, region, change: state.unlikeTo(atom, region) - state.unlikeTo(atom, own) };
}

/** Mean size of some changes; the search begins about half as warm. */
function typicalChange(state: RegionState, atoms: readonly number[], random: Random): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < 500; i++) {
    const step = randomStep(state, atoms, random);
    if (!step) continue;
    sum += Math.abs(step.change);
    count++;
  }
  return count > 0 ? Math.max(sum / count / 2, Number.MIN_VALUE) : 1;
}

/** @param onPass told after each pass over all regions, 0..1 */
export function mendParts(
  state: RegionState,
  atoms: readonly number[],
  onPass: (ratio: number) => void = () => {},
): void {
  for (let pass = 0, isBetter = true; pass < PASSES && isBetter; pass++) {
    isBetter = false;
    for (const part of partsOf(state, atoms)) {
      if (mendPart(state, part)) isBetter = true;
    }
    onPass((pass + 1) / PASSES);
  }
}

/** First what lies around left-out atoms, then pairs and triples of neighbouring regions. */
function partsOf(state: RegionState, atoms: readonly number[]): number[][] {
  const parts: number[][] = [];
  for (const atom of atoms) {
    if (state.regionOf[atom] !== LEFT_OUT) continue;
    const beside = new Set(state.space.neighbours[atom].map((next) => state.regionOf[next]));
    beside.delete(LEFT_OUT);
    parts.push([...beside].sort((a, b) => a - b).slice(0, 3));
  }
  state.members.forEach((members, region) => {
    if (members.length === 0) return;
    const beside = state.neighbourRegions(region);
    for (const other of beside) if (other > region) parts.push([region, other]);
    for (let i = 1; i < beside.length; i++) parts.push([region, beside[i - 1], beside[i]]);
  });
  return parts;
}

function mendPart(state: RegionState, regions: readonly number[]): boolean {
  const live = regions.filter((region) => state.members[region].length > 0);
  const inside = live.flatMap((region) => state.members[region]);
  if (inside.length === 0 || inside.length > PART_ATOMS) return false;
  const loose = new Set(
    inside.flatMap((atom) =>
      state.space.neighbours[atom].filter((next) => state.regionOf[next] === LEFT_OUT),
    ),
  );
  if (inside.length + loose.size > PART_ATOMS) loose.clear();
  const answer = partExactly(
    state.space,
    [...inside, ...loose].sort((a, b) => a - b),
    PART_STEPS,
  );
  if (!answer || !isBetter(state, answer, live, loose.size)) return false;
  for (const region of live) state.dissolve(region);
  for (const region of answer.regions) state.open(region);
  return true;
}

function isBetter(
  state: RegionState,
  answer: ExactPartition,
  live: readonly number[],
  looseCount: number,
): boolean {
  if (answer.leftOver.length !== looseCount) return answer.leftOver.length < looseCount;
  if (answer.regions.length !== live.length) return answer.regions.length > live.length;
  const before = unlikeWithin(
    state,
    live.map((region) => state.members[region]),
  );
  const after = unlikeWithin(state, answer.regions);
  return after < before - 1e-9 * before;
}

export function unlikeWithin(state: RegionState, regions: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const region of regions) {
    for (let i = 1; i < region.length; i++)
      for (let j = 0; j < i; j++) sum += state.unlike(region[i], region[j]);
  }
  return sum;
}
