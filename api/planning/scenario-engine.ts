/**
 * What a scenario changes, computed from what the baseline knows: live while a planner drags.
 *
 * The baseline keeps, for each facility, the doors it reaches (a column), and for each service the
 * nearest metres and the answers. A scenario searches again only from facilities that are new or
 * whose walks may meet a changed node or a door that hangs elsewhere, and answers again only
 * communities of which some figure moved; everything else is the baseline's own object. Every figure
 * is made by the functions of a cold run in their order, so the answer is equal to it to the byte.
 *
 * Where that cannot be promised, the world is computed from scratch, and the answer says so: without
 * a network, where there are no more doors than facilities (then a cold run searches from the doors),
 * and where a drawn way leaves the map (then other communities may lie on it).
 */

import { type BBox, type LinkedGraph, PlaceReadout, Reacher } from '../kernel/index.js';
import type { CoverageResult, CoverageTotal, RunParameters } from '../store/coverage-run.store.js';
import {
  acceptedBy,
  answerableDoors,
  answerOf,
  type Coverage,
  type CoveragePlan,
  computeCoverage,
  coverageOf,
  nearestOfDoors,
  openStarts,
  planOf,
} from './coverage.js';
import { type AppliedScenario, applyTo, inputAfter } from './scenario-apply.js';
import type { ScenarioChange } from './scenario-change.js';
import { type Column, columnOf, differingDoors, tableOf } from './scenario-columns.js';
import { DoorSurvey } from './scenario-doors.js';
import { type ScenarioInput, ScenarioSite } from './scenario-resolve.js';
import { WorldAfter } from './scenario-world.js';
import { type BuiltWorld, buildWorld, extentOf, type World } from './world.js';

export interface Recomputed {
  readonly coverage: Coverage;
  /** True where the whole world was computed from scratch. */
  readonly isFromScratch: boolean;
  /** Facilities searched from. */
  readonly searchCount: number;
  /** Answers (community × service) made anew. */
  readonly answerCount: number;
}

/** Solves the baseline once; then scenarios over it are cheap. */
export const prepareBaseline = (input: ScenarioInput, parameters: RunParameters): ScenarioEngine =>
  new ScenarioEngine(input, parameters);

/** What is known of one service. */
interface ServiceState {
  readonly facilities: readonly number[];
  readonly nearestMetres: Float64Array;
  readonly isAnswerable: Uint8Array;
  /** By community: one a band. */
  readonly answers: readonly CoverageResult[][];
}

export class ScenarioEngine {
  readonly input: ScenarioInput;
  readonly coverage: Coverage;
  /** The world of the baseline. */
  readonly built: BuiltWorld;
  readonly #plan: CoveragePlan;
  readonly #parameters: RunParameters;
  readonly #site: ScenarioSite;
  readonly #reacher: Reacher | null;
  readonly #doors: PlaceReadout | null;
  readonly #survey: DoorSurvey | null;
  /** By facility; null where no service asks for it. */
  readonly #columns: readonly (Column | null)[];
  readonly #states: readonly ServiceState[];
  readonly #communityOfDoor: Uint32Array;
  /** Of the network, without drawn ways. */
  readonly #extent: BBox;

  constructor(input: ScenarioInput, parameters: RunParameters) {
    this.input = input;
    this.#parameters = parameters;
    this.#plan = planOf(parameters);
    this.#site = new ScenarioSite(input);
    this.built = buildWorld(input.world, this.#plan.canUseSteps);
    const { world } = this.built;
    this.#communityOfDoor = communitiesOfDoors(world);
    this.#extent = this.built.streets ? extentOf(this.built.streets.cut.network) : [0, 0, 0, 0];
    const isPatched = canPatch(world, this.#plan);
    this.#reacher = isPatched ? this.#reacherOf(world) : null;
    this.#doors = isPatched ? new PlaceReadout(world.graph!, world.doorPlaces) : null;
    this.#survey = isPatched ? new DoorSurvey(world, this.built.ground, this.built.streets!) : null;
    if (!this.#reacher || !this.#doors) {
      this.#columns = [];
      this.#states = [];
      this.coverage = computeCoverage(world, parameters);
      return;
    }
    const search = new Search(world, this.#plan, this.#reacher, this.#doors);
    this.#columns = world.input.facilities.map((_, f) => (search.isAsked(f) ? search.column(f) : null));
    this.#states = search.states(this.#columns, () => null);
    this.coverage = coverageOf(
      this.#plan,
      world,
      this.#states.map(({ answers }) => answers),
    );
  }

  #reacherOf(world: World): Reacher {
    return new Reacher(world.graph!, { withoutSteps: !this.#plan.canUseSteps });
  }

  /** @throws ScenarioError with every problem of the changes */
  recompute(changes: readonly ScenarioChange[]): Recomputed {
    if (changes.length === 0)
      return { coverage: this.coverage, isFromScratch: false, searchCount: 0, answerCount: 0 };
    const applied = applyTo(this.#site, changes);
    const { world, linked } = applied;
    const { streets } = this.built;
    if (
      !this.#survey ||
      !streets ||
      (linked && leavesMap(this.#extent, streets.cut.network.nodeCount, linked))
    )
      return this.#fromScratch(applied);
    const after = new WorldAfter(this.built, this.#survey, world, linked, this.#plan.canUseSteps);
    if (!canPatch(after.world, this.#plan)) return this.#fromScratch(applied);
    return { ...this.#patched(after), isFromScratch: false };
  }

  #fromScratch(applied: AppliedScenario): Recomputed {
    const input = inputAfter(applied);
    const { world } = buildWorld(input.world, this.#plan.canUseSteps);
    const coverage = computeCoverage(world, this.#parameters);
    const { facilities, communities } = world.input;
    const answerCount = communities.length * this.#plan.services.length;
    return { coverage, isFromScratch: true, searchCount: facilities.length, answerCount };
  }

  #patched(after: WorldAfter): Pick<Recomputed, 'coverage' | 'searchCount' | 'answerCount'> {
    const { world } = after;
    const isMoved = after.streets !== null;
    const reacher = isMoved ? this.#reacherOf(world) : this.#reacher!;
    const doors = isMoved ? new PlaceReadout(world.graph!, world.doorPlaces) : this.#doors!;
    const search = new Search(world, this.#plan, reacher, doors);
    const stale = isMoved ? after.staleFacilities(this.#reacher!, reacher, this.#plan.largestMetres) : null;
    let searchCount = 0;
    const columns = world.input.facilities.map((_, f) => {
      if (!search.isAsked(f)) return null;
      const known =
        after.facilityBefore[f]! >= 0 && !stale?.[f] ? this.#columns[after.facilityBefore[f]!] : null;
      if (known) return known;
      searchCount++;
      return search.column(f);
    });
    const moves = new Moves(this.#states, this.#columns, after, this.#communityOfDoor);
    const states = search.states(columns, (service, walk) => moves.of(service, walk, columns), {
      before: this.#states,
      keepsNearest: (service, facilities) =>
        !isMoved && after.hasSameStarts(this.#states[service]!.facilities, facilities),
    });
    const coverage = coverageOf(
      this.#plan,
      world,
      states.map(({ answers }) => answers),
      (service) =>
        states[service]!.answers === this.#states[service]!.answers ? this.#totalsOf(service) : null,
    );
    return { coverage, searchCount, answerCount: moves.answerCount };
  }

  /** Of the baseline. */
  #totalsOf(service: number): readonly CoverageTotal[] {
    const bandCount = this.#plan.bands.length;
    return this.coverage.totals.slice(service * bandCount, (service + 1) * bandCount);
  }
}

/** A cold run searches from the side with fewer places: sums are equal to the bit only from the same side. */
const canPatch = (world: World, { services }: CoveragePlan): boolean =>
  world.graph !== null &&
  services.every((service) => world.doorPlaces.length > acceptedBy(service, world).length);

function communitiesOfDoors({ doors: { doorStart } }: World): Uint32Array {
  const communityOf = new Uint32Array(doorStart[doorStart.length - 1]!);
  for (let community = 0; community + 1 < doorStart.length; community++)
    communityOf.fill(community, doorStart[community], doorStart[community + 1]);
  return communityOf;
}

/** A community that lies off the map of the baseline may lie on a larger one. */
function leavesMap(
  [west, south, east, north]: BBox,
  nodeCountBefore: number,
  { graph }: LinkedGraph,
): boolean {
  for (let node = nodeCountBefore; node < graph.nodeCount; node++) {
    const [lon, lat] = [graph.nodeLon[node]!, graph.nodeLat[node]!];
    if (lon < west || lon > east || lat < south || lat > north) return true;
  }
  return false;
}

type Walk = Pick<ServiceState, 'facilities' | 'nearestMetres' | 'isAnswerable'>;

/** Searches one world, service by service. */
class Search {
  readonly #world: World;
  readonly #plan: CoveragePlan;
  readonly #reacher: Reacher;
  readonly #doors: PlaceReadout;
  readonly #asked: ReadonlySet<string>;

  constructor(world: World, plan: CoveragePlan, reacher: Reacher, doors: PlaceReadout) {
    this.#world = world;
    this.#plan = plan;
    this.#reacher = reacher;
    this.#doors = doors;
    this.#asked = new Set(plan.services.flatMap(({ acceptsKinds }) => acceptsKinds));
  }

  isAsked(facility: number): boolean {
    return this.#asked.has(this.#world.input.facilities[facility]!.serviceKind);
  }

  column(facility: number): Column {
    return columnOf(
      this.#reacher,
      this.#doors,
      this.#world.facilityPlaces[facility]!,
      this.#plan.largestMetres,
    );
  }

  /**
   * @param movedOf the communities to answer again, as flags; null: all of them
   * @param known what holds still since the world before
   */
  states(
    columns: readonly (Column | null)[],
    movedOf: (service: number, walk: Walk) => Uint8Array | null,
    known?: {
      readonly before: readonly ServiceState[];
      readonly keepsNearest: (service: number, facilities: readonly number[]) => boolean;
    },
  ): ServiceState[] {
    return this.#plan.services.map((service, s) => {
      const facilities = acceptedBy(service, this.#world);
      const before = known?.before[s];
      const walk =
        before && known.keepsNearest(s, facilities)
          ? { facilities, nearestMetres: before.nearestMetres, isAnswerable: before.isAnswerable }
          : this.#walk(facilities);
      const moved = movedOf(s, walk);
      if (before && moved && !moved.includes(1)) return { ...walk, answers: before.answers };
      const table = tableOf(this.#world, columns, facilities, moved);
      const asked = { world: this.#world, service, facilities, walked: { ...walk, table } };
      const answers = this.#world.input.communities.map((_, community) =>
        moved && before && !moved[community]
          ? before.answers[community]!
          : answerOf(this.#plan, asked, community),
      );
      return { ...walk, answers };
    });
  }

  #walk(facilities: readonly number[]): Walk {
    const starts = openStarts(this.#world, facilities);
    const nearestMetres = nearestOfDoors(this.#reacher, this.#doors, starts);
    return { facilities, nearestMetres, isAnswerable: answerableDoors(this.#world, nearestMetres, starts) };
  }
}

/** Which communities must be answered again, service by service. */
class Moves {
  answerCount = 0;
  readonly #states: readonly ServiceState[];
  readonly #columnsBefore: readonly (Column | null)[];
  readonly #after: WorldAfter;
  readonly #communityOfDoor: Uint32Array;

  constructor(
    states: readonly ServiceState[],
    columnsBefore: readonly (Column | null)[],
    after: WorldAfter,
    communityOfDoor: Uint32Array,
  ) {
    this.#states = states;
    this.#columnsBefore = columnsBefore;
    this.#after = after;
    this.#communityOfDoor = communityOfDoor;
  }

  of(service: number, walk: Walk, columns: readonly (Column | null)[]): Uint8Array {
    const before = this.#states[service]!;
    const moved = new Uint8Array(before.answers.length);
    const isAllMoved = (walk.facilities.length === 0) !== (before.facilities.length === 0);
    for (let community = 0; community < moved.length; community++)
      if (isAllMoved || !this.#after.isSameCommunity(community)) moved[community] = 1;
    const mark = (door: number) => {
      moved[this.#communityOfDoor[door]!] = 1;
    };
    for (const door of this.#after.movedDoors) mark(door);
    for (let door = 0; door < walk.nearestMetres.length; door++)
      if (
        walk.nearestMetres[door] !== before.nearestMetres[door] ||
        walk.isAnswerable[door] !== before.isAnswerable[door]
      )
        mark(door);
    this.#markColumns(before.facilities, walk.facilities, columns, mark);
    for (const flag of moved) this.answerCount += flag;
    return moved;
  }

  #markColumns(
    before: readonly number[],
    now: readonly number[],
    columns: readonly (Column | null)[],
    mark: (door: number) => void,
  ): void {
    const kept = new Set<number>();
    for (const f of now) {
      const known = this.#after.facilityBefore[f]!;
      if (known >= 0) kept.add(known);
      const [column, old] = [columns[f]!, known >= 0 ? this.#columnsBefore[known]! : null];
      if (!old) column.doors.forEach(mark);
      else if (!this.#after.isSameFacility(f)) for (const one of [column, old]) one.doors.forEach(mark);
      else if (column !== old) differingDoors(old, column, mark);
    }
    for (const f of before) if (!kept.has(f)) this.#columnsBefore[f]!.doors.forEach(mark);
  }
}
