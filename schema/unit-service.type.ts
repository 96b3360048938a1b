/** What a unit lacks of one service. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CapacityUnitEnum, ServiceKindEnum } from './enums.js';
import { UnitStock } from './unit-stock.type.js';
import type { CapacityUnit, ServiceKind } from './vocabulary.js';

@ObjectType({ description: '公共服务设施配建建议 / What a unit lacks of one service, and where it could go' })
export class UnitService {
  @Field(() => ServiceKindEnum, { description: '设施类别 / Service' })
  serviceKind!: ServiceKind;

  @Field(() => CapacityUnitEnum, { description: '单位 / Unit' })
  unit!: CapacityUnit;

  @Field(() => String, { nullable: true, description: '依据的标准 / Norm behind it' })
  normId!: string | null;

  @Field(() => Float, { nullable: true, description: '需求 / Demand' })
  demand!: number | null;

  @Field(() => Float, { nullable: true, description: '缺口 / Shortage' })
  shortage!: number | null;

  @Field(() => Int, { description: '缺口不明的小区数 / Communities whose shortage is not known' })
  unknownCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: '补足所需建筑面积,平方米 / Floor that would hold the shortage in m²',
  })
  neededFloorSquareMetres!: number | null;

  @Field(() => [UnitStock], {
    description: '可用存量,大者在前 / Idle stock that could hold it, the largest first',
  })
  stock!: UnitStock[];
}
