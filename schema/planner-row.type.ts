/** What every row a planner owns carries: whose it is, which version, and where it comes from. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar, InstantScalar, UUIDScalar } from './scalars.js';

@ObjectType()
export class PlannerRow {
  @Field(() => UUIDScalar, { description: '标识 / Identifier' })
  id!: string;

  @Field(() => ID, { description: '所属工作区 / Workspace it belongs to' })
  workspaceId!: string;

  @Field(() => Int, {
    description:
      '版本号,每次修改加一;修改时须带回 / Grows by one with each change; to be handed back with a change',
  })
  version!: number;

  @Field(() => String, { description: '数据来源 / Where the data come from' })
  source!: string;

  @Field(() => String, { nullable: true, description: '来源中的编号 / Identifier within the source' })
  sourceId!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '数据时点 / Day the data were observed' })
  observedOn!: string | null;

  @Field(() => InstantScalar, { description: '录入时间 / When the row was created' })
  createdAt!: Date;

  @Field(() => InstantScalar, { description: '最后修改时间 / When the row was last changed' })
  updatedAt!: Date;
}
