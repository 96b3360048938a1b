/**
 * The straight plan of the demo town: columns and rows of superblocks (街区), and the corridors
 * between them: a river, an arterial, a railway. Larger towns repeat the pattern of one district.
 *
 *   row 3  [ ][H][ ][ ][ ] ‖ [ ]      H hill park      ‖ railway (between the 5th and 6th column)
 *   ═════════ arterial ═════════
 *   row 2  [ ][ ][ ][ ][ ] ‖ [ ]
 *   ~~~~~~~~~~ river ~~~~~~~~~~~      bridges on the 3rd and 5th street
 *   row 1  [ ][ ][ ][ ][ ] ‖ [ ]
 *   row 0  [ ][ ][ ][ ][ ] ‖ [ ]
 */

import { Random } from '../kernel/random.js';
import { type TownNames, townNames } from './names.js';

/** What runs along a side of a superblock. */
export type GridLineKind = 'street' | 'bank' | 'sidewalk' | 'railside';

export interface GridLine {
  /** Plan metres: east for a line that runs north, north for one that runs east. */
  readonly at: number;
  readonly kind: GridLineKind;
  readonly name: string;
}

/** A column (west → east) or a row (south → north) of superblocks, between two lines. */
export interface Span {
  readonly start: GridLine;
  readonly end: GridLine;
}

export interface TownPlan {
  readonly seed: number;
  readonly communityCount: number;
  readonly columns: readonly Span[];
  readonly rows: readonly Span[];
  readonly names: TownNames;
}

export const COLUMNS_PER_DISTRICT = 6;
export const ROWS_PER_DISTRICT = 4;
// Our choice: about two thirds of the parcels of a superblock are old communities.
const COMMUNITIES_PER_COLUMN = 20;
export const MAX_COMMUNITY_COUNT = 20_000;

/** Metres between the lines on either side of a corridor. */
export const RIVER_GAP_METRES = 96;
export const ARTERIAL_GAP_METRES = 30;
export const RAILWAY_GAP_METRES = 52;

/** Independent streams of the one seed, so that a change in one part of the town leaves the others as they are. */
const STREAMS = [
  'plan',
  'shape',
  'names',
  'parcels',
  'uses',
  'compounds',
  'lots',
  'figures',
  'grades',
  'facilities',
  'idle',
] as const;
export const streamOf = (seed: number, stream: (typeof STREAMS)[number], index = 0): Random =>
  new Random(seed, STREAMS.indexOf(stream) * 2 ** 32 + index);

/** @throws RangeError for a seed or a count that is not a whole number in range */
export function planTown(seed: number, communityCount: number): TownPlan {
  if (!Number.isInteger(communityCount) || communityCount < 1 || communityCount > MAX_COMMUNITY_COUNT) {
    throw new RangeError(`A demo town has 1 to ${MAX_COMMUNITY_COUNT} communities, got ${communityCount}.`);
  }
  const random = streamOf(seed, 'plan');
  const names = townNames(streamOf(seed, 'names'));
  const districtRows = Math.max(1, Math.round(Math.sqrt(communityCount / 130)));
  const columnCount = Math.max(4, Math.ceil(communityCount / (COMMUNITIES_PER_COLUMN * districtRows)));
  return {
    seed,
    communityCount,
    columns: columnSpans(random, names, columnCount),
    rows: rowSpans(random, names, districtRows),
    names,
  };
}

function columnSpans(random: Random, names: TownNames, count: number): Span[] {
  const spans: Span[] = [];
  let start: GridLine = { at: 0, kind: 'street', name: names.street('街') };
  for (let column = 0; column < count; column++) {
    const isBesideRailway = column % COLUMNS_PER_DISTRICT === COLUMNS_PER_DISTRICT - 2 && column + 1 < count;
    const kind = isBesideRailway ? 'railside' : 'street';
    const name = isBesideRailway ? '铁道西街' : names.street('街');
    const end: GridLine = { at: start.at + random.integer(325, 440), kind, name };
    spans.push({ start, end });
    start = isBesideRailway ? { at: end.at + RAILWAY_GAP_METRES, kind, name: '铁道东街' } : end;
  }
  return spans;
}

function rowSpans(random: Random, names: TownNames, districtRows: number): Span[] {
  const spans: Span[] = [];
  let at = 0;
  let southName = names.street('路');
  for (let district = 0; district < districtRows; district++) {
    const middleName = names.street('路');
    const northName = names.street('路');
    const arterialName = district === 0 ? '示范大道' : `${names.street('')}大道`;
    const lineKinds: [GridLineKind, string, GridLineKind, string][] = [
      ['street', southName, 'street', middleName],
      ['street', middleName, 'bank', '滨河南路'],
      ['bank', '滨河北路', 'sidewalk', arterialName],
      ['sidewalk', arterialName, 'street', northName],
    ];
    for (const [startKind, startName, endKind, endName] of lineKinds) {
      if (startKind === 'bank') at += RIVER_GAP_METRES;
      if (startKind === 'sidewalk') at += ARTERIAL_GAP_METRES;
      const start: GridLine = { at, kind: startKind, name: startName };
      at += random.integer(310, 420);
      spans.push({ start, end: { at, kind: endKind, name: endName } });
    }
    southName = northName;
  }
  return spans;
}

/** Plan north of the middle of each corridor that starts behind a row whose end has this kind. */
export function corridorNorths(plan: TownPlan, kind: 'bank' | 'sidewalk'): number[] {
  const gap = kind === 'bank' ? RIVER_GAP_METRES : ARTERIAL_GAP_METRES;
  return plan.rows.filter((row) => row.end.kind === kind).map((row) => row.end.at + gap / 2);
}

/** Plan east of the middle of each railway. */
export const railwayEasts = (plan: TownPlan): number[] =>
  plan.columns
    .filter((column) => column.end.kind === 'railside')
    .map((column) => column.end.at + RAILWAY_GAP_METRES / 2);

export const isHill = (column: number, row: number): boolean =>
  column % COLUMNS_PER_DISTRICT === 1 && row % ROWS_PER_DISTRICT === ROWS_PER_DISTRICT - 1;
