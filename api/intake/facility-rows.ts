/** Facilities of a planner's list: a stored one of the same kind and name at the same place is changed, others are new. */

import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { CapacityUnit, FacilityState, ServiceKind } from '../../schema/vocabulary.js';
import type { FacilityRow } from './bundle.js';
import { CommunityIndex, nearProposal } from './community-join.js';
import type { RowQuestion } from './community-rows.js';
import { refuseOutside } from './geojson-outside.js';
import type { IssueList } from './issues.js';
import { type KnownFacility, metresApart, metresToShape } from './known-places.js';
import { normalName } from './name-match.js';
import { pointAt, pointInside } from './place-geometry.js';
import type { RowPatch } from './planner-import.js';
import type { PlacedRow } from './row-places.js';
import { numberValue, originOf, placeMark, textValue, valuesWithout } from './row-values.js';
import { CAPACITY_TAGS } from './tagging-table.js';

export interface FacilityOutcome {
  readonly facilities: readonly FacilityRow[];
  readonly patches: readonly RowPatch[];
}

/** Our choices: two lists of one facility put it so near; a facility of a community lies so near to it. */
const SAME_PLACE_METRES = 100;
const OUTSIDE_METRES = 200;

export function facilityRows(
  rows: readonly PlacedRow[],
  { source, known, readingsOf }: RowQuestion,
  issues: IssueList,
): FacilityOutcome {
  const communities = new CommunityIndex(known.communities, readingsOf);
  const stored = byName(known.facilities);
  const made: { row: FacilityRow; objectId: string; at: PlacedRow }[] = [];
  const patches: RowPatch[] = [];
  for (const row of rows) {
    const facility = facilityOf(row, source, issues);
    if (!facility) continue;
    tellOutsideCommunity(row, facility.point.coordinates as [number, number], communities, issues);
    const twin = made.find(({ row: other }) => isSame(other, facility));
    if (twin) {
      issues.warn({
        code: 'DUPLICATE_ROW',
        params: { otherRow: twin.at.row },
        row: row.row,
        ...(facility.name !== null && { value: facility.name }),
        reason: `is the same facility as row ${twin.at.row}; it is left out`,
        proposal: 'keep one of them in the file',
      });
      continue;
    }
    made.push({ row: facility, objectId: `row ${row.row}`, at: row });
  }
  if (known.extent)
    refuseOutside(
      made,
      { extent: known.extent, ...(known.metresToNearest && { metresToNearest: known.metresToNearest }) },
      issues,
    );
  const facilities: FacilityRow[] = [];
  for (const { row, at } of made) {
    const before =
      (stored.get(nameKey(row)) ?? []).find((one) => isNear(one, row)) ?? sameSource(known.facilities, row);
    if (before) patches.push(...patchOf(before, row, at, issues));
    else facilities.push(row);
  }
  return { facilities, patches };
}

function facilityOf(row: PlacedRow, source: string, issues: IssueList): FacilityRow | null {
  const { values, geometry } = row;
  const serviceKind = textValue(values, 'serviceKind') as ServiceKind | null;
  const name = textValue(values, 'name');
  if (serviceKind === null) return null;
  const place = placeOf(geometry);
  if (!place) {
    issues.warn({
      code: 'NO_PLACE',
      row: row.row,
      ...(name !== null && { value: name }),
      reason: 'gives no place on the map; the row is left out',
      proposal: 'fill in its longitude and latitude',
    });
    return null;
  }
  const { capacity, capacityUnit } = capacityOf(row, serviceKind, issues);
  const id =
    textValue(values, 'id') ?? (name === null ? `place-${placeMark(place.point)}` : `${serviceKind}/${name}`);
  return {
    ...originOf(source, id, values),
    ...place,
    serviceKind,
    name,
    capacity,
    capacityUnit,
    floorAreaSquareMetres: numberValue(values, 'floorAreaSquareMetres'),
    openingHours: textValue(values, 'openingHours'),
    state: (textValue(values, 'state') as FacilityState | null) ?? 'existing',
    isForResidentsOnly: values.get('isForResidentsOnly') === true,
    isMadeUp: false,
  };
}

function placeOf(geometry: Geometry | null): Pick<FacilityRow, 'point' | 'footprint'> | null {
  if (geometry?.type === 'Point') return { point: geometry, footprint: null };
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return null;
  const footprint: Polygon | MultiPolygon = geometry;
  return { point: pointAt(...pointInside(footprint)), footprint };
}

/** A capacity without a unit counts in that of its kind; where the kind has none it says nothing. */
function capacityOf(
  { row, values }: PlacedRow,
  kind: ServiceKind,
  issues: IssueList,
): Pick<FacilityRow, 'capacity' | 'capacityUnit'> {
  const capacity = numberValue(values, 'capacity');
  const usual = CAPACITY_TAGS[kind]?.unit ?? null;
  const unit = (textValue(values, 'capacityUnit') as CapacityUnit | null) ?? usual;
  if (capacity === null) return { capacity: null, capacityUnit: null };
  if (unit !== null && (usual === null || unit === usual || unit === 'square_metres'))
    return { capacity, capacityUnit: unit };
  issues.warn({
    code: 'UNKNOWN_UNIT',
    row,
    field: 'capacity',
    value: `${capacity}${unit === null ? '' : ` ${unit}`}`,
    reason:
      unit === null
        ? `has no unit, and ${kind} has none of its own; no capacity is taken`
        : `is not how ${kind} is counted (${usual}); no capacity is taken`,
    proposal: 'give the unit in a column 单位: 床, 托位, 学位, 车位 or 平方米',
  });
  return { capacity: null, capacityUnit: null };
}

function tellOutsideCommunity(
  { row, values }: PlacedRow,
  [lon, lat]: [number, number],
  communities: CommunityIndex,
  issues: IssueList,
): void {
  const named = textValue(values, 'community');
  if (named === null) return;
  const [community, ...others] = [...communities.withId(named), ...communities.withName(named)];
  if (!community) {
    const near = communities.nearName(named);
    issues.warn({
      code: 'UNKNOWN_COMMUNITY.kept',
      row,
      value: named,
      reason: 'is not the name of a stored community; the row is taken without it',
      proposal:
        nearProposal(near, null) ?? 'correct the name, or import the boundary of that community first',
    });
    return;
  }
  const metres = metresToShape(community.boundary, lon, lat);
  if (others.length > 0 || metres <= OUTSIDE_METRES) return;
  issues.warn({
    code: 'POINT_OUTSIDE',
    params: { name: community.name, metres: Math.round(metres) },
    row,
    value: named,
    reason: `lies ${Math.round(metres)} m outside ${community.name}, to which the row says it belongs`,
    proposal: 'check its position, and the datum of the file',
    position: [lon, lat],
  });
}

const nameKey = ({ serviceKind, name }: { serviceKind: string; name: string | null }): string =>
  `${serviceKind} ${name === null ? '' : normalName(name)}`;

function byName(stored: readonly KnownFacility[]): ReadonlyMap<string, KnownFacility[]> {
  const lists = new Map<string, KnownFacility[]>();
  for (const one of stored) {
    if (one.name === null) continue;
    lists.set(nameKey(one), [...(lists.get(nameKey(one)) ?? []), one]);
  }
  return lists;
}

const metresOf = (one: { point: FacilityRow['point'] }, other: { point: FacilityRow['point'] }): number =>
  metresApart(
    ...(one.point.coordinates as [number, number]),
    ...(other.point.coordinates as [number, number]),
  );

const isNear = (one: KnownFacility, row: FacilityRow): boolean => metresOf(one, row) <= SAME_PLACE_METRES;

const isSame = (one: FacilityRow, other: FacilityRow): boolean =>
  one.sourceId === other.sourceId ||
  (one.name !== null &&
    other.name !== null &&
    nameKey(one) === nameKey(other) &&
    metresOf(one, other) <= SAME_PLACE_METRES);

const sameSource = (stored: readonly KnownFacility[], row: FacilityRow): KnownFacility | undefined =>
  stored.find((one) => one.source === row.source && one.sourceId === row.sourceId);

function patchOf(
  before: KnownFacility,
  made: FacilityRow,
  { row, values }: PlacedRow,
  issues: IssueList,
): RowPatch[] {
  const changed = Object.fromEntries(
    Object.entries(
      valuesWithout(values, 'id', 'community', 'observedOn', 'name', 'capacity', 'capacityUnit'),
    ).filter(([key, value]) => before.values[key] !== value),
  );
  if (
    made.capacity !== null &&
    (before.values.capacity !== made.capacity || before.values.capacityUnit !== made.capacityUnit)
  )
    Object.assign(changed, { capacity: made.capacity, capacityUnit: made.capacityUnit });
  const isOwn = before.source === made.source;
  if (isOwn && metresOf(before, made) > 0.01)
    Object.assign(changed, { point: made.point, footprint: made.footprint });
  if (!isOwn)
    issues.warn({
      code: 'STORED_ALREADY',
      params: { source: before.source, metres: Math.round(metresOf(before, made)) },
      row,
      ...(made.name !== null && { value: made.name }),
      reason: `is stored already from ${before.source}, ${Math.round(metresOf(before, made))} m from here; ${Object.keys(changed).length === 0 ? 'nothing of it differs' : `changed there: ${Object.keys(changed).join(', ')}`}`,
    });
  return Object.keys(changed).length === 0
    ? []
    : [{ noun: 'facility', id: before.id, version: before.version, values: changed }];
}
