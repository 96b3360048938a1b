/**
 * Administrative areas of the demo town: districts (区), three subdistricts (街道) each, and
 * neighbourhoods (社区) of one to three superblocks. They cover the town without a gap: their
 * borders run in the middle of streets, river and railway, through the same points on both sides.
 */

import type { AdministrativeAreaRow } from '../intake/bundle.js';
import type { TownNames } from './names.js';
import { COLUMNS_PER_DISTRICT, ROWS_PER_DISTRICT, type Span, type TownPlan } from './plan.js';
import type { PlanPoint, TownShape } from './shape.js';

const MARGIN_METRES = 60;
const STEPS_PER_BLOCK = 8;

/** Superblocks from column and row, to but not including column and row. */
interface BlockRange {
  readonly columns: readonly [from: number, to: number];
  readonly rows: readonly [from: number, to: number];
}

export interface Areas {
  readonly rows: readonly AdministrativeAreaRow[];
  /** By column and row of a superblock. */
  subdistrictOf(column: number, row: number): string;
}

export function layAreas(plan: TownPlan, shape: TownShape, names: TownNames): Areas {
  const rows: AdministrativeAreaRow[] = [];
  const subdistricts: { range: BlockRange; id: string }[] = [];
  const border = new Border(plan, shape);
  const add = (
    level: AdministrativeAreaRow['level'],
    name: string,
    parent: string | null,
    range: BlockRange,
  ): string => {
    const sourceId = `area/${rows.length + 1}`;
    const boundary = { type: 'MultiPolygon' as const, coordinates: [[border.around(range)]] };
    rows.push({ source: 'demo', sourceId, observedOn: null, level, name, parentSourceId: parent, boundary });
    return sourceId;
  };
  for (const range of districtRanges(plan)) {
    const district = add('district', rows.length === 0 ? '示范区' : `${names.word()}区`, null, range);
    for (const subdistrict of subdistrictRanges(range)) {
      const id = add('subdistrict', `${names.word()}街道`, district, subdistrict);
      subdistricts.push({ range: subdistrict, id });
      for (const part of neighbourhoodRanges(subdistrict))
        add('neighbourhood', `${names.word()}社区`, id, part);
    }
  }
  return {
    rows,
    subdistrictOf: (column, row) => subdistricts.find(({ range }) => holds(range, column, row))!.id,
  };
}

const holds = ({ columns, rows }: BlockRange, column: number, row: number): boolean =>
  column >= columns[0] && column < columns[1] && row >= rows[0] && row < rows[1];

/** Cuts a range of numbers into runs of at most `size`; a last run of one joins the one before. */
function runs(from: number, to: number, size: number): [number, number][] {
  const found: [number, number][] = [];
  for (let start = from; start < to; start += size) found.push([start, Math.min(start + size, to)]);
  return found;
}

const districtRanges = (plan: TownPlan): BlockRange[] =>
  runs(0, plan.rows.length, ROWS_PER_DISTRICT).flatMap((rows) =>
    runs(0, plan.columns.length, COLUMNS_PER_DISTRICT).map((columns) => ({ columns, rows })),
  );

/** South of the river; north of it the west, and the east. */
function subdistrictRanges({ columns: [west, east], rows: [south, north] }: BlockRange): BlockRange[] {
  const middle = Math.min(west + 3, east);
  const ranges: BlockRange[] = [
    { columns: [west, east], rows: [south, south + 2] },
    { columns: [west, middle], rows: [south + 2, north] },
  ];
  return middle < east ? [...ranges, { columns: [middle, east], rows: [south + 2, north] }] : ranges;
}

/** Pairs of superblocks side by side, row by row. */
const neighbourhoodRanges = ({ columns, rows }: BlockRange): BlockRange[] =>
  runs(rows[0], rows[1], 1).flatMap((row) =>
    runs(columns[0], columns[1], 2).map((pair) => ({ columns: pair, rows: row })),
  );

/** Walks along the borders of superblocks, always through the same points. */
class Border {
  readonly #shape: TownShape;
  readonly #easts: readonly number[];
  readonly #norths: readonly number[];

  constructor(plan: TownPlan, shape: TownShape) {
    this.#shape = shape;
    this.#easts = cornersOf(plan.columns);
    this.#norths = cornersOf(plan.rows);
  }

  around({ columns: [west, east], rows: [south, north] }: BlockRange): [number, number][] {
    const corners: [number, number][] = [];
    for (let c = west; c < east; c++) corners.push([c, south]);
    for (let r = south; r < north; r++) corners.push([east, r]);
    for (let c = east; c > west; c--) corners.push([c, north]);
    for (let r = north; r > south; r--) corners.push([west, r]);
    const points = corners.flatMap((corner, i) => this.#side(corner, corners[(i + 1) % corners.length]!));
    const positions = points.map(([planEast, planNorth]) =>
      this.#shape.toLonLat(this.#shape.toGround(planEast, planNorth)),
    );
    return [...positions, positions[0]!];
  }

  /** From one corner to the next, without the last point; the same points in both directions. */
  #side(from: readonly [number, number], to: readonly [number, number]): PlanPoint[] {
    const [a, b] = [this.#corner(from), this.#corner(to)];
    const isBack = to[0] < from[0] || to[1] < from[1];
    return Array.from({ length: STEPS_PER_BLOCK }, (_, step): PlanPoint => {
      const t = isBack ? STEPS_PER_BLOCK - step : step;
      const [start, end] = isBack ? [b, a] : [a, b];
      const ratio = t / STEPS_PER_BLOCK;
      return [start[0] + (end[0] - start[0]) * ratio, start[1] + (end[1] - start[1]) * ratio];
    });
  }

  #corner([column, row]: readonly [number, number]): PlanPoint {
    return [this.#easts[column]!, this.#norths[row]!];
  }
}

/** The middles between spans, and a margin around the town. */
function cornersOf(spans: readonly Span[]): number[] {
  const inner = spans.slice(1).map((span, i) => (spans[i]!.end.at + span.start.at) / 2);
  return [spans[0]!.start.at - MARGIN_METRES, ...inner, spans.at(-1)!.end.at + MARGIN_METRES];
}
