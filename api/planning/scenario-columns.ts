/**
 * The travel table by columns: for each facility the doors within the largest band. A change of one
 * facility is a change of one column; the rows of the communities that are asked are gathered from
 * the columns when they are asked.
 */

import type { Place, PlaceReadout, Reacher, TravelTable } from '../kernel/index.js';
import type { World } from './world.js';

/** Doors ascend. */
export interface Column {
  readonly doors: Uint32Array;
  readonly metres: Float64Array;
}

export function columnOf(
  reacher: Reacher,
  doors: PlaceReadout,
  facility: Place,
  cutoffMetres: number,
): Column {
  const found = facility.length > 0 ? doors.read(reacher.run(facility, cutoffMetres)) : new Uint32Array();
  const metres = new Float64Array(found.length);
  for (let i = 0; i < found.length; i++) metres[i] = doors.metres[found[i]!]!;
  return { doors: found.slice(), metres };
}

/** Calls back with each door that is nearer, farther or in one column only. */
export function differingDoors(a: Column, b: Column, tell: (door: number) => void): void {
  let [i, j] = [0, 0];
  while (i < a.doors.length || j < b.doors.length) {
    const [doorA, doorB] = [a.doors[i] ?? Infinity, b.doors[j] ?? Infinity];
    if (doorA !== doorB || a.metres[i] !== b.metres[j]) tell(Math.min(doorA, doorB));
    if (doorA <= doorB) i++;
    if (doorB <= doorA) j++;
  }
}

/**
 * The rows of some communities; those of the others are empty. Facilities go by their position in
 * input.facilities and ascend inside a row; what serves residents only is left to the doors of the
 * community it lies in.
 * @param isAsked by community; null: all
 */
export function tableOf(
  world: World,
  columns: readonly (Column | null)[],
  facilities: readonly number[],
  isAsked: Uint8Array | null,
): TravelTable {
  const { doorStart } = world.doors;
  const rows = new RowGathering(world, isAsked);
  for (const f of facilities) rows.count(columns[f]!, f);
  rows.allocate();
  for (const f of facilities) rows.add(columns[f]!, f);
  return rows.finish(doorStart[doorStart.length - 1]!);
}

class RowGathering {
  readonly #world: World;
  readonly #communityOf: Int32Array;
  readonly #rowStart: Uint32Array;
  #next = new Uint32Array();
  #destination = new Uint32Array();
  #metres = new Float64Array();

  constructor(world: World, isAsked: Uint8Array | null) {
    const { doorStart } = world.doors;
    const doorCount = doorStart[doorStart.length - 1]!;
    this.#world = world;
    this.#rowStart = new Uint32Array(doorCount + 1);
    this.#communityOf = new Int32Array(doorCount).fill(-1);
    for (let community = 0; community + 1 < doorStart.length; community++)
      if (!isAsked || isAsked[community])
        this.#communityOf.fill(community, doorStart[community], doorStart[community + 1]);
  }

  /** The community to which a facility is left, −1 all. */
  #onlyFor(facility: number): number | null {
    const { input, facilityCommunity } = this.#world;
    return input.facilities[facility]!.isForResidentsOnly ? facilityCommunity[facility]! : null;
  }

  #takes(door: number, onlyFor: number | null): boolean {
    const community = this.#communityOf[door]!;
    return community >= 0 && (onlyFor === null || onlyFor === community);
  }

  count({ doors }: Column, facility: number): void {
    const onlyFor = this.#onlyFor(facility);
    for (const door of doors) if (this.#takes(door, onlyFor)) this.#rowStart[door + 1]!++;
  }

  allocate(): void {
    const start = this.#rowStart;
    for (let door = 0; door + 1 < start.length; door++) start[door + 1]! += start[door]!;
    const total = start[start.length - 1]!;
    this.#next = start.slice();
    this.#destination = new Uint32Array(total);
    this.#metres = new Float64Array(total);
  }

  add({ doors, metres }: Column, facility: number): void {
    const onlyFor = this.#onlyFor(facility);
    for (let i = 0; i < doors.length; i++) {
      const door = doors[i]!;
      if (!this.#takes(door, onlyFor)) continue;
      const slot = this.#next[door]!++;
      this.#destination[slot] = facility;
      this.#metres[slot] = metres[i]!;
    }
  }

  finish(originCount: number): TravelTable {
    return {
      originCount,
      rowStart: this.#rowStart,
      destination: this.#destination,
      metres: this.#metres,
    };
  }
}
