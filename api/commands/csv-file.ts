/** A CSV file as rows of named cells, with errors that say which file, row and column. */

import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { InputError } from '../errors.js';
import { reasonOf } from './command.js';

export type CsvRow = Readonly<Record<string, string>>;

/** Where the data begin: the first line holds the names of the columns. */
export const FIRST_DATA_LINE = 2;

/**
 * @param otherNames heading → the column it means where that column itself is not there
 * @throws InputError when the file cannot be read, is no table or lacks a column
 */
export async function readCsv(
  path: string,
  columns: readonly string[],
  otherNames: Readonly<Record<string, string>> = {},
): Promise<CsvRow[]> {
  const rows = rowsOf(path, await textOf(path), (headings) =>
    headings.map((heading) => {
      const meant = Object.hasOwn(otherNames, heading) ? otherNames[heading] : undefined;
      return meant !== undefined && !headings.includes(meant) ? meant : heading;
    }),
  );
  const missing = columns.filter((column) => rows[0] && !(column in rows[0]));
  if (missing.length > 0) {
    throw new InputError(path, `has no column ${missing.join(', ')}; expected ${columns.join(',')}`);
  }
  return rows;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(path, `cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

function rowsOf(path: string, text: string, named: (headings: string[]) => string[]): CsvRow[] {
  try {
    return parse(text, { columns: named, bom: true, skip_empty_lines: true, trim: true }) as CsvRow[];
  } catch (error) {
    throw new InputError(path, `is not a CSV table: ${reasonOf(error)}`, { cause: error });
  }
}
