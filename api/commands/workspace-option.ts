/** Which place a command is about where nobody named one. */

import { DataGapError } from '../errors.js';
import { countCommunities } from '../store/community.store.js';
import type { Store } from '../store/open.js';
import { listWorkspaces } from '../store/workspace.store.js';

/** The workspace `default` when it holds something, else the only one that does. */
export async function onlyWorkspace({ knex: db }: Store): Promise<string> {
  const filled: string[] = [];
  for (const { id } of await listWorkspaces(db)) if ((await countCommunities(db, id)) > 0) filled.push(id);
  const own = filled.includes('default') ? 'default' : filled[0];
  if (own && (filled.length === 1 || own === 'default')) return own;
  if (own)
    throw new DataGapError(
      'workspace',
      'database',
      `Several workspaces hold communities (${filled.join(', ')}): name one with --workspace.`,
    );
  throw new DataGapError(
    'communities',
    'database',
    "There is no community yet: import some with 'linli import all FILE'.",
  );
}
