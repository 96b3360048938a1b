/** The answer of a siting study. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ChosenRoom } from './chosen-room.type.js';
import { SitingMethodEnum, SitingModelEnum, SitingStateEnum } from './enums.js';
import { MarginalValue } from './marginal-value.type.js';
import { NextBestRoom } from './next-best-room.type.js';
import { ServedCommunity } from './served-community.type.js';
import { SitingReason } from './siting-reason.type.js';
import type { SitingMethod, SitingState } from './vocabulary.js';

@ObjectType({ description: '存量资源选址结果 / Answer of a siting study on idle stock' })
export class SitingResult {
  @Field(() => SitingStateEnum, { description: '有无解 / Whether there is an answer' })
  status!: SitingState;

  @Field(() => SitingModelEnum, { description: '模型 / Model' })
  model!: string;

  @Field(() => SitingMethodEnum, { nullable: true, description: '求解方式 / How sure the answer is' })
  method!: SitingMethod | null;

  @Field(() => Float, { nullable: true, description: '目标值,单位见 unit / Objective, in unit' })
  objective!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '任何方案都不可能更好的界 / Bound: no answer can be better',
  })
  bound!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '与界的相对差距,0 为已证明最优 / Relative distance to the bound; 0: proven',
  })
  gapRatio!: number | null;

  @Field(() => String, { description: '目标值单位 / Unit of the objective' })
  unit!: string;

  @Field(() => String, { description: '数量单位 / Unit of the amounts' })
  amountUnit!: string;

  @Field(() => Int, { description: '候选存量资源数 / Rooms that could be chosen' })
  candidateCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: '总费用(元);有未知时为空 / Cost of all in yuan; null where one is not known',
  })
  costYuan!: number | null;

  @Field(() => [ChosenRoom], { description: '选中的点位,按实施次序 / Chosen rooms, in order' })
  sites!: ChosenRoom[];

  @Field(() => Float, { description: '此前未满足的数量 / Short before' })
  amountBefore!: number;

  @Field(() => Float, { description: '由选中点位服务的数量 / Served by the chosen rooms' })
  amountServed!: number;

  @Field(() => [ServedCommunity], { description: '仍有不足的小区 / Communities still short' })
  stillShort!: ServedCommunity[];

  @Field(() => NextBestRoom, { nullable: true, description: '次优点位 / Next-best room' })
  nextBest!: NextBestRoom | null;

  @Field(() => MarginalValue, { nullable: true, description: '再增一处的价值 / Value of one more site' })
  oneMoreSite!: MarginalValue | null;

  @Field(() => MarginalValue, {
    nullable: true,
    description: '预算增加 10% 的价值 / Value of 10 % more budget',
  })
  tenPercentMoreBudget!: MarginalValue | null;

  @Field(() => [SitingReason], { description: '无可行解的原因 / Why there is no answer' })
  reasons!: SitingReason[];
}
