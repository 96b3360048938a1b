/** The study of openings: asked for, and its answer. */
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { OpeningsStudyInput } from '../../schema/openings-study.input.js';
import { OpeningsStudy } from '../../schema/openings-study.type.js';
import type { RankedOpening } from '../../schema/ranked-opening.type.js';
import { type JsonObject, UUIDScalar } from '../../schema/scalars.js';
import { Study } from '../../schema/study.type.js';
import type { Context } from '../context.js';
import type { OpeningsResult, RankedResult } from '../planning/openings-study.js';
import { answerOf, askStudy } from './study.js';

@Resolver(() => Study)
export class OpeningsStudyResolver {
  @Mutation(() => Study, {
    description: '研究打通排序,立即返回 / Ask which openings bring most for the money; answers at once',
  })
  startOpeningsStudy(
    @Ctx() context: Context,
    @Arg('workspaceId', () => ID, { description: '工作区 / Workspace' }) workspaceId: string,
    @Arg('parameters', () => OpeningsStudyInput, {
      nullable: true,
      description: '参数,未写的取缺省值 / Parameters; the usual ones for what is left out',
    })
    parameters?: OpeningsStudyInput | null,
    @Arg('scenarioId', () => UUIDScalar, {
      nullable: true,
      description: '所依据的方案;空为现状 / Scenario to ask it on; null: things as they are',
    })
    scenarioId?: string | null,
  ): Promise<Study> {
    return askStudy(context, { workspaceId, kind: 'openings', parameters: { ...parameters }, scenarioId });
  }

  @FieldResolver(() => OpeningsStudy, {
    nullable: true,
    description: '打通排序的结果;其他类别或未完成时为空 / Answer of a study of openings, when there is one',
  })
  openings(@Root() study: Study): OpeningsStudy | null {
    const answer = answerOf<OpeningsResult>(study, 'openings');
    if (!answer) return null;
    const { singles, pairs, ...rest } = answer;
    return {
      ...rest,
      refusedIds: [...rest.refusedIds],
      singles: singles.map(shown),
      pairs: pairs.map(shown),
    };
  }
}

const shown = ({ candidates, byService, ...rest }: RankedResult): RankedOpening => ({
  ...rest,
  byService: [...byService],
  candidates: candidates.map(({ lonLat: [lon, lat], changes, ...one }) => ({
    ...one,
    lon,
    lat,
    changes: changes as unknown as JsonObject[],
  })),
});
