/** Keyset paging: a page begins behind the last row of the one before, so that edits never shift it. */

import type { Knex } from 'knex';
import { InputError } from '../errors.js';
import type { Box, CountedPage, Page } from './row.js';

const DEFAULT_PAGE_ROWS = 100;

/** Pages a query over a table `t` by its id; the cursor of a row is its id. */
export async function pageById<Row extends { readonly id: string }>(
  query: Knex.QueryBuilder,
  options: { readonly first?: number | undefined; readonly after?: string | null | undefined },
): Promise<CountedPage<Row>> {
  const first = pageSize(options.first);
  const countAll = counterOf(query);
  if (options.after) query.where('t.id', '>', options.after);
  const rows = await rowsOf<Row>(query.orderBy('t.id').limit(first + 1));
  return { ...pageOf(rows, first, (row) => row.id), countAll };
}

/** Counts the rows of a query as it stands now, whatever is narrowed later. */
export function counterOf(query: Knex.QueryBuilder): () => Promise<number> {
  const whole = query.clone();
  return async () => {
    const [row] = await rowsOf<{ count: number }>(whole.clearSelect().clearOrder().count({ count: '*' }));
    return Number(row!.count);
  };
}

/** Cuts a page from rows that were asked for with one more than the page holds. */
export function pageOf<Row>(
  rows: Row[],
  first: number,
  cursor: (row: Row, index: number) => string,
): Page<Row> {
  const page = rows.slice(0, first);
  return { rows: page, cursors: page.map(cursor), hasNextPage: rows.length > first };
}

export function pageSize(first: number | undefined): number {
  if (first === undefined) return DEFAULT_PAGE_ROWS;
  if (!Number.isInteger(first) || first < 0)
    throw new InputError('first', `${first} is not a number of rows`);
  return first;
}

/** Runs a query whose select list gives rows of this shape; knex cannot know it from raw SQL. */
export async function rowsOf<Row>(query: Knex.QueryBuilder): Promise<Row[]> {
  return (await query) as Row[];
}

/** By bounding boxes: exact tests would stumble over a self-crossing outline, and a box is enough for a view. */
export function narrowToBox(query: Knex.QueryBuilder, column: string, box: Box): void {
  query.whereRaw(`${column} && st_makeenvelope(?, ?, ?, ?, 4326)`, [...box]);
}
