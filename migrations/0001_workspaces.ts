/** Workspaces: one planner's place. Everything a planner owns hangs on one; row-level security can later too. */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table workspace (
      id text primary key,
      name_zh text not null,
      name_en text not null,
      is_made_up boolean not null default false,
      created_at timestamptz not null default now(),
      constraint workspace_id_is_a_slug check (id ~ '^[a-z0-9-]{1,63}$' and id !~ '^-|-$'),
      constraint workspace_has_names check (name_zh <> '' and name_en <> '')
    )`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table workspace');
}
