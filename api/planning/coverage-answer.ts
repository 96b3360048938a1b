/**
 * One community and one service: from what its doors reach to figures a planner can defend.
 *
 *   distance gap (距离缺口) = demand beyond the community's own supply × uncovered share
 *   capacity gap (容量缺口) = the larger of the distance gap and demand − own supply − reachable capacity
 *
 * Capacity counts in full once some door reaches it; how neighbours compete for it is in competition.ts.
 */

import type { WarningCode } from '../../schema/doubts.js';
import { type BandCoverage, secondsToWalk, UNREACHED } from '../kernel/index.js';
import { capacityGapOf, type DemandFigures, demandOf } from '../standards/demand.js';
import type { Service } from '../standards/services.js';
import { severityOf } from '../standards/severity.js';
import type { NormTable } from '../standards/standard-profiles.js';
import type { CoverageResult, RunWarning } from '../store/coverage-run.store.js';
import type { World } from './world.js';

export interface Band {
  readonly minutes: number;
  readonly cutoffMetres: number;
}

interface Question {
  readonly world: World;
  readonly service: Service;
  readonly bands: readonly Band[];
  readonly norms: NormTable;
  readonly speedMetresPerSecond: number;
  /** Positions of the facilities that the service accepts. */
  readonly facilities: readonly number[];
  readonly community: number;
}

/** What a result says beside the figures that hang on the walk. */
type Walked = Pick<
  CoverageResult,
  'state' | 'coveredRatio' | 'reachableCapacity' | 'unknownCapacityCount' | 'nearestMetres' | 'facilities'
>;

const NOTHING_WALKED = {
  coveredRatio: null,
  reachableCapacity: null,
  unknownCapacityCount: 0,
  nearestMetres: null,
  facilities: [],
} satisfies Partial<CoverageResult>;

/** Filled in where all communities of a place are known (competition.ts). */
const NO_COMPETITION = { accessScore: null, allocated: null, competitionGap: null } as const;

export class CommunityAnswer {
  readonly #question: Question;
  readonly #warnings: RunWarning[] = [];
  readonly #demand: number | null;
  readonly #ownCapacity: number;

  constructor(question: Question) {
    this.#question = question;
    const { service, norms } = question;
    const community = this.#community;
    const { demand, missing } = demandOf(service, community, norms);
    this.#demand = demand;
    if (missing) this.#doubt(MISSING_FIGURE[missing]);
    const own = service.ownCapacityField ? community[service.ownCapacityField] : 0;
    if (own === null) this.#doubt('MISSING_OWN_CAPACITY');
    this.#ownCapacity = own ?? 0;
  }

  get #community() {
    return this.#question.world.input.communities[this.#question.community]!;
  }

  #doubt(code: WarningCode, count = 1, detail: string | null = null): void {
    const { service } = this.#question;
    this.#warnings.push({ code, communityId: this.#community.id, serviceKind: service.kind, count, detail });
  }

  /** The data cannot answer: no facility of the kind anywhere, no network, or the community lies off its map. */
  withoutData(): CoverageResult[] {
    const { world, facilities, bands } = this.#question;
    if (facilities.length === 0) this.#doubt('NO_FACILITY_DATA');
    else this.#doubt(world.graph ? 'OUTSIDE_NETWORK' : 'NO_NETWORK');
    return bands.map((band) => this.#result(band, { ...NOTHING_WALKED, state: 'no_data' }, this.#warnings));
  }

  withCoverage(
    coverage: readonly BandCoverage[],
    isAnswerable: Uint8Array,
    nearestMetres: Float64Array,
  ): CoverageResult[] {
    const nearest = this.#readDoors(isAnswerable, nearestMetres);
    return this.#question.bands.map((band, b) => {
      const { coveredRatio, reached } = coverage[b]!;
      if (coveredRatio === null) {
        return this.#result(band, { ...NOTHING_WALKED, state: 'unreachable' }, this.#warnings);
      }
      const state = coveredRatio === 1 ? 'covered' : coveredRatio > 0 ? 'partly' : 'none';
      const supply = this.#supplyOf(reached.map(({ destination }) => destination));
      const facilities = reached.map(({ destination, metres, reachedRatio }) => ({
        facilityId: this.#question.world.input.facilities[destination]!.id,
        metres,
        seconds: secondsToWalk(metres, this.#question.speedMetresPerSecond),
        reachedRatio,
      }));
      const { warnings, ...capacity } = supply;
      return this.#result(band, { state, coveredRatio, ...capacity, nearestMetres: nearest, facilities }, [
        ...this.#warnings,
        ...warnings,
      ]);
    });
  }

  /** Least metres over the doors; doubts about doors that hang on no street or on an island. */
  #readDoors(isAnswerable: Uint8Array, nearestMetres: Float64Array): number | null {
    const { world, community } = this.#question;
    let nearest = UNREACHED;
    let offStreet = 0;
    let onIsland = 0;
    for (let door = world.doors.doorStart[community]!; door < world.doors.doorStart[community + 1]!; door++) {
      nearest = Math.min(nearest, nearestMetres[door]!);
      if (world.doorPlaces[door]!.length === 0) offStreet++;
      else if (!isAnswerable[door]) onIsland++;
    }
    if (offStreet > 0) this.#doubt('DOORS_OFF_NETWORK', offStreet);
    if (onIsland > 0) this.#doubt('DOORS_ON_ISLAND', onIsland);
    return nearest === UNREACHED ? null : nearest;
  }

  #supplyOf(reached: readonly number[]): {
    reachableCapacity: number | null;
    unknownCapacityCount: number;
    warnings: RunWarning[];
  } {
    const { world, service } = this.#question;
    const before = this.#warnings.length;
    let capacity = 0;
    let unknown = 0;
    const standIns = new Map<WarningCode, number>();
    for (const facility of reached) {
      const { serviceKind, capacity: own, capacityUnit } = world.input.facilities[facility]!;
      const code = service.warningByKind[serviceKind];
      if (code) standIns.set(code, (standIns.get(code) ?? 0) + 1);
      if (!service.capacityKinds.includes(serviceKind)) continue;
      if (own === null || capacityUnit !== service.capacityUnit) unknown++;
      else capacity += own;
    }
    for (const [code, count] of standIns) this.#doubt(code, count);
    if (unknown > 0) this.#doubt('CAPACITY_UNKNOWN', unknown);
    return {
      reachableCapacity: capacity + this.#ownCapacity,
      unknownCapacityCount: unknown,
      warnings: this.#warnings.splice(before),
    };
  }

  #result(band: Band, walked: Walked, warnings: readonly RunWarning[]): CoverageResult {
    const { service, speedMetresPerSecond } = this.#question;
    const community = this.#community;
    const persons = community[service.personsField];
    const gaps = this.#gapsOf(walked);
    return {
      communityId: community.id,
      serviceKind: service.kind,
      bandMinutes: band.minutes,
      cutoffMetres: band.cutoffMetres,
      state: walked.state,
      severity: gaps.severity,
      persons,
      coveredRatio: walked.coveredRatio,
      coveredPersons: persons === null || walked.coveredRatio === null ? null : persons * walked.coveredRatio,
      areaSquareMetres: community.areaSquareMetres,
      coveredAreaSquareMetres: null,
      demand: this.#demand,
      demandUnit: service.capacityUnit,
      normId: service.demand?.normId ?? null,
      reachableCapacity: walked.reachableCapacity,
      unknownCapacityCount: walked.unknownCapacityCount,
      distanceGap: gaps.distanceGap,
      capacityGap: gaps.capacityGap,
      ...NO_COMPETITION,
      nearestMetres: walked.nearestMetres,
      nearestSeconds:
        walked.nearestMetres === null ? null : secondsToWalk(walked.nearestMetres, speedMetresPerSecond),
      facilities: walked.facilities,
      warnings: [...warnings],
    };
  }

  /** A capacity nobody recorded is no gap of places: then only the distance gap is known. */
  #gapsOf(walked: Walked): Pick<CoverageResult, 'distanceGap' | 'capacityGap' | 'severity'> {
    if (walked.coveredRatio === null) return { distanceGap: null, capacityGap: null, severity: null };
    const uncoveredRatio = 1 - walked.coveredRatio;
    const demand = this.#demand;
    if (demand === null)
      return { distanceGap: null, capacityGap: null, severity: severityOf(null, uncoveredRatio) };
    const distanceGap = Math.max(0, demand - this.#ownCapacity) * uncoveredRatio;
    const isKnown = walked.unknownCapacityCount === 0;
    const capacityGap = isKnown
      ? Math.max(distanceGap, capacityGapOf(demand, walked.reachableCapacity ?? 0))
      : null;
    const unmet = demand > 0 ? (capacityGap ?? distanceGap) / demand : 0;
    const personsRatio = this.#question.service.ownCapacityField ? null : uncoveredRatio;
    return { distanceGap, capacityGap, severity: severityOf(unmet, personsRatio) };
  }
}

/** By the figure that the norm of a demand asks for. */
const MISSING_FIGURE: Readonly<Record<keyof DemandFigures, WarningCode>> = {
  persons60Plus: 'MISSING_PERSONS_60_PLUS',
  residents: 'MISSING_RESIDENTS',
  households: 'MISSING_HOUSEHOLDS',
};
