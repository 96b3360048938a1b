/**
 * The attribute table of a Shapefile (dBASE III+). Bureaus write it in GBK, often without saying so:
 * the encoding comes from the user, the .cpg, the driver byte, else from the bytes themselves.
 */

import { TextDecoder } from 'node:util';
import { InputError } from '../errors.js';
import { FileError, FileLimitError } from './file-error.js';
import { type Cell, MOST_ROWS, type RawFault } from './raw-table.js';
import {
  decodePiece,
  detectEncoding,
  type EncodingWhy,
  encodingByName,
  isAscii,
  KNOWN_ENCODINGS,
  type TextPiece,
} from './text-encoding.js';

export interface Dbf {
  readonly headings: readonly string[];
  readonly records: readonly (readonly Cell[])[];
  readonly encoding: string;
  readonly encodingReason: string;
  readonly encodingWhy: EncodingWhy;
  readonly faults: readonly RawFault[];
}

interface DbfField {
  readonly nameBytes: Uint8Array;
  readonly type: string;
  readonly start: number;
  readonly length: number;
}

const FIELDS_START = 32;
const FIELD_BYTES = 32;
const NAME_BYTES = 11;
const END_OF_FIELDS = 0x0d;
/** Driver bytes that say an encoding at all; many programs write 0 or a lie for the rest. */
const DRIVERS: Readonly<Record<number, string>> = { 77: 'gb18030', 79: 'big5', 120: 'big5', 122: 'gb18030' };

/** @throws RangeError where it is cut off, InputError where the encoding cannot be told */
export function readDbf(file: string, bytes: Uint8Array, declared: string | null, cpg: string | null): Dbf {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const recordCount = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  if (recordCount > MOST_ROWS) throw new FileLimitError('rows', `records of ${file}`, MOST_ROWS, recordCount);
  if (headerBytes + recordCount * recordBytes > bytes.length) throw new RangeError('cut off');
  const fields = fieldsOf(view, bytes, headerBytes, recordBytes);
  const raw = Array.from({ length: recordCount }, (_, record) => {
    const start = headerBytes + record * recordBytes;
    return fields.map(({ start: at, length }) => trimmed(bytes.subarray(start + at, start + at + length)));
  });
  const texts = [...fields.map(nameOf), ...textPieces(fields, raw)];
  const { label, reason, why, faults } = encodingOf(file, texts, declared, cpg, view.getUint8(29));
  const decoder = new TextDecoder(label);
  return {
    headings: fields.map((field) =>
      (decodePiece(nameOf(field), label) ?? decoder.decode(field.nameBytes)).trim(),
    ),
    records: raw.map((values) => values.map((value, at) => cellOf(fields[at]!.type, value, decoder))),
    encoding: label.toUpperCase(),
    encodingReason: reason,
    encodingWhy: why,
    faults,
  };
}

function fieldsOf(view: DataView, bytes: Uint8Array, headerBytes: number, recordBytes: number): DbfField[] {
  const fields: DbfField[] = [];
  let start = 1;
  for (
    let at = FIELDS_START;
    at + 1 < headerBytes && view.getUint8(at) !== END_OF_FIELDS;
    at += FIELD_BYTES
  ) {
    const nameEnd = bytes.subarray(at, at + NAME_BYTES).indexOf(0);
    const length = view.getUint8(at + 16);
    const name = bytes.subarray(at, at + (nameEnd === -1 ? NAME_BYTES : nameEnd));
    fields.push({ nameBytes: name, type: String.fromCharCode(view.getUint8(at + 11)), start, length });
    start += length;
  }
  if (fields.length === 0 || start > recordBytes) throw new RangeError('fields do not fit the record');
  return fields;
}

/** Spaces and zero bytes fill a field up. */
function trimmed(value: Uint8Array): Uint8Array {
  let end = value.length;
  while (end > 0 && (value[end - 1] === 0x20 || value[end - 1] === 0)) end--;
  return value.subarray(0, end);
}

/** Text values for the detection. */
const textPieces = (fields: readonly DbfField[], raw: readonly (readonly Uint8Array[])[]): TextPiece[] =>
  raw.flatMap((values) =>
    values.flatMap((bytes, at) =>
      fields[at]!.type === 'C' ? [{ bytes, mayBeCut: bytes.length === fields[at]!.length }] : [],
    ),
  );

const nameOf = ({ nameBytes }: DbfField): TextPiece => ({
  bytes: nameBytes,
  mayBeCut: nameBytes.length >= NAME_BYTES - 1,
});

function encodingOf(
  file: string,
  texts: readonly TextPiece[],
  declared: string | null,
  cpg: string | null,
  driver: number,
): { label: string; reason: string; why: EncodingWhy; faults: RawFault[] } {
  if (declared !== null) {
    const label = encodingByName(declared);
    if (!label)
      throw new InputError('--encoding', `'${declared}' is not known; choose from ${KNOWN_ENCODINGS}`);
    if (texts.some((text) => decodePiece(text, label) === null))
      throw new FileError(
        file,
        'ENCODING_WRONG',
        `the text of the .dbf is not ${label.toUpperCase()}; declare another --encoding`,
        { params: { encoding: label.toUpperCase() } },
      );
    return { label, reason: 'declared', why: 'declared', faults: [] };
  }
  const said = cpg === null ? (DRIVERS[driver] ?? null) : encodingByName(cpg);
  const where = cpg === null ? 'the driver byte of the .dbf' : `the .cpg (${cpg.trim().slice(0, 20)})`;
  const fits = said !== null && texts.every((text) => decodePiece(text, said) !== null);
  // Nearly any bytes are valid GBK, but hardly any text of GBK is valid UTF-8: that outweighs what is said.
  if (fits && (said === 'utf-8' || !isClearlyUtf8(file, texts)))
    return { label: said, reason: `${where} says so`, why: 'said', faults: [] };
  const found = detectEncoding(file, texts);
  if (said === null) return { ...found, faults: [] };
  const reason = `${where} does not fit the text; ${found.label.toUpperCase()} was detected (${found.reason})`;
  return { ...found, faults: [{ row: null, code: 'WRONG_CPG', reason }] };
}

function isClearlyUtf8(file: string, texts: readonly TextPiece[]): boolean {
  const foreign = texts.filter(({ bytes }) => !isAscii(bytes));
  return (
    foreign.length > 0 &&
    foreign.every((text) => decodePiece(text, 'utf-8') !== null) &&
    detectEncoding(file, foreign).label === 'utf-8'
  );
}

function cellOf(type: string, value: Uint8Array, decoder: TextDecoder): Cell {
  const text = decoder.decode(value).trim();
  if (text === '') return null;
  if (type === 'D')
    return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text;
  if (type === 'L') return /^[YyTt]$/.test(text) ? true : /^[NnFf]$/.test(text) ? false : null;
  if ((type === 'N' || type === 'F') && /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text))
    return Number(text);
  return type !== 'C' && /^\*+$/.test(text) ? null : text;
}
