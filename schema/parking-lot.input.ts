/** What the planner knows of a lot beside the data. */
import { Field, Float, InputType } from 'type-graphql';
import { LotUseEnum } from './enums.js';
import type { LotUse } from './vocabulary.js';

@InputType({ description: '停车场的补充说明 / What is known of a lot beside the data' })
export class ParkingLotInput {
  @Field(() => String, {
    description:
      '设施标识;不在数据中的停车场可自拟名称 / Identifier of a facility, or a name for a lot not in the data',
  })
  id!: string;

  @Field(() => LotUseEnum, { nullable: true, description: '用途 / Use; as in the data when left out' })
  use?: LotUse | null;

  @Field(() => Float, { nullable: true, description: '泊位数 / Spaces; as in the data when left out' })
  spaces?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '经度,仅用于不在数据中的停车场 / Longitude of a new lot',
  })
  lon?: number | null;

  @Field(() => Float, { nullable: true, description: '纬度 / Latitude of a new lot' })
  lat?: number | null;
}
