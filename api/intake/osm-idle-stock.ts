/**
 * Idle stock (存量资源) as far as a map knows it: land that waits for a use, and buildings nobody uses.
 * Cost and allowed uses it does not know, and seldom the owner; they stay empty, and a study says so. A disused shop
 * drawn as a point has no area, so nothing could be planned in it: it is counted and left out.
 * Tags: https://wiki.openstreetmap.org/wiki/Lifecycle_prefix, https://wiki.openstreetmap.org/wiki/Key:landuse
 */

import type { Polygon } from 'geojson';
import type { IdleStockKind } from '../../schema/vocabulary.js';
import { areaSquareMetres } from '../kernel/spheroid-area.js';
import type { IdleStockRow } from './bundle.js';
import type { IssueList } from './issues.js';
import { nameOf, type Tags } from './osm-extract.js';
import type { OsmObject, OsmObjects } from './osm-objects.js';
import { polygonsOf } from './place-geometry.js';
import { decimalOf } from './text-values.js';

const IDLE_LAND = new Set(['brownfield', 'greenfield']);
const UNUSED = ['disused', 'abandoned'];
/** What a room was before: with one of these prefixes a thing stands empty that could be let again. */
const FORMER_USES = ['shop', 'amenity', 'office', 'building', 'healthcare', 'craft'];

export function readIdleStock(objects: OsmObjects, issues: IssueList): IdleStockRow[] {
  for (const node of objects.nodes) if (idleKindOf(node.tags) === 'room') reportPoint(node, objects, issues);
  return [...objects.ways, ...objects.relations].flatMap((object) => {
    const kind = idleKindOf(object.tags);
    const shape = kind && objects.areaOf(object);
    if (!kind || !shape) return [];
    return polygonsOf(shape).map((rings, part) => {
      const geometry: Polygon = { type: 'Polygon', coordinates: rings };
      return {
        source: 'osm',
        sourceId: part === 0 ? object.id : `${object.id}#${part}`,
        observedOn: objects.observedOn,
        kind,
        name: nameOf(object.tags),
        geometry,
        areaSquareMetres: areaSquareMetres([rings]) * (kind === 'room' ? floorsOf(object.tags) : 1),
        owner: object.tags.get('owner') ?? null,
        allowedUses: [],
        costYuanPerSquareMetre: null,
      };
    });
  });
}

function idleKindOf(tags: Tags): IdleStockKind | null {
  if (IDLE_LAND.has(tags.get('landuse') ?? '')) return 'land';
  if (tags.get('shop') === 'vacant' || tags.get('building') === 'abandoned') return 'room';
  if (tags.has('building') && UNUSED.some((word) => tags.get(word) === 'yes')) return 'room';
  const isFormer = UNUSED.some((word) => FORMER_USES.some((use) => tags.has(`${word}:${use}`)));
  return isFormer ? 'room' : null;
}

/** A building without levels counts as one floor: the least it can be. */
function floorsOf(tags: Tags): number {
  const levels = tags.has('building') ? decimalOf(tags.get('building:levels')) : null;
  return levels !== null && levels >= 1 && levels <= 200 ? Math.floor(levels) : 1;
}

function reportPoint(node: OsmObject, objects: OsmObjects, issues: IssueList): void {
  issues.warn({
    code: 'IDLE_WITHOUT_AREA',
    objectId: node.id,
    reason: `the empty room ${nameOf(node.tags) ?? ''} is only a point; it is left out until its area is known`,
    position: objects.pointOf(node),
  });
}
