/** Coverage runs to look at: one, the latest, all of a workspace. */
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { CoverageRun, CoverageRunConnection } from '../../schema/coverage-run.type.js';
import { PageArgs } from '../../schema/page.args.js';
import { RunParametersInput } from '../../schema/run-parameters.input.js';
import { UUIDScalar } from '../../schema/scalars.js';
import type { Context } from '../context.js';
import { getCoverageRun, listCoverageRuns } from '../store/coverage-run.store.js';
import { connectionOf, decodeCursor } from './connection.js';
import { latestRunOf, runParametersOf, shownRun } from './coverage-run.js';

const WORKSPACE = { description: '工作区 / Workspace' };
const RUN = { description: '任务标识 / Identifier of the run' };
const PARAMETERS = {
  nullable: true,
  description: '分析参数,缺省全取缺省值 / Parameters; the usual ones when left out',
};

@Resolver(() => CoverageRun)
export class CoverageRunResolver {
  @Query(() => CoverageRunConnection, {
    description: '覆盖分析任务,新者在前 / Coverage runs, the newest first',
  })
  async coverageRuns(
    @Ctx() { db, queue }: Context,
    @Arg('workspaceId', () => ID, WORKSPACE) workspaceId: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<object> {
    const page = await listCoverageRuns(db, { workspaceId, first, after: decodeCursor(after) });
    const shown = { ...page, rows: page.rows.map((run) => shownRun(run, queue.stageOf(run.id))) };
    return connectionOf(shown, after, page.countAll);
  }

  @Query(() => CoverageRun, {
    nullable: true,
    description: '按标识取任务;不存在时返回 NOT_FOUND / One run by its id; NOT_FOUND when there is none',
  })
  async coverageRun(
    @Ctx() { db, queue }: Context,
    @Arg('id', () => UUIDScalar, RUN) id: string,
  ): Promise<CoverageRun> {
    return shownRun(await getCoverageRun(db, id), queue.stageOf(id));
  }

  @Query(() => CoverageRun, {
    nullable: true,
    description:
      '最近一次完成的任务;给出参数则须相符,没有则为空 / The newest finished run, with these parameters if given; null when there is none',
  })
  async latestCoverageRun(
    @Ctx() { db }: Context,
    @Arg('workspaceId', () => ID, WORKSPACE) workspaceId: string,
    @Arg('parameters', () => RunParametersInput, PARAMETERS) parameters?: RunParametersInput | null,
  ): Promise<CoverageRun | null> {
    const run = await latestRunOf(db, workspaceId, parameters ? runParametersOf(parameters) : null);
    return run && shownRun(run, null);
  }
}
