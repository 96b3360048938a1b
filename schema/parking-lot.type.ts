/** A lot that could lend spaces. */
import { Field, Float, ObjectType } from 'type-graphql';
import { LotUseEnum } from './enums.js';
import type { LotUse } from './vocabulary.js';

@ObjectType({ description: '可共享的停车场 / A lot that could lend spaces' })
export class ParkingLot {
  @Field(() => String, {
    description: '设施标识,或规划师自拟的名称 / Identifier of the facility, or the given name',
  })
  lotId!: string;

  @Field(() => LotUseEnum, { description: '用途 / Use' })
  use!: LotUse;

  @Field(() => Float, {
    nullable: true,
    description: '泊位数;未知为空,不参与共享 / Spaces; null: not known, lends nothing',
  })
  spaces!: number | null;

  @Field(() => [Float], { nullable: true, description: '24 小时可共享泊位 / Spaces it can lend, by hour' })
  lentByHour!: number[] | null;

  @Field(() => [Float], { description: '24 小时已共享泊位 / Spaces in use, by hour' })
  usedByHour!: number[];
}
