/** What a scenario changes for one community. */
import { Field, Float, ObjectType } from 'type-graphql';
import { CoverageStateEnum, ServiceKindEnum } from './enums.js';
import { MeasureChange } from './measure-change.type.js';
import { UUIDScalar } from './scalars.js';
import type { CoverageState, ServiceKind } from './vocabulary.js';

@ObjectType({
  description: '小区的变化,只列有变化者 / What changed for a community, a service and a band',
})
export class CommunityChange {
  @Field(() => UUIDScalar, { description: '小区标识 / Identifier of the community' })
  communityId!: string;

  @Field(() => ServiceKindEnum, { description: '服务 / Service' })
  serviceKind!: ServiceKind;

  @Field(() => Float, { description: '生活圈分钟数 / Band in minutes' })
  bandMinutes!: number;

  @Field(() => CoverageStateEnum, { description: '之前的状态 / State before' })
  stateBefore!: CoverageState;

  @Field(() => CoverageStateEnum, { description: '之后的状态 / State after' })
  stateAfter!: CoverageState;

  @Field(() => Float, { nullable: true, description: '之前最近步行距离(米) / Nearest walk before, metres' })
  nearestMetresBefore!: number | null;

  @Field(() => Float, { nullable: true, description: '之后最近步行距离(米) / Nearest walk after, metres' })
  nearestMetresAfter!: number | null;

  @Field(() => [MeasureChange], { description: '有变化的指标 / The figures that changed' })
  measures!: MeasureChange[];
}
