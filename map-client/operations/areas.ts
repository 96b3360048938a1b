/** The subdistricts of a place. */
import { SubdistrictsDocument } from '../contract/operations.js';
import type { Subdistrict } from '../state/records.js';
import { ask } from './client.js';
import type { Asking } from './load.js';
import { everyNode } from './pages.js';

export const loadSubdistricts = ({ client, signal }: Asking, workspaceId: string): Promise<Subdistrict[]> =>
  everyNode(
    async (after) =>
      (await ask(client, SubdistrictsDocument, { workspaceId, after }, signal)).administrativeAreas,
  );
