/** Migrations go up, down and up again to the same schema, and leave nothing behind when down. */

import { beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { migrateDown, migrateUp } from '../../api/store/migrate.js';
import type { Store } from '../../api/store/open.js';
import { migrations } from '../../migrations/index.js';
import { eachEngine } from '../setup/engines.js';

const OWN = `n.nspname = 'public' and c.relname !~ '^(knex_|spatial_ref_sys|geometry_columns|geography_columns)'`;

const SCHEMA = `
  select c.relname as "table", 'column' as kind, a.attname as name,
    format('%s%s %s', format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' end,
      pg_get_expr(d.adbin, d.adrelid)) as definition
  from pg_attribute as a
  join pg_class as c on c.oid = a.attrelid and c.relkind = 'r'
  join pg_namespace as n on n.oid = c.relnamespace
  left join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped and ${OWN}
  union all
  select c.relname, 'constraint', o.conname, pg_get_constraintdef(o.oid)
  from pg_constraint as o join pg_class as c on c.oid = o.conrelid join pg_namespace as n on n.oid = c.relnamespace
  where o.contype in ('c', 'f', 'p', 'u') and ${OWN}
  union all
  select c.relname, 'index', i.relname, pg_get_indexdef(i.oid)
  from pg_index as x join pg_class as i on i.oid = x.indexrelid join pg_class as c on c.oid = x.indrelid
  join pg_namespace as n on n.oid = c.relnamespace
  where ${OWN}
  order by 1, 2, 3`;

interface SchemaPart {
  readonly table: string;
  readonly kind: 'column' | 'constraint' | 'index';
  readonly name: string;
  readonly definition: string;
}

const readSchema = async (knex: Knex): Promise<SchemaPart[]> => (await knex.raw(SCHEMA)).rows;

const byEngine = new Map<string, SchemaPart[]>();

eachEngine((engine, openDb) => {
  let store: Store;
  beforeAll(async () => {
    store = await openDb();
  });

  it('go up, down and up again to the same schema', async () => {
    const first = await readSchema(store.knex);
    expect(new Set(first.map(({ table }) => table)).size).toBe(23);
    await migrateDown(store.knex);
    expect(await readSchema(store.knex)).toEqual([]);
    const pending: number[] = [];
    await migrateUp(store.knex, (count) => pending.push(count));
    expect(pending).toEqual([migrations.length]);
    expect(await readSchema(store.knex)).toEqual(first);
    await migrateUp(store.knex, (count) => pending.push(count));
    expect(pending).toHaveLength(1);
    byEngine.set(engine, first);
  });

  it('give every planner-owned table its workspace, version, source and dates', async () => {
    const schema = byEngine.get(engine)!;
    const owned = ['administrative_area', 'community', 'entrance', 'building', 'facility', 'idle_stock'];
    for (const table of [...owned, 'renovation_unit', 'community_cluster', 'ground_feature', 'scenario']) {
      const columns = schema.filter((part) => part.table === table && part.kind === 'column');
      expect(columns.map(({ name }) => name)).toEqual(
        expect.arrayContaining([
          'workspace_id',
          'version',
          'source',
          'source_id',
          'observed_on',
          'created_at',
          'updated_at',
        ]),
      );
    }
    const geometries = schema.filter(({ definition }) => definition.startsWith('geometry('));
    const indexed = schema.filter(({ definition }) => definition.includes('USING gist'));
    expect(geometries.length).toBe(11);
    expect(indexed.length).toBe(9);
  });
});

it('make the same tables and indexes on both engines', () => {
  const [embedded, postgres] = [byEngine.get('embedded'), byEngine.get('postgres')];
  // Constraints are printed differently by PostgreSQL 15 and 18.
  const comparable = (schema: SchemaPart[]) => schema.filter(({ kind }) => kind !== 'constraint');
  if (embedded && postgres) expect(comparable(embedded)).toEqual(comparable(postgres));
});
