/**
 * What each import changed, so that it can be taken back: new rows by their id, changed rows with what
 * they were. Kept by triggers that fire only while an import is under way (the setting
 * linli.import_id names it), so that no writer can forget and no other write pays for it.
 * Geometry is kept as EWKB text: as GeoJSON it would lose digits.
 */

import type { Knex } from 'knex';

/** Table → its geometry columns. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  administrative_area: ['boundary'],
  community: ['boundary'],
  entrance: ['point'],
  building: ['footprint'],
  facility: ['point', 'footprint'],
  idle_stock: ['geometry'],
  ground_feature: ['geometry'],
};

const WHILE_IMPORTING = `when (current_setting('linli.import_id', true) <> '')`;

export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table import_report add column keeps_changes boolean not null default false');
  await knex.raw('alter table import_report add column undone_at timestamptz');
  await knex.raw('alter table import_report drop constraint import_report_file_once');
  await knex.raw(`create unique index import_report_file_once on import_report (workspace_id, what, file_hash)
    where undone_at is null`);
  await knex.raw(IMPORT_CHANGE);
  await knex.raw('create index import_change_import on import_change (import_id, noun)');
  await knex.raw(KEEP_NEW);
  for (const [table, shapes] of Object.entries(KEPT)) {
    const texts = shapes.map((shape) => `'${shape}', o.${shape}::text`).join(', ');
    await keep(knex, table, `to_jsonb(o) || jsonb_build_object(${texts})`);
  }
  // Of a network only its being in force changes; its graph is too large to be kept twice.
  await keep(
    knex,
    'walking_network',
    "jsonb_build_object('superseded_at', o.superseded_at, 'version', o.version)",
  );
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [...Object.keys(KEPT), 'walking_network']) {
    await knex.raw(`drop trigger ${table}_keep_new on ${table}`);
    await knex.raw(`drop trigger ${table}_keep_before on ${table}`);
    await knex.raw(`drop function ${table}_keep_before()`);
  }
  await knex.raw('drop function import_keep_new()');
  await knex.raw('drop table import_change');
  await knex.raw('delete from import_report where undone_at is not null');
  await knex.raw('drop index import_report_file_once');
  await knex.raw(`alter table import_report
    add constraint import_report_file_once unique (workspace_id, what, file_hash)`);
  await knex.raw('alter table import_report drop column undone_at, drop column keeps_changes');
}

const IMPORT_CHANGE = `
  create table import_change (
    id bigint generated always as identity primary key,
    import_id uuid not null references import_report (id) on delete cascade,
    noun text not null,
    row_id uuid not null,
    before jsonb,
    version_after integer not null
  )`;

const KEEP_NEW = `
  create function import_keep_new() returns trigger language plpgsql as $body$
  begin
    insert into import_change (import_id, noun, row_id, version_after)
    select current_setting('linli.import_id')::uuid, tg_table_name, n.id, n.version from new_rows as n;
    return null;
  end $body$`;

async function keep(knex: Knex, table: string, before: string): Promise<void> {
  await knex.raw(`
    create function ${table}_keep_before() returns trigger language plpgsql as $body$
    begin
      insert into import_change (import_id, noun, row_id, before, version_after)
      select current_setting('linli.import_id')::uuid, tg_table_name, n.id, ${before}, n.version
      from new_rows as n join old_rows as o on o.id = n.id;
      return null;
    end $body$`);
  await knex.raw(`create trigger ${table}_keep_new after insert on ${table}
    referencing new table as new_rows for each statement ${WHILE_IMPORTING} execute function import_keep_new()`);
  await knex.raw(`create trigger ${table}_keep_before after update on ${table}
    referencing new table as new_rows old table as old_rows
    for each statement ${WHILE_IMPORTING} execute function ${table}_keep_before()`);
}
