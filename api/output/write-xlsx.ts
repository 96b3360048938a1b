/** A workbook of three sheets: the data, what each field means (字段说明), and where it comes from (来源). */

import { utils, type WorkSheet, write } from '@e965/xlsx';
import type { CoordinateSystem } from '../intake/index.js';
import { type Layer, titleOf } from './layer.js';
import { DICTIONARY_TITLE, dictionaryOf, SOURCES_TITLE, sourcesOf, type TableRow, tableOf } from './table.js';

export function writeXlsx(layer: Layer, system: CoordinateSystem): Uint8Array {
  const { language } = layer;
  const book = utils.book_new();
  utils.book_append_sheet(book, sheetOf(tableOf(layer, system)), titleOf(layer));
  utils.book_append_sheet(book, sheetOf(dictionaryOf(layer)), DICTIONARY_TITLE[language]);
  utils.book_append_sheet(book, sheetOf(sourcesOf(layer, system)), SOURCES_TITLE[language]);
  book.Props = { Title: titleOf(layer), CreatedDate: layer.date, ModifiedDate: layer.date };
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

/** Text stays text: nothing here is written as a formula. */
function sheetOf(rows: readonly TableRow[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!cols'] = widthsOf(rows);
  sheet['!autofilter'] = { ref: sheet['!ref']! };
  return sheet;
}

const NARROWEST = 8;
const WIDEST = 60;
/** More rows would cost time and change no width. */
const MEASURED_ROWS = 200;

/** A Chinese letter is as wide as two Latin ones. */
function widthsOf(rows: readonly TableRow[]): { wch: number }[] {
  const widths = rows[0]!.map(() => NARROWEST);
  for (const row of rows.slice(0, MEASURED_ROWS))
    row.forEach((cell, at) => {
      const width = String(cell ?? '').replace(/[\u0100-\uffff]/g, '##').length + 2;
      widths[at] = Math.min(WIDEST, Math.max(widths[at]!, width));
    });
  return widths.map((wch) => ({ wch }));
}
