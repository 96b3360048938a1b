/** The room that would add most to the chosen ones. */
import { Field, Float, ObjectType } from 'type-graphql';
import { SitedRoom } from './sited-room.type.js';

@ObjectType({
  description:
    '次优点位:在已选之外增益最大 / Next-best room: adds most to the chosen ones, whatever it costs',
})
export class NextBestRoom extends SitedRoom {
  @Field(() => Float, { description: '目标值的改善 / Gain of the objective' })
  gain!: number;
}
