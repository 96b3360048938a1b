/** The study of parking by the hour: asked for, and its answer. */
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { ParkingHoursStudyInput } from '../../schema/parking-hours-study.input.js';
import { ParkingHoursStudy } from '../../schema/parking-hours-study.type.js';
import { UUIDScalar } from '../../schema/scalars.js';
import { Study } from '../../schema/study.type.js';
import type { Context } from '../context.js';
import { answerOf, askStudy } from './study.js';

@Resolver(() => Study)
export class ParkingHoursStudyResolver {
  @Mutation(() => Study, {
    description: '研究错时共享停车,立即返回 / Ask for a study of parking by the hour; answers at once',
  })
  startParkingHoursStudy(
    @Ctx() context: Context,
    @Arg('workspaceId', () => ID, { description: '工作区 / Workspace' }) workspaceId: string,
    @Arg('parameters', () => ParkingHoursStudyInput, {
      nullable: true,
      description: '参数,未写的取缺省值 / Parameters; the usual ones for what is left out',
    })
    parameters?: ParkingHoursStudyInput | null,
    @Arg('scenarioId', () => UUIDScalar, {
      nullable: true,
      description: '所依据的方案;空为现状 / Scenario to ask it on; null: things as they are',
    })
    scenarioId?: string | null,
  ): Promise<Study> {
    const { lots, refused, ...rest } = parameters ?? {};
    const plain = {
      ...rest,
      lots: lots?.map((lot) => ({ ...lot })) ?? [],
      refused: refused?.map((agreement) => ({ ...agreement })) ?? [],
    };
    return askStudy(context, { workspaceId, kind: 'parking_hours', parameters: plain, scenarioId });
  }

  @FieldResolver(() => ParkingHoursStudy, {
    nullable: true,
    description:
      '错时共享停车的结果;其他类别或未完成时为空 / Answer of a study of parking by the hour, when there is one',
  })
  parkingHours(@Root() study: Study): ParkingHoursStudy | null {
    return answerOf<ParkingHoursStudy>(study, 'parking_hours');
  }
}
