/** Where a workspace lies. */

import type { Box, Db } from './row.js';

/** [west, south, east, north] of everything a workspace holds; null where it holds nothing. */
export async function readWorkspaceExtent(db: Db, workspaceId: string): Promise<Box | null> {
  const answer = await db.raw(
    `select st_xmin(e.box) as west, st_ymin(e.box) as south, st_xmax(e.box) as east, st_ymax(e.box) as north
     from (select st_extent(g.geometry) as box from (
       select boundary as geometry from community where workspace_id = ?
       union all select point from facility where workspace_id = ?
       union all select extent from walking_network where workspace_id = ? and superseded_at is null
     ) as g) as e`,
    [workspaceId, workspaceId, workspaceId],
  );
  const { west, south, east, north } = answer.rows[0];
  return west === null ? null : [west, south, east, north];
}
