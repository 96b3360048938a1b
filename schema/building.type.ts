/** Buildings (楼栋): footprints with floors and dwellings; where known, the doors walks start at. */
import type { MultiPolygon, Polygon } from 'geojson';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from './connection.type.js';
import { type BuildingUse, BuildingUseEnum, type SafetyGrade, SafetyGradeEnum } from './enums.js';
import { PlannerRow } from './planner-row.type.js';
import { AreaScalar, UUIDScalar } from './scalars.js';

@ObjectType({ description: '楼栋 / A building' })
export class Building extends PlannerRow {
  @Field(() => UUIDScalar, { nullable: true, description: '所属小区标识 / Identifier of its community' })
  communityId!: string | null;

  @Field(() => AreaScalar, { description: '基底轮廓 / Footprint' })
  footprint!: Polygon | MultiPolygon;

  @Field(() => Int, { nullable: true, description: '层数 / Floors' })
  floors!: number | null;

  @Field(() => Int, { nullable: true, description: '住宅套数 / Dwellings' })
  dwellings!: number | null;

  @Field(() => SafetyGradeEnum, {
    nullable: true,
    description: '房屋安全等级 / Grade of the dwelling-safety survey',
  })
  safetyGrade!: SafetyGrade | null;

  @Field(() => BuildingUseEnum, { nullable: true, description: '用途 / Use' })
  use!: BuildingUse | null;
}

export const BuildingConnection = connectionType(Building, 'Building', '楼栋');
