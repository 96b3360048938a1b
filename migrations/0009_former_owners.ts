/** Who built and owned a community before housing reform (原产权单位): a reason to join neighbours. */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table community add column former_owner text');
  await knex.raw(`alter table community
    add constraint community_former_owner_not_empty check (former_owner <> '')`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table community drop column former_owner');
}
