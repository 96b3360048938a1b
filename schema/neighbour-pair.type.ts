/** Two communities and how near they are: what links and refusals have in common. */
import { Field, Float, ObjectType } from 'type-graphql';
import { UUIDScalar } from './scalars.js';

@ObjectType()
export class NeighbourPair {
  @Field(() => UUIDScalar, { description: '一端小区 / Community at one end' })
  fromCommunityId!: string;

  @Field(() => UUIDScalar, { description: '另一端小区 / Community at the other end' })
  toCommunityId!: string;

  @Field(() => Float, { description: '边界间距,米 / Metres between the boundaries' })
  gapMetres!: number;

  @Field(() => Float, { description: '公共边界,米 / Metres of boundary side by side' })
  sharedMetres!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      '出入口之间步行距离,米;查询范围内走不到时为空 / Metres on foot from entrance to entrance; null beyond what was looked at',
  })
  walkMetres!: number | null;
}
