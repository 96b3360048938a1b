/** Competition for capacity: asking for it, and fetching the answer. */
import type { Client } from 'urql';
import { CompetitionAnswerDocument, StartCompetitionDocument } from '../contract/operations.js';
import { type CompetitionForm, competitionParameters } from '../state/competition.js';
import type { Study } from '../state/records.js';
import type { StudyAnswer } from '../state/study-answer.js';
import type { View } from '../state/view.js';
import { ask, change } from './client.js';
import type { Asking } from './load.js';
import { present } from './studies.js';

export async function startCompetition(
  client: Client,
  workspaceId: string,
  form: CompetitionForm,
  view: View,
): Promise<Study> {
  const parameters = competitionParameters(form, view);
  return (await change(client, StartCompetitionDocument, { workspaceId, parameters })).startCompetitionStudy;
}

export async function loadCompetition({ client, signal }: Asking, id: string): Promise<StudyAnswer> {
  const { study } = await ask(client, CompetitionAnswerDocument, { id }, signal);
  return { studyId: id, kind: 'COMPETITION', value: present(study?.competition, id) };
}
