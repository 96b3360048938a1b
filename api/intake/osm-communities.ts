/**
 * Communities (小区) from landuse=residential: closed ways and multipolygons. OpenStreetMap knows
 * where they lie and often their name; households, ages and capacities it does not know, and they stay null.
 */

import type { MultiPolygon } from 'geojson';
import type { Enclosure } from '../../schema/vocabulary.js';
import type { AdministrativeAreaRow, CommunityRow } from './bundle.js';
import type { IssueList } from './issues.js';
import { LineIndex } from './line-index.js';
import { NAMELESS } from './name-match.js';
import { areaFinder } from './osm-administrative-areas.js';
import { nameOf, type Tags } from './osm-extract.js';
import type { OsmObject, OsmObjects } from './osm-objects.js';
import { multiPolygonOf, placesAlong, pointInside } from './place-geometry.js';
import { dayOf, wholeNumberOf, yearOf } from './text-values.js';

const WALLS = new Set(['wall', 'fence', 'city_wall']);
/** Our choice: gates and drawing errors leave holes in a wall that still encloses. */
const WALLED_FROM_RATIO = 0.8;
/** Our choice: a wall drawn beside the boundary of its own land use. */
const WALL_METRES = 3;
const SAMPLE_METRES = 5;

export function readCommunities(
  objects: OsmObjects,
  areas: readonly AdministrativeAreaRow[],
  issues: IssueList,
): CommunityRow[] {
  reportPointCommunities(objects, issues);
  const walls = indexWalls(objects);
  const subdistrictAt = areaFinder(areas, 'subdistrict');
  return residentialAreas(objects).flatMap((object) => {
    const shape = objects.areaOf(object);
    if (!shape) return [];
    const boundary = multiPolygonOf(shape);
    return [
      {
        ...EMPTY_COMMUNITY,
        source: 'osm',
        sourceId: object.id,
        observedOn: objects.observedOn,
        name: nameOf(object.tags) ?? placeholderName(object, issues),
        boundary,
        completedOn: dayOf(object.tags.get('start_date')),
        completedYear: yearOf(object.tags.get('start_date')),
        residents: wholeNumberOf(object.tags.get('population')),
        enclosure: enclosureOf(object.tags, boundary, walls),
        subdistrictSourceId: subdistrictAt(...pointInside(boundary)),
      },
    ];
  });
}

/** Everything a map does not tell. */
const EMPTY_COMMUNITY = {
  completedOn: null,
  completedYear: null,
  households: null,
  residents: null,
  persons0To2: null,
  persons3To5: null,
  persons60Plus: null,
  persons65Plus: null,
  persons80Plus: null,
  cars: null,
  parkingSpaces: null,
  floorAreaSquareMetres: null,
  managementForm: null,
  lastRenovatedOn: null,
  isInExpropriationPlan: null,
  housingType: null,
  formerOwner: null,
  isMadeUp: false,
} satisfies Partial<CommunityRow>;

const isResidential = (object: OsmObject): boolean => object.tags.get('landuse') === 'residential';

/** A way that only draws a residential relation is no community of its own. */
function residentialAreas(objects: OsmObjects): OsmObject[] {
  const relations = objects.relations.filter(isResidential);
  const drawn = new Set(relations.flatMap((relation) => objects.memberWaysOf(relation)));
  return [...objects.ways.filter((way) => isResidential(way) && !drawn.has(way.place)), ...relations];
}

function reportPointCommunities(objects: OsmObjects, issues: IssueList): void {
  for (const node of objects.nodes)
    if (isResidential(node))
      issues.warn({
        code: 'NO_BOUNDARY',
        objectId: node.id,
        reason: `the community ${nameOf(node.tags) ?? ''} is only a point; it is left out until it has a boundary`,
        position: objects.pointOf(node),
      });
}

function placeholderName(object: OsmObject, issues: IssueList): string {
  const name = `${NAMELESS} ${object.id}`;
  issues.warn({
    code: 'UNNAMED_COMMUNITY',
    objectId: object.id,
    field: 'name',
    reason: `the community has no name; it is called "${name}" until it gets one`,
  });
  return name;
}

function indexWalls(objects: OsmObjects): LineIndex {
  const walls = new LineIndex();
  for (const way of objects.ways)
    if (WALLS.has(way.tags.get('barrier') ?? '')) walls.addLine(objects.lineOf(way), way.place);
  return walls;
}

/** Walled when the boundary itself is a wall, or walls run along nearly all of it. A map never says "open". */
function enclosureOf(tags: Tags, boundary: MultiPolygon, walls: LineIndex): Enclosure {
  if (WALLS.has(tags.get('barrier') ?? '')) return 'walled';
  const places = boundary.coordinates.flatMap(([outer]) => placesAlong(outer!, SAMPLE_METRES));
  const walled = places.filter(([lon, lat]) => walls.ownersNear(lon, lat, WALL_METRES).length > 0).length;
  return places.length > 0 && walled / places.length >= WALLED_FROM_RATIO ? 'walled' : 'unknown';
}
