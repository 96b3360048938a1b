/** From a walk to the facility at its end, read in batches. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Facility } from '../../schema/facility.type.js';
import { ReachedFacility } from '../../schema/reached-facility.type.js';
import type { Context } from '../context.js';

@Resolver(() => ReachedFacility)
export class ReachedFacilityResolver {
  @FieldResolver(() => Facility, {
    nullable: true,
    description: '设施;分析后被删除的为空 / The facility; null when it was deleted after the run',
  })
  facility(@Root() reached: ReachedFacility, @Ctx() { loaders }: Context): Promise<Facility | null> {
    return loaders.facility.load(reached.facilityId);
  }
}
