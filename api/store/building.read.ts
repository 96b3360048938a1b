/** Where the people of a workspace live, in the lean form a coverage run loads by the ten thousand. */

import type { Geometry } from 'geojson';
import { readExpression } from './columns.js';
import type { Db } from './row.js';

/** A building as a door: a point on it and what its share of the residents is reckoned from. */
export interface BuildingDoor {
  readonly buildingId: string;
  /** Null where only its place tells which community it belongs to. */
  readonly communityId: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly floors: number | null;
  readonly dwellings: number | null;
  readonly footprintSquareMetres: number;
}

/**
 * Doors of all buildings that people may live in, in or near some community, in the order of (source, source id). The point is
 * the middle of its box, which needs no GEOS and so cannot be swallowed by the embedded engine. Areas are kept to
 * 0.01 m²: further digits differ between versions of PROJ, and so between the engines.
 */
export async function readBuildingDoors(db: Db, workspaceId: string): Promise<BuildingDoor[]> {
  const answer = await db.raw(
    `select b.id as "buildingId", b.community_id as "communityId", b.floors, b.dwellings,
       (st_xmin(b.footprint) + st_xmax(b.footprint)) / 2 as lon,
       (st_ymin(b.footprint) + st_ymax(b.footprint)) / 2 as lat,
       round(st_area(b.footprint::geography)::numeric, 2) as "footprintSquareMetres"
     from building as b
     where b.workspace_id = ? and (b.use is null or b.use = 'residential')
       and (b.community_id is not null or exists (
         select from community as c where c.workspace_id = b.workspace_id and c.boundary && b.footprint))
     order by b.source collate "C", b.source_id collate "C" nulls last, b.created_at, b.id`,
    [workspaceId],
  );
  return answer.rows;
}

/** Outlines alone, spread over the workspace where there are more than asked for. */
export async function readFootprints(db: Db, workspaceId: string, mostRows: number): Promise<Geometry[]> {
  const answer = await db.raw(
    `select ${readExpression('b.footprint', 'polygonal')} as footprint from building as b
     where b.workspace_id = ? order by md5(b.source || coalesce(b.source_id, '')), b.id limit ?`,
    [workspaceId, mostRows],
  );
  return answer.rows.map((row: { footprint: Geometry }) => row.footprint);
}
