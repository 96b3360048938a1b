/** Planners' files written in a test: tables, Shapefiles, and a small workspace they are read against. */

import { utils, write } from '@e965/xlsx';
import type { MultiPolygon, Position } from 'geojson';
import { type KnownCommunity, type KnownPlaces, NO_PLACES } from '../../api/intake/known-places.js';
import { gbkBytes } from '../../api/intake/mojibake.js';
import { importTables, type PlannerFileOptions } from '../../api/intake/planner-file.js';
import type { PlannerImport } from '../../api/intake/planner-import.js';

/** A square of about 200 m at a place in Hangzhou, 1 km a step. */
export const blockAt = (eastSteps: number, lon = 120.15, lat = 30.26): MultiPolygon => {
  const west = lon + eastSteps * 0.0104;
  const corners = [
    [west, lat],
    [west + 0.00208, lat],
    [west + 0.00208, lat + 0.0018],
    [west, lat + 0.0018],
    [west, lat],
  ];
  return { type: 'MultiPolygon', coordinates: [[corners]] };
};

export const knownCommunity = (
  name: string,
  eastSteps: number,
  values: Record<string, unknown> = {},
): KnownCommunity => ({
  id: `id-${name}`,
  version: 1,
  source: 'osm',
  sourceId: `way/${eastSteps}`,
  name,
  boundary: blockAt(eastSteps),
  values: { name, ...values },
});

export const knownTown = (...communities: readonly KnownCommunity[]): KnownPlaces => ({
  ...NO_PLACES,
  extent: [120.1, 30.2, 120.3, 30.3],
  communities,
});

const DEFAULTS: PlannerFileOptions = {
  noun: 'communities',
  crs: null,
  sheet: null,
  columns: new Map(),
  remembered: new Map(),
  skippedRows: new Set(),
  joins: new Map(),
  known: NO_PLACES,
};

export const importBytes = (
  name: string,
  bytes: Uint8Array,
  options: Partial<PlannerFileOptions> = {},
  encoding: string | null = null,
): Promise<PlannerImport> => importTables({ name, bytes, beside: {}, encoding }, { ...DEFAULTS, ...options });

export const importCsv = (text: string, options: Partial<PlannerFileOptions> = {}): Promise<PlannerImport> =>
  importBytes('表.csv', Buffer.from(text), options);

/** 'CODE row field': what a person would look for. */
export const told = ({ bundle }: PlannerImport): string[] =>
  bundle.issues.map(({ code, row, field }) => [code, row, field].filter((part) => part != null).join(' '));

export interface PaperSheet {
  readonly rows: readonly (readonly unknown[])[];
  readonly merges?: readonly string[];
  readonly bookType?: 'xlsx' | 'biff8';
}

export function workbook({ rows, merges = [], bookType = 'xlsx' }: PaperSheet): Buffer {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '台账');
  return write(book, { type: 'buffer', bookType }) as Buffer;
}

/** A workbook of several sheets, in this order. */
export function workbookOf(sheets: Readonly<Record<string, PaperSheet['rows']>>): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** The .shp of polygons, each a list of rings (outer clockwise). */
export function shpOf(shapes: readonly (readonly Position[][])[]): Buffer {
  const records = shapes.map((rings, number) => {
    const pointCount = rings.reduce((sum, ring) => sum + ring.length, 0);
    const record = Buffer.alloc(8 + 44 + rings.length * 4 + pointCount * 16);
    record.writeInt32BE(number + 1, 0);
    record.writeInt32BE((record.length - 8) / 2, 4);
    record.writeInt32LE(5, 8);
    record.writeInt32LE(rings.length, 44);
    record.writeInt32LE(pointCount, 48);
    let point = 0;
    for (const [part, ring] of rings.entries()) {
      record.writeInt32LE(point, 52 + part * 4);
      for (const [x, y] of ring) {
        record.writeDoubleLE(x!, 52 + rings.length * 4 + point * 16);
        record.writeDoubleLE(y!, 60 + rings.length * 4 + point * 16);
        point++;
      }
    }
    return record;
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + records.reduce((sum, record) => sum + record.length, 0)) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return Buffer.concat([header, ...records]);
}

/** A .dbf of text fields of 20 bytes, in GBK or UTF-8. */
export function dbfOf(
  headings: readonly string[],
  records: readonly (readonly string[])[],
  encode: (text: string) => Uint8Array = (text) => gbkBytes(text)!,
): Buffer {
  const WIDTH = 20;
  const headerBytes = 32 + headings.length * 32 + 1;
  const header = Buffer.alloc(headerBytes);
  header[0] = 3;
  header.writeUInt32LE(records.length, 4);
  header.writeUInt16LE(headerBytes, 8);
  header.writeUInt16LE(1 + headings.length * WIDTH, 10);
  for (const [at, heading] of headings.entries()) {
    header.set(encode(heading).subarray(0, 10), 32 + at * 32);
    header.write('C', 32 + at * 32 + 11);
    header[32 + at * 32 + 16] = WIDTH;
  }
  header[headerBytes - 1] = 0x0d;
  const rows = records.map((values) => {
    const row = Buffer.alloc(1 + headings.length * WIDTH, 0x20);
    for (const [at, value] of values.entries()) row.set(encode(value).subarray(0, WIDTH), 1 + at * WIDTH);
    return row;
  });
  return Buffer.concat([header, ...rows]);
}
