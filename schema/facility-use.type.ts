/** How much of a facility is taken, and by whom. */
import { Field, Float, ObjectType } from 'type-graphql';
import { CatchmentPart } from './catchment-part.type.js';
import { UUIDScalar } from './scalars.js';

@ObjectType({ description: '设施的使用与服务人群归属 / How much of a facility is taken, and by whom' })
export class FacilityUse {
  @Field(() => UUIDScalar, { description: '设施标识 / Identifier of the facility' })
  facilityId!: string;

  @Field(() => Float, {
    nullable: true,
    description: '容量;未知为空,不参与分配 / Capacity; null where not known: then nobody is sent there',
  })
  capacity!: number | null;

  @Field(() => Float, { description: '已用容量 / Capacity that is taken' })
  used!: number;

  @Field(() => [CatchmentPart], {
    description: '服务人群归属,多者在前 / Catchment: communities sent there, the largest part first',
  })
  catchment!: CatchmentPart[];
}
