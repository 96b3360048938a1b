/** Siting studies: asking where, and fetching the answer. */
import type { Client } from 'urql';
import { SitingAnswerDocument, StartSitingDocument } from '../contract/operations.js';
import type { Study } from '../state/records.js';
import { type SitingForm, servicesAsked, sitingParameters } from '../state/siting-form.js';
import type { StudyAnswer } from '../state/study-answer.js';
import type { View } from '../state/view.js';
import { ask, change } from './client.js';
import type { Asking } from './load.js';
import { present } from './studies.js';

export async function startSiting(
  client: Client,
  workspaceId: string,
  form: SitingForm,
  view: View,
): Promise<Study> {
  const parameters = sitingParameters(form, view);
  return (await change(client, StartSitingDocument, { workspaceId, parameters })).startSitingStudy;
}

export async function loadSiting({ client, signal }: Asking, id: string): Promise<StudyAnswer> {
  const { study } = await ask(client, SitingAnswerDocument, { id }, signal);
  const answer = present(study?.siting, id);
  return {
    studyId: id,
    kind: 'SITING',
    value: { ...answer, services: servicesAsked(study?.parameters ?? {}) },
  };
}
