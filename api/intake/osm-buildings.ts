/** Buildings (楼栋): footprint, floors, dwellings and use, each in the community it stands in. */

import { AreaIndex } from './area-index.js';
import type { BuildingRow, BuildingUse, CommunityRow } from './bundle.js';
import type { Tags } from './osm-extract.js';
import type { OsmObject, OsmObjects } from './osm-objects.js';
import { pointInside } from './place-geometry.js';
import { decimalOf, wholeNumberOf } from './text-values.js';

const USE_OF_BUILDING: Readonly<Record<string, BuildingUse>> = {
  apartments: 'residential',
  residential: 'residential',
  house: 'residential',
  detached: 'residential',
  semidetached_house: 'residential',
  terrace: 'residential',
  bungalow: 'residential',
  dormitory: 'residential',
  commercial: 'commercial',
  retail: 'commercial',
  office: 'commercial',
  supermarket: 'commercial',
  kiosk: 'commercial',
  hotel: 'commercial',
  public: 'public',
  civic: 'public',
  government: 'public',
  school: 'public',
  kindergarten: 'public',
  university: 'public',
  college: 'public',
  hospital: 'public',
  clinic: 'public',
};

export function readBuildings(objects: OsmObjects, communities: readonly CommunityRow[]): BuildingRow[] {
  const index = new AreaIndex(communities.map((community) => community.boundary));
  const rows: BuildingRow[] = [];
  for (const object of buildingObjects(objects)) {
    const footprint = objects.areaOf(object);
    if (!footprint) continue;
    const community = index.smallestAt(...pointInside(footprint));
    rows.push({
      source: 'osm',
      sourceId: object.id,
      observedOn: objects.observedOn,
      communitySourceId: communities[community]?.sourceId ?? null,
      footprint,
      floors: floorsOf(object.tags),
      dwellings: wholeNumberOf(object.tags.get('building:flats')),
      safetyGrade: null,
      use: buildingUse(object.tags),
    });
  }
  return rows;
}

const isBuilding = ({ tags }: OsmObject): boolean => tags.has('building') && tags.get('building') !== 'no';

/** The outer way of a building relation is not a second building. */
function buildingObjects(objects: OsmObjects): OsmObject[] {
  const relations = objects.relations.filter(isBuilding);
  const drawn = new Set(relations.flatMap((relation) => objects.memberWaysOf(relation)));
  return [...objects.ways.filter((way) => isBuilding(way) && !drawn.has(way.place)), ...relations];
}

/** "6", "6.5" (a half floor counts as one), at least 1. */
function floorsOf(tags: Tags): number | null {
  const levels = decimalOf(tags.get('building:levels'));
  return levels !== null && levels > 0 && levels <= 200 ? Math.max(1, Math.ceil(levels)) : null;
}

/** What the building says of its use; `building=yes` alone says nothing. */
function buildingUse(tags: Tags): BuildingUse | null {
  const told = tags.get('building:use') ?? tags.get('building') ?? 'yes';
  if (Object.hasOwn(USE_OF_BUILDING, told)) return USE_OF_BUILDING[told]!;
  return told === 'yes' ? null : 'other';
}
