/** Workspaces: one planner's place with all its rows. The demo town lives in `demo`, imports in `default`. */

import { NotFoundError } from '../errors.js';
import { rowsOf } from './page.js';
import type { Db } from './row.js';

export interface Workspace {
  /** A slug: small letters, digits, hyphens. */
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** The rows are made by a generator, not observed. */
  readonly isMadeUp: boolean;
  readonly createdAt: Date;
}

export interface NewWorkspace {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly isMadeUp?: boolean | undefined;
}

const COLUMNS = {
  id: 'id',
  nameZh: 'name_zh',
  nameEn: 'name_en',
  isMadeUp: 'is_made_up',
  createdAt: 'created_at',
};

/** In the order they were made. */
export function listWorkspaces(db: Db): Promise<Workspace[]> {
  return rowsOf<Workspace>(db('workspace').select(COLUMNS).orderBy(['created_at', 'id']));
}

export async function findWorkspace(db: Db, id: string): Promise<Workspace | null> {
  const [workspace] = await rowsOf<Workspace>(db('workspace').select(COLUMNS).where({ id }));
  return workspace ?? null;
}

/** Throws NotFoundError. */
export async function getWorkspace(db: Db, id: string): Promise<Workspace> {
  const workspace = await findWorkspace(db, id);
  if (!workspace) throw new NotFoundError('workspace', id);
  return workspace;
}

/** Makes it where it is missing; one that is there keeps its names. */
export async function ensureWorkspace(db: Db, workspace: NewWorkspace): Promise<Workspace> {
  const row = {
    id: workspace.id,
    name_zh: workspace.nameZh,
    name_en: workspace.nameEn,
    is_made_up: workspace.isMadeUp ?? false,
  };
  await db('workspace').insert(row).onConflict('id').ignore();
  return getWorkspace(db, workspace.id);
}

/** Until the end of the transaction no other import comes in or goes; everything else may. */
export async function lockForImport(trx: Db, id: string): Promise<void> {
  await trx('workspace').select('id').where({ id }).forNoKeyUpdate();
}

/** With everything in it: communities, networks, runs. */
export async function deleteWorkspace(db: Db, id: string): Promise<void> {
  // The members of units and clusters hold their communities; they must go first.
  await db('renovation_unit').where({ workspace_id: id }).delete();
  await db('community_cluster').where({ workspace_id: id }).delete();
  const count = await db('workspace').where({ id }).delete();
  if (count === 0) throw new NotFoundError('workspace', id);
}
