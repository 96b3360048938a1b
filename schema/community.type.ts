/** Communities (小区): the residential compounds whose residents are asked about. */
import type { MultiPolygon } from 'geojson';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from './connection.type.js';
import { EnclosureEnum, HousingTypeEnum, ManagementFormEnum } from './enums.js';
import { PlannerRow } from './planner-row.type.js';
import { AreaScalar, DayScalar, UUIDScalar } from './scalars.js';
import type { Enclosure, HousingType, ManagementForm } from './vocabulary.js';

@ObjectType({
  description:
    '小区:改造与需求的基本单位;未知的数为空,不是零 / A residential compound, the atom of demand; an unknown figure is null, never 0',
})
export class Community extends PlannerRow {
  @Field(() => String, { description: '小区名称 / Name' })
  name!: string;

  @Field(() => AreaScalar, { description: '边界 / Boundary' })
  boundary!: MultiPolygon;

  @Field(() => Float, { description: '用地面积(椭球面,平方米) / Land area on the spheroid, m²' })
  areaSquareMetres!: number;

  @Field(() => DayScalar, { nullable: true, description: '建成日期 / Day of completion' })
  completedOn!: string | null;

  @Field(() => Int, { nullable: true, description: '建成年份 / Year of completion' })
  completedYear!: number | null;

  @Field(() => Int, { nullable: true, description: '户数 / Households' })
  households!: number | null;

  @Field(() => Int, { nullable: true, description: '常住人口(人) / Residents, persons' })
  residents!: number | null;

  @Field(() => Int, { nullable: true, description: '0–2 岁(人) / Persons aged 0–2' })
  persons0To2!: number | null;

  @Field(() => Int, { nullable: true, description: '3–5 岁(人) / Persons aged 3–5' })
  persons3To5!: number | null;

  @Field(() => Int, { nullable: true, description: '60 岁及以上(人) / Persons aged 60 and over' })
  persons60Plus!: number | null;

  @Field(() => Int, { nullable: true, description: '65 岁及以上(人) / Persons aged 65 and over' })
  persons65Plus!: number | null;

  @Field(() => Int, { nullable: true, description: '80 岁及以上(人) / Persons aged 80 and over' })
  persons80Plus!: number | null;

  @Field(() => Int, { nullable: true, description: '小汽车(辆) / Cars' })
  cars!: number | null;

  @Field(() => Int, { nullable: true, description: '小区内停车位(个) / Own parking spaces' })
  parkingSpaces!: number | null;

  @Field(() => Float, { nullable: true, description: '建筑面积(平方米) / Floor area, m²' })
  floorAreaSquareMetres!: number | null;

  @Field(() => ManagementFormEnum, {
    nullable: true,
    description: '物业管理形式 / Form of property management',
  })
  managementForm!: ManagementForm | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: '上次综合改造日期 / Day of the last comprehensive renovation',
  })
  lastRenovatedOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '上次综合改造年份 / Year of the last comprehensive renovation, where the day is not known',
  })
  lastRenovatedYear!: number | null;

  @Field(() => Boolean, { nullable: true, description: '是否列入征收计划 / Stands in an expropriation plan' })
  isInExpropriationPlan!: boolean | null;

  @Field(() => HousingTypeEnum, { nullable: true, description: '住房类型 / Housing type' })
  housingType!: HousingType | null;

  @Field(() => String, {
    nullable: true,
    description: '原产权单位 / Who owned it before housing reform',
  })
  formerOwner!: string | null;

  @Field(() => EnclosureEnum, { description: '围合情况 / Walled, open or unknown' })
  enclosure!: Enclosure;

  @Field(() => UUIDScalar, { nullable: true, description: '所属街道标识 / Identifier of its subdistrict' })
  subdistrictId!: string | null;

  @Field(() => Boolean, { description: '是否为生成的示范数据 / Made by a generator, not observed' })
  isMadeUp!: boolean;
}

export const CommunityConnection = connectionType(Community, 'Community', '小区');
