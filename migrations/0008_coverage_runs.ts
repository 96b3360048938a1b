/**
 * Coverage runs, their results (community × service × band) and the gap areas of those results.
 * json, not jsonb: what a run wrote is kept byte for byte, since its hash is part of the answer.
 */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(COVERAGE_RUN);
  await knex.raw('create index coverage_run_newest on coverage_run (workspace_id, created_at desc)');
  await knex.raw(COVERAGE_RESULT);
  await knex.raw('create index coverage_result_community on coverage_result (community_id)');
  await knex.raw(COVERAGE_GAP_AREA);
  await knex.raw('create index coverage_gap_area_community on coverage_gap_area (community_id)');
  await knex.raw('create index coverage_gap_area_geometry on coverage_gap_area using gist (geometry)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table coverage_gap_area');
  await knex.raw('drop table coverage_result');
  await knex.raw('drop table coverage_run');
}

const COVERAGE_RUN = `
  create table coverage_run (
    id uuid primary key default gen_random_uuid(),
    workspace_id text not null references workspace (id) on delete cascade,
    state text not null default 'queued',
    progress_ratio double precision not null default 0,
    parameters json not null,
    input_versions json not null,
    input_hash text not null,
    result_hash text,
    warnings json not null default '[]',
    summary json,
    error text,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    constraint coverage_run_state_known check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    constraint coverage_run_progress_is_a_ratio check (progress_ratio >= 0 and progress_ratio <= 1),
    constraint coverage_run_done_has_result check (
      state <> 'done' or (result_hash is not null and summary is not null)),
    constraint coverage_run_failed_says_why check (state <> 'failed' or error is not null),
    constraint coverage_run_end_is_known check (
      (state in ('done', 'failed', 'cancelled')) = (finished_at is not null))
  )`;

const COVERAGE_RESULT = `
  create table coverage_result (
    run_id uuid not null references coverage_run (id) on delete cascade,
    community_id uuid not null references community (id) on delete cascade,
    service_kind text not null,
    band_minutes double precision not null,
    cutoff_metres double precision not null,
    state text not null,
    severity smallint,
    persons double precision,
    covered_ratio double precision,
    covered_persons double precision,
    area_square_metres double precision not null,
    covered_area_square_metres double precision,
    demand double precision,
    demand_unit text not null,
    norm_id text,
    reachable_capacity double precision,
    unknown_capacity_count integer not null,
    distance_gap double precision,
    capacity_gap double precision,
    nearest_metres double precision,
    nearest_seconds double precision,
    facilities json not null,
    warnings json not null,
    primary key (run_id, service_kind, band_minutes, community_id),
    constraint coverage_result_band_within_an_hour check (band_minutes >= 1 and band_minutes <= 60),
    constraint coverage_result_cutoff_positive check (cutoff_metres > 0 and cutoff_metres < 'infinity'),
    constraint coverage_result_state_known check (
      state in ('covered', 'partly', 'none', 'unreachable', 'no_data')),
    constraint coverage_result_severity_known check (severity >= 0 and severity <= 5),
    constraint coverage_result_no_gap_without_data check (
      (severity is null) = (state in ('unreachable', 'no_data'))),
    constraint coverage_result_covered_is_a_ratio check (covered_ratio >= 0 and covered_ratio <= 1),
    constraint coverage_result_persons_not_negative check (persons >= 0 and covered_persons >= 0),
    constraint coverage_result_areas_not_negative check (
      area_square_metres >= 0 and covered_area_square_metres >= 0),
    constraint coverage_result_amounts_not_negative check (
      demand >= 0 and reachable_capacity >= 0 and unknown_capacity_count >= 0),
    constraint coverage_result_nearest_not_negative check (nearest_metres >= 0 and nearest_seconds >= 0)
  )`;

const COVERAGE_GAP_AREA = `
  create table coverage_gap_area (
    run_id uuid not null references coverage_run (id) on delete cascade,
    community_id uuid not null references community (id) on delete cascade,
    service_kind text not null,
    band_minutes double precision not null,
    geometry geometry(MultiPolygon, 4326) not null,
    area_square_metres double precision not null,
    primary key (run_id, service_kind, band_minutes, community_id),
    constraint coverage_gap_area_band_within_an_hour check (band_minutes >= 1 and band_minutes <= 60),
    constraint coverage_gap_area_not_empty check (not st_isempty(geometry)),
    constraint coverage_gap_area_not_negative check (area_square_metres >= 0)
  )`;
