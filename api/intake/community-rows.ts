/**
 * Ledgers and outlines of communities: rows that mean a stored one change its values, the others are
 * new. A blank changes nothing. Two rows for one community that disagree change nothing where they do.
 */

import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Enclosure, HousingType, ManagementForm } from '../../schema/vocabulary.js';
import { areaSquareMetres } from '../kernel/spheroid-area.js';
import type { CommunityRow } from './bundle.js';
import { CommunityIndex, joinCommunity } from './community-join.js';
import { contradictionsOf } from './geojson-rows.js';
import type { IssueList } from './issues.js';
import type { KnownCommunity, KnownPlaces } from './known-places.js';
import { isPlaceholder, normalName } from './name-match.js';
import type { ReadingsOf } from './name-sound.js';
import { multiPolygonOf } from './place-geometry.js';
import type { RowPatch } from './planner-import.js';
import type { PlacedRow } from './row-places.js';
import { SubdistrictIndex } from './row-subdistrict.js';
import { textValue } from './row-values.js';

export interface CommunityOutcome {
  readonly communities: readonly CommunityRow[];
  readonly patches: readonly RowPatch[];
}

export interface RowQuestion {
  /** The file, as rows of it are called in the database. */
  readonly source: string;
  readonly known: KnownPlaces;
  /** Row → what the user said it means. */
  readonly joins: ReadonlyMap<number, string>;
  /** How characters are read aloud; null where every name of the file is known as it is written. */
  readonly readingsOf: ReadingsOf | null;
}

type Values = Map<string, unknown>;

interface Target {
  readonly row: PlacedRow;
  readonly to: KnownCommunity | null;
  readonly values: Values;
}

/** Fields that place or name a row, not values of the community. */
const NOT_STORED = new Set(['id', 'landAreaSquareMetres', 'observedOn']);

export function communityRows(
  rows: readonly PlacedRow[],
  { source, known, joins, readingsOf }: RowQuestion,
  issues: IssueList,
): CommunityOutcome {
  const index = new CommunityIndex(known.communities, readingsOf);
  const targets = new Map<string, Target>();
  for (const row of rows) {
    const target = targetOf(row, index, joins.get(row.row) ?? null, issues);
    if (!target) continue;
    const mark =
      target.to?.id ?? `new ${textValue(row.values, 'id') ?? normalName(String(target.values.get('name')))}`;
    const first = targets.get(mark);
    if (first) tellTwin(first, target, issues);
    else targets.set(mark, target);
  }
  const outcome = { communities: [] as CommunityRow[], patches: [] as RowPatch[] };
  const subdistricts = new SubdistrictIndex(known.areas, readingsOf);
  for (const target of targets.values()) {
    dropDoubtfulAreas(target, issues);
    placeInSubdistrict(target, subdistricts, issues);
    if (target.to) outcome.patches.push(...patchOf(target, target.to, issues));
    else outcome.communities.push(newRow(target, source, issues));
  }
  return outcome;
}

function targetOf(
  row: PlacedRow,
  index: CommunityIndex,
  settled: string | null,
  issues: IssueList,
): Target | null {
  const name = textValue(row.values, 'name');
  const id = textValue(row.values, 'id');
  if (name === null && id === null && settled === null) {
    issues.warn({ code: 'NAMELESS_ROW', row: row.row, reason: 'has neither name nor id; it is left out' });
    return null;
  }
  const join = joinCommunity({ row: row.row, id, name, geometry: row.geometry, settled }, index);
  if (join.issue) issues.warn(join.issue);
  const values = new Map([...row.values].filter(([key, value]) => value !== null && !NOT_STORED.has(key)));
  if (join.to) return { row, to: join.to, values };
  if (!join.isNew) return null;
  if (outlineOf(row.geometry) && name !== null) return { row, to: null, values };
  issues.warn({
    code: name === null ? 'NAMELESS_ROW.new' : 'NO_BOUNDARY',
    row: row.row,
    ...(name !== null && { value: name }),
    reason:
      name === null
        ? 'is a new community without a name; it is left out'
        : 'is a new community without a boundary; it is left out',
    proposal: 'import its boundary as Shapefile, GeoJSON or KML',
  });
  return null;
}

const outlineOf = (geometry: Geometry | null): MultiPolygon | null =>
  geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
    ? multiPolygonOf(geometry as Polygon | MultiPolygon)
    : null;

/** What the two say differently is not taken from either: nobody here knows which is right. */
function tellTwin(first: Target, twin: Target, issues: IssueList): void {
  const differing = [...twin.values].filter(
    ([key, value]) => first.values.has(key) && key !== 'name' && first.values.get(key) !== value,
  );
  const said = differing
    .map(([key, value]) => `${key} ${value} here, ${first.values.get(key)} there`)
    .join('; ');
  for (const [key] of differing) first.values.delete(key);
  const called = first.to?.name ?? String(first.values.get('name'));
  issues.warn({
    code: differing.length === 0 ? 'DUPLICATE_ROW' : 'DUPLICATE_ROW.disagree',
    params: { otherRow: first.row.row },
    row: twin.row.row,
    value: called,
    reason:
      differing.length === 0
        ? `repeats row ${first.row.row}; it is left out`
        : `is the same community as row ${first.row.row} but disagrees: ${said}. The row is left out, and what differs is taken from neither`,
    proposal: `leave the wrong one out with --skip-rows ${twin.row.row} or --skip-rows ${first.row.row}`,
  });
}

/** Our choices: beyond these a unit is wrong, or two areas are not of the same thing. */
const LEAST_SQUARE_METRES_PER_HOUSEHOLD = 8;
const AREA_TOLERANCE_RATIO = 1.5;

function dropDoubtfulAreas({ row, to, values }: Target, issues: IssueList): void {
  const floorArea = values.get('floorAreaSquareMetres');
  const households = values.get('households') ?? to?.values.households;
  if (
    typeof floorArea === 'number' &&
    typeof households === 'number' &&
    floorArea < households * LEAST_SQUARE_METRES_PER_HOUSEHOLD
  ) {
    values.delete('floorAreaSquareMetres');
    issues.warn({
      code: 'UNIT_SUSPECTED',
      params: { squareMetres: (floorArea / households).toFixed(1) },
      row: row.row,
      field: 'floorAreaSquareMetres',
      value: String(floorArea),
      reason: `would be ${(floorArea / households).toFixed(1)} m² a household; the unit is likely another one, and nothing is taken`,
      proposal: 'say the unit in the heading, such as 建筑面积(万平方米)',
    });
  }
  const told = row.values.get('landAreaSquareMetres');
  const outline = outlineOf(row.geometry) ?? to?.boundary;
  if (typeof told !== 'number' || !outline) return;
  const drawn = areaSquareMetres(outline.coordinates);
  const ratio = Math.max(told / drawn, drawn / told);
  if (ratio > AREA_TOLERANCE_RATIO)
    issues.warn({
      code: 'AREA_DIFFERS',
      params: { squareMetres: Math.round(drawn) },
      row: row.row,
      field: 'landAreaSquareMetres',
      value: String(told),
      reason: `but its boundary holds ${Math.round(drawn)} m²; the boundary counts`,
      proposal: 'check the unit of the column and the boundary',
    });
}

/** What the ledger calls its 街道 and 社区 becomes the stored area it means, or nothing. */
function placeInSubdistrict(
  { row, to, values }: Target,
  subdistricts: SubdistrictIndex,
  issues: IssueList,
): void {
  const [subdistrict, neighbourhood] = ['subdistrict', 'neighbourhood'].map((key) => textValue(values, key));
  for (const key of ['subdistrict', 'neighbourhood']) values.delete(key);
  const outline = outlineOf(row.geometry) ?? to?.boundary;
  if (!outline) return;
  const id = subdistricts.of(
    { row: row.row, subdistrict: subdistrict!, neighbourhood: neighbourhood!, outline },
    issues,
  );
  if (id !== null) values.set('subdistrictId', id);
}

function patchOf({ row, values }: Target, known: KnownCommunity, issues: IssueList): RowPatch[] {
  const boundary = outlineOf(row.geometry);
  const changed = Object.fromEntries(
    [...values].filter(
      ([key, value]) => (key !== 'name' || isPlaceholder(known.name)) && known.values[key] !== value,
    ),
  );
  if (boundary) changed.boundary = boundary;
  if (Object.keys(changed).length === 0) return [];
  tellContradictions(row, { ...known.values, ...changed }, issues);
  return [{ noun: 'community', id: known.id, version: known.version, values: changed }];
}

function newRow({ row, values }: Target, source: string, issues: IssueList): CommunityRow {
  const name = String(values.get('name'));
  const value = <Key extends keyof CommunityRow>(key: Key): CommunityRow[Key] | null =>
    (values.get(key) as CommunityRow[Key] | undefined) ?? null;
  const completedOn = value('completedOn');
  const made: CommunityRow = {
    source,
    sourceId: textValue(row.values, 'id') ?? name,
    observedOn: textValue(row.values, 'observedOn'),
    name,
    boundary: outlineOf(row.geometry)!,
    completedOn,
    completedYear: value('completedYear') ?? (completedOn === null ? null : Number(completedOn.slice(0, 4))),
    households: value('households'),
    residents: value('residents'),
    persons0To2: value('persons0To2'),
    persons3To5: value('persons3To5'),
    persons60Plus: value('persons60Plus'),
    persons65Plus: value('persons65Plus'),
    persons80Plus: value('persons80Plus'),
    cars: value('cars'),
    parkingSpaces: value('parkingSpaces'),
    floorAreaSquareMetres: value('floorAreaSquareMetres'),
    managementForm: value('managementForm') as ManagementForm | null,
    lastRenovatedOn: value('lastRenovatedOn'),
    lastRenovatedYear: value('lastRenovatedYear') ?? null,
    isInExpropriationPlan: value('isInExpropriationPlan'),
    housingType: value('housingType') as HousingType | null,
    formerOwner: value('formerOwner'),
    enclosure: (value('enclosure') as Enclosure | null) ?? 'unknown',
    subdistrictSourceId: (values.get('subdistrictId') as string | undefined) ?? null,
    isMadeUp: false,
  };
  tellContradictions(row, made as unknown as Record<string, unknown>, issues);
  return made;
}

function tellContradictions(
  row: PlacedRow,
  values: Readonly<Record<string, unknown>>,
  issues: IssueList,
): void {
  const figures = Object.fromEntries(FIGURES.map((key) => [key, values[key] ?? null]));
  for (const [field, reason] of contradictionsOf(figures as Parameters<typeof contradictionsOf>[0]))
    issues.error({
      code: 'CONTRADICTION',
      row: row.row,
      field,
      value: String(values[field] ?? ''),
      reason,
      proposal: `mend the figures, or leave the row out with --skip-rows ${row.row}`,
    });
}

const FIGURES = [
  'completedOn',
  'completedYear',
  'residents',
  'persons0To2',
  'persons3To5',
  'persons60Plus',
  'persons65Plus',
  'persons80Plus',
] as const;
