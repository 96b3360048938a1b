/** What the headings of a place's files mean, as its planners settled them: heading → field, by noun. */

import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table column_meaning (
      workspace_id text not null references workspace (id) on delete cascade,
      noun text not null,
      plain_heading text not null,
      heading text not null,
      field text not null,
      updated_at timestamptz not null default now(),
      primary key (workspace_id, noun, plain_heading),
      constraint column_meaning_noun_lexical check (noun ~ '^[a-z][a-z_]*$'),
      constraint column_meaning_heading_fits check (
        plain_heading <> '' and length(plain_heading) <= 200 and heading <> '' and length(heading) <= 200),
      constraint column_meaning_field_lexical check (field ~ '^[a-z][A-Za-z0-9]*$')
    )`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table column_meaning');
}
