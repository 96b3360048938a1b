/** What is asked of and told about communities. */
import type { MultiPolygon, Polygon } from 'geojson';
import { Field, InputType } from 'type-graphql';
import { EnclosureEnum, HousingTypeEnum, ManagementFormEnum } from './enums.js';
import { ProvenanceInput } from './provenance.input.js';
import {
  AreaScalar,
  BBoxScalar,
  type Box,
  CountScalar,
  DayScalar,
  QuantityScalar,
  UUIDScalar,
  YearScalar,
} from './scalars.js';
import type { Enclosure, HousingType, ManagementForm } from './vocabulary.js';

@InputType({ description: '小区的筛选条件 / Which communities' })
export class CommunityFilterInput {
  @Field(() => BBoxScalar, { nullable: true, description: '与此范围相交 / Meets this box' })
  bbox?: Box | null;

  @Field(() => UUIDScalar, { nullable: true, description: '所属街道 / Of this subdistrict' })
  subdistrictId?: string | null;

  @Field(() => String, { nullable: true, description: '名称包含 / The name contains' })
  nameContains?: string | null;
}

@InputType({
  description:
    '对小区的修改,只写要改的项;写 null 即清空 / A change to a community: only what changes; null empties',
})
export class UpdateCommunityInput extends ProvenanceInput {
  @Field(() => String, { nullable: true, description: '小区名称 / Name' })
  name?: string;

  @Field(() => AreaScalar, { nullable: true, description: '边界 / Boundary' })
  boundary?: MultiPolygon | Polygon;

  @Field(() => DayScalar, { nullable: true, description: '建成日期 / Day of completion' })
  completedOn?: string | null;

  @Field(() => YearScalar, { nullable: true, description: '建成年份 / Year of completion' })
  completedYear?: number | null;

  @Field(() => CountScalar, { nullable: true, description: '户数 / Households' })
  households?: number | null;

  @Field(() => CountScalar, { nullable: true, description: '常住人口(人) / Residents, persons' })
  residents?: number | null;

  @Field(() => CountScalar, { nullable: true, description: '0–2 岁(人) / Persons aged 0–2' })
  persons0To2?: number | null;

  @Field(() => CountScalar, { nullable: true, description: '3–5 岁(人) / Persons aged 3–5' })
  persons3To5?: number | null;

  @Field(() => CountScalar, { nullable: true, description: '60 岁及以上(人) / Persons aged 60 and over' })
  persons60Plus?: number | null;

  @Field(() => CountScalar, { nullable: true, description: '65 岁及以上(人) / Persons aged 65 and over' })
  persons65Plus?: number | null;

  @Field(() => CountScalar, { nullable: true, description: '80 岁及以上(人) / Persons aged 80 and over' })
  persons80Plus?: number | null;

  @Field(() => CountScalar, { nullable: true, description: '小汽车(辆) / Cars' })
  cars?: number | null;

  @Field(() => CountScalar, { nullable: true, description: '小区内停车位(个) / Own parking spaces' })
  parkingSpaces?: number | null;

  @Field(() => QuantityScalar, { nullable: true, description: '建筑面积(平方米) / Floor area, m²' })
  floorAreaSquareMetres?: number | null;

  @Field(() => ManagementFormEnum, {
    nullable: true,
    description: '物业管理形式 / Form of property management',
  })
  managementForm?: ManagementForm | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: '上次综合改造日期 / Day of the last comprehensive renovation',
  })
  lastRenovatedOn?: string | null;

  @Field(() => YearScalar, {
    nullable: true,
    description: '上次综合改造年份 / Year of the last comprehensive renovation, where the day is not known',
  })
  lastRenovatedYear?: number | null;

  @Field(() => Boolean, { nullable: true, description: '是否列入征收计划 / Stands in an expropriation plan' })
  isInExpropriationPlan?: boolean | null;

  @Field(() => HousingTypeEnum, { nullable: true, description: '住房类型 / Housing type' })
  housingType?: HousingType | null;

  @Field(() => String, {
    nullable: true,
    description: '原产权单位 / Who owned it before housing reform',
  })
  formerOwner?: string | null;

  @Field(() => EnclosureEnum, { nullable: true, description: '围合情况 / Walled, open or unknown' })
  enclosure?: Enclosure;

  @Field(() => UUIDScalar, { nullable: true, description: '所属街道 / Its subdistrict' })
  subdistrictId?: string | null;
}

@InputType({ description: '新的小区 / A new community' })
export class CreateCommunityInput extends UpdateCommunityInput {
  @Field(() => String, { description: '小区名称 / Name' })
  override name!: string;

  @Field(() => AreaScalar, { description: '边界 / Boundary' })
  override boundary!: MultiPolygon | Polygon;
}
