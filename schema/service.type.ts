/** Services (服务): what a coverage run can ask about, with its words and the norm of its demand. */
import { Field, ObjectType } from 'type-graphql';
import { CapacityUnitEnum, ServiceKindEnum } from './enums.js';
import type { CapacityUnit, ServiceKind } from './vocabulary.js';

@ObjectType({ description: '可分析的服务 / A service that a coverage run can ask about' })
export class Service {
  @Field(() => ServiceKindEnum, { description: '服务 / The service' })
  kind!: ServiceKind;

  @Field(() => String, { description: '中文名称 / Name in Chinese' })
  nameZh!: string;

  @Field(() => String, { description: '英文名称 / Name in English' })
  nameEn!: string;

  @Field(() => CapacityUnitEnum, { description: '需求与容量的单位 / Unit of demand and capacity' })
  capacityUnit!: CapacityUnit;

  @Field(() => [ServiceKindEnum], { description: '计入覆盖的设施类别 / Kinds of facility that cover a door' })
  acceptsKinds!: readonly ServiceKind[];

  @Field(() => [ServiceKindEnum], {
    description: '计入容量的设施类别 / Kinds of facility whose capacity counts',
  })
  capacityKinds!: readonly ServiceKind[];

  @Field(() => Boolean, { description: '是否属于缺省分析的服务 / Asked about unless told otherwise' })
  isDefault!: boolean;

  @Field(() => Boolean, {
    description:
      '能否设在存量用房里,可作选址 / Whether a norm says what room it needs, so that siting can be asked for it',
  })
  fitsIdleStock!: boolean;
}
