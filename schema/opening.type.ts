/** A place where a wall, a street or a river could be opened to people on foot. */
import { Field, Float, ObjectType } from 'type-graphql';
import { JSONObjectScalar, type JsonObject, UUIDScalar } from './scalars.js';

@ObjectType({ description: '可打通处 / A possible opening' })
export class Opening {
  @Field(() => String, { description: '标识 / Identifier' })
  id!: string;

  @Field(() => UUIDScalar, {
    nullable: true,
    description: '围墙所属小区;不涉围墙者为空 / Community whose wall it opens; null where it opens none',
  })
  communityId!: string | null;

  @Field(() => Float, { description: '经度 / Longitude' })
  lon!: number;

  @Field(() => Float, { description: '纬度 / Latitude' })
  lat!: number;

  @Field(() => Float, { description: '费用(元) / Cost, yuan' })
  costYuan!: number;

  @Field(() => [JSONObjectScalar], {
    description: '相应的方案改动,可直接存为方案 / Its changes, ready to be kept as a scenario',
  })
  changes!: JsonObject[];
}
