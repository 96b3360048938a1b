/** Renovation units (改造单元): communities renovated as one project, with the sheet of requirements. */
import { Field, ObjectType } from 'type-graphql';
import { connectionType } from './connection.type.js';
import { RenovationModeEnum, UnitStatusEnum } from './enums.js';
import { PlannerRow } from './planner-row.type.js';
import { JSONObjectScalar, type JsonObject, UUIDScalar } from './scalars.js';
import type { RenovationMode, UnitStatus } from './vocabulary.js';

@ObjectType({
  description:
    '改造单元:作为一个项目改造的若干小区 / A renovation unit: communities renovated as one project',
})
export class RenovationUnit extends PlannerRow {
  @Field(() => String, { description: '名称 / Name' })
  name!: string;

  @Field(() => [UUIDScalar], { description: '成员小区标识 / Identifiers of its communities' })
  communityIds!: string[];

  @Field(() => RenovationModeEnum, { description: '改造模式 / Mode of renovation' })
  mode!: RenovationMode;

  @Field(() => String, { nullable: true, description: '功能定位 / Functional positioning' })
  functionalPositioning!: string | null;

  @Field(() => JSONObjectScalar, { description: '控制指标 / Control indicators' })
  indicatorControls!: JsonObject;

  @Field(() => JSONObjectScalar, { description: '基础设施配建要求 / Requirements of infrastructure' })
  infrastructureRequirements!: JsonObject;

  @Field(() => JSONObjectScalar, { description: '公共服务设施配建要求 / Requirements of public services' })
  publicServiceRequirements!: JsonObject;

  @Field(() => UnitStatusEnum, { description: '状态 / Status' })
  status!: UnitStatus;
}

export const RenovationUnitConnection = connectionType(RenovationUnit, 'RenovationUnit', '改造单元');
