/** Sums of a study of competition, over the communities that can be answered. */
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '供需竞争合计 / Sums over the communities that can be answered' })
export class CompetitionTotals {
  @Field(() => Float, { description: '需求 / Demand' })
  demand!: number;

  @Field(() => Float, { description: '自有供给满足的需求 / Met by what the communities have themselves' })
  ownServed!: number;

  @Field(() => Float, { description: '已分配 / Allocated to facilities' })
  allocated!: number;

  @Field(() => Float, { description: '未满足 / Unmet' })
  unmet!: number;

  @Field(() => Float, { nullable: true, description: '满足率,0–1 / Share of the demand that is met, 0–1' })
  satisfactionRatio!: number | null;

  @Field(() => Float, { description: '已知容量 / Known capacity' })
  capacity!: number;

  @Field(() => Float, { description: '已用容量 / Capacity that is taken' })
  used!: number;

  @Field(() => Int, { description: '容量未知的设施数,不参与分配 / Facilities of unknown capacity, left out' })
  unknownCapacityCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: '平均步行距离(米) / Mean walk of what is allocated, metres',
  })
  meanWalkMetres!: number | null;
}
