/** From checked features to rows, one builder a noun. References are still names here (geojson-references.ts). */

import { createHash } from 'node:crypto';
import type { Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import { SERVICE_KINDS } from '../../schema/vocabulary.js';
import type {
  AdministrativeAreaRow,
  BuildingRow,
  CommunityRow,
  EntranceRow,
  FacilityRow,
  IdleStockRow,
  SourcedRow,
} from './bundle.js';
import { type FieldTable, type FieldValues, hasField, plainName, readFields } from './feature-fields.js';
import {
  AREA_FIELDS,
  BUILDING_FIELDS,
  COMMON_FIELDS,
  COMMUNITY_FIELDS,
  ENTRANCE_FIELDS,
  FACILITY_FIELDS,
  IDLE_STOCK_FIELDS,
} from './geojson-fields.js';
import type { PlainIssueKind } from './issue-codes.js';
import type { IssueList } from './issues.js';
import { multiPolygonOf, pointAt, pointInside } from './place-geometry.js';
import { CAPACITY_TAGS } from './tagging-table.js';

export type Layer = 'community' | 'entrance' | 'building' | 'facility' | 'administrative_area' | 'idle_stock';

/** What a feature may call its layer, in plain names. */
export const LAYERS: ReadonlyMap<string, Layer> = new Map<string, Layer>([
  ['community', 'community'],
  ['小区', 'community'],
  ['entrance', 'entrance'],
  ['出入口', 'entrance'],
  ['building', 'building'],
  ['楼栋', 'building'],
  ['facility', 'facility'],
  ['设施', 'facility'],
  ['administrativearea', 'administrative_area'],
  ['行政区划', 'administrative_area'],
  ['idlestock', 'idle_stock'],
  ['存量资源', 'idle_stock'],
]);

export interface Feature {
  /** 'features[4] (id 17)', for issues. */
  readonly objectId: string;
  readonly id: string | null;
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly common: FieldValues<typeof COMMON_FIELDS>;
}

/** A row that still names what it belongs to as the file does, and says which feature it was. */
export type Linked<Row, Reference extends string> = {
  readonly row: Row;
  readonly objectId: string;
} & { readonly [Key in Reference]: string | null };

export interface GatheredRows {
  readonly communities: Linked<CommunityRow, 'subdistrict'>[];
  readonly entrances: Linked<EntranceRow, 'community'>[];
  readonly buildings: Linked<BuildingRow, 'community'>[];
  readonly facilities: Linked<FacilityRow, never>[];
  readonly administrativeAreas: Linked<AdministrativeAreaRow, 'parent'>[];
  readonly idleStock: Linked<IdleStockRow, never>[];
}

export class RowGatherer {
  readonly rows: GatheredRows = {
    communities: [],
    entrances: [],
    buildings: [],
    facilities: [],
    administrativeAreas: [],
    idleStock: [],
  };
  readonly #source: string;
  readonly #issues: IssueList;
  readonly #unknownFields = new Map<string, number>();

  /** Rows of one file are matched with those of its next edition by the file's name and their ids. */
  constructor(source: string, issues: IssueList) {
    this.#source = source;
    this.#issues = issues;
  }

  add(layer: Layer, feature: Feature): void {
    if (layer === 'community') this.#addCommunity(feature);
    else if (layer === 'entrance') this.#addEntrance(feature);
    else if (layer === 'building') this.#addBuilding(feature);
    else if (layer === 'facility') this.#addFacility(feature);
    else if (layer === 'administrative_area') this.#addArea(feature);
    else this.#addIdleStock(feature);
  }

  /** One warning for each property that no table knows. */
  reportUnknownFields(): void {
    for (const [name, count] of this.#unknownFields)
      this.#issues.warn({
        code: 'UNKNOWN_FIELD',
        field: name,
        reason: `is not known and was left out of ${count} features`,
      });
  }

  #addCommunity(feature: Feature): void {
    const { subdistrict, ...values } = this.#read(COMMUNITY_FIELDS, feature);
    const shape = this.#polygon(feature);
    if (!shape || values.name === null) return;
    const completedYear = values.completedYear ?? yearOfDay(values.completedOn);
    const row: CommunityRow = {
      ...this.#origin(feature, values.name),
      ...values,
      name: values.name,
      boundary: multiPolygonOf(shape),
      completedYear,
      enclosure: values.enclosure ?? 'unknown',
      subdistrictSourceId: null,
      isMadeUp: false,
    };
    for (const [field, reason] of contradictionsOf(row)) this.#tell(feature, 'CONTRADICTION', field, reason);
    this.rows.communities.push({ row, subdistrict, objectId: feature.objectId });
  }

  #addEntrance(feature: Feature): void {
    const { name, access, community } = this.#read(ENTRANCE_FIELDS, feature);
    const point = this.#point(feature);
    if (!point) return;
    const row = {
      ...this.#origin(feature, null),
      communitySourceId: '',
      point,
      access: access ?? 'public',
      name,
    };
    this.rows.entrances.push({ row, community, objectId: feature.objectId });
  }

  #addBuilding(feature: Feature): void {
    const { community, ...values } = this.#read(BUILDING_FIELDS, feature);
    const footprint = this.#polygon(feature);
    if (!footprint) return;
    const row = { ...this.#origin(feature, null), ...values, communitySourceId: null, footprint };
    this.rows.buildings.push({ row, community, objectId: feature.objectId });
  }

  #addFacility(feature: Feature): void {
    const values = this.#read(FACILITY_FIELDS, feature);
    const place = this.#pointOrPolygon(feature);
    const { serviceKind } = values;
    if (!place || serviceKind === null) return;
    const unit = values.capacityUnit ?? CAPACITY_TAGS[serviceKind]?.unit ?? null;
    if (values.capacity !== null && unit === null) {
      const zh = SERVICE_KINDS.find((word) => word.code === serviceKind)?.zh;
      this.#tell(
        feature,
        'MISSING_FIELD',
        'capacityUnit',
        `is missing; the capacity of ${serviceKind} (${zh}) has no unit of its own`,
      );
    }
    const row: FacilityRow = {
      ...this.#origin(feature, null),
      ...values,
      ...place,
      serviceKind,
      capacityUnit: values.capacity === null ? null : unit,
      state: values.state ?? 'existing',
      isForResidentsOnly: values.isForResidentsOnly ?? false,
      isMadeUp: false,
    };
    this.rows.facilities.push({ row, objectId: feature.objectId });
  }

  #addArea(feature: Feature): void {
    const { name, level, parent } = this.#read(AREA_FIELDS, feature);
    const shape = this.#polygon(feature);
    if (!shape || name === null || level === null) return;
    const origin = this.#origin(feature, name);
    const row = { ...origin, name, level, parentSourceId: null, boundary: multiPolygonOf(shape) };
    this.rows.administrativeAreas.push({ row, parent, objectId: feature.objectId });
  }

  #addIdleStock(feature: Feature): void {
    const { kind, areaSquareMetres, allowedUses, ...values } = this.#read(IDLE_STOCK_FIELDS, feature);
    const { geometry } = feature;
    if (geometry.type !== 'Point' && geometry.type !== 'Polygon') {
      this.#refuseType(feature, 'a Point or a Polygon');
      return;
    }
    if (kind === null || areaSquareMetres === null) return;
    const row = {
      ...this.#origin(feature, null),
      ...values,
      kind,
      areaSquareMetres,
      allowedUses: allowedUses ?? [],
      geometry,
    };
    this.rows.idleStock.push({ row, objectId: feature.objectId });
  }

  #read<const Table extends FieldTable>(table: Table, feature: Feature): FieldValues<Table> {
    for (const name of Object.keys(feature.properties)) {
      const plain = plainName(name);
      if (!hasField(table, plain) && !hasField(COMMON_FIELDS, plain))
        this.#unknownFields.set(name, (this.#unknownFields.get(name) ?? 0) + 1);
    }
    return readFields(table, feature.properties, (code, field, reason) =>
      this.#tell(feature, code, field, reason),
    );
  }

  #tell(feature: Feature, code: PlainIssueKind, field: string, reason: string): void {
    this.#issues.error({ code, objectId: feature.objectId, field, reason });
  }

  /** The id in the file, else the name, else a mark made of the place: the same row in the same file, always. */
  #origin(feature: Feature, name: string | null): SourcedRow {
    const mark = (): string =>
      createHash('sha256').update(JSON.stringify(feature.geometry)).digest('hex').slice(0, 16);
    return {
      source: this.#source,
      sourceId: feature.id ?? name ?? `place-${mark()}`,
      observedOn: feature.common.observedOn,
    };
  }

  #polygon(feature: Feature): Polygon | MultiPolygon | null {
    const { geometry } = feature;
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return geometry;
    this.#refuseType(feature, 'a Polygon or MultiPolygon');
    return null;
  }

  #point(feature: Feature): Point | null {
    if (feature.geometry.type === 'Point') return feature.geometry;
    this.#refuseType(feature, 'a Point');
    return null;
  }

  #pointOrPolygon(feature: Feature): Pick<FacilityRow, 'point' | 'footprint'> | null {
    const { geometry } = feature;
    if (geometry.type === 'Point') return { point: geometry, footprint: null };
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
      return { point: pointAt(...pointInside(geometry)), footprint: geometry };
    this.#refuseType(feature, 'a Point, Polygon or MultiPolygon');
    return null;
  }

  #refuseType(feature: Feature, expected: string): void {
    this.#tell(feature, 'WRONG_GEOMETRY', 'geometry', `is a ${feature.geometry.type}; expected ${expected}`);
  }
}

const yearOfDay = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)));

type Figures = Pick<
  CommunityRow,
  | 'completedOn'
  | 'completedYear'
  | 'residents'
  | 'persons0To2'
  | 'persons3To5'
  | 'persons60Plus'
  | 'persons65Plus'
  | 'persons80Plus'
>;

/** Figures that cannot all be true. */
export function contradictionsOf(row: Figures): [field: string, reason: string][] {
  const found: [string, string][] = [];
  const exceeds = (part: number | null, whole: number | null): boolean =>
    part !== null && whole !== null && part > whole;
  if (row.completedOn && row.completedYear !== yearOfDay(row.completedOn))
    found.push(['completedYear', `${row.completedYear} is not the year of ${row.completedOn}`]);
  if (exceeds(row.persons65Plus, row.persons60Plus) || exceeds(row.persons80Plus, row.persons60Plus))
    found.push(['persons60Plus', 'there cannot be more persons of 65+ or 80+ than of 60+']);
  if (exceeds(row.persons80Plus, row.persons65Plus))
    found.push(['persons65Plus', 'there cannot be more persons of 80+ than of 65+']);
  const old = row.persons60Plus ?? row.persons65Plus ?? row.persons80Plus ?? 0;
  const counted = (row.persons0To2 ?? 0) + (row.persons3To5 ?? 0) + old;
  if (exceeds(counted, row.residents))
    found.push([
      'residents',
      `the age bands hold ${counted} persons, more than the ${row.residents} residents`,
    ]);
  return found;
}
