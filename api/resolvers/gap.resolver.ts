/** The ranked list of gaps, of a run or by the identifier of one, and what hangs on a gap. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Community } from '../../schema/community.type.js';
import type { Connection } from '../../schema/connection.type.js';
import { CoverageRun } from '../../schema/coverage-run.type.js';
import { GapArgs } from '../../schema/gap.args.js';
import { Gap, GapConnection } from '../../schema/gap.type.js';
import { GapArea } from '../../schema/gap-area.type.js';
import { UUIDScalar } from '../../schema/scalars.js';
import type { Context } from '../context.js';
import { getCoverageRun } from '../store/coverage-run.store.js';
import { gapsOf } from './gap.js';

const DESCRIPTION =
  '各小区、服务、生活圈的结果,差者在前;完成前为空 / Results by community, service and band, the worst first; empty until the run is done';

@Resolver(() => Gap)
export class GapResolver {
  @Query(() => GapConnection, { description: DESCRIPTION })
  async gaps(
    @Ctx() { db }: Context,
    @Arg('runId', () => UUIDScalar, { description: '任务标识 / Identifier of the run' }) runId: string,
    @Args(() => GapArgs) args: GapArgs,
  ): Promise<Connection<Gap>> {
    return gapsOf(db, await getCoverageRun(db, runId), args);
  }

  @FieldResolver(() => Community, {
    nullable: true,
    description: '小区;分析后被删除的为空 / The community; null when it was deleted after the run',
  })
  community(@Root() gap: Gap, @Ctx() { loaders }: Context): Promise<Community | null> {
    return loaders.community.load(gap.communityId);
  }

  @FieldResolver(() => GapArea, {
    nullable: true,
    description: '缺口范围;全部可达时为空 / Gap area; null where all the land is within reach, or no data',
  })
  area(@Root() gap: Gap, @Ctx() { loaders }: Context): Promise<GapArea | null> {
    return loaders.gapArea.load(gap);
  }
}

@Resolver(() => CoverageRun)
export class RunGapsResolver {
  @FieldResolver(() => GapConnection, { description: DESCRIPTION })
  gaps(
    @Root() run: CoverageRun,
    @Ctx() { db }: Context,
    @Args(() => GapArgs) args: GapArgs,
  ): Promise<Connection<Gap>> {
    return gapsOf(db, run, args);
  }
}
