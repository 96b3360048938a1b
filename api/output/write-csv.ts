/** CSV in UTF-8 with the mark that Excel needs. Text that a spreadsheet would run as a formula is defused. */

import { stringify } from 'csv-stringify/sync';
import type { CoordinateSystem } from '../intake/index.js';
import type { Layer } from './layer.js';
import { type TableRow, tableOf } from './table.js';

export const writeCsv = (layer: Layer, system: CoordinateSystem): Uint8Array =>
  csvBytes(tableOf(layer, system));

export const csvBytes = (rows: readonly TableRow[]): Uint8Array =>
  Buffer.from(stringify([...rows], { bom: true, escape_formulas: true }));
