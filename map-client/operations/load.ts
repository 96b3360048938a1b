/** What the page asks of the server, one function a piece of the desk. */
import type { Client } from 'urql';
import {
  CancelRunDocument,
  CardDocument,
  DeskDocument,
  LifeCircleDocument,
  RunStateDocument,
  RunSummaryDocument,
  RunsDocument,
  StartRunDocument,
} from '../contract/operations.js';
import type { Answer, Card, Place } from '../state/desk.js';
import type { Catalogue, LifeCircle, Run, RunSummary, Service } from '../state/records.js';
import { servicesToRun } from '../state/runs.js';
import { storedService } from '../state/scenario-change.js';
import { BANDS, type View } from '../state/view.js';
import { AskError, ask, change } from './client.js';
import { type OnBytes, wholeAnswer, wholeList } from './lists.js';
import { everyNode } from './pages.js';

/** A client, and the signal by which a question that is no longer wanted is called off. */
export interface Asking {
  readonly client: Client;
  readonly signal: AbortSignal;
}

export const loadCatalogue = ({ client, signal }: Asking): Promise<Catalogue> =>
  ask(client, DeskDocument, {}, signal);

export async function loadPlace({ signal }: Asking, placeId: string, onBytes: OnBytes): Promise<Place> {
  const asking = { signal, onBytes: sumOf(onBytes) };
  const [communities, facilities, entrances, stock] = await Promise.all([
    wholeList(placeId, 'communities', asking),
    wholeList(placeId, 'facilities', asking),
    wholeList(placeId, 'entrances', asking),
    wholeList(placeId, 'idle-stocks', asking),
  ]);
  return { placeId, communities, facilities, entrances, stock };
}

export const loadRuns = ({ client, signal }: Asking, workspaceId: string): Promise<Run[]> =>
  everyNode(async (after) => (await ask(client, RunsDocument, { workspaceId, after }, signal)).coverageRuns);

export async function loadSummary({ client, signal }: Asking, id: string): Promise<RunSummary> {
  const { coverageRun } = await ask(client, RunSummaryDocument, { id }, signal);
  return coverageRun ?? gone(id);
}

/** Several lists on their way at once are told as one. */
function sumOf(onBytes: OnBytes): OnBytes {
  let sum = 0;
  return (more) => {
    sum += more;
    onBytes(sum);
  };
}

export async function loadAnswer(
  { signal }: Asking,
  runId: string,
  { service, band }: Pick<View, 'service' | 'band'>,
  onBytes: OnBytes,
): Promise<Answer> {
  const gaps = await wholeAnswer(runId, storedService(service), band, { signal, onBytes: sumOf(onBytes) });
  return { runId, service, bandMinutes: band, gaps };
}

export async function loadCard(
  { client, signal }: Asking,
  runId: string,
  communityId: string,
  { service, band }: Pick<View, 'service' | 'band'>,
): Promise<Card> {
  const variables = { runId, communityId, serviceKind: service, bandMinutes: band };
  const { gaps } = await ask(client, CardDocument, variables, signal);
  return { communityId, figures: gaps.edges[0]?.node ?? null };
}

export async function loadLifeCircle(
  { client, signal }: Asking,
  communityId: string,
  { profile, reading }: Pick<View, 'profile' | 'reading'>,
): Promise<LifeCircle> {
  const variables = { communityId, minutes: [...BANDS], profile, reading };
  return (await ask(client, LifeCircleDocument, variables, signal)).lifeCircle;
}

export async function loadRun({ client, signal }: Asking, id: string): Promise<Run> {
  const { coverageRun } = await ask(client, RunStateDocument, { id }, signal);
  return coverageRun ?? gone(id);
}

export async function startRun(
  client: Client,
  workspaceId: string,
  services: readonly Service[],
  view: View,
): Promise<Run> {
  const parameters = {
    minutes: [...BANDS],
    reading: view.reading,
    profile: view.profile,
    services: servicesToRun(services, view),
  };
  return (await change(client, StartRunDocument, { workspaceId, parameters })).startCoverageRun;
}

export const cancelRun = async (client: Client, id: string): Promise<Run> =>
  (await change(client, CancelRunDocument, { id })).cancelCoverageRun;

function gone(id: string): never {
  throw new AskError({ kind: 'refused', code: 'NOT_FOUND', message: `coverage run ${id}` });
}
