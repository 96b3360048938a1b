/** Administrative areas: districts (区), subdistricts (街道), residents' committees (社区), as a tree. */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table administrative_area (
      id uuid primary key default gen_random_uuid(),
      workspace_id text not null references workspace (id) on delete cascade,
      version integer not null default 1,
      source text not null,
      source_id text,
      observed_on date,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      level text not null,
      name text not null,
      parent_id uuid,
      boundary geometry(MultiPolygon, 4326) not null,
      constraint administrative_area_source_unique unique (workspace_id, source, source_id),
      constraint administrative_area_in_workspace unique (workspace_id, id),
      constraint administrative_area_parent foreign key (workspace_id, parent_id)
        references administrative_area (workspace_id, id) on delete set null (parent_id),
      constraint administrative_area_level_known check (level in ('district', 'subdistrict', 'neighbourhood')),
      constraint administrative_area_has_name check (name <> ''),
      constraint administrative_area_not_its_own_parent check (parent_id <> id),
      constraint administrative_area_boundary_on_earth check (
        st_xmin(boundary) >= -180 and st_xmax(boundary) <= 180
        and st_ymin(boundary) >= -90 and st_ymax(boundary) <= 90),
      constraint administrative_area_boundary_valid check (not st_isempty(boundary) and st_isvalid(boundary))
    )`);
  await knex.raw('create index administrative_area_boundary on administrative_area using gist (boundary)');
  await knex.raw('create index administrative_area_parent on administrative_area (parent_id)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table administrative_area');
}
