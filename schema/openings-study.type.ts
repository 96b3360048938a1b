/** The answer of a study of openings. */
import { Field, Int, ObjectType } from 'type-graphql';
import { RankedOpening } from './ranked-opening.type.js';

@ObjectType({ description: '打通排序 / Openings ranked by persons newly covered for the money' })
export class OpeningsStudy {
  @Field(() => [RankedOpening], { description: '单处打通,优者在前 / Single openings, the best first' })
  singles!: RankedOpening[];

  @Field(() => [RankedOpening], { description: '两处同时打通,优者在前 / Pairs, the best first' })
  pairs!: RankedOpening[];

  @Field(() => Boolean, {
    description: '两处组合是否已全部比较 / Whether every pair of candidates was compared',
  })
  arePairsExact!: boolean;

  @Field(() => Int, { description: '候选数 / How many candidates there are' })
  candidateCount!: number;

  @Field(() => Int, {
    description: '实际计算数,其余不可能入列 / How many had to be computed; no other can rank',
  })
  computedCount!: number;

  @Field(() => [String], { description: '不可行的候选 / Candidates that the place does not take' })
  refusedIds!: string[];
}
