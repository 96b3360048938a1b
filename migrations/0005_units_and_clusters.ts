/** Renovation units (改造单元) and community clusters (连片联动): groups of communities, each in an order. */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(RENOVATION_UNIT);
  await knex.raw(member('renovation_unit'));
  await knex.raw('create index renovation_unit_member_community on renovation_unit_member (community_id)');
  await knex.raw(COMMUNITY_CLUSTER);
  await knex.raw(member('community_cluster'));
  await knex.raw(
    'create index community_cluster_member_community on community_cluster_member (community_id)',
  );
  await knex.raw(CLUSTER_LINK);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table community_cluster_link');
  await knex.raw('drop table community_cluster_member');
  await knex.raw('drop table community_cluster');
  await knex.raw('drop table renovation_unit_member');
  await knex.raw('drop table renovation_unit');
}

const RENOVATION_UNIT = `
  create table renovation_unit (
    id uuid primary key default gen_random_uuid(),
    workspace_id text not null references workspace (id) on delete cascade,
    version integer not null default 1,
    source text not null,
    source_id text,
    observed_on date,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    name text not null,
    mode text not null,
    functional_positioning text,
    indicator_controls jsonb not null default '{}',
    infrastructure_requirements jsonb not null default '{}',
    public_service_requirements jsonb not null default '{}',
    status text not null default 'draft',
    constraint renovation_unit_source_unique unique (workspace_id, source, source_id),
    constraint renovation_unit_in_workspace unique (workspace_id, id),
    constraint renovation_unit_has_name check (name <> ''),
    constraint renovation_unit_mode_known check (mode in ('comprehensive', 'partial_rebuild')),
    constraint renovation_unit_status_known check (status in ('draft', 'submitted', 'approved', 'superseded')),
    constraint renovation_unit_requirements_are_objects check (
      jsonb_typeof(indicator_controls) = 'object' and jsonb_typeof(infrastructure_requirements) = 'object'
      and jsonb_typeof(public_service_requirements) = 'object')
  )`;

const COMMUNITY_CLUSTER = `
  create table community_cluster (
    id uuid primary key default gen_random_uuid(),
    workspace_id text not null references workspace (id) on delete cascade,
    version integer not null default 1,
    source text not null,
    source_id text,
    observed_on date,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    name text not null,
    constraint community_cluster_source_unique unique (workspace_id, source, source_id),
    constraint community_cluster_in_workspace unique (workspace_id, id),
    constraint community_cluster_has_name check (name <> '')
  )`;

/** A community that belongs to a group cannot be deleted before it has left the group. */
const member = (group: string): string => `
  create table ${group}_member (
    workspace_id text not null,
    ${group}_id uuid not null,
    community_id uuid not null,
    position integer not null,
    primary key (${group}_id, community_id),
    constraint ${group}_member_position_unique unique (${group}_id, position),
    constraint ${group}_member_group foreign key (workspace_id, ${group}_id)
      references ${group} (workspace_id, id) on delete cascade,
    constraint ${group}_member_community foreign key (workspace_id, community_id)
      references community (workspace_id, id),
    constraint ${group}_member_position_not_negative check (position >= 0)
  )`;

const CLUSTER_LINK = `
  create table community_cluster_link (
    community_cluster_id uuid not null,
    position integer not null,
    from_community_id uuid not null,
    to_community_id uuid not null,
    reason text not null,
    detail text,
    primary key (community_cluster_id, position),
    constraint community_cluster_link_from_member foreign key (community_cluster_id, from_community_id)
      references community_cluster_member (community_cluster_id, community_id) on delete cascade,
    constraint community_cluster_link_to_member foreign key (community_cluster_id, to_community_id)
      references community_cluster_member (community_cluster_id, community_id) on delete cascade,
    constraint community_cluster_link_joins_two check (from_community_id <> to_community_id),
    constraint community_cluster_link_reason_lexical check (reason ~ '^[a-z][a-z0-9_]*$')
  )`;
