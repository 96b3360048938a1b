/** The totals of a coverage run for one service and band, weighted by population. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CapacityUnitEnum, ServiceKindEnum } from './enums.js';
import { StateCount } from './state-count.type.js';
import type { CapacityUnit, ServiceKind } from './vocabulary.js';

@ObjectType({
  description:
    '某项服务在某一生活圈内的合计,按人口加权 / Totals for one service and band, weighted by population',
})
export class CoverageTotal {
  @Field(() => ServiceKindEnum, { description: '服务 / Service' })
  serviceKind!: ServiceKind;

  @Field(() => Int, { description: '生活圈分钟数 / Band in minutes' })
  bandMinutes!: number;

  @Field(() => Int, { description: '小区数 / Communities' })
  communityCount!: number;

  @Field(() => [StateCount], { description: '各覆盖状态的小区数 / Communities by coverage state' })
  countsByState!: StateCount[];

  @Field(() => Float, { nullable: true, description: '人口(人) / Persons' })
  persons!: number | null;

  @Field(() => Float, { nullable: true, description: '已覆盖人口(人) / Persons covered' })
  coveredPersons!: number | null;

  @Field(() => Float, { nullable: true, description: '覆盖率,0–1 / Share of persons covered, 0–1' })
  coveredRatio!: number | null;

  @Field(() => Float, { nullable: true, description: '按标准的需求量 / Demand by the norm' })
  demand!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '距离缺口:步行范围内没有设施的需求量 / Distance gap: demand without any facility within the band',
  })
  distanceGap!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '容量缺口:需求量减可达容量 / Capacity gap: demand minus the capacity within reach',
  })
  capacityGap!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '就近优先分配到的需求 / Demand that gets a place when the nearest go first',
  })
  allocated!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '竞争后容量缺口;容量未知处取距离缺口,为下限 / Capacity gap after competition; a lower bound where some capacity is unknown',
  })
  competitionGap!: number | null;

  @Field(() => CapacityUnitEnum, { description: '需求的单位 / Unit of the demand' })
  demandUnit!: CapacityUnit;
}
