/** A zip archive (PKWARE appnote 4.5): deflated entries, names in UTF-8, one date for all – the same content gives the same bytes. */

import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x800;
const DEFLATED = 8;

export function writeZip(parts: readonly ZipPart[], date: Date): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const nameBytes = Buffer.from(name);
    const packed = deflateRawSync(bytes, { level: 9 });
    const shared = sharedFields(date, crc32(bytes), packed.length, bytes.length, nameBytes.length);
    const local = Buffer.concat([uint32(LOCAL), shared, nameBytes, packed]);
    // Comment length, disk, inner and outer attributes: none; then where the entry begins.
    directory.push(
      Buffer.concat([
        uint32(DIRECTORY),
        uint16(VERSION),
        shared,
        Buffer.alloc(10),
        uint32(offset),
        nameBytes,
      ]),
    );
    pieces.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.concat([
    uint32(END),
    Buffer.alloc(4),
    uint16(parts.length),
    uint16(parts.length),
    uint32(list.length),
    uint32(offset),
    uint16(0),
  ]);
  return Buffer.concat([...pieces, list, end]);
}

/** What an entry and its line in the directory both say. */
function sharedFields(date: Date, crc: number, packed: number, whole: number, name: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(NAMES_ARE_UTF8, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(dosTime(date), 6);
  fields.writeUInt16LE(dosDay(date), 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(whole, 18);
  fields.writeUInt16LE(name, 22);
  return fields;
}

const dosTime = (date: Date): number =>
  (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
/** The format begins with 1980. */
const dosDay = (date: Date): number =>
  (Math.max(0, date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
