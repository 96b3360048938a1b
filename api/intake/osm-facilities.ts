/**
 * Facilities (设施) by the tagging table: nodes, closed ways and multipolygons. A facility drawn as an
 * area is reached at its own entrance node where it has one, otherwise at a point inside.
 * One drawn twice, as an area and as a node inside it, is taken once.
 */

import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { ServiceKind } from '../../schema/vocabulary.js';
import { AreaIndex } from './area-index.js';
import type { FacilityRow } from './bundle.js';
import type { IssueList } from './issues.js';
import { nameOf, type Tags } from './osm-extract.js';
import type { OsmObject, OsmObjects } from './osm-objects.js';
import { pointAt, pointInside } from './place-geometry.js';
import { CAPACITY_TAGS, serviceKindOf } from './tagging-table.js';
import { decimalOf, wholeNumberOf } from './text-values.js';

export function readFacilities(objects: OsmObjects, issues: IssueList): FacilityRow[] {
  const entrances = new Set(objects.nodes.filter(isEntrance).map((node) => node.place));
  const areas = [...objects.ways, ...objects.relations].flatMap((object) => {
    const kind = kindOf(object.tags);
    const footprint = kind && objects.areaOf(object);
    if (!kind || !footprint) return [];
    return [
      rowOf(object, kind, pointOfArea(object, footprint, entrances, objects), footprint, objects, issues),
    ];
  });
  const points = objects.nodes.flatMap((node) => {
    const kind = kindOf(node.tags);
    return kind ? [rowOf(node, kind, pointAt(...objects.pointOf(node)), null, objects, issues)] : [];
  });
  return [...areas, ...withoutTwins(points, areas, issues)];
}

/** Parking nobody may use, and private kerbside strips of unknown size, serve nobody a plan could count (our choice). */
function kindOf(tags: Tags): ServiceKind | null {
  const kind = serviceKindOf(tags);
  if (kind !== 'parking') return kind;
  if (tags.get('access') === 'no') return null;
  const isUnknownStrip =
    KERBSIDE.has(tags.get('parking') ?? '') && isForResidents(tags) && !tags.has('capacity');
  return isUnknownStrip ? null : kind;
}

const KERBSIDE = new Set(['street_side', 'lane', 'on_kerb', 'half_on_kerb', 'shoulder']);
const OWN_GARAGES = new Set(['garage_boxes', 'carports', 'sheds']);

const isForResidents = (tags: Tags): boolean =>
  ['private', 'residents', 'permit'].includes(tags.get('access') ?? '') ||
  OWN_GARAGES.has(tags.get('parking') ?? '');

const isEntrance = ({ tags }: OsmObject): boolean => {
  const entrance = tags.get('entrance');
  return (
    (entrance !== undefined && entrance !== 'emergency' && entrance !== 'no') ||
    tags.get('barrier') === 'gate'
  );
};

function pointOfArea(
  object: OsmObject,
  footprint: Polygon | MultiPolygon,
  entrances: ReadonlySet<number>,
  objects: OsmObjects,
): Point {
  const node =
    object.type === 'way' ? objects.nodesOf(object).find((place) => entrances.has(place)) : undefined;
  return pointAt(...(node === undefined ? pointInside(footprint) : objects.pointAtNode(node)));
}

function rowOf(
  object: OsmObject,
  serviceKind: ServiceKind,
  point: Point,
  footprint: Polygon | MultiPolygon | null,
  objects: OsmObjects,
  issues: IssueList,
): FacilityRow {
  const { tags } = object;
  const capacity = capacityOf(object, serviceKind, issues);
  return {
    source: 'osm',
    sourceId: object.id,
    observedOn: objects.observedOn,
    serviceKind,
    name: nameOf(tags),
    point,
    footprint,
    capacity,
    capacityUnit: capacity === null ? null : (CAPACITY_TAGS[serviceKind]?.unit ?? null),
    floorAreaSquareMetres: null,
    openingHours: tags.get('opening_hours') ?? null,
    state: tags.get('disused') === 'yes' || tags.get('abandoned') === 'yes' ? 'closed' : 'existing',
    isForResidentsOnly: serviceKind === 'parking' && isForResidents(tags),
    isMadeUp: false,
  };
}

/** A capacity that is no number ("yes", "20-30") is told and stays unknown. */
function capacityOf(object: OsmObject, serviceKind: ServiceKind, issues: IssueList): number | null {
  const key = CAPACITY_TAGS[serviceKind]?.keys.find((candidate) => object.tags.has(candidate));
  if (key === undefined) return null;
  const text = object.tags.get(key);
  const capacity = wholeNumberOf(text);
  if (capacity === null)
    issues.warn({
      code: decimalOf(text) === null ? 'NOT_A_NUMBER' : 'NOT_WHOLE',
      objectId: object.id,
      field: key,
      reason: `"${text}" is no whole number from 0; the capacity stays unknown`,
    });
  return capacity;
}

/** Nodes that repeat the area of the same kind they lie in: same name, or no name of their own. */
function withoutTwins(
  points: readonly FacilityRow[],
  areas: readonly FacilityRow[],
  issues: IssueList,
): FacilityRow[] {
  const drawn = areas.filter((row) => row.footprint !== null);
  const index = new AreaIndex(drawn.flatMap((row) => row.footprint ?? []));
  return points.filter((row) => {
    const [lon, lat] = row.point.coordinates as [number, number];
    const around = index.ownersAt(lon, lat).map((area) => drawn[area]!);
    const twin = around.find(
      (area) => area.serviceKind === row.serviceKind && (row.name === null || row.name === area.name),
    );
    if (!twin) return true;
    issues.warn({
      code: 'DRAWN_TWICE',
      objectId: row.sourceId,
      reason: `lies in ${twin.sourceId} and says the same; it is taken once`,
      position: [lon, lat],
    });
    return false;
  });
}
