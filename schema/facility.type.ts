/** Facilities (设施): what a community walks to. */
import type { MultiPolygon, Point, Polygon } from 'geojson';
import { Field, Float, ObjectType } from 'type-graphql';
import { connectionType } from './connection.type.js';
import { CapacityUnitEnum, FacilityStateEnum, ServiceKindEnum } from './enums.js';
import { PlannerRow } from './planner-row.type.js';
import { AreaScalar, PointScalar } from './scalars.js';
import type { CapacityUnit, FacilityState, ServiceKind } from './vocabulary.js';

@ObjectType({ description: '设施 / A facility' })
export class Facility extends PlannerRow {
  @Field(() => ServiceKindEnum, { description: '设施类别 / Kind of service' })
  serviceKind!: ServiceKind;

  @Field(() => String, { nullable: true, description: '名称 / Name' })
  name!: string | null;

  @Field(() => PointScalar, { description: '出入口位置 / Position of its entrance' })
  point!: Point;

  @Field(() => AreaScalar, { nullable: true, description: '轮廓 / Footprint' })
  footprint!: Polygon | MultiPolygon | null;

  @Field(() => Float, { nullable: true, description: '容量;空为未知 / Capacity; null when unknown' })
  capacity!: number | null;

  @Field(() => CapacityUnitEnum, { nullable: true, description: '容量单位 / Unit of the capacity' })
  capacityUnit!: CapacityUnit | null;

  @Field(() => Float, { nullable: true, description: '建筑面积(平方米) / Floor area, m²' })
  floorAreaSquareMetres!: number | null;

  @Field(() => String, {
    nullable: true,
    description: '开放时间(OSM 写法) / Opening hours as OSM writes them',
  })
  openingHours!: string | null;

  @Field(() => FacilityStateEnum, { description: '状态 / State' })
  state!: FacilityState;

  @Field(() => Boolean, {
    description:
      '仅供周边居民使用(如专用停车场) / Serves the residents around it only, as private parking does',
  })
  isForResidentsOnly!: boolean;

  @Field(() => Boolean, { description: '是否为生成的示范数据 / Made by a generator, not observed' })
  isMadeUp!: boolean;
}

export const FacilityConnection = connectionType(Facility, 'Facility', '设施');
