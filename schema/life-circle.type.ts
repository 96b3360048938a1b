/** A life circle (生活圈): how far the residents of a community walk from their doors. */
import { Field, ObjectType } from 'type-graphql';
import { LifeCircleBand } from './life-circle-band.type.js';
import { Warning } from './warning.type.js';

@ObjectType({ description: '小区的生活圈 / The life circle of a community' })
export class LifeCircle {
  @Field(() => [LifeCircleBand], { description: '由小到大的等时圈 / Isochrones, smallest first' })
  bands!: LifeCircleBand[];

  @Field(() => [Warning], { description: '提示 / What was assumed or is missing' })
  warnings!: Warning[];
}
