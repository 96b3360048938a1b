/** The standards as data: norms with their sources, and the profiles that gather them. */
import { Arg, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Norm } from '../../schema/norm.type.js';
import { NormSource } from '../../schema/norm-source.type.js';
import { StandardProfile } from '../../schema/standard-profile.type.js';
import { InputError } from '../errors.js';
import { NORM_SOURCES } from '../standards/sources.js';
import {
  DEFAULT_STANDARD_PROFILE,
  type NormTable,
  normsOf,
  STANDARD_PROFILES,
} from '../standards/standard-profiles.js';

/** @throws InputError instead of the RangeError that a broken contract is inside */
function normTable(standardProfile: string): NormTable {
  if (!STANDARD_PROFILES.some(({ code }) => code === standardProfile)) {
    const known = STANDARD_PROFILES.map(({ code }) => code).join(', ');
    throw new InputError('standardProfile', `'${standardProfile}' is not known; known are: ${known}`);
  }
  return normsOf(standardProfile);
}

@Resolver(() => Norm)
export class NormResolver {
  @Query(() => [Norm], { description: '某标准体系的全部条文 / The norms of a standard profile' })
  norms(
    @Arg('standardProfile', () => ID, {
      defaultValue: DEFAULT_STANDARD_PROFILE,
      description: '标准体系 / Standard profile',
    })
    standardProfile: string,
  ): Norm[] {
    return [...normTable(standardProfile).values()];
  }

  @Query(() => [StandardProfile], { description: '可选的标准体系 / The standard profiles there are' })
  standardProfiles(): StandardProfile[] {
    return STANDARD_PROFILES.map(({ code, zh, en }) => ({ code, nameZh: zh, nameEn: en }));
  }

  @FieldResolver(() => [NormSource], { description: '出处 / Where it was read' })
  sources(@Root() norm: Norm & { readonly sources: readonly string[] }): readonly NormSource[] {
    return NORM_SOURCES.filter(({ id }) => norm.sources.includes(id));
  }
}
