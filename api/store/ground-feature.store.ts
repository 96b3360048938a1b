/** Ground features: water, green, walls … drawn, so that the map needs no base map; some of them
 * part neighbours. */

import type { Geometry } from 'geojson';
import { readExpression, SOURCE_COLUMNS } from './columns.js';
import { rowsOf } from './page.js';
import type { Db, UpsertResult } from './row.js';
import { upsertRows } from './upsert.js';

export type GroundKind = 'water' | 'green' | 'residential' | 'wall' | 'railway';

export interface GroundFeature {
  readonly kind: GroundKind;
  readonly name?: string | null | undefined;
  readonly geometry: Geometry;
  readonly source: string;
  readonly sourceId: string;
  readonly observedOn?: string | null | undefined;
}

export type NewGroundFeature = GroundFeature;

const TARGET = {
  table: 'ground_feature',
  kind: 'ground feature',
  columns: { ...SOURCE_COLUMNS, kind: 'text', name: 'text', geometry: 'geometry' },
  returning: 't.id',
} as const;

/** In an order that does not hang on the database. */
export async function allGroundFeatures(
  db: Db,
  workspaceId: string,
  kinds: readonly GroundKind[],
): Promise<Pick<GroundFeature, 'kind' | 'geometry'>[]> {
  const query = db('ground_feature as t')
    .select({ kind: 't.kind', geometry: db.raw(readExpression('t.geometry', 'geometry')) })
    .where('t.workspace_id', workspaceId)
    .whereIn('t.kind', [...kinds])
    .orderByRaw('t.source, t.source_id');
  return rowsOf(query);
}

export function upsertGroundFeatures(
  db: Db,
  workspaceId: string,
  rows: readonly NewGroundFeature[],
): Promise<UpsertResult> {
  return upsertRows(
    db,
    TARGET,
    workspaceId,
    rows.map((row) => ({ ...row })),
  );
}
