/** What is asked of and told about buildings. */
import type { MultiPolygon, Polygon } from 'geojson';
import { Field, InputType } from 'type-graphql';
import { type BuildingUse, BuildingUseEnum, type SafetyGrade, SafetyGradeEnum } from './enums.js';
import { ProvenanceInput } from './provenance.input.js';
import { AreaScalar, BBoxScalar, type Box, CountScalar, UUIDScalar } from './scalars.js';

@InputType({ description: '楼栋的筛选条件 / Which buildings' })
export class BuildingFilterInput {
  @Field(() => BBoxScalar, { nullable: true, description: '与此范围相交 / Meets this box' })
  bbox?: Box | null;

  @Field(() => UUIDScalar, { nullable: true, description: '所属小区 / Of this community' })
  communityId?: string | null;
}

@InputType({ description: '对楼栋的修改,只写要改的项 / A change to a building: only what changes' })
export class UpdateBuildingInput extends ProvenanceInput {
  @Field(() => UUIDScalar, { nullable: true, description: '所属小区 / Its community' })
  communityId?: string | null;

  @Field(() => AreaScalar, { nullable: true, description: '基底轮廓 / Footprint' })
  footprint?: Polygon | MultiPolygon;

  @Field(() => CountScalar, { nullable: true, description: '层数 / Floors' })
  floors?: number | null;

  @Field(() => CountScalar, { nullable: true, description: '住宅套数 / Dwellings' })
  dwellings?: number | null;

  @Field(() => SafetyGradeEnum, {
    nullable: true,
    description: '房屋安全等级 / Grade of the dwelling-safety survey',
  })
  safetyGrade?: SafetyGrade | null;

  @Field(() => BuildingUseEnum, { nullable: true, description: '用途 / Use' })
  use?: BuildingUse | null;
}

@InputType({ description: '新的楼栋 / A new building' })
export class CreateBuildingInput extends UpdateBuildingInput {
  @Field(() => AreaScalar, { description: '基底轮廓 / Footprint' })
  override footprint!: Polygon | MultiPolygon;
}
