/** The answer of a study of competition. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CommunityShare } from './community-share.type.js';
import { CompetitionTotals } from './competition-totals.type.js';
import { AccessMethodEnum, AllocationRuleEnum, CapacityUnitEnum, ServiceKindEnum } from './enums.js';
import { FacilityUse } from './facility-use.type.js';
import { Norm } from './norm.type.js';
import { ScoreEquity } from './score-equity.type.js';
import { TightSpot } from './tight-spot.type.js';
import type { AccessMethodCode, AllocationRuleCode, CapacityUnit, ServiceKind } from './vocabulary.js';

@ObjectType({
  description:
    '供需竞争:相邻小区争用同一设施后的满足率、缺口与公平性 / Competition: what each community gets when its neighbours want the same places',
})
export class CompetitionStudy {
  @Field(() => ServiceKindEnum, { description: '服务 / Service' })
  serviceKind!: ServiceKind;

  @Field(() => CapacityUnitEnum, { description: '各数量的单位 / Unit of demand, capacity and what is given' })
  capacityUnit!: CapacityUnit;

  @Field(() => Int, { description: '生活圈分钟数 / Band in minutes' })
  bandMinutes!: number;

  @Field(() => Float, { description: '步行距离上限(米) / The longest walk, metres' })
  cutoffMetres!: number;

  @Field(() => AccessMethodEnum, { description: '可达性方法 / How access is scored' })
  method!: AccessMethodCode;

  @Field(() => AllocationRuleEnum, { description: '分配规则 / Who goes where' })
  rule!: AllocationRuleCode;

  @Field(() => Norm, { nullable: true, description: '需求的依据 / Norm behind the demand' })
  norm!: Norm | null;

  @Field(() => CompetitionTotals, { description: '合计 / Sums' })
  totals!: CompetitionTotals;

  @Field(() => [CommunityShare], { description: '各小区 / What each community gets' })
  communities!: CommunityShare[];

  @Field(() => [FacilityUse], { description: '各设施 / Who goes to each facility' })
  facilities!: FacilityUse[];

  @Field(() => ScoreEquity, { description: '公平性 / How evenly access is spread' })
  equity!: ScoreEquity;

  @Field(() => TightSpot, {
    nullable: true,
    description:
      '瓶颈,仅用于总步行最短;全部满足时为空 / What explains the rest, of LEAST_WALK only; null when all are served',
  })
  bottleneck!: TightSpot | null;
}
