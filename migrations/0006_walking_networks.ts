/**
 * Walking networks: the graph as one value, its edges once more for drawing; and ground features,
 * which are only drawn. One network of a workspace is in force, older ones are superseded.
 */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(WALKING_NETWORK);
  // Stored as it is: the graph is numbers that hardly shrink, and reading it must be quick.
  await knex.raw('alter table walking_network alter column graph set storage external');
  await knex.raw(`create unique index walking_network_one_in_force on walking_network (workspace_id)
    where superseded_at is null`);
  await knex.raw(NETWORK_EDGE);
  await knex.raw('create index network_edge_geometry on network_edge using gist (geometry)');
  await knex.raw(GROUND_FEATURE);
  await knex.raw('create index ground_feature_geometry on ground_feature using gist (geometry)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table ground_feature');
  await knex.raw('drop table network_edge');
  await knex.raw('drop table walking_network');
}

const WALKING_NETWORK = `
  create table walking_network (
    id uuid primary key default gen_random_uuid(),
    workspace_id text not null references workspace (id) on delete cascade,
    version integer not null default 1,
    source text not null,
    file_name text not null,
    file_hash text not null,
    observed_on date,
    extent geometry(Polygon, 4326) not null,
    node_count integer not null,
    edge_count integer not null,
    report json not null,
    graph bytea not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    superseded_at timestamptz,
    constraint walking_network_counts_not_negative check (node_count >= 0 and edge_count >= 0),
    constraint walking_network_graph_not_empty check (octet_length(graph) > 0),
    constraint walking_network_extent_on_earth check (
      st_xmin(extent) >= -180 and st_xmax(extent) <= 180 and st_ymin(extent) >= -90 and st_ymax(extent) <= 90)
  )`;

const NETWORK_EDGE = `
  create table network_edge (
    network_id uuid not null references walking_network (id) on delete cascade,
    edge integer not null,
    way_class text not null,
    flags smallint not null,
    name text,
    geometry geometry(LineString, 4326) not null,
    primary key (network_id, edge),
    constraint network_edge_index_not_negative check (edge >= 0)
  )`;

const GROUND_FEATURE = `
  create table ground_feature (
    id uuid primary key default gen_random_uuid(),
    workspace_id text not null references workspace (id) on delete cascade,
    version integer not null default 1,
    source text not null,
    source_id text not null,
    observed_on date,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    kind text not null,
    name text,
    geometry geometry(Geometry, 4326) not null,
    constraint ground_feature_source_unique unique (workspace_id, source, source_id),
    constraint ground_feature_kind_lexical check (kind ~ '^[a-z][a-z0-9_]*$'),
    constraint ground_feature_not_empty check (not st_isempty(geometry))
  )`;
