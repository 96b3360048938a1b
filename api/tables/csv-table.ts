/** Tables of text parted by commas, tabs or semicolons. */

import { CsvError, parse } from 'csv-parse/sync';
import { FileError, FileLimitError } from './file-error.js';
import { MOST_COLUMNS, MOST_ROWS, PLAIN_TABLE, type RawTable } from './raw-table.js';
import { decodeText } from './text-encoding.js';

const DELIMITERS = [',', '\t', ';', '，'] as const;

export function readCsv(file: string, bytes: Uint8Array, encoding: string | null): RawTable {
  const decoded = decodeText(file, bytes, encoding);
  if (decoded.text.includes('\0'))
    throw new FileError(file, 'NOT_READ', 'this is not a table of text: it holds zero bytes');
  const cells = rowsOf(file, decoded.text);
  if (cells.length > MOST_ROWS) throw new FileLimitError('rows', `rows of ${file}`, MOST_ROWS, cells.length);
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width > MOST_COLUMNS) throw new FileLimitError('columns', `columns of ${file}`, MOST_COLUMNS, width);
  if (width < 2)
    throw new FileError(file, 'NO_TABLE', 'no table was found in it: two columns at least are needed');
  return {
    ...PLAIN_TABLE,
    format: 'csv',
    name: file,
    cells,
    hasOneHeading: false,
    encoding: decoded.encoding,
    encodingReason: decoded.reason,
    encodingWhy: decoded.why,
  };
}

/** Blank lines stay, so that row numbers are those a person sees. */
function rowsOf(file: string, text: string): (string | null)[][] {
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      bom: true,
    });
    return rows.map((row) => row.map((cell) => (cell.trim() === '' ? null : cell.trim())));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new FileError(file, 'BAD_CSV', `row ${cause.lines ?? '?'} is not valid CSV (${cause.code})`, {
      params: { row: Number(cause.lines ?? 1) },
      cause,
    });
  }
}

/** The one that stands most often in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 10_000);
  const count = (mark: string): number => head.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
