/** A workspace (工作区): one planner's place with all its rows. */
import { Field, ID, ObjectType } from 'type-graphql';
import { InstantScalar } from './scalars.js';

@ObjectType({ description: '工作区:一个地方的全部数据 / A workspace: one place with all its data' })
export class Workspace {
  @Field(() => ID, {
    description: '标识(小写字母、数字、连字符) / Identifier: small letters, digits, hyphens',
  })
  id!: string;

  @Field(() => String, { description: '中文名称 / Name in Chinese' })
  nameZh!: string;

  @Field(() => String, { description: '英文名称 / Name in English' })
  nameEn!: string;

  @Field(() => Boolean, {
    description: '是否为生成的示范数据 / The data are made by a generator, not observed',
  })
  isMadeUp!: boolean;

  @Field(() => InstantScalar, { description: '创建时间 / When it was created' })
  createdAt!: Date;
}
