/** Says of a run whether the data it was computed from have moved on. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CoverageRun } from '../../schema/coverage-run.type.js';
import type { Context } from '../context.js';
import { isOutdated } from '../planning/outdated.js';

@Resolver(() => CoverageRun)
export class RunOutdatedResolver {
  @FieldResolver(() => Boolean, {
    description:
      '提交之后小区、出入口、楼栋、设施、路网或方案有过改动 / The data or the scenario were changed since it was asked for',
  })
  async isOutdated(@Root() run: CoverageRun, @Ctx() { loaders }: Context): Promise<boolean> {
    const [versions, scenario] = await Promise.all([
      loaders.inputVersions.load(run.workspaceId),
      run.scenarioId === null ? null : loaders.scenario.load(run.scenarioId),
    ]);
    return isOutdated(run, versions, scenario);
  }
}
