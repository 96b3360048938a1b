/** Single writes to a planner's table: create, change under a version, delete under a version. */

import type { Knex } from 'knex';
import { ConflictError, InputError, NotFoundError } from '../errors.js';
import { type Columns, quoted, recordOf, recordSet, wireType, wireValue } from './columns.js';
import type { Db } from './row.js';

export interface WriteTarget {
  readonly table: string;
  /** The noun in messages. */
  readonly kind: string;
  readonly columns: Columns;
  /** Select list over `t` of what a write gives back. */
  readonly returning: string;
}

export async function insertOne(
  db: Db,
  target: WriteTarget,
  workspaceId: string,
  row: Record<string, unknown>,
): Promise<unknown> {
  const keys = Object.keys(target.columns);
  const values = keys.map((key) => `r.${quoted(key)}`);
  const answer = await db.raw(
    `insert into ${target.table} as t (workspace_id, ${keys.map(quoted).join(', ')})
     select ?, ${values.join(', ')} from json_to_recordset(?::json) as ${recordSet(target.columns)}
     returning ${target.returning}`,
    [workspaceId, JSON.stringify([recordOf(row, target.columns, 0)])],
  );
  if (answer.rows.length !== 1) throw swallowed(target.kind);
  return answer.rows[0];
}

export interface Edit {
  readonly id: string;
  /** The version the edit was made on. */
  readonly version: number;
  readonly patch: Record<string, unknown>;
}

export async function changeOne(db: Db, target: WriteTarget, edit: Edit): Promise<unknown> {
  const keys = Object.keys(edit.patch).filter((key) => key in target.columns);
  const assignments = keys.map((key) => `${quoted(key)} = ?::${wireType(target.columns[key]!)}, `);
  const values = keys.map((key) => boundValue(edit.patch[key], target.columns, key));
  const answer = await db.raw(
    `update ${target.table} as t set ${assignments.join('')}version = t.version + 1, updated_at = now()
     where t.id = ? and t.version = ? returning ${target.returning}`,
    [...values, edit.id, edit.version],
  );
  if (answer.rows.length === 0) await throwStale(db, target, edit.id, edit.version);
  return answer.rows[0];
}

export async function removeOne(db: Db, target: WriteTarget, id: string, version: number): Promise<void> {
  const count = await db(target.table).where({ id, version }).delete();
  if (count === 0) await throwStale(db, target, id, version);
}

function boundValue(value: unknown, columns: Columns, key: string): Knex.RawBinding {
  const wire = wireValue(value, columns[key]!);
  return (columns[key] === 'jsonb' && wire !== null ? JSON.stringify(wire) : wire) as Knex.RawBinding;
}

/** An edit or a deletion touched no row: it is gone, or it has moved on, or the engine hid an error. */
async function throwStale(db: Db, target: WriteTarget, id: string, version: number): Promise<never> {
  const row: { version: number } | undefined = await db(target.table).where({ id }).first('version');
  if (!row) throw new NotFoundError(target.kind, id);
  if (row.version === version) throw swallowed(target.kind);
  throw new ConflictError(
    `This ${target.kind} was changed meanwhile (yours is version ${version}, now it is ${row.version}): read it again, then repeat the edit.`,
    { kind: target.kind, id, yours: version, current: row.version },
  );
}

/**
 * The embedded engine answers some geometry errors with nothing at all: no error, no row
 * (electric-sql/pglite#916). A write that touched no row where one is certain is such an error.
 */
function swallowed(kind: string): InputError {
  return new InputError('geometry', `the database did not store the ${kind}: its geometry is not valid`);
}
