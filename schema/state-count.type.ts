/** How many communities are in one coverage state. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CoverageStateEnum } from './enums.js';
import type { CoverageState } from './vocabulary.js';

@ObjectType({ description: '处于某一覆盖状态的小区数 / Number of communities in one coverage state' })
export class StateCount {
  @Field(() => CoverageStateEnum, { description: '覆盖状态 / Coverage state' })
  state!: CoverageState;

  @Field(() => Int, { description: '小区数 / Communities' })
  communityCount!: number;
}
