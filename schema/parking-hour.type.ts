/** One hour of the day, summed over all communities. */
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '一小时的停车供需 / Parking in one hour of a workday' })
export class ParkingHour {
  @Field(() => Int, { description: '小时,0 为 0:00–0:59 / Hour; 0 is 0:00–0:59' })
  hour!: number;

  @Field(() => Float, { description: '共享前缺口(辆) / Cars without a space before sharing' })
  deficitBefore!: number;

  @Field(() => Float, { description: '共享后缺口(辆) / Cars without a space after sharing' })
  deficitAfter!: number;

  @Field(() => Float, { description: '可共享泊位 / Spaces on offer' })
  offeredSpaces!: number;

  @Field(() => Float, { description: '已共享泊位 / Spaces in use' })
  usedSpaces!: number;

  @Field(() => Float, { nullable: true, description: '平均步行距离(米) / Mean walk in metres' })
  meanWalkMetres!: number | null;
}
