/** What a little more would bring. */
import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ description: '边际价值 / What a little more would bring' })
export class MarginalValue {
  @Field(() => Float, { description: '届时的目标值 / Objective then' })
  objective!: number;

  @Field(() => Float, { description: '改善量,≥ 0 / Better by so much, ≥ 0' })
  gain!: number;

  @Field(() => Boolean, { description: '两次求解均已证明最优 / Both answers are proven optimal' })
  isProven!: boolean;
}
