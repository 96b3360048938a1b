/** A figure before and after, and what caused the difference. */
import { Field, Float, ObjectType } from 'type-graphql';
import { ComparedMeasureEnum } from './enums.js';
import type { ComparedMeasure } from './vocabulary.js';

@ObjectType({
  description:
    '指标变化;三部分之和恰为总变化,依次为路网、需求、供给 / A figure before and after; the three parts, laid on in the order network, demand, supply, add up to the change exactly',
})
export class MeasureChange {
  @Field(() => ComparedMeasureEnum, { description: '指标 / Which figure' })
  measure!: ComparedMeasure;

  @Field(() => Float, { nullable: true, description: '之前 / Before' })
  before!: number | null;

  @Field(() => Float, { nullable: true, description: '之后 / After' })
  after!: number | null;

  @Field(() => Float, { nullable: true, description: '总变化 / Change' })
  change!: number | null;

  @Field(() => Float, { nullable: true, description: '路网引起 / Of it by the network' })
  network!: number | null;

  @Field(() => Float, { nullable: true, description: '需求引起 / Of it by demand' })
  demand!: number | null;

  @Field(() => Float, { nullable: true, description: '供给引起 / Of it by supply' })
  supply!: number | null;
}
