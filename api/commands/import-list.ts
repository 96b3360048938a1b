/** `linli import list`: what came in, when, as what, how much of it; which of it may be taken back. */

import { type ListedImport, listImports } from '../store/import-list.read.js';
import { getWorkspace } from '../store/workspace.store.js';
import type { OpenDatabase } from './command.js';

/** The newest; the page and GraphQL turn further back. */
const PRINTED = 100;

export async function listImportsCommand(openDatabase: OpenDatabase, workspaceId: string): Promise<void> {
  const store = await openDatabase();
  try {
    await getWorkspace(store.knex, workspaceId);
    const { rows, hasNextPage } = await listImports(store.knex, { workspaceId, first: PRINTED });
    const lines = rows.map(lineOf);
    if (hasNextPage) lines.push(`… and older ones; these are the newest ${PRINTED}.`);
    process.stdout.write(
      `${lines.join('\n') || `Nothing was imported into workspace ${workspaceId} yet.`}\n`,
    );
  } finally {
    await store.close();
  }
}

function lineOf({
  id,
  createdAt,
  what,
  fileName,
  counts,
  issueCount,
  undoneAt,
  canUndo,
}: ListedImport): string {
  const stored = Object.entries(counts).filter(
    ([noun, count]) => Number(count) > 0 && noun !== 'errors' && noun !== 'warnings',
  );
  const state =
    undoneAt === null ? (canUndo ? '' : '  (cannot be taken back)') : `  (taken back ${timeOf(undoneAt)})`;
  const told = stored.map(([noun, count]) => `${noun} ${count}`).join(', ') || 'nothing new';
  const issues = issueCount > 0 ? `, issues ${issueCount}` : '';
  return `${id.slice(0, 8)}  ${timeOf(createdAt)}  ${what.padEnd(12)} ${fileName}: ${told}${issues}${state}`;
}

/** In the time of this machine, to the minute. */
function timeOf(instant: Date): string {
  const local = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}
