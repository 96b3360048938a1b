/** Idle stock of a unit that could hold a service. */
import { Field, Float, ObjectType } from 'type-graphql';
import { UUIDScalar } from './scalars.js';

@ObjectType({ description: '可用于某类设施的存量资源 / Idle stock that could hold a service' })
export class UnitStock {
  @Field(() => UUIDScalar, { description: '存量资源 / Idle stock' })
  stockId!: string;

  @Field(() => Float, { description: '可容纳的数量 / Units of capacity it would hold' })
  capacity!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: '用途是否允许;未登记时为空 / Whether its use is allowed; null where uses are not recorded',
  })
  isUseAllowed!: boolean | null;
}
