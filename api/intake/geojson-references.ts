/**
 * Ties the rows of one file together: which community an entrance or a building belongs to, which
 * area lies in which, by the id or name the file gives, else by the place. Duplicates are refused here.
 */

import { AreaIndex } from './area-index.js';
import type { AdministrativeAreaRow, BundleParts, CommunityRow, FacilityRow, SourcedRow } from './bundle.js';
import type { GatheredRows, Linked } from './geojson-rows.js';
import type { IssueList } from './issues.js';
import { LineIndex } from './line-index.js';
import { areaFinder, withParents } from './osm-administrative-areas.js';
import { pointInside } from './place-geometry.js';

export type LinkedRows = Pick<
  BundleParts,
  'administrativeAreas' | 'communities' | 'entrances' | 'buildings' | 'facilities' | 'idleStock'
>;

/** Our choice: gates are surveyed to some metres. */
const GATE_METRES = 15;

export function linkRows(gathered: GatheredRows, issues: IssueList): LinkedRows {
  for (const rows of Object.values(gathered) as Linked<SourcedRow, never>[][]) refuseSameIds(rows, issues);
  refuseTwins(gathered.communities, (row) => JSON.stringify(row.boundary), issues);
  refuseTwins(gathered.facilities, facilityMark, issues);
  const administrativeAreas = linkAreas(gathered.administrativeAreas, issues);
  const communities = linkCommunities(gathered.communities, administrativeAreas, issues);
  return {
    administrativeAreas,
    communities,
    entrances: linkEntrances(gathered.entrances, communities, issues),
    buildings: linkBuildings(gathered.buildings, communities, issues),
    facilities: gathered.facilities.map(({ row }) => row),
    idleStock: gathered.idleStock.map(({ row }) => row),
  };
}

const facilityMark = ({ serviceKind, name, point }: FacilityRow): string =>
  JSON.stringify([serviceKind, name, point.coordinates]);

function refuseSameIds(rows: readonly Linked<SourcedRow, never>[], issues: IssueList): void {
  const first = new Map<string, string>();
  for (const { row, objectId } of rows) {
    const other = first.get(row.sourceId);
    if (other === undefined) first.set(row.sourceId, objectId);
    else {
      const reason = `"${row.sourceId}" stands for ${other} already; give each feature its own id`;
      issues.error({ code: 'DUPLICATE_ID', objectId, field: 'id', reason });
    }
  }
}

/** The same thing twice under two ids would count its people or places twice. */
function refuseTwins<Row extends SourcedRow>(
  rows: readonly Linked<Row, never>[],
  markOf: (row: Row) => string,
  issues: IssueList,
): void {
  const first = new Map<string, string>();
  for (const { row, objectId } of rows) {
    const mark = markOf(row);
    const other = first.get(mark);
    if (other === undefined) first.set(mark, objectId);
    else
      issues.error({ code: 'DUPLICATE', objectId, reason: `is the same as ${other}; leave one of them out` });
  }
}

function linkAreas(linked: GatheredRows['administrativeAreas'], issues: IssueList): AdministrativeAreaRow[] {
  const find = finderByName(linked.map(({ row }) => row));
  const rows = linked.map(({ row, parent, objectId }) => ({
    ...row,
    parentSourceId:
      parent === null ? null : (find(parent) ?? unknown(issues, 'warn', objectId, 'parent', parent)),
  }));
  return withParents(rows);
}

function linkCommunities(
  linked: GatheredRows['communities'],
  areas: readonly AdministrativeAreaRow[],
  issues: IssueList,
): CommunityRow[] {
  const subdistricts = areas.filter((area) => area.level === 'subdistrict');
  const find = finderByName(subdistricts);
  const findAt = areaFinder(areas, 'subdistrict');
  return linked.map(({ row, subdistrict, objectId }) => ({
    ...row,
    subdistrictSourceId:
      subdistrict === null
        ? findAt(...pointInside(row.boundary))
        : (find(subdistrict) ?? unknown(issues, 'warn', objectId, 'subdistrict', subdistrict)),
  }));
}

function linkEntrances(
  linked: GatheredRows['entrances'],
  communities: readonly CommunityRow[],
  issues: IssueList,
): LinkedRows['entrances'] {
  const find = finderByName(communities);
  const boundaries = new LineIndex();
  for (const [owner, { boundary }] of communities.entries())
    for (const rings of boundary.coordinates) for (const ring of rings) boundaries.addLine(ring, owner);
  return linked.flatMap(({ row, community, objectId }) => {
    const [lon, lat] = row.point.coordinates as [number, number];
    const near = communities[boundaries.ownersNear(lon, lat, GATE_METRES)[0] ?? -1]?.sourceId;
    const owner = community === null ? near : find(community);
    if (owner !== undefined) return [{ ...row, communitySourceId: owner }];
    const named = community ?? `within ${GATE_METRES} m of it`;
    unknown(issues, 'error', objectId, 'community', named);
    return [];
  });
}

function linkBuildings(
  linked: GatheredRows['buildings'],
  communities: readonly CommunityRow[],
  issues: IssueList,
): LinkedRows['buildings'] {
  const find = finderByName(communities);
  const index = new AreaIndex(communities.map((row) => row.boundary));
  return linked.map(({ row, community, objectId }) => {
    const around = communities[index.smallestAt(...pointInside(row.footprint))]?.sourceId ?? null;
    const named = community === null ? undefined : find(community);
    if (community !== null && named === undefined) unknown(issues, 'warn', objectId, 'community', community);
    return { ...row, communitySourceId: named ?? around };
  });
}

/** Finds a row by its id, else by its name when only one row has it. */
function finderByName(
  rows: readonly (SourcedRow & { readonly name: string })[],
): (text: string) => string | undefined {
  const ids = new Set(rows.map((row) => row.sourceId));
  const byName = new Map<string, string | undefined>();
  for (const { name, sourceId } of rows) byName.set(name, byName.has(name) ? undefined : sourceId);
  return (text) => (ids.has(text) ? text : byName.get(text));
}

function unknown(
  issues: IssueList,
  level: 'warn' | 'error',
  objectId: string,
  field: string,
  named: string,
): null {
  const result = level === 'warn' ? 'the row is taken without it' : 'give the id or name of one in this file';
  issues[level]({
    code: 'UNKNOWN_REFERENCE',
    objectId,
    field,
    reason: `the file has no ${field} "${named}"; ${result}`,
  });
  return null;
}
