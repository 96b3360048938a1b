/** What is asked of and told about facilities. */
import type { MultiPolygon, Point, Polygon } from 'geojson';
import { Field, InputType } from 'type-graphql';
import { CapacityUnitEnum, FacilityStateEnum, ServiceKindEnum } from './enums.js';
import { ProvenanceInput } from './provenance.input.js';
import { AreaScalar, BBoxScalar, type Box, PointScalar, QuantityScalar } from './scalars.js';
import type { CapacityUnit, FacilityState, ServiceKind } from './vocabulary.js';

@InputType({ description: '设施的筛选条件 / Which facilities' })
export class FacilityFilterInput {
  @Field(() => BBoxScalar, { nullable: true, description: '在此范围内 / Within this box' })
  bbox?: Box | null;

  @Field(() => ServiceKindEnum, { nullable: true, description: '设施类别 / Kind of service' })
  serviceKind?: ServiceKind | null;

  @Field(() => FacilityStateEnum, { nullable: true, description: '状态 / State' })
  state?: FacilityState | null;
}

@InputType({ description: '对设施的修改,只写要改的项 / A change to a facility: only what changes' })
export class UpdateFacilityInput extends ProvenanceInput {
  @Field(() => ServiceKindEnum, { nullable: true, description: '设施类别 / Kind of service' })
  serviceKind?: ServiceKind;

  @Field(() => String, { nullable: true, description: '名称 / Name' })
  name?: string | null;

  @Field(() => PointScalar, { nullable: true, description: '出入口位置 / Position of its entrance' })
  point?: Point;

  @Field(() => AreaScalar, { nullable: true, description: '轮廓 / Footprint' })
  footprint?: Polygon | MultiPolygon | null;

  @Field(() => QuantityScalar, { nullable: true, description: '容量;空为未知 / Capacity; null when unknown' })
  capacity?: number | null;

  @Field(() => CapacityUnitEnum, { nullable: true, description: '容量单位 / Unit of the capacity' })
  capacityUnit?: CapacityUnit | null;

  @Field(() => QuantityScalar, { nullable: true, description: '建筑面积(平方米) / Floor area, m²' })
  floorAreaSquareMetres?: number | null;

  @Field(() => String, {
    nullable: true,
    description: '开放时间(OSM 写法) / Opening hours as OSM writes them',
  })
  openingHours?: string | null;

  @Field(() => FacilityStateEnum, { nullable: true, description: '状态 / State' })
  state?: FacilityState;

  @Field(() => Boolean, {
    nullable: true,
    description: '仅供周边居民使用 / Serves the residents around it only',
  })
  isForResidentsOnly?: boolean;
}

@InputType({ description: '新的设施 / A new facility' })
export class CreateFacilityInput extends UpdateFacilityInput {
  @Field(() => ServiceKindEnum, { description: '设施类别 / Kind of service' })
  override serviceKind!: ServiceKind;

  @Field(() => PointScalar, { description: '出入口位置 / Position of its entrance' })
  override point!: Point;
}
