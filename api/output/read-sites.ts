/** The rooms that the newest siting study proposes, in the order to open them, each at the place of its idle stock. */

import { pointOnFeature } from '@turf/turf';
import type { Point } from 'geojson';
import { DataGapError } from '../errors.js';
import type { ChosenRoom, SitingResult } from '../planning/siting-report.js';
import { allCommunities } from '../store/community.store.js';
import type { RunWarning } from '../store/coverage-run.store.js';
import { allIdleStocks, type IdleStock } from '../store/idle-stock.store.js';
import { findStudy } from './find-run.js';
import type { SourceLine } from './layer.js';
import type { LayerContext } from './read-layer.js';
import { studyLines } from './sources.js';

export interface SiteRow extends Omit<ChosenRoom, 'communities'> {
  readonly amountUnit: string;
  readonly communityNames: readonly string[];
  /** Null where the stock was taken away since. */
  readonly point: Point | null;
}

export interface FoundSites {
  readonly warnings: readonly RunWarning[];
  readonly sites: readonly SiteRow[];
  readonly normIds: readonly string[];
  readonly profile: string | null;
  readonly sources: readonly SourceLine[];
  readonly date: Date;
}

/** Null where no study of siting is done. @throws NotFoundError, InputError for a run that is not one of siting */
export async function findSites(context: LayerContext): Promise<FoundSites | null> {
  const { db, workspace, language } = context;
  const study = await findStudy(context, 'siting');
  if (!study?.result) return null;
  const answer = study.result as unknown as SitingResult;
  const stock = new Map((await allIdleStocks(db, workspace.id)).map((row) => [row.id, row]));
  const names = new Map((await allCommunities(db, workspace.id)).map(({ id, name }) => [id, name]));
  const profile = study.parameters.standardProfile;
  return {
    warnings: study.warnings,
    sites: answer.sites.map(({ communities, ...room }) => ({
      ...room,
      amountUnit: answer.amountUnit,
      communityNames: [...new Set(communities.flatMap(({ communityId }) => names.get(communityId) ?? []))],
      point: placeOf(stock.get(room.stockId)),
    })),
    normIds: answer.sites.flatMap(({ services }) => services.flatMap(({ normId }) => normId ?? [])),
    profile: typeof profile === 'string' ? profile : null,
    sources: studyLines(study, language),
    date: study.finishedAt ?? study.createdAt,
  };
}

const placeOf = (stock: IdleStock | undefined): Point | null =>
  stock ? (stock.geometry.type === 'Point' ? stock.geometry : pointOnFeature(stock.geometry).geometry) : null;

export async function sitesOrGap(context: LayerContext): Promise<FoundSites> {
  const found = await findSites(context);
  if (found) return found;
  const { id } = context.workspace;
  throw new DataGapError(
    'siting study',
    id,
    `No study of '${id}' proposes sites yet: run 'linli study siting --workspace ${id}' first.`,
  );
}
