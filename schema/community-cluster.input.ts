/** What is asked of and told about community clusters. */
import { Field, InputType } from 'type-graphql';
import { ClusterLinkReasonEnum } from './enums.js';
import { ProvenanceInput } from './provenance.input.js';
import { UUIDScalar } from './scalars.js';
import type { ClusterLinkReason } from './vocabulary.js';

@InputType({ description: '连片小区的筛选条件 / Which clusters' })
export class CommunityClusterFilterInput {
  @Field(() => UUIDScalar, { nullable: true, description: '包含此小区 / Holds this community' })
  communityId?: string | null;
}

@InputType({ description: '连片关系及其理由 / A link between two communities, and its reason' })
export class ClusterLinkInput {
  @Field(() => UUIDScalar, { description: '一端小区 / Community at one end' })
  fromCommunityId!: string;

  @Field(() => UUIDScalar, { description: '另一端小区 / Community at the other end' })
  toCommunityId!: string;

  @Field(() => ClusterLinkReasonEnum, { description: '理由 / Reason' })
  reason!: ClusterLinkReason;

  @Field(() => String, {
    defaultValue: null,
    nullable: true,
    description: '理由的具体数据 / The figure behind the reason',
  })
  detail!: string | null;
}

@InputType({ description: '对连片小区的修改,只写要改的项 / A change to a cluster: only what changes' })
export class UpdateCommunityClusterInput extends ProvenanceInput {
  @Field(() => String, { nullable: true, description: '名称 / Name' })
  name?: string;

  @Field(() => [UUIDScalar], { nullable: true, description: '成员小区 / Its communities' })
  communityIds?: string[];

  @Field(() => [ClusterLinkInput], {
    nullable: true,
    description: '连片关系及理由 / Links and their reasons',
  })
  links?: ClusterLinkInput[];
}

@InputType({ description: '新的连片小区 / A new cluster' })
export class CreateCommunityClusterInput extends UpdateCommunityClusterInput {
  @Field(() => String, { description: '名称 / Name' })
  override name!: string;

  @Field(() => [UUIDScalar], { description: '成员小区 / Its communities' })
  override communityIds!: string[];
}
