/** What hangs on a community, read in batches. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeArea } from '../../schema/administrative-area.type.js';
import { Building } from '../../schema/building.type.js';
import { Community } from '../../schema/community.type.js';
import { Entrance } from '../../schema/entrance.type.js';
import type { Context } from '../context.js';

@Resolver(() => Community)
export class CommunityResolver {
  @FieldResolver(() => AdministrativeArea, { nullable: true, description: '所属街道 / Its subdistrict' })
  subdistrict(
    @Root() community: Community,
    @Ctx() { loaders }: Context,
  ): Promise<AdministrativeArea | null> | null {
    return community.subdistrictId === null ? null : loaders.area.load(community.subdistrictId);
  }

  @FieldResolver(() => [Entrance], { description: '出入口 / Its entrances' })
  entrances(@Root() community: Community, @Ctx() { loaders }: Context): Promise<Entrance[]> {
    return loaders.entrancesOfCommunity.load(community.id);
  }

  @FieldResolver(() => [Building], { description: '楼栋 / Its buildings' })
  buildings(@Root() community: Community, @Ctx() { loaders }: Context): Promise<Building[]> {
    return loaders.buildingsOfCommunity.load(community.id);
  }
}
