/** What a run hangs on, as counts and versions: equal fingerprints mean that nothing was edited since. */

import type { Db } from './row.js';

export interface InputVersion {
  readonly noun: string;
  readonly count: number;
  readonly newestUpdate: string | null;
  readonly versionSum: number;
}

const versionOf = (noun: string): string =>
  `select '${noun}' as noun, count(*)::int as count, max(updated_at)::text as "newestUpdate",
     coalesce(sum(version), 0)::float8 as "versionSum" from ${noun} where workspace_id = :workspaceId`;

/** Of the communities alone: a count of some milliseconds. */
export async function readCommunityVersion(db: Db, workspaceId: string): Promise<InputVersion> {
  const answer = await db.raw(versionOf('community'), { workspaceId });
  return answer.rows[0];
}

/** Fingerprint of everything a run hangs on: any edit, import or removal changes it. */
export async function readInputVersions(
  db: Db,
  workspaceId: string,
  moreNouns: readonly ('idle_stock' | 'ground_feature')[] = [],
): Promise<InputVersion[]> {
  const parts = ['community', 'entrance', 'building', 'facility', ...moreNouns].map(versionOf);
  parts.push(
    `select 'network ' || file_hash as noun, 1 as count, max(created_at)::text as "newestUpdate", 1 as "versionSum"
       from walking_network where workspace_id = :workspaceId and superseded_at is null group by file_hash`,
  );
  const answer = await db.raw(`${parts.join(' union all ')} order by 1`, { workspaceId });
  return answer.rows;
}
