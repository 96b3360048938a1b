/** Community clusters (连片联动): neighbouring communities that share facilities, and why each link stands. */

import type { ClusterLinkReason } from '../../schema/vocabulary.js';
import { hasMember, memberIds, setMembers } from './membership.js';
import { plannerTable } from './planner-table.js';
import type { CountedPage, Db, ListOptions, NewRow, Patch, RowMeta } from './row.js';

export interface ClusterLink {
  readonly fromCommunityId: string;
  readonly toCommunityId: string;
  readonly reason: ClusterLinkReason;
  /** The figure behind the reason, in words: `gap 14 m`. */
  readonly detail: string | null;
}

export interface CommunityCluster extends RowMeta {
  readonly name: string;
  readonly communityIds: string[];
  readonly links: ClusterLink[];
}

export type NewCommunityCluster = NewRow<CommunityCluster, never, 'links'>;

export interface CommunityClusterFilter extends Omit<ListOptions, 'bbox'> {
  readonly communityId?: string | null | undefined;
}

const GROUP = 'community_cluster';

const LINKS = `(select coalesce(json_agg(json_build_object(
    'fromCommunityId', l.from_community_id, 'toCommunityId', l.to_community_id,
    'reason', l.reason, 'detail', l.detail) order by l.position), '[]'::json)
  from community_cluster_link as l where l.community_cluster_id = t.id)`;

const table = plannerTable<CommunityCluster, NewCommunityCluster>({
  table: GROUP,
  kind: 'community cluster',
  shape: null,
  columns: { name: 'text' },
  defaults: {},
  computed: { communityIds: memberIds(GROUP), links: LINKS },
});

export function listCommunityClusters(
  db: Db,
  filter: CommunityClusterFilter,
): Promise<CountedPage<CommunityCluster>> {
  const { communityId } = filter;
  return table.list(db, filter, {
    narrow: (query) => communityId && query.whereRaw(hasMember(GROUP), [communityId]),
  });
}
export const countCommunityClusters = (db: Db, workspaceId: string): Promise<number> =>
  table.count(db, workspaceId);
export const getCommunityClusters = (db: Db, ids: readonly string[]): Promise<CommunityCluster[]> =>
  table.get(db, ids);

export function createCommunityCluster(
  db: Db,
  workspaceId: string,
  row: NewCommunityCluster,
): Promise<CommunityCluster> {
  return db.transaction(async (trx) => {
    const cluster = await table.create(trx, workspaceId, row);
    return setContent(trx, cluster, row.communityIds, row.links ?? []);
  });
}

/** A community that leaves the cluster takes its links with it, unless the links are given anew. */
export function updateCommunityCluster(
  db: Db,
  id: string,
  version: number,
  patch: Patch<NewCommunityCluster>,
): Promise<CommunityCluster> {
  return db.transaction(async (trx) => {
    const cluster = await table.update(trx, id, version, patch);
    if (!patch.communityIds && !patch.links) return cluster;
    const communityIds = patch.communityIds ?? cluster.communityIds;
    const stays = (link: ClusterLink): boolean =>
      communityIds.includes(link.fromCommunityId) && communityIds.includes(link.toCommunityId);
    return setContent(trx, cluster, communityIds, patch.links ?? cluster.links.filter(stays));
  });
}

export const deleteCommunityCluster = (db: Db, id: string, version: number): Promise<void> =>
  table.remove(db, id, version);

async function setContent(
  trx: Db,
  cluster: CommunityCluster,
  communityIds: readonly string[],
  links: readonly ClusterLink[],
): Promise<CommunityCluster> {
  await setMembers(trx, GROUP, cluster, communityIds);
  // The old links went with the old members.
  if (links.length > 0) {
    await trx('community_cluster_link').insert(
      links.map((link, position) => ({
        community_cluster_id: cluster.id,
        position,
        from_community_id: link.fromCommunityId,
        to_community_id: link.toCommunityId,
        reason: link.reason,
        detail: link.detail,
      })),
    );
  }
  return { ...cluster, communityIds: [...communityIds], links: [...links] };
}
