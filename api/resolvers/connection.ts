/** Pages of the store as Relay connections, and back from cursors. */
import type { Connection } from '../../schema/connection.type.js';
import { InputError } from '../errors.js';
import type { Page } from '../store/row.js';

/** Marks our cursors, so that a foreign one is told apart before it meets the database. */
const MARK = 'linli:';

export const encodeCursor = (cursor: string): string => Buffer.from(MARK + cursor).toString('base64url');

export function decodeCursor(cursor: string | null | undefined): string | null {
  if (cursor == null) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!text.startsWith(MARK)) throw new InputError('after', 'this is not a cursor that Linli gave out');
  return text.slice(MARK.length);
}

/** @param count called only when the total is asked for */
export function connectionOf<Node>(
  page: Page<Node>,
  after: string | null | undefined,
  count: () => Promise<number>,
): Connection<Node> {
  const edges = page.rows.map((node, row) => ({ node, cursor: encodeCursor(page.cursors[row]!) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return count();
    },
  };
}
