/** One uploaded file: how it is understood, and – unless this is a dry run – all of it stored, or nothing. */

import {
  columnMeanings,
  FileError,
  guessNoun,
  type ImportIssue,
  type PlannerNoun,
  type Reading,
  readImportBytes,
} from '../intake/index.js';
import { rememberedByNoun } from '../planning/column-dictionary.js';
import { type ImportProgress, type StoredImport, storeBundle } from '../planning/import-bundle.js';
import { readBytesForWorkspace, storePlannerImport } from '../planning/import-planner-file.js';
import { type ImportPreview, previewOf, previewOfExtract } from '../planning/import-preview.js';
import { readKnownArea } from '../planning/known-area.js';
import type { Db } from '../store/row.js';
import type { Workspace } from '../store/workspace.store.js';
import type { UploadOptions } from './import-options.js';

/** What the page shows before and after. */
export interface TakenFile {
  readonly fileName: string;
  readonly as: PlannerNoun | 'all';
  /** Null for an extract of a map: there are no columns to understand. */
  readonly reading: Reading | null;
  /** All that a column may mean. */
  readonly meanings: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly changedCount: number;
  /** Errors first, then row by row. */
  readonly issues: readonly ImportIssue[];
  /** Of all issues; more than are given where they were too many. */
  readonly issueCount: number;
  readonly isRefused: boolean;
  readonly preview: ImportPreview;
  /** Null in a dry run. */
  readonly stored: { readonly importId: string; readonly isUnchanged: boolean } | null;
}

interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Our choice: more than this nobody reads on a page. */
const MOST_ISSUES = 2000;

export interface ImportWatch {
  /** Asked before anything is stored. */
  isCalledOff(): boolean;
  /** Of storing, 0..1; what it throws takes back what was stored. */
  onProgress(ratio: number): void;
}

export function takeFile(
  db: Db,
  workspace: Workspace,
  file: UploadedFile,
  options: UploadOptions,
  { isCalledOff, onProgress }: ImportWatch,
): Promise<TakenFile> {
  const store: Store = async (write) => {
    if (options.isDryRun) return null;
    if (isCalledOff()) throw new FileError(file.name, 'CALLED_OFF', 'was called off; nothing was stored');
    const { report, isUnchanged } = await write(onProgress);
    return { importId: report.id, isUnchanged };
  };
  return options.noun === 'all'
    ? takeExtract(db, workspace, file, store)
    : takeTables(db, workspace, file, { ...options, noun: options.noun }, store);
}

type Store = (write: (onProgress: ImportProgress) => Promise<StoredImport>) => Promise<TakenFile['stored']>;

async function takeTables(
  db: Db,
  workspace: Workspace,
  { name, bytes }: UploadedFile,
  { encoding, noun: told, ...options }: UploadOptions & { readonly noun: PlannerNoun | null },
  store: Store,
): Promise<TakenFile> {
  const file = { name, bytes, beside: {}, encoding };
  const noun = told ?? (await guessNoun(file, await rememberedByNoun(db, workspace.id), options.sheet));
  const read = await readBytesForWorkspace(db, workspace.id, file, { ...options, noun });
  const { bundle, reading, patches } = read.imported;
  return {
    fileName: bundle.fileName,
    as: noun,
    reading,
    meanings: columnMeanings(noun),
    counts: bundle.counts,
    changedCount: patches.length,
    ...issuesOf(bundle.issues),
    preview: previewOf(read),
    stored: await store((onProgress) => storePlannerImport(db, workspace, read, onProgress)),
  };
}

async function takeExtract(
  db: Db,
  workspace: Workspace,
  { name, bytes }: UploadedFile,
  store: Store,
): Promise<TakenFile> {
  const knownArea = await readKnownArea(db, workspace.id);
  const bundle = await readImportBytes(name, bytes, { what: 'all', ...(knownArea && { knownArea }) });
  return {
    fileName: bundle.fileName,
    as: 'all',
    reading: null,
    meanings: [],
    counts: bundle.counts,
    changedCount: 0,
    ...issuesOf(bundle.issues),
    preview: previewOfExtract(bundle),
    stored: await store((onProgress) => storeBundle(db, workspace, bundle, onProgress)),
  };
}

function issuesOf(issues: readonly ImportIssue[]): Pick<TakenFile, 'issues' | 'issueCount' | 'isRefused'> {
  const ordered = [...issues].sort((a, b) => a.level.localeCompare(b.level) || (a.row ?? 0) - (b.row ?? 0));
  return {
    issues: ordered.slice(0, MOST_ISSUES),
    issueCount: issues.length,
    isRefused: issues.some(({ level }) => level === 'error'),
  };
}
