/** Clusters of neighbours (相邻小区联动): ask for them, see them, take them into the plan. */
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { AcceptedProposalInput } from '../../schema/accepted-proposal.input.js';
import { ClustersStudyInput } from '../../schema/clusters-study.input.js';
import { ClustersResult } from '../../schema/clusters-study.type.js';
import { CommunityCluster } from '../../schema/community-cluster.type.js';
import { UUIDScalar } from '../../schema/scalars.js';
import { Study } from '../../schema/study.type.js';
import type { Context } from '../context.js';
import { acceptClusters } from '../planning/accept-groups.js';
import { answerOf, askStudy } from './study.js';

@Resolver(() => Study)
export class ClustersStudyResolver {
  @FieldResolver(() => ClustersResult, {
    nullable: true,
    description: '相邻小区联动的结果;其他类别为空 / Clusters found; null for other kinds and before the end',
  })
  clusters(@Root() study: Study): ClustersResult | null {
    return answerOf<ClustersResult>(study, 'clusters');
  }

  @Mutation(() => Study, {
    description: '提交相邻小区联动研究,立即返回 / Ask for clusters of neighbours; answers at once',
  })
  startClustersStudy(
    @Ctx() context: Context,
    @Arg('workspaceId', () => ID, { description: '工作区 / Workspace' }) workspaceId: string,
    @Arg('parameters', () => ClustersStudyInput, { nullable: true, description: '参数 / Parameters' })
    parameters?: ClustersStudyInput | null,
    @Arg('scenarioId', () => UUIDScalar, {
      nullable: true,
      description: '所依据的方案 / Scenario to ask it on',
    })
    scenarioId?: string | null,
  ): Promise<Study> {
    return askStudy(context, { workspaceId, kind: 'clusters', scenarioId, parameters: { ...parameters } });
  }

  @Mutation(() => [CommunityCluster], {
    description:
      '采纳研究给出的片区,全部成功或全部不存 / Take clusters of a study into the plan, all or none',
  })
  acceptClusters(
    @Ctx() { db }: Context,
    @Arg('studyId', () => UUIDScalar, { description: '研究任务 / The study' }) studyId: string,
    @Arg('accepted', () => [AcceptedProposalInput], { description: '采纳哪些 / Which of them' })
    accepted: AcceptedProposalInput[],
  ): Promise<CommunityCluster[]> {
    return acceptClusters(db, studyId, accepted);
  }
}
