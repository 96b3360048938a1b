/** Scenarios (方案): changes over a place that stays as it is; and the scenario a coverage run was asked on. */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(SCENARIO);
  // Like that of a study it names what was asked; what has been computed stays when the scenario goes.
  await knex.raw('alter table coverage_run add column scenario_id uuid');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table coverage_run drop column scenario_id');
  await knex.raw('drop table scenario');
}

const SCENARIO = `
  create table scenario (
    id uuid primary key default gen_random_uuid(),
    workspace_id text not null references workspace (id) on delete cascade,
    version integer not null default 1,
    source text not null,
    source_id text,
    observed_on date,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    name text not null,
    note text,
    changes jsonb not null default '[]',
    baseline_input_hash text not null,
    constraint scenario_source_unique unique (workspace_id, source, source_id),
    constraint scenario_name_unique unique (workspace_id, name),
    constraint scenario_has_name check (name <> ''),
    constraint scenario_name_is_not_the_baseline check (lower(name) <> 'baseline'),
    constraint scenario_changes_are_a_list check (jsonb_typeof(changes) = 'array')
  )`;
