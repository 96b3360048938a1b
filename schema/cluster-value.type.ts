/** What joining brings, and each member's share of it. */
import { Field, Float, ObjectType } from 'type-graphql';
import { ClusterGainEnum, ServiceKindEnum } from './enums.js';
import type { ClusterGain, ServiceKind } from './vocabulary.js';

@ObjectType({
  description:
    '联动效益:单独做不到、合起来才有的 / What joining brings that no member has alone, shared by Shapley value',
})
export class ClusterValue {
  @Field(() => ClusterGainEnum, { description: '效益类别 / Kind of gain' })
  gain!: ClusterGain;

  @Field(() => ServiceKindEnum, { nullable: true, description: '设施类别 / Service, where it is one' })
  serviceKind!: ServiceKind | null;

  @Field(() => String, {
    description:
      '单位:床、托位、车位、户(households)、人·米(person_metres) / Unit: beds, places, spaces, households, person_metres',
  })
  unit!: string;

  @Field(() => String, { nullable: true, description: '依据的标准 / Norm behind it' })
  normId!: string | null;

  @Field(() => Float, { description: '合计 / The whole' })
  whole!: number;

  @Field(() => [Float], {
    description:
      '各成员份额(沙普利值),与成员同序,合计等于总量 / Shares of the members in their order; they add up to the whole',
  })
  shares!: number[];

  @Field(() => Boolean, {
    description: '是否精确;成员过多时为抽样 / Whether exact; sampled where members are many',
  })
  isExact!: boolean;

  @Field(() => Float, { description: '抽样标准误的最大值 / Greatest standard error of a sampled share' })
  standardError!: number;
}
