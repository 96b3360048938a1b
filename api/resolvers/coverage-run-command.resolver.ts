/** Coverage runs to act on: ask for one, follow it to its end, call it off. */
import { Arg, Ctx, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { CoverageRun } from '../../schema/coverage-run.type.js';
import { RunParametersInput } from '../../schema/run-parameters.input.js';
import { UUIDScalar } from '../../schema/scalars.js';
import type { Context } from '../context.js';
import { startCoverageRun } from '../planning/coverage-run.js';
import { getCoverageRun } from '../store/coverage-run.store.js';
import { cancelCoverageRun } from '../store/coverage-run-state.store.js';
import { runParametersOf, shownRun, watchRun } from './coverage-run.js';

const RUN = { description: '任务标识 / Identifier of the run' };

@Resolver(() => CoverageRun)
export class CoverageRunCommandResolver {
  @Mutation(() => CoverageRun, {
    description:
      '提交覆盖分析,立即返回;用查询或订阅看进度 / Ask for a coverage run; answers at once, follow it by query or subscription',
  })
  async startCoverageRun(
    @Ctx() { db, queue }: Context,
    @Arg('workspaceId', () => ID, { description: '工作区 / Workspace' }) workspaceId: string,
    @Arg('parameters', () => RunParametersInput, {
      nullable: true,
      description: '分析参数,未写的取缺省值 / Parameters; the usual ones for what is left out',
    })
    parameters?: RunParametersInput | null,
    @Arg('scenarioId', () => UUIDScalar, {
      nullable: true,
      description: '所依据的方案;空为现状 / Scenario to ask it on; null: things as they are',
    })
    scenarioId?: string | null,
  ): Promise<CoverageRun> {
    const run = await startCoverageRun(db, workspaceId, runParametersOf(parameters), scenarioId ?? null);
    await queue.add(run.id);
    return shownRun(run, null);
  }

  @Mutation(() => CoverageRun, {
    description: '取消任务;已结束的返回 CONFLICT / Call a run off; CONFLICT when it has ended already',
  })
  async cancelCoverageRun(
    @Ctx() { db }: Context,
    @Arg('id', () => UUIDScalar, RUN) id: string,
  ): Promise<CoverageRun> {
    await cancelCoverageRun(db, id);
    return shownRun(await getCoverageRun(db, id), null);
  }

  @Subscription(() => CoverageRun, {
    description: '任务的每次变化,直到结束 / The run now and after each change, until it has ended',
    subscribe: ({ args, context }) => watchRun(context as Context, args.id),
  })
  coverageRunProgress(@Root() run: CoverageRun, @Arg('id', () => UUIDScalar, RUN) _id: string): CoverageRun {
    return run;
  }
}
