/**
 * Delineation of renovation units (划定改造单元): the chosen communities and the idle stock among them
 * parted into contiguous units within bounds, over no barrier and no line of a subdistrict, compact
 * and alike in need. What the planner has locked stands; the rest is solved around it.
 */

import type { UnitMeasure, UnplacedReason } from '../../schema/vocabulary.js';
import {
  boxOf,
  metresByRuler,
  metresToBoundary,
  type RegionBound,
  type RegionReason,
  rulerAt,
  solveRegions,
} from '../kernel/index.js';
import type { CoverageResult, RunWarning } from '../store/coverage-run.store.js';
import { networkWarnings, type ShownLink, type ShownRefusal, shownPair } from './clusters-study.js';
import { type Coverage, computeCoverage } from './coverage.js';
import { CommunityPositions, type GroupGround, groupGroundOf } from './group-input.js';
import type { NeighbourLink } from './neighbours.js';
import { peopleWarnings, withEstimates } from './people.js';
import type { Study, StudyAnswer, StudyHooks } from './study.js';
import type { StockInput, StudyInput } from './study-input.js';
import { type UnitSheet, unitSheetOf } from './unit-sheet.js';
import { checkUnits, type UnitsParameters } from './units-parameters.js';

export interface ProposedUnit extends UnitSheet {
  readonly communityIds: readonly string[];
  readonly stockIds: readonly string[];
  readonly isLocked: boolean;
  readonly residents: number;
  readonly households: number;
  readonly areaSquareMetres: number;
  readonly links: readonly ShownLink[];
}

export interface Unplaced {
  readonly reason: UnplacedReason;
  readonly communityIds: readonly string[];
  readonly measure: UnitMeasure | null;
  readonly total: number | null;
  readonly limit: number | null;
}

export interface UnitsResult {
  readonly units: readonly ProposedUnit[];
  /** Communities of no unit, and wishes that could not be kept. */
  readonly unplaced: readonly Unplaced[];
  /** Idle stock too far from every unit. */
  readonly unplacedStockIds: readonly string[];
  readonly refusals: readonly ShownRefusal[];
  readonly method: 'exact' | 'heuristic';
  /** No partition has more units, as far as is known. */
  readonly unitCountBound: number;
  readonly isCountProved: boolean;
  readonly heterogeneity: number;
}

export const unitsStudy: Study<UnitsParameters, UnitsResult> = {
  kind: 'units',
  check: checkUnits,
  compute: computeUnits,
};

function computeUnits(
  input: StudyInput,
  parameters: UnitsParameters,
  hooks: StudyHooks,
): StudyAnswer<UnitsResult> {
  hooks.onProgress(0, 'neighbours');
  const ground = groupGroundOf(input, {
    ...parameters,
    largestWalkMetres: Math.max(parameters.gapMetres + parameters.detourMetres, parameters.walkLinkMetres),
  });
  hooks.onProgress(0.3, 'coverage');
  const coverage = unitsCoverage(ground, parameters);
  hooks.onProgress(0.5, 'units');
  const result = unitsOn(ground, parameters, coverage.results, (ratio) =>
    hooks.onProgress(0.5 + 0.5 * ratio, 'units'),
  );
  return {
    result,
    warnings: [...peopleWarnings(ground.people), ...networkWarnings(ground), ...wholeDoubts(coverage)],
  };
}

/** Demand of estimated people where the ledger is silent, so that a unit's needs are figures there too. */
export function unitsCoverage(
  { built: { world }, people }: GroupGround,
  parameters: UnitsParameters,
): Coverage {
  const filled = { ...world, input: withEstimates(world.input, people) };
  return computeCoverage(filled, { ...parameters, minutes: [parameters.minutes] });
}

/** Doubts about single communities stand in a coverage run; here they would only repeat it. */
const wholeDoubts = ({ warnings }: { warnings: readonly RunWarning[] }): RunWarning[] =>
  warnings.filter(({ communityId, code }) => communityId === null && code !== 'NO_NETWORK');

/** Our choice, a quarter of the kernel's own: a planner who moves a line waits for the answer. */
const EXACT_STEPS = 5_000_000;

const MEASURES: readonly UnitMeasure[] = ['residents', 'households', 'area'];

/** @param results of one band, by community, then service */
export function unitsOn(
  ground: GroupGround,
  parameters: UnitsParameters,
  results: readonly CoverageResult[],
  onProgress: (ratio: number) => void = () => {},
): UnitsResult {
  const task = new UnitsTask(ground, parameters, results);
  const answer = solveRegions(task.problem(), { seed: parameters.seed, exactSteps: EXACT_STEPS, onProgress });
  const free = answer.regions.map((region) => region.map((place) => task.chosen[place]!));
  const groups = [...task.locked, ...free];
  const stock = stockByGroup(ground, groups, parameters.gapMetres);
  const units = groups.map((members, i) => ({
    ...task.unit(members, stock.groups[i]!),
    isLocked: i < task.locked.length,
  }));
  const chosen = new Set(groups.flat().concat(answer.leftOut.map((place) => task.chosen[place]!)));
  return {
    units,
    unplaced: [...task.lockedFaults(), ...answer.reasons.map((reason) => task.unplaced(reason))],
    unplacedStockIds: stock.loose,
    refusals: ground.neighbourhood.refusals
      .filter(({ a, b }) => chosen.has(a) && chosen.has(b))
      .map(({ barriers, ...pair }) => ({ ...shownPair(ground, pair), barriers })),
    method: answer.method,
    unitCountBound: answer.countBound + task.locked.length,
    isCountProved: answer.isCountProved,
    heterogeneity: answer.heterogeneity,
  };
}

class UnitsTask {
  /** Positions of the communities that are parted anew. */
  readonly chosen: readonly number[];
  readonly locked: readonly (readonly number[])[];
  readonly #ground: GroupGround;
  readonly #parameters: UnitsParameters;
  readonly #links: readonly NeighbourLink[];
  readonly #results: readonly CoverageResult[];
  readonly #positions: CommunityPositions;

  constructor(ground: GroupGround, parameters: UnitsParameters, results: readonly CoverageResult[]) {
    const { communities } = ground.input.world;
    this.#ground = ground;
    this.#parameters = parameters;
    this.#results = results;
    this.#positions = new CommunityPositions(communities);
    const asked = parameters.communityIds;
    const all = asked ? this.#positions.of('communityIds', asked) : communities.map((_, i) => i);
    this.locked = parameters.locked.map((ids) => this.#positions.of('locked', ids).sort((a, b) => a - b));
    const isLocked = new Set(this.locked.flat());
    this.chosen = [...new Set(all)].filter((i) => !isLocked.has(i)).sort((a, b) => a - b);
    this.#links = ground.neighbourhood.links.filter(({ a, b }) => !this.#crossesLine(a, b));
  }

  #crossesLine(a: number, b: number): boolean {
    const { communities } = this.#ground.input.world;
    return (
      this.#parameters.keepSubdistricts && communities[a]!.subdistrictId !== communities[b]!.subdistrictId
    );
  }

  problem() {
    const { communities } = this.#ground.input.world;
    const placeOf = new Map(this.chosen.map((community, place) => [community, place]));
    const neighbours: number[][] = this.chosen.map(() => []);
    for (const { a, b } of this.#links) {
      const [one, other] = [placeOf.get(a), placeOf.get(b)];
      if (one === undefined || other === undefined) continue;
      neighbours[one]!.push(other);
      neighbours[other]!.push(one);
    }
    const places = (field: string, ids: readonly string[]) =>
      this.#positions.of(field, ids).flatMap((community) => placeOf.get(community) ?? []);
    return {
      keys: this.chosen.map((community) => communities[community]!.id),
      neighbours,
      bounds: this.#bounds(),
      dissimilarity: this.#dissimilarity(),
      together: this.#parameters.together
        .map((ids) => places('together', ids))
        .filter((group) => group.length > 1),
      apart: this.#parameters.apart.flatMap((ids) => {
        const [a, b] = places('apart', ids);
        return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
      }),
    };
  }

  #bounds(): RegionBound[] {
    const { people, input } = this.#ground;
    const p = this.#parameters;
    const bound = (pick: (community: number) => number, least: number, most: number | null): RegionBound => ({
      amounts: this.chosen.map(pick),
      least,
      most: most ?? Infinity,
    });
    return [
      bound((i) => people[i]!.residents, p.leastResidents, p.mostResidents),
      bound((i) => people[i]!.households, p.leastHouseholds, p.mostHouseholds),
      bound(
        (i) => input.world.communities[i]!.areaSquareMetres,
        p.leastAreaSquareMetres,
        p.mostAreaSquareMetres,
      ),
    ];
  }

  /** Straight kilometres between middles, and difference in unmet shares, each by its weight. */
  #dissimilarity(): (a: number, b: number) => number {
    const { compactWeight, similarWeight } = this.#parameters;
    const { communities } = this.#ground.input.world;
    const middles = this.chosen.map((i) => {
      const [west, south, east, north] = boxOf(communities[i]!.boundary.coordinates);
      return [(west + east) / 2, (south + north) / 2] as const;
    });
    const needs = this.chosen.map((i) => this.#resultsOf(i).map(unmetRatio));
    return (a, b) => {
      const [[lonA, latA], [lonB, latB]] = [middles[a]!, middles[b]!];
      const metres = metresByRuler(rulerAt((latA + latB) / 2), lonA, latA, lonB, latB);
      const unlike = needs[a]!.reduce((sum, need, s) => sum + Math.abs(need - needs[b]![s]!), 0);
      return (compactWeight * metres) / 1000 + (similarWeight * unlike) / Math.max(1, needs[a]!.length);
    };
  }

  #resultsOf(community: number): readonly CoverageResult[] {
    const count = this.#parameters.services.length;
    return this.#results.slice(community * count, (community + 1) * count);
  }

  unit(members: readonly number[], stock: readonly StockInput[]): Omit<ProposedUnit, 'isLocked'> {
    const { input, people } = this.#ground;
    const inside = new Set(members);
    const sum = (pick: (member: number) => number) =>
      members.reduce((total, member) => total + pick(member), 0);
    return {
      communityIds: members.map((member) => input.world.communities[member]!.id),
      stockIds: stock.map(({ id }) => id),
      residents: sum((member) => people[member]!.residents),
      households: sum((member) => people[member]!.households),
      areaSquareMetres: sum((member) => input.world.communities[member]!.areaSquareMetres),
      links: this.#links
        .filter(({ a, b }) => inside.has(a) && inside.has(b))
        .map(({ reasons, crossed, ...pair }) => ({ ...shownPair(this.#ground, pair), reasons, crossed })),
      ...unitSheetOf(this.#ground, members, stock, (member) => this.#resultsOf(member)),
    };
  }

  /** Locked units that do not hang together: told, and left as the planner wants them. */
  lockedFaults(): Unplaced[] {
    return this.locked
      .filter((members) => !this.#hangsTogether(members))
      .map((members) => ({
        reason: 'locked_unconnected',
        communityIds: this.#idsOf(members),
        measure: null,
        total: null,
        limit: null,
      }));
  }

  #hangsTogether(members: readonly number[]): boolean {
    const open = new Set(members.slice(1));
    const reached = members.slice(0, 1);
    for (const member of reached) {
      for (const { a, b } of this.#links) {
        const next = a === member ? b : b === member ? a : -1;
        if (open.delete(next)) reached.push(next);
      }
    }
    return open.size === 0;
  }

  unplaced(reason: RegionReason): Unplaced {
    const places = 'places' in reason ? reason.places : [];
    return {
      reason: reason.code,
      communityIds: this.#idsOf(places.map((place) => this.chosen[place]!)),
      measure: 'bound' in reason ? MEASURES[reason.bound]! : null,
      total: 'bound' in reason ? reason.total : null,
      limit: 'least' in reason ? reason.least : 'most' in reason ? reason.most : null,
    };
  }

  #idsOf(members: readonly number[]): string[] {
    return members.map((member) => this.#ground.input.world.communities[member]!.id);
  }
}

/** Share of the demand that is unmet, else of the doors not covered; 0 where nothing is known. */
function unmetRatio({ demand, capacityGap, distanceGap, coveredRatio }: CoverageResult): number {
  const gap = capacityGap ?? distanceGap;
  if (gap !== null && demand) return Math.min(1, gap / demand);
  return coveredRatio === null ? 0 : 1 - coveredRatio;
}

/** Stock goes to the unit of the community that holds it, else of the nearest within the gap. */
function stockByGroup(
  { input, built }: GroupGround,
  groups: readonly (readonly number[])[],
  gapMetres: number,
): { groups: StockInput[][]; loose: string[] } {
  const groupOf = new Map(groups.flatMap((members, group) => members.map((member) => [member, group])));
  const lists: StockInput[][] = groups.map(() => []);
  const loose: string[] = [];
  for (const stock of input.stock) {
    const group = groupOf.get(nearestCommunity(built.ground.near, stock, gapMetres));
    if (group === undefined) loose.push(stock.id);
    else lists[group]!.push(stock);
  }
  return { groups: lists, loose };
}

function nearestCommunity(
  near: GroupGround['built']['ground']['near'],
  stock: StockInput,
  gapMetres: number,
): number {
  const holder = near.holding(stock.lonLat);
  if (holder >= 0) return holder;
  const [lon, lat] = stock.lonLat;
  const { metresPerLon, metresPerLat } = rulerAt(lat);
  const [lonMargin, latMargin] = [gapMetres / metresPerLon, gapMetres / metresPerLat];
  const around = near.touching(lon - lonMargin, lat - latMargin, lon + lonMargin, lat + latMargin);
  let [best, least] = [-1, gapMetres];
  for (const community of around.sort((a, b) => a - b)) {
    const metres = metresToBoundary(near.communities[community]!.boundary.coordinates, lon, lat);
    if (metres <= least && (metres < least || best < 0)) [best, least] = [community, metres];
  }
  return best;
}
