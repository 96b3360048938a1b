/** What a planner's file comes to: new rows, changes to stored ones, every issue, and why it was read so. */

import type { EncodingWhy } from '../tables/text-encoding.js';
import type { ImportBundle } from './bundle.js';
import type { CrsWhy } from './crs-why.js';
import type { PlannerNoun } from './planner-nouns.js';

/** A change to a stored row, made on the version it was read in. */
export interface RowPatch {
  readonly noun: 'community' | 'facility';
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A sheet or layer of a file. */
export interface TableChoice {
  readonly name: string;
  /** Below its headings, blank ones included. */
  readonly rowCount: number;
  /** It could be read as what the file is imported as. */
  readonly isOfNoun: boolean;
}

/** How the file was understood; shown before anything is stored. */
export interface Reading {
  readonly noun: PlannerNoun;
  /** Of the sheet or layer that was read. */
  readonly table: string;
  /** All that the file holds. */
  readonly tables: readonly TableChoice[];
  readonly encoding: string | null;
  readonly encodingReason: string | null;
  readonly encodingWhy: EncodingWhy | null;
  /** Null where no row gives a place. */
  readonly crs: string | null;
  readonly crsReason: string | null;
  /** The same for words in any language. */
  readonly crsWhy: CrsWhy | null;
  readonly isSwapped: boolean;
  /** Heading → field, of the columns that are read. */
  readonly columns: readonly (readonly [heading: string, field: string])[];
  /** Of these headings the place knew the meaning from files before. */
  readonly rememberedColumns: readonly string[];
  /** Headings of the columns that are left out. */
  readonly unreadColumns: readonly string[];
  readonly rowCount: number;
}

export interface PlannerImport {
  readonly bundle: ImportBundle;
  readonly patches: readonly RowPatch[];
  readonly reading: Reading;
}
