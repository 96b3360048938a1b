/** A foreign file, and what a reader of its format makes of a file before anybody asks what its columns mean. */

import type { Geometry } from 'geojson';
import type { EncodingWhy } from './text-encoding.js';

/** A file with those that belong to it: the parts of a loose Shapefile. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** By ending without the dot, lower case: 'dbf', 'prj', 'cpg'. */
  readonly beside: Readonly<Record<string, Uint8Array>>;
  /** Declared by the user; null to find out. */
  readonly encoding: string | null;
}

/** Our choice: ten times the largest ledger of a city. */
export const MOST_TABLE_BYTES = 100 * 1024 * 1024;

/** A day is ISO text. A formula counts as the value that was saved with it. */
export type Cell = string | number | boolean | null;

export type TableFormat = 'csv' | 'spreadsheet' | 'shapefile' | 'kml' | 'geojson' | 'geopackage';

/** Cells that a sheet joins: first and last row and column, from 0. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawTable {
  readonly format: TableFormat;
  /** Of the sheet or layer; the file's own name where there is only one. */
  readonly name: string;
  /** Row 1 of the file is `cells[0]`. Where `hasOneHeading`, that is the row of field names. */
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly MergedCells[];
  /** False where headings must be looked for below title rows. */
  readonly hasOneHeading: boolean;
  /** Beside `cells`, in the file's own coordinates; null where the format has no geometry. */
  readonly geometries: readonly (Geometry | null)[] | null;
  /** Well-known text, or the name of a system the file gives. */
  readonly prj: string | null;
  /** The system every file of this format is in by its specification. */
  readonly formatCrs: string | null;
  readonly encoding: string | null;
  readonly encodingReason: string | null;
  readonly encodingWhy: EncodingWhy | null;
  /** Rows that could not be read, told by their row from 1. */
  readonly faults: readonly RawFault[];
}

export interface RawFault {
  readonly row: number | null;
  readonly code: 'WRONG_CPG';
  readonly reason: string;
}

export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 500;

/** The parts a format has nothing to say about. */
export const PLAIN_TABLE = {
  merges: [],
  hasOneHeading: true,
  geometries: null,
  prj: null,
  formatCrs: null,
  encoding: null,
  encodingReason: null,
  encodingWhy: null,
  faults: [],
} satisfies Partial<RawTable>;
