/** Small rows for the store's tests: squares of 0.001° near (120, 30), about 96 m × 111 m. */

import type { MultiPolygon, Polygon } from 'geojson';
import type { NewBuilding } from '../../api/store/building.store.js';
import type { NewCommunity } from '../../api/store/community.store.js';
import type { CoverageResult } from '../../api/store/coverage-run.store.js';
import type { NewFacility } from '../../api/store/facility.store.js';
import type { Db, ImportRow } from '../../api/store/row.js';
import { ensureWorkspace } from '../../api/store/workspace.store.js';

interface Origin {
  readonly source: string;
  readonly sourceId: string;
}

/** Nine decimals are kept; these steps have three. */
const round = (degrees: number): number => Number(degrees.toFixed(6));

/** A square whose south-west corner is (lon, lat). */
export function square(lon: number, lat: number, sideDegrees = 0.001): Polygon {
  const [east, north] = [round(lon + sideDegrees), round(lat + sideDegrees)];
  const ring = [
    [lon, lat],
    [east, lat],
    [east, north],
    [lon, north],
    [lon, lat],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

export const multi = (polygon: Polygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [polygon.coordinates],
});

/** The n-th community of a row of squares that lie 0.002° apart. */
export function community(
  n: number,
  more: Omit<Partial<NewCommunity>, keyof Origin> = {},
): ImportRow<NewCommunity> {
  const boundary = square(round(120 + 0.002 * n), 30);
  return { source: 'paper', sourceId: `c${n}`, name: `小区 ${n}`, boundary, ...more };
}

export function facility(
  n: number,
  more: Omit<Partial<NewFacility>, keyof Origin> = {},
): ImportRow<NewFacility> {
  const point = { type: 'Point', coordinates: [round(120 + 0.002 * n), 30.0005] } as const;
  return {
    source: 'paper',
    sourceId: `f${n}`,
    serviceKind: 'elderly_care',
    point: { ...point, coordinates: [...point.coordinates] },
    ...more,
  };
}

export function building(
  n: number,
  more: Omit<Partial<NewBuilding>, keyof Origin> = {},
): ImportRow<NewBuilding> {
  const footprint = square(round(120 + 0.0001 * n), 30.0002, 0.00005);
  return { source: 'paper', sourceId: `b${n}`, footprint, ...more };
}

/** A result with a gap; state and figures as given. */
export function result(communityId: string, more: Partial<CoverageResult> = {}): CoverageResult {
  return {
    communityId,
    serviceKind: 'elderly_care',
    bandMinutes: 15,
    cutoffMetres: 720,
    state: 'partly',
    severity: 2,
    persons: 100,
    coveredRatio: 0.25,
    coveredPersons: 25,
    areaSquareMetres: 10_000,
    coveredAreaSquareMetres: 2_500,
    demand: 4,
    demandUnit: 'beds',
    normId: 'beds-per-1000',
    reachableCapacity: 1,
    unknownCapacityCount: 0,
    distanceGap: 3,
    capacityGap: 3,
    accessScore: 0.25,
    allocated: 1,
    competitionGap: 3,
    nearestMetres: 310.25,
    nearestSeconds: 387.8125,
    facilities: [],
    warnings: [],
    ...more,
  };
}

/** A result the data cannot give: no figure, no severity. */
export const noData = (communityId: string, more: Partial<CoverageResult> = {}): CoverageResult =>
  result(communityId, {
    state: 'no_data',
    severity: null,
    persons: null,
    coveredRatio: null,
    coveredPersons: null,
    coveredAreaSquareMetres: null,
    demand: null,
    reachableCapacity: null,
    distanceGap: null,
    capacityGap: null,
    accessScore: null,
    allocated: null,
    competitionGap: null,
    nearestMetres: null,
    nearestSeconds: null,
    ...more,
  });

export async function workspace(db: Db, id: string): Promise<string> {
  await ensureWorkspace(db, { id, nameZh: '测试', nameEn: 'Test' });
  return id;
}
