/** How evenly scores of access are spread over people. */
import { Field, Float, Int, ObjectType } from 'type-graphql';

const nullable = true;

@ObjectType({
  description:
    '可达性的公平性,按人口加权;无意义时为空 / Equity of access, weighted by persons; null where it has no meaning',
})
export class ScoreEquity {
  @Field(() => Float, { description: '计入人数 / Persons counted' })
  persons!: number;

  @Field(() => Int, { description: '计入小区数 / Communities counted' })
  communityCount!: number;

  @Field(() => Float, { nullable, description: '人均指数 / Mean a person' })
  mean!: number | null;

  @Field(() => Float, { nullable, description: '基尼系数,0–1 / Gini, 0–1' })
  gini!: number | null;

  @Field(() => Float, { nullable, description: '泰尔指数 T / Theil T' })
  theil!: number | null;

  @Field(() => Float, { nullable, description: '街道之间的部分 / Part between subdistricts' })
  theilBetween!: number | null;

  @Field(() => Float, { nullable, description: '街道内部的部分 / Part within subdistricts' })
  theilWithin!: number | null;

  @Field(() => Float, {
    nullable,
    description: '帕尔马比:最优一成与最差四成所得之比 / Palma: what the best tenth holds over the worst 40 %',
  })
  palma!: number | null;

  @Field(() => Float, { nullable, description: '最差四成人口所占份额 / Share held by the worst 40 %' })
  worst40Ratio!: number | null;

  @Field(() => Float, { nullable, description: '最差一成人口所占份额 / Share held by the worst tenth' })
  worst10Ratio!: number | null;

  @Field(() => Float, { nullable, description: '最差一成的人均指数 / Mean of the worst tenth' })
  worst10Mean!: number | null;
}
