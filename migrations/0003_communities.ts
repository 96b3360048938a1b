/**
 * Communities (小区) with their entrances (出入口) and buildings (楼栋). A missing figure is null. Areas are
 * kept to 0.01 m²: further digits differ between versions of PROJ, and so between the engines.
 * Building footprints are checked for closed rings only: a self-crossing outline from a foreign file
 * still tells where a door is, while a community's boundary decides areas and must be valid.
 */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(COMMUNITY);
  await knex.raw('create index community_boundary on community using gist (boundary)');
  await knex.raw('create index community_subdistrict on community (subdistrict_id)');
  await knex.raw(ENTRANCE);
  await knex.raw('create index entrance_point on entrance using gist (point)');
  await knex.raw('create index entrance_community on entrance (community_id)');
  await knex.raw(BUILDING);
  await knex.raw('create index building_footprint on building using gist (footprint)');
  await knex.raw('create index building_community on building (community_id)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table building');
  await knex.raw('drop table entrance');
  await knex.raw('drop table community');
}

const COMMUNITY = `
  create table community (
    id uuid primary key default gen_random_uuid(),
    workspace_id text not null references workspace (id) on delete cascade,
    version integer not null default 1,
    source text not null,
    source_id text,
    observed_on date,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    name text not null,
    boundary geometry(MultiPolygon, 4326) not null,
    area_square_metres double precision not null
      generated always as (round(st_area(boundary::geography)::numeric, 2)) stored,
    completed_on date,
    completed_year integer,
    households integer,
    residents integer,
    persons_0_to_2 integer,
    persons_3_to_5 integer,
    persons_60_plus integer,
    persons_65_plus integer,
    persons_80_plus integer,
    cars integer,
    parking_spaces integer,
    floor_area_square_metres double precision,
    management_form text,
    last_renovated_on date,
    is_in_expropriation_plan boolean,
    housing_type text,
    enclosure text not null default 'unknown',
    subdistrict_id uuid,
    is_made_up boolean not null default false,
    constraint community_source_unique unique (workspace_id, source, source_id),
    constraint community_in_workspace unique (workspace_id, id),
    constraint community_subdistrict_known foreign key (workspace_id, subdistrict_id)
      references administrative_area (workspace_id, id) on delete set null (subdistrict_id),
    constraint community_has_name check (name <> ''),
    constraint community_boundary_on_earth check (
      st_xmin(boundary) >= -180 and st_xmax(boundary) <= 180
      and st_ymin(boundary) >= -90 and st_ymax(boundary) <= 90),
    constraint community_boundary_valid check (not st_isempty(boundary) and st_isvalid(boundary)),
    constraint community_has_area check (area_square_metres > 0),
    constraint community_completed_year_plausible check (completed_year >= 1000 and completed_year <= 2200),
    constraint community_completed_once check (extract(year from completed_on) = completed_year),
    constraint community_counts_not_negative check (
      households >= 0 and residents >= 0 and cars >= 0 and parking_spaces >= 0),
    constraint community_persons_not_negative check (
      persons_0_to_2 >= 0 and persons_3_to_5 >= 0
      and persons_60_plus >= 0 and persons_65_plus >= 0 and persons_80_plus >= 0),
    constraint community_age_bands_nested check (
      persons_80_plus <= persons_65_plus and persons_65_plus <= persons_60_plus
      and persons_80_plus <= persons_60_plus),
    constraint community_age_bands_within_residents check (
      coalesce(persons_0_to_2, 0) + coalesce(persons_3_to_5, 0)
      + coalesce(persons_60_plus, persons_65_plus, persons_80_plus, 0) <= residents),
    constraint community_floor_area_positive check (
      floor_area_square_metres > 0 and floor_area_square_metres < 'infinity'),
    constraint community_enclosure_known check (enclosure in ('walled', 'open', 'unknown')),
    constraint community_codes_lexical check (
      management_form ~ '^[a-z][a-z0-9_]*$' and housing_type ~ '^[a-z][a-z0-9_]*$')
  )`;

const ENTRANCE = `
  create table entrance (
    id uuid primary key default gen_random_uuid(),
    workspace_id text not null references workspace (id) on delete cascade,
    version integer not null default 1,
    source text not null,
    source_id text,
    observed_on date,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    community_id uuid not null,
    point geometry(Point, 4326) not null,
    access text not null,
    name text,
    constraint entrance_source_unique unique (workspace_id, source, source_id),
    constraint entrance_community_known foreign key (workspace_id, community_id)
      references community (workspace_id, id) on delete cascade,
    constraint entrance_access_known check (access in ('public', 'residents', 'closed')),
    constraint entrance_point_on_earth check (
      not st_isempty(point) and st_x(point) >= -180 and st_x(point) <= 180
      and st_y(point) >= -90 and st_y(point) <= 90)
  )`;

const BUILDING = `
  create table building (
    id uuid primary key default gen_random_uuid(),
    workspace_id text not null references workspace (id) on delete cascade,
    version integer not null default 1,
    source text not null,
    source_id text,
    observed_on date,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    community_id uuid,
    footprint geometry(Geometry, 4326) not null,
    floors integer,
    dwellings integer,
    safety_grade text,
    use text,
    constraint building_source_unique unique (workspace_id, source, source_id),
    constraint building_community_known foreign key (workspace_id, community_id)
      references community (workspace_id, id) on delete set null (community_id),
    constraint building_footprint_is_polygonal check (
      geometrytype(footprint) in ('POLYGON', 'MULTIPOLYGON')
      and not st_isempty(footprint) and st_isclosed(footprint)),
    constraint building_footprint_on_earth check (
      st_xmin(footprint) >= -180 and st_xmax(footprint) <= 180
      and st_ymin(footprint) >= -90 and st_ymax(footprint) <= 90),
    constraint building_floors_plausible check (floors >= 0 and floors <= 300),
    constraint building_dwellings_not_negative check (dwellings >= 0),
    constraint building_safety_grade_known check (safety_grade in ('A', 'B', 'C', 'D')),
    constraint building_use_lexical check (use ~ '^[a-z][a-z0-9_]*$')
  )`;
