/** Loads the demo town (示范区) into its own workspace when the database is empty. Everything in it is made up. */

import { demoTown } from '../demo-town/demo-town.js';
import { countCommunities } from '../store/community.store.js';
import type { Db } from '../store/row.js';
import { listWorkspaces, type NewWorkspace } from '../store/workspace.store.js';
import { type ImportProgress, storeBundle } from './import-bundle.js';

export const DEMO_WORKSPACE: NewWorkspace = {
  id: 'demo',
  nameZh: '示范区',
  nameEn: 'Demo town',
  isMadeUp: true,
};

/** One seed, so that everybody who looks at the demo town sees the same one. */
export const DEMO_SEED = 20260101;

/** @returns true when the town was loaded; false when some workspace holds communities already */
export async function loadDemoIfEmpty(
  { knex: db }: { readonly knex: Db },
  onProgress?: ImportProgress,
): Promise<boolean> {
  for (const { id } of await listWorkspaces(db)) {
    if ((await countCommunities(db, id)) > 0) return false;
  }
  await storeBundle(db, DEMO_WORKSPACE, demoTown({ seed: DEMO_SEED }), onProgress);
  return true;
}
