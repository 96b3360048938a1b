/**
 * What every planner-owned noun does with its table: page, get by ids, create, change, delete, import.
 * A noun's file names its columns and hands on these functions under the noun's own names.
 */

import type { Knex } from 'knex';
import { type Columns, columnName, quoted, SOURCE_COLUMNS, selectList } from './columns.js';
import { narrowToBox, pageById, rowsOf } from './page.js';
import { changeOne, insertOne, removeOne, type WriteTarget } from './planner-write.js';
import type { CountedPage, Db, ImportRow, ListOptions, Patch, RowMeta, UpsertResult } from './row.js';
import { upsertRows } from './upsert.js';

export interface TableSpec<Row extends RowMeta, New> {
  readonly table: string;
  /** The noun in messages. */
  readonly kind: string;
  /** The key of the geometry that boxes are compared with; null where the noun has none. */
  readonly shape: (keyof Row & string) | null;
  readonly columns: Columns;
  /** Values of keys left out of a new row. */
  readonly defaults: Partial<New>;
  /** Keys that are read only, with the SQL that gives them; the table is `t`. */
  readonly computed: Readonly<Record<string, string>>;
}

/** Filters of a list; those whose value is null or undefined do not filter. */
export interface Filters {
  readonly equal?: Readonly<Record<string, unknown>>;
  /** Text columns that contain this text, whatever its case. */
  readonly contains?: Readonly<Record<string, string | null | undefined>>;
  /** Array columns that hold this element. */
  readonly holds?: Readonly<Record<string, string | null | undefined>>;
  /** Whatever these cannot say. */
  readonly narrow?: (query: Knex.QueryBuilder) => void;
}

export interface PlannerTable<Row extends RowMeta, New> {
  list(db: Db, options: ListOptions, filters?: Filters): Promise<CountedPage<Row>>;
  /** Every row of a workspace in the order of (source, source id), which is the same on every machine. */
  all(db: Db, workspaceId: string): Promise<Row[]>;
  count(db: Db, workspaceId: string): Promise<number>;
  /** In the order of `ids`; those that do not exist are left out. */
  get(db: Db, ids: readonly string[]): Promise<Row[]>;
  whereIn(db: Db, key: keyof Row & string, ids: readonly string[]): Promise<Row[]>;
  create(db: Db, workspaceId: string, row: New): Promise<Row>;
  /** Throws ConflictError {yours, current} when the row has moved on since `version`. */
  update(db: Db, id: string, version: number, patch: Patch<New>): Promise<Row>;
  remove(db: Db, id: string, version: number): Promise<void>;
  upsert(db: Db, workspaceId: string, rows: readonly ImportRow<New>[]): Promise<UpsertResult>;
}

const META = `t.id, t.workspace_id as "workspaceId", t.version, t.source, t.source_id as "sourceId",
  t.observed_on as "observedOn", t.created_at as "createdAt", t.updated_at as "updatedAt"`;

const STABLE_ORDER = 't.source collate "C", t.source_id collate "C" nulls last, t.created_at, t.id';

export function plannerTable<Row extends RowMeta, New extends object>(
  spec: TableSpec<Row, New>,
): PlannerTable<Row, New> {
  const target: WriteTarget = {
    table: spec.table,
    kind: spec.kind,
    columns: { ...SOURCE_COLUMNS, ...spec.columns },
    returning: readList(spec),
  };
  const select = (db: Db): Knex.QueryBuilder => db(`${spec.table} as t`).select(db.raw(target.returning));
  const complete = (row: object): Record<string, unknown> => ({ ...spec.defaults, ...withoutUndefined(row) });

  return {
    list(db, options, filters = {}) {
      const query = select(db).where('t.workspace_id', options.workspaceId);
      applyFilters(query, filters);
      if (options.bbox && spec.shape) narrowToBox(query, `t.${quoted(spec.shape)}`, options.bbox);
      return pageById<Row>(query, options);
    },
    all(db, workspaceId) {
      return rowsOf<Row>(select(db).where('t.workspace_id', workspaceId).orderByRaw(STABLE_ORDER));
    },
    async count(db, workspaceId) {
      const [row] = await db(spec.table).where('workspace_id', workspaceId).count({ count: '*' });
      return Number(row!.count);
    },
    get: (db, ids) => getInOrder<Row>(select(db), ids),
    async whereIn(db, key, ids) {
      const query = select(db).whereRaw(`t.${quoted(key)} = any(?::uuid[])`, [[...ids]]);
      return ids.length === 0 ? [] : rowsOf<Row>(query.orderByRaw(STABLE_ORDER));
    },
    create: (db, workspaceId, row) =>
      insertOne(db, target, workspaceId, { source: 'planner', ...complete(row) }) as Promise<Row>,
    update: (db, id, version, patch) =>
      changeOne(db, target, { id, version, patch: withoutUndefined(patch) }) as Promise<Row>,
    remove: (db, id, version) => removeOne(db, target, id, version),
    upsert: (db, workspaceId, rows) => upsertRows(db, target, workspaceId, rows.map(complete)),
  };
}

function readList(spec: { columns: Columns; computed: Readonly<Record<string, string>> }): string {
  const computed = Object.entries(spec.computed).map(([key, sql]) => `${sql} as "${key}"`);
  return [META, selectList(spec.columns), ...computed].filter((part) => part !== '').join(', ');
}

async function getInOrder<Row extends RowMeta>(
  query: Knex.QueryBuilder,
  ids: readonly string[],
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf<Row>(query.whereRaw('t.id = any(?::uuid[])', [[...ids]]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function applyFilters(query: Knex.QueryBuilder, filters: Filters): void {
  for (const [key, value] of Object.entries(filters.equal ?? {})) {
    if (value != null) query.where(`t.${columnName(key)}`, value as string);
  }
  for (const [key, text] of Object.entries(filters.contains ?? {})) {
    if (text) query.whereRaw(`position(lower(?) in lower(t.${quoted(key)})) > 0`, [text]);
  }
  for (const [key, element] of Object.entries(filters.holds ?? {})) {
    if (element) query.whereRaw(`t.${quoted(key)} @> array[?]::text[]`, [element]);
  }
  filters.narrow?.(query);
}

function withoutUndefined(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
