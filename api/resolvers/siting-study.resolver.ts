/** Siting studies: asking for one, and its answer. */
import { Arg, Ctx, FieldResolver, Float, ID, Mutation, Resolver, Root } from 'type-graphql';
import { UUIDScalar } from '../../schema/scalars.js';
import { SitingResult } from '../../schema/siting-result.type.js';
import { SitingStudyInput } from '../../schema/siting-study.input.js';
import { Study } from '../../schema/study.type.js';
import type { Context } from '../context.js';
import { answerOf, askStudy } from './study.js';

const MILLISECONDS = 1000;

@Resolver(() => Study)
export class SitingStudyResolver {
  @Mutation(() => Study, {
    description:
      '提交存量资源选址,立即返回;用查询或订阅看进度 / Ask where to use idle stock; answers at once, follow it by query or subscription',
  })
  startSitingStudy(
    @Ctx() context: Context,
    @Arg('workspaceId', () => ID, { description: '工作区 / Workspace' }) workspaceId: string,
    @Arg('scenarioId', () => UUIDScalar, {
      nullable: true,
      description: '方案;缺省现状 / Scenario; as things are when left out',
    })
    scenarioId?: string | null,
    @Arg('parameters', () => SitingStudyInput, { nullable: true, description: '参数 / Parameters' })
    parameters?: SitingStudyInput | null,
  ): Promise<Study> {
    return askStudy(context, { workspaceId, kind: 'siting', scenarioId, parameters: { ...parameters } });
  }

  @FieldResolver(() => SitingResult, {
    nullable: true,
    description:
      '选址结果;未完成或其他类别为空 / Answer of a siting study; null before its end and for other kinds',
  })
  siting(@Root() study: Study): SitingResult | null {
    return answerOf<SitingResult>(study, 'siting');
  }

  @FieldResolver(() => Float, { nullable: true, description: '计算用时(秒) / Seconds it took' })
  seconds(@Root() { startedAt, finishedAt }: Study): number | null {
    return startedAt && finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / MILLISECONDS : null;
  }
}
