/**
 * The land side of a coverage run: for each community, service and band the area that the service
 * reaches (服务覆盖面积) and the gap area (缺口范围) that it does not.
 *
 * The joint service area of all facilities is one many-source search, drawn near each community on
 * the triangulated streets; Turf cuts it with the community's land. Areas are taken on the spheroid, as the
 * database takes those of the communities.
 */

import type { MultiPolygon } from 'geojson';
import type { ServiceKind } from '../../schema/vocabulary.js';
import { areaSquareMetres, LocalContours, Reacher, triangulate, type WalkGraph } from '../kernel/index.js';
import { walkingProfileOf } from '../standards/profiles.js';
import { serviceOf } from '../standards/services.js';
import { normsOf } from '../standards/standard-profiles.js';
import type { NewGapArea } from '../store/coverage-result.store.js';
import type { CoverageResult, RunParameters } from '../store/coverage-run.store.js';
import { withCompetition } from './competition.js';
import { bandsOf, type Coverage, computeCoverage, type OnProgress } from './coverage.js';
import type { Band } from './coverage-answer.js';
import { landOutside } from './land.js';
import { assembleWorld, type World } from './world.js';
import type { WorldInput } from './world-input.js';

export interface CoverageWithAreas extends Coverage {
  readonly gapAreas: NewGapArea[];
}

/** Says what is being done, with the share that is done, 0..1. */
export type OnStage = (ratio: number, stage: string) => void;

export function computeCoverageWithAreas(
  input: WorldInput,
  parameters: RunParameters,
  onStage: OnStage,
): CoverageWithAreas {
  onStage(0, 'assemble');
  const { canUseSteps } = walkingProfileOf(parameters.profile);
  const world = assembleWorld(input, canUseSteps);
  const coverage = computeCoverage(
    world,
    parameters,
    (ratio) => onStage(0.2 + 0.4 * ratio, 'search'),
    withCompetition,
  );
  if (!world.graph) return { ...coverage, gapAreas: [] };
  const areas = new GapAreas(world, world.graph, parameters);
  areas.cutAll((ratio) => onStage(0.6 + 0.4 * ratio, 'areas'));
  // Land of a community that the data cannot answer for is no gap.
  const answered = new Set(coverage.results.filter((result) => result.coveredRatio !== null).map(keyOf));
  return {
    ...coverage,
    results: coverage.results.map((result) => areas.fill(result)),
    gapAreas: areas.gapAreas.filter((area) => answered.has(keyOf(area))),
  };
}

/** Cuts the land of every community with the service areas, one service after the other. */
class GapAreas {
  readonly gapAreas: NewGapArea[] = [];
  readonly #world: World;
  readonly #reacher: Reacher;
  readonly #contours: LocalContours;
  readonly #bands: readonly Band[];
  readonly #services: readonly ServiceKind[];
  /** Gap area in m² by key; absent where the service cannot be answered. */
  readonly #gapSquareMetres = new Map<string, number>();

  constructor(world: World, graph: WalkGraph, parameters: RunParameters) {
    this.#world = world;
    this.#reacher = new Reacher(graph, { withoutSteps: !walkingProfileOf(parameters.profile).canUseSteps });
    this.#contours = new LocalContours(graph, triangulate(graph));
    this.#bands = bandsOf(parameters, normsOf(parameters.standardProfile));
    this.#services = parameters.services;
  }

  cutAll(onProgress: OnProgress): void {
    this.#services.forEach((kind, i) => {
      this.#cutService(kind);
      onProgress((i + 1) / this.#services.length);
    });
  }

  #cutService(kind: ServiceKind): void {
    const { facilities } = this.#world.input;
    const starts = this.#world.facilityPlaces.filter((_, f) => {
      const facility = facilities[f]!;
      return serviceOf(kind).acceptsKinds.includes(facility.serviceKind) && !facility.isForResidentsOnly;
    });
    if (starts.length === 0) return;
    const cutoffs = this.#bands.map((band) => band.cutoffMetres);
    this.#contours.load(this.#reacher.run(starts.flat(), Math.max(...cutoffs)), cutoffs);
    this.#world.input.communities.forEach((community, i) => {
      if (!this.#world.isOnNetworkMap[i]) return;
      for (const { minutes, cutoffMetres } of this.#bands) {
        this.#keep(
          community.id,
          kind,
          minutes,
          landOutside(this.#contours, community.boundary, cutoffMetres),
        );
      }
    });
  }

  #keep(communityId: string, serviceKind: ServiceKind, bandMinutes: number, geometry: MultiPolygon): void {
    const gapSquareMetres = areaSquareMetres(geometry.coordinates);
    this.#gapSquareMetres.set(keyOf({ communityId, serviceKind, bandMinutes }), gapSquareMetres);
    if (geometry.coordinates.length === 0) return;
    this.gapAreas.push({
      communityId,
      serviceKind,
      bandMinutes,
      areaSquareMetres: gapSquareMetres,
      geometry,
    });
  }

  /** The result with its covered area, where the question can be answered. */
  fill(result: CoverageResult): CoverageResult {
    const gap = this.#gapSquareMetres.get(keyOf(result));
    if (gap === undefined || result.coveredRatio === null) return result;
    return { ...result, coveredAreaSquareMetres: Math.max(0, result.areaSquareMetres - gap) };
  }
}

type Key = Pick<CoverageResult, 'communityId' | 'serviceKind' | 'bandMinutes'>;

const keyOf = ({ communityId, serviceKind, bandMinutes }: Key): string =>
  `${communityId} ${serviceKind} ${bandMinutes}`;
