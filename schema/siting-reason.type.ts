/** Why a siting question has no answer. */
import { Field, Float, ObjectType } from 'type-graphql';
import { UUIDScalar } from './scalars.js';

@ObjectType({ description: '无可行解的原因 / Why there is no answer' })
export class SitingReason {
  @Field(() => String, {
    description:
      '原因代码,如 demand_without_site、budget_below_cheapest_site / Code, such as demand_without_site, budget_below_cheapest_site',
  })
  code!: string;

  @Field(() => [UUIDScalar], { description: '涉及的小区 / Communities concerned' })
  communityIds!: string[];

  @Field(() => Float, { nullable: true, description: '要求的数量 / What was asked for' })
  asked!: number | null;

  @Field(() => Float, { nullable: true, description: '实有的数量 / What there is' })
  found!: number | null;
}
