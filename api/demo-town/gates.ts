/**
 * Gates (出入口) of an old community and its inner ways (内部道路): a spine, a path to the doors of
 * every row, and where one of them meets the wall beside a street or lane, perhaps a gate.
 */

import type { EntranceAccess } from '../../schema/vocabulary.js';
import type { Random } from '../kernel/random.js';
import {
  BARRIER_CLOSED,
  BARRIER_OPEN,
  BARRIER_RESIDENTS,
  EDGE_INNER,
  type WayClass,
} from '../kernel/walk-graph.js';
import type { TownNetwork, WayTags } from './network.js';
import { SIDES, type Side } from './parcels.js';
import type { GroundPoint } from './shape.js';
import type { BoundaryPlace, Site } from './site.js';
import type { SlabLayout } from './slabs.js';

export interface Gate extends BoundaryPlace {
  readonly access: EntranceAccess;
  readonly name: string;
  /** The row whose path leads to it. */
  readonly row: number;
}

const GATE_NAMES = ['南门', '东门', '北门', '西门'] as const;
const BARRIER_OF = { residents: BARRIER_RESIDENTS, public: BARRIER_OPEN, closed: BARRIER_CLOSED } as const;
// Our choice: a gate keeps this far from the corners, so that the street corner stays free.
const CORNER_METRES = 4;
/** How likely a gate opens on a kind of way rather than another. */
const PULL_OF_CLASS: Readonly<Partial<Record<WayClass, number>>> = {
  arterial: 2,
  street: 4,
  residential: 4,
  service: 2,
};

/** One to three gates, at most one on a side; the first is never closed. */
export function chooseGates(site: Site, layout: SlabLayout, isOpen: boolean, random: Random): Gate[] {
  const places = SIDES.flatMap((side) => gatePlace(site, layout, side, random) ?? []);
  const wanted = isOpen ? 3 : random.pick([1, 1, 1, 2, 2, 2, 3]);
  const gates: Gate[] = [];
  const left = [...places];
  while (left.length > 0 && gates.length < wanted) {
    const place = left.splice(pickByPull(left, random), 1)[0]!;
    gates.push({ ...place, access: gateAccess(isOpen, gates.length, random), name: GATE_NAMES[place.side] });
  }
  return gates;
}

function gateAccess(isOpen: boolean, gatesBefore: number, random: Random): EntranceAccess {
  if (isOpen) return 'public';
  if (gatesBefore > 0 && random.chance(0.1)) return 'closed';
  return random.chance(0.08) ? 'public' : 'residents';
}

function pickByPull(places: readonly BoundaryPlace[], random: Random): number {
  const pulls = places.map(({ line }) => (line ? (PULL_OF_CLASS[line.tags.wayClass] ?? 1) : 0));
  const tickets = pulls.flatMap((pull, place) => Array.from({ length: pull }, () => place));
  return random.pick(tickets);
}

/** Where a gate could stand on a side: at the end of the spine, or of one of the paths. */
function gatePlace(
  site: Site,
  { spineAlong, rows }: SlabLayout,
  side: Side,
  random: Random,
): (BoundaryPlace & { row: number }) | null {
  const candidates =
    side === 0 ? [0] : side === 2 ? [rows.length - 1] : random.shuffled(rows.map((_, row) => row));
  for (const row of candidates) {
    const place = site.boundaryFrom([spineAlong, rows[row]!.pathAcross], side);
    if (place?.side === side && place.line && isClearOfCorners(site, place)) return { ...place, row };
  }
  return null;
}

function isClearOfCorners({ parcel }: Site, { side, planAlong }: BoundaryPlace): boolean {
  const [from, to] = side % 2 === 0 ? [parcel.west, parcel.east] : [parcel.south, parcel.north];
  return planAlong > from + CORNER_METRES && planAlong < to - CORNER_METRES;
}

/** Puts the inner ways, the gates and the pieces to the street into the network. */
export function addInnerWays(
  network: TownNetwork,
  site: Site,
  layout: SlabLayout,
  gates: readonly Gate[],
  isOpen: boolean,
): void {
  const tags: WayTags = { wayClass: 'service', flags: isOpen ? 0 : EDGE_INNER };
  const toGround = (point: GroundPoint) => site.frame.toGround(point);
  const { spineAlong, rows } = layout;
  const spine = rows.map(({ pathAcross }) => network.nodeAt(toGround([spineAlong, pathAcross])));
  const pathEnd = (row: number, along: number): number => {
    if (Math.abs(along - spineAlong) < 1) return spine[row]!;
    const end = network.nodeAt(toGround([along, rows[row]!.pathAcross]));
    network.addEdge(spine[row]!, end, { ...tags, wayClass: 'footway' });
    return end;
  };
  const ends = rows.map((row, i) => ({ west: pathEnd(i, row.west), east: pathEnd(i, row.east) }));
  for (let row = 1; row < rows.length; row++) network.addEdge(spine[row - 1]!, spine[row]!, tags);
  for (const gate of gates) {
    const inside =
      gate.side === 1 ? ends[gate.row]!.east : gate.side === 3 ? ends[gate.row]!.west : spine[gate.row]!;
    const node = network.nodeAt(toGround(gate.point), BARRIER_OF[gate.access]);
    network.addEdge(inside, node, tags);
    network.addEdge(node, network.join(gate.line!, gate.planAlong), { wayClass: 'service' });
  }
}
