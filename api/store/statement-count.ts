/** Counts the SQL statements of a piece of work, so that a test can prove a list asks no question per row. */

import type { Knex } from 'knex';

export interface CountedStatements<T> {
  readonly result: T;
  /** The text of each, in order, without its values. */
  readonly statements: readonly string[];
}

/** Counts everything that runs meanwhile on this pool, in transactions too. */
export async function countStatements<T>(knex: Knex, work: () => Promise<T>): Promise<CountedStatements<T>> {
  const statements: string[] = [];
  const note = ({ sql }: { readonly sql: string }): void => {
    statements.push(sql);
  };
  knex.on('query', note);
  try {
    return { result: await work(), statements };
  } finally {
    knex.removeListener('query', note);
  }
}
