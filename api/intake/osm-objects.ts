/**
 * The tagged objects of an extract, each with its geometry when it is asked for. An area that cannot
 * be drawn or fails the geometry check is told once and left out.
 */

import type { MultiPolygon, Polygon, Position } from 'geojson';
import { checkGeometry } from '../kernel/geometry-check.js';
import type { LonLat } from '../kernel/lon-lat.js';
import type { IssueList } from './issues.js';
import { isLatestWay, nodesOfWay, type OsmExtract, type Tags } from './osm-extract.js';
import { type Area, areaOfRelation, areaOfWay, positionsOf } from './osm-rings.js';
import { polygonOf } from './place-geometry.js';

/** A tagged object; its id is put together when asked for (35,515 trees of Las Palmas never are). */
export class OsmObject {
  readonly type: 'node' | 'way' | 'relation';
  /** Index in the extract. */
  readonly place: number;
  readonly tags: Tags;
  readonly #osmId: number;

  constructor(type: OsmObject['type'], osmId: number, place: number, tags: Tags) {
    this.type = type;
    this.place = place;
    this.tags = tags;
    this.#osmId = osmId;
  }

  /** 'node/1', 'way/2', 'relation/3' */
  get id(): string {
    return `${this.type}/${this.#osmId}`;
  }
}

const AREA_RELATIONS = new Set(['multipolygon', 'boundary']);

export class OsmObjects {
  readonly nodes: readonly OsmObject[];
  readonly ways: readonly OsmObject[];
  /** Only relations that draw areas. */
  readonly relations: readonly OsmObject[];
  readonly #extract: OsmExtract;
  readonly #issues: IssueList;
  readonly #areas = new Map<OsmObject, Polygon | MultiPolygon | null>();

  constructor(extract: OsmExtract, issues: IssueList) {
    this.#extract = extract;
    this.#issues = issues;
    this.nodes = Array.from(
      extract.nodeTags,
      ([place, tags]) => new OsmObject('node', extract.nodeId[place]!, place, tags),
    );
    this.ways = extract.wayTags.flatMap((tags, place) =>
      tags.size > 0 && isLatestWay(extract, place)
        ? [new OsmObject('way', extract.wayId[place]!, place, tags)]
        : [],
    );
    const latest = new Map(extract.relations.map(({ id }, place) => [id, place]));
    this.relations = extract.relations.flatMap(({ id, tags }, place) =>
      AREA_RELATIONS.has(tags.get('type') ?? '') && latest.get(id) === place
        ? [new OsmObject('relation', id, place, tags)]
        : [],
    );
  }

  get observedOn(): string | null {
    return this.#extract.observedOn;
  }

  pointOf(node: OsmObject): LonLat {
    return this.pointAtNode(node.place);
  }

  pointAtNode(node: number): LonLat {
    return [this.#extract.nodeLon[node]!, this.#extract.nodeLat[node]!];
  }

  /** Node indices of a way that are in the file. */
  nodesOf(way: OsmObject): Int32Array {
    return nodesOfWay(this.#extract, way.place).filter((node) => node !== -1);
  }

  /** The line of a way; stretches over missing nodes are left out. */
  lineOf(way: OsmObject): Position[] {
    return positionsOf(this.#extract, this.nodesOf(way));
  }

  isClosed(way: OsmObject): boolean {
    const nodes = nodesOfWay(this.#extract, way.place);
    return nodes.length > 3 && nodes[0] === nodes.at(-1);
  }

  /** Way indices that an area relation is drawn by. */
  memberWaysOf(relation: OsmObject): number[] {
    return this.#extract.relations[relation.place]!.members.flatMap((member) => {
      const way = member.type === 'way' ? this.#extract.wayIndex.get(member.id) : undefined;
      return way === undefined ? [] : [way];
    });
  }

  /** The checked area of a way or relation; null (and an issue, once) where there is none. */
  areaOf(object: OsmObject): Polygon | MultiPolygon | null {
    const known = this.#areas.get(object);
    if (known !== undefined) return known;
    const shape = this.#drawArea(object);
    this.#areas.set(object, shape);
    return shape;
  }

  #drawArea(object: OsmObject): Polygon | MultiPolygon | null {
    const area: Area =
      object.type === 'way'
        ? areaOfWay(this.#extract, object.place)
        : areaOfRelation(this.#extract, this.#extract.relations[object.place]!);
    if (area.fault !== null) {
      const code = object.type === 'relation' ? 'BROKEN_RELATION' : 'BROKEN_AREA';
      this.#issues.warn({ code, objectId: object.id, reason: `${area.fault}; it is left out` });
      return null;
    }
    if (area.doubt !== null)
      this.#issues.warn({
        code: 'INCOMPLETE_RELATION',
        objectId: object.id,
        reason: `${area.doubt}; only the rings that close are taken`,
      });
    const shape = polygonOf(area.polygons);
    const [fault] = checkGeometry(shape);
    if (!fault) return shape;
    this.#issues.warn({
      code: fault.code,
      objectId: object.id,
      reason: `${fault.reason}; it is left out`,
      position: fault.position,
    });
    return null;
  }
}
