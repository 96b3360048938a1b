/** A room that siting chose, with its reason: whom it newly serves. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ServedCommunity } from './served-community.type.js';
import { SitedRoom } from './sited-room.type.js';

@ObjectType({ description: '选中的存量资源及理由 / A chosen room and the reason for it' })
export class ChosenRoom extends SitedRoom {
  @Field(() => Int, { description: '实施次序,1 为先 / Order; begin with 1' })
  order!: number;

  @Field(() => Float, {
    description: '由它服务、且未被次序在前者服务的数量 / Served by it and by none before it',
  })
  amount!: number;

  @Field(() => [ServedCommunity], {
    description: '新服务的小区,多者在前 / Communities it serves, the largest first',
  })
  communities!: ServedCommunity[];
}
