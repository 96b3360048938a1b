/** The life-circle bands of policy (生活圈), with the distance the standard gives each. */
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '生活圈分级 / A life-circle band of policy' })
export class Band {
  @Field(() => Int, { description: '分钟数 / Minutes' })
  minutes!: number;

  @Field(() => Float, { description: '标准步行距离(米) / Distance of the standard, metres' })
  standardMetres!: number;
}
