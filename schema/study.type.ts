/** Studies: the question, the state of the work; each kind adds a field of its own with its answer. */
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { connectionType } from './connection.type.js';
import { RunStateEnum, StudyKindEnum } from './enums.js';
import { InstantScalar, JSONObjectScalar, type JsonObject, UUIDScalar } from './scalars.js';
import type { RunState, StudyKind } from './vocabulary.js';
import { Warning } from './warning.type.js';

@ObjectType({
  description:
    '研究任务:选址、单元、错时停车等;结果在与类别同名的字段中 / A study: siting, units, parking by the hour …; its answer stands in the field of its kind',
})
export class Study {
  @Field(() => UUIDScalar, { description: '标识 / Identifier' })
  id!: string;

  @Field(() => ID, { description: '所属工作区 / Workspace it belongs to' })
  workspaceId!: string;

  @Field(() => StudyKindEnum, { description: '类别 / What it asks' })
  kind!: StudyKind;

  @Field(() => UUIDScalar, {
    nullable: true,
    description: '所依据的方案;空为现状 / Scenario it was asked on; null: things as they are',
  })
  scenarioId!: string | null;

  @Field(() => RunStateEnum, { description: '状态 / State' })
  state!: RunState;

  @Field(() => Boolean, {
    description: '已请求取消,即将以当前最优解结束 / Called off; it ends soon with the best answer it has',
  })
  isCancelling!: boolean;

  @Field(() => Float, { description: '进度,0–1 / Progress, 0–1' })
  progressRatio!: number;

  @Field(() => String, {
    nullable: true,
    description: '正在进行的步骤;未在计算时为空 / Step the work is at; null while nobody works on it',
  })
  stage!: string | null;

  @Field(() => JSONObjectScalar, { description: '参数,含缺省值 / Parameters, defaults filled in' })
  parameters!: JsonObject;

  @Field(() => JSONObjectScalar, {
    description: '所用数据的版本 / Versions of the data it was computed from',
  })
  inputVersions!: JsonObject;

  @Field(() => String, {
    description: '输入摘要;相同输入得相同结果 / Hash of all inputs; the same inputs give the same answer',
  })
  inputHash!: string;

  @Field(() => String, { nullable: true, description: '结果摘要 / Hash of the answer' })
  resultHash!: string | null;

  @Field(() => [Warning], { description: '提示 / What was assumed or is missing' })
  warnings!: Warning[];

  @Field(() => String, { nullable: true, description: '失败原因 / Why it failed' })
  error!: string | null;

  @Field(() => InstantScalar, { description: '提交时间 / When it was asked for' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: '开始时间 / When it began' })
  startedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: '结束时间 / When it ended' })
  finishedAt!: Date | null;

  /** Not shown as it is: the resolver of each kind shows it in its own shape. */
  result!: object | null;
}

export const StudyConnection = connectionType(Study, 'Study', '研究任务');
