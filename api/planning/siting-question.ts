/**
 * A siting study as a kernel question. Demand points are doors that lack a service (or, where everyone
 * is to be served, all doors), sites are ways to use idle stock and, for the latter, the facilities
 * that stand; costs are metres on foot.
 *
 * Rooms are tied to the streets as facilities are, from their own side of the walls.
 */

import type { WarningCode } from '../../schema/doubts.js';
import {
  isCapacitated,
  Reacher,
  type SitingProblem,
  type TravelTable,
  travelTable,
} from '../kernel/index.js';
import { type Service, serviceOf } from '../standards/services.js';
import type { CoverageResult, RunParameters, RunWarning } from '../store/coverage-run.store.js';
import { CommunityIndex } from './community-index.js';
import {
  acceptedBy,
  type CoveragePlan,
  computeCoverage,
  planOf,
  type ServiceWalk,
  Walker,
} from './coverage.js';
import { peopleOf, peopleWarnings, withEstimates } from './people.js';
import { candidatesOf, type SitingOption } from './siting-candidates.js';
import { personsIn } from './siting-needs.js';
import type { SitingParameters } from './siting-parameters.js';
import type { StudyInput } from './study-input.js';
import { assembleWorld, type World } from './world.js';

/** A group of doors of one community that the same sites can serve. */
export interface SitingPoint {
  readonly community: number;
  readonly service: Service;
  readonly weight: number;
}

export interface SitingQuestion {
  readonly problem: SitingProblem;
  readonly points: readonly SitingPoint[];
  readonly options: readonly SitingOption[];
  /** Sites before the options: facilities that stand. */
  readonly fixedCount: number;
  readonly warnings: readonly RunWarning[];
}

interface Pair {
  readonly site: number;
  readonly metres: number;
}

export function questionOf(place: StudyInput, parameters: SitingParameters): SitingQuestion {
  const { options, warnings } = candidatesOf(place.stock, parameters);
  const { input, doubts } = parameters.estimatesPeople
    ? withEstimatedPeople(place)
    : { input: place, doubts: [] };
  const plan = planOf(runParametersOf(parameters));
  const { world, stockPlaces } = worldWithStock(input, plan.canUseSteps);
  const builder = new QuestionBuilder(parameters, plan, world, options);
  if (world.graph) {
    const reacher = new Reacher(world.graph, { withoutSteps: !plan.canUseSteps });
    const cutoff = builder.isForEveryone ? parameters.farthestMetres : plan.largestMetres;
    const rooms = travelTable(world.graph, reacher, world.doorPlaces, stockPlaces, cutoff);
    const walker = new Walker(world, world.graph, { ...plan, largestMetres: cutoff });
    for (const kind of parameters.services) {
      const facilities = acceptedBy(serviceOf(kind), world);
      builder.addService(serviceOf(kind), walker.walk(facilities), rooms);
    }
  } else builder.doubt('NO_NETWORK', null);
  return { ...builder.finish(), warnings: [...warnings, ...doubts, ...builder.warnings] };
}

function withEstimatedPeople(place: StudyInput): { input: StudyInput; doubts: readonly RunWarning[] } {
  const people = peopleOf(place, new CommunityIndex(place.world.communities));
  return { input: { ...place, world: withEstimates(place.world, people) }, doubts: peopleWarnings(people) };
}

const runParametersOf = (parameters: SitingParameters): RunParameters => ({
  ...parameters,
  minutes: [parameters.minutes],
  services: [...parameters.services],
});

/** The world as it stands, and where each room of the stock hangs on its streets. */
function worldWithStock({ world, stock }: StudyInput, canUseSteps: boolean) {
  const { facilities } = world;
  const rooms = stock.map(({ id, lonLat }) => ({
    id,
    lonLat,
    serviceKind: 'elderly_care' as const,
    capacity: null,
    capacityUnit: null,
    isForResidentsOnly: false,
  }));
  const both = assembleWorld({ ...world, facilities: [...facilities, ...rooms] }, canUseSteps);
  return {
    world: {
      ...both,
      input: world,
      facilityPlaces: both.facilityPlaces.slice(0, facilities.length),
      facilityCommunity: both.facilityCommunity.slice(0, facilities.length),
    },
    stockPlaces: both.facilityPlaces.slice(facilities.length),
  };
}

class QuestionBuilder {
  readonly isForEveryone: boolean;
  readonly warnings: RunWarning[] = [];
  readonly #parameters: SitingParameters;
  readonly #plan: CoveragePlan;
  readonly #world: World;
  readonly #options: readonly SitingOption[];
  readonly #fixedCount: number;
  readonly #points: { community: number; service: Service; weight: number; pairs: readonly Pair[] }[] = [];

  constructor(
    parameters: SitingParameters,
    plan: CoveragePlan,
    world: World,
    options: readonly SitingOption[],
  ) {
    this.#parameters = parameters;
    this.#plan = plan;
    this.#world = world;
    this.#options = options;
    // Who is to be served by the nearest facility may be so by one that stands; a cover asks only who lacks one.
    this.isForEveryone = parameters.model.startsWith('p-');
    this.#fixedCount = this.isForEveryone ? world.input.facilities.length : 0;
  }

  doubt(code: WarningCode, service: Service | null, communityId: string | null = null, count = 1): void {
    this.warnings.push({ code, communityId, serviceKind: service?.kind ?? null, count, detail: null });
  }

  addService(service: Service, walk: ServiceWalk, rooms: TravelTable): void {
    const { input, doors } = this.#world;
    const hasFacilities = acceptedBy(service, this.#world).length > 0;
    if (!hasFacilities) this.doubt('NO_FACILITY_DATA', service);
    const gaps = isCapacitated(this.#parameters.model) ? this.#gapsOf(service) : null;
    const sitesOfStock = this.#sitesOfStock(service);
    input.communities.forEach((_, community) => {
      const [first, end] = [doors.doorStart[community]!, doors.doorStart[community + 1]!];
      const answerable: number[] = [];
      for (let door = first; door < end; door++) {
        const isTied = this.#world.doorPlaces[door]!.length > 0;
        if (hasFacilities ? walk.isAnswerable[door] : isTied) answerable.push(door);
      }
      const open = answerable.filter((door) => this.#lacks(walk.table, door));
      const amount = gaps ? gaps[community]! : this.#personsOf(service, community);
      const whole = gaps ? open : answerable;
      const total = whole.reduce((sum, door) => sum + doors.doorWeight[door]!, 0);
      if (amount <= 0 || total <= 0) return;
      for (const door of open)
        this.#points.push({
          community,
          service,
          weight: (amount * doors.doorWeight[door]!) / total,
          pairs: this.#pairsOf(door, walk.table, rooms, sitesOfStock),
        });
    });
  }

  /** By community: places short, as a coverage run counts them; where no capacity is known, those of the uncovered doors. */
  #gapsOf(service: Service): number[] {
    const parameters = { ...runParametersOf(this.#parameters), services: [service.kind] };
    return computeCoverage(this.#world, parameters).results.map((result: CoverageResult) => {
      if (result.state === 'no_data') return result.demand ?? 0;
      return result.capacityGap ?? result.distanceGap ?? 0;
    });
  }

  #personsOf(service: Service, community: number): number {
    const row = this.#world.input.communities[community]!;
    const { persons, missing } = personsIn(service, row, this.#plan.norms);
    if (missing) this.doubt(missing, service, row.id);
    return persons;
  }

  /** A capacity gap is everybody's: all doors ask. Else those without a facility within the band do. */
  #lacks(table: TravelTable, door: number): boolean {
    if (this.isForEveryone || isCapacitated(this.#parameters.model)) return true;
    const cutoff = this.#plan.largestMetres;
    for (let i = table.rowStart[door]!; i < table.rowStart[door + 1]!; i++)
      if (table.metres[i]! <= cutoff) return false;
    return true;
  }

  /** By position in the stock: the sites (options) that offer the service. */
  #sitesOfStock(service: Service): Map<number, number[]> {
    const sites = new Map<number, number[]>();
    this.#options.forEach(({ stock, shares }, option) => {
      if (!shares.some(({ serviceKind }) => serviceKind === service.kind)) return;
      sites.set(stock, [...(sites.get(stock) ?? []), this.#fixedCount + option]);
    });
    return sites;
  }

  #pairsOf(
    door: number,
    standing: TravelTable,
    rooms: TravelTable,
    sitesOfStock: ReadonlyMap<number, readonly number[]>,
  ): Pair[] {
    const pairs: Pair[] = [];
    if (this.isForEveryone)
      for (let i = standing.rowStart[door]!; i < standing.rowStart[door + 1]!; i++)
        pairs.push({ site: standing.destination[i]!, metres: standing.metres[i]! });
    for (let i = rooms.rowStart[door]!; i < rooms.rowStart[door + 1]!; i++)
      for (const site of sitesOfStock.get(rooms.destination[i]!) ?? [])
        pairs.push({ site, metres: rooms.metres[i]! });
    return pairs.sort((a, b) => a.site - b.site);
  }

  finish(): Omit<SitingQuestion, 'warnings'> {
    const points = this.isForEveryone ? this.#points : merged(this.#points);
    const options = this.#options;
    const fixedCount = this.#fixedCount;
    const siteCount = fixedCount + options.length;
    const { siteCount: newSites, budgetYuan, model } = this.#parameters;
    const rowStart = new Uint32Array(points.length + 1);
    points.forEach(({ pairs }, point) => {
      rowStart[point + 1] = rowStart[point]! + pairs.length;
    });
    const pairs = points.flatMap((point) => point.pairs);
    const bySite = <Value>(standing: Value, of: (option: SitingOption) => Value): Value[] => [
      ...Array.from({ length: fixedCount }, () => standing),
      ...options.map(of),
    ];
    const problem: SitingProblem = {
      model,
      demandWeight: Float64Array.from(points, ({ weight }) => weight),
      costs: {
        rowStart,
        site: Uint32Array.from(pairs, ({ site }) => site),
        cost: Float64Array.from(pairs, ({ metres }) => metres),
      },
      siteCount,
      siteYuan: Float64Array.from(bySite(0, ({ yuan }) => yuan ?? 0)),
      siteCapacity: isCapacitated(model) ? Float64Array.from(bySite(0, placesOf)) : null,
      isFixed: Uint8Array.from(bySite(1, () => 0)),
      siteGroup: Int32Array.from(bySite(-1, ({ stock }) => stock)),
      siteLimit: newSites === null ? null : fixedCount + newSites,
      budgetYuan,
      cutoff: null,
      isShared: true,
      fillsFixed: false,
    };
    return { problem, points, options, fixedCount };
  }
}

const placesOf = ({ shares }: SitingOption): number =>
  shares.reduce((sum, { capacity }) => sum + capacity, 0);

type BuiltPoint = SitingPoint & { readonly pairs: readonly Pair[] };

/** Doors of one community and service in reach of the same sites are one point. */
function merged(points: readonly BuiltPoint[]): BuiltPoint[] {
  const groups = new Map<string, BuiltPoint>();
  for (const point of points) {
    const key = `${point.community} ${point.service.kind} ${point.pairs.map(({ site }) => site).join()}`;
    const other = groups.get(key);
    groups.set(key, other ? { ...other, weight: other.weight + point.weight } : point);
  }
  return [...groups.values()];
}
