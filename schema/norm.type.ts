/** Norms (标准条文): the numbers a figure is computed with, each with its clause and how well it is known. */
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { ConfidenceEnum, ServiceKindEnum } from './enums.js';
import { DayScalar } from './scalars.js';
import type { Confidence, ServiceKind } from './vocabulary.js';

@ObjectType({ description: '标准条文:指标取值及其依据 / A norm: a number with its clause' })
export class Norm {
  @Field(() => ID, { description: '标识 / Identifier' })
  id!: string;

  @Field(() => ServiceKindEnum, {
    nullable: true,
    description: '适用的服务;空为通用 / Service it applies to; null where it belongs to no single one',
  })
  serviceKind!: ServiceKind | null;

  @Field(() => String, { description: '标准名称与编号 / Name and number of the standard' })
  standard!: string;

  @Field(() => String, { nullable: true, description: '条款;空为无条文 / Clause; null where there is none' })
  clause!: string | null;

  @Field(() => String, { description: '中文说明 / What it says, in Chinese' })
  textZh!: string;

  @Field(() => String, { description: '英文说明 / What it says, in English' })
  textEn!: string;

  @Field(() => Float, { description: '取值 / Value' })
  value!: number;

  @Field(() => String, { description: '取值的单位(beds、metres 等) / Unit of the value: beds, metres …' })
  unit!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '计算基数,如 residents_1000 为每千居民;空为单独取值 / What the value is counted per, as residents_1000; null where it stands alone',
  })
  per!: string | null;

  @Field(() => ConfidenceEnum, { description: '可信度 / How well it is known' })
  confidence!: Confidence;

  @Field(() => DayScalar, { nullable: true, description: '生效日期 / Day from which it is in force' })
  validFrom!: string | null;
}
