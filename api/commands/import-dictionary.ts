/** `linli import dictionary`: what headings of a place's files are remembered to mean; said anew, or forgotten. */

import { InputError } from '../errors.js';
import { PLANNER_NOUNS, type PlannerNoun } from '../intake/planner-nouns.js';
import { forgetColumn, readDictionary, rememberColumn } from '../planning/column-dictionary.js';
import type { Db } from '../store/row.js';
import { choice, type OpenDatabase } from './command.js';

export interface DictionaryCommand {
  readonly workspace: string;
  readonly as?: string;
  /** Each '列=field'. */
  readonly map?: readonly string[];
  readonly forget?: string;
}

export async function dictionaryCommand(
  openDatabase: OpenDatabase,
  { workspace, as, map = [], forget }: DictionaryCommand,
): Promise<void> {
  const noun = as === undefined ? null : choice('--as', as, PLANNER_NOUNS);
  if (map.length > 0 && noun === null)
    throw new InputError('--map', `say of what with --as ${PLANNER_NOUNS.join('|')}`);
  const columns = map.map(columnOf);
  const store = await openDatabase();
  try {
    for (const [heading, field] of columns)
      await rememberColumn(store.knex, workspace, noun!, heading, field);
    if (forget !== undefined) await forgetColumn(store.knex, workspace, noun, forget);
    process.stdout.write(`${await dictionaryText(store.knex, workspace, noun)}\n`);
  } finally {
    await store.close();
  }
}

async function dictionaryText(db: Db, workspace: string, noun: PlannerNoun | null): Promise<string> {
  const meanings = await readDictionary(db, workspace, noun);
  const lines = meanings.map(
    ({ noun: of, heading, field, updatedAt }) =>
      `${of.padEnd(12)} ${heading} → ${field}  (${updatedAt.toISOString().slice(0, 10)})`,
  );
  return lines.join('\n') || `Workspace ${workspace} remembers no heading${noun ? ` of ${noun}` : ''} yet.`;
}

/** The last = parts: a heading may hold one itself. */
export function columnOf(pair: string): readonly [heading: string, field: string] {
  const at = pair.lastIndexOf('=');
  if (at <= 0 || at === pair.length - 1) throw new InputError('--map', `'${pair}' is not like 小区名=name`);
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}
