/** A facility within the band of a community, with the walk to it. */
import { Field, Float, ObjectType } from 'type-graphql';
import { UUIDScalar } from './scalars.js';

@ObjectType({ description: '可达设施及步行距离 / A facility within reach, and the walk to it' })
export class ReachedFacility {
  @Field(() => UUIDScalar, { description: '设施标识 / Identifier of the facility' })
  facilityId!: string;

  @Field(() => Float, { description: '步行距离(米),取各楼门最近者 / Walk in metres, from the nearest door' })
  metres!: number;

  @Field(() => Float, { description: '步行时间(秒) / Walk in seconds' })
  seconds!: number;

  @Field(() => Float, {
    description: '在范围内的楼门比例,0–1 / Share of the doors of the community within the band, 0–1',
  })
  reachedRatio!: number;
}
