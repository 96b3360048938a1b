/** The walking profiles (步行人群): who walks, how fast, and by which norm. */
import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Norm } from '../../schema/norm.type.js';
import { WALKING_PROFILES } from '../../schema/vocabulary.js';
import { WalkingProfile } from '../../schema/walking-profile.type.js';
import { speedMetresPerSecondOf, WALKING_PROFILE_RULES, walkingProfileOf } from '../standards/profiles.js';
import { normOf, normsOf } from '../standards/standard-profiles.js';
import { wordsOf } from './words.js';

@Resolver(() => WalkingProfile)
export class WalkingProfileResolver {
  @Query(() => [WalkingProfile], { description: '步行人群 / The walking profiles' })
  walkingProfiles(): WalkingProfile[] {
    return WALKING_PROFILE_RULES.map(({ code, canUseSteps }) => ({
      code,
      ...wordsOf(WALKING_PROFILES, code),
      speedMetresPerSecond: speedMetresPerSecondOf(code),
      canUseSteps,
    }));
  }

  @FieldResolver(() => Norm, { description: '速度的依据 / The norm of its speed' })
  norm(@Root() { code }: WalkingProfile): Norm {
    return normOf(normsOf(), walkingProfileOf(code).speedNormId);
  }
}
