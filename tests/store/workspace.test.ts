/** Workspaces: made once, listed in order, and taken away with all they hold. */

import { beforeAll, expect, it } from '@jest/globals';
import type { Store } from '../../api/store/open.js';
import { checkHealth } from '../../api/store/open.js';
import {
  deleteWorkspace,
  ensureWorkspace,
  findWorkspace,
  getWorkspace,
  listWorkspaces,
} from '../../api/store/workspace.store.js';
import { eachEngine } from '../setup/engines.js';

eachEngine((_engine, openDb) => {
  let store: Store;
  beforeAll(async () => {
    store = await openDb();
  });

  it('is healthy', async () => {
    await expect(checkHealth(store.knex)).resolves.toBeUndefined();
  });

  it('makes a workspace once and keeps its first names', async () => {
    const first = await ensureWorkspace(store.knex, { id: 'gulou', nameZh: '鼓楼', nameEn: 'Gulou' });
    const again = await ensureWorkspace(store.knex, { id: 'gulou', nameZh: '别名', nameEn: 'Other' });
    expect(again).toEqual(first);
    expect(first).toMatchObject({ nameZh: '鼓楼', isMadeUp: false });
  });

  it('lists workspaces in the order they were made', async () => {
    await ensureWorkspace(store.knex, { id: 'demo', nameZh: '示范区', nameEn: 'Demo', isMadeUp: true });
    expect((await listWorkspaces(store.knex)).map(({ id }) => id)).toEqual(['gulou', 'demo']);
  });

  it.each(['Gulou', 'a b', '-a', 'a-', '', 'x'.repeat(64)])('refuses the slug %p', async (id) => {
    await expect(ensureWorkspace(store.knex, { id, nameZh: '一', nameEn: 'a' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('workspace_id_is_a_slug'),
    });
  });

  it('says when there is none', async () => {
    expect(await findWorkspace(store.knex, 'nowhere')).toBeNull();
    await expect(getWorkspace(store.knex, 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(deleteWorkspace(store.knex, 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
