/** Communities of no unit, or a wish that could not be kept. */
import { Field, Float, ObjectType } from 'type-graphql';
import { UnitMeasureEnum, UnplacedReasonEnum } from './enums.js';
import { UUIDScalar } from './scalars.js';
import type { UnitMeasure, UnplacedReason } from './vocabulary.js';

@ObjectType({
  description: '未划入单元的小区及原因 / Communities of no unit, and why; or a wish that was not kept',
})
export class UnplacedCommunities {
  @Field(() => UnplacedReasonEnum, { description: '原因 / Reason' })
  reason!: UnplacedReason;

  @Field(() => [UUIDScalar], { description: '小区 / Communities' })
  communityIds!: string[];

  @Field(() => UnitMeasureEnum, { nullable: true, description: '哪项限值 / Which bound' })
  measure!: UnitMeasure | null;

  @Field(() => Float, { nullable: true, description: '合计 / What they add up to' })
  total!: number | null;

  @Field(() => Float, { nullable: true, description: '限值 / The bound' })
  limit!: number | null;
}
