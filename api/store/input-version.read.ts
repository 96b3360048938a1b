/** What a run hangs on, as counts and versions: equal fingerprints mean that nothing was edited since. */

import type { Db } from './row.js';

export interface InputVersion {
  readonly noun: string;
  readonly count: number;
  readonly newestUpdate: string | null;
  readonly versionSum: number;
}

/** Fingerprint of everything a run hangs on: any edit, import or removal changes it. */
export async function readInputVersions(
  db: Db,
  workspaceId: string,
  moreNouns: readonly ('idle_stock' | 'ground_feature')[] = [],
): Promise<InputVersion[]> {
  const nouns = ['community', 'entrance', 'building', 'facility', ...moreNouns];
  const parts = nouns.map(
    (noun) =>
      `select '${noun}' as noun, count(*)::int as count, max(updated_at)::text as "newestUpdate",
         coalesce(sum(version), 0)::float8 as "versionSum" from ${noun} where workspace_id = :workspaceId`,
  );
  parts.push(
    `select 'network ' || file_hash as noun, 1 as count, max(created_at)::text as "newestUpdate", 1 as "versionSum"
       from walking_network where workspace_id = :workspaceId and superseded_at is null group by file_hash`,
  );
  const answer = await db.raw(`${parts.join(' union all ')} order by 1`, { workspaceId });
  return answer.rows;
}
