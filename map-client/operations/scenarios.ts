/** Scenarios: fetching and storing them, comparing one with today, ranking openings. */
import type { Client } from 'urql';
import {
  CreateScenarioDocument,
  OpeningsAnswerDocument,
  ScenarioAnswerDocument,
  ScenariosDocument,
  StartOpeningsDocument,
  StartScenarioStudyDocument,
  UpdateScenarioDocument,
} from '../contract/operations.js';
import type { StoredScenario, Study } from '../state/records.js';
import type { Draft } from '../state/scenario-draft.js';
import { comparisonParameters, openingsParameters, storedChanges } from '../state/scenarios.js';
import type { StudyAnswer } from '../state/study-answer.js';
import type { View } from '../state/view.js';
import { ask, change } from './client.js';
import type { Asking } from './load.js';
import { everyNode } from './pages.js';
import { present } from './studies.js';

export const loadScenarios = ({ client, signal }: Asking, workspaceId: string): Promise<StoredScenario[]> =>
  everyNode(
    async (after) => (await ask(client, ScenariosDocument, { workspaceId, after }, signal)).scenarios,
  );

/** A new one, or the stored one as it now stands on the table. */
export async function storeScenario(
  client: Client,
  workspaceId: string,
  draft: Draft,
): Promise<StoredScenario> {
  const input = { name: draft.name, changes: storedChanges(draft) };
  if (draft.stored === null)
    return (await change(client, CreateScenarioDocument, { workspaceId, input })).createScenario;
  const { id, version } = draft.stored;
  return (await change(client, UpdateScenarioDocument, { id, version, input })).updateScenario;
}

export async function startComparison(
  client: Client,
  workspaceId: string,
  scenarioId: string,
  view: View,
): Promise<Study> {
  const variables = { workspaceId, scenarioId, parameters: comparisonParameters(view) };
  return (await change(client, StartScenarioStudyDocument, variables)).startScenarioStudy;
}

export async function startOpenings(client: Client, workspaceId: string, view: View): Promise<Study> {
  const parameters = openingsParameters(view);
  return (await change(client, StartOpeningsDocument, { workspaceId, parameters })).startOpeningsStudy;
}

export async function loadComparison({ client, signal }: Asking, id: string): Promise<StudyAnswer> {
  const { study } = await ask(client, ScenarioAnswerDocument, { id }, signal);
  return { studyId: id, kind: 'SCENARIO', value: present(study?.scenario, id) };
}

export async function loadOpenings({ client, signal }: Asking, id: string): Promise<StudyAnswer> {
  const { study } = await ask(client, OpeningsAnswerDocument, { id }, signal);
  return { studyId: id, kind: 'OPENINGS', value: present(study?.openings, id) };
}
