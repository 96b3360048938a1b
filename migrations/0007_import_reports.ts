/** Import reports: what each file brought, with every issue; a file already in is known by its hash. */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table import_report (
      id uuid primary key default gen_random_uuid(),
      workspace_id text not null references workspace (id) on delete cascade,
      file_name text not null,
      file_hash text not null,
      what text not null,
      counts json not null,
      issues json not null,
      created_at timestamptz not null default now(),
      constraint import_report_file_once unique (workspace_id, what, file_hash),
      constraint import_report_names_file check (file_name <> '' and file_hash <> '' and what <> ''),
      constraint import_report_issues_are_a_list check (json_typeof(issues) = 'array')
    )`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table import_report');
}
