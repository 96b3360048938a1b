/** Files that came into a workspace. */
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from './connection.type.js';
import { InstantScalar, JSONObjectScalar, type JsonObject, UUIDScalar } from './scalars.js';

@ObjectType({ description: '一次导入 / A file that came in' })
export class ImportRecord {
  @Field(() => UUIDScalar, { description: '标识 / Identifier' })
  id!: string;

  @Field(() => String, { description: '文件名 / Name of the file' })
  fileName!: string;

  @Field(() => String, {
    description:
      '导入类别:network、communities、facilities、idle_stock、buildings、administrative_areas、all 之一 / What it was imported as',
  })
  what!: string;

  @Field(() => JSONObjectScalar, {
    description:
      '各类条数;changed 为补充已有记录的条数 / Rows by noun; `changed`: stored rows that were completed',
  })
  counts!: JsonObject;

  @Field(() => Int, { description: '问题条数 / Issues found in it' })
  issueCount!: number;

  @Field(() => InstantScalar, { description: '导入时间 / When it came in' })
  createdAt!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '撤销时间;仍有效为空 / When it was taken back; null while it is in force',
  })
  undoneAt!: Date | null;

  @Field(() => Boolean, {
    description:
      '可以撤销(其记录之后又改过的,撤销时会拒绝) / It may be taken back, unless its rows were changed since',
  })
  canUndo!: boolean;
}

export const ImportRecordConnection = connectionType(ImportRecord, 'ImportRecord', '导入');
