/** Why something stays unmet: who competes for what. */
import { Field, Float, ObjectType } from 'type-graphql';
import { UUIDScalar } from './scalars.js';

@ObjectType({
  description:
    '瓶颈:这些小区只能去这些设施,而设施已满 / These communities can go to these facilities only, and all of them are full',
})
export class TightSpot {
  @Field(() => [UUIDScalar], { description: '小区 / Communities' })
  communityIds!: string[];

  @Field(() => [UUIDScalar], { description: '已满的设施 / Full facilities' })
  facilityIds!: string[];

  @Field(() => Float, { description: '其需求 / What they ask for' })
  demand!: number;

  @Field(() => Float, { description: '设施容量;差额即未满足 / Capacity; the difference stays unmet' })
  capacity!: number;
}
