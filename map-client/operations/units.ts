/** Renovation units: delineating them, fetching the answer, taking one into the plan. */
import type { Client } from 'urql';
import {
  AcceptedUnitsDocument,
  AcceptUnitsDocument,
  StartUnitsDocument,
  UnitsAnswerDocument,
} from '../contract/operations.js';
import type { AcceptedGroup, Proposal } from '../state/groups.js';
import type { Study } from '../state/records.js';
import type { StudyAnswer } from '../state/study-answer.js';
import { type UnitsForm, unitsParameters } from '../state/units.js';
import type { View } from '../state/view.js';
import { ask, change } from './client.js';
import type { Asking } from './load.js';
import { everyNode } from './pages.js';
import { present } from './studies.js';

export async function startUnits(
  client: Client,
  workspaceId: string,
  form: UnitsForm,
  view: View,
): Promise<Study> {
  const parameters = unitsParameters(form, view);
  return (await change(client, StartUnitsDocument, { workspaceId, parameters })).startUnitsStudy;
}

export async function loadUnits({ client, signal }: Asking, id: string): Promise<StudyAnswer> {
  const { study } = await ask(client, UnitsAnswerDocument, { id }, signal);
  return { studyId: id, kind: 'UNITS', value: present(study?.units, id) };
}

export const loadAcceptedUnits = (
  { client, signal }: Asking,
  workspaceId: string,
): Promise<AcceptedGroup[]> =>
  everyNode(
    async (after) =>
      (await ask(client, AcceptedUnitsDocument, { workspaceId, after }, signal)).renovationUnits,
  );

/** @param proposal which of the answer's list, and what it shall be called */
export const acceptUnit = async (
  client: Client,
  studyId: string,
  proposal: Proposal,
): Promise<readonly AcceptedGroup[]> =>
  (await change(client, AcceptUnitsDocument, { studyId, accepted: [proposal] })).acceptUnits;
