/** One reason why two communities are linked, with its measure. */
import { Field, Float, ObjectType } from 'type-graphql';
import { ClusterLinkReasonEnum } from './enums.js';
import type { ClusterLinkReason } from './vocabulary.js';

@ObjectType({ description: '相邻依据 / A reason why two communities are linked' })
export class LinkReason {
  @Field(() => ClusterLinkReasonEnum, { description: '依据 / Reason' })
  code!: ClusterLinkReason;

  @Field(() => Float, {
    nullable: true,
    description:
      '米:公共边界、间距或步行距离;无量度时为空 / Metres shared, between or walked; null where the reason has no measure',
  })
  metres!: number | null;
}
