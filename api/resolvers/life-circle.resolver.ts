/** How far the residents of a community walk from their doors, as isochrones. */
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { ReadingEnum, WalkingProfileEnum } from '../../schema/enums.js';
import { LifeCircle } from '../../schema/life-circle.type.js';
import { MinutesScalar, UUIDScalar } from '../../schema/scalars.js';
import { BAND_MINUTES, type Reading, type WalkingProfile } from '../../schema/vocabulary.js';
import type { Context } from '../context.js';
import { lifeCircle } from '../planning/life-circle.js';
import { checkMinutes } from './minutes.js';

@Resolver(() => LifeCircle)
export class LifeCircleResolver {
  @Query(() => LifeCircle, {
    description:
      '小区在给定分钟数、人群与口径下的等时圈 / Isochrones of a community for given minutes, profile and reading',
  })
  lifeCircle(
    @Ctx() { db }: Context,
    @Arg('communityId', () => UUIDScalar, { description: '小区 / Community' }) communityId: string,
    @Arg('minutes', () => [MinutesScalar], {
      defaultValue: [...BAND_MINUTES],
      description: '分钟数,至多 10 个 / Minutes, at most 10 of them',
    })
    minutes: number[],
    @Arg('profile', () => WalkingProfileEnum, { defaultValue: 'adult', description: '步行人群 / Who walks' })
    profile: WalkingProfile,
    @Arg('reading', () => ReadingEnum, { defaultValue: 'time', description: '口径 / How a band is read' })
    reading: Reading,
  ): Promise<LifeCircle> {
    return lifeCircle(db, communityId, { minutes: checkMinutes(minutes), profile, reading });
  }
}
