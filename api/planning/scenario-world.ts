/**
 * The world of a scenario from that of the baseline: what is as before is taken over, and the rest
 * says what it is – doors and facilities that hang elsewhere, facilities whose walks may differ.
 */

import type { Access, LinkedGraph, Place, Reacher } from '../kernel/index.js';
import { entrancesByCommunity, type Ground } from './ground.js';
import type { DoorSurvey } from './scenario-doors.js';
import { PlaceRenewal, type StreetsAfter, standingOn, streetsAfter } from './scenario-streets.js';
import { placeIn, type Streets } from './streets.js';
import { type BuiltWorld, type World, worldOf } from './world.js';
import type { WorldInput } from './world-input.js';

/** The world after a change, and what of it is as before. */
export class WorldAfter {
  readonly world: World;
  /** Null where no way and no gate changed. */
  readonly streets: StreetsAfter | null;
  /** By facility: its position before, −1 where it is new. */
  readonly facilityBefore: Int32Array;
  /** Doors that hang elsewhere now. */
  readonly movedDoors: readonly number[];
  readonly #before: World;
  readonly #renewal: PlaceRenewal | null;

  /** @param linked ways that stay inside the extent of the network */
  constructor(
    built: BuiltWorld,
    survey: DoorSurvey,
    input: WorldInput,
    linked: LinkedGraph | null,
    canUseSteps: boolean,
  ) {
    const { world: before, ground: groundBefore, streets: streetsBefore } = built;
    this.#before = before;
    const positionBefore = new Map(before.input.facilities.map(({ id }, f) => [id, f]));
    this.facilityBefore = Int32Array.from(input.facilities, ({ id }) => positionBefore.get(id) ?? -1);
    const isRegated = input.entrances !== before.input.entrances;
    const ground: Ground = {
      ...groundBefore,
      entrancesOf: isRegated ? entrancesByCommunity(input) : groundBefore.entrancesOf,
      facilityCommunity: Int32Array.from(input.facilities, ({ lonLat }, f) => {
        const known = this.facilityBefore[f]!;
        return known >= 0 ? before.facilityCommunity[known]! : groundBefore.near.holding(lonLat);
      }),
    };
    this.streets =
      isRegated || linked ? streetsAfter(streetsBefore!, input, ground, linked, canUseSteps) : null;
    this.#renewal = this.streets ? new PlaceRenewal(streetsBefore!, this.streets) : null;
    const streets = this.streets?.streets ?? streetsBefore!;
    const { doorPlaces, movedDoors } = this.#renewal
      ? survey.renewed(this.#renewal)
      : { doorPlaces: before.doorPlaces, movedDoors: [] };
    this.movedDoors = movedDoors;
    const places = { doorPlaces, facilityPlaces: this.#facilityPlaces(input, ground, streets) };
    this.world = this.streets
      ? worldOf(input, ground, streets, places, before.isOnNetworkMap)
      : { ...before, ...places, input, facilityCommunity: ground.facilityCommunity };
  }

  #facilityPlaces({ facilities }: WorldInput, { facilityCommunity }: Ground, streets: Streets): Place[] {
    return facilities.map(({ lonLat }, f) => {
      const known = this.facilityBefore[f]!;
      if (known < 0) return placeIn(streets, lonLat, facilityCommunity[f]!);
      const place = this.#before.facilityPlaces[known]!;
      return this.#renewal?.renewed(place, lonLat, facilityCommunity[f]!) ?? place;
    });
  }

  #isFacilityMoved(facility: number): boolean {
    const before = this.#before.facilityPlaces[this.facilityBefore[facility]!]!;
    return this.#renewal !== null && !this.#renewal.isSame(before, this.world.facilityPlaces[facility]!);
  }

  /** By facility: 1 where a walk within the cutoff may be another now. */
  staleFacilities(reacherBefore: Reacher, reacher: Reacher, cutoffMetres: number): Uint8Array {
    const [before, after] = [this.#before, this.world];
    const change = this.streets!.change;
    const isStale = new Uint8Array(after.facilityPlaces.length);
    const sides = [
      { graph: before.graph!, places: before, nodes: change.before.nodes, search: reacherBefore },
      { graph: after.graph!, places: after, nodes: change.after.nodes, search: reacher },
    ];
    for (const { graph, places, nodes, search } of sides) {
      const starts = [
        ...standingOn(graph, nodes),
        ...this.movedDoors.flatMap((door) => places.doorPlaces[door]!),
      ];
      // Summed from the other end a walk may differ in its last bits.
      const reach = search.run(starts, cutoffMetres + 0.01);
      const isStart = new Set(starts.map(({ edge }) => edge));
      const isMet = ({ edge, alongMetres, accessMetres }: Access) =>
        isStart.has(edge) ||
        Math.min(
          reach.nodeMetres[graph.edgeFrom[edge]!]! + alongMetres,
          reach.nodeMetres[graph.edgeTo[edge]!]! + graph.edgeMetres[edge]! - alongMetres,
        ) +
          accessMetres <=
          reach.cutoffMetres;
      this.facilityBefore.forEach((known, f) => {
        const place = known < 0 ? [] : places.facilityPlaces[places === before ? known : f]!;
        if (place.some(isMet)) isStale[f] = 1;
      });
    }
    this.facilityBefore.forEach((known, f) => {
      if (known >= 0 && this.#isFacilityMoved(f)) isStale[f] = 1;
    });
    return isStale;
  }

  /** True where a service's open facilities are the same, so that the nearest one of a door is too. */
  hasSameStarts(before: readonly number[], facilities: readonly number[]): boolean {
    return (
      before.length === facilities.length && facilities.every((f, i) => this.facilityBefore[f] === before[i])
    );
  }

  isSameCommunity(community: number): boolean {
    return (
      this.world.input.communities[community] === this.#before.input.communities[community] &&
      this.world.isOnNetworkMap[community] === this.#before.isOnNetworkMap[community]
    );
  }

  isSameFacility(facility: number): boolean {
    const known = this.facilityBefore[facility]!;
    return known >= 0 && this.world.input.facilities[facility] === this.#before.input.facilities[known];
  }
}
