/** Where a norm was read. */
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '依据的出处 / Where a norm was read' })
export class NormSource {
  @Field(() => ID, { description: '标识 / Identifier' })
  id!: string;

  @Field(() => String, { description: '出处,中文 / Title in Chinese' })
  titleZh!: string;

  @Field(() => String, { description: '出处,英文 / Title in English' })
  titleEn!: string;

  @Field(() => String, {
    description: '地址或说明,可为空串 / Address or note; empty where there is nothing to open',
  })
  reference!: string;
}
