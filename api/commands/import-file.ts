/** `linli import`: a file into a workspace, all or nothing, with every issue found. */

import { basename } from 'node:path';
import { InputError } from '../errors.js';
import { type ImportBundle, type ImportKind, type IntakeProgress, readImportFile } from '../intake/index.js';
import { type StoredImport, storeBundle } from '../planning/import-bundle.js';
import { readKnownArea } from '../planning/known-area.js';
import type { Store } from '../store/open.js';
import type { NewWorkspace } from '../store/workspace.store.js';
import { progressBar } from './command.js';
import { printIssues } from './import-issues.js';

export interface ImportOptions {
  readonly workspace: string;
  readonly name?: string;
}

export async function importFile(
  openStore: () => Promise<Store>,
  what: ImportKind,
  path: string,
  options: ImportOptions,
): Promise<void> {
  const bar = progressBar();
  const onProgress = ({ ratio, stage }: IntakeProgress) => bar.show(ratio * 0.5, stage);
  try {
    // A bad file is refused before the database is opened for it.
    const bundle = await readImportFile(path, { what, onProgress });
    bar.end();
    refuseFaults(path, bundle);
    const store = await openStore();
    try {
      const placed = await readAtPlace(store, path, bundle, options.workspace);
      printIssues(placed.issues);
      const stored = await storeBundle(store.knex, workspaceOf(options, path), placed, (ratio, stage) =>
        bar.show(0.5 + ratio / 2, stage),
      );
      bar.end();
      process.stdout.write(`${summaryOf(placed, stored, options.workspace)}\n`);
    } finally {
      await store.close();
    }
  } finally {
    bar.end();
  }
}

/** A new workspace is called as the planner says, else as the file is. */
function workspaceOf({ workspace, name }: ImportOptions, path: string): NewWorkspace {
  const called = name ?? basename(path).replace(/\..*$/, '');
  return { id: workspace, nameZh: called, nameEn: called };
}

/** Lists of facilities are checked once more, now that it is known where the workspace lies. */
async function readAtPlace(
  { knex: db }: Store,
  path: string,
  bundle: ImportBundle,
  workspaceId: string,
): Promise<ImportBundle> {
  const hasOnlyPoints = bundle.network === null && bundle.facilities.length > 0;
  const knownArea = hasOnlyPoints ? await readKnownArea(db, workspaceId) : undefined;
  if (!knownArea) return bundle;
  const placed = await readImportFile(path, { what: bundle.what, knownArea });
  refuseFaults(path, placed);
  return placed;
}

function refuseFaults(path: string, { issues }: ImportBundle): void {
  const faultCount = issues.filter((issue) => issue.level === 'error').length;
  if (faultCount === 0) return;
  printIssues(issues);
  const faults = faultCount === 1 ? 'one error' : `${faultCount} errors`;
  throw new InputError(path, `${faults} in it; nothing was stored. Mend and import again`);
}

function summaryOf(bundle: ImportBundle, { report, isUnchanged }: StoredImport, workspaceId: string): string {
  const day = report.createdAt.toISOString().slice(0, 10);
  if (isUnchanged) return `${bundle.fileName} was imported on ${day} already; nothing changed.`;
  const counts = Object.entries(bundle.counts).filter(([, count]) => count > 0);
  return `${bundle.fileName} → workspace ${workspaceId}: ${counts.map(([noun, count]) => `${noun} ${count}`).join(', ')}`;
}
