/** What one community gets when neighbours want the same places. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CoverageStateEnum } from './enums.js';
import { UUIDScalar } from './scalars.js';
import type { CoverageState } from './vocabulary.js';

@ObjectType({
  description:
    '竞争后各小区所得;无数据或不可达时为空 / What a community gets; null where the data say nothing',
})
export class CommunityShare {
  @Field(() => UUIDScalar, { description: '小区标识 / Identifier of the community' })
  communityId!: string;

  @Field(() => String, { description: '小区名称 / Name of the community' })
  communityName!: string;

  @Field(() => CoverageStateEnum, { description: '覆盖状态 / Coverage state' })
  state!: CoverageState;

  @Field(() => Float, { nullable: true, description: '按标准的需求量 / Demand by the norm' })
  demand!: number | null;

  @Field(() => Float, { nullable: true, description: '自有供给满足的需求 / Met by its own supply' })
  ownServed!: number | null;

  @Field(() => Float, { nullable: true, description: '分配到设施的需求 / Allocated to facilities' })
  allocated!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '竞争后的容量缺口;可达设施容量未知时为上限 / Capacity gap after competition; an upper bound where some capacity within reach is unknown',
  })
  unmet!: number | null;

  @Field(() => Float, { nullable: true, description: '满足率,0–1 / Share of its demand that is met, 0–1' })
  satisfactionRatio!: number | null;

  @Field(() => Int, {
    description: '容量未知的可达设施数 / Facilities within reach whose capacity is unknown',
  })
  unknownCapacityCount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      '可达性指数:2SFCA 类为每单位需求可得的供给,引力与累积为供给量 / Access: supply a unit of demand (2SFCA and kin), or supply (gravity, cumulative)',
  })
  accessScore!: number | null;
}
