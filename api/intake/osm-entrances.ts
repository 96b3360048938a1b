/** Entrances (出入口): gates and entrance=* nodes on the boundary of a community, or within 5 m of it. */

import type { EntranceAccess } from '../../schema/vocabulary.js';
import { BARRIER_CLOSED, BARRIER_OPEN, BARRIER_RESIDENTS } from '../kernel/walk-graph.js';
import type { CommunityRow, EntranceRow } from './bundle.js';
import { LineIndex } from './line-index.js';
import { nameOf, type Tags } from './osm-extract.js';
import type { OsmObjects } from './osm-objects.js';
import { pointAt } from './place-geometry.js';
import { barrierOf } from './walk-rules.js';

const GATES = new Set([
  'gate',
  'lift_gate',
  'swing_gate',
  'sliding_gate',
  'sliding_beam',
  'wicket_gate',
  'kissing_gate',
  'turnstile',
  'full-height_turnstile',
  'entrance',
]);
const NEAR_METRES = 5;

export function readEntrances(objects: OsmObjects, communities: readonly CommunityRow[]): EntranceRow[] {
  const boundaries = new LineIndex();
  for (const [owner, { boundary }] of communities.entries())
    for (const rings of boundary.coordinates) for (const ring of rings) boundaries.addLine(ring, owner);
  const doors = doorsOfHouses(objects);
  const rows: EntranceRow[] = [];
  for (const node of objects.nodes) {
    const isGate = GATES.has(node.tags.get('barrier') ?? '');
    // The door of a house that stands at the boundary is no gate of the community.
    if (!isGate && (!node.tags.has('entrance') || doors.has(node.place))) continue;
    const [lon, lat] = objects.pointOf(node);
    for (const owner of boundaries.ownersNear(lon, lat, NEAR_METRES)) {
      const communitySourceId = communities[owner]!.sourceId;
      rows.push({
        source: 'osm',
        // One gate may serve two communities that share a wall.
        sourceId: `${node.id}@${communitySourceId}`,
        observedOn: objects.observedOn,
        communitySourceId,
        point: pointAt(lon, lat),
        access: accessOf(node.tags),
        name: nameOf(node.tags),
      });
    }
  }
  return rows;
}

/** Entrance nodes that stand on the outline of a building. */
function doorsOfHouses(objects: OsmObjects): Set<number> {
  const entrances = new Set(
    objects.nodes.filter((node) => node.tags.has('entrance')).map((node) => node.place),
  );
  const doors = new Set<number>();
  if (entrances.size === 0) return doors;
  for (const way of objects.ways)
    if (way.tags.has('building'))
      for (const node of objects.nodesOf(way)) if (entrances.has(node)) doors.add(node);
  return doors;
}

const ACCESS_OF_BARRIER: ReadonlyMap<number, EntranceAccess> = new Map([
  [BARRIER_OPEN, 'public'],
  [BARRIER_RESIDENTS, 'residents'],
  [BARRIER_CLOSED, 'closed'],
]);

/** An emergency door is closed in daily life; otherwise the rules for gates on ways (walk-rules.ts) hold. */
function accessOf(tags: Tags): EntranceAccess {
  if (tags.get('entrance') === 'emergency') return 'closed';
  const barrier = barrierOf(tags.has('barrier') ? tags : new Map([...tags, ['barrier', 'entrance']]));
  return ACCESS_OF_BARRIER.get(barrier) ?? 'public';
}
