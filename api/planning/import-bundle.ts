/**
 * Stores what an intake read: all of it in one transaction, or nothing. The same file a second time
 * changes nothing; a newer file with the same objects updates them.
 */

import { InputError } from '../errors.js';
import type { ImportBundle, SourcedRow } from '../intake/bundle.js';
import { upsertAdministrativeAreas } from '../store/administrative-area.store.js';
import { upsertBuildings } from '../store/building.store.js';
import { upsertCommunities } from '../store/community.store.js';
import { upsertEntrances } from '../store/entrance.store.js';
import { upsertFacilities } from '../store/facility.store.js';
import { upsertGroundFeatures } from '../store/ground-feature.store.js';
import { upsertIdleStocks } from '../store/idle-stock.store.js';
import { keepChangesOf } from '../store/import-change.store.js';
import { createImportReport, findImportReport, type ImportReport } from '../store/import-report.store.js';
import type { Db } from '../store/row.js';
import { ensureWorkspace, lockForImport, type NewWorkspace } from '../store/workspace.store.js';
import { storeNetwork } from './store-network.js';

export interface StoredImport {
  readonly report: ImportReport;
  /** True when this very file had been imported before and nothing was written. */
  readonly isUnchanged: boolean;
}

/** What an import stores besides the rows of its bundle, in the same transaction. */
export interface MoreRows {
  readonly store: (trx: Db) => Promise<void>;
  readonly counts: Readonly<Record<string, number>>;
  /** Stored communities and administrative areas that rows of the bundle name. */
  readonly communityIds: ReadonlyMap<string, string>;
  readonly areaIds: ReadonlyMap<string, string>;
}

const NO_MORE: MoreRows = { store: async () => {}, counts: {}, communityIds: new Map(), areaIds: new Map() };

/** Says what is being stored, with the share that is done, 0..1. */
export type ImportProgress = (ratio: number, stage: string) => void;

/** @throws InputError when the bundle holds errors; ConflictError and the like from the database */
export async function storeBundle(
  db: Db,
  workspace: NewWorkspace,
  bundle: ImportBundle,
  onProgress: ImportProgress = () => {},
  more: MoreRows = NO_MORE,
): Promise<StoredImport> {
  refuseFaults(bundle);
  return db.transaction(async (trx) => {
    await ensureWorkspace(trx, workspace);
    await lockForImport(trx, workspace.id);
    const { fileName, fileHash, what } = bundle;
    const known = await findImportReport(trx, { workspaceId: workspace.id, fileHash, what });
    if (known) return { report: known, isUnchanged: true };
    const report = await createImportReport(trx, {
      workspaceId: workspace.id,
      fileName,
      fileHash,
      what,
      counts: { ...bundle.counts, ...more.counts },
      issues: bundle.issues.map(({ candidates, ...issue }) => ({
        ...issue,
        position: issue.position ? [...issue.position] : null,
        ...(candidates && { candidates: candidates.map((candidate) => ({ ...candidate })) }),
      })),
    });
    await keepChangesOf(trx, report.id);
    await storeRows(trx, workspace.id, bundle, onProgress, more);
    await more.store(trx);
    await keepChangesOf(trx, null);
    return { report, isUnchanged: false };
  });
}

function refuseFaults({ fileName, issues }: ImportBundle): void {
  const faults = issues.filter((issue) => issue.level === 'error');
  const [first] = faults;
  if (!first) return;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  throw new InputError(fileName, `${first.objectId ?? 'file'}: ${first.reason}${more}; nothing was stored`);
}

async function storeRows(
  db: Db,
  workspaceId: string,
  bundle: ImportBundle,
  onProgress: ImportProgress,
  known: Pick<MoreRows, 'communityIds' | 'areaIds'>,
): Promise<void> {
  const areaIds = new Map([...known.areaIds, ...(await storeAreas(db, workspaceId, bundle))]);
  onProgress(0.05, 'communities');
  const communities = bundle.communities.map(({ subdistrictSourceId, ...row }) => ({
    ...row,
    subdistrictId: idOf(areaIds, subdistrictSourceId),
  }));
  const stored = await upsertCommunities(db, workspaceId, communities);
  const communityIds = new Map([...known.communityIds, ...idsBySource(bundle.communities, stored.ids)]);
  await upsertEntrances(db, workspaceId, withCommunity(bundle.entrances, communityIds));
  onProgress(0.15, 'buildings');
  await upsertBuildings(db, workspaceId, withCommunity(bundle.buildings, communityIds));
  onProgress(0.45, 'facilities');
  await upsertFacilities(db, workspaceId, bundle.facilities);
  await upsertIdleStocks(
    db,
    workspaceId,
    bundle.idleStock.map((row) => ({ ...row, allowedUses: [...row.allowedUses] })),
  );
  await upsertGroundFeatures(db, workspaceId, bundle.groundFeatures);
  onProgress(0.55, 'network');
  if (bundle.network) await storeNetwork(db, workspaceId, bundle, bundle.network);
  onProgress(1, 'report');
}

/** Parents before children, so that each child can name its parent's id. */
async function storeAreas(db: Db, workspaceId: string, bundle: ImportBundle): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const level of ['district', 'subdistrict', 'neighbourhood'] as const) {
    const areas = bundle.administrativeAreas.filter((area) => area.level === level);
    const rows = areas.map(({ parentSourceId, ...row }) => ({ ...row, parentId: idOf(ids, parentSourceId) }));
    const stored = await upsertAdministrativeAreas(db, workspaceId, rows);
    for (const [sourceId, id] of idsBySource(areas, stored.ids)) ids.set(sourceId, id);
  }
  return ids;
}

const idsBySource = (rows: readonly SourcedRow[], ids: readonly string[]): Map<string, string> =>
  new Map(rows.map((row, i) => [row.sourceId, ids[i]!]));

const idOf = (ids: ReadonlyMap<string, string>, sourceId: string | null): string | null =>
  sourceId === null ? null : (ids.get(sourceId) ?? null);

/** Rows with the stored id of their community in place of its name in the file. */
function withCommunity<Row extends { readonly communitySourceId: string | null }>(
  rows: readonly Row[],
  communityIds: ReadonlyMap<string, string>,
): (Omit<Row, 'communitySourceId'> & { communityId: Row['communitySourceId'] })[] {
  return rows.map(({ communitySourceId, ...row }) => ({
    ...row,
    communityId: idOf(communityIds, communitySourceId) as Row['communitySourceId'],
  }));
}
