/** The answer of a study of a scenario. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CommunityChange } from './community-change.type.js';
import { TotalChange } from './total-change.type.js';

@ObjectType({
  description: '方案对比:合计与各小区的变化及其成因 / A scenario compared: what changes, and by what cause',
})
export class ScenarioStudy {
  @Field(() => [TotalChange], { description: '合计 / Totals' })
  totals!: TotalChange[];

  @Field(() => [CommunityChange], { description: '有变化的小区 / Communities for which something changes' })
  communities!: CommunityChange[];

  @Field(() => Int, { description: '有变化的小区数 / How many communities change' })
  changedCommunityCount!: number;

  @Field(() => Int, { description: '小区总数 / How many there are' })
  communityCount!: number;
}
