/**
 * Where the trips of a community begin, and how each place hangs on the network.
 *
 * Doors are the community's dwellings: its buildings where they are known, else points spread over
 * its land. A door takes the nearest way inside its community; through the gates the search then
 * finds the street by itself. Where a walled community has no mapped inner ways, doors go straight
 * to each entrance and on from there.
 */

import {
  type Access,
  EDGE_PLANNED,
  EDGE_STEPS,
  type LonLat,
  metresBetween,
  type Place,
  SNAP_LIMIT_METRES,
  type StreetIndex,
  spreadPoints,
  type WalkGraph,
} from '../kernel/index.js';
import type { BuildingInput, CommunityInput, EntranceInput } from './world-input.js';

export interface Door {
  readonly lonLat: LonLat;
  /** Dwellings, or floor area, or an equal share: only shares within one community are used. */
  readonly weight: number;
}

/** How the doors of a community were found; each but the first is a warning. */
export type DoorBasis = 'dwellings' | 'floor_area' | 'footprints' | 'spread_points';

/** So many points stand for a community without buildings. Our choice: a step of 15–50 m on its land. */
const SPREAD_POINT_COUNT = 24;

export function doorsOf(
  community: CommunityInput,
  buildings: readonly BuildingInput[],
): { doors: Door[]; basis: DoorBasis } {
  if (buildings.length === 0) {
    const points = spreadPoints(
      community.boundary.coordinates,
      community.areaSquareMetres,
      SPREAD_POINT_COUNT,
    );
    return { doors: points.map((lonLat) => ({ lonLat, weight: 1 })), basis: 'spread_points' };
  }
  const basis = weightBasis(buildings);
  return {
    doors: buildings.map((building) => ({ lonLat: building.lonLat, weight: weightOf(building, basis) })),
    basis,
  };
}

function weightBasis(buildings: readonly BuildingInput[]): DoorBasis {
  if (buildings.every((b) => b.dwellings !== null) && buildings.some((b) => (b.dwellings ?? 0) > 0))
    return 'dwellings';
  return buildings.every((b) => b.floors !== null) ? 'floor_area' : 'footprints';
}

function weightOf(building: BuildingInput, basis: DoorBasis): number {
  if (basis === 'dwellings') return building.dwellings ?? 0;
  return building.footprintSquareMetres * (basis === 'floor_area' ? (building.floors ?? 1) : 1);
}

/** Ties places to the streets of a zoned graph, each place from its own side of the wall. */
export class PlaceSnapper {
  readonly #graph: WalkGraph;
  readonly #zoneGroups: readonly ReadonlySet<number>[];
  readonly #blockedFlags: number;
  readonly #hasPlanned: boolean;
  readonly #streets: Pick<StreetIndex, 'nearest'>;

  constructor(
    graph: WalkGraph,
    zoneGroups: readonly ReadonlySet<number>[],
    canUseSteps: boolean,
    streets: Pick<StreetIndex, 'nearest'>,
  ) {
    this.#graph = graph;
    this.#streets = streets;
    this.#blockedFlags = canUseSteps ? 0 : EDGE_STEPS;
    this.#zoneGroups = zoneGroups;
    this.#hasPlanned = graph.edgeFlags.some((flags) => (flags & EDGE_PLANNED) > 0);
  }

  /**
   * The nearest way that a person at this place can step on, from inside the community if it has
   * ways; and a planned one that is nearer.
   * @param group community of the place from 1, 0 none
   */
  ownSide(lonLat: LonLat, group: number, isWalled: boolean): Access[] {
    const { edgeGroup } = this.#graph;
    const isInside = (edge: number) => edgeGroup[edge] === group;
    const isOwnSide = (edge: number) => this.#isOwnSide(edge, group, isWalled);
    const inside = group > 0 ? this.#nearest(lonLat, isInside) : null;
    const nearest = inside ?? this.#nearest(lonLat, isOwnSide);
    return this.#withPlanned(lonLat, nearest, (edge) => (group > 0 && isInside(edge)) || isOwnSide(edge));
  }

  #nearest([lon, lat]: LonLat, accept: (edge: number) => boolean): Access | null {
    const refused = this.#blockedFlags | EDGE_PLANNED;
    return this.#streets.nearest(
      lon,
      lat,
      SNAP_LIMIT_METRES,
      (edge) => !(this.#graph.edgeFlags[edge]! & refused) && accept(edge),
    );
  }

  #withPlanned([lon, lat]: LonLat, nearest: Access | null, accept: (edge: number) => boolean): Access[] {
    const found = nearest ? [nearest] : [];
    if (!this.#hasPlanned) return found;
    const limit = nearest ? nearest.accessMetres : SNAP_LIMIT_METRES;
    const isPlanned = (edge: number) => (this.#graph.edgeFlags[edge]! & EDGE_PLANNED) > 0;
    const planned = this.#streets.nearest(lon, lat, limit, (edge) => isPlanned(edge) && accept(edge));
    return planned ? [...found, planned] : found;
  }

  #isOwnSide(edge: number, group: number, isWalled: boolean): boolean {
    const zone = this.#graph.edgeZone[edge]!;
    if (zone === 0) return !isWalled;
    const groups = this.#zoneGroups[zone];
    return groups === undefined || groups.size === 0 || groups.has(group);
  }

  /** Straight from a place to an entrance and on to the public street outside it; none when that is too far away. */
  throughEntrance([lon, lat]: LonLat, entrance: EntranceInput): Access[] {
    const [gateLon, gateLat] = entrance.lonLat;
    const isPublic = (edge: number) => this.#graph.edgeZone[edge] === 0;
    const nearest = this.#nearest(entrance.lonLat, isPublic);
    return this.#withPlanned(entrance.lonLat, nearest, isPublic).map((outside) => ({
      ...outside,
      accessMetres: metresBetween(lon, lat, gateLon, gateLat) + outside.accessMetres,
    }));
  }

  placeOf(lonLat: LonLat, group: number, isWalled: boolean, looseEntrances: readonly EntranceInput[]): Place {
    const own = this.ownSide(lonLat, group, isWalled);
    return [...own, ...looseEntrances.flatMap((entrance) => this.throughEntrance(lonLat, entrance))];
  }
}
