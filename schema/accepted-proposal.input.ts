/** A proposal of a study that is taken into the plan. */
import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: '采纳的建议 / A proposal of a study that is taken into the plan' })
export class AcceptedProposalInput {
  @Field(() => Int, { description: '在结果中的位置,从0起 / Its place in the list of the answer, from 0' })
  index!: number;

  @Field(() => String, { description: '名称 / What it shall be called' })
  name!: string;
}
