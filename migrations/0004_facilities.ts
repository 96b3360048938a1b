/**
 * Facilities (设施) and idle stock (存量资源). Service kinds are data of the vocabulary, not of the
 * schema: a new service needs no migration, so their codes are checked for form only.
 */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(FACILITY);
  await knex.raw('create index facility_point on facility using gist (point)');
  await knex.raw('create index facility_service on facility (workspace_id, service_kind)');
  await knex.raw(IDLE_STOCK);
  await knex.raw('create index idle_stock_geometry on idle_stock using gist (geometry)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table idle_stock');
  await knex.raw('drop table facility');
}

const FACILITY = `
  create table facility (
    id uuid primary key default gen_random_uuid(),
    workspace_id text not null references workspace (id) on delete cascade,
    version integer not null default 1,
    source text not null,
    source_id text,
    observed_on date,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    service_kind text not null,
    name text,
    point geometry(Point, 4326) not null,
    footprint geometry(Geometry, 4326),
    capacity double precision,
    capacity_unit text,
    floor_area_square_metres double precision,
    opening_hours text,
    state text not null default 'existing',
    is_for_residents_only boolean not null default false,
    is_made_up boolean not null default false,
    constraint facility_source_unique unique (workspace_id, source, source_id),
    constraint facility_service_kind_lexical check (service_kind ~ '^[a-z][a-z0-9_]*$'),
    constraint facility_point_on_earth check (
      not st_isempty(point) and st_x(point) >= -180 and st_x(point) <= 180
      and st_y(point) >= -90 and st_y(point) <= 90),
    constraint facility_footprint_is_polygonal check (
      geometrytype(footprint) in ('POLYGON', 'MULTIPOLYGON')
      and not st_isempty(footprint) and st_isclosed(footprint)),
    constraint facility_capacity_not_negative check (capacity >= 0 and capacity < 'infinity'),
    constraint facility_capacity_has_unit check (capacity is null or capacity_unit is not null),
    constraint facility_capacity_unit_lexical check (capacity_unit ~ '^[a-z][a-z0-9_]*$'),
    constraint facility_floor_area_positive check (
      floor_area_square_metres > 0 and floor_area_square_metres < 'infinity'),
    constraint facility_state_known check (state in ('existing', 'planned', 'closed'))
  )`;

const IDLE_STOCK = `
  create table idle_stock (
    id uuid primary key default gen_random_uuid(),
    workspace_id text not null references workspace (id) on delete cascade,
    version integer not null default 1,
    source text not null,
    source_id text,
    observed_on date,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    kind text not null,
    name text,
    geometry geometry(Geometry, 4326) not null,
    area_square_metres double precision not null,
    owner text,
    allowed_uses text[] not null default '{}',
    cost_yuan_per_square_metre double precision,
    constraint idle_stock_source_unique unique (workspace_id, source, source_id),
    constraint idle_stock_kind_lexical check (kind ~ '^[a-z][a-z0-9_]*$'),
    constraint idle_stock_geometry_is_point_or_polygon check (
      geometrytype(geometry) in ('POINT', 'POLYGON')
      and not st_isempty(geometry) and (geometrytype(geometry) = 'POINT' or st_isvalid(geometry))),
    constraint idle_stock_geometry_on_earth check (
      st_xmin(geometry) >= -180 and st_xmax(geometry) <= 180
      and st_ymin(geometry) >= -90 and st_ymax(geometry) <= 90),
    constraint idle_stock_has_area check (area_square_metres > 0 and area_square_metres < 'infinity'),
    constraint idle_stock_uses_known check (array_position(allowed_uses, null) is null),
    constraint idle_stock_cost_not_negative check (
      cost_yuan_per_square_metre >= 0 and cost_yuan_per_square_metre < 'infinity')
  )`;
