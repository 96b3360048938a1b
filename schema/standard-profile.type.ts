/** Standard profiles (标准体系): named sets of norms, national or of a city. */
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '标准体系:一组标准条文 / A standard profile: a named set of norms' })
export class StandardProfile {
  @Field(() => ID, { description: '代码 / Code' })
  code!: string;

  @Field(() => String, { description: '中文名称 / Name in Chinese' })
  nameZh!: string;

  @Field(() => String, { description: '英文名称 / Name in English' })
  nameEn!: string;
}
