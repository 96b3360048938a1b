/** The life-circle bands of policy (生活圈), with the distance the standard gives each. */
import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Band } from '../../schema/band.type.js';
import { Norm } from '../../schema/norm.type.js';
import { BAND_MINUTES } from '../../schema/vocabulary.js';
import { bandNormIdOf, cutoffMetresOf } from '../standards/bands.js';
import { normOf, normsOf } from '../standards/standard-profiles.js';

@Resolver(() => Band)
export class BandResolver {
  @Query(() => [Band], { description: '生活圈分级 / The life-circle bands of policy' })
  bands(): Band[] {
    return BAND_MINUTES.map((minutes) => ({
      minutes,
      standardMetres: cutoffMetresOf(minutes, 'distance', 'adult'),
    }));
  }

  @FieldResolver(() => Norm, { nullable: true, description: '标准距离的依据 / The norm of its distance' })
  norm(@Root() { minutes }: Band): Norm | null {
    const id = bandNormIdOf(minutes, 'distance');
    return id && normOf(normsOf(), id);
  }
}
