/**
 * Areas of OpenStreetMap as polygons: closed ways, and relations whose member ways are joined end
 * to end into rings (https://wiki.openstreetmap.org/wiki/Relation:multipolygon).
 *
 *    ╭─ way 1 ─╮
 *    │         ●  two ways that share both ends make one ring; roles tell outer from inner
 *    ╰─ way 2 ─╯
 */

import type { Position } from 'geojson';
import { isInside } from '../kernel/polygon.js';
import { nodesOfWay, type OsmExtract, type OsmRelation } from './osm-extract.js';
import { type Rings, windPolygons } from './place-geometry.js';

export interface Area {
  readonly polygons: readonly Rings[];
  /** Why there are no polygons; null when there are. */
  readonly fault: string | null;
  /** What may be lacking although there are polygons. */
  readonly doubt: string | null;
}

/** The area a closed way draws. */
export function areaOfWay(extract: OsmExtract, way: number): Area {
  const nodes = nodesOfWay(extract, way);
  if (nodes.includes(-1)) return without('some of its nodes are not in the file');
  if (nodes.length < 4 || nodes[0] !== nodes.at(-1)) return without('its line is not closed');
  return drawn(windPolygons([[positionsOf(extract, nodes)]]), null);
}

/** With members missing, the rings that still close are taken: a part of the area, but a true one. */
export function areaOfRelation(extract: OsmExtract, relation: OsmRelation): Area {
  const sides = { outer: [] as Int32Array[], inner: [] as Int32Array[] };
  let missing = 0;
  for (const member of relation.members) {
    if (member.type !== 'way') continue;
    const way = extract.wayIndex.get(member.id);
    const nodes = way === undefined ? null : nodesOfWay(extract, way);
    if (!nodes || nodes.includes(-1)) missing++;
    else if (nodes.length > 1) sides[member.role === 'inner' ? 'inner' : 'outer'].push(nodes);
  }
  const lacking = missing > 0 ? `${missing} of its member ways are not, or not wholly, in the file` : null;
  const outer = joinRings(sides.outer);
  const inner = joinRings(sides.inner);
  if (!outer || !inner || outer.length === 0)
    return without(lacking ?? 'its member ways do not close to rings');
  const rings = (closed: Int32Array[]): Rings => closed.map((nodes) => positionsOf(extract, nodes));
  return drawn(windPolygons(placeHoles(rings(outer), rings(inner))), lacking);
}

const without = (fault: string): Area => ({ polygons: [], fault, doubt: null });
const drawn = (polygons: Rings[], doubt: string | null): Area => ({ polygons, fault: null, doubt });

export const positionsOf = (extract: OsmExtract, nodes: Int32Array): Position[] =>
  Array.from(nodes, (node) => [extract.nodeLon[node]!, extract.nodeLat[node]!]);

/** Ways joined end to end; null when some are left over that do not close. */
export function joinRings(ways: readonly Int32Array[]): Int32Array[] | null {
  const rings: Int32Array[] = [];
  const atNode = new Map<number, Set<Int32Array>>();
  for (const way of ways) {
    if (isClosed(way)) rings.push(way);
    else for (const end of endsOf(way)) atNode.set(end, (atNode.get(end) ?? new Set()).add(way));
  }
  for (const way of ways) {
    if (isClosed(way) || !atNode.get(way[0]!)?.has(way)) continue;
    const ring = followRing(way, atNode);
    if (!ring) return null;
    rings.push(ring);
  }
  return rings.every((ring) => ring.length >= 4) ? rings : null;
}

const isClosed = (way: Int32Array): boolean => way[0] === way.at(-1);
const endsOf = (way: Int32Array): [number, number] => [way[0]!, way.at(-1)!];

/** Takes ways out of `atNode` until the line is back at its start. */
function followRing(first: Int32Array, atNode: Map<number, Set<Int32Array>>): Int32Array | null {
  const take = (way: Int32Array): void => {
    for (const end of endsOf(way)) atNode.get(end)?.delete(way);
  };
  take(first);
  const nodes = [...first];
  while (nodes[0] !== nodes.at(-1)) {
    const end = nodes.at(-1)!;
    const [next] = atNode.get(end) ?? [];
    if (!next) return null;
    take(next);
    const onward = next[0] === end ? next : next.toReversed();
    for (const node of onward.subarray(1)) nodes.push(node);
  }
  return Int32Array.from(nodes);
}

/** Each hole into the outer ring around it; a hole around nothing goes to the first, where the check finds it. */
function placeHoles(outer: Rings, holes: Rings): Rings[] {
  const polygons = outer.map((ring) => [ring]);
  for (const hole of holes) {
    const owner = outer.findIndex((ring) => hole.some(([lon, lat]) => isInside([[ring]], lon!, lat!)));
    polygons[Math.max(0, owner)]!.push(hole);
  }
  return polygons;
}
