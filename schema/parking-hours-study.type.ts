/** The answer of a study of parking by the hour. */
import { Field, Float, ObjectType } from 'type-graphql';
import { ParkingAgreement } from './parking-agreement.type.js';
import { ParkingCommunity } from './parking-community.type.js';
import { ParkingCut } from './parking-cut.type.js';
import { ParkingHour } from './parking-hour.type.js';
import { ParkingLot } from './parking-lot.type.js';

@ObjectType({
  description:
    '错时共享停车:逐小时的缺口、共享协议与瓶颈 / Parking by the hour: deficits, who shares with whom, what still lacks',
})
export class ParkingHoursStudy {
  @Field(() => Float, {
    description: '停车场到楼门的最长步行(米) / Longest walk from a lot to a door, metres',
  })
  maxWalkMetres!: number;

  @Field(() => [ParkingHour], { description: '逐小时合计 / Sums of the 24 hours' })
  hours!: ParkingHour[];

  @Field(() => Float, {
    description: '共享前夜间缺口(最差一小时) / Night deficit before sharing, worst hour',
  })
  nightDeficitBefore!: number;

  @Field(() => Float, { description: '共享后夜间缺口 / Night deficit after sharing' })
  nightDeficitAfter!: number;

  @Field(() => [ParkingCommunity], { description: '各小区 / Each community' })
  communities!: ParkingCommunity[];

  @Field(() => [ParkingLot], { description: '可共享的停车场 / Lots that could lend' })
  lots!: ParkingLot[];

  @Field(() => [ParkingAgreement], {
    description: '共享协议,多者在前 / Who shares with whom, the most first',
  })
  agreements!: ParkingAgreement[];

  @Field(() => [ParkingCut], {
    description:
      '仍有缺口的各小时的瓶颈 / What explains the rest, for each hour in which cars still lack a space',
  })
  cuts!: ParkingCut[];
}
