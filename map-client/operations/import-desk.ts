/** What a place keeps of files that came in: the files themselves, and the meanings of headings. */
import type { Client } from 'urql';
import {
  ColumnDictionaryDocument,
  type ColumnDictionaryQuery,
  ForgetColumnDocument,
  type ImportNoun,
  ImportsDocument,
  type ImportsQuery,
  RememberColumnDocument,
} from '../contract/operations.js';
import { ask, change } from './client.js';
import type { Asking } from './load.js';
import { everyNode } from './pages.js';

export type ImportRecord = ImportsQuery['imports']['edges'][number]['node'];

/** All of them, the newest first. */
export const loadImports = ({ client, signal }: Asking, workspaceId: string): Promise<ImportRecord[]> =>
  everyNode(async (after) => (await ask(client, ImportsDocument, { workspaceId, after }, signal)).imports);

export type RememberedColumn = ColumnDictionaryQuery['columnDictionary'][number];

export interface ColumnDictionary {
  readonly columns: readonly RememberedColumn[];
  /** All that a column of a noun may mean. */
  readonly fieldsOf: (noun: ImportNoun) => readonly string[];
}

export async function loadDictionary(
  { client, signal }: Asking,
  workspaceId: string,
): Promise<ColumnDictionary> {
  const { columnDictionary, ...fields } = await ask(
    client,
    ColumnDictionaryDocument,
    { workspaceId },
    signal,
  );
  const byNoun: Readonly<Record<ImportNoun, readonly string[]>> = {
    COMMUNITIES: fields.communities,
    FACILITIES: fields.facilities,
    STOCK: fields.stock,
    BUILDINGS: fields.buildings,
  };
  return { columns: columnDictionary, fieldsOf: (noun) => byNoun[noun] };
}

export const rememberColumn = (
  client: Client,
  workspaceId: string,
  { noun, heading }: RememberedColumn,
  field: string,
): Promise<unknown> => change(client, RememberColumnDocument, { workspaceId, noun, heading, field });

export const forgetColumn = (
  client: Client,
  workspaceId: string,
  { noun, heading }: RememberedColumn,
): Promise<unknown> => change(client, ForgetColumnDocument, { workspaceId, noun, heading });
