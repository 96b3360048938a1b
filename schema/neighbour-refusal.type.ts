/** Two near communities that are not linked, and what parts them. */
import { Field, ObjectType } from 'type-graphql';
import { BarrierShare } from './barrier-share.type.js';
import { NeighbourPair } from './neighbour-pair.type.js';

@ObjectType({ description: '相距很近但不相连 / Near communities that are not linked, and why' })
export class NeighbourRefusal extends NeighbourPair {
  @Field(() => [BarrierShare], { description: '分隔 / What parts them' })
  barriers!: BarrierShare[];
}
