/** From the parts of a community back to it, and from an area to the one it lies in. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeArea } from '../../schema/administrative-area.type.js';
import { Building } from '../../schema/building.type.js';
import { Community } from '../../schema/community.type.js';
import { Entrance } from '../../schema/entrance.type.js';
import type { Context } from '../context.js';

@Resolver(() => Entrance)
export class EntranceResolver {
  @FieldResolver(() => Community, { nullable: true, description: '所属小区 / Its community' })
  community(@Root() entrance: Entrance, @Ctx() { loaders }: Context): Promise<Community | null> {
    return loaders.community.load(entrance.communityId);
  }
}

@Resolver(() => Building)
export class BuildingResolver {
  @FieldResolver(() => Community, { nullable: true, description: '所属小区 / Its community' })
  community(@Root() building: Building, @Ctx() { loaders }: Context): Promise<Community | null> | null {
    return building.communityId === null ? null : loaders.community.load(building.communityId);
  }
}

@Resolver(() => AdministrativeArea)
export class AdministrativeAreaResolver {
  @FieldResolver(() => AdministrativeArea, { nullable: true, description: '上级区划 / The area it lies in' })
  parent(
    @Root() area: AdministrativeArea,
    @Ctx() { loaders }: Context,
  ): Promise<AdministrativeArea | null> | null {
    return area.parentId === null ? null : loaders.area.load(area.parentId);
  }
}
