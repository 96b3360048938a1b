/** One service in a room that siting chose: its share of the floor and what that holds. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CapacityUnitEnum, ServiceKindEnum } from './enums.js';
import type { CapacityUnit, ServiceKind } from './vocabulary.js';

@ObjectType({
  description: '入驻的一项服务及其分得的面积 / One service in the room, with its share of the floor',
})
export class SitedService {
  @Field(() => ServiceKindEnum, { description: '服务 / Service' })
  serviceKind!: ServiceKind;

  @Field(() => Float, { description: '建筑面积(平方米) / Floor area, m²' })
  floorAreaSquareMetres!: number;

  @Field(() => Int, { description: '按标准可容纳的数量 / What the floor holds by the norm' })
  capacity!: number;

  @Field(() => CapacityUnitEnum, { description: '服务单位 / Unit of the capacity' })
  capacityUnit!: CapacityUnit;

  @Field(() => String, { description: '最小面积所依据的标准条目 / Norm that sets the least floor area' })
  normId!: string;
}
