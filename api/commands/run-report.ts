/** A finished run with the names that make it readable, and its forms for other programs. */

import { stringify } from 'csv-stringify/sync';
import { allCommunities, type Community } from '../store/community.store.js';
import { readCoverageResults } from '../store/coverage-result.store.js';
import { type CoverageResult, type CoverageRun, getCoverageRun } from '../store/coverage-run.store.js';
import type { Db } from '../store/row.js';

export interface RunReport {
  readonly run: CoverageRun;
  readonly results: readonly CoverageResult[];
  readonly communities: readonly Community[];
  readonly communityNames: ReadonlyMap<string, string>;
}

export async function readRunReport(db: Db, runId: string): Promise<RunReport> {
  const run = await getCoverageRun(db, runId);
  const communities = await allCommunities(db, run.workspaceId);
  const results = await readCoverageResults(db, runId);
  return {
    run,
    results,
    communities,
    communityNames: new Map(communities.map(({ id, name }) => [id, name])),
  };
}

export function jsonOf({ run, results, communityNames }: RunReport): string {
  const { parameters, warnings, summary, inputHash, resultHash, workspaceId } = run;
  const named = results.map((result) => ({
    communityName: communityNames.get(result.communityId) ?? null,
    ...result,
  }));
  return `${JSON.stringify({ workspaceId, parameters, inputHash, resultHash, totals: summary, warnings, results: named }, null, 2)}\n`;
}

const FIGURES = [
  'serviceKind',
  'bandMinutes',
  'cutoffMetres',
  'state',
  'severity',
  'persons',
  'coveredRatio',
  'coveredPersons',
  'areaSquareMetres',
  'coveredAreaSquareMetres',
  'demand',
  'demandUnit',
  'normId',
  'reachableCapacity',
  'unknownCapacityCount',
  'distanceGap',
  'capacityGap',
  'accessScore',
  'allocated',
  'competitionGap',
  'nearestMetres',
  'nearestSeconds',
] as const satisfies readonly (keyof CoverageResult)[];

/** One row a community × service × band. Text that a spreadsheet would run as a formula is defused. */
export function csvOf({ results, communityNames }: RunReport): string {
  const rows = results.map((result) => [
    communityNames.get(result.communityId),
    result.communityId,
    ...FIGURES.map((key) => result[key]),
    result.facilities.map(({ facilityId, metres }) => `${facilityId}:${metres.toFixed(1)}`).join(' '),
    result.warnings.map(({ code }) => code).join(' '),
  ]);
  const head = ['communityName', 'communityId', ...FIGURES, 'facilities', 'warnings'];
  return stringify([head, ...rows], { bom: true, escape_formulas: true });
}

/** Communities as features; figures stand under "service minutes". */
export function geojsonOf({ communities, results }: RunReport): string {
  const byCommunity = new Map<string, Record<string, unknown>>();
  for (const result of results) {
    const figures = byCommunity.get(result.communityId) ?? {};
    figures[`${result.serviceKind} ${result.bandMinutes}`] = Object.fromEntries(
      FIGURES.filter((key) => key !== 'serviceKind' && key !== 'bandMinutes').map((key) => [
        key,
        result[key],
      ]),
    );
    byCommunity.set(result.communityId, figures);
  }
  const features = communities.map(({ id, name, boundary }) => ({
    type: 'Feature',
    id,
    geometry: boundary,
    properties: { name, ...byCommunity.get(id) },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}
