/** The answer of a delineation of renovation units (划定改造单元). */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { NeighbourRefusal } from './neighbour-refusal.type.js';
import { ProposedUnit } from './proposed-unit.type.js';
import { UUIDScalar } from './scalars.js';
import { UnplacedCommunities } from './unplaced-communities.type.js';

@ObjectType({ description: '改造单元划定的结果 / Renovation units delineated' })
export class UnitsResult {
  @Field(() => [ProposedUnit], { description: '单元;锁定的在前 / Units, the locked ones first' })
  units!: ProposedUnit[];

  @Field(() => [UnplacedCommunities], { description: '未划入的小区及原因 / Communities of no unit, and why' })
  unplaced!: UnplacedCommunities[];

  @Field(() => [UUIDScalar], { description: '未归入单元的存量资源 / Idle stock too far from every unit' })
  unplacedStockIds!: string[];

  @Field(() => [NeighbourRefusal], { description: '相距很近但不相连 / Near communities that are not linked' })
  refusals!: NeighbourRefusal[];

  @Field(() => String, { description: '求解方法:exact 或 heuristic / Method: exact or heuristic' })
  method!: string;

  @Field(() => Int, { description: '单元数上界 / No partition has more units' })
  unitCountBound!: number;

  @Field(() => Boolean, {
    description: '单元数已证明最多 / Whether the number of units is proved to be the most',
  })
  isCountProved!: boolean;

  @Field(() => Float, { description: '单元内部差异合计 / Sum of the differences inside the units' })
  heterogeneity!: number;
}
