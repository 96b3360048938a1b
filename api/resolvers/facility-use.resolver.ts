/** From the use of a facility to the facility, read in batches. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Facility } from '../../schema/facility.type.js';
import { FacilityUse } from '../../schema/facility-use.type.js';
import type { Context } from '../context.js';

@Resolver(() => FacilityUse)
export class FacilityUseResolver {
  @FieldResolver(() => Facility, {
    nullable: true,
    description: '设施;研究后被删除的为空 / The facility; null when it was deleted after the study',
  })
  facility(@Root() use: FacilityUse, @Ctx() { loaders }: Context): Promise<Facility | null> {
    return loaders.facility.load(use.facilityId);
  }
}
