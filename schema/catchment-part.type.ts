/** One community's part in the catchment of a facility. */
import { Field, Float, ObjectType } from 'type-graphql';
import { UUIDScalar } from './scalars.js';

@ObjectType({ description: '服务人群归属的一部分 / A community in the catchment of a facility' })
export class CatchmentPart {
  @Field(() => UUIDScalar, { description: '小区标识 / Identifier of the community' })
  communityId!: string;

  @Field(() => Float, { description: '分配量 / How much is allocated' })
  amount!: number;

  @Field(() => Float, { description: '平均步行距离(米) / Mean walk in metres' })
  metres!: number;
}
