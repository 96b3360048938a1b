/** Why cars still lack a space in an hour. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { UUIDScalar } from './scalars.js';

@ObjectType({
  description:
    '某小时的瓶颈:这些小区只能用这些停车场,而停车场已满 / In this hour these communities can use these lots only, and all are full',
})
export class ParkingCut {
  @Field(() => Int, { description: '小时 / Hour' })
  hour!: number;

  @Field(() => [UUIDScalar], { description: '小区 / Communities' })
  communityIds!: string[];

  @Field(() => [String], { description: '已满的停车场 / Full lots' })
  fullLotIds!: string[];

  @Field(() => Float, { description: '自有泊位之外的车辆 / Cars beyond their own spaces' })
  cars!: number;

  @Field(() => Float, { description: '这些停车场的共享泊位 / Spaces of the full lots' })
  lotSpaces!: number;

  @Field(() => Float, {
    description:
      '停入其他停车场的车辆,限于住得够近者 / Cars in other lots, as many as live near enough to them',
  })
  parkedElsewhere!: number;

  @Field(() => Float, { description: '仍缺泊位的车辆 / Cars that still lack a space' })
  missing!: number;
}
