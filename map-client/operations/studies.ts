/** What the page asks of studies whatever their kind: the list, following one, calling it off. */
import type { Client } from 'urql';
import {
  CancelStudyDocument,
  DeleteStudyDocument,
  StudiesDocument,
  type StudyKind,
  StudyProgressedDocument,
  StudyStateDocument,
} from '../contract/operations.js';
import type { Study } from '../state/records.js';
import { AskError, ask, change } from './client.js';
import { type Follower, follow } from './follow.js';
import type { Asking } from './load.js';
import { everyNode } from './pages.js';

export const loadStudies = (
  { client, signal }: Asking,
  workspaceId: string,
  kind: StudyKind,
): Promise<Study[]> =>
  everyNode(
    async (after) => (await ask(client, StudiesDocument, { workspaceId, kind, after }, signal)).studies,
  );

async function loadStudy({ client, signal }: Asking, id: string): Promise<Study> {
  const { study } = await ask(client, StudyStateDocument, { id }, signal);
  return present(study, id);
}

/** @returns a function that stops following */
export const followStudy = (client: Client, id: string, follower: Follower<Study>): (() => void) =>
  follow(
    {
      listen: (hear) =>
        client.subscription(StudyProgressedDocument, { id }).subscribe(({ data }) => {
          if (data) hear(data.studyProgress);
        }).unsubscribe,
      ask: (signal) => loadStudy({ client, signal }, id),
    },
    follower,
  );

export const cancelStudy = async (client: Client, id: string): Promise<Study> =>
  (await change(client, CancelStudyDocument, { id })).cancelStudy;

export async function deleteStudy(client: Client, id: string): Promise<void> {
  await change(client, DeleteStudyDocument, { id });
}

/** @throws AskError where there is no such study, or none of its kind */
export function present<Value>(value: Value | null | undefined, id: string): Value {
  if (value === null || value === undefined)
    throw new AskError({ kind: 'refused', code: 'NOT_FOUND', message: `study ${id}` });
  return value;
}
