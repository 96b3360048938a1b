/** One layer of a workspace, read from the database. */

import type { Db } from '../store/row.js';
import { getWorkspace, type Workspace } from '../store/workspace.store.js';
import { communityLayer } from './community-layer.js';
import { facilityLayer } from './facility-layer.js';
import { gapLayer } from './gap-layer.js';
import { isochroneLayer } from './isochrone-layer.js';
import type { Column, Layer, LayerName, LayerRow, SourceLine } from './layer.js';
import { fieldOf } from './layer.js';
import { siteLayer } from './site-layer.js';
import { supplementLines, workspaceLines } from './sources.js';
import { unitLayer } from './unit-layer.js';
import type { Language } from './words.js';

export interface LayerQuestion {
  readonly layer: LayerName;
  readonly workspaceId: string;
  readonly language: Language;
  /** A coverage run, or a study of the layer's kind; the newest that is done where left out. */
  readonly runId?: string | undefined;
}

export interface LayerContext {
  readonly db: Db;
  readonly workspace: Workspace;
  readonly language: Language;
  readonly runId: string | undefined;
}

/** What a layer adds to the workspace's own lines. */
export type LayerContent = Pick<Layer, 'name' | 'shape' | 'fields' | 'rows' | 'date'> & {
  readonly sources: readonly SourceLine[];
};

const LAYERS: Readonly<Record<LayerName, (context: LayerContext) => Promise<LayerContent>>> = {
  communities: communityLayer,
  facilities: facilityLayer,
  gaps: gapLayer,
  sites: siteLayer,
  units: unitLayer,
  isochrones: isochroneLayer,
};

/** @throws NotFoundError, DataGapError where nothing was computed that the layer could show, LimitError */
export async function readLayer(db: Db, question: LayerQuestion): Promise<Layer> {
  const { language, runId } = question;
  const workspace = await getWorkspace(db, question.workspaceId);
  const content = await LAYERS[question.layer]({ db, workspace, language, runId });
  return {
    ...content,
    language,
    workspaceName: language === 'zh' ? workspace.nameZh : workspace.nameEn,
    sources: [
      ...workspaceLines(workspace, language),
      ...content.sources,
      ...(await supplementLines(db, workspace.id, language)),
    ],
  };
}

/** Rows through their columns. */
export function tabulated<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  geometryOf: (row: Row) => LayerRow['geometry'],
  language: Language,
): Pick<Layer, 'fields' | 'rows'> {
  return {
    fields: columns.map(fieldOf),
    rows: rows.map((row) => ({
      geometry: geometryOf(row),
      values: columns.map(({ of }) => of(row, language)),
    })),
  };
}
