/** The study of a scenario: asked for, and its answer. */
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { UUIDScalar } from '../../schema/scalars.js';
import { ScenarioStudyInput } from '../../schema/scenario-study.input.js';
import { ScenarioStudy } from '../../schema/scenario-study.type.js';
import { Study } from '../../schema/study.type.js';
import type { Context } from '../context.js';
import { answerOf, askStudy } from './study.js';

@Resolver(() => Study)
export class ScenarioStudyResolver {
  @Mutation(() => Study, {
    description:
      '比较方案与现状或另一方案,立即返回 / Compare a scenario with things as they are or another one',
  })
  startScenarioStudy(
    @Ctx() context: Context,
    @Arg('workspaceId', () => ID, { description: '工作区 / Workspace' }) workspaceId: string,
    @Arg('parameters', () => ScenarioStudyInput, {
      nullable: true,
      description: '参数,未写的取缺省值 / Parameters; the usual ones for what is left out',
    })
    parameters?: ScenarioStudyInput | null,
    @Arg('scenarioId', () => UUIDScalar, {
      nullable: true,
      description:
        '要比较的方案;空为现状或未保存的改动 / The scenario; null: things as they are, or the changes given',
    })
    scenarioId?: string | null,
  ): Promise<Study> {
    return askStudy(context, { workspaceId, kind: 'scenario', parameters: { ...parameters }, scenarioId });
  }

  @FieldResolver(() => ScenarioStudy, {
    nullable: true,
    description: '方案对比的结果;其他类别或未完成时为空 / Answer of a study of a scenario, when there is one',
  })
  scenario(@Root() study: Study): ScenarioStudy | null {
    return answerOf<ScenarioStudy>(study, 'scenario');
  }
}
