/** The communities that make up a group (a renovation unit, a cluster), in the planner's order. */

import { InputError } from '../errors.js';
import type { Db } from './row.js';

export type Group = 'renovation_unit' | 'community_cluster';

/** SQL over the group `t` that gives its communities' ids. */
export const memberIds = (group: Group): string =>
  `array(select m.community_id from ${group}_member as m where m.${group}_id = t.id order by m.position)`;

/** SQL condition over the group `t`: the bound community is one of its members. */
export const hasMember = (group: Group): string =>
  `exists (select from ${group}_member as m where m.${group}_id = t.id and m.community_id = ?)`;

/** Replaces the members. To be called in the transaction that writes the group. */
export async function setMembers(
  trx: Db,
  group: Group,
  owner: { readonly id: string; readonly workspaceId: string },
  communityIds: readonly string[],
): Promise<void> {
  const twin = communityIds.find((id, index) => communityIds.indexOf(id) !== index);
  if (twin) throw new InputError('communityIds', `names the community ${twin} twice`);
  await trx(`${group}_member`).where(`${group}_id`, owner.id).delete();
  await trx.raw(
    `insert into ${group}_member (workspace_id, ${group}_id, community_id, position)
     select ?, ?, m.community_id, m.number - 1
     from unnest(?::uuid[]) with ordinality as m (community_id, number)`,
    [owner.workspaceId, owner.id, [...communityIds]],
  );
}
