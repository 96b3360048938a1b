/**
 * What any intake hands over: checked rows, the walking network, and every issue found.
 * Plain data without a database: rows name each other by `sourceId`; planning stores the whole
 * bundle in one transaction, or nothing. A missing value is null, never 0 and never a guess.
 */

import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type {
  AreaLevel,
  CapacityUnit,
  Enclosure,
  EntranceAccess,
  FacilityState,
  HousingType,
  IdleStockKind,
  ManagementForm,
  ServiceKind,
} from '../../schema/vocabulary.js';
import type { BBox, LonLat } from '../kernel/lon-lat.js';
import type { WalkEdges } from '../kernel/walk-graph.js';

export const IMPORT_KINDS = [
  'network',
  'communities',
  'buildings',
  'facilities',
  'administrative_areas',
  'idle_stock',
  'all',
] as const;
/** Which rows of a file are wanted. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Where a row comes from. Rows are matched with stored ones by (workspace, source, sourceId). */
export interface SourcedRow {
  /** 'osm', 'geojson', 'osmnx', 'demo' … */
  readonly source: string;
  /** Unique within the source: 'way/123', 'relation/5', the feature's id … */
  readonly sourceId: string;
  /** ISO day on which the data described the world; null where the file does not tell. */
  readonly observedOn: string | null;
}

/** 行政区划 */
export interface AdministrativeAreaRow extends SourcedRow {
  readonly level: AreaLevel;
  readonly name: string;
  readonly parentSourceId: string | null;
  readonly boundary: MultiPolygon;
}

/** 小区. Persons by age band may overlap (60+ holds 65+ holds 80+). */
export interface CommunityRow extends SourcedRow {
  readonly name: string;
  readonly boundary: MultiPolygon;
  /** ISO day. */
  readonly completedOn: string | null;
  readonly completedYear: number | null;
  readonly households: number | null;
  readonly residents: number | null;
  readonly persons0To2: number | null;
  readonly persons3To5: number | null;
  readonly persons60Plus: number | null;
  readonly persons65Plus: number | null;
  readonly persons80Plus: number | null;
  readonly cars: number | null;
  readonly parkingSpaces: number | null;
  readonly floorAreaSquareMetres: number | null;
  readonly managementForm: ManagementForm | null;
  /** ISO day. */
  readonly lastRenovatedOn: string | null;
  readonly lastRenovatedYear?: number | null;
  readonly isInExpropriationPlan: boolean | null;
  readonly housingType: HousingType | null;
  readonly formerOwner: string | null;
  readonly enclosure: Enclosure;
  readonly subdistrictSourceId: string | null;
  readonly isMadeUp: boolean;
}

/** 出入口 */
export interface EntranceRow extends SourcedRow {
  readonly communitySourceId: string;
  readonly point: Point;
  readonly access: EntranceAccess;
  readonly name: string | null;
}

export type SafetyGrade = 'A' | 'B' | 'C' | 'D';
export type BuildingUse = 'residential' | 'public' | 'commercial' | 'other';

/** 楼栋 */
export interface BuildingRow extends SourcedRow {
  readonly communitySourceId: string | null;
  readonly footprint: Polygon | MultiPolygon;
  readonly floors: number | null;
  readonly dwellings: number | null;
  readonly safetyGrade: SafetyGrade | null;
  readonly use: BuildingUse | null;
}

/** 设施 */
export interface FacilityRow extends SourcedRow {
  readonly serviceKind: ServiceKind;
  readonly name: string | null;
  readonly point: Point;
  readonly footprint: Polygon | MultiPolygon | null;
  readonly capacity: number | null;
  readonly capacityUnit: CapacityUnit | null;
  readonly floorAreaSquareMetres: number | null;
  readonly openingHours: string | null;
  readonly state: FacilityState;
  /** Whom it serves: access=private parking belongs to the residents around it. */
  readonly isForResidentsOnly: boolean;
  readonly isMadeUp: boolean;
}

/** 存量资源 */
export interface IdleStockRow extends SourcedRow {
  readonly kind: IdleStockKind;
  readonly name: string | null;
  readonly geometry: Point | Polygon;
  readonly areaSquareMetres: number;
  readonly owner: string | null;
  readonly allowedUses: readonly ServiceKind[];
  readonly costYuanPerSquareMetre: number | null;
}

export type GroundKind = 'water' | 'green' | 'residential' | 'wall' | 'railway';

/** Only for drawing. */
export interface GroundFeatureRow extends SourcedRow {
  readonly kind: GroundKind;
  readonly name: string | null;
  readonly geometry: LineString | MultiLineString | Polygon | MultiPolygon;
}

/** Counts of what the network reader met; each figure above 0 that is a fault has its issues beside it. */
export interface NetworkReport {
  /** Walkable ways used, and ways with a highway tag nobody may walk. */
  readonly wayCount: number;
  readonly refusedWayCount: number;
  /** After splitting at shared nodes, before merging nodes of degree two. */
  readonly splitNodeCount: number;
  readonly splitEdgeCount: number;
  /** What is handed over. */
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly missingReferenceCount: number;
  readonly componentCount: number;
  /** 0..1, share of the nodes before merging that lie in the largest component. */
  readonly largestComponentRatio: number;
  readonly selfLoopCount: number;
  readonly doubleEdgeCount: number;
  readonly zeroLengthCount: number;
  readonly duplicateNodeCount: number;
  readonly stepsEdgeCount: number;
  readonly innerEdgeCount: number;
  readonly openBarrierCount: number;
  readonly residentsBarrierCount: number;
  readonly closedBarrierCount: number;
}

export interface NetworkRows {
  readonly source: string;
  readonly edges: WalkEdges;
  /** Street name of each edge, null where it has none. */
  readonly names: readonly (string | null)[];
  readonly extent: BBox;
  readonly report: NetworkReport;
}

/**
 * One thing found in a file. `error`: nothing of the file is stored; `warning`: the row is stored or
 * left out as `reason` says. `code` is UPPER_SNAKE, for counting and for the page's own words.
 */
export interface ImportIssue {
  readonly level: 'error' | 'warning';
  readonly code: string;
  /** Where one code is told in several ways; with the code it is a kind of issue-codes.ts. */
  readonly variant?: string;
  /** What the sentence of the kind is filled with in any language. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly file: string;
  /** 'way/123', 'feature 4 (id 17)'; null when the whole file is meant. */
  readonly objectId: string | null;
  readonly field: string | null;
  readonly reason: string;
  readonly position: LonLat | null;
  /** Of a table: the row as a person counts it, from 1; the field then is the heading of the column. */
  readonly row?: number;
  /** As it stands in the file. */
  readonly value?: string;
  /** What to do about it. */
  readonly proposal?: string;
  /** Stored communities the row may mean, the best first. */
  readonly candidates?: readonly IssueCandidate[];
}

export interface IssueCandidate {
  readonly id: string;
  readonly name: string;
  /** 0..1, how near the names are; 1 where the place tells and not the name. */
  readonly score: number;
  readonly by: 'letters' | 'sound' | 'place';
}

export interface ImportBundle {
  /** Base name, without its folder. */
  readonly fileName: string;
  /** sha256 of the file's bytes, hexadecimal. */
  readonly fileHash: string;
  readonly what: ImportKind;
  /** ISO day the whole file stands for, null where unknown. */
  readonly observedOn: string | null;
  readonly network: NetworkRows | null;
  readonly administrativeAreas: readonly AdministrativeAreaRow[];
  readonly communities: readonly CommunityRow[];
  readonly entrances: readonly EntranceRow[];
  readonly buildings: readonly BuildingRow[];
  readonly facilities: readonly FacilityRow[];
  readonly idleStock: readonly IdleStockRow[];
  readonly groundFeatures: readonly GroundFeatureRow[];
  readonly issues: readonly ImportIssue[];
  /** Rows per noun, and issues by code: what a person wants to see in one line. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Everything of a bundle but what is derived from it. */
export type BundleParts = Omit<ImportBundle, 'counts'>;

/** Closes a bundle: adds the counts, and drops every row when an issue is an error (all or nothing). */
export function finishBundle(parts: BundleParts): ImportBundle {
  const isRefused = parts.issues.some((issue) => issue.level === 'error');
  const kept = isRefused ? { ...parts, ...NO_ROWS } : parts;
  return { ...kept, counts: countsOf(kept) };
}

const NO_ROWS = {
  network: null,
  administrativeAreas: [],
  communities: [],
  entrances: [],
  buildings: [],
  facilities: [],
  idleStock: [],
  groundFeatures: [],
} satisfies Partial<BundleParts>;

/** A bundle without rows, to be filled by spreading. */
export const emptyBundle = (fileName: string, fileHash: string, what: ImportKind): BundleParts => ({
  fileName,
  fileHash,
  what,
  observedOn: null,
  ...NO_ROWS,
  issues: [],
});

function countsOf(parts: BundleParts): Record<string, number> {
  const counts: Record<string, number> = {
    networkNodes: parts.network?.report.nodeCount ?? 0,
    networkEdges: parts.network?.report.edgeCount ?? 0,
    administrativeAreas: parts.administrativeAreas.length,
    communities: parts.communities.length,
    entrances: parts.entrances.length,
    buildings: parts.buildings.length,
    facilities: parts.facilities.length,
    idleStock: parts.idleStock.length,
    groundFeatures: parts.groundFeatures.length,
    errors: 0,
    warnings: 0,
  };
  for (const issue of parts.issues) {
    const plural = issue.level === 'error' ? 'errors' : 'warnings';
    counts[plural] = (counts[plural] ?? 0) + 1;
  }
  return counts;
}
