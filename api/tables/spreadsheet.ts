/**
 * Excel ledgers (.xlsx, and .xls of Excel 97 and later). Values only: of a formula the value saved with
 * it; no macro, link or picture is looked at. An .xlsx is a zip: its inflated size is judged first, and
 * every part is inflated once under that judgement, before the reader of sheets sees it.
 */

import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { FileError, FileLimitError } from './file-error.js';
import {
  type Cell,
  type MergedCells,
  MOST_COLUMNS,
  MOST_ROWS,
  PLAIN_TABLE,
  type RawTable,
} from './raw-table.js';
import { isZip, readZip } from './zip-archive.js';

export async function readSpreadsheet(file: string, bytes: Uint8Array): Promise<RawTable[]> {
  if (isZip(bytes)) await refuseBadParts(file, bytes);
  const book = openBook(file, bytes);
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    const cells = sheet ? cellsOf(file, sheet) : [];
    if (!sheet || cells.length === 0) return [];
    return [
      { ...PLAIN_TABLE, format: 'spreadsheet', name, cells, merges: mergesOf(sheet), hasOneHeading: false },
    ];
  });
}

/** Entities could stand for anything, a file of this machine for example: no part may declare one. */
async function refuseBadParts(file: string, bytes: Uint8Array): Promise<void> {
  const parts = await readZip(file, bytes, () => true);
  for (const { name, bytes: part } of parts)
    if (/\.(xml|rels)$/i.test(name) && /<!(DOCTYPE|ENTITY)/i.test(Buffer.from(part).toString('latin1')))
      throw new FileError(
        file,
        'DOCUMENT_TYPE',
        `its part ${name.slice(0, 60)} declares a document type; such files are not read`,
      );
}

function openBook(file: string, bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellDates: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      bookVBA: false,
      UTC: true,
      sheetRows: MOST_ROWS + 1,
    });
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new FileError(
      file,
      isLocked ? 'LOCKED' : 'DAMAGED',
      isLocked
        ? 'the workbook is locked by a password; unlock it first'
        : 'the workbook is damaged or no Excel file',
      { cause },
    );
  }
}

function cellsOf(file: string, sheet: WorkSheet): Cell[][] {
  const rows = (sheet['!data'] ?? []) as unknown as ({ t: string; v?: unknown } | undefined)[][];
  if (rows.length > MOST_ROWS) throw new FileLimitError('rows', `rows of ${file}`, MOST_ROWS, rows.length);
  const cells = Array.from({ length: rows.length }, (_, row) => {
    const width = rows[row]?.length ?? 0;
    if (width > MOST_COLUMNS && rows[row]!.slice(MOST_COLUMNS).some((cell) => cell?.v !== undefined))
      throw new FileLimitError('columns', `columns of ${file}`, MOST_COLUMNS, width);
    return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, column) =>
      cellValue(rows[row]![column]),
    );
  });
  const last = cells.findLastIndex((row) => row.some((cell) => cell !== null));
  return cells.slice(0, last + 1);
}

/** Errors such as #REF! are told as their text: no number fits them. */
function cellValue(
  cell: { readonly t: string; readonly v?: unknown; readonly w?: string } | undefined,
): Cell {
  if (cell?.v === undefined || cell.v === null || cell.t === 'z') return null;
  if (cell.t === 'e') return cell.w ?? '#ERROR';
  if (cell.v instanceof Date)
    return Number.isNaN(cell.v.getTime()) ? null : cell.v.toISOString().slice(0, 10);
  if (typeof cell.v === 'number' || typeof cell.v === 'boolean') return cell.v;
  const text = String(cell.v).trim();
  return text === '' ? null : text;
}

/** Our choice: joined cells of a ledger group some buildings of one street; taller ones are a slip or an attack. */
const MOST_MERGES = 5000;
const TALLEST_MERGE = 500;

const mergesOf = (sheet: WorkSheet): MergedCells[] =>
  (sheet['!merges'] ?? [])
    .slice(0, MOST_MERGES)
    .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
    .filter(({ top, bottom }) => bottom - top < TALLEST_MERGE);
