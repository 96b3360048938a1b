/** One figure of a unit's plan. */
import { Field, Float, ObjectType } from 'type-graphql';
import { ServiceKindEnum, UnitFigureEnum } from './enums.js';
import type { ServiceKind, UnitFigureCode } from './vocabulary.js';

@ObjectType({ description: '单元指标 / A figure of a plan' })
export class UnitFigure {
  @Field(() => UnitFigureEnum, { description: '指标 / What it tells' })
  code!: UnitFigureCode;

  @Field(() => ServiceKindEnum, { nullable: true, description: '设施类别 / Service, where it is one' })
  serviceKind!: ServiceKind | null;

  @Field(() => Float, { description: '数值 / Value' })
  value!: number;

  @Field(() => String, { description: '单位 / Unit' })
  unit!: string;

  @Field(() => String, { nullable: true, description: '依据的标准 / Norm behind it' })
  normId!: string | null;
}
