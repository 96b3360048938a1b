/**
 * A coverage run as pure computation: world and parameters in, one result for each community ×
 * service × band out, with totals and doubts. Same inputs, same bytes: communities come ordered by
 * id, and nothing here knows the clock or chance.
 *
 * For each service: one many-source search from its facilities tells which doors can be answered
 * and the nearest facility at any distance; one travel table doors × facilities up to the largest
 * band tells who reaches what.
 */

import {
  coverageOfGroup,
  type Place,
  PlaceReadout,
  Reacher,
  type TravelTable,
  travelTable,
  UNREACHED,
  type WalkGraph,
} from '../kernel/index.js';
import { cutoffMetresOf } from '../standards/bands.js';
import { speedMetresPerSecondOf, walkingProfileOf } from '../standards/profiles.js';
import { type Service, serviceOf } from '../standards/services.js';
import { type NormTable, normsOf } from '../standards/standard-profiles.js';
import type {
  CoverageResult,
  CoverageTotal,
  RunParameters,
  RunWarning,
} from '../store/coverage-run.store.js';
import { type Band, CommunityAnswer } from './coverage-answer.js';
import { totalsOf } from './coverage-totals.js';
import { doubtsOf } from './coverage-warnings.js';
import type { World } from './world.js';

export interface Coverage {
  readonly results: CoverageResult[];
  readonly totals: CoverageTotal[];
  /** Doubts about the run as a whole; those of one figure stand in its result. */
  readonly warnings: RunWarning[];
}

/** Reports the share that is done, 0..1. */
export type OnProgress = (ratio: number) => void;

/** Adds to the answers of a service what takes all communities together, while its walks are at hand. */
export type Refine = (
  plan: CoveragePlan,
  asked: ServiceQuestion,
  answers: readonly CoverageResult[][],
) => readonly CoverageResult[][];

export function computeCoverage(
  world: World,
  parameters: RunParameters,
  onProgress: OnProgress = () => {},
  refine: Refine = (_plan, _asked, answers) => answers,
): Coverage {
  const plan = planOf(parameters);
  const walker = world.graph ? new Walker(world, world.graph, plan) : null;
  const results = plan.services.map((service, i) => {
    const facilities = acceptedBy(service, world);
    const asked = { world, service, facilities, walked: walker?.walk(facilities) ?? null };
    const answers = world.input.communities.map((_, community) => answerOf(plan, asked, community));
    const refined = refine(plan, asked, answers);
    onProgress((i + 1) / plan.services.length);
    return refined;
  });
  return coverageOf(plan, world, results);
}

/** A question with its norms read. */
export interface CoveragePlan {
  readonly services: readonly Service[];
  readonly bands: readonly Band[];
  readonly largestMetres: number;
  readonly norms: NormTable;
  readonly speedMetresPerSecond: number;
  readonly canUseSteps: boolean;
}

export function planOf(parameters: RunParameters): CoveragePlan {
  const norms = normsOf(parameters.standardProfile);
  const bands = bandsOf(parameters, norms);
  return {
    services: parameters.services.map((kind) => serviceOf(kind)),
    bands,
    largestMetres: Math.max(...bands.map((band) => band.cutoffMetres)),
    norms,
    speedMetresPerSecond: speedMetresPerSecondOf(parameters.profile, norms),
    canUseSteps: walkingProfileOf(parameters.profile).canUseSteps,
  };
}

export function bandsOf(
  { minutes, reading, profile }: Pick<RunParameters, 'minutes' | 'reading' | 'profile'>,
  norms: NormTable,
): Band[] {
  return minutes.map((m) => ({ minutes: m, cutoffMetres: cutoffMetresOf(m, reading, profile, norms) }));
}

/** Positions of the facilities that a service accepts. */
export const acceptedBy = ({ acceptsKinds }: Service, { input }: Pick<World, 'input'>): number[] =>
  input.facilities.flatMap((facility, i) => (acceptsKinds.includes(facility.serviceKind) ? [i] : []));

/** What one service's searches found. */
export interface ServiceWalk {
  /** Doors × facilities, which are named by their position in input.facilities. */
  readonly table: TravelTable;
  /** By door: metres to the nearest facility at any distance. */
  readonly nearestMetres: Float64Array;
  readonly isAnswerable: Uint8Array;
}

export interface ServiceQuestion {
  readonly world: World;
  readonly service: Service;
  /** Positions of those that the service accepts. */
  readonly facilities: readonly number[];
  /** Null without a network. */
  readonly walked: ServiceWalk | null;
}

/** One result a band for a community. */
export function answerOf(
  { bands, norms, speedMetresPerSecond }: CoveragePlan,
  { world, service, facilities, walked }: ServiceQuestion,
  community: number,
): CoverageResult[] {
  const question = { world, service, bands, norms, speedMetresPerSecond, facilities, community };
  const answer = new CommunityAnswer(question);
  if (facilities.length === 0 || !walked || !world.isOnNetworkMap[community]) return answer.withoutData();
  const coverage = coverageOfGroup(
    walked.table,
    world.doors,
    walked.isAnswerable,
    community,
    bands.map((band) => band.cutoffMetres),
  );
  return answer.withCoverage(coverage, walked.isAnswerable, walked.nearestMetres);
}

/**
 * Puts the answers together.
 * @param results by service, then community: one a band
 * @param knownTotals by service, one a band: where its answers are those of a run before
 */
export function coverageOf(
  { services, bands }: CoveragePlan,
  world: World,
  results: readonly (readonly (readonly CoverageResult[])[])[],
  knownTotals: (service: number) => readonly CoverageTotal[] | null = () => null,
): Coverage {
  const inOrder: CoverageResult[] = [];
  for (let community = 0; community < world.input.communities.length; community++)
    for (const own of results) for (const result of own[community]!) inOrder.push(result);
  return {
    results: inOrder,
    totals: services.flatMap((service, s) => knownTotals(s) ?? totalsOf(results[s]!, service, bands)),
    warnings: doubtsOf(world, services),
  };
}

/** Searches the streets of a world for one service after the other. */
export class Walker {
  readonly #world: World;
  readonly #graph: WalkGraph;
  readonly #largestMetres: number;
  readonly #reacher: Reacher;
  readonly #doors: PlaceReadout;

  constructor(
    world: World,
    graph: WalkGraph,
    { largestMetres, canUseSteps }: Pick<CoveragePlan, 'largestMetres' | 'canUseSteps'>,
  ) {
    this.#world = world;
    this.#graph = graph;
    this.#largestMetres = largestMetres;
    this.#reacher = new Reacher(graph, { withoutSteps: !canUseSteps });
    this.#doors = new PlaceReadout(graph, world.doorPlaces);
  }

  walk(facilities: readonly number[]): ServiceWalk {
    const world = this.#world;
    const starts = openStarts(world, facilities);
    const nearestMetres = nearestOfDoors(this.#reacher, this.#doors, starts);
    const destinations = facilities.map((f) => world.facilityPlaces[f]!);
    const table = travelTable(
      this.#graph,
      this.#reacher,
      world.doorPlaces,
      destinations,
      this.#largestMetres,
    );
    return {
      table: ownFacilities(world, table, facilities),
      nearestMetres,
      isAnswerable: answerableDoors(world, nearestMetres, starts),
    };
  }
}

/** Where the facilities that serve everybody hang on the network. */
export const openStarts = ({ input, facilityPlaces }: World, facilities: readonly number[]): Place =>
  facilities.filter((f) => !input.facilities[f]!.isForResidentsOnly).flatMap((f) => facilityPlaces[f]!);

/** By door: metres from the nearest start at any distance. */
export function nearestOfDoors(reacher: Reacher, doors: PlaceReadout, starts: Place): Float64Array {
  const nearestMetres = new Float64Array(doors.metres.length).fill(UNREACHED);
  for (const door of doors.read(reacher.run(starts, Infinity))) nearestMetres[door] = doors.metres[door]!;
  return nearestMetres;
}

/**
 * Doors for which the streets can say what is in reach: those on a part of the network that holds a
 * facility. A door shut in by a wall counts, as uncovered, while others of its community get out;
 * else closing a gate would raise the coverage. Where none gets out, some gate is missing from the data.
 */
export function answerableDoors(world: World, nearestMetres: Float64Array, facilities: Place): Uint8Array {
  const hasFacility = new Uint8Array(world.graph?.nodeCount ?? 0);
  for (const { edge } of facilities) hasFacility[world.edgePart[edge]!] = 1;
  const isAnswerable = new Uint8Array(nearestMetres.length);
  const { doorStart } = world.doors;
  for (let community = 0; community + 1 < doorStart.length; community++) {
    const [first, end] = [doorStart[community]!, doorStart[community + 1]!];
    let door = first;
    while (door < end && nearestMetres[door] === UNREACHED) door++;
    if (door === end) continue;
    for (door = first; door < end; door++)
      for (const { edge } of world.doorPlaces[door]!)
        if (hasFacility[world.edgePart[edge]!]) isAnswerable[door] = 1;
  }
  return isAnswerable;
}

/**
 * Destinations named by their position in input.facilities; what serves residents only is left to
 * the doors of the community it lies in.
 */
function ownFacilities(world: World, table: TravelTable, positions: readonly number[]): TravelTable {
  const { doorStart } = world.doors;
  const rowStart = new Uint32Array(table.rowStart.length);
  const destination = new Uint32Array(table.destination.length);
  const metres = new Float64Array(table.metres.length);
  let kept = 0;
  for (let community = 0; community + 1 < doorStart.length; community++) {
    for (let door = doorStart[community]!; door < doorStart[community + 1]!; door++) {
      for (let i = table.rowStart[door]!; i < table.rowStart[door + 1]!; i++) {
        const facility = positions[table.destination[i]!]!;
        const isForeign = world.facilityCommunity[facility] !== community;
        if (isForeign && world.input.facilities[facility]!.isForResidentsOnly) continue;
        destination[kept] = facility;
        metres[kept++] = table.metres[i]!;
      }
      rowStart[door + 1] = kept;
    }
  }
  return { ...table, rowStart, destination: destination.slice(0, kept), metres: metres.slice(0, kept) };
}
