/** `linli study KIND`: a study on stored data, the same as over GraphQL, its answer as JSON or a table. */

import { readFileSync } from 'node:fs';
import { InputError, UnavailableError } from '../errors.js';
import { studyKinds } from '../planning/studies.js';
import { executeStudy, type StudyQuestion, startStudy } from '../planning/study-run.js';
import type { Store } from '../store/open.js';
import { tryLockRun } from '../store/run-lock.js';
import { getStudy, type Study } from '../store/study.store.js';
import { choice, deliver, progressBar, reasonOf } from './command.js';
import { studyTable } from './study-tables.js';
import { onlyWorkspace } from './workspace-option.js';

export interface StudyOptions {
  readonly parameters?: string;
  readonly scenario?: string;
  readonly workspace?: string;
  readonly format: string;
  readonly out?: string;
}

export async function study(
  openStore: () => Promise<Store>,
  kindText: string,
  options: StudyOptions,
): Promise<void> {
  const kind = choice('kind', kindText.replaceAll('-', '_'), studyKinds());
  const format = choice('--format', options.format, ['table', 'json']);
  const parameters = parametersOf(options.parameters);
  const store = await openStore();
  const bar = progressBar();
  try {
    const workspaceId = options.workspace ?? (await onlyWorkspace(store));
    const done = await endedStudy(
      store,
      { workspaceId, kind, parameters, scenarioId: options.scenario },
      bar.show,
    );
    bar.end();
    await deliver(format === 'json' ? jsonOf(done) : studyTable(done), options.out);
  } finally {
    bar.end();
    await store.close();
  }
}

/** Asks, computes here and now, and waits for the end. @throws UnavailableError when it did not get there */
export async function endedStudy(
  store: Store,
  question: StudyQuestion,
  onProgress: (ratio: number, stage: string) => void,
): Promise<Study> {
  const { id } = await startStudy(store.knex, question);
  // A server on the same database must not take it for one that nobody computes.
  const lock = await tryLockRun(store.knex, id);
  await executeStudy(store, id, { onProgress, signal: new AbortController().signal });
  await lock?.release();
  const study = await getStudy(store.knex, id);
  if (study.state !== 'done') throw new UnavailableError(`The study ${study.state}: ${study.error ?? ''}`);
  return study;
}

/** JSON as it stands, or @FILE that holds it. */
function parametersOf(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch (error) {
    throw new InputError('--parameters', `cannot be read: ${reasonOf(error)}`, { cause: error });
  }
  throw new InputError('--parameters', `'${text}' is no JSON object such as {"minutes": 15}`);
}

const jsonOf = ({
  id,
  kind,
  scenarioId,
  parameters,
  inputHash,
  resultHash,
  startedAt,
  finishedAt,
  result,
  warnings,
}: Study): string => {
  const seconds = startedAt && finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / 1000 : null;
  const told = { id, kind, scenarioId, parameters, inputHash, resultHash, seconds, warnings, result };
  return `${JSON.stringify(told, null, 2)}\n`;
};
