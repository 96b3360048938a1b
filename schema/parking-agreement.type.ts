/** Who shares with whom. */
import { Field, Float, ObjectType } from 'type-graphql';
import { UUIDScalar } from './scalars.js';

@ObjectType({ description: '共享协议 / A lot lends spaces to a community' })
export class ParkingAgreement {
  @Field(() => String, { description: '停车场标识 / Identifier of the lot' })
  lotId!: string;

  @Field(() => UUIDScalar, { description: '小区标识 / Identifier of the community' })
  communityId!: string;

  @Field(() => Float, { description: '平均步行距离(米) / Mean walk in metres' })
  meanWalkMetres!: number;

  @Field(() => Float, { description: '最多时的泊位数 / Most spaces in any hour' })
  peakSpaces!: number;

  @Field(() => [Float], { description: '24 小时共享泊位 / Spaces by hour' })
  spacesByHour!: number[];
}
