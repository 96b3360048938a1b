/**
 * Scenarios as they are kept: checked against the place before they are stored, found again by id, and
 * applied to what a run or a study reads.
 */

import { createHash } from 'node:crypto';
import { InputError, NotFoundError } from '../errors.js';
import { readInputVersions } from '../store/input-version.read.js';
import type { JsonObject } from '../store/json.js';
import type { Db, Patch } from '../store/row.js';
import {
  changeScenario,
  getScenarios,
  insertScenario,
  type NewScenario,
  type Scenario,
} from '../store/scenario.store.js';
import { getWorkspace } from '../store/workspace.store.js';
import { readPlainStudyInput } from './read-plain-study.js';
import { applyScenario } from './scenario-apply.js';
import type { ScenarioChange } from './scenario-change.js';
import { resolveScenario, ScenarioError } from './scenario-resolve.js';
import type { StudyInput } from './study-input.js';

/** A scenario as a planner hands it in. */
export type ScenarioDraft = Omit<NewScenario, 'changes' | 'baselineInputHash'> & {
  readonly changes?: readonly object[] | undefined;
};

/** @throws ScenarioError with every problem, NotFoundError, ConflictError when the name is taken */
export async function createScenario(db: Db, workspaceId: string, draft: ScenarioDraft): Promise<Scenario> {
  await getWorkspace(db, workspaceId);
  checkName(draft.name);
  const changes = draft.changes ?? [];
  await checkChanges(db, workspaceId, changes);
  const baselineInputHash = await baselineHash(db, workspaceId);
  return insertScenario(db, workspaceId, { ...draft, changes: changes as JsonObject[], baselineInputHash });
}

/** @throws ScenarioError with every problem, NotFoundError, ConflictError when the version is stale */
export async function updateScenario(
  db: Db,
  id: string,
  version: number,
  patch: Partial<ScenarioDraft>,
): Promise<Scenario> {
  if (patch.name !== undefined) checkName(patch.name);
  const { changes, ...rest } = patch;
  if (changes === undefined) return changeScenario(db, id, version, rest as Patch<NewScenario>);
  const { workspaceId } = await getScenario(db, id);
  await checkChanges(db, workspaceId, changes);
  const baselineInputHash = await baselineHash(db, workspaceId);
  const whole: Patch<NewScenario> = { ...rest, changes: changes as JsonObject[], baselineInputHash };
  return changeScenario(db, id, version, whole);
}

function checkName(name: string): void {
  if (name.trim() === '') throw new InputError('name', 'a scenario needs a name');
  if (name.toLowerCase() === 'baseline')
    throw new InputError('name', "'baseline' is the name of things as they are");
}

async function checkChanges(db: Db, workspaceId: string, changes: readonly object[]): Promise<void> {
  if (changes.length === 0) return;
  const problems = resolveScenario(await readPlainStudyInput(db, workspaceId), changes);
  if (problems.length > 0) throw new ScenarioError(problems);
}

/** Equal hashes: nothing of the place was edited since. */
export async function baselineHash(db: Db, workspaceId: string): Promise<string> {
  const versions = await readInputVersions(db, workspaceId, ['idle_stock', 'ground_feature']);
  return createHash('sha256').update(JSON.stringify(versions)).digest('hex');
}

/** @throws NotFoundError; InputError when it belongs to another workspace */
export async function getScenario(db: Db, id: string, workspaceId?: string): Promise<Scenario> {
  const [scenario] = await getScenarios(db, [id]);
  if (!scenario) throw new NotFoundError('scenario', id);
  if (workspaceId !== undefined && scenario.workspaceId !== workspaceId)
    throw new InputError('scenarioId', `is a scenario of '${scenario.workspaceId}', not of '${workspaceId}'`);
  return scenario;
}

export const changesOf = ({ changes }: Scenario): ScenarioChange[] => changes as unknown as ScenarioChange[];

/**
 * The place as a stored scenario makes it.
 * @throws ScenarioError when the place moved on and does not take a change any more
 */
export async function applyStoredScenario(
  db: Db,
  workspaceId: string,
  input: StudyInput,
  scenarioId: string,
): Promise<StudyInput> {
  return applyScenario(input, changesOf(await getScenario(db, scenarioId, workspaceId)));
}

/** What a question on a scenario hangs on beside the place. */
export async function scenarioVersion(
  db: Db,
  workspaceId: string,
  scenarioId: string | null,
): Promise<{ scenario?: { id: string; version: number } }> {
  if (scenarioId === null) return {};
  const { id, version } = await getScenario(db, scenarioId, workspaceId);
  return { scenario: { id, version } };
}
