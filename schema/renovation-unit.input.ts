/** What is asked of and told about renovation units. */
import { Field, InputType } from 'type-graphql';
import { RenovationModeEnum, UnitStatusEnum } from './enums.js';
import { ProvenanceInput } from './provenance.input.js';
import { JSONObjectScalar, type JsonObject, UUIDScalar } from './scalars.js';
import type { RenovationMode, UnitStatus } from './vocabulary.js';

@InputType({ description: '改造单元的筛选条件 / Which renovation units' })
export class RenovationUnitFilterInput {
  @Field(() => UnitStatusEnum, { nullable: true, description: '状态 / Status' })
  status?: UnitStatus | null;

  @Field(() => UUIDScalar, { nullable: true, description: '包含此小区 / Holds this community' })
  communityId?: string | null;
}

@InputType({
  description: '对改造单元的修改,只写要改的项 / A change to a renovation unit: only what changes',
})
export class UpdateRenovationUnitInput extends ProvenanceInput {
  @Field(() => String, { nullable: true, description: '名称 / Name' })
  name?: string;

  @Field(() => [UUIDScalar], { nullable: true, description: '成员小区 / Its communities' })
  communityIds?: string[];

  @Field(() => RenovationModeEnum, { nullable: true, description: '改造模式 / Mode of renovation' })
  mode?: RenovationMode;

  @Field(() => String, { nullable: true, description: '功能定位 / Functional positioning' })
  functionalPositioning?: string | null;

  @Field(() => JSONObjectScalar, { nullable: true, description: '控制指标 / Control indicators' })
  indicatorControls?: JsonObject;

  @Field(() => JSONObjectScalar, {
    nullable: true,
    description: '基础设施配建要求 / Requirements of infrastructure',
  })
  infrastructureRequirements?: JsonObject;

  @Field(() => JSONObjectScalar, {
    nullable: true,
    description: '公共服务设施配建要求 / Requirements of public services',
  })
  publicServiceRequirements?: JsonObject;

  @Field(() => UnitStatusEnum, { nullable: true, description: '状态 / Status' })
  status?: UnitStatus;
}

@InputType({ description: '新的改造单元 / A new renovation unit' })
export class CreateRenovationUnitInput extends UpdateRenovationUnitInput {
  @Field(() => String, { description: '名称 / Name' })
  override name!: string;

  @Field(() => [UUIDScalar], { description: '成员小区 / Its communities' })
  override communityIds!: string[];

  @Field(() => RenovationModeEnum, { description: '改造模式 / Mode of renovation' })
  override mode!: RenovationMode;
}
