/** Coverage runs: the question, the state of the work, and the totals of the answer. */
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { connectionType } from './connection.type.js';
import { CoverageTotal } from './coverage-total.type.js';
import { RunStateEnum } from './enums.js';
import { RunParameters } from './run-parameters.type.js';
import { InstantScalar, JSONObjectScalar, type JsonObject, UUIDScalar } from './scalars.js';
import type { RunState } from './vocabulary.js';
import { Warning } from './warning.type.js';

@ObjectType({
  description: '覆盖分析任务:参数、进度与结果 / A coverage run: its parameters, progress and result',
})
export class CoverageRun {
  @Field(() => UUIDScalar, { description: '标识 / Identifier' })
  id!: string;

  @Field(() => ID, { description: '所属工作区 / Workspace it belongs to' })
  workspaceId!: string;

  @Field(() => UUIDScalar, {
    nullable: true,
    description: '所依据的方案;空为现状 / Scenario it was asked on; null: things as they are',
  })
  scenarioId!: string | null;

  @Field(() => RunStateEnum, { description: '状态 / State' })
  state!: RunState;

  @Field(() => Float, { description: '进度,0–1 / Progress, 0–1' })
  progressRatio!: number;

  @Field(() => String, {
    nullable: true,
    description: '正在进行的步骤;未在计算时为空 / Step the work is at; null while nobody works on it',
  })
  stage!: string | null;

  @Field(() => RunParameters, { description: '参数 / Parameters' })
  parameters!: RunParameters;

  @Field(() => JSONObjectScalar, {
    description: '所用数据的版本 / Versions of the data it was computed from',
  })
  inputVersions!: JsonObject;

  @Field(() => String, {
    description: '输入摘要;相同输入得相同结果 / Hash of all inputs; the same inputs give the same result',
  })
  inputHash!: string;

  @Field(() => String, { nullable: true, description: '结果摘要 / Hash of the result' })
  resultHash!: string | null;

  @Field(() => [Warning], { description: '提示 / What was assumed or is missing' })
  warnings!: Warning[];

  @Field(() => [CoverageTotal], { description: '合计,完成前为空表 / Totals; empty until the run is done' })
  totals!: CoverageTotal[];

  @Field(() => String, { nullable: true, description: '失败原因 / Why it failed' })
  error!: string | null;

  @Field(() => InstantScalar, { description: '提交时间 / When it was asked for' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: '开始时间 / When it began' })
  startedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: '结束时间 / When it ended' })
  finishedAt!: Date | null;
}

export const CoverageRunConnection = connectionType(CoverageRun, 'CoverageRun', '覆盖分析任务');
