/** A planner's own file into a workspace: read against what is stored there, then all of it or nothing. */

import {
  importTables,
  type KnownPlaces,
  type PlannerFileOptions,
  type PlannerImport,
  type PlannerNoun,
  readPlannerFile,
  type TableFile,
} from '../intake/index.js';
import { updateCommunity } from '../store/community.store.js';
import { updateFacility } from '../store/facility.store.js';
import type { Db } from '../store/row.js';
import type { NewWorkspace } from '../store/workspace.store.js';
import { rememberColumns, rememberedColumns } from './column-dictionary.js';
import { type ImportProgress, type StoredImport, storeBundle } from './import-bundle.js';
import { readKnownPlaces } from './known-rows.js';

/** What a planner says of a file; the rest is known of the workspace. */
export type FileWishes = Omit<PlannerFileOptions, 'known' | 'remembered'>;

export interface PlannerFileQuestion extends FileWishes {
  readonly path: string;
  readonly workspaceId: string;
  /** Null to find out. */
  readonly encoding: string | null;
}

export interface ReadImport {
  readonly imported: PlannerImport;
  readonly known: KnownPlaces;
  /** What was said of its headings: kept when the import is. */
  readonly columns: ReadonlyMap<string, string>;
}

/** Stores nothing. @throws InputError, NotFoundError, LimitError */
export async function readForWorkspace(db: Db, question: PlannerFileQuestion): Promise<ReadImport> {
  const { path, workspaceId, encoding, ...options } = question;
  const about = await aboutWorkspace(db, workspaceId, options.noun);
  const imported = await readPlannerFile(path, encoding, { ...options, ...about });
  return { imported, known: about.known, columns: options.columns };
}

/** The same for bytes in memory. Stores nothing. @throws InputError, LimitError */
export async function readBytesForWorkspace(
  db: Db,
  workspaceId: string,
  file: TableFile,
  options: FileWishes,
): Promise<ReadImport> {
  const about = await aboutWorkspace(db, workspaceId, options.noun);
  const imported = await importTables(file, { ...options, ...about });
  return { imported, known: about.known, columns: options.columns };
}

const aboutWorkspace = async (db: Db, workspaceId: string, noun: PlannerNoun) => ({
  known: await readKnownPlaces(db, workspaceId, noun),
  remembered: await rememberedColumns(db, workspaceId, noun),
});

/** @throws ConflictError when a row was changed between reading and storing */
export function storePlannerImport(
  db: Db,
  workspace: NewWorkspace,
  { imported: { bundle, patches, reading }, known, columns }: ReadImport,
  onProgress: ImportProgress = () => {},
): Promise<StoredImport> {
  return storeBundle(db, workspace, bundle, onProgress, {
    counts: patches.length > 0 ? { changed: patches.length } : {},
    communityIds: new Map(known.communities.map(({ id }) => [id, id])),
    areaIds: new Map(known.areas.map(({ id }) => [id, id])),
    store: async (trx) => {
      for (const { noun, id, version, values } of patches) {
        if (noun === 'community') await updateCommunity(trx, id, version, values);
        else await updateFacility(trx, id, version, values);
      }
      await rememberColumns(trx, workspace.id, reading.noun, columns);
    },
  });
}
