/** Reads everything a report tells of a place, and puts the sections in their order. */

import { DataGapError } from '../errors.js';
import { type NormTable, normsOf } from '../standards/standard-profiles.js';
import { allCommunities, type Community } from '../store/community.store.js';
import { readCoverageResults } from '../store/coverage-result.store.js';
import type { CoverageResult, CoverageRun } from '../store/coverage-run.store.js';
import { allFacilities, type Facility } from '../store/facility.store.js';
import type { Db } from '../store/row.js';
import { getWorkspace, type Workspace } from '../store/workspace.store.js';
import { findRun } from './find-run.js';
import { widenedReport } from './full-width.js';
import type { SourceLine } from './layer.js';
import { MapFrame } from './map-frame.js';
import { type Ground, readGround } from './map-ground.js';
import { MAP_FRAME } from './map-picture.js';
import type { LayerContext } from './read-layer.js';
import { type FoundSites, findSites } from './read-sites.js';
import { type FoundUnits, findUnits } from './read-units.js';
import type { Report } from './report.js';
import { gapSections } from './report-gaps.js';
import { NormMarks, normSection } from './report-norms.js';
import { siteSection } from './report-sites.js';
import { sourceSections } from './report-sources.js';
import { summarySection } from './report-summary.js';
import { unitSection } from './report-units.js';
import { networkLines, rowLines, stamp, supplementLines } from './sources.js';
import type { Language } from './words.js';

export interface ReportQuestion {
  readonly workspaceId: string;
  readonly language: Language;
  /** The newest that is done where left out. */
  readonly runId?: string | undefined;
}

/** What the sections are made from. */
export interface ReportMaterial {
  readonly workspace: Workspace;
  readonly placeName: string;
  readonly language: Language;
  readonly run: CoverageRun;
  readonly results: readonly CoverageResult[];
  readonly communities: readonly Community[];
  readonly facilities: readonly Facility[];
  readonly norms: NormTable;
  readonly marks: NormMarks;
  readonly map: MapFrame;
  readonly ground: Ground;
  readonly sites: FoundSites | null;
  readonly units: FoundUnits | null;
  readonly dataLines: readonly SourceLine[];
}

const TITLE = { zh: '生活圈服务设施评估报告', en: 'Life-circle services: assessment report' };
const BANNER = {
  zh: '示范数据,全部虚构,不得用于任何决定',
  en: 'Demonstration: all data are made up and must not be used for any decision',
};

/** @throws NotFoundError, InputError, DataGapError where nothing was computed yet */
export async function readReport(db: Db, question: ReportQuestion): Promise<Report> {
  const material = await readMaterial(db, question);
  const { workspace, placeName, language, run } = material;
  const blocks = [
    ...summarySection(material),
    ...gapSections(material),
    ...siteSection(material),
    ...unitSection(material),
    ...sourceSections(material),
  ];
  const day = stamp(run.finishedAt ?? run.createdAt);
  // The norms come last but one in the reading, and last in the making: by then all marks are known.
  const norms = normSection(material);
  const isMadeUp = workspace.isMadeUp || material.communities.some((community) => community.isMadeUp);
  return widenedReport({
    stem: `${placeName}-${TITLE[language]}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, ''),
    title: `${placeName} ${TITLE[language]}`,
    subtitle: language === 'zh' ? `计算于 ${day} UTC` : `computed ${day} UTC`,
    language,
    banner: isMadeUp ? BANNER[language] : null,
    footer: `${placeName} · ${language === 'zh' ? '计算' : 'run'} ${run.id.slice(0, 8)} · ${day} UTC · Linli 邻里`,
    date: run.finishedAt ?? run.createdAt,
    blocks: [...blocks, ...norms],
  });
}

async function readMaterial(
  db: Db,
  { workspaceId, language, runId }: ReportQuestion,
): Promise<ReportMaterial> {
  const workspace = await getWorkspace(db, workspaceId);
  const context: LayerContext = { db, workspace, language, runId: undefined };
  const run = await findRun({ ...context, runId });
  const communities = await allCommunities(db, workspaceId);
  if (communities.length === 0)
    throw new DataGapError('communities', workspaceId, `'${workspaceId}' has no community to report on.`);
  const facilities = await allFacilities(db, workspaceId);
  const map = new MapFrame(MAP_FRAME, extentOf(communities));
  const norms = normsOf(run.parameters.standardProfile);
  return {
    workspace,
    placeName: language === 'zh' ? workspace.nameZh : workspace.nameEn,
    language,
    run,
    results: await readCoverageResults(db, run.id),
    communities,
    facilities,
    norms,
    marks: new NormMarks(),
    map,
    ground: await readGround(db, workspaceId, map),
    sites: await findSites(context),
    units: await findUnits(context),
    dataLines: [
      ...rowLines(communities, language, 'communities'),
      ...rowLines(facilities, language, 'facilities'),
      ...(await supplementLines(db, workspaceId, language)),
      ...(await networkLines(db, workspaceId, language)),
    ],
  };
}

function extentOf(communities: readonly Community[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { boundary } of communities)
    for (const [lon, lat] of boundary.coordinates.flat(2) as [number, number][]) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  return box;
}
