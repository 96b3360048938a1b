/**
 * What all planner-owned rows share: who owns them, which version they are, where they came from.
 * A missing figure stays missing: it is null, never zero. Days are ISO strings, instants are Dates.
 */

import type { Knex } from 'knex';

/** A connection pool or a transaction: every function of the store takes either, first. */
export type Db = Knex;

export interface RowMeta {
  readonly id: string;
  readonly workspaceId: string;
  /** Counts up with every change; an edit names the version it was made on. */
  readonly version: number;
  /** Where the row comes from: `planner`, `osm`, a file's name … */
  readonly source: string;
  /** The row's own name in that source; null where a planner drew it. */
  readonly sourceId: string | null;
  readonly observedOn: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** [west, south, east, north] in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** One page of a list. `cursors[n]` stands behind `rows[n]`; hand the last one back as `after`. */
export interface Page<T> {
  readonly rows: T[];
  readonly cursors: string[];
  readonly hasNextPage: boolean;
}

/** A page that can also count the whole list it was cut from, filters and all; asked only when wanted. */
export interface CountedPage<T> extends Page<T> {
  countAll(): Promise<number>;
}

/** What every list understands; lists of a noun add their own filters. */
export interface ListOptions {
  readonly workspaceId: string;
  readonly first?: number | undefined;
  readonly after?: string | null | undefined;
  /** Only rows whose geometry meets this box. */
  readonly bbox?: Box | null | undefined;
}

type NullableKey<T> = { [Key in keyof T]-?: null extends T[Key] ? Key : never }[keyof T];
type Optional<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/**
 * A row before it is stored: what may be null may be left out, and so may `Defaulted` keys;
 * `Computed` keys are the database's alone.
 */
export type NewRow<
  Row extends RowMeta,
  Computed extends keyof Row = never,
  Defaulted extends keyof Row = never,
> = Omit<Row, keyof RowMeta | Computed | Defaulted | NullableKey<Row>> &
  Optional<Pick<Row, Exclude<Defaulted | NullableKey<Row>, keyof RowMeta | Computed>>> &
  Optional<Pick<RowMeta, 'source' | 'sourceId' | 'observedOn'>>;

/** A row of an import: it must say where it comes from, so that the same file changes nothing twice. */
export type ImportRow<New> = New & { readonly source: string; readonly sourceId: string };

/** An edit: the keys that change. */
export type Patch<New> = Optional<New>;

/** What a bulk write did, row by row in the order sent. */
export interface UpsertResult {
  readonly ids: string[];
  readonly insertedCount: number;
  readonly updatedCount: number;
  readonly unchangedCount: number;
}
