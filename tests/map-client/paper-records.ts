/** Records made on paper for the tests of the page: one place of three communities and its catalogue. */
import type {
  CardFigures,
  Catalogue,
  Community,
  Facility,
  Gap,
  IdleStock,
  Norm,
  Run,
  Study,
} from '../../map-client/state/records.js';

const norm = (id: string, over: Partial<Norm>): Norm => ({
  id,
  serviceKind: null,
  standard: 'GB 0',
  clause: '1.2',
  textZh: '条文',
  textEn: 'text',
  value: 1,
  unit: 'metres',
  per: null,
  confidence: 'ONE',
  sources: [],
  ...over,
});

export const BEDS = norm('elderly-beds', {
  serviceKind: 'ELDERLY_CARE',
  value: 40,
  unit: 'beds',
  per: 'persons60Plus_1000',
});

export const CATALOGUE: Catalogue = {
  workspaces: [
    { id: 'paper', nameZh: '纸上区', nameEn: 'Paper', isMadeUp: true, createdAt: '2026-01-01T00:00:00Z' },
  ],
  services: [
    service('ELDERLY_CARE', 'BEDS', true),
    service('CHILDCARE', 'PLACES', true),
    service('PARKING', 'SPACES', true),
    service('MARKET', 'SQUARE_METRES', false),
  ],
  walkingProfiles: [profile('ADULT', 1.2, 'speed-adult'), profile('ELDERLY', 0.8, 'speed-elderly')],
  bands: [
    { minutes: 5, standardMetres: 300 },
    { minutes: 10, standardMetres: 500 },
    { minutes: 15, standardMetres: 1000 },
  ],
  norms: [
    BEDS,
    norm('speed-adult', { value: 1.2, unit: 'metres_per_second' }),
    norm('speed-elderly', { value: 0.8, unit: 'metres_per_second', confidence: 'MEMORY' }),
    norm('band-15-distance', { value: 1000 }),
  ],
};

function service(
  kind: 'ELDERLY_CARE' | 'CHILDCARE' | 'PARKING' | 'MARKET',
  capacityUnit: Gap['demandUnit'],
  isDefault: boolean,
) {
  return {
    kind,
    nameZh: kind,
    nameEn: kind,
    capacityUnit,
    acceptsKinds: [kind],
    capacityKinds: [kind],
    isDefault,
    fitsIdleStock: kind !== 'PARKING',
    norm: kind === 'MARKET' ? null : { id: `${kind.toLowerCase()}-places` },
  };
}

function profile(code: 'ADULT' | 'ELDERLY', speedMetresPerSecond: number, normId: string) {
  return { code, nameZh: code, nameEn: code, speedMetresPerSecond, canUseSteps: true, norm: { id: normId } };
}

/** A square of 0.002° with its south-west corner at (lon, lat). */
export const square = (lon: number, lat: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [lon, lat],
      [lon + 0.002, lat],
      [lon + 0.002, lat + 0.002],
      [lon, lat + 0.002],
      [lon, lat],
    ],
  ],
});

export const community = (id: string, over: Partial<Community> = {}): Community => ({
  id,
  name: `小区${id}`,
  subdistrictId: null,
  boundary: square(116.3, 39.9),
  areaSquareMetres: 40_000,
  completedYear: 1985,
  households: 900,
  residents: 2500,
  persons60Plus: 2400,
  persons0To2: 50,
  parkingSpaces: 80,
  persons3To5: 40,
  cars: 300,
  managementForm: null,
  housingType: null,
  enclosure: 'WALLED',
  source: 'paper',
  observedOn: null,
  isMadeUp: true,
  ...over,
});

export const facility = (id: string, over: Partial<Facility> = {}): Facility => ({
  id,
  serviceKind: 'ELDERLY_CARE',
  name: `设施${id}`,
  point: { type: 'Point', coordinates: [116.3, 39.9] },
  capacity: 50,
  capacityUnit: 'BEDS',
  floorAreaSquareMetres: null,
  state: 'EXISTING',
  source: 'paper',
  observedOn: null,
  isMadeUp: true,
  ...over,
});

export const gap = (communityId: string, over: Partial<Gap> = {}): Gap => ({
  communityId,
  serviceKind: 'ELDERLY_CARE',
  bandMinutes: 15,
  state: 'PARTLY',
  severity: 2,
  persons: 100,
  coveredRatio: 0.75,
  coveredPersons: 75,
  demand: 4,
  demandUnit: 'BEDS',
  distanceGap: 1,
  capacityGap: 1,
  ...over,
});

/** 2,400 elderly at 40 beds a thousand need 96 beds; 70 are within reach, 26 are short. */
export const figures = (over: Partial<CardFigures> = {}): CardFigures => ({
  ...gap('a'),
  persons: 2400,
  coveredRatio: 1,
  coveredPersons: 2400,
  demand: 96,
  distanceGap: 0,
  capacityGap: 26,
  cutoffMetres: 1080,
  norm: { id: 'elderly-beds' },
  bandNorm: { id: 'speed-adult' },
  reachableCapacity: 70,
  unknownCapacityCount: 0,
  nearestMetres: 412.4,
  nearestSeconds: 343.7,
  facilities: [
    { facilityId: 'f1', metres: 412.4, seconds: 343.7, reachedRatio: 1 },
    { facilityId: 'f2', metres: 900, seconds: 750, reachedRatio: 0.5 },
  ],
  area: null,
  warnings: [],
  ...over,
});

export const run = (id: string, over: Partial<Run> = {}): Run => ({
  id,
  state: 'DONE',
  progressRatio: 1,
  stage: null,
  parameters: {
    minutes: [5, 10, 15],
    reading: 'TIME',
    profile: 'ADULT',
    services: ['ELDERLY_CARE', 'CHILDCARE', 'PARKING'],
    standardProfile: 'national',
  },
  error: null,
  createdAt: '2026-01-01T00:00:00Z',
  startedAt: '2026-01-01T00:00:00Z',
  finishedAt: '2026-01-01T00:00:10Z',
  ...over,
});

export const idleStock = (id: string, allowedUses: IdleStock['allowedUses']): IdleStock => ({
  id,
  kind: 'ROOM',
  name: `房${id}`,
  geometry: { type: 'Point', coordinates: [116.31, 39.91] },
  areaSquareMetres: 400,
  owner: null,
  allowedUses,
  costYuanPerSquareMetre: 2000,
});

export const study = (id: string, over: Partial<Study> = {}): Study => ({
  id,
  kind: 'SITING',
  scenarioId: null,
  state: 'DONE',
  isCancelling: false,
  progressRatio: 1,
  stage: null,
  parameters: {},
  resultHash: `hash-${id}`,
  error: null,
  createdAt: '2026-01-01T00:00:00Z',
  startedAt: '2026-01-01T00:00:01Z',
  finishedAt: '2026-01-01T00:00:05Z',
  warnings: [],
  ...over,
});
