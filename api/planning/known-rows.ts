/** What a workspace holds, as an intake wants to know it: to join rows to it and to see a shifted datum. */

import type { MultiPolygon, Polygon } from 'geojson';
import type { KnownPlaces, PlannerNoun } from '../intake/index.js';
import { allAdministrativeAreas } from '../store/administrative-area.store.js';
import { readFootprints } from '../store/building.read.js';
import { allCommunities } from '../store/community.store.js';
import { allFacilities } from '../store/facility.store.js';
import { allIdleStocks } from '../store/idle-stock.store.js';
import type { Db, RowMeta } from '../store/row.js';
import { readKnownArea } from './known-area.js';

/** Enough to tell one datum from another; an import of buildings compares with all of them. */
const SAMPLE_FOOTPRINTS = 5000;
const ALL_FOOTPRINTS = 500_000;

export async function readKnownPlaces(db: Db, workspaceId: string, noun: PlannerNoun): Promise<KnownPlaces> {
  const area = await readKnownArea(db, workspaceId);
  const mostFootprints = noun === 'buildings' ? ALL_FOOTPRINTS : SAMPLE_FOOTPRINTS;
  return {
    extent: area?.extent ?? null,
    ...(area?.metresToNearest && { metresToNearest: area.metresToNearest }),
    areas:
      noun === 'communities'
        ? (await allAdministrativeAreas(db, workspaceId)).map(({ id, level, name, parentId, boundary }) => ({
            id,
            level,
            name,
            parentId,
            boundary,
          }))
        : [],
    communities: (await allCommunities(db, workspaceId)).map((row) => ({
      ...known(row),
      name: row.name,
      boundary: row.boundary,
    })),
    facilities:
      noun === 'facilities'
        ? (await allFacilities(db, workspaceId)).map((row) => ({
            ...known(row),
            serviceKind: row.serviceKind,
            point: row.point,
          }))
        : [],
    stock:
      noun === 'stock'
        ? (await allIdleStocks(db, workspaceId)).map((row) => ({ ...known(row), geometry: row.geometry }))
        : [],
    buildings: (await readFootprints(db, workspaceId, mostFootprints)) as (Polygon | MultiPolygon)[],
  };
}

const known = <Row extends RowMeta & { readonly name: string | null }>(row: Row) => ({
  id: row.id,
  version: row.version,
  source: row.source,
  sourceId: row.sourceId,
  name: row.name,
  values: row as unknown as Readonly<Record<string, unknown>>,
});
