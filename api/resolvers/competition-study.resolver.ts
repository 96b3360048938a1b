/** The study of competition: asked for, and its answer with the norm behind the demand. */
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { CompetitionStudyInput } from '../../schema/competition-study.input.js';
import { CompetitionStudy } from '../../schema/competition-study.type.js';
import { UUIDScalar } from '../../schema/scalars.js';
import { Study } from '../../schema/study.type.js';
import type { Context } from '../context.js';
import type { CompetitionResult } from '../planning/competition-result.js';
import type { CompetitionParameters } from '../planning/competition-study.js';
import { normOf, normsOf } from '../standards/standard-profiles.js';
import { answerOf, askStudy } from './study.js';

@Resolver(() => Study)
export class CompetitionStudyResolver {
  @Mutation(() => Study, {
    description: '研究供需竞争,立即返回 / Ask for a study of competition; answers at once',
  })
  startCompetitionStudy(
    @Ctx() context: Context,
    @Arg('workspaceId', () => ID, { description: '工作区 / Workspace' }) workspaceId: string,
    @Arg('parameters', () => CompetitionStudyInput, {
      nullable: true,
      description: '参数,未写的取缺省值 / Parameters; the usual ones for what is left out',
    })
    parameters?: CompetitionStudyInput | null,
    @Arg('scenarioId', () => UUIDScalar, {
      nullable: true,
      description: '所依据的方案;空为现状 / Scenario to ask it on; null: things as they are',
    })
    scenarioId?: string | null,
  ): Promise<Study> {
    return askStudy(context, { workspaceId, kind: 'competition', parameters: { ...parameters }, scenarioId });
  }

  @FieldResolver(() => CompetitionStudy, {
    nullable: true,
    description:
      '供需竞争的结果;其他类别或未完成时为空 / Answer of a study of competition, when there is one',
  })
  competition(@Root() study: Study): CompetitionStudy | null {
    const answer = answerOf<CompetitionResult>(study, 'competition');
    if (!answer) return null;
    const { standardProfile } = study.parameters as unknown as CompetitionParameters;
    const { communities, facilities, normId, ...rest } = answer;
    return {
      ...rest,
      communities: [...communities],
      facilities: facilities.map((use) => ({ ...use, catchment: [...use.catchment] })),
      bottleneck: answer.bottleneck && {
        ...answer.bottleneck,
        communityIds: [...answer.bottleneck.communityIds],
        facilityIds: [...answer.bottleneck.facilityIds],
      },
      norm: normId === null ? null : normOf(normsOf(standardProfile), normId),
    };
  }
}
