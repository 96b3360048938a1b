/** Reads and writes of the rows that are edited, one door a noun. */
import type { Client } from 'urql';
import {
  CreateCommunityDocument,
  type CreateCommunityInput,
  CreateEntranceDocument,
  type CreateEntranceInput,
  CreateFacilityDocument,
  type CreateFacilityInput,
  CreateIdleStockDocument,
  type CreateIdleStockInput,
  DeleteCommunityDocument,
  DeleteEntranceDocument,
  DeleteFacilityDocument,
  DeleteIdleStockDocument,
  EditedCommunityByIdDocument,
  EditedEntranceByIdDocument,
  EditedFacilityByIdDocument,
  EditedIdleStockByIdDocument,
  EntrancesOfCommunityDocument,
  RunFreshnessDocument,
  UpdateCommunityDocument,
  UpdateEntranceDocument,
  UpdateFacilityDocument,
  UpdateIdleStockDocument,
} from '../contract/operations.js';
import type { Write } from '../state/edit-history.js';
import type { EditNoun, EditRow, Entrance, Values } from '../state/edit-rows.js';
import { ask, change } from './client.js';
import type { Asking } from './load.js';
import { everyNode } from './pages.js';

interface Door {
  get(client: Client, id: string): Promise<EditRow | null>;
  create(client: Client, workspaceId: string, input: Values): Promise<EditRow>;
  update(client: Client, key: { id: string; version: number }, input: Values): Promise<EditRow>;
  remove(client: Client, key: { id: string; version: number }): Promise<unknown>;
}

/** The form knows its fields by name only: here they are told to be what the server takes. It checks them. */
const DOORS: Readonly<Record<EditNoun, Door>> = {
  community: {
    get: async (client, id) => (await ask(client, EditedCommunityByIdDocument, { id })).community,
    create: async (client, workspaceId, input) =>
      (await change(client, CreateCommunityDocument, { workspaceId, input: input as CreateCommunityInput }))
        .createCommunity,
    update: async (client, key, input) =>
      (await change(client, UpdateCommunityDocument, { ...key, input })).updateCommunity,
    remove: (client, key) => change(client, DeleteCommunityDocument, key),
  },
  entrance: {
    get: async (client, id) => (await ask(client, EditedEntranceByIdDocument, { id })).entrance,
    create: async (client, workspaceId, input) =>
      (await change(client, CreateEntranceDocument, { workspaceId, input: input as CreateEntranceInput }))
        .createEntrance,
    update: async (client, key, input) =>
      (await change(client, UpdateEntranceDocument, { ...key, input })).updateEntrance,
    remove: (client, key) => change(client, DeleteEntranceDocument, key),
  },
  facility: {
    get: async (client, id) => (await ask(client, EditedFacilityByIdDocument, { id })).facility,
    create: async (client, workspaceId, input) =>
      (await change(client, CreateFacilityDocument, { workspaceId, input: input as CreateFacilityInput }))
        .createFacility,
    update: async (client, key, input) =>
      (await change(client, UpdateFacilityDocument, { ...key, input })).updateFacility,
    remove: (client, key) => change(client, DeleteFacilityDocument, key),
  },
  stock: {
    get: async (client, id) => (await ask(client, EditedIdleStockByIdDocument, { id })).idleStock,
    create: async (client, workspaceId, input) =>
      (await change(client, CreateIdleStockDocument, { workspaceId, input: input as CreateIdleStockInput }))
        .createIdleStock,
    update: async (client, key, input) =>
      (await change(client, UpdateIdleStockDocument, { ...key, input })).updateIdleStock,
    remove: (client, key) => change(client, DeleteIdleStockDocument, key),
  },
};

export interface Written {
  /** As it now stands; null: it is deleted. */
  readonly row: EditRow | null;
  readonly entrances: readonly Entrance[];
}

/** @throws AskError, with CONFLICT or NOT_FOUND where somebody else was there meanwhile */
export async function carryOut(client: Client, workspaceId: string, write: Write): Promise<Written> {
  const door = DOORS[write.noun];
  if (write.kind === 'update')
    return { row: await door.update(client, keyOf(write), write.input), entrances: [] };
  if (write.kind === 'remove') {
    await door.remove(client, keyOf(write));
    return { row: null, entrances: [] };
  }
  const row = await door.create(client, workspaceId, write.input);
  const entrances: Entrance[] = [];
  for (const { id: _, version: __, ...entrance } of write.entrances) {
    const input = { ...entrance, communityId: row.id };
    entrances.push((await DOORS.entrance.create(client, workspaceId, input)) as Entrance);
  }
  return { row, entrances };
}

const keyOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

export const readRow = (client: Client, noun: EditNoun, id: string): Promise<EditRow | null> =>
  DOORS[noun].get(client, id);

/** Whole, so that they can be brought back with their community. */
export const entrancesOf = (client: Client, workspaceId: string, communityId: string): Promise<Entrance[]> =>
  everyNode(
    async (after) =>
      (await ask(client, EntrancesOfCommunityDocument, { workspaceId, communityId, after })).entrances,
  );

export const loadFreshness = async ({ client, signal }: Asking, id: string): Promise<boolean> =>
  (await ask(client, RunFreshnessDocument, { id }, signal)).coverageRun?.isOutdated ?? false;
