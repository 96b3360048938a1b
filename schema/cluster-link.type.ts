/** One link of a cluster, with the reason it stands. */
import { Field, ObjectType } from 'type-graphql';
import { ClusterLinkReasonEnum } from './enums.js';
import { UUIDScalar } from './scalars.js';
import type { ClusterLinkReason } from './vocabulary.js';

@ObjectType({ description: '连片关系及其理由 / A link between two communities of a cluster, and its reason' })
export class ClusterLink {
  @Field(() => UUIDScalar, { description: '一端小区 / Community at one end' })
  fromCommunityId!: string;

  @Field(() => UUIDScalar, { description: '另一端小区 / Community at the other end' })
  toCommunityId!: string;

  @Field(() => ClusterLinkReasonEnum, { description: '理由 / Reason' })
  reason!: ClusterLinkReason;

  @Field(() => String, { nullable: true, description: '理由的具体数据 / The figure behind the reason' })
  detail!: string | null;
}
