/** Which gaps of a run, in which order, and how many. */
import { ArgsType, Field } from 'type-graphql';
import { GapFilterInput } from './gap.input.js';
import { type GapOrder, GapOrderEnum } from './gap-order.js';
import { PageArgs } from './page.args.js';

@ArgsType()
export class GapArgs extends PageArgs {
  @Field(() => GapFilterInput, { nullable: true, description: '筛选条件 / Which ones' })
  filter?: GapFilterInput | null;

  @Field(() => GapOrderEnum, {
    defaultValue: 'severity',
    description: '排序,最差者在前 / Order, the worst first',
  })
  order!: GapOrder;
}
