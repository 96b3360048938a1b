/** Reads what a study or a run is asked on: a place as it is, or as a stored scenario makes it. */

import type { Db } from '../store/row.js';
import { readPlainStudyInput } from './read-plain-study.js';
import { applyStoredScenario } from './stored-scenario.js';
import type { StudyInput } from './study-input.js';

/** @throws NotFoundError for a scenario that is not there, ScenarioError for one the place does not take */
export async function readStudyInput(
  db: Db,
  workspaceId: string,
  scenarioId: string | null,
): Promise<StudyInput> {
  const input = await readPlainStudyInput(db, workspaceId);
  return scenarioId === null ? input : applyStoredScenario(db, workspaceId, input, scenarioId);
}
