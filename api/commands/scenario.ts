/** `linli scenario`: keep the changes of a file as a scenario, and say what scenarios change. */

import { readFileSync } from 'node:fs';
import { InputError, NotFoundError } from '../errors.js';
import { createScenario, getScenario, updateScenario } from '../planning/stored-scenario.js';
import type { Store } from '../store/open.js';
import type { Db } from '../store/row.js';
import { findScenarioByName, type Scenario } from '../store/scenario.store.js';
import type { Study } from '../store/study.store.js';
import { choice, deliver, numberList, progressBar, reasonOf } from './command.js';
import { comparisonTable } from './scenario-table.js';
import { endedStudy } from './study.js';
import { LANGUAGES } from './words.js';
import { onlyWorkspace } from './workspace-option.js';

export interface ScenarioOptions {
  readonly minutes: string;
  readonly services?: string;
  readonly workspace?: string;
  readonly format: string;
  readonly lang: string;
  readonly out?: string;
}

/** Things as they are, where a scenario is named. */
const BASELINE = 'baseline';

export async function applyScenarioFile(
  openStore: () => Promise<Store>,
  file: string,
  options: ScenarioOptions,
): Promise<void> {
  const { workspace, ...draft } = scenarioFile(file);
  await answered(openStore, { ...options, ...(workspace ? { workspace } : {}) }, async (db, workspaceId) => {
    const known = await findScenarioByName(db, workspaceId, draft.name);
    const { id } = known
      ? await updateScenario(db, known.id, known.version, draft)
      : await createScenario(db, workspaceId, draft);
    return { to: id, from: null };
  });
}

export async function compareStored(
  openStore: () => Promise<Store>,
  from: string,
  to: string,
  options: ScenarioOptions,
): Promise<void> {
  await answered(openStore, options, async (db, workspaceId) => ({
    from: await idOf(db, workspaceId, from),
    to: await idOf(db, workspaceId, to),
  }));
}

interface Compared {
  /** Null: things as they are. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Opens the store, learns which scenarios are meant, computes the difference and prints it. */
async function answered(
  openStore: () => Promise<Store>,
  options: ScenarioOptions,
  named: (db: Db, workspaceId: string) => Promise<Compared>,
): Promise<void> {
  const format = choice('--format', options.format, ['table', 'json']);
  const language = choice('--lang', options.lang, LANGUAGES);
  const minutes = numberList('--minutes', options.minutes);
  const services = options.services?.split(',').map((service) => service.trim());
  const store = await openStore();
  const bar = progressBar();
  try {
    const db = store.knex;
    const workspaceId = options.workspace ?? (await onlyWorkspace(store));
    const { from, to } = await named(db, workspaceId);
    const parameters = { minutes, ...(services ? { services } : {}), againstScenarioId: from };
    const question = { workspaceId, kind: 'scenario', parameters, scenarioId: to } as const;
    const study = await endedStudy(store, question, bar.show);
    const names = { from: await nameOf(db, from), to: await nameOf(db, to) };
    bar.end();
    await deliver(
      format === 'json' ? jsonOf(study, names) : await comparisonTable(db, study, names, language),
      options.out,
    );
  } finally {
    bar.end();
    await store.close();
  }
}

const nameOf = async (db: Db, id: string | null): Promise<string> =>
  id === null ? BASELINE : (await getScenario(db, id)).name;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function idOf(db: Db, workspaceId: string, nameOrId: string): Promise<string | null> {
  if (nameOrId.toLowerCase() === BASELINE) return null;
  const named: Scenario | null = await findScenarioByName(db, workspaceId, nameOrId);
  if (named) return named.id;
  if (!UUID.test(nameOrId)) throw new NotFoundError('scenario', nameOrId);
  return (await getScenario(db, nameOrId, workspaceId)).id;
}

const jsonOf = ({ scenarioId, parameters, resultHash, result, warnings }: Study, names: object): string =>
  `${JSON.stringify({ ...names, scenarioId, parameters, resultHash, warnings, ...result }, null, 2)}\n`;

interface ScenarioFile {
  readonly name: string;
  readonly note?: string;
  readonly workspace?: string;
  readonly changes: readonly object[];
}

const FILE_FIELDS = ['name', 'note', 'workspace', 'changes'];

/** @throws InputError for a file that is no scenario; its changes are checked against the place later */
function scenarioFile(file: string): ScenarioFile {
  const value = jsonFrom(file);
  const stranger = Object.keys(value).find((key) => !FILE_FIELDS.includes(key));
  if (stranger) throw new InputError(stranger, `is no field of a scenario; it has ${FILE_FIELDS.join(', ')}`);
  for (const key of ['name', 'note', 'workspace'] as const)
    if (value[key] !== undefined && typeof value[key] !== 'string') throw new InputError(key, 'is no text');
  if (value.name === undefined) throw new InputError('name', 'a scenario needs a name');
  if (!Array.isArray(value.changes)) throw new InputError('changes', 'expected a list of changes');
  return value as unknown as ScenarioFile;
}

function jsonFrom(file: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputError('FILE', `cannot read ${file}: ${reasonOf(error)}`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError('FILE', `${file} holds no JSON object {"name": …, "changes": […]}`);
  return value as Record<string, unknown>;
}
