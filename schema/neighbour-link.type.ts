/** A link between two communities, explained. */
import { Field, ObjectType } from 'type-graphql';
import { BarrierShare } from './barrier-share.type.js';
import { LinkReason } from './link-reason.type.js';
import { NeighbourPair } from './neighbour-pair.type.js';

@ObjectType({ description: '相邻关系及依据 / A link between two communities, and why it stands' })
export class NeighbourLink extends NeighbourPair {
  @Field(() => [LinkReason], { description: '依据 / Reasons' })
  reasons!: LinkReason[];

  @Field(() => [BarrierShare], {
    description:
      '虽有分隔但可步行穿越 / Barriers between the two that people get across: crossing, bridge, gate',
  })
  crossed!: BarrierShare[];
}
