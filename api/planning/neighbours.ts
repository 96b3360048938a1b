/**
 * Which communities are neighbours, with the reasons for each link and for each refusal, as codes and
 * metres (相邻小区联动的依据).
 *
 * Nearness makes a candidate: a shared boundary, a gap, or a short walk. What stands between is read
 * along lines from one community into the other (kernel/facing.ts). Where a barrier stands across
 * nearly all of them, the walk decides: if people get from gate to gate with little detour, there is
 * a crossing, a bridge or a gate, and the link stands with its penalty; else it is refused.
 */

import type { ClusterLinkReason, LinkBarrier } from '../../schema/vocabulary.js';
import {
  facingLines,
  isRook,
  type NeighbourPair,
  neighbourPairs,
  Reacher,
  travelTable,
  UNREACHED,
} from '../kernel/index.js';
import { BarrierIndex } from './barriers.js';
import { gatePlaces } from './gates.js';
import type { StudyInput } from './study-input.js';
import type { BuiltWorld } from './world.js';

export interface NeighbourRules {
  /** Boundaries at most this far apart are neighbours. */
  readonly gapMetres: number;
  /** Farther apart, but with entrances this near on foot, they are linked by the walk. */
  readonly walkLinkMetres: number;
  /** A barrier counts as crossed when the walk from entrance to entrance is at most this much longer than the gap. */
  readonly detourMetres: number;
  readonly barriers: readonly LinkBarrier[];
  /** Beyond this, walks are not looked at; ≥ gap + detour. */
  readonly largestWalkMetres: number;
}

export interface LinkReason {
  readonly code: ClusterLinkReason;
  /** Shared metres, gap or walk; null where the reason has no measure. */
  readonly metres: number | null;
}

/** A barrier between two communities, and the share of the lines between them that it crosses. */
export interface BarrierShare {
  readonly code: LinkBarrier;
  readonly ratio: number;
}

export interface Neighbours {
  /** Positions in the list of communities, a < b. */
  readonly a: number;
  readonly b: number;
  readonly gapMetres: number;
  readonly sharedMetres: number;
  /** From entrance to entrance; null where no walk within the largest is known. */
  readonly walkMetres: number | null;
}

export interface NeighbourLink extends Neighbours {
  readonly reasons: readonly LinkReason[];
  /** Barriers that people get across here; their detour is the penalty. */
  readonly crossed: readonly BarrierShare[];
}

export interface NeighbourRefusal extends Neighbours {
  readonly barriers: readonly BarrierShare[];
}

export interface Neighbourhood {
  readonly links: readonly NeighbourLink[];
  readonly refusals: readonly NeighbourRefusal[];
  /** From entrance to entrance within the largest walk, else UNREACHED; 0 to itself. */
  readonly walkMetres: (a: number, b: number) => number;
}

/** Outlines drawn by hand run this near to each other and mean one line. Our choice. */
export const OUTLINE_METRES = 5;
/** A barrier that leaves more than this share of the lines between two communities open parts nothing. Our choice. */
const OPEN_RATIO = 0.1;
const FACING_STEP_METRES = 10;
const FACING_INSET_METRES = 6;

export function neighbourhoodOf(built: BuiltWorld, input: StudyInput, rules: NeighbourRules): Neighbourhood {
  const { communities } = input.world;
  const reach = Math.max(rules.gapMetres, rules.walkLinkMetres, OUTLINE_METRES);
  const pairs = neighbourPairs(
    communities.map(({ boundary }) => boundary.coordinates),
    reach,
    OUTLINE_METRES,
  );
  const walks = new GateWalks(built, input, rules);
  const between = new Between(built, input, rules);
  const links: NeighbourLink[] = [];
  const refusals: NeighbourRefusal[] = [];
  for (const pair of pairs) {
    const neighbours = { ...pair, walkMetres: knownMetres(walks.metres(pair.a, pair.b)) };
    const barriers = between.barriersOf(pair);
    const isCrossed = (neighbours.walkMetres ?? UNREACHED) - pair.gapMetres <= rules.detourMetres;
    if (barriers.length > 0 && !isCrossed) {
      if (pair.gapMetres <= rules.gapMetres) refusals.push({ ...neighbours, barriers });
      continue;
    }
    const reasons = reasonsOf(neighbours, input, rules);
    if (reasons) links.push({ ...neighbours, reasons, crossed: barriers });
  }
  return { links, refusals, walkMetres: (a, b) => walks.metres(a, b) };
}

const knownMetres = (metres: number): number | null => (metres < UNREACHED ? metres : null);

/** Null for a pair that is near to each other in no way. */
function reasonsOf(
  pair: Neighbours,
  { world, facts }: StudyInput,
  rules: NeighbourRules,
): LinkReason[] | null {
  const reasons: LinkReason[] = [];
  if (isRook(pair, OUTLINE_METRES)) reasons.push({ code: 'shared_boundary', metres: pair.sharedMetres });
  else if (pair.gapMetres <= rules.gapMetres) reasons.push({ code: 'narrow_gap', metres: pair.gapMetres });
  if (pair.walkMetres !== null && pair.walkMetres <= rules.walkLinkMetres) {
    reasons.push({ code: 'walk_link', metres: pair.walkMetres });
  }
  if (reasons.length === 0) return null;
  const [a, b] = [world.communities[pair.a]!, world.communities[pair.b]!];
  if (a.subdistrictId !== null && a.subdistrictId === b.subdistrictId) {
    reasons.push({ code: 'same_subdistrict', metres: null });
  }
  const owner = facts[pair.a]?.formerOwner ?? null;
  if (owner !== null && owner === facts[pair.b]?.formerOwner)
    reasons.push({ code: 'same_owner', metres: null });
  return reasons;
}

/** What stands between two communities. */
class Between {
  readonly #input: StudyInput;
  readonly #index: BarrierIndex;
  readonly #isWalled: readonly boolean[];

  constructor({ world, streets }: BuiltWorld, input: StudyInput, { barriers }: NeighbourRules) {
    this.#input = input;
    this.#index = new BarrierIndex(input.barriers, world.graph, barriers);
    const walls = barriers.includes('wall');
    this.#isWalled = input.world.communities.map(
      ({ enclosure }, i) => walls && (streets?.isWalled[i] ?? enclosure === 'walled'),
    );
  }

  /** Barriers that together leave no way open; none where enough of the boundary is free. */
  barriersOf({ a, b, gapMetres }: NeighbourPair): BarrierShare[] {
    const lines = facingLines(this.#boundaryOf(a), this.#boundaryOf(b), {
      reachMetres: gapMetres + 2 * OUTLINE_METRES,
      stepMetres: FACING_STEP_METRES,
      insetMetres: FACING_INSET_METRES,
    });
    const counts = new Map<LinkBarrier, number>();
    let barred = 0;
    const isWalled = this.#isWalled[a]! || this.#isWalled[b]!;
    for (const line of lines) {
      const crossed = this.#index.crossed(line);
      if (isWalled) crossed.add('wall');
      for (const kind of crossed) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (crossed.size > 0) barred++;
    }
    if (lines.length === 0 ? !isWalled : barred < (1 - OPEN_RATIO) * lines.length) return [];
    if (lines.length === 0) return [{ code: 'wall', ratio: 1 }];
    return [...counts]
      .map(([code, count]) => ({ code, ratio: count / lines.length }))
      .sort((x, y) => y.ratio - x.ratio || (x.code < y.code ? -1 : 1));
  }

  #boundaryOf(community: number) {
    return this.#input.world.communities[community]!.boundary.coordinates;
  }
}

/** Walks between the nearest entrances of any two communities. */
class GateWalks {
  readonly #table: ReturnType<typeof travelTable> | null;

  constructor(built: BuiltWorld, input: StudyInput, { barriers, largestWalkMetres }: NeighbourRules) {
    const { graph } = built.world;
    const impassable = barriers.filter((kind) => kind === 'water' || kind === 'railway');
    const places = gatePlaces(built, new BarrierIndex(input.barriers, null, impassable));
    this.#table = graph ? travelTable(graph, new Reacher(graph), places, places, largestWalkMetres) : null;
  }

  metres(a: number, b: number): number {
    if (a === b) return 0;
    if (!this.#table) return UNREACHED;
    // Walks are the same both ways, up to the order of adding: the lesser row decides.
    return this.#read(Math.min(a, b), Math.max(a, b));
  }

  #read(row: number, column: number): number {
    const { rowStart, destination, metres } = this.#table!;
    let [low, high] = [rowStart[row]!, rowStart[row + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (destination[middle]! < column) low = middle + 1;
      else high = middle;
    }
    return low < rowStart[row + 1]! && destination[low] === column ? metres[low]! : UNREACHED;
  }
}
