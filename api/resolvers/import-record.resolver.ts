/** The files that came into a place, the newest first. Taking one back is a request of its own (routes/imports). */
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ImportRecord, ImportRecordConnection } from '../../schema/import-record.type.js';
import { PageArgs } from '../../schema/page.args.js';
import type { Context } from '../context.js';
import { listImports } from '../store/import-list.read.js';
import { getWorkspace } from '../store/workspace.store.js';
import { connectionOf, decodeCursor } from './connection.js';

@Resolver(() => ImportRecord)
export class ImportRecordResolver {
  @Query(() => ImportRecordConnection, {
    description:
      '导入过的文件,新者在前,含已撤销的 / Files that came in, the newest first, those taken back too',
  })
  async imports(
    @Ctx() { db }: Context,
    @Arg('workspaceId', () => ID, { description: '工作区 / Workspace' }) workspaceId: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<object> {
    await getWorkspace(db, workspaceId);
    const page = await listImports(db, { workspaceId, first, after: decodeCursor(after) });
    return connectionOf(page, after, page.countAll);
  }
}
