/** Renovation units (划定改造单元): ask for a delineation, see it, take it into the plan. */
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { AcceptedProposalInput } from '../../schema/accepted-proposal.input.js';
import { RenovationUnit } from '../../schema/renovation-unit.type.js';
import { UUIDScalar } from '../../schema/scalars.js';
import { Study } from '../../schema/study.type.js';
import { UnitsStudyInput } from '../../schema/units-study.input.js';
import { UnitsResult } from '../../schema/units-study.type.js';
import type { Context } from '../context.js';
import { acceptUnits } from '../planning/accept-groups.js';
import { answerOf, askStudy } from './study.js';

@Resolver(() => Study)
export class UnitsStudyResolver {
  @FieldResolver(() => UnitsResult, {
    nullable: true,
    description:
      '改造单元划定的结果;其他类别为空 / Units delineated; null for other kinds and before the end',
  })
  units(@Root() study: Study): UnitsResult | null {
    return answerOf<UnitsResult>(study, 'units');
  }

  @Mutation(() => Study, {
    description: '提交改造单元划定,立即返回 / Ask for renovation units to be delineated; answers at once',
  })
  startUnitsStudy(
    @Ctx() context: Context,
    @Arg('workspaceId', () => ID, { description: '工作区 / Workspace' }) workspaceId: string,
    @Arg('parameters', () => UnitsStudyInput, { nullable: true, description: '参数 / Parameters' })
    parameters?: UnitsStudyInput | null,
    @Arg('scenarioId', () => UUIDScalar, {
      nullable: true,
      description: '所依据的方案 / Scenario to ask it on',
    })
    scenarioId?: string | null,
  ): Promise<Study> {
    return askStudy(context, { workspaceId, kind: 'units', scenarioId, parameters: { ...parameters } });
  }

  @Mutation(() => [RenovationUnit], {
    description: '采纳研究划定的单元,全部成功或全部不存 / Take units of a study into the plan, all or none',
  })
  acceptUnits(
    @Ctx() { db }: Context,
    @Arg('studyId', () => UUIDScalar, { description: '研究任务 / The study' }) studyId: string,
    @Arg('accepted', () => [AcceptedProposalInput], { description: '采纳哪些 / Which of them' })
    accepted: AcceptedProposalInput[],
  ): Promise<RenovationUnit[]> {
    return acceptUnits(db, studyId, accepted);
  }
}
