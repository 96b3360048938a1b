/** Clusters of neighbours: asking for them, fetching the answer, taking one into the plan. */
import type { Client } from 'urql';
import {
  AcceptClustersDocument,
  AcceptedClustersDocument,
  ClustersAnswerDocument,
  StartClustersDocument,
} from '../contract/operations.js';
import { type ClustersForm, clustersParameters } from '../state/clusters.js';
import type { AcceptedGroup, Proposal } from '../state/groups.js';
import type { Study } from '../state/records.js';
import type { StudyAnswer } from '../state/study-answer.js';
import { ask, change } from './client.js';
import type { Asking } from './load.js';
import { everyNode } from './pages.js';
import { present } from './studies.js';

export async function startClusters(client: Client, workspaceId: string, form: ClustersForm): Promise<Study> {
  const parameters = clustersParameters(form);
  return (await change(client, StartClustersDocument, { workspaceId, parameters })).startClustersStudy;
}

export async function loadClusters({ client, signal }: Asking, id: string): Promise<StudyAnswer> {
  const { study } = await ask(client, ClustersAnswerDocument, { id }, signal);
  return { studyId: id, kind: 'CLUSTERS', value: present(study?.clusters, id) };
}

export const loadAcceptedClusters = (
  { client, signal }: Asking,
  workspaceId: string,
): Promise<AcceptedGroup[]> =>
  everyNode(
    async (after) =>
      (await ask(client, AcceptedClustersDocument, { workspaceId, after }, signal)).communityClusters,
  );

/** @param proposal which of the answer's list, and what it shall be called */
export const acceptCluster = async (
  client: Client,
  studyId: string,
  proposal: Proposal,
): Promise<readonly AcceptedGroup[]> =>
  (await change(client, AcceptClustersDocument, { studyId, accepted: [proposal] })).acceptClusters;
