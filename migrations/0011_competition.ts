/**
 * What a community gets of a service when its neighbours want the same places: on every coverage run,
 * beside the capacity gap that asks each community alone. Null in runs from before.
 */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`alter table coverage_result
    add column access_score double precision,
    add column allocated double precision,
    add column competition_gap double precision,
    add constraint coverage_result_access_not_negative check (access_score >= 0),
    add constraint coverage_result_allocated_not_negative check (allocated >= 0),
    add constraint coverage_result_competition_gap_not_negative check (competition_gap >= 0)`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`alter table coverage_result
    drop column access_score,
    drop column allocated,
    drop column competition_gap`);
}
