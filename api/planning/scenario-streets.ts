/**
 * The streets of a scenario from those of the baseline: ways are cut again only where they are new,
 * and a place is tied again only where a change comes nearer to it than the way it hangs on. What is
 * laid anew is laid by the same code in the same order as for a world of its own, so that ties
 * between equal distances fall the same way.
 */

import {
  type Access,
  compareGraphs,
  EDGE_GATE,
  type GraphChange,
  type LinkedGraph,
  type LonLat,
  metresBetween,
  type Place,
  rulerAt,
  SNAP_LIMIT_METRES,
  StreetIndexAfter,
  type WalkGraph,
} from '../kernel/index.js';
import { cutNetwork, edgesKnown, type KnownCut } from './cut-network.js';
import { PlaceSnapper } from './doors.js';
import type { Ground } from './ground.js';
import { type IndexedStreets, layZones, placeIn, type Streets } from './streets.js';
import type { EntranceInput, WorldInput } from './world-input.js';

export interface StreetsAfter {
  readonly streets: Streets;
  readonly change: GraphChange;
  /** By edge before: its number now, −1 where it is gone. */
  readonly edgeNow: Int32Array;
}

/** @param linked null: the ways are those of before, only gates differ */
export function streetsAfter(
  before: IndexedStreets,
  input: WorldInput,
  ground: Ground,
  linked: LinkedGraph | null,
  canUseSteps: boolean,
): StreetsAfter {
  const known: KnownCut | null = linked ? { cut: before.cut, knownEdge: linked.knownEdge } : null;
  const cut = linked && known ? cutNetwork(linked.graph, ground.near, known) : before.cut;
  const zones = layZones(cut, input, ground);
  const { graph, zoneGroups } = zones.zoned;
  const knownEdge = zonedEdgesKnown(zones, known, graph.edgeCount);
  const edgeNow = new Int32Array(before.zoned.graph.edgeCount).fill(-1);
  const added: number[] = [];
  for (let edge = 0; edge < knownEdge.length; edge++)
    if (knownEdge[edge]! >= 0) edgeNow[knownEdge[edge]!] = edge;
    else added.push(edge);
  const index = new StreetIndexAfter(before.index, graph, added, edgeNow);
  const streets = { ...zones, snapper: new PlaceSnapper(graph, zoneGroups, canUseSteps, index) };
  const change = compareGraphs(before.zoned.graph, graph, knownEdge, sideChange(before, zones));
  return { streets, change, edgeNow };
}

type Zones = Omit<Streets, 'snapper'>;

/** By edge of the zoned graph: its number in the zoned graph before, −1 where it is new or a gate. */
function zonedEdgesKnown({ cut }: Zones, known: KnownCut | null, edgeCount: number): Int32Array {
  const knownEdge = new Int32Array(edgeCount).fill(-1);
  if (known) knownEdge.set(edgesKnown(cut, known));
  else for (let edge = 0; edge < cut.graph.edgeCount; edge++) knownEdge[edge] = edge;
  return knownEdge;
}

/** An edge changed sides when it became public or inner, or its zone belongs to other communities now. */
function sideChange(before: Zones, after: Zones): (edgeBefore: number, edgeAfter: number) => boolean {
  const [zoneBefore, zoneAfter] = [before.zoned.graph.edgeZone, after.zoned.graph.edgeZone];
  const [groupsBefore, groupsAfter] = [before.zoned.zoneGroups, after.zoned.zoneGroups];
  // Most zones are as they were: the one of now that was found the same, by zone before; 0 none yet.
  const same = new Uint32Array(groupsBefore.length);
  return (edgeBefore, edgeAfter) => {
    const [a, b] = [zoneBefore[edgeBefore]!, zoneAfter[edgeAfter]!];
    if (a === 0 || b === 0) return a !== b;
    if (same[a] === b) return false;
    if (!haveSame(groupsBefore[a]!, groupsAfter[b]!)) return true;
    same[a] = b;
    return false;
  };
}

const haveSame = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((member) => b.has(member));

/** Where the ways changed on the ground: boxes around edges and nodes. */
export class TouchedGround {
  /** west, south, east, north of each. */
  readonly #boxes: number[] = [];
  readonly #whole = [Infinity, Infinity, -Infinity, -Infinity];

  constructor(before: WalkGraph, after: WalkGraph, change: GraphChange) {
    for (const [graph, { nodes, edges }] of [
      [before, change.before],
      [after, change.after],
    ] as const) {
      for (const node of nodes)
        this.#add(graph.nodeLon.subarray(node, node + 1), graph.nodeLat.subarray(node, node + 1));
      for (const edge of edges) {
        const [first, end] = [graph.shapeStart[edge]!, graph.shapeStart[edge + 1]!];
        this.#add(graph.shapeLon.subarray(first, end), graph.shapeLat.subarray(first, end));
      }
    }
  }

  #add(lons: Float64Array, lats: Float64Array): void {
    const box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
    this.#boxes.push(...box);
    for (let side = 0; side < 4; side++) {
      const pick = side < 2 ? Math.min : Math.max;
      this.#whole[side] = pick(this.#whole[side]!, box[side]!);
    }
  }

  /** True where a change may lie within so many metres of a place; never false where one does. */
  isWithin(lon: number, lat: number, metres: number): boolean {
    const whole = this.#whole;
    const most = metres / LEAST_METRES_PER_LAT;
    if (lat < whole[1]! - most || lat > whole[3]! + most) return false;
    const ruler = rulerAt(lat);
    const [dLon, dLat] = [metres / ruler.metresPerLon, metres / ruler.metresPerLat];
    const meets = (boxes: readonly number[], b: number) =>
      lon >= boxes[b]! - dLon &&
      lat >= boxes[b + 1]! - dLat &&
      lon <= boxes[b + 2]! + dLon &&
      lat <= boxes[b + 3]! + dLat;
    if (!meets(whole, 0)) return false;
    for (let b = 0; b < this.#boxes.length; b += 4) if (meets(this.#boxes, b)) return true;
    return false;
  }
}

/** A degree of latitude is longer everywhere than a little below that of the equator. */
const LEAST_METRES_PER_LAT = 110_500;

/** A margin for the difference between two rulers, metres. */
const MARGIN_METRES = 1;

const looseOf = ({ walled }: Streets, community: number): readonly EntranceInput[] =>
  (community >= 0 && walled.looseEntrances[community]) || NO_ENTRANCES;

const NO_ENTRANCES: readonly EntranceInput[] = [];

/** Nothing farther away than this can take the place of what a place hangs on. */
export function radiusOf(streets: Streets, place: Place, [lon, lat]: LonLat, community: number): number {
  const loose = looseOf(streets, community);
  let radius = 0;
  for (const { accessMetres } of place) radius = Math.max(radius, accessMetres);
  const isComplete = place.length === loose.length + 1;
  if (isComplete) return radius + MARGIN_METRES;
  radius = Math.max(radius, SNAP_LIMIT_METRES);
  for (const { lonLat } of loose)
    radius = Math.max(radius, SNAP_LIMIT_METRES + metresBetween(lon, lat, ...lonLat));
  return radius + MARGIN_METRES;
}

/** Ties places to the streets after a change, again only where they may hang on something else. */
export class PlaceRenewal {
  readonly #before: Streets;
  readonly #after: StreetsAfter;
  readonly #touched: TouchedGround;
  readonly #isRegated: readonly boolean[];

  constructor(before: Streets, after: StreetsAfter) {
    this.#before = before;
    this.#after = after;
    this.#touched = new TouchedGround(before.zoned.graph, after.streets.zoned.graph, after.change);
    this.#isRegated = before.isWalled.map(
      (isWalled, i) => isWalled !== after.streets.isWalled[i] || !this.#hasSameLoose(i),
    );
  }

  #hasSameLoose(community: number): boolean {
    const [a, b] = [looseOf(this.#before, community), looseOf(this.#after.streets, community)];
    return a.length === b.length && a.every((entrance, i) => entrance.lonLat === b[i]!.lonLat);
  }

  /** Whether other entrances lead into a community now than before, or through another wall. */
  isRegated(community: number): boolean {
    return community >= 0 && this.#isRegated[community]!;
  }

  /** Whether an edge is there still, under its number. */
  keepsEdge(edge: number): boolean {
    return this.#after.edgeNow[edge] === edge;
  }

  isTouchedWithin(lon: number, lat: number, metres: number): boolean {
    return this.#touched.isWithin(lon, lat, metres);
  }

  /** @returns the place now; the old one itself where nothing about it changed, not even a number */
  renewed(place: Place, lonLat: LonLat, community: number): Place {
    return this.#mustTieAgain(place, lonLat, community)
      ? placeIn(this.#after.streets, lonLat, community)
      : this.#renumbered(place);
  }

  #mustTieAgain(place: Place, lonLat: LonLat, community: number): boolean {
    if (this.isRegated(community)) return true;
    for (const { edge } of place) if (this.#after.edgeNow[edge]! < 0) return true;
    return this.isTouchedWithin(...lonLat, radiusOf(this.#before, place, lonLat, community));
  }

  #renumbered(place: Place): Place {
    const { edgeNow } = this.#after;
    if (place.every(({ edge }) => edgeNow[edge] === edge)) return place;
    return place.map((access) => ({ ...access, edge: edgeNow[access.edge]! }));
  }

  /** Whether a place hangs where it hung. */
  isSame(before: Place, after: Place): boolean {
    return (
      before.length === after.length &&
      before.every((access, i) => {
        const now = after[i]!;
        return (
          this.#after.edgeNow[access.edge] === now.edge &&
          access.alongMetres === now.alongMetres &&
          access.accessMetres === now.accessMetres
        );
      })
    );
  }
}

/** Standing on each of the nodes: starts for a search of what a change may touch. */
export function standingOn(graph: WalkGraph, nodes: readonly number[]): Access[] {
  const { arcStart, arcEdge, edgeFrom, edgeFlags, edgeMetres } = graph;
  return nodes.flatMap((node) =>
    Array.from(new Set(arcEdge.subarray(arcStart[node], arcStart[node + 1])))
      .filter((edge) => !(edgeFlags[edge]! & EDGE_GATE))
      .map((edge) => ({
        edge,
        alongMetres: edgeFrom[edge] === node ? 0 : edgeMetres[edge]!,
        accessMetres: 0,
      })),
  );
}
