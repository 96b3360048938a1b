/** Ledgers know the year of the last renovation (最近一次综合改造年份), seldom its day. */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table community add column last_renovated_year integer');
  await knex.raw(`alter table community add constraint community_last_renovated_year_plausible
    check (last_renovated_year >= 1000 and last_renovated_year <= 2200)`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table community drop column last_renovated_year');
}
