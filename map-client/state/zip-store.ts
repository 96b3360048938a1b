/**
 * Puts the loose parts of a Shapefile into one archive, so that they travel as one file. Nothing is
 * packed: ZIP method 0. Offsets and signatures are those of APPNOTE 6.3, sections 4.3.7 to 4.3.16.
 */

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1980-01-01: the day of the packing is nobody's business, and the same set gives the same bytes. */
const FIRST_DAY = 0x0021;

export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const path = new TextEncoder().encode(name);
    const shared = [VERSION, UTF8, 0, 0, FIRST_DAY, ['u32', crc32(bytes)], ['u32', bytes.length]] as const;
    const head = [...shared, ['u32', bytes.length], path.length, 0] as const;
    const local = fields([['u32', LOCAL], ...head]);
    directory.push(fields([['u32', CENTRAL], VERSION, ...head, 0, 0, 0, ['u32', 0], ['u32', offset]]), path);
    pieces.push(local, path, bytes);
    offset += local.length + path.length + bytes.length;
  }
  const size = lengthOf(directory);
  const count = parts.length;
  const end = fields([['u32', END], 0, 0, count, count, ['u32', size], ['u32', offset], 0]);
  return joined([...pieces, ...directory, end]);
}

/** Two bytes, or four where marked; little end first. */
function fields(values: readonly (number | readonly ['u32', number])[]): Uint8Array {
  const bytes: number[] = [];
  for (const value of values) {
    const [number, width] = typeof value === 'number' ? [value, 2] : [value[1], 4];
    for (let at = 0; at < width; at++) bytes.push((number >>> (8 * at)) & 0xff);
  }
  return Uint8Array.from(bytes);
}

const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, piece) => sum + piece.length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ CRC_TABLE[(value ^ byte) & 0xff]!;
  return (value ^ 0xffffffff) >>> 0;
}
