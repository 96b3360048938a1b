/**
 * Finds the headings of a table – below title rows, in one row or several, under merged cells – and
 * what each column means. Headings are never keys of an object: columns are known by their number.
 */

import type { Cell, RawTable } from '../tables/raw-table.js';
import { plainName } from './feature-fields.js';
import { gbkBytes } from './mojibake.js';
import { namesOf, type PlannerNoun } from './planner-nouns.js';

/** A position is given by a pair of columns, in a datum the heading may name. */
export type PlaceRole = 'lon' | 'lat' | 'x' | 'y';

export interface Column {
  /** From 0. */
  readonly column: number;
  /** All heading cells above it, joined. */
  readonly heading: string;
  /** A field of the noun; null where the column means a place or nothing known. */
  readonly field: string | null;
  readonly place: PlaceRole | null;
  /** Of the heading, such as 万平方米. */
  readonly unit: string | null;
  /** The datum a heading names: 'bd09', 'gcj02', 'wgs84', 'cgcs2000'. */
  readonly datum: string | null;
  /** The heading was cut at ten bytes and completed. */
  readonly isCompleted: boolean;
  /** Who knows its meaning; null where nobody does. */
  readonly knownBy: MeaningSource | null;
  /** The heading of another column that means the same and is read instead. */
  readonly twinOf: string | null;
}

/** In the order they count: said of this file, remembered of an earlier one, the dictionary built in. */
const SOURCES = ['told', 'remembered', 'built-in'] as const;
export type MeaningSource = (typeof SOURCES)[number];

/** What may be said of a column that is to be left out, though the dictionary knows it. */
export const UNREAD = 'unread';

/** Plain heading → field, or lon, lat, x, y, or unread; each stands before the dictionary built in. */
export interface HeadingMeanings {
  readonly told: ReadonlyMap<string, string>;
  readonly remembered: ReadonlyMap<string, string>;
}
export const NO_MEANINGS: HeadingMeanings = { told: new Map(), remembered: new Map() };

export interface Headings {
  readonly columns: readonly Column[];
  /** Index of the first row below the headings. */
  readonly firstRow: number;
  readonly matchedCount: number;
}

const MOST_TITLE_ROWS = 15;
const MOST_HEADING_ROWS = 3;

export function findHeadings(table: RawTable, noun: PlannerNoun, meanings: HeadingMeanings): Headings {
  if (table.hasOneHeading) return headingsAt(table, noun, meanings, 0, 1);
  const head = {
    ...table,
    merges: table.merges.filter(({ top }) => top < MOST_TITLE_ROWS + MOST_HEADING_ROWS),
  };
  let best: (Headings & { readonly height: number }) | null = null;
  for (let top = 0; top < Math.min(MOST_TITLE_ROWS, table.cells.length); top++)
    for (let height = 1; height <= MOST_HEADING_ROWS && top + height <= table.cells.length; height++) {
      const found = headingsAt(head, noun, meanings, top, height);
      if (
        !best ||
        found.matchedCount > best.matchedCount ||
        (found.matchedCount === best.matchedCount && height < best.height)
      )
        best = { ...found, height };
    }
  return best ?? { columns: [], firstRow: 0, matchedCount: 0 };
}

function headingsAt(
  table: RawTable,
  noun: PlannerNoun,
  meanings: HeadingMeanings,
  top: number,
  height: number,
): Headings {
  const width = table.cells.slice(top, top + height).reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (let row = top; row < top + height; row++) {
      const text = mergedText(table, row, column);
      if (text !== '' && parts.at(-1) !== text) parts.push(text);
    }
    const found = columnOf(column, parts, noun, meanings, table.format === 'shapefile');
    return found.unit === null
      ? { ...found, unit: unitAbove(table, top + height - 1, column, width) }
      : found;
  });
  const known = keepFirst(columns);
  const matchedCount = known.filter(({ field, place }) => field !== null || place !== null).length;
  return { columns: known, firstRow: top + height, matchedCount };
}

/** A heading over several columns may give the unit of them all; a title over the whole table gives none. */
function unitAbove(table: RawTable, row: number, column: number, width: number): string | null {
  const above = table.merges.find(
    ({ top, left, bottom, right }) =>
      bottom < row &&
      bottom >= row - MOST_HEADING_ROWS &&
      top === bottom &&
      right > left &&
      right - left + 1 < width &&
      column >= left &&
      column <= right,
  );
  return above ? splitHeading(textOf(table.cells[above.top]?.[above.left] ?? null)).unit : null;
}

/** The text of a cell, that of the joined cells it belongs to where it is empty itself. */
function mergedText(table: RawTable, row: number, column: number): string {
  const own = table.cells[row]?.[column];
  if (own !== undefined && own !== null) return textOf(own);
  const merge = table.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return merge ? textOf(table.cells[merge.top]?.[merge.left] ?? null) : '';
}

const textOf = (cell: Cell): string => (cell === null ? '' : String(cell).replace(/\s+/g, ' ').trim());

/** Of two columns for one field the one that somebody spoke of is read, else the first. A place may stand twice, in two datums. */
function keepFirst(columns: readonly Column[]): Column[] {
  const read = new Map<string, Column>();
  for (const column of columns) {
    const mark = markOf(column);
    const before = mark === null ? undefined : read.get(mark);
    if (mark !== null && (!before || rankOf(column) < rankOf(before))) read.set(mark, column);
  }
  return columns.map((column) => {
    const mark = markOf(column);
    const kept = mark === null ? column : read.get(mark)!;
    return kept === column
      ? column
      : { ...column, field: null, place: null, knownBy: null, twinOf: kept.heading };
  });
}

const markOf = ({ field, place, datum }: Column): string | null =>
  field ?? (place ? `${place} ${datum}` : null);
const rankOf = ({ knownBy }: Column): number =>
  knownBy === null ? SOURCES.length : SOURCES.indexOf(knownBy);

function columnOf(
  column: number,
  parts: readonly string[],
  noun: PlannerNoun,
  meanings: HeadingMeanings,
  mayBeCut: boolean,
): Column {
  const heading = parts.join('/');
  const last = parts.at(-1) ?? '';
  const { base, unit, datum } = splitHeading(last);
  const nothing: Column = { ...NOTHING, column, heading, unit, datum };
  if (last === '') return nothing;
  for (const knownBy of ['told', 'remembered'] as const) {
    const known = [heading, last, base].map((name) => meanings[knownBy].get(plainName(name)));
    const meant = known.find((meaning) => meaning !== undefined);
    if (meant === UNREAD) return { ...nothing, knownBy };
    if (meant !== undefined)
      return { ...nothing, knownBy, ...(isPlaceRole(meant) ? { place: meant } : { field: meant }) };
  }
  const place = placeRole(base);
  if (place) return { ...nothing, place, knownBy: 'built-in' };
  const names = plainFields(noun);
  for (const name of [last, base, parts.map((part) => splitHeading(part).base).join('')]) {
    const field = names.get(plainName(name));
    if (field !== undefined) return { ...nothing, field, knownBy: 'built-in' };
  }
  const completed = mayBeCut ? completedField(last, noun) : null;
  return completed ? { ...nothing, field: completed, isCompleted: true, knownBy: 'built-in' } : nothing;
}

const NOTHING = {
  field: null,
  place: null,
  isCompleted: false,
  knownBy: null,
  twinOf: null,
} satisfies Partial<Column>;

const isPlaceRole = (text: string): text is PlaceRole => /^(lon|lat|x|y)$/.test(text);

const DATUMS: readonly (readonly [pattern: RegExp, datum: string])[] = [
  [/bd-?_?09(ll)?|百度|baidu/i, 'bd09'],
  [/gcj-?_?02|高德|火星|amap|腾讯/i, 'gcj02'],
  [/wgs-?_?84|gps/i, 'wgs84'],
  [/cgcs-?_?2000|国家2000|2000坐标系?/i, 'cgcs2000'],
];

/** "占地面积(万平方米)" → 占地面积, 万平方米. Also 占地面积/万㎡ and 占地面积:亩. */
export function splitHeading(text: string): Pick<Column, 'unit' | 'datum'> & { base: string } {
  const plain = text
    .normalize('NFKC')
    .replace(/[【[]/g, '(')
    .replace(/[】\]]/g, ')')
    .trim();
  const datum = DATUMS.find(([pattern]) => pattern.test(plain));
  const bare = datum
    ? plain
        .replace(datum[0], '')
        .replace(/\(\s*\)/g, '')
        .replace(/^[_\-\s]+|[_\-\s]+$/g, '')
    : plain;
  const bracket = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(bare) ?? /^(.+?)\s*[/:]\s*([万千]?\S{1,4})$/.exec(bare);
  const unit = bracket?.[2]?.replace(/^单位:?/, '').trim() || null;
  return { base: bracket?.[1]?.trim() || bare, unit, datum: datum?.[1] ?? null };
}

function placeRole(base: string): PlaceRole | null {
  const plain = plainName(base);
  if (/(经度|longitude)$/.test(plain) || /^(lon|lng)$/.test(plain)) return 'lon';
  if (/(纬度|latitude)$/.test(plain) || plain === 'lat') return 'lat';
  if (/^(x|x坐标|坐标x|横坐标|东坐标|东向坐标|pointx|easting)$/.test(plain)) return 'x';
  return /^(y|y坐标|坐标y|纵坐标|北坐标|北向坐标|pointy|northing)$/.test(plain) ? 'y' : null;
}

const plainByNoun = new Map<PlannerNoun, ReadonlyMap<string, string>>();

function plainFields(noun: PlannerNoun): ReadonlyMap<string, string> {
  const known = plainByNoun.get(noun);
  if (known) return known;
  const fields = new Map<string, string>();
  for (const [key, names] of namesOf(noun))
    for (const name of names) if (!fields.has(plainName(name))) fields.set(plainName(name), key);
  plainByNoun.set(noun, fields);
  return fields;
}

/** A .dbf cuts names at ten bytes, five Chinese characters: the field when only one begins so. */
function completedField(cut: string, noun: PlannerNoun): string | null {
  const length = gbkBytes(cut)?.length ?? 0;
  if (length < 9 || length > 10) return null;
  const start = plainName(cut);
  const fields = new Set(
    [...plainFields(noun)].flatMap(([name, key]) => (name.startsWith(start) ? [key] : [])),
  );
  return fields.size === 1 ? [...fields][0]! : null;
}
