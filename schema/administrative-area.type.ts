/** Administrative areas: districts (区), subdistricts (街道) and residents' committees (社区). */
import type { MultiPolygon } from 'geojson';
import { Field, ObjectType } from 'type-graphql';
import { connectionType } from './connection.type.js';
import { AreaLevelEnum } from './enums.js';
import { PlannerRow } from './planner-row.type.js';
import { AreaScalar, UUIDScalar } from './scalars.js';
import type { AreaLevel } from './vocabulary.js';

@ObjectType({
  description:
    '行政区划:区、街道、社区 / An administrative area: district, subdistrict or residents’ committee',
})
export class AdministrativeArea extends PlannerRow {
  @Field(() => AreaLevelEnum, { description: '层级 / Level' })
  level!: AreaLevel;

  @Field(() => String, { description: '名称 / Name' })
  name!: string;

  @Field(() => UUIDScalar, { nullable: true, description: '上级区划 / The area it lies in' })
  parentId!: string | null;

  @Field(() => AreaScalar, { description: '边界 / Boundary' })
  boundary!: MultiPolygon;
}

export const AdministrativeAreaConnection = connectionType(
  AdministrativeArea,
  'AdministrativeArea',
  '行政区划',
);
