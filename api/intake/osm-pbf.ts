/**
 * Reader of .osm.pbf (https://wiki.openstreetmap.org/wiki/PBF_Format): a row of length-prefixed
 * blobs, each a zlib-packed block of nodes, ways and relations with its own table of strings.
 * Only the fields a planner needs are decoded; history files and other packings are refused by name.
 */

import { inflateSync } from 'node:zlib';
import { PbfReader } from 'pbf';
import { InputError, LinliError } from '../errors.js';
import { FileError } from '../tables/file-error.js';
import { type MemberType, NO_TAGS, type OsmExtract, type OsmMember, type Tags } from './osm-extract.js';
import { OsmExtractBuilder } from './osm-extract-builder.js';
import type { ReadProgress } from './source-file.js';

/** Limits of the format itself. */
const MOST_HEADER_BYTES = 64 * 1024;
const MOST_BLOB_BYTES = 32 * 1024 * 1024;
const READABLE_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes']);

export async function readOsmPbf(
  bytes: Uint8Array,
  file: string,
  progress: ReadProgress,
): Promise<OsmExtract> {
  const builder = new OsmExtractBuilder();
  let position = 0;
  while (position < bytes.length) {
    const blob = readBlobAt(bytes, position, file);
    decodeBlob(blob, builder, file, position);
    position = blob.end;
    progress(position / bytes.length);
    // Let other work on this thread have its turn between blobs.
    await new Promise(setImmediate);
  }
  return builder.finish();
}

interface Blob {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly end: number;
}

function readBlobAt(bytes: Uint8Array, start: number, file: string): Blob {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerStart = start + 4;
  const headerBytes = headerStart <= bytes.length ? view.getUint32(start) : 0;
  if (headerBytes === 0 || headerBytes > MOST_HEADER_BYTES || headerStart + headerBytes > bytes.length)
    throw cutOff(file, start);
  const header = decode(file, start, () =>
    new PbfReader(bytes.subarray(headerStart, headerStart + headerBytes)).readFields(
      (tag, found, pbf) => {
        if (tag === 1) found.type = pbf.readString();
        else if (tag === 3) found.size = pbf.readVarint();
      },
      { type: '', size: 0 },
    ),
  );
  const end = headerStart + headerBytes + header.size;
  if (end > bytes.length) throw cutOff(file, start);
  return { type: header.type, bytes: bytes.subarray(headerStart + headerBytes, end), end };
}

function decodeBlob(blob: Blob, builder: OsmExtractBuilder, file: string, start: number): void {
  if (blob.type !== 'OSMHeader' && blob.type !== 'OSMData') return;
  decode(file, start, () => {
    const block = unpack(blob.bytes, file);
    if (blob.type === 'OSMHeader') readHeader(block, builder, file);
    else readBlock(block, builder);
  });
}

function unpack(bytes: Uint8Array, file: string): Uint8Array {
  let block: Uint8Array | null = null;
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1) block = pbf.readBytes();
    else if (tag === 3) block = inflateSync(pbf.readBytes(), { maxOutputLength: MOST_BLOB_BYTES });
    else if (tag >= 4 && tag <= 7)
      throw new FileError(
        file,
        'NOT_READ',
        'this .pbf is packed with something other than zlib; repack it with `osmium cat`',
      );
  }, null);
  if (!block) throw new Error('a blob without data');
  return block;
}

function readHeader(block: Uint8Array, builder: OsmExtractBuilder, file: string): void {
  new PbfReader(block).readFields((tag, _, pbf) => {
    if (tag === 4) {
      const feature = pbf.readString();
      if (!READABLE_FEATURES.has(feature))
        throw new FileError(
          file,
          'NOT_READ',
          `this .pbf needs "${feature}", which is not read here; make a plain extract of it`,
        );
    } else if (tag === 32) builder.tellObservedOn(new Date(pbf.readVarint() * 1000).toISOString());
  }, null);
}

/** One block: its strings (kept as bytes until asked for), its grid, and where its groups lie. */
interface Block {
  readonly strings: Uint8Array[];
  readonly texts: (string | undefined)[];
  granularity: number;
  lonOffset: number;
  latOffset: number;
}

function readBlock(bytes: Uint8Array, builder: OsmExtractBuilder): void {
  const block: Block = { strings: [], texts: [], granularity: 100, lonOffset: 0, latOffset: 0 };
  const groups: Uint8Array[] = [];
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1)
      pbf.readMessage(
        (field, strings, table) => field === 1 && strings.push(table.readBytes()),
        block.strings,
      );
    else if (tag === 2) groups.push(pbf.readBytes());
    else if (tag === 17) block.granularity = pbf.readVarint();
    else if (tag === 19) block.latOffset = pbf.readVarint(true);
    else if (tag === 20) block.lonOffset = pbf.readVarint(true);
  }, null);
  for (const group of groups)
    new PbfReader(group).readFields((tag, _, pbf) => {
      if (tag === 1) readNode(pbf.readBytes(), block, builder);
      else if (tag === 2) readDenseNodes(pbf.readBytes(), block, builder);
      else if (tag === 3) readWay(pbf.readBytes(), block, builder);
      else if (tag === 4) readRelation(pbf.readBytes(), block, builder);
    }, null);
}

const utf8 = new TextDecoder();

function textOf(block: Block, index: number): string {
  const known = block.texts[index];
  if (known !== undefined) return known;
  const bytes = block.strings[index];
  if (!bytes) throw new Error(`string ${index} is missing`);
  const text = utf8.decode(bytes);
  block.texts[index] = text;
  return text;
}

/** Division, not multiplication by 1e-9: gives the double nearest to the decimal, as an .osm file would. */
const degrees = (block: Block, offset: number, steps: number): number =>
  (offset + block.granularity * steps) / 1e9;

function readDenseNodes(bytes: Uint8Array, block: Block, builder: OsmExtractBuilder): void {
  const ids: number[] = [];
  const lats: number[] = [];
  const lons: number[] = [];
  const keysAndValues: number[] = [];
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1) pbf.readPackedSVarint(ids);
    else if (tag === 8) pbf.readPackedSVarint(lats);
    else if (tag === 9) pbf.readPackedSVarint(lons);
    else if (tag === 10) pbf.readPackedVarint(keysAndValues);
  }, null);
  if (lats.length !== ids.length || lons.length !== ids.length)
    throw new Error('dense nodes of unequal length');
  let id = 0;
  let lat = 0;
  let lon = 0;
  let place = 0;
  for (let i = 0; i < ids.length; i++) {
    id += ids[i]!;
    lat += lats[i]!;
    lon += lons[i]!;
    let tags = NO_TAGS;
    if (keysAndValues[place]) {
      const found = new Map<string, string>();
      for (; keysAndValues[place]; place += 2)
        found.set(textOf(block, keysAndValues[place]!), textOf(block, keysAndValues[place + 1]!));
      tags = found;
    }
    place++;
    builder.addNode(id, degrees(block, block.lonOffset, lon), degrees(block, block.latOffset, lat), tags);
  }
}

function readNode(bytes: Uint8Array, block: Block, builder: OsmExtractBuilder): void {
  const node = { id: 0, keys: [] as number[], values: [] as number[], lat: 0, lon: 0 };
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1) node.id = pbf.readSVarint();
    else if (tag === 2) pbf.readPackedVarint(node.keys);
    else if (tag === 3) pbf.readPackedVarint(node.values);
    else if (tag === 8) node.lat = pbf.readSVarint();
    else if (tag === 9) node.lon = pbf.readSVarint();
  }, null);
  const lon = degrees(block, block.lonOffset, node.lon);
  builder.addNode(
    node.id,
    lon,
    degrees(block, block.latOffset, node.lat),
    tagsOf(block, node.keys, node.values),
  );
}

function readWay(bytes: Uint8Array, block: Block, builder: OsmExtractBuilder): void {
  let id = 0;
  const keys: number[] = [];
  const values: number[] = [];
  const refs: number[] = [];
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1) id = pbf.readVarint(true);
    else if (tag === 2) pbf.readPackedVarint(keys);
    else if (tag === 3) pbf.readPackedVarint(values);
    else if (tag === 8) pbf.readPackedSVarint(refs);
  }, null);
  builder.addWay(id, tagsOf(block, keys, values));
  let ref = 0;
  for (const step of refs) {
    ref += step;
    builder.addRef(ref);
  }
}

const MEMBER_TYPES: readonly MemberType[] = ['node', 'way', 'relation'];

function readRelation(bytes: Uint8Array, block: Block, builder: OsmExtractBuilder): void {
  let id = 0;
  const keys: number[] = [];
  const values: number[] = [];
  const roles: number[] = [];
  const steps: number[] = [];
  const types: number[] = [];
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1) id = pbf.readVarint(true);
    else if (tag === 2) pbf.readPackedVarint(keys);
    else if (tag === 3) pbf.readPackedVarint(values);
    else if (tag === 8) pbf.readPackedVarint(roles);
    else if (tag === 9) pbf.readPackedSVarint(steps);
    else if (tag === 10) pbf.readPackedVarint(types);
  }, null);
  let member = 0;
  const members: OsmMember[] = steps.map((step, i) => {
    member += step;
    const type = MEMBER_TYPES[types[i] ?? -1];
    if (!type) throw new Error(`relation ${id} has a member of unknown type`);
    return { type, id: member, role: textOf(block, roles[i] ?? -1) };
  });
  builder.addRelation(id, tagsOf(block, keys, values), members);
}

function tagsOf(block: Block, keys: readonly number[], values: readonly number[]): Tags {
  if (keys.length === 0) return NO_TAGS;
  const tags = new Map<string, string>();
  for (let i = 0; i < keys.length; i++) tags.set(textOf(block, keys[i]!), textOf(block, values[i] ?? -1));
  return tags;
}

const cutOff = (file: string, position: number): InputError =>
  new FileError(file, 'DAMAGED', `the .pbf is cut off or damaged at byte ${position}; fetch it again`);

/** Whatever a damaged block makes the decoder say becomes one clear sentence. */
function decode<T>(file: string, position: number, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof LinliError) throw cause;
    throw new FileError(
      file,
      'DAMAGED',
      `the .pbf is damaged in the block at byte ${position}; fetch it again`,
      {
        cause,
      },
    );
  }
}
