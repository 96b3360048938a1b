/** Where a row written by hand comes from. */
import { Field, InputType } from 'type-graphql';
import { DayScalar } from './scalars.js';

@InputType()
export class ProvenanceInput {
  @Field(() => String, {
    nullable: true,
    description: '数据来源,缺省为 planner / Where the data come from; `planner` when left out',
  })
  source?: string;

  @Field(() => String, { nullable: true, description: '来源中的编号 / Identifier within the source' })
  sourceId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: '数据时点 / Day the data were observed' })
  observedOn?: string | null;
}
