/** What a coverage run found for one community, service and band. */
import type { Point } from 'geojson';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from './connection.type.js';
import { CapacityUnitEnum, CoverageStateEnum, ServiceKindEnum } from './enums.js';
import { Norm } from './norm.type.js';
import { ReachedFacility } from './reached-facility.type.js';
import { PointScalar, UUIDScalar } from './scalars.js';
import type { CapacityUnit, CoverageState, ServiceKind } from './vocabulary.js';
import { Warning } from './warning.type.js';

@ObjectType({
  description:
    '一个小区、一项服务、一个生活圈的分析结果 / What was found for one community, service and band',
})
export class Gap {
  @Field(() => UUIDScalar, { description: '所属任务标识 / Identifier of the run' })
  runId!: string;

  @Field(() => UUIDScalar, { description: '小区标识 / Identifier of the community' })
  communityId!: string;

  @Field(() => String, { description: '小区名称 / Name of the community' })
  communityName!: string;

  @Field(() => PointScalar, {
    description: '小区用地内的一点,供定位 / A point on the land of the community, to fly to',
  })
  centre!: Point;

  @Field(() => ServiceKindEnum, { description: '服务 / Service' })
  serviceKind!: ServiceKind;

  @Field(() => Int, { description: '生活圈分钟数 / Band in minutes' })
  bandMinutes!: number;

  @Field(() => Float, { description: '步行距离上限(米) / The longest walk of the band, metres' })
  cutoffMetres!: number;

  @Field(() => CoverageStateEnum, { description: '覆盖状态 / Coverage state' })
  state!: CoverageState;

  @Field(() => Int, {
    nullable: true,
    description: '缺口等级 0–5;无数据或不可达时为空 / Severity 0–5; null when there are no data or no way',
  })
  severity!: number | null;

  @Field(() => Float, { nullable: true, description: '人口(人) / Persons' })
  persons!: number | null;

  @Field(() => Float, { nullable: true, description: '覆盖率,0–1 / Share covered, 0–1' })
  coveredRatio!: number | null;

  @Field(() => Float, { nullable: true, description: '已覆盖人口(人) / Persons covered' })
  coveredPersons!: number | null;

  @Field(() => Float, { description: '用地面积(平方米) / Land area, m²' })
  areaSquareMetres!: number;

  @Field(() => Float, { nullable: true, description: '已覆盖面积(平方米) / Area covered, m²' })
  coveredAreaSquareMetres!: number | null;

  @Field(() => Float, { nullable: true, description: '按标准的需求量 / Demand by the norm' })
  demand!: number | null;

  @Field(() => CapacityUnitEnum, {
    description: '需求、容量与缺口的单位 / Unit of demand, capacity and gaps',
  })
  demandUnit!: CapacityUnit;

  @Field(() => Float, { nullable: true, description: '可达容量 / Capacity within reach' })
  reachableCapacity!: number | null;

  @Field(() => Int, {
    description: '容量未知的可达设施数 / Facilities within reach whose capacity is unknown',
  })
  unknownCapacityCount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      '距离缺口:步行范围内没有设施的需求量 / Distance gap: demand without any facility within the band',
  })
  distanceGap!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '容量缺口:需求量减可达容量 / Capacity gap: demand minus the capacity within reach',
  })
  capacityGap!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '可达性指数(2SFCA):每单位需求可得的供给 / Access (2SFCA): supply for each unit of the demand that asks for it',
  })
  accessScore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '就近优先分配到的需求,含自有供给 / Demand that gets a place when the nearest go first, own supply included',
  })
  allocated!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '竞争后容量缺口:需求量减分配到的 / Capacity gap after competition: demand that gets no place once neighbours took theirs',
  })
  competitionGap!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '到最近设施的步行距离(米),可超出生活圈 / Walk to the nearest facility in metres, beyond the band too',
  })
  nearestMetres!: number | null;

  @Field(() => Float, { nullable: true, description: '到最近设施的步行时间(秒) / The same in seconds' })
  nearestSeconds!: number | null;

  @Field(() => Norm, {
    nullable: true,
    description: '需求的依据;空为没有需求标准 / Norm behind the demand; null where no number is known',
  })
  norm!: Norm | null;

  @Field(() => Norm, {
    description:
      '步行上限的依据:标准距离,或步行速度 / Norm behind the longest walk: the standard distance, or the speed',
  })
  bandNorm!: Norm;

  @Field(() => [ReachedFacility], {
    description: '可达设施,由近到远 / Facilities within reach, nearest first',
  })
  facilities!: ReachedFacility[];

  @Field(() => [Warning], { description: '提示 / Doubts about this figure' })
  warnings!: Warning[];
}

export const GapConnection = connectionType(Gap, 'Gap', '缺口');
