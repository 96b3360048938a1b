/** A barrier between two communities. */
import { Field, Float, ObjectType } from 'type-graphql';
import { LinkBarrierEnum } from './enums.js';
import type { LinkBarrier } from './vocabulary.js';

@ObjectType({ description: '两小区之间的分隔 / A barrier between two communities' })
export class BarrierShare {
  @Field(() => LinkBarrierEnum, { description: '类别 / Kind' })
  code!: LinkBarrier;

  @Field(() => Float, {
    description: '分隔的比例,0–1 / Share of the lines from one into the other that it crosses, 0–1',
  })
  ratio!: number;
}
