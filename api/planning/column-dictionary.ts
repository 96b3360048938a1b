/**
 * The dictionary of columns of a place: what its planners once said of a heading is the default the next
 * time. It is kept with an import that is stored, never by a look alone, and stays when the import is
 * taken back: what a heading means does not hang on the rows below it.
 */

import type { ImportNoun } from '../../schema/vocabulary.js';
import { InputError, LimitError, NotFoundError } from '../errors.js';
import { columnMeanings, plainHeading, type RememberedByNoun } from '../intake/index.js';
import {
  type ColumnMeaning,
  countColumnMeanings,
  deleteColumnMeaning,
  listColumnMeanings,
  putColumnMeanings,
} from '../store/column-meaning.store.js';
import type { Db } from '../store/row.js';
import { getWorkspace } from '../store/workspace.store.js';

export { columnMeanings as fieldsToMean } from '../intake/index.js';
export type { ColumnMeaning } from '../store/column-meaning.store.js';

/** Our choices. */
const MOST_MEANINGS = 5000;
const LONGEST_HEADING = 200;

/** Of one noun, or of all. @throws NotFoundError for a workspace that is not there */
export async function readDictionary(
  db: Db,
  workspaceId: string,
  noun: ImportNoun | null,
): Promise<ColumnMeaning[]> {
  await getWorkspace(db, workspaceId);
  return listColumnMeanings(db, workspaceId, noun);
}

/** Plain heading → field, for reading a file. */
export async function rememberedColumns(
  db: Db,
  workspaceId: string,
  noun: ImportNoun,
): Promise<ReadonlyMap<string, string>> {
  const meanings = await listColumnMeanings(db, workspaceId, noun);
  return new Map(meanings.map(({ plainHeading: plain, field }) => [plain, field]));
}

/** The same of every noun, for finding out what a file is about. */
export async function rememberedByNoun(db: Db, workspaceId: string): Promise<RememberedByNoun> {
  const byNoun = new Map<ImportNoun, Map<string, string>>();
  for (const { noun, plainHeading: plain, field } of await listColumnMeanings(db, workspaceId, null)) {
    const known = byNoun.get(noun) ?? new Map<string, string>();
    byNoun.set(noun, known.set(plain, field));
  }
  return byNoun;
}

/** @throws InputError, LimitError */
export async function rememberColumns(
  db: Db,
  workspaceId: string,
  noun: ImportNoun,
  columns: Iterable<readonly [heading: string, field: string]>,
): Promise<void> {
  const meanings = new Map<string, Omit<ColumnMeaning, 'updatedAt'>>();
  for (const [heading, field] of columns) {
    const plain = checkedHeading(heading);
    meanings.set(plain, { noun, heading, plainHeading: plain, field: checkedField(noun, field) });
  }
  if (meanings.size > MOST_MEANINGS)
    throw new LimitError('headings to remember', MOST_MEANINGS, meanings.size);
  await db.transaction(async (trx) => {
    await putColumnMeanings(trx, workspaceId, [...meanings.values()]);
    const count = meanings.size === 0 ? 0 : await countColumnMeanings(trx, workspaceId);
    if (count > MOST_MEANINGS)
      throw new LimitError(`headings that ${workspaceId} remembers; forget some`, MOST_MEANINGS, count);
  });
}

/** One at a time, as it is then stored. @throws InputError, LimitError, NotFoundError */
export async function rememberColumn(
  db: Db,
  workspaceId: string,
  noun: ImportNoun,
  heading: string,
  field: string,
): Promise<ColumnMeaning> {
  await getWorkspace(db, workspaceId);
  await rememberColumns(db, workspaceId, noun, [[heading, field]]);
  const plain = plainHeading(heading);
  const stored = await listColumnMeanings(db, workspaceId, noun);
  const found = stored.find((one) => one.plainHeading === plain);
  if (!found) throw new NotFoundError('remembered heading', heading);
  return found;
}

/** Under one noun, or under all; answers under how many. @throws NotFoundError */
export async function forgetColumn(
  db: Db,
  workspaceId: string,
  noun: ImportNoun | null,
  heading: string,
): Promise<number> {
  const count = await deleteColumnMeaning(db, workspaceId, noun, plainHeading(heading));
  if (count === 0) throw new NotFoundError('remembered heading', heading);
  return count;
}

function checkedHeading(heading: string): string {
  const plain = plainHeading(heading);
  if (plain === '' || heading.length > LONGEST_HEADING || /\p{Cc}/u.test(heading))
    throw new InputError('heading', `is 1 to ${LONGEST_HEADING} characters, as it stands in the file`);
  return plain;
}

function checkedField(noun: ImportNoun, field: string): string {
  const fields = columnMeanings(noun);
  if (fields.includes(field)) return field;
  throw new InputError('field', `'${field}' is no field of ${noun}; choose from ${fields.join(', ')}`);
}
