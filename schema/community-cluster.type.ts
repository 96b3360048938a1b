/** Community clusters (连片联动): neighbouring communities that share facilities. */
import { Field, ObjectType } from 'type-graphql';
import { ClusterLink } from './cluster-link.type.js';
import { connectionType } from './connection.type.js';
import { PlannerRow } from './planner-row.type.js';
import { UUIDScalar } from './scalars.js';

@ObjectType({
  description: '连片小区:共享设施的相邻小区 / A cluster: neighbouring communities that share facilities',
})
export class CommunityCluster extends PlannerRow {
  @Field(() => String, { description: '名称 / Name' })
  name!: string;

  @Field(() => [UUIDScalar], { description: '成员小区标识 / Identifiers of its communities' })
  communityIds!: string[];

  @Field(() => [ClusterLink], { description: '连片关系及理由 / Links and their reasons' })
  links!: ClusterLink[];
}

export const CommunityClusterConnection = connectionType(CommunityCluster, 'CommunityCluster', '连片小区');
