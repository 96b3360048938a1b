/**
 * The doors of the baseline in flat arrays: at every change all of them are asked whether they may
 * hang elsewhere now, and only those that may are looked at one by one.
 */

import type { Place } from '../kernel/index.js';
import type { Ground } from './ground.js';
import { type PlaceRenewal, radiusOf } from './scenario-streets.js';
import type { Streets } from './streets.js';
import type { World } from './world.js';

export interface RenewedDoors {
  /** Those of before where nothing changed, not even a number. */
  readonly doorPlaces: readonly Place[];
  /** Doors that hang elsewhere now. */
  readonly movedDoors: readonly number[];
}

export class DoorSurvey {
  readonly #places: readonly Place[];
  readonly #doorStart: Uint32Array;
  readonly #lon: Float64Array;
  readonly #lat: Float64Array;
  /** Nothing farther from a door than this can change where it hangs. */
  readonly #radius: Float64Array;
  /** The edges on which door d hangs are #accessEdge of #accessStart[d] .. #accessStart[d + 1] − 1. */
  readonly #accessStart: Uint32Array;
  readonly #accessEdge: Uint32Array;

  constructor({ doorPlaces, doors: { doorStart } }: World, { doors }: Ground, streets: Streets) {
    const places = doors.flat().map(({ lonLat }) => lonLat);
    this.#places = doorPlaces;
    this.#doorStart = doorStart;
    this.#lon = Float64Array.from(places, ([lon]) => lon);
    this.#lat = Float64Array.from(places, ([, lat]) => lat);
    this.#radius = new Float64Array(places.length);
    this.#accessStart = new Uint32Array(places.length + 1);
    for (let community = 0; community < doors.length; community++)
      for (let door = doorStart[community]!; door < doorStart[community + 1]!; door++) {
        this.#radius[door] = radiusOf(streets, doorPlaces[door]!, places[door]!, community);
        this.#accessStart[door + 1] = this.#accessStart[door]! + doorPlaces[door]!.length;
      }
    this.#accessEdge = Uint32Array.from(doorPlaces.flat(), ({ edge }) => edge);
  }

  renewed(renewal: PlaceRenewal): RenewedDoors {
    const doorPlaces = this.#places.slice();
    const movedDoors: number[] = [];
    for (let community = 0; community + 1 < this.#doorStart.length; community++) {
      const isRegated = renewal.isRegated(community);
      for (let door = this.#doorStart[community]!; door < this.#doorStart[community + 1]!; door++) {
        if (!isRegated && this.#keepsPlace(door, renewal)) continue;
        const before = this.#places[door]!;
        const place = renewal.renewed(before, [this.#lon[door]!, this.#lat[door]!], community);
        if (place !== before && !renewal.isSame(before, place)) movedDoors.push(door);
        doorPlaces[door] = place;
      }
    }
    return { doorPlaces, movedDoors };
  }

  /** Never true where it does not. */
  #keepsPlace(door: number, renewal: PlaceRenewal): boolean {
    for (let i = this.#accessStart[door]!; i < this.#accessStart[door + 1]!; i++)
      if (!renewal.keepsEdge(this.#accessEdge[i]!)) return false;
    return !renewal.isTouchedWithin(this.#lon[door]!, this.#lat[door]!, this.#radius[door]!);
  }
}
