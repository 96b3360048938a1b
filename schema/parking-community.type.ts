/** Cars and spaces of one community over the day. */
import { Field, Float, ObjectType } from 'type-graphql';
import { UUIDScalar } from './scalars.js';

@ObjectType({
  description:
    '小区停车;车辆或泊位未知时缺口为空 / A community; deficits are null where cars or spaces are not known',
})
export class ParkingCommunity {
  @Field(() => UUIDScalar, { description: '小区标识 / Identifier of the community' })
  communityId!: string;

  @Field(() => String, { description: '小区名称 / Name of the community' })
  communityName!: string;

  @Field(() => Float, { nullable: true, description: '车辆数 / Cars' })
  cars!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      '车辆数依据:ledger 台账,norm 按每户一辆 / Where the cars are from: ledger, or norm: one a household',
  })
  carsBasis!: string | null;

  @Field(() => Float, { nullable: true, description: '自有泊位 / Spaces of its own' })
  ownSpaces!: number | null;

  @Field(() => Float, { nullable: true, description: '共享前夜间缺口 / Night deficit before sharing' })
  nightDeficitBefore!: number | null;

  @Field(() => Float, { nullable: true, description: '共享后夜间缺口 / Night deficit after sharing' })
  nightDeficitAfter!: number | null;

  @Field(() => [Float], {
    nullable: true,
    description: '共享前 24 小时缺口 / Deficit of the 24 hours before',
  })
  deficitBeforeByHour!: number[] | null;

  @Field(() => [Float], { nullable: true, description: '共享后 24 小时缺口 / Deficit of the 24 hours after' })
  deficitAfterByHour!: number[] | null;
}
