/**
 * Studies: siting, clusters, units, parking by the hour … each a run with one answer, kept whole.
 * A study that was called off may keep the best answer it had by then; none is ever kept in part.
 */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(STUDY);
  await knex.raw('create index study_newest on study (workspace_id, kind, created_at desc)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table study');
}

const STUDY = `
  create table study (
    id uuid primary key default gen_random_uuid(),
    workspace_id text not null references workspace (id) on delete cascade,
    kind text not null,
    scenario_id uuid,
    state text not null default 'queued',
    is_cancelling boolean not null default false,
    progress_ratio double precision not null default 0,
    parameters json not null,
    input_versions json not null,
    input_hash text not null,
    result json,
    result_hash text,
    warnings json not null default '[]',
    error text,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    constraint study_kind_lexical check (kind ~ '^[a-z][a-z0-9_]*$'),
    constraint study_state_known check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    constraint study_progress_is_a_ratio check (progress_ratio >= 0 and progress_ratio <= 1),
    constraint study_done_has_result check (state <> 'done' or result is not null),
    constraint study_result_at_its_end check (result is null or state in ('done', 'cancelled')),
    constraint study_result_has_hash check ((result is null) = (result_hash is null)),
    constraint study_failed_says_why check (state <> 'failed' or error is not null),
    constraint study_end_is_known check (
      (state in ('done', 'failed', 'cancelled')) = (finished_at is not null))
  )`;
