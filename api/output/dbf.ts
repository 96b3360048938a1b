/**
 * The attribute table of a Shapefile (dBASE III+) in GBK, the encoding that bureaus' programs expect.
 * Names hold ten bytes and text 254: both are cut between letters, never inside one.
 */

import { gbkBytes } from '../intake/index.js';
import { cellText, type Layer, type LayerField, type Value } from './layer.js';
import type { Language } from './words.js';

const NAME_BYTES = 10;
const MOST_TEXT_BYTES = 254;
/** Ratios and hectares to a ten-thousandth, areas of a city well within the digits a program keeps. */
const DECIMALS = 4;
/** Stands for a letter that GBK has not (下落字符): printers' old sign for a missing type. */
const MISSING_LETTER = '〓';

export interface DbfColumn {
  readonly name: string;
  readonly isNameCut: boolean;
  readonly type: 'C' | 'N';
  readonly length: number;
  readonly decimals: number;
}

export interface DbfFile {
  readonly bytes: Uint8Array;
  readonly columns: readonly DbfColumn[];
  /** Values that were cut at 254 bytes, and letters that GBK has not. */
  readonly cutCount: number;
  readonly lostLetterCount: number;
}

export function writeDbf(layer: Layer): DbfFile {
  const encoder = new GbkEncoder();
  const names = dbfNames(layer.fields, layer.language);
  const cells = layer.fields.map((field, at) =>
    layer.rows.map(({ values }) => cellBytes(field, values[at] ?? null, layer.language, encoder)),
  );
  const columns = layer.fields.map(
    (field, at): DbfColumn => ({
      ...names[at]!,
      type: isNumber(field) ? 'N' : 'C',
      length: Math.max(
        1,
        cells[at]!.reduce((most, cell) => Math.max(most, cell.length), 0),
      ),
      decimals: field.kind === 'number' ? DECIMALS : 0,
    }),
  );
  const bytes = Buffer.concat([
    headerOf(layer, columns, encoder),
    ...layer.rows.map((_, row) => recordOf(columns, cells, row)),
    Buffer.of(0x1a),
  ]);
  return { bytes, columns, cutCount: encoder.cutCount, lostLetterCount: encoder.lostCount };
}

const isNumber = ({ kind }: LayerField): boolean => kind === 'integer' || kind === 'number';

class GbkEncoder {
  cutCount = 0;
  lostCount = 0;

  /** As many whole letters as the bytes hold. */
  encode(text: string, mostBytes: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for (const letter of text) {
      let bytes = gbkBytes(letter);
      if (!bytes) {
        this.lostCount++;
        bytes = gbkBytes(MISSING_LETTER)!;
      }
      if (length + bytes.length > mostBytes) {
        this.cutCount++;
        break;
      }
      pieces.push(bytes);
      length += bytes.length;
    }
    return Buffer.concat(pieces);
  }
}

/** A missing value is blank, which readers take as null. */
function cellBytes(field: LayerField, value: Value, language: Language, encoder: GbkEncoder): Uint8Array {
  if (value === null) return new Uint8Array(0);
  if (isNumber(field))
    return Buffer.from(field.kind === 'number' ? Number(value).toFixed(DECIMALS) : String(value));
  return encoder.encode(String(cellText(value, language)), MOST_TEXT_BYTES);
}

/** Names of ten bytes, all different: two that are cut alike get a number. */
export function dbfNames(
  fields: readonly LayerField[],
  language: Language,
): Pick<DbfColumn, 'name' | 'isNameCut'>[] {
  const taken = new Set<string>();
  return fields.map((field) => {
    const whole = language === 'zh' ? field.zh : field.key;
    let name = startOf(whole, NAME_BYTES);
    for (let number = 2; taken.has(name.toLowerCase()); number++)
      name = `${startOf(whole, NAME_BYTES - String(number).length)}${number}`;
    taken.add(name.toLowerCase());
    return { name, isNameCut: name !== whole };
  });
}

function startOf(text: string, mostBytes: number): string {
  let start = '';
  for (const letter of text) {
    if (gbkBytes(start + letter)!.length > mostBytes) break;
    start += letter;
  }
  return start;
}

const FIELD_BYTES = 32;
const HEADER_BYTES = 32;
const GBK_DRIVER = 0x4d;

function headerOf({ rows, date }: Layer, columns: readonly DbfColumn[], encoder: GbkEncoder): Buffer {
  const header = Buffer.alloc(HEADER_BYTES + FIELD_BYTES * columns.length + 1);
  header[0] = 0x03;
  header[1] = date.getUTCFullYear() - 1900;
  header[2] = date.getUTCMonth() + 1;
  header[3] = date.getUTCDate();
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + columns.reduce((sum, { length }) => sum + length, 0), 10);
  header[29] = GBK_DRIVER;
  columns.forEach(({ name, type, length, decimals }, at) => {
    const start = HEADER_BYTES + FIELD_BYTES * at;
    header.set(encoder.encode(name, NAME_BYTES), start);
    header.write(type, start + 11, 'latin1');
    header[start + 16] = length;
    header[start + 17] = decimals;
  });
  header[header.length - 1] = 0x0d;
  return header;
}

/** Text stands left, numbers right. */
function recordOf(
  columns: readonly DbfColumn[],
  cells: readonly (readonly Uint8Array[])[],
  row: number,
): Buffer {
  const record = Buffer.alloc(1 + columns.reduce((sum, { length }) => sum + length, 0), 0x20);
  let start = 1;
  columns.forEach(({ type, length }, at) => {
    const cell = cells[at]![row]!;
    record.set(cell, type === 'N' ? start + length - cell.length : start);
    start += length;
  });
  return record;
}
