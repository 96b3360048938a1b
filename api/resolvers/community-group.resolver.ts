/** The communities of a renovation unit (改造单元) and of a cluster (连片小区), in the planner's order. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Community } from '../../schema/community.type.js';
import { CommunityCluster } from '../../schema/community-cluster.type.js';
import { RenovationUnit } from '../../schema/renovation-unit.type.js';
import type { Context } from '../context.js';
import type { Loaders } from './loaders.js';

async function membersOf(loaders: Loaders, ids: string[]): Promise<Community[]> {
  const communities = await Promise.all(ids.map((id) => loaders.community.load(id)));
  return communities.filter((community) => community !== null);
}

@Resolver(() => RenovationUnit)
export class RenovationUnitResolver {
  @FieldResolver(() => [Community], { description: '成员小区 / Its communities' })
  communities(@Root() unit: RenovationUnit, @Ctx() { loaders }: Context): Promise<Community[]> {
    return membersOf(loaders, unit.communityIds);
  }
}

@Resolver(() => CommunityCluster)
export class CommunityClusterResolver {
  @FieldResolver(() => [Community], { description: '成员小区 / Its communities' })
  communities(@Root() cluster: CommunityCluster, @Ctx() { loaders }: Context): Promise<Community[]> {
    return membersOf(loaders, cluster.communityIds);
  }
}
