/** Idle stock and buildings of a planner's file. */

import type { IdleStockKind, ServiceKind } from '../../schema/vocabulary.js';
import { AreaIndex } from './area-index.js';
import type { BuildingRow, BuildingUse, IdleStockRow, SafetyGrade } from './bundle.js';
import { CommunityIndex, nearProposal } from './community-join.js';
import type { RowQuestion } from './community-rows.js';
import type { IssueList } from './issues.js';
import { metresApart } from './known-places.js';
import { normalName } from './name-match.js';
import { pointInside } from './place-geometry.js';
import type { PlacedRow } from './row-places.js';
import { numberValue, originOf, placeMark, textValue } from './row-values.js';

/** Our choice: two entries of one empty room lie so near. */
const SAME_PLACE_METRES = 50;

export function stockRows(
  rows: readonly PlacedRow[],
  { source, known }: RowQuestion,
  issues: IssueList,
): IdleStockRow[] {
  const made: IdleStockRow[] = [];
  for (const row of rows) {
    const stock = stockOf(row, source, issues);
    if (!stock) continue;
    const others = [
      ...made.filter((one) => isSameStock(one, stock)),
      ...known.stock.filter((one) => one.source !== source && isSameStock(one, stock)),
    ];
    if (others.length === 0) made.push(stock);
    else
      issues.warn({
        code: 'DUPLICATE_ROW.stored',
        row: row.row,
        ...(stock.name !== null && { value: stock.name }),
        reason: 'is in the file or in the workspace already; it is left out',
        proposal: 'change the stored one on the map',
      });
  }
  return made;
}

type StockPlace = Pick<IdleStockRow, 'sourceId' | 'name' | 'geometry'>;

function isSameStock(
  one: { sourceId: string | null; name: string | null; geometry: StockPlace['geometry'] },
  other: StockPlace,
): boolean {
  if (one.sourceId === other.sourceId) return true;
  if (one.name === null || other.name === null || normalName(one.name) !== normalName(other.name))
    return false;
  return metresApart(...placeOf(one.geometry), ...placeOf(other.geometry)) <= SAME_PLACE_METRES;
}

const placeOf = (geometry: StockPlace['geometry']): readonly [number, number] =>
  geometry.type === 'Point' ? (geometry.coordinates as [number, number]) : pointInside(geometry);

function stockOf(
  { row, values, geometry }: PlacedRow,
  source: string,
  issues: IssueList,
): IdleStockRow | null {
  const name = textValue(values, 'name');
  const kind = textValue(values, 'kind') as IdleStockKind | null;
  const areaSquareMetres = numberValue(values, 'areaSquareMetres');
  const place = geometry?.type === 'Point' || geometry?.type === 'Polygon' ? geometry : null;
  const missing = [
    place ? null : 'a place',
    kind ? null : 'its kind',
    areaSquareMetres ? null : 'its area',
  ].filter((one) => one !== null);
  if (!place || kind === null || areaSquareMetres === null) {
    issues.warn({
      code: 'INCOMPLETE_ROW',
      row,
      ...(name !== null && { value: name }),
      reason: `lacks ${missing.join(', ')}; it is left out`,
      proposal: 'fill it in; kinds are 闲置用房, 闲置用地 and 地下空间',
    });
    return null;
  }
  return {
    ...originOf(source, textValue(values, 'id') ?? `place-${placeMark(place)}`, values),
    kind,
    name,
    geometry: place,
    areaSquareMetres,
    owner: textValue(values, 'owner'),
    allowedUses: (values.get('allowedUses') as ServiceKind[] | null | undefined) ?? [],
    costYuanPerSquareMetre: numberValue(values, 'costYuanPerSquareMetre'),
  };
}

/** A footprint on one that is stored already would double the doors of a community. */
export function buildingRows(
  rows: readonly PlacedRow[],
  { source, known, readingsOf }: RowQuestion,
  issues: IssueList,
): BuildingRow[] {
  const communities = new CommunityIndex(known.communities, readingsOf);
  const around = new AreaIndex(known.communities.map(({ boundary }) => boundary));
  const stored = new AreaIndex(known.buildings);
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, values, geometry }) => {
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
      issues.warn({
        code: 'NO_PLACE.outline',
        row,
        reason: 'has no outline; a building is drawn by one. The row is left out',
      });
      return [];
    }
    const mark = placeMark(geometry);
    const place = pointInside(geometry);
    if (seen.has(mark) || stored.smallestAt(...place) !== -1) {
      const otherRow = seen.get(mark);
      const where = otherRow === undefined ? 'a stored building' : `row ${otherRow}`;
      const reason = `stands where ${where} stands; it is left out`;
      issues.warn(
        otherRow === undefined
          ? { code: 'DUPLICATE_ROW.stored', row, reason, position: place }
          : { code: 'DUPLICATE_ROW', params: { otherRow }, row, reason, position: place },
      );
      return [];
    }
    seen.set(mark, row);
    const named = textValue(values, 'community');
    const found = named === null ? [] : [...communities.withId(named), ...communities.withName(named)];
    if (named !== null && found.length !== 1)
      issues.warn({
        code: 'UNKNOWN_COMMUNITY.kept',
        row,
        value: named,
        reason: 'is not one stored community; its place tells which it belongs to',
        proposal: (found.length === 0 && nearProposal(communities.nearName(named), null)) || undefined,
      });
    const community =
      (found.length === 1 ? found[0] : undefined) ?? known.communities[around.smallestAt(...place)];
    return [
      {
        ...originOf(source, textValue(values, 'id') ?? `place-${mark}`, values),
        communitySourceId: community?.id ?? null,
        footprint: geometry,
        floors: numberValue(values, 'floors'),
        dwellings: numberValue(values, 'dwellings'),
        safetyGrade: textValue(values, 'safetyGrade') as SafetyGrade | null,
        use: textValue(values, 'use') as BuildingUse | null,
      },
    ];
  });
}
