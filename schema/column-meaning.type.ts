/** What a heading of a planner's files means, as the place remembers it. */
import { Field, ObjectType } from 'type-graphql';
import { ImportNounEnum } from './enums.js';
import { InstantScalar } from './scalars.js';
import type { ImportNoun } from './vocabulary.js';

@ObjectType({
  description: '本区记住的列名含义 / What a heading of files means here, as it was settled once',
})
export class ColumnMeaning {
  @Field(() => ImportNounEnum, { description: '导入类别 / Of files imported as this' })
  noun!: ImportNoun;

  @Field(() => String, { description: '列名 / Heading, as it stands in the file' })
  heading!: string;

  @Field(() => String, { description: '字段,或 lon、lat、x、y / The field it means, or lon, lat, x, y' })
  field!: string;

  @Field(() => InstantScalar, { description: '最近一次记住的时间 / When it was settled last' })
  updatedAt!: Date;
}
