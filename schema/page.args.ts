/** How much of a list is asked for. */
import { ArgsType, Field } from 'type-graphql';
import { PageSizeScalar } from './scalars.js';

@ArgsType()
export class PageArgs {
  @Field(() => PageSizeScalar, { defaultValue: 20, description: '每页条数 / Rows on a page' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: '上一页的 endCursor / endCursor of the page before',
  })
  after?: string | null;
}
